// wide_units.cc: see wide_units.h.
#include "libvnaner/text/wide_units.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>

#include "libvnaner/text/charset.h"

namespace vnaner {

namespace {

char32_t unit_at(std::string_view bytes, std::size_t at, WideUnits units) noexcept {
  char32_t unit = 0;
  for (int i = 0; i < units.bytes; ++i) {
    const int from = units.big_endian ? i : units.bytes - 1 - i;
    unit = unit << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(from)]);
  }
  return unit;
}

void append(std::string& out, char32_t c) {
  char buffer[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out.append(buffer, size);
}

}  // namespace

std::optional<WideUnits> wide_units(std::string_view charset, std::string_view bytes) {
  const std::string name = plain_charset_name(charset);
  const std::string_view family = std::string_view(name).substr(0, 5),
                         order = std::string_view(name).substr(family.size());
  if ((family != "utf16" && family != "utf32") || (!order.empty() && order != "le" && order != "be"))
    return std::nullopt;
  WideUnits units;
  units.bytes = family == "utf16" ? 2 : 4;
  const auto size = static_cast<std::size_t>(units.bytes);
  units.big_endian = order == "be" || (order.empty() && bytes.size() >= size &&
                                       unit_at(bytes, 0, WideUnits{units.bytes, true}) == 0xFEFF);
  return units;
}

std::string to_utf8(std::string_view bytes, WideUnits units) {
  const auto size = static_cast<std::size_t>(units.bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at + size <= bytes.size(); at += size) {
    const char32_t unit = unit_at(bytes, at, units);
    if (!U_IS_SURROGATE(unit)) {
      if (unit <= 0x10FFFF) append(out, unit);
      continue;
    }
    if (size == 4 || !U16_IS_SURROGATE_LEAD(unit) || at + 2 * size > bytes.size()) continue;
    const char32_t next = unit_at(bytes, at + size, units);
    if (!U16_IS_TRAIL(next)) continue;
    append(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, next)));
    at += size;
  }
  return out;
}

}  // namespace vnaner
