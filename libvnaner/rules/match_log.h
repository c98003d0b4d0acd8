// match_log.h: what the rules did in one text, for those who ask: which matches they made, through which elements.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/spans.h"

namespace vnaner {

// A match that no `unless` refused. Ends are bytes of the text, half-open.
struct LoggedMatch {
  struct Mark {
    std::uint16_t type;  // index into Spans::types
    std::uint32_t begin, end;
  };
  std::uint32_t rule = 0;               // index into Spans::rules
  std::uint32_t begin = 0, end = 0;     // all that it read
  std::vector<std::uint32_t> elements;  // taken on its way, those of lets too; some twice
  std::vector<Mark> marks;
  bool won = false;  // a span that it marked is left, or it marks none
};

// An `unless` that refused a match.
struct LoggedRefusal {
  std::uint32_t rule = 0, clause = 0;
  std::uint32_t begin = 0, end = 0;  // the match and what the `unless` read, together, in bytes
  std::vector<std::uint32_t> elements;
};

struct MatchLog {
  std::vector<LoggedMatch> matches;
  std::vector<LoggedRefusal> refusals;
};

}  // namespace vnaner
