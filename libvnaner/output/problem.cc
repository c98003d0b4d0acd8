// problem.cc: problems as lines of text.
#include "vnaner/problem.h"

#include <string_view>

namespace vnaner {

namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "error";
}

std::string all_of(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += describe(problem);
  }
  return text.empty() ? "the data cannot be loaded" : text;
}

}  // namespace

std::string describe(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line != 0) text += ":" + std::to_string(problem.line);
  if (problem.line != 0 && problem.column != 0) text += ":" + std::to_string(problem.column);
  if (!text.empty()) text += ": ";
  text += name_of(problem.severity);
  if (!problem.code.empty()) text += " " + problem.code;
  return text + ": " + problem.message;
}

LoadError::LoadError(std::vector<Problem> problems)
    : std::runtime_error(all_of(problems)), problems_(std::move(problems)) {}

}  // namespace vnaner
