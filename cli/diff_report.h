// diff_report.h: what `vnaner diff` found, kept until the end and printed by rule.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/corpus.h"
#include "vnaner/check.h"
#include "vnaner/diff.h"

namespace vnaner {

// A span of one side, with what the article says there.
struct ShownSpan {
  Span span;
  std::string words;
  std::array<std::uint64_t, 2> cp = {};  // code points, half-open
};

// One change, with all that is shown of it.
struct Finding {
  std::string rules;  // that found the span, "a/b, a/c"; "a/b → a/d" where other rules found it
  std::string id;     // of the article
  std::size_t line = 0;
  std::string left, right;  // what stands around the span
  SpanChange change;
  std::optional<ShownSpan> before, after;
  std::optional<Verdict> verdict;  // in gold articles

  const ShownSpan& shown() const { return after ? *after : *before; }
};

class DiffReport {
 public:
  // Compares one article as both sides found it.
  void add(const CorpusArticle& article, const Document& before, const Document& after);

  bool empty() const { return findings_.empty(); }

  std::string to_text() const;  // changes by rule, measures by the gold if there is any, totals
  std::string to_json() const;  // the same as one object

 private:
  std::vector<std::vector<const Finding*>> by_rule() const;

  std::vector<Finding> findings_;
  std::size_t articles_ = 0, gold_articles_ = 0;
  Score before_, after_;
};

}  // namespace vnaner
