// display_class.h: how a terminal treats a code point, by Unicode's properties.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vnaner {

enum class DisplayClass : std::uint8_t {
  narrow,     // takes a column
  wide,       // takes two
  combining,  // takes none: it joins what stands before it
  omitted,    // says where a word may be broken, or nothing; terminals differ in how they show it
  obeyed,     // is no character but an order, or turns the direction of what follows: must not reach a terminal
};

// A stretch of code points of one class. Sorted; what is in none is narrow. Written at build time.
struct DisplayRange {
  std::uint32_t first, last;
  DisplayClass display_class;
};
extern const DisplayRange kDisplayRanges[];
extern const std::size_t kDisplayRangeCount;

DisplayClass display_class_of(std::uint32_t code_point) noexcept;

}  // namespace vnaner
