// log_matches.cc: see log_matches.h.
#include "libvnaner/rules/log_matches.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "libvnaner/rules/refuse.h"

namespace vnaner {
namespace {

std::uint32_t begin_of(const Tokens& tokens, std::uint32_t place) {
  return place < tokens.size() ? tokens.begin[place] : tokens.size() == 0 ? 0 : tokens.end.back();
}
std::uint32_t end_of(const Tokens& tokens, std::uint32_t place) { return place == 0 ? 0 : tokens.end[place - 1]; }

void add_elements(Steps path, std::vector<std::uint32_t>& elements) {
  for (std::uint32_t at = path.first; at != kNone; at = path.all[at].next)
    if (path.all[at].kind == Trace::Kind::note) elements.push_back(path.all[at].arg);
}

}  // namespace

void log_match(const Rules& rules, std::uint32_t rule, const Tokens& tokens, Steps path, std::uint32_t begin,
               std::uint32_t end, MatchLog& log) {
  LoggedMatch match;
  match.rule = rule;
  match.begin = begin_of(tokens, begin);
  match.end = end_of(tokens, end);
  add_elements(path, match.elements);
  std::vector<const Trace*> open;
  for (std::uint32_t at = path.first; at != kNone; at = path.all[at].next) {
    const Trace& step = path.all[at];
    if (step.kind == Trace::Kind::open) open.push_back(&step);
    if (step.kind != Trace::Kind::close) continue;
    const Trace& opened = *open.back();
    open.pop_back();
    const MarkInfo& mark = rules.marks[step.arg];
    if (!mark.is_attribute && opened.begin != step.begin)
      match.marks.push_back({mark.type, begin_of(tokens, opened.begin), end_of(tokens, step.begin)});
  }
  log.matches.push_back(std::move(match));
}

void log_refusals(const Rules& rules, std::uint32_t rule, const Tokens& tokens, Matcher& matcher, std::uint32_t begin,
                  std::uint32_t end, MatchLog& log) {
  const std::vector<CompiledUnless>& clauses = rules.rules[rule].unless;
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    const Refusal refusal = refuses(clauses[c], rules, tokens, matcher, begin, end);
    if (!refusal.found) continue;
    log.refusals.push_back(
        {rule, c, begin_of(tokens, std::min(begin, refusal.begin)), end_of(tokens, std::max(end, refusal.end)), {}});
    add_elements(matcher.trace_let(clauses[c].let, refusal.begin, refusal.end), log.refusals.back().elements);
  }
}

void log_winners(const Spans& spans, const Tokens& tokens, MatchLog& log) {
  using Key = std::tuple<std::uint32_t, std::uint16_t, std::uint32_t, std::uint32_t>;  // rule, type, bytes
  std::set<Key> left;
  for (const Mention& mention : spans.mentions)
    for (std::uint32_t r = mention.rules_first; r < mention.rules_first + mention.rules_count; ++r)
      left.emplace(spans.credits[r], mention.type, begin_of(tokens, mention.begin), end_of(tokens, mention.end));
  for (LoggedMatch& match : log.matches)
    match.won = match.marks.empty() || std::any_of(match.marks.begin(), match.marks.end(), [&](const auto& mark) {
                  return left.count({match.rule, mark.type, mark.begin, mark.end}) != 0;
                });
}

}  // namespace vnaner
