// way.h: how far a match goes, and the way it took.
#pragma once

#include <cstdint>

#include "libvnaner/rules/program.h"

namespace vnaner {

// One step of the winning path, for captures and explanations.
struct Trace {
  enum class Kind : std::uint8_t { open, close, list, type, let, word, note };
  Kind kind;
  std::uint32_t arg;  // open, close: mark; list: ref part's list; type: index of the mention read; let: its number;
                      // note: the element
  std::uint32_t begin, end;  // tokens
  const RefPart* part = nullptr;
  std::uint32_t next = kNone;  // the step after it, in the matcher's memory
};

// The steps of a way: from the first on, each leads to the next. A let that matters has its own behind it.
struct Steps {
  const Trace* all;
  std::uint32_t first;
};

// A match and the way it took. The better of two has fewer gap words, of equal ones the later end; one number says
// both.
struct Way {
  std::uint64_t rank = ~std::uint64_t{0};  // gap words, then the end counted down; all ones: no match
  std::uint32_t path = kNone;              // its first step that marks or reads something

  static Way to(std::uint32_t end) noexcept { return {~std::uint64_t{end} & 0xFFFFFFFF, kNone}; }
  bool found() const noexcept { return rank != ~std::uint64_t{0}; }
  std::uint32_t end() const noexcept { return ~static_cast<std::uint32_t>(rank); }
  Way with_gaps(std::uint32_t gaps) const noexcept {
    return {found() ? rank + (std::uint64_t{gaps} << 32) : rank, path};
  }
  bool better_than(const Way& other) const noexcept { return rank < other.rank; }
};

}  // namespace vnaner
