// slow_matcher.h: what programs read, step by step as the pack says it; the twin of libvnaner/rules/match.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "libvnaner/rules/program.h"

namespace vnaner {

// Knows no gates, memos, symbols or automaton: it tries every way, and forgets what it found. Reads the finds that
// `spans` holds when it is made; for those of later strata another one is to be made.
class SlowMatcher {
 public:
  SlowMatcher(const Rules& rules, const Tokens& tokens, const Matches& matches, const Spans& spans);

  struct Match {
    std::uint32_t end = 0, gaps = 0;
    bool operator==(const Match&) const = default;
  };
  // Fewest gap words, then longest.
  std::optional<Match> match(const Program& program, std::uint32_t start) const;
  // Everything that can be read from `start`: ends, each with every number of gap words that leads there.
  std::set<std::pair<std::uint32_t, std::uint32_t>> ends(const Program& program, std::uint32_t start) const;
  // Whether an `unless` of the rule refuses a match.
  bool refuses(const CompiledRule& rule, std::uint32_t begin, std::uint32_t end) const;

 private:
  bool word_at(std::uint32_t place) const;
  bool passes(std::uint32_t place, std::uint32_t test) const;
  bool holds(const RefPart& part, std::uint32_t place) const;
  bool fits(const Mention& find, const Settings& filters) const;
  // What one part reads, as (end, gap words).
  std::vector<std::pair<std::uint32_t, std::uint32_t>> read(const RefPart& part, std::uint32_t place) const;

  const Rules& rules_;
  const Tokens& tokens_;
  const Matches& matches_;
  const Spans& spans_;
  const std::uint32_t size_;
  std::multimap<std::uint32_t, std::uint32_t> finds_;  // begin -> index into spans_.mentions
  std::vector<std::vector<std::uint64_t>> passed_;     // place -> what WordTests::run says of its form
};

}  // namespace vnaner
