// apply.cc: conducts the rules stage, stratum by stratum.
#include "libvnaner/rules/apply.h"

#include <algorithm>
#include <bit>

#include "libvnaner/rules/alarm.h"
#include "libvnaner/rules/log_matches.h"
#include "libvnaner/rules/match.h"
#include "libvnaner/rules/memory.h"
#include "libvnaner/rules/near_misses.h"
#include "libvnaner/rules/propose.h"
#include "libvnaner/rules/refuse.h"
#include "libvnaner/rules/zones.h"

namespace vnaner {

struct RulesScratch::Impl {
  Symbols symbols;
  Lattice lattice;
  std::vector<Alarm> alarms;  // per stratum
  Matcher matcher;
  Proposer proposer;
  Memory memory;
  BackReferences back_references;
  std::vector<RefusedMatch> refusals;
  std::vector<std::uint32_t> moved;
  SettleScratch settling;
  std::vector<Withheld> withheld;  // only where there is a log
};

RulesScratch::RulesScratch() : impl_(std::make_unique<Impl>()) {}
RulesScratch::~RulesScratch() = default;
RulesScratch::RulesScratch(RulesScratch&&) noexcept = default;
RulesScratch& RulesScratch::operator=(RulesScratch&&) noexcept = default;

namespace {

bool refused(const CompiledRule& rule, const Rules& rules, const Tokens& tokens, Matcher& matcher, std::uint32_t begin,
             std::uint32_t end) {
  return std::any_of(rule.unless.begin(), rule.unless.end(), [&](const CompiledUnless& unless) {
    return refuses(unless, rules, tokens, matcher, begin, end).found;
  });
}

// After new mentions: the policy decides, and whatever refers to mentions by index follows them.
void settle_all(const Rules& rules, Spans& spans, RulesScratch::Impl& scratch, MatchLog* log) {
  if (scratch.settling.settled == spans.mentions.size()) return;  // nothing new
  std::vector<std::uint32_t>& moved = scratch.moved;
  settle(spans, rules.order, scratch.settling, moved, log && log->thorough ? &log->losses : nullptr);
  for (Mention& mention : spans.mentions)
    if (mention.source != kNone) mention.source = moved[mention.source];
  for (MentionLink& link : spans.links) {
    link.from = moved[link.from];
    link.to = moved[link.to];
  }
  std::erase_if(spans.links, [](const MentionLink& link) { return link.from == kNone || link.to == kNone; });
}

void recall(const Rules& rules, std::uint32_t type, const Tokens& tokens, RulesScratch::Impl& scratch, Spans& spans,
            MatchLog* log) {
  scratch.withheld.clear();
  scratch.memory.recall(rules, type, tokens, scratch.refusals, spans,
                        log && log->thorough ? &scratch.withheld : nullptr);
  for (const Withheld& each : scratch.withheld)
    log->silences.push_back({each.why, static_cast<std::uint16_t>(type), each.begin, each.end,
                             spans.mentions[each.source],
                             each.shield == kNone ? Mention() : spans.mentions[each.shield]});
}

void run_stratum(const Rules& rules, std::size_t index, RulesScratch::Impl& scratch, Spans& spans, MatchLog* log) {
  const Stratum& stratum = rules.strata[index];
  const Tokens& tokens = scratch.lattice.tokens();
  Alarm& alarm = scratch.alarms[index];
  alarm.attend(rules, stratum, scratch.lattice);
  for (std::uint32_t i = alarm.next(0); i < tokens.size(); i = alarm.next(i + 1)) {
    const std::vector<std::uint64_t>& woken = alarm.woken();
    for (std::uint32_t w = 0; w < woken.size(); ++w)
      for (std::uint64_t rest = woken[w]; rest; rest &= rest - 1) {
        const std::uint32_t rule_index = stratum.rules[w * 64 + static_cast<std::uint32_t>(std::countr_zero(rest))];
        const CompiledRule& rule = rules.rules[rule_index];
        if (!in_zone(rule, spans, i)) {
          if (log && log->thorough) log_outsider(rules, rule_index, scratch.lattice, scratch.matcher, i, *log);
          continue;
        }
        const Way match = scratch.matcher.match(rule.program, i);
        if (!match.found() || match.end() == i) continue;
        if (refused(rule, rules, tokens, scratch.matcher, i, match.end())) {
          scratch.refusals.push_back({i, match.end(), rule_index});
          if (log) log_refusals(rules, rule_index, scratch.lattice, scratch.matcher, i, match.end(), *log);
          continue;
        }
        const Steps path = scratch.matcher.trace(match);
        scratch.proposer.propose(rules, rule_index, path, match.end() - i, scratch.lattice.matches(), spans);
        if (log) log_match(rules, rule_index, scratch.lattice, path, i, match.end(), *log);
      }
  }
}

}  // namespace

void apply(const Rules& rules, const Tokens& tokens, const Matches& matches, RulesScratch& rules_scratch, Spans& spans,
           MatchLog* log) {
  RulesScratch::Impl& scratch = rules_scratch.impl();
  spans.clear();
  spans.types = &rules.types;
  spans.rules = &rules.names;
  spans.zone_names = &rules.zone_names;
  spans.lists = matches.lists;
  scratch.symbols.attend(rules.tests, tokens, matches);
  scratch.alarms.resize(rules.strata.size());
  scratch.lattice.attend(tokens, matches, scratch.symbols, spans);
  scratch.matcher.attend(rules, scratch.lattice);
  find_zones(rules, scratch.lattice, scratch.matcher, spans);
  scratch.settling.settled = 0;
  scratch.refusals.clear();
  for (std::size_t s = 0; s < rules.strata.size(); ++s) {
    const Stratum& stratum = rules.strata[s];
    if (log) find_near_misses(rules, stratum, scratch.lattice, scratch.matcher, *log);
    run_stratum(rules, s, scratch, spans, log);
    settle_all(rules, spans, scratch, log);
    for (std::uint32_t type : stratum.settled_types) {
      if (!rules.types[type].remember.empty()) {
        recall(rules, type, tokens, scratch, spans, log);
        settle_all(rules, spans, scratch, log);
      }
      if (scratch.back_references.settle(type, *matches.lists, spans, log && log->thorough ? &log->losses : nullptr)) {
        scratch.settling.settled = 0;
        settle_all(rules, spans, scratch, log);
      }
    }
    if (s + 1 == rules.strata.size()) break;
    scratch.lattice.refresh();
    scratch.matcher.refresh();
  }
  if (log) log_winners(spans, tokens, *log);
  spans.steps = scratch.matcher.steps();
  for (const Alarm& alarm : scratch.alarms) spans.steps += alarm.steps();
}

}  // namespace vnaner
