// offsets.cc: byte offsets in code points and UTF-16 units.
#include "vnaner/offsets.h"

#include <algorithm>

#include "libvnaner/output/utf8.h"

namespace vnaner {

namespace {

constexpr std::size_t kStride = 256;  // bytes between checkpoints: few to count, and a checkpoint is a tenth of them

// Over one code point; whether it was well-formed.
bool step(std::string_view text, Place& place) noexcept {
  const CodePoint c = code_point_at(text, place.byte);
  place.byte += c.bytes;
  place.cp += 1;
  place.utf16 += c.utf16;
  return c.well_formed;
}

// Over well-formed `bytes`, few: 32-bit counters let the compiler use vectors.
void count(std::string_view bytes, Place& place) noexcept {
  std::uint32_t leads = 0, pairs = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    leads += (byte & 0xC0) != 0x80;
    pairs += byte >= 0xF0;
  }
  place.byte += bytes.size();
  place.cp += leads;
  place.utf16 += leads + pairs;
}

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  Place place;
  checkpoints_.reserve(text.size() / kStride + 2);
  checkpoints_.push_back(place);
  while (place.byte < text.size()) {
    if (static_cast<unsigned char>(text[place.byte]) < 0x80)
      ++place.byte, ++place.cp, ++place.utf16;
    else
      well_formed_ = step(text, place) && well_formed_;
    if (place.byte >= checkpoints_.back().byte + kStride) checkpoints_.push_back(place);
  }
  if (checkpoints_.back().byte != place.byte) checkpoints_.push_back(place);
}

Place Offsets::at(std::size_t byte) const noexcept {
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), byte,
                                      [](std::size_t b, const Place& place) { return b < place.byte; });
  Place place = *(after - 1);
  byte = std::min(byte, text_.size());
  if (well_formed_)
    count(text_.substr(place.byte, byte - place.byte), place);
  else
    while (place.byte < byte) step(text_, place);
  return place;
}

Place Offsets::end() const noexcept { return checkpoints_.back(); }

}  // namespace vnaner
