// char_class.h: what a character is to the tokenizer, and reading characters from bytes.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnaner {

enum class CharClass : std::uint8_t {
  blank,  // spaces of every width, tab
  newline,
  lower,
  upper,   // upper and title case
  letter,  // letters without case
  mark,    // combining marks
  digit,
  zero_width,  // soft hyphen, zero-width characters: ignored inside words
  apostrophe,  // ' ’ ‘ ´ ʼ
  hyphen,      // - and U+2010, U+2011
  dash,        // ‒ – — ―
  dot,
  terminal,  // ! ? … and two of them in one character
  open,      // opening brackets and quotes
  close,
  quote,  // " (either)
  punctuation,
  symbol,
  ill,  // ill-formed bytes
};

// Two-stage table over all code points, made from ICU's properties at build time (make_char_classes.cc).
extern const std::uint8_t kCharClassPage[0x1100];
extern const std::uint8_t kCharClassPages[][256];

inline CharClass char_class(char32_t c) noexcept {
  return static_cast<CharClass>(kCharClassPages[kCharClassPage[c >> 8]][c & 0xFF]);
}

// For the Latin letters that are built on a letter of ASCII (é, Ễ, İ, œ, ø) that letter, small; for others 0. Made with
// the classes.
constexpr char32_t kLatinEnd = 0x250, kMoreLatin = 0x1E00, kMoreLatinEnd = 0x1F00;
extern const char kBaseLetters[kLatinEnd + kMoreLatinEnd - kMoreLatin];

inline char base_letter(char32_t c) noexcept {
  if (c < kLatinEnd) return kBaseLetters[c];
  if (c >= kMoreLatin && c < kMoreLatinEnd) return kBaseLetters[c - kMoreLatin + kLatinEnd];
  return c == 0x212B ? 'a' : '\0';  // the sign of the ångström is an Å
}

// One character of a text.
struct Char {
  CharClass kind = CharClass::ill;
  char32_t code = 0xFFFD;
  std::uint32_t end = 0;  // byte after it; equal to its start at the end of the text
};

constexpr bool is_continuation(unsigned char byte) noexcept { return (byte & 0xC0) == 0x80; }

// Decodes the character of more than one byte that starts at `at`; an ill-formed maximal subpart is one Char.
Char read_long_char(std::string_view text, std::uint32_t at) noexcept;

// The character at byte `at`; at the end of the text a newline of no bytes.
inline Char read_char(std::string_view text, std::uint32_t at) noexcept {
  if (at >= text.size()) return {CharClass::newline, U'\n', at};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {static_cast<CharClass>(kCharClassPages[kCharClassPage[0]][byte]), byte, at + 1};
  if (byte >= 0xC2 && byte <= 0xDF && at + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    const char32_t code = (byte & 0x1Fu) << 6 | (next & 0x3Fu);
    if (is_continuation(next)) return {char_class(code), code, at + 2};
  }
  return read_long_char(text, at);
}

// The first byte from `at` on that begins no zero-width character.
inline std::uint32_t skip_zero_width(std::string_view text, std::uint32_t at) noexcept {
  for (Char c = read_char(text, at); c.kind == CharClass::zero_width; c = read_char(text, at)) at = c.end;
  return at;
}

constexpr bool is_letter(CharClass c) noexcept {
  return c == CharClass::lower || c == CharClass::upper || c == CharClass::letter;
}

// What may stand inside a word after its first letter.
constexpr bool continues_word(CharClass c) noexcept {
  return is_letter(c) || c == CharClass::mark || c == CharClass::zero_width || c == CharClass::digit;
}

}  // namespace vnaner
