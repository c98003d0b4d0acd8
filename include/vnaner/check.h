/// \file
/// vnaner/check.h: tests of rule packs, and measures against annotated articles.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/export.h"
#include "vnaner/extractor.h"
#include "vnaner/marked.h"

namespace vnaner {

/// The outcome of one test line of a pack.
struct TestResult {
  /// What came of it.
  enum class Outcome : std::uint8_t {
    passed,              ///< As the line says.
    failed,              ///< Otherwise than the line says.
    still_missed,        ///< A known miss that fails, as it may.
    unexpectedly_passed  ///< A known miss that passes: it can become a `+` line.
  };
  Outcome outcome = Outcome::passed;  ///< What came of it.
  const TestInfo* test = nullptr;     ///< The line: one of Extractor::tests, valid as long as that Extractor lives.
  std::string got;                    ///< What was marked instead, on one line; empty if passed.
};

/// Runs every test line of the extractor's packs, or only of rules whose name starts with `prefix`.
[[nodiscard]] VNANER_EXPORT std::vector<TestResult> run_tests(const Extractor& extractor, std::string_view prefix = {});
/// The results point into the extractor: it must outlive them.
std::vector<TestResult> run_tests(const Extractor&& extractor, std::string_view prefix = {}) = delete;

/// What only running the packs' test lines shows (docs/errors.md): T2 parts of patterns that no passing line uses, T3
/// `unless` clauses that change no line, T4 `-` lines that could not wake their rule. Sorted by place. Throws
/// LoadError.
[[nodiscard]] VNANER_EXPORT std::vector<Problem> check_tests(const Data& data);

/// A gold article: header and marked text (annotation notation, docs/formats.md).
struct Gold {
  std::string file;                           ///< As the caller named it.
  std::map<std::string, std::string> header;  ///< Its lines `key: value`.
  MarkedText article;                         ///< What people marked.
};

/// Parses a gold file. `file` is for messages only. Throws LoadError naming file and line.
VNANER_EXPORT Gold parse_gold(std::string_view file, std::string_view content);

/// Counts of one span type.
struct Tally {
  std::uint64_t gold = 0;     ///< Spans of the gold.
  std::uint64_t system = 0;   ///< Spans that were found.
  std::uint64_t exact = 0;    ///< Pairs with the same ends.
  std::uint64_t overlap = 0;  ///< Pairs that share a letter at least; the exact ones among them.
};

/// Counts of one attribute over paired spans.
struct AttributeTally {
  std::uint64_t right = 0;   ///< Pairs where both have the same.
  std::uint64_t paired = 0;  ///< Pairs whose gold has it.
  std::uint64_t gold = 0;    ///< Marks of the gold that have it, paired or not.
};

/// Holders of offices. What was given is right or one of the three kinds of wrong.
struct HolderTally {
  std::uint64_t gold = 0;        ///< Offices of the gold that have a holder.
  std::uint64_t given = 0;       ///< Offices that were given one.
  std::uint64_t right = 0;       ///< Given the one of the gold.
  std::uint64_t other_name = 0;  ///< The gold has another.
  std::uint64_t no_holder = 0;   ///< The gold has the office without a holder.
  std::uint64_t no_office = 0;   ///< The gold has no office there.
};

/// The sums of `compare`: exact and overlap as docs/command.md defines them (a leading article, determiner or
/// preposition and edge punctuation are forgiven on both sides).
struct Score {
  std::map<std::string, Tally> types;                ///< By span type.
  std::map<std::string, AttributeTally> attributes;  ///< By type and key: "date value", "office holder", ...
  HolderTally holders;                               ///< Holders of offices.
  std::vector<std::string> errors;                   ///< One line each, where asked for.
};

/// Adds one article's comparison to `score`, with a line for each difference if `list_errors`.
/// Needs: `document` is of gold.article.text.
VNANER_EXPORT void compare(const Gold& gold, const Document& document, Score& score, bool list_errors);

/// The table that `vnaner eval` prints.
[[nodiscard]] VNANER_EXPORT std::string to_table(const Score& score);

}  // namespace vnaner
