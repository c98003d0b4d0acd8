// offsets_by_icu.h: places in a text, by stepping through all of it with ICU.
#pragma once

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "vnaner/offsets.h"

namespace vnaner {

// Every place between two code points, the first and the last included.
inline std::vector<Place> places_by_icu(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  std::vector<Place> places(1);
  for (std::size_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    Place place = places.back();
    place.byte = i;
    place.cp += 1;
    place.utf16 += c < 0 ? 1 : static_cast<std::uint64_t>(U16_LENGTH(c));
    places.push_back(place);
  }
  return places;
}

}  // namespace vnaner
