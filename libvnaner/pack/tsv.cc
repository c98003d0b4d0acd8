// tsv.cc: see tsv.h.
#include "libvnaner/pack/tsv.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "libvnaner/pack/utf8_check.h"

namespace vnaner {

namespace {

constexpr std::size_t kMostProblems = 100;  // per file; a binary file has a problem a line

struct Cell {
  std::string_view text;
  std::uint32_t column = 1;  // in code points
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  std::uint32_t column = 1;
  for (;;) {
    const std::size_t tab = line.find('\t');
    const std::string_view cell = line.substr(0, tab);
    cells.push_back({cell, column});
    if (tab == std::string_view::npos) return cells;
    column += code_points(cell) + 1;
    line.remove_prefix(tab + 1);
  }
}

class Reader {
 public:
  Reader(const Data::Source& source, std::vector<Problem>& problems) : source_(source), problems_(problems) {
    list_.file = source.path;
    list_.name = source.name.substr(0, source.name.rfind('.'));
  }

  List run() {
    std::string_view rest = source_.text;
    if (rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);
    while (!rest.empty()) {
      ++line_;
      const std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty() || line == "#" || line.substr(0, 2) == "# ") continue;
      if (const std::size_t bad = first_ill_formed(line); bad != line.size()) {
        report(Severity::error, "V107", code_points(line.substr(0, bad)) + 1, "these bytes are not UTF-8");
      } else if (columns_.empty()) {
        read_header(line);
        if (columns_.empty()) return std::move(list_);
      } else {
        read_row(line);
      }
    }
    if (columns_.empty() && reported_ == 0) {
      line_ = 0;
      report(Severity::error, "V101", 0, "the file has no header line; expected the columns id, form, use, source");
    }
    return std::move(list_);
  }

 private:
  void report(Severity severity, const char* code, std::uint32_t column, std::string message) {
    if (++reported_ <= kMostProblems)
      problems_.push_back({severity, code, source_.path, line_, column, std::move(message)});
  }

  void read_header(std::string_view line) {
    std::vector<std::string> names;
    for (const Cell& cell : cells_of(line)) {
      if (cell.text.empty()) return report(Severity::error, "V101", cell.column, "a column has no name");
      if (std::find(names.begin(), names.end(), cell.text) != names.end())
        return report(Severity::error, "V101", cell.column,
                      "the column \"" + std::string(cell.text) + "\" stands twice");
      names.emplace_back(cell.text);
    }
    for (const char* needed : {"id", "form", "use", "source"})
      if (std::find(names.begin(), names.end(), needed) == names.end())
        return report(Severity::error, "V101", 0, std::string("the header has no column \"") + needed + "\"");
    columns_ = std::move(names);
  }

  void read_row(std::string_view line) {
    const std::vector<Cell> cells = cells_of(line);
    if (cells.size() != columns_.size())
      return report(Severity::error, "V102", 0,
                    "found " + std::to_string(cells.size()) + " cells, expected " + std::to_string(columns_.size()));
    ListRow row;
    row.line = line_;
    bool good = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string& column = columns_[i];
      const bool needed = column == "id" || column == "form" || column == "use" || column == "source";
      if (needed && cells[i].text.empty()) {
        report(Severity::error, "V103", cells[i].column, "the cell \"" + column + "\" is empty");
        good = false;
      } else if (column == "id") {
        row.id = cells[i].text;
        row.column = cells[i].column;
      } else if (column == "form") {
        row.form = cells[i].text;
      } else if (column == "use") {
        good = read_use(cells[i], row) && good;
      } else if (column == "source") {
        row.source = cells[i].text;
      } else if (!cells[i].text.empty()) {
        row.features.emplace_back(column, cells[i].text);
      }
    }
    if (!good) return;
    check_order(row);
    list_.rows.push_back(std::move(row));
  }

  bool read_use(const Cell& cell, ListRow& row) {
    std::string_view use = cell.text;
    constexpr std::string_view kAccents = ",accents";
    if (use.size() > kAccents.size() && use.substr(use.size() - kAccents.size()) == kAccents) {
      row.accents = true;
      use.remove_suffix(kAccents.size());
    }
    if (use == "name" || use == "acronym") {
      row.use = use;
      return true;
    }
    if (use.substr(0, 6) == "after:" && use.size() > 6) {
      row.use = "after";
      row.after = use.substr(6);
      return true;
    }
    report(Severity::error, "V104", cell.column,
           "found use \"" + std::string(cell.text) +
               "\", expected name, acronym or after:ID, with or without \",accents\"");
    return false;
  }

  void check_order(const ListRow& row) {
    if (!seen_.insert({row.id, row.form, row.use + row.after}).second)
      report(Severity::warning, "V106", 0, "\"" + row.form + "\" stands twice with the id \"" + row.id + "\"");
    else if (!list_.rows.empty() && std::tie(list_.rows.back().id, list_.rows.back().form) > std::tie(row.id, row.form))
      report(Severity::warning, "V105", 0,
             "not sorted: this line belongs before the one above it (by id, then form, bytewise)");
  }

  const Data::Source& source_;
  std::vector<Problem>& problems_;
  List list_;
  std::vector<std::string> columns_;
  std::set<std::tuple<std::string, std::string, std::string>> seen_;
  std::uint32_t line_ = 0;
  std::size_t reported_ = 0;
};

}  // namespace

List read_tsv(const Data::Source& source, std::vector<Problem>& problems) { return Reader(source, problems).run(); }

}  // namespace vnaner
