// vnaner/offsets.h: byte offsets in other units.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

// One place in a text in the three units consumers use.
struct Place {
  std::uint64_t byte = 0;
  std::uint64_t cp = 0;     // code points; an ill-formed sequence counts as one per maximal subpart (Unicode 15, 3.9)
  std::uint64_t utf16 = 0;  // UTF-16 code units
};

// Converts byte offsets of one text. Keeps a checkpoint every few hundred bytes, so a lookup costs no more than that.
// Memory: refers to `text`, which must outlive it. Threads: immutable.
class VNANER_EXPORT Offsets {
 public:
  explicit Offsets(std::string_view text);
  Place at(std::size_t byte) const noexcept;  // byte <= text.size(), on a code-point border
  Place end() const noexcept;                 // the text's length

 private:
  std::string_view text_;
  std::vector<Place> checkpoints_;
  bool well_formed_ = true;  // then counting lead bytes is enough
};

}  // namespace vnaner
