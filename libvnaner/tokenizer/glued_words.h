// glued_words.h: words that lost the blank between them: duministre, Secrétairegénéral.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnaner {

// Of a word of at least kShortestGlued bytes: the bytes of its first part, or its size where nothing is glued on.
std::uint32_t first_of_glued(std::string_view word) noexcept;

constexpr std::uint32_t kShortestGlued = 9;

// Where the word at [at, end) ends if another is glued on behind a word that typists join so: an article or its
// contraction before a title, "général" behind one.
inline std::uint32_t unglued_end(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
  if (end - at < kShortestGlued) return end;
  const char first = text[at], last = text[end - 1];  // most words have neither
  if (first != 'd' && first != 'l' && first != 'a' && last != 'l' && last != 'e') return end;
  return at + first_of_glued(text.substr(at, end - at));
}

}  // namespace vnaner
