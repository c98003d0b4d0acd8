// vnaner/problem.h: what is wrong with a pack, a list or a data directory, and exactly where.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

enum class Severity : std::uint8_t { error, warning, note };

// One finding. `code` is stable and documented in docs/errors.md.
struct Problem {
  Severity severity = Severity::error;
  std::string code;          // "E1" ... "T1" for packs, "V1xx" for lists, files and directories
  std::string file;          // as the caller named it
  std::uint32_t line = 0;    // from 1; 0 = the file as a whole
  std::uint32_t column = 0;  // from 1, in code points; 0 = the line as a whole
  std::string message;       // what was found and what was expected
};

// "file:line:column: error E1: message"; parts that are 0 are left out.
VNANER_EXPORT std::string describe(const Problem& problem);

// Thrown when data cannot be loaded. Carries every problem found, not just the first.
class VNANER_EXPORT LoadError : public std::runtime_error {
 public:
  explicit LoadError(std::vector<Problem> problems);
  const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  std::vector<Problem> problems_;
};

}  // namespace vnaner
