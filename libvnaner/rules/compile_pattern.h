// compile_pattern.h: one pattern of a pack -> one Program.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "libvnaner/rules/program.h"

namespace vnaner {

// What the names of a pack stand for. Scoped by pack: a let is visible in its own pack and in those that need it.
struct Names {
  std::map<std::string, std::uint32_t> types, lists, lets, zones;
};

// What pattern compilation needs besides the pattern.
struct PatternContext {
  Rules& rules;  // receives tests, refs and marks
  const Lists& lists;
  const Names& names;
  const std::vector<std::uint32_t>& list_widths;  // tokens of the longest entry, by list
  const std::vector<std::vector<Form>>&
      list_words;  // of lists that are a choice of words and no more, by list; else none
  Cutter cut;
  Forms& forms;
  std::string file;
  std::optional<Element> root;  // what the pattern is, if its elements are to be noted
  bool atoms;                   // its atoms, too
  std::vector<Problem>& problems;
};

// Compiles alternatives (several `find` lines, or just one pattern) into one program. Reports E1 for a bad regex or a
// repeat after several tokens, E2 for what can match nothing. Widths are left to measure(). Small lets
// are copied in, and words to choose from become one test: both read the same, in fewer steps.
// With a root each word to choose is a branch of its own, and ways through elements pass a note; a pattern that would
// become too long by that is compiled without.
Program compile_pattern(const std::vector<Node>& alternatives, PatternContext& context);

// Works out the program's width (a very large one is not told from larger ones) and whether it is nullable; the lets it
// uses must have been measured. Widths are in tokens, by list and by type.
void measure(Program& program, const Rules& rules, const std::vector<std::uint32_t>& list_widths,
             const std::vector<std::uint32_t>& type_widths);

// The types that a pattern marks and those that it reads, lets not followed.
struct Mentioned {
  std::vector<std::string> marked, read, lets;
  bool attributes = false;  // sets attributes of labelled marks, which may be those of other rules
};
void collect_names(const Node& node, const Names& names, Mentioned& into);

}  // namespace vnaner
