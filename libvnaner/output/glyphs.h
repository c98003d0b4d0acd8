// glyphs.h: what a terminal is shown of a text, one code point after another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vnaner {

// What is shown of a code point, or of an ill-formed sequence.
struct Glyph {
  enum class Look : std::uint8_t { itself, blank, newline, escape, replacement, nothing };
  std::uint8_t bytes = 1;    // of the text
  std::uint8_t columns = 1;  // of the terminal; 0 of what joins the one before, and of newlines
  Look look = Look::itself;
};

// The one that begins at `at`, which lies inside `text`.
Glyph glyph_at(std::string_view text, std::size_t at) noexcept;

// Appends what is shown of the glyph at `at`; of a newline nothing.
void append_glyph(std::string& out, std::string_view text, std::size_t at, const Glyph& glyph);

}  // namespace vnaner
