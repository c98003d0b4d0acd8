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
  // Most words begin with no article and end in no "al", "ale".
  const char first = text[at], second = text[at + 1], last = text[end - 1];
  const bool article = (first == 'd' && second == 'u') || (first == 'l' && (second == 'e' || second == 'a')) ||
                       (first == 'a' && second == 'u');
  const bool general = last == 'l' || (last == 'e' && text[end - 2] == 'l');
  if (!article && !general) return end;
  return at + first_of_glued(text.substr(at, end - at));
}

}  // namespace vnaner
