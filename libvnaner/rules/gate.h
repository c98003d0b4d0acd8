// gate.h: what a match can begin with, on its first word and on its second, so that most rules sleep at most words.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/rules/spans.h"
#include "libvnaner/rules/word_tests.h"

namespace vnaner {

struct Program;
struct Rules;

// What can stand at one place of a match: a word that passes a test, an entry of a list, a find of a type.
struct PlaceGate {
  bool any_word = false;
  std::vector<std::uint32_t> tests, lists, types;
};

// Necessary conditions, never sufficient ones.
struct Gate {
  PlaceGate first, second;        // `second`: where the first element took one word
  bool one_word = false;          // a match may be over after one word: `second` decides nothing
  bool only_at_paragraph = true;  // every way in begins with ^
};

Gate gate_of(const Program& program, const Rules& rules);

// The gates of a stratum's rules, as sets of rules (bits by place in the stratum).
struct GateTable {
  std::uint32_t words = 0;                            // of one set
  std::vector<std::uint64_t> by_list[2], by_type[2];  // list, type -> set
  std::vector<std::uint64_t> any_word[2];
  std::vector<std::uint64_t> one_word, only_at_paragraph;
  struct Entry {
    std::uint32_t rule, test;
  };
  std::vector<Entry> by_test[2];
};

GateTable table_of(const std::vector<Gate>& gates, std::size_t lists, std::size_t types);

}  // namespace vnaner
