// plain_word.h: the end of a plain word, fast.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/eight_bytes.h"

namespace vnaner {

constexpr std::uint32_t kLongestPlainWord = 15;  // bytes

// What sixteen bytes are, one bit a byte.
struct SixteenBytes {
  explicit SixteenBytes(const char* p) noexcept {
    const std::uint64_t low = eight_bytes(p), high = eight_bytes(p + 8);
    const std::uint64_t low_letters = ascii_letters(low), high_letters = ascii_letters(high);
    letters = as_bits(low_letters) | as_bits(high_letters) << 8;
    capitals = as_bits(ascii_capitals(low, low_letters)) | as_bits(ascii_capitals(high, high_letters)) << 8;
    far = as_bits(beyond_ascii(low)) | as_bits(beyond_ascii(high)) << 8;
  }

  std::uint32_t letters, capitals;  // of ASCII
  std::uint32_t far;                // bytes beyond ASCII
};

// Whether the characters at the bytes `far` of a word are small letters (é, đ, ễ). At its begin a capital may stand.
inline bool only_small_letters(std::string_view text, std::uint32_t begin, std::uint32_t size,
                               std::uint32_t far) noexcept {
  while (far != 0) {
    const std::uint32_t at = begin + static_cast<std::uint32_t>(std::countr_zero(far));
    const Char c = read_char(text, at);
    if (c.kind != CharClass::lower && !(c.kind == CharClass::upper && at == begin)) return false;
    if (c.end - begin > size) return false;
    far &= ~0u << (c.end - begin);
  }
  return true;
}

// What ends a word for certain when it follows the letters; blanks, dots and all else need a closer look.
constexpr bool surely_ends_word(CharClass c) noexcept {
  constexpr std::uint32_t kSure =
      1u << static_cast<int>(CharClass::newline) | 1u << static_cast<int>(CharClass::terminal) |
      1u << static_cast<int>(CharClass::open) | 1u << static_cast<int>(CharClass::close) |
      1u << static_cast<int>(CharClass::quote) | 1u << static_cast<int>(CharClass::punctuation) |
      1u << static_cast<int>(CharClass::symbol);
  return (kSure >> static_cast<int>(c) & 1) != 0;
}

// The end of the word that starts with the letter at byte `at`, the same as word_end gives, if the word is plain; else
// 0. Plain is a word of at most kLongestPlainWord bytes, in small letters but for the first, or all in capitals of
// ASCII, that neither a hyphen, an apostrophe nor an abbreviation's dot can make longer. Most words are.
inline std::uint32_t plain_word_end(std::string_view text, std::uint32_t at) noexcept {
  if (text.size() - at < kLongestPlainWord + 2) return 0;  // two bytes after the word are read
  const char* const p = text.data() + at;
  const SixteenBytes bytes(p);
  const auto size = static_cast<std::uint32_t>(std::countr_one(bytes.letters | bytes.far));
  if (size > kLongestPlainWord) return 0;
  const std::uint32_t word = (1u << size) - 1, capitals = bytes.capitals & word, far = bytes.far & word;
  const bool all_capitals = capitals == word;  // so there is nothing beyond ASCII
  if (capitals > 1 && !all_capitals) return 0;
  if (far != 0 && !only_small_letters(text, at, size, far)) return 0;

  const std::uint32_t end = at + size;
  const auto after = static_cast<unsigned char>(p[size]);
  const CharClass stop = char_class(after);
  if (surely_ends_word(stop)) return end;
  if (stop == CharClass::blank) {
    // "l ’hôpital": only short words are elided, and the apostrophe may be one of C2 B4, CA BC, E2 80 xx.
    const auto next = static_cast<unsigned char>(p[size + 1]);
    return next != '\'' && next != 0xC2 && next != 0xCA && next != 0xE2 ? end : 0;
  }
  // No abbreviation is that long.
  return stop == CharClass::dot && size > 4 ? end : 0;
}

}  // namespace vnaner
