// lines.h: the logical lines of a pack: comments gone, continuations joined, each character's place in the file known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/rules/ast.h"

namespace vnaner {

// A clause with the lines that continue it, joined by a blank.
struct Line {
  std::string text;          // without indentation and trailing blanks
  std::uint32_t indent = 0;  // columns before the first line

  struct Part {
    std::size_t offset;  // in `text`
    Position at;         // in the file
  };
  std::vector<Part> parts;

  const Part& part_at(std::size_t offset) const;  // of a line that is not empty
  Position position(std::size_t offset) const;
};

// As columns count.
std::uint32_t code_points_in(std::string_view text);

// A statement: its own line, and the clauses that stand indented below it.
struct Block {
  Line head;
  std::vector<Line> clauses;
};

// Cuts a pack into statements. A comment is `#` and a blank (or the line's end) at the start of a line or after two
// blanks. A statement starts at the margin. Of the lines below `rule`, `test` and `list` the first sets the clauses'
// indent and deeper ones continue a clause; below any other statement every indented line continues it.
std::vector<Block> blocks_of(std::string_view text);

}  // namespace vnaner
