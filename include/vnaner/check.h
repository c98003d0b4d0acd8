// vnaner/check.h: tests of rule packs, and measures against annotated articles.
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

// The outcome of one test line of a pack.
struct TestResult {
  enum class Outcome : std::uint8_t { passed, failed, still_missed, unexpectedly_passed };
  Outcome outcome = Outcome::passed;
  const TestInfo* test = nullptr;  // of the Extractor
  std::string got;                 // what was marked instead, where it failed
};

// Runs every test line of the extractor's packs, or only of rules whose name starts with `prefix`.
VNANER_EXPORT std::vector<TestResult> run_tests(const Extractor& extractor, std::string_view prefix = {});

// What only running the packs' test lines shows (docs/errors.md): T2 parts of patterns that no passing line uses, T3
// `unless` clauses that change no line, T4 `-` lines that could not wake their rule. Sorted by place. Throws LoadError.
VNANER_EXPORT std::vector<Problem> check_tests(const Data& data);

// A gold article: header and marked text (annotation notation).
struct Gold {
  std::string file;
  std::map<std::string, std::string> header;
  MarkedText article;
};

// Parses a gold file; throws LoadError naming file and line.
VNANER_EXPORT Gold parse_gold(std::string_view file, std::string_view content);

// Counts of one span type.
struct Tally {
  std::uint64_t gold = 0, system = 0, exact = 0, overlap = 0;
};
// Counts of one attribute over paired spans.
struct AttributeTally {
  std::uint64_t right = 0, paired = 0, gold = 0;
};
// Holders of offices. What was given is right or one of the three kinds of wrong.
struct HolderTally {
  std::uint64_t gold = 0;   // offices of the gold that have a holder
  std::uint64_t given = 0;  // offices that were given one
  std::uint64_t right = 0;
  std::uint64_t other_name = 0, no_holder = 0, no_office = 0;  // what the gold has there instead
};

// The scorer: exact and overlap as the project defines them (a leading article, determiner or preposition and edge
// punctuation are forgiven on both sides).
struct Score {
  std::map<std::string, Tally> types;
  std::map<std::string, AttributeTally> attributes;  // "date value", "office holder", ...
  HolderTally holders;
  std::vector<std::string> errors;  // one line each, where asked for
};

// Adds one article's comparison to `score`.
VNANER_EXPORT void compare(const Gold& gold, const Document& document, Score& score, bool list_errors);

// The table that `vnaner eval` prints.
VNANER_EXPORT std::string to_table(const Score& score);

}  // namespace vnaner
