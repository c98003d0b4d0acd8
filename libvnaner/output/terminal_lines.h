// terminal_lines.h: an article cut into the lines of a terminal, each letter with the span it stands in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/output/glyphs.h"
#include "vnaner/document.h"

namespace vnaner {

// A span as it can be shown: inside the text, in order, crossing no other.
struct LabelPiece {
  std::size_t begin = 0, end = 0;  // bytes, begin < end
  std::int32_t parent = -1;        // index of the piece around it
  std::uint32_t depth = 0;         // of those
  std::size_t span = 0;            // index into Document::spans
};

// The pieces of any Document: spans that are out of order, cross or leave the text are cut, empty ones left out.
std::vector<LabelPiece> pieces_of(const Document& document, std::size_t text_size);

// A glyph of a line.
struct Cell {
  std::size_t at = 0;  // byte of the text
  Glyph glyph;
  std::size_t column = 0;   // from 0
  std::int32_t piece = -1;  // the innermost it stands in
};

// Cuts at newlines, and where a line would be wider than `width`: between words, outside pieces rather than inside,
// unless that leaves half of the line empty; a word that is wider than a line is cut anywhere. The blanks that a line
// is broken at are in no line. Memory: refers to what it is given.
class TerminalLines {
 public:
  TerminalLines(std::string_view text, const std::vector<LabelPiece>& pieces, std::size_t width)
      : text_(text), pieces_(pieces), width_(width) {}

  // The next line; false if there is none.
  bool next(std::vector<Cell>& line);

 private:
  Cell read();
  std::size_t break_of(const std::vector<Cell>& cells) const;
  void cut(std::vector<Cell>& line);

  std::string_view text_;
  const std::vector<LabelPiece>& pieces_;
  std::size_t width_;
  std::size_t at_ = 0;
  std::size_t next_piece_ = 0;
  std::int32_t piece_ = -1;    // that `at_` stands in
  std::vector<Cell> pending_;  // the beginning of the next line
};

}  // namespace vnaner
