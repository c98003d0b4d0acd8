// table.cc: see table.h.
#include "tests/icu/table.h"

#include <unicode/uversion.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

namespace vnaner {

namespace {

bool in_name(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

std::string replaced(const std::string& pattern, const std::map<std::string, std::string>& sets) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t end = at + 1;
    if (pattern[at] == '@')
      while (end < pattern.size() && in_name(pattern[end])) ++end;
    if (end == at + 1) {
      out += pattern[at];
    } else {
      const auto set = sets.find(pattern.substr(at, end - at));
      if (set == sets.end()) throw std::runtime_error("tests/icu: nothing is called " + pattern.substr(at, end - at));
      out += set->second;
    }
    at = end;
  }
  return out;
}

// Sets may be made of those above them.
std::map<std::string, std::string> read_sets() {
  std::map<std::string, std::string> sets;
  for (const TableRow& row : read_table("sets.tsv", 3)) sets[row.cells[0]] = replaced(row.cells[1], sets);
  return sets;
}

}  // namespace

std::vector<TableRow> read_table(const std::string& name, std::size_t columns) {
  std::ifstream file(VNANER_SOURCE_DIR "/tests/icu/" + name);
  if (!file) throw std::runtime_error("tests/icu/" + name + " cannot be read");
  std::vector<TableRow> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    TableRow row{number, {}};
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      row.cells.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    const bool filled = std::none_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
    if (row.cells.size() != columns || !filled)
      throw std::runtime_error("tests/icu/" + name + ":" + std::to_string(number) + ": expected " +
                               std::to_string(columns) + " filled cells");
    rows.push_back(std::move(row));
  }
  return rows;
}

bool holds_here(const std::string& versions) {
  if (versions == "all") return true;
  const std::size_t dash = versions.find('-');
  if (dash == std::string::npos || versions.size() == 1) throw std::runtime_error("tests/icu: versions " + versions);
  const std::string first = versions.substr(0, dash), last = versions.substr(dash + 1);
  return (first.empty() || std::atoi(first.c_str()) <= U_ICU_VERSION_MAJOR_NUM) &&
         (last.empty() || U_ICU_VERSION_MAJOR_NUM <= std::atoi(last.c_str()));
}

std::string with_sets(const std::string& pattern) {
  static const std::map<std::string, std::string> sets = read_sets();
  return replaced(pattern, sets);
}

}  // namespace vnaner
