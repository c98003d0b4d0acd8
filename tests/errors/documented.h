// documented.h: the codes that the sources give, and the rows that docs/errors.md has for them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace vnaner {

// Every code that stands in quotes in a piece of C++: "E1", "V301". Values of dates such as "W05" are none.
std::set<std::string> codes_in(const std::string& source);

// Those of libvnaner/, include/ and cli/.
std::set<std::string> codes_of_sources();

// A row of a table whose first cell is a code.
struct Row {
  std::string code;
  std::string meaning;   // the first cell that says what the code means, Markdown as it is
  std::string severity;  // of lists, where the table has that column; else empty
};

std::vector<Row> rows_in(const std::string& page);

// The table of severities: "error" of E1 and so on, ranges such as "V101–V104" resolved.
std::map<std::string, std::string> severities_in(const std::string& page);

// docs/errors.md
std::string errors_page();

}  // namespace vnaner
