// terminal_style.h: how spans look on a terminal with colours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vnaner {

// Writes text in changing styles; a style is the parameters of SGR, "" is plain text.
class StyledText {
 public:
  explicit StyledText(bool colours) : colours_(colours) {}

  // What is put from now on is in that style. Does nothing without colours.
  void style(std::string_view parameters);
  std::string& out() { return out_; }
  // Ends the style and the line.
  void newline();

 private:
  bool colours_;
  std::string out_, style_;
};

// Words of a span of that type, inside `depth` others.
std::string style_of_words(std::string_view type, std::uint32_t depth);

}  // namespace vnaner
