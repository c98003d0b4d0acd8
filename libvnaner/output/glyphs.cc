// glyphs.cc: see glyphs.h.
#include "libvnaner/output/glyphs.h"

#include <fmt/format.h>

#include <iterator>

#include "libvnaner/output/display_class.h"
#include "libvnaner/output/utf8.h"
#include "vnaner/terminal.h"

namespace vnaner {

namespace {

using Look = Glyph::Look;

constexpr std::uint8_t kTab = 4;  // blanks that stand for one

std::uint32_t value_of(std::string_view text, std::size_t at, std::size_t bytes) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])); };
  if (bytes == 1) return byte(0);
  std::uint32_t value = byte(0) & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) value = value << 6 | (byte(i) & 0x3F);
  return value;
}

std::string escape_of(std::uint32_t value) {
  if (value < 0x80) return fmt::format("\\x{:02X}", value);
  return value <= 0xFFFF ? fmt::format("\\u{:04X}", value) : fmt::format("\\U{:08X}", value);
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t at) noexcept {
  const CodePoint c = code_point_at(text, at);
  const auto bytes = static_cast<std::uint8_t>(c.bytes);
  if (!c.well_formed) return {bytes, 1, Look::replacement};
  const std::uint32_t value = value_of(text, at, c.bytes);
  if (value == ' ') return {1, 1, Look::blank};
  if (value == '\t') return {1, kTab, Look::blank};
  if (value == '\n') return {1, 0, Look::newline};
  if (value == '\r' && at + 1 < text.size() && text[at + 1] == '\n') return {1, 0, Look::nothing};
  switch (display_class_of(value)) {
    case DisplayClass::wide:
      return {bytes, 2, Look::itself};
    case DisplayClass::combining:
      return {bytes, 0, Look::itself};
    case DisplayClass::omitted:
      return {bytes, 0, Look::nothing};
    case DisplayClass::obeyed:
      return {bytes, static_cast<std::uint8_t>(value < 0x80 ? 4 : value <= 0xFFFF ? 6 : 10), Look::escape};
    case DisplayClass::narrow:
      break;
  }
  return {bytes, 1, Look::itself};
}

void append_glyph(std::string& out, std::string_view text, std::size_t at, const Glyph& glyph) {
  switch (glyph.look) {
    case Look::itself:
      out += text.substr(at, glyph.bytes);
      break;
    case Look::blank:
      out.append(glyph.columns, ' ');
      break;
    case Look::escape:
      out += escape_of(value_of(text, at, glyph.bytes));
      break;
    case Look::replacement:
      out += "\uFFFD";
      break;
    case Look::newline:
    case Look::nothing:
      break;
  }
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.look == Look::newline)
      out += "⏎";
    else if (glyph.look == Look::blank)
      out += ' ';
    else
      append_glyph(out, text, at, glyph);
    at += glyph.bytes;
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    sum += glyph.look == Look::newline || glyph.look == Look::blank ? 1 : glyph.columns;
    at += glyph.bytes;
  }
  return sum;
}

}  // namespace vnaner
