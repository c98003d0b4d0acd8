// code_points.h: code points of a form's well-formed text, and their bits in Form::upper.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vnaner {

// Code points before this one have a bit of their own in Form::upper.
constexpr std::size_t kOwnBits = 63;

// Byte length of the code point that starts with `lead`.
constexpr std::size_t code_point_bytes(char lead) noexcept {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The next code point, taken off the front of `text`.
constexpr std::string_view take(std::string_view& text) noexcept {
  const std::string_view c = text.substr(0, code_point_bytes(text.front()));
  text.remove_prefix(c.size());
  return c;
}

constexpr std::size_t code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

// Bits [first, first + count) of Form::upper, from bit 0 on; they must be bits of their own.
constexpr std::uint64_t bits(std::uint64_t upper, std::size_t first, std::size_t count) noexcept {
  return upper >> first & ((std::uint64_t{1} << count) - 1);
}

// Bit `i` of Form::upper; code points that have no bit of their own share one.
constexpr bool bit(std::uint64_t upper, std::size_t i) noexcept {
  return ((upper >> (i < kOwnBits ? i : kOwnBits)) & 1) != 0;
}

// Letters that have case; beyond ASCII every letter counts as one, which is true of the names we list.
constexpr bool has_case(std::string_view c) noexcept { return c.size() > 1 || (c[0] >= 'a' && c[0] <= 'z'); }

}  // namespace vnaner
