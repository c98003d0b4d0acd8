// decode.cc: see decode.h.
#include "libvnaner/text/decode.h"

#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

#include "libvnaner/text/charset.h"

namespace vnaner {

namespace {

constexpr std::size_t kLargest = (std::size_t{1} << 32) - (std::size_t{1} << 16);
constexpr std::size_t kMostPlaces = 64;  // ill-formed places that get a note of their own

bool eight_ascii(const char* p) noexcept {
  std::uint64_t word;
  std::memcpy(&word, p, 8);
  return (word & 0x8080808080808080ull) == 0;
}

// Calls `place` with the byte range of every maximal subpart that is not UTF-8.
template <typename Place>
void for_each_ill_formed(std::string_view text, Place place) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t i = 0; i < size;) {
    if (i + 8 <= size && eight_ascii(text.data() + i)) {
      i += 8;
      continue;
    }
    const std::size_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c < 0) place(begin, i);
  }
}

void check(Text& text) {
  std::size_t places = 0;
  for_each_ill_formed(text.bytes, [&](std::size_t begin, std::size_t end) {
    if (++places <= kMostPlaces)
      text.notes.push_back(
          {"V301", "these bytes are not UTF-8", static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  });
  text.well_formed = places == 0;
  if (places > kMostPlaces)
    text.notes.push_back({"V301", std::to_string(places - kMostPlaces) + " more places are not UTF-8", 0, 0});
}

// At most kLargest bytes, cut before a code point.
std::string_view limited(std::string_view bytes, Text& text) {
  if (bytes.size() <= kLargest) return bytes;
  std::size_t end = kLargest;
  while (end > kLargest - 4 && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) --end;
  text.notes.push_back({"V305", "the text is longer than 4 GiB; only its beginning was read",
                        static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)});
  return bytes.substr(0, end);
}

}  // namespace

Text decode(std::string_view bytes, std::string_view charset) {
  Text text;
  text.bytes = limited(bytes, text);
  std::string name(charset);
  if (name == "auto") {
    bool well_formed = true;
    const std::string_view sample = text.bytes.substr(0, std::size_t{1} << 20);
    for_each_ill_formed(sample, [&](std::size_t begin, std::size_t) {
      const bool at_cut = sample.size() < text.bytes.size() && begin + 4 > sample.size();
      well_formed = well_formed && at_cut;  // a cut may fall inside a code point
    });
    name = detect_charset(text.bytes, well_formed);
  }
  if (!is_utf8_name(name)) {
    if (auto converted = to_utf8(text.bytes, name)) {
      text.converted = std::move(*converted);
      text.bytes = limited(text.converted, text);
    } else {
      text.notes.push_back({"V304", "unknown charset \"" + name + "\"; the text was read as UTF-8", 0, 0});
    }
  }
  check(text);
  return text;
}

}  // namespace vnaner
