// terminal_rows.h: the rows below a line of an article: its spans underlined and labelled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "libvnaner/output/terminal_style.h"

namespace vnaner {

// A span, as far as a line holds it.
struct Segment {
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t begin = 0, end = 0;  // columns, begin < end
  std::size_t around = npos;       // index of the segment directly around it
  bool first = true, last = true;  // the span begins and ends here
  std::string label;               // printable; empty if it stands below an earlier line
  std::string style;
};

// Appends the rows below a line. Segments are sorted by begin, an outer one before those inside it.
// A row holds as many as fit, each lower than the one around it. A label stands on its line, and these come first; else
// behind it, else before it, else in a row below.
void append_rows(StyledText& out, const std::vector<Segment>& segments, std::size_t width);

}  // namespace vnaner
