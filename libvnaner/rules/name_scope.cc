// name_scope.cc: see name_scope.h.
#include "libvnaner/rules/name_scope.h"

#include <fmt/format.h>

#include <algorithm>

namespace vnaner {

namespace {

constexpr std::size_t kMostErrors = 200;
constexpr std::size_t kLongestName = 40;  // longer ones are not compared

// Letters to change, add or take away.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t swap = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, swap});
    }
  }
  return row[b.size()];
}

}  // namespace

const NameSet& class_names() {
  static const NameSet names = {"Cap", "CAPS", "low", "num", "word", "punct", "any"};
  return names;
}

std::string suggestion(const std::string& name, const NameSet& known) {
  const std::string* best = nullptr;
  std::size_t least = 3;
  for (const std::string& each : known) {
    const std::size_t longer = std::max(name.size(), each.size());
    if (longer > kLongestName || longer - std::min(name.size(), each.size()) >= least) continue;
    if (const std::size_t d = distance(name, each); d < least) least = d, best = &each;
  }
  return best == nullptr ? std::string() : fmt::format("; did you mean \"{}\"?", *best);
}

bool Findings::full() const noexcept { return errors_ >= kMostErrors; }

void Findings::error(Position at, std::string message) {
  if (full()) return;
  ++errors_;
  problems_.push_back({Severity::error, "E1", file_, at.line, at.column, std::move(message)});
}

void Findings::warning(Position at, const char* code, std::string message) {
  problems_.push_back({Severity::warning, code, file_, at.line, at.column, std::move(message)});
}

void Findings::unknown(Position at, const char* what, const std::string& name, const NameSet& known) {
  if (!full()) error(at, fmt::format("unknown {} \"{}\"{}", what, name, suggestion(name, known)));
}

void Findings::want(Position at, const char* what, const std::string& name, const NameSet& known) {
  if (known.count(name) == 0) unknown(at, what, name, known);
}

}  // namespace vnaner
