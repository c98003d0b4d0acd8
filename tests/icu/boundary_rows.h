// boundary_rows.h: the intended differences between our tokens and ICU's words, and what they explain.
#pragma once

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "tests/icu/segments.h"

namespace vnaner {

// A row of boundary_differences.tsv.
struct BoundaryRow {
  std::size_t line = 0;
  bool ours_cuts = false;                                     // else ours joins where ICU cuts
  std::vector<std::unique_ptr<icu::RegexMatcher>> at_places;  // one a ¦ of its pattern
  std::string example;                                        // with as many ¦
  bool holds_here = true;                                     // with this version of ICU

  // Whether it explains a disagreement by its ¦ number `place`.
  bool explains(const icu::UnicodeString& text, const Disagreement& seen, std::size_t place) const;
  bool explains(const icu::UnicodeString& text, const Disagreement& seen) const;
};

class BoundaryRows {
 public:
  BoundaryRows();  // throws std::runtime_error where the table is broken

  const std::vector<BoundaryRow>& rows() const noexcept { return rows_; }
  bool explain(const icu::UnicodeString& text, const Disagreement& seen);

 private:
  std::vector<BoundaryRow> rows_;
  std::vector<std::size_t> order_;  // rows that explained something lately come first
};

}  // namespace vnaner
