// offsets.cc: byte offsets in code points and UTF-16 units.
#include "vnaner/offsets.h"

#include <algorithm>

#include "libvnaner/output/utf8.h"

namespace vnaner {

namespace {

constexpr std::size_t kStride = 4096;  // bytes between checkpoints

void step(std::string_view text, Place& place) noexcept {
  const CodePoint c = code_point_at(text, place.byte);
  place.byte += c.bytes;
  place.cp += 1;
  place.utf16 += c.utf16;
}

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  Place place;
  checkpoints_.push_back(place);
  while (place.byte < text.size()) {
    step(text, place);
    if (place.byte >= checkpoints_.back().byte + kStride) checkpoints_.push_back(place);
  }
  if (checkpoints_.back().byte != place.byte) checkpoints_.push_back(place);
}

Place Offsets::at(std::size_t byte) const noexcept {
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), byte,
                                      [](std::size_t b, const Place& place) { return b < place.byte; });
  Place place = *(after - 1);
  while (place.byte < byte && place.byte < text_.size()) step(text_, place);
  return place;
}

Place Offsets::end() const noexcept { return checkpoints_.back(); }

}  // namespace vnaner
