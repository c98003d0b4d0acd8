// table.h: the tables of intended differences: lines of cells with tabs between.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vnaner {

struct TableRow {
  std::size_t line = 0;  // of the file
  std::vector<std::string> cells;
};

// The rows of tests/icu/<name>; empty lines and lines that begin with # are comments. Throws std::runtime_error where
// the file cannot be read or a row has not `columns` cells, all of them filled.
std::vector<TableRow> read_table(const std::string& name, std::size_t columns);

// Whether a difference must be there with the ICU that is linked: "all", "76-" (from ICU 76 on) or "-72" (up to it).
// Versions between are not known: there a difference may be, and its row explains it.
bool holds_here(const std::string& versions);

// Replaces each @name by the set of characters that tests/icu/sets.tsv gives it; throws std::runtime_error for an
// unknown one.
std::string with_sets(const std::string& pattern);

}  // namespace vnaner
