// letters.h: what the scorer needs to know of letters: code points, blanks, and names without accents and case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vnaner {

// A text as code points, with a way from byte offsets to their indices.
struct CodePoints {
  explicit CodePoints(std::string_view text);
  std::size_t index(std::size_t byte) const;  // of the code point that starts at `byte`, or of the end

  std::vector<char32_t> at;          // an ill-formed byte counts as one U+FFFD
  std::vector<std::size_t> byte_of;  // where each starts, then the text's size
};

// White space as Unicode has it, no-break spaces too.
bool is_blank(char32_t c);

// Names to compare: accents, soft hyphens and case off, runs of blanks as one, and the parts between semicolons sorted.
// Knows the letters of Latin, which names in gold files are written in; any others compare as they are.
std::u32string folded_names(std::string_view names);

}  // namespace vnaner
