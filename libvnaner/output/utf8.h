// utf8.h: code points of any bytes, as the Unicode standard counts them.
#pragma once

#include <cstddef>
#include <string_view>

namespace vnaner {

// One code point, or one maximal subpart of an ill-formed sequence (Unicode 15, 3.9).
struct CodePoint {
  std::size_t bytes = 1;
  std::size_t utf16 = 1;  // code units
  bool well_formed = true;
};

// The one that starts at `at`, which lies inside `text`.
inline CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const auto within = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {};
  if (lead >= 0xC2 && lead <= 0xDF) return within(1, 0x80, 0xBF) ? CodePoint{2, 1, true} : CodePoint{1, 1, false};
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!within(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF)) return {1, 1, false};
    return within(2, 0x80, 0xBF) ? CodePoint{3, 1, true} : CodePoint{2, 1, false};
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!within(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF)) return {1, 1, false};
    if (!within(2, 0x80, 0xBF)) return {2, 1, false};
    return within(3, 0x80, 0xBF) ? CodePoint{4, 2, true} : CodePoint{3, 1, false};
  }
  return {1, 1, false};
}

}  // namespace vnaner
