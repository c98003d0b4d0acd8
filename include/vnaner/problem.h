/// \file
/// vnaner/problem.h: what is wrong with a pack, a list or a data directory, and exactly where.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

/// How bad it is.
enum class Severity : std::uint8_t {
  error,    ///< The data cannot be loaded.
  warning,  ///< It can, but this is hardly meant so.
  note      ///< Worth knowing.
};

/// One finding.
struct Problem {
  Severity severity = Severity::error;  ///< How bad it is.
  std::string code;                     ///< Stable, see docs/errors.md: "E1" ... "T4" for packs, "V1xx" for others.
  std::string file;                     ///< As the caller named it.
  std::uint32_t line = 0;               ///< From 1; 0 = the file as a whole.
  std::uint32_t column = 0;             ///< From 1, in code points; 0 = the line as a whole.
  std::string message;                  ///< What was found and what was expected, in English.
};

/// "file:line:column: error E1: message"; parts that are 0 or empty are left out.
[[nodiscard]] VNANER_EXPORT std::string describe(const Problem& problem);

/// Thrown when data cannot be loaded. Carries every problem found, not just the first; what() has a line for each.
class VNANER_EXPORT LoadError : public std::runtime_error {
 public:
  /// From problems in the order they shall be told.
  explicit LoadError(std::vector<Problem> problems);
  /// Sorted by file, line and column, warnings and notes among them. Valid as long as the LoadError lives.
  [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  std::vector<Problem> problems_;
};

}  // namespace vnaner
