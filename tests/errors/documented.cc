// documented.cc: see documented.h.
#include "documented.h"

#include <re2/re2.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace vnaner {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

// The cells of a line of a table, without blanks at their ends; nothing if the line is none. "\|" is a bar of the text.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  if (line.rfind("| ", 0) != 0) return cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '|' && line[i - 1] != '\\') {
      const std::size_t first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
      cells.push_back(first == cell.npos ? "" : cell.substr(first, last - first + 1));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

}  // namespace

std::set<std::string> codes_in(const std::string& source) {
  static const RE2 code(R"re("((?:[EWT][1-9][0-9]?|V[1-9][0-9][0-9]))")re");
  std::set<std::string> codes;
  re2::StringPiece rest(source);
  for (std::string found; RE2::FindAndConsume(&rest, code, &found);) codes.insert(found);
  return codes;
}

std::set<std::string> codes_of_sources() {
  std::set<std::string> codes;
  for (const char* folder : {"libvnaner", "include", "cli"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(VNANER_SOURCE_DIR) / folder))
      if (const std::string ending = entry.path().extension(); ending == ".cc" || ending == ".h")
        codes.merge(codes_in(content_of(entry.path())));
  return codes;
}

std::vector<Row> rows_in(const std::string& page) {
  static const RE2 code("[EWT][1-9][0-9]?|V[1-9][0-9][0-9]");
  static const std::set<std::string> severities = {"error", "warning", "note"};
  std::vector<Row> rows;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 3 || !RE2::FullMatch(cells[0], code)) continue;
    const bool has_severity = severities.count(cells[1]) != 0;
    rows.push_back({cells[0], cells[has_severity ? 2 : 1], has_severity ? cells[1] : ""});
  }
  return rows;
}

std::map<std::string, std::string> severities_in(const std::string& page) {
  static const RE2 code("([A-Z])([0-9]+)(?:–[A-Z]([0-9]+))?");
  std::map<std::string, std::string> severities;
  std::istringstream lines(page);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() > 1 && cells[0] == "severity") inside = true;
    if (line.empty()) inside = false;
    if (!inside || cells.size() < 2) continue;
    re2::StringPiece rest(cells[1]);
    std::string letter, last;
    for (int first = 0; RE2::FindAndConsume(&rest, code, &letter, &first, &last);)
      for (int number = first; number <= (last.empty() ? first : std::stoi(last)); ++number)
        severities[letter + std::to_string(number)] = cells[0];
  }
  return severities;
}

std::string errors_page() { return content_of(VNANER_SOURCE_DIR "/docs/errors.md"); }

}  // namespace vnaner
