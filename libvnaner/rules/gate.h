// gate.h: what can be read at a place of a pattern, so that most branches are left after one look at a word.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/spans.h"

namespace vnaner {

struct Rules;

// What can stand at one place of a match: a word that passes a test, an entry of a list, a find of a type. Necessary
// conditions, never sufficient ones.
struct Gate {
  bool any_word = false;
  std::vector<std::uint32_t> tests, lists, types;  // sorted
};

// Many gates, as sets of those that each thing opens (bits by number of the gate).
struct GateTable {
  std::uint32_t words = 0;                          // of one set, 64 gates each
  std::vector<std::uint64_t> by_list, by_type;      // list, type -> set
  std::vector<std::uint64_t> any_word, at_end;      // one set each: open at any word; where the text is over
  std::vector<std::vector<std::uint32_t>> by_test;  // test -> gates
};

GateTable table_of(const std::vector<Gate>& gates, const Rules& rules);

// A gate of Rules::branch_gates that is always open.
inline constexpr std::uint32_t kAlwaysOpen = 0;

// Gives every branch of every program, and its entry, the gate of what can be read from there on; equal gates share a
// number. Makes Program::branches.
void set_branch_gates(Rules& rules);

}  // namespace vnaner
