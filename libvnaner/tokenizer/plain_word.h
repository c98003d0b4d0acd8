// plain_word.h: the end of a plain word, fast.
#pragma once

#include <cstdint>
#include <string_view>

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/eight_bytes.h"

namespace vnaner {

constexpr std::uint32_t kLongestPlainWord = 15;  // bytes

// Whether what is beyond ASCII from byte `at` up to `end` are small letters (é, đ, ễ); at `begin` a capital may stand.
inline bool only_small_letters(std::string_view text, std::uint32_t begin, std::uint32_t at, std::uint32_t end) noexcept {
  while (at < end) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Char c = read_long_char(text, at);
    if (c.kind != CharClass::lower && !(c.kind == CharClass::upper && at == begin)) return false;
    at = c.end;
  }
  return at == end;
}

// What ends a word for certain when it follows the letters; blanks, dots and all else need a closer look.
constexpr bool surely_ends_word(CharClass c) noexcept {
  constexpr std::uint32_t kSure = 1u << static_cast<int>(CharClass::newline) | 1u << static_cast<int>(CharClass::terminal) |
                                  1u << static_cast<int>(CharClass::open) | 1u << static_cast<int>(CharClass::close) |
                                  1u << static_cast<int>(CharClass::quote) |
                                  1u << static_cast<int>(CharClass::punctuation) |
                                  1u << static_cast<int>(CharClass::symbol);
  return (kSure >> static_cast<int>(c) & 1) != 0;
}

// The end of the word that starts with the letter at byte `at`, the same as word_end gives, if the word is plain; else 0.
// Plain is a word of at most kLongestPlainWord bytes, in small letters but for the first, or all in capitals of ASCII,
// that neither a hyphen, an apostrophe nor an abbreviation's dot can make longer. Most words are.
inline std::uint32_t plain_word_end(std::string_view text, std::uint32_t at) noexcept {
  if (text.size() - at < kLongestPlainWord + 2) return 0;  // two bytes after the word are read
  const char* const p = text.data() + at;
  const std::uint64_t low = eight_bytes(p), high = eight_bytes(p + 8);
  const std::uint64_t low_letters = ascii_letters(low), high_letters = ascii_letters(high);
  const std::uint64_t low_stops = ~(low_letters | low) & kUpperBits, high_stops = ~(high_letters | high) & kUpperBits;
  const auto size = static_cast<std::uint32_t>(low_stops != 0 ? first_fact(low_stops) : 8 + first_fact(high_stops));
  if (size > kLongestPlainWord) return 0;
  const std::uint64_t low_word = first_bytes(size), high_word = size > 8 ? first_bytes(size - 8) : 0;

  const std::uint64_t low_capitals = ascii_capitals(low, low_letters) & low_word;
  const std::uint64_t high_capitals = ascii_capitals(high, high_letters) & high_word;
  const bool small = ((low_capitals & ~std::uint64_t{0xFF}) | high_capitals) == 0;
  if (((low & low_word) | (high & high_word)) & kUpperBits) {
    const std::uint64_t far = beyond_ascii(low & low_word);
    const auto first_far = static_cast<std::uint32_t>(first_fact(far));
    if (!small || !only_small_letters(text, at, at + first_far, at + size)) return 0;
  } else if (!small && (low_capitals != (low_letters & low_word) || high_capitals != (high_letters & high_word))) {
    return 0;
  }

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
