// records.h: lists as they stand in files, parsed but not compiled. The value types that loading hands on.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vnaner {

// One line of a gazetteer, or one entry of a list written in a pack.
struct ListRow {
  std::string id;        // the value a mark takes; for an entry without "=" the form itself
  std::string form;      // as written; the tokenizer cuts it
  std::string use;       // "name", "acronym" or "after"
  std::string after;     // use "after": the id that must have been named before
  bool accents = false;  // accents count for this row although the list ignores them
  std::vector<std::pair<std::string, std::string>> features;  // column -> cell, empty cells left out
  std::string source;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  // of the id, in code points
};

// A whole list: a gazetteer file, or one declared in a pack.
struct List {
  std::string name;  // as rules refer to it
  std::string file;
  bool ignoring_accents = false;  // set where a pack declares the list, not in the file
  std::vector<ListRow> rows;
};

}  // namespace vnaner
