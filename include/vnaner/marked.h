// vnaner/marked.h: the bracket notation shared by gold files, rule tests and the `marked` output.
//
//   Le [office holder="Tô Lâm": ministre de la Police], [person: Tô Lâm], a dit
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

// One bracketed span of a marked text.
struct VNANER_EXPORT Mark {
  std::uint32_t begin = 0;  // bytes of MarkedText::text, half-open
  std::uint32_t end = 0;
  std::string type;
  std::string label;                                       // "o" of `[office#o: …]`; "" if none
  std::vector<std::pair<std::string, std::string>> attrs;  // in order; the bare value has the key "value"

  // The attribute's value, or "" if it is not there.
  std::string_view get(std::string_view key) const noexcept;
};

// A text with its marks taken out; marks sorted by begin, then longest first.
struct MarkedText {
  std::string text;
  std::vector<Mark> marks;
};

// The notation is broken at `byte` of the input.
class VNANER_EXPORT MarkedError : public std::runtime_error {
 public:
  MarkedError(std::size_t byte, const std::string& what) : std::runtime_error(what), byte_(byte) {}
  std::size_t byte() const noexcept { return byte_; }

 private:
  std::size_t byte_;
};

// Reads marked text; throws MarkedError. `[`, `]` and `\` of the text are written `\[`, `\]`, `\\`.
VNANER_EXPORT MarkedText parse_marked(std::string_view marked);

// Writes text and marks so that parse_marked gives them back.
VNANER_EXPORT std::string to_marked(const MarkedText& marked);

}  // namespace vnaner
