// display_class.cc: see display_class.h.
#include "libvnaner/output/display_class.h"

#include <algorithm>

namespace vnaner {

DisplayClass display_class_of(std::uint32_t code_point) noexcept {
  if (code_point >= 0x20 && code_point < 0x7F) return DisplayClass::narrow;
  const DisplayRange* const end = kDisplayRanges + kDisplayRangeCount;
  const DisplayRange* const found = std::lower_bound(
      kDisplayRanges, end, code_point, [](const DisplayRange& range, std::uint32_t c) { return range.last < c; });
  return found == end || code_point < found->first ? DisplayClass::narrow : found->display_class;
}

}  // namespace vnaner
