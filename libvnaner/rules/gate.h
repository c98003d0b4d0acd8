// gate.h: what can be read at a place of a pattern, so that most rules and branches are left after one look at a word.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/spans.h"

namespace vnaner {

struct Program;
struct Rules;

// What can stand at one place of a match: a word that passes a test, an entry of a list, a find of a type. Necessary
// conditions, never sufficient ones.
struct Gate {
  bool any_word = false;
  std::vector<std::uint32_t> tests, lists, types;  // sorted
};

// The first two words of a rule's matches.
struct Entrance {
  Gate first, first_of_paragraph;  // behind ^ only the latter
  Gate second;                     // where the first element took one word
  bool one_word = false;           // a match may be over after one word: `second` decides nothing
};

Entrance entrance_of(const Program& program, const Rules& rules);

// Many gates, as sets of those that each thing opens (bits by number of the gate).
struct GateTable {
  std::uint32_t words = 0;                          // of one set, 64 gates each
  std::vector<std::uint64_t> by_list, by_type;      // list, type -> set
  std::vector<std::uint64_t> any_word, at_end;      // one set each: open at any word; where the text is over
  std::vector<std::vector<std::uint32_t>> by_test;  // test -> gates
};

GateTable table_of(const std::vector<Gate>& gates, const Rules& rules);

// The entrances of a stratum's rules, by place in the stratum.
struct EntranceTable {
  GateTable first, first_of_paragraph, second;
  std::vector<std::uint64_t> one_word;
};

EntranceTable table_of(const std::vector<Entrance>& entrances, const Rules& rules);

// What the finds of a stratum's rules need in a paragraph. A find that misses something cannot match there.
struct NeedTable {
  std::vector<std::uint32_t> rule_of_find;  // place in the stratum
  std::uint32_t words = 0;                  // of a set of finds
  std::vector<std::uint64_t> by_gate;       // gate -> finds that need it open
  std::vector<std::uint64_t> gates;         // the gates that any find needs, as a set
};

NeedTable needs_of(const std::vector<std::uint32_t>& stratum, const Rules& rules);

// A gate of Rules::branch_gates that is always open.
inline constexpr std::uint32_t kAlwaysOpen = 0;

// Gives every branch of every program, and its entry, the gate of what can be read from there on; equal gates share a
// number. Makes Program::branches.
void set_branch_gates(Rules& rules);

}  // namespace vnaner
