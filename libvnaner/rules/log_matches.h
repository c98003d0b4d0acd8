// log_matches.h: fills a MatchLog while rules are applied.
#pragma once

#include "libvnaner/rules/match.h"
#include "libvnaner/rules/match_log.h"

namespace vnaner {

// A match [begin, end) of rule `rule`, in tokens, that took this path.
void log_match(const Rules& rules, std::uint32_t rule, const Lattice& lattice, Steps path, std::uint32_t begin,
               std::uint32_t end, MatchLog& log);

// Every `unless` of the rule that refuses a match there, not only the first.
void log_refusals(const Rules& rules, std::uint32_t rule, const Lattice& lattice, Matcher& matcher, std::uint32_t begin,
                  std::uint32_t end, MatchLog& log);

// Where rule `rule`, which waits for a zone, would match outside of it, from token `begin` on.
void log_outsider(const Rules& rules, std::uint32_t rule, const Lattice& lattice, Matcher& matcher, std::uint32_t begin,
                  MatchLog& log);

// Says which of the matches won, once all rules have run.
void log_winners(const Spans& spans, const Tokens& tokens, MatchLog& log);

}  // namespace vnaner
