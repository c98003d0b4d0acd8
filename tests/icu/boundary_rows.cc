// boundary_rows.cc: see boundary_rows.h.
#include "tests/icu/boundary_rows.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "tests/icu/table.h"

namespace vnaner {

namespace {

constexpr const char* kMark = "¦";

std::vector<std::string> split_at_marks(const std::string& pattern) {
  std::vector<std::string> parts;
  const std::size_t mark = std::string(kMark).size();
  for (std::size_t at = 0;;) {
    const std::size_t end = pattern.find(kMark, at);
    parts.push_back(pattern.substr(at, end == std::string::npos ? end : end - at));
    if (end == std::string::npos) return parts;
    at = end + mark;
  }
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  return std::accumulate(parts.begin() + static_cast<std::ptrdiff_t>(from),
                         parts.begin() + static_cast<std::ptrdiff_t>(to), std::string());
}

std::unique_ptr<icu::RegexMatcher> compiled(const std::string& pattern, std::size_t line) {
  UErrorCode status = U_ZERO_ERROR;
  auto matcher = std::make_unique<icu::RegexMatcher>(icu::UnicodeString::fromUTF8(pattern), 0, status);
  if (U_FAILURE(status))
    throw std::runtime_error("boundary_differences.tsv:" + std::to_string(line) + ": " + u_errorName(status));
  // A match is tried at one place, and looks at all that stands around it.
  matcher->useTransparentBounds(true);
  matcher->useAnchoringBounds(false);
  return matcher;
}

}  // namespace

bool BoundaryRow::explains(const icu::UnicodeString& text, const Disagreement& seen, std::size_t place) const {
  if (seen.ours_cuts != ours_cuts) return false;
  UErrorCode status = U_ZERO_ERROR;
  icu::RegexMatcher& matcher = *at_places[place];
  matcher.reset(text);
  return matcher.lookingAt(seen.at, status) && U_SUCCESS(status);
}

bool BoundaryRow::explains(const icu::UnicodeString& text, const Disagreement& seen) const {
  for (std::size_t place = 0; place < at_places.size(); ++place)
    if (explains(text, seen, place)) return true;
  return false;
}

BoundaryRows::BoundaryRows() {
  for (const TableRow& row : read_table("boundary_differences.tsv", 5)) {
    BoundaryRow made;
    made.line = row.line;
    if (row.cells[0] != "cuts" && row.cells[0] != "joins")
      throw std::runtime_error("boundary_differences.tsv:" + std::to_string(row.line) + ": cuts or joins?");
    made.ours_cuts = row.cells[0] == "cuts";
    const std::vector<std::string> parts = split_at_marks(with_sets(row.cells[1]));
    for (std::size_t mark = 1; mark < parts.size(); ++mark)
      made.at_places.push_back(
          compiled("(?<=" + joined(parts, 0, mark) + ")(?=" + joined(parts, mark, parts.size()) + ")", row.line));
    made.example = row.cells[2];
    made.holds_here = holds_here(row.cells[3]);
    rows_.push_back(std::move(made));
  }
  order_.resize(rows_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
}

bool BoundaryRows::explain(const icu::UnicodeString& text, const Disagreement& seen) {
  const auto found =
      std::find_if(order_.begin(), order_.end(), [&](std::size_t row) { return rows_[row].explains(text, seen); });
  if (found == order_.end()) return false;
  std::rotate(order_.begin(), found, found + 1);
  return true;
}

}  // namespace vnaner
