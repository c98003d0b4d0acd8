// eight_bytes.h: eight bytes of text as one number, for looking at them all at once.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace vnaner {

// The eight bytes at `p`, the first one lowest.
inline std::uint64_t eight_bytes(const char* p) noexcept {
  std::uint64_t bytes;
  std::memcpy(&bytes, p, 8);
  if constexpr (std::endian::native == std::endian::little) {
    return bytes;
  } else {
    std::uint64_t turned = 0;
    for (int i = 0; i < 8; ++i, bytes >>= 8) turned = turned << 8 | (bytes & 0xFF);
    return turned;
  }
}

// A mask of the first `count` bytes, all eight if there are more. No branch: how long words are nobody foretells.
constexpr std::uint64_t first_bytes(std::size_t count) noexcept {
  const std::size_t half = 4 * std::min<std::size_t>(count, 8);
  return (std::uint64_t{1} << half << half) - 1;
}

constexpr std::uint64_t in_each_byte(std::uint8_t byte) noexcept { return byte * 0x0101010101010101ull; }

// Facts about eight bytes stand in the upper bit of each.
constexpr std::uint64_t kUpperBits = in_each_byte(0x80);

// Bytes beyond ASCII.
constexpr std::uint64_t beyond_ascii(std::uint64_t bytes) noexcept { return bytes & kUpperBits; }

// ASCII letters. In seven bits no sum carries into the next byte.
constexpr std::uint64_t ascii_letters(std::uint64_t bytes) noexcept {
  const std::uint64_t small = (bytes & ~kUpperBits) | in_each_byte(0x20);
  const std::uint64_t from_a = small + in_each_byte(0x80 - 'a'), after_z = small + in_each_byte(0x7F - 'z');
  return from_a & ~after_z & ~bytes & kUpperBits;
}

// Of `letters`, the capitals.
constexpr std::uint64_t ascii_capitals(std::uint64_t bytes, std::uint64_t letters) noexcept {
  return letters & ~(bytes << 2);  // bit 5 tells the case
}

// The same facts as one bit a byte.
constexpr std::uint32_t as_bits(std::uint64_t facts) noexcept {
  return static_cast<std::uint32_t>((facts >> 7) * 0x0102040810204080ull >> 56);
}

}  // namespace vnaner
