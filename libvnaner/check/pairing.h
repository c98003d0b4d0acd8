// pairing.h: which span of the gold answers to which span of the system.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "libvnaner/check/letters.h"

namespace vnaner {

// A span of either side: its own ends and the ends that count, in code points.
struct Side {
  std::size_t begin, end;
  std::size_t core_begin, core_end;
  std::string_view type;
  std::size_t index;  // into the marks or the spans

  bool same(const Side& other) const {
    return type == other.type && core_begin == other.core_begin && core_end == other.core_end;
  }
};

// A side of bytes [begin, end). Edge punctuation and leading articles, determiners and prepositions do not count.
Side make_side(const CodePoints& text, std::size_t begin, std::size_t end, std::string_view type, std::size_t index);

struct Pair {
  Side gold, system;
};
struct Pairs {
  std::vector<Pair> exact, loose;  // loose: shares at least a character
  std::vector<Side> missed, wrong;
};

// One to one: exact pairs first, then those that share the longest stretch.
Pairs pair_up(const std::vector<Side>& gold, std::vector<Side> system);

}  // namespace vnaner
