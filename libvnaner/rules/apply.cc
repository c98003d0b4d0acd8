// apply.cc: conducts the rules stage, stratum by stratum.
#include "libvnaner/rules/apply.h"

#include <algorithm>
#include <bit>

#include "libvnaner/rules/match.h"
#include "libvnaner/rules/memory.h"
#include "libvnaner/rules/propose.h"
#include "libvnaner/rules/zones.h"

namespace vnaner {

struct RulesScratch::Impl {
  WordClasses classes;
  std::vector<std::uint32_t> token_classes;
  std::vector<ClassGates> class_gates;  // per stratum
  std::uint64_t class_generation = 0;
  const Rules* rules = nullptr;
  Matcher matcher;
  Proposer proposer;
  Memory memory;
  std::vector<Trace> path;
  std::vector<std::uint64_t> wanted, second, wide;
  std::vector<std::uint32_t> moved;
  SettleScratch settling;
};

RulesScratch::RulesScratch() : impl_(std::make_unique<Impl>()) {}
RulesScratch::~RulesScratch() = default;
RulesScratch::RulesScratch(RulesScratch&&) noexcept = default;
RulesScratch& RulesScratch::operator=(RulesScratch&&) noexcept = default;

namespace {

// Zones are sorted by name, then place; those of one name do not overlap.
bool in_zone(const CompiledRule& rule, const Spans& spans, std::uint32_t place) {
  return rule.zones.empty() || std::any_of(rule.zones.begin(), rule.zones.end(), [&](std::uint32_t wanted) {
           const auto after = std::upper_bound(spans.zones.begin(), spans.zones.end(), place,
                                               [wanted](std::uint32_t p, const ZoneRange& zone) {
                                                 return zone.zone != wanted ? zone.zone > wanted : zone.begin > p;
                                               });
           return after != spans.zones.begin() && (after - 1)->zone == wanted && place < (after - 1)->end;
         });
}

bool refused(const CompiledRule& rule, const Rules& rules, const Tokens& tokens, Matcher& matcher, std::uint32_t begin,
             std::uint32_t end) {
  for (const CompiledUnless& unless : rule.unless) {
    if (unless.where == Unless::Where::after) {
      if (end < tokens.size() && matcher.let_reaches(unless.let, end, end, true)) return true;
      continue;
    }
    const bool inside = unless.where == Unless::Where::inside;
    const std::uint32_t width = rules.lets[unless.let].width;
    for (std::uint32_t back = inside ? 0 : 1; back <= width && back <= begin; ++back) {
      const std::uint32_t from = begin - back;
      if (tokens.kind[from] == TokenKind::newline) break;
      if (matcher.let_reaches(unless.let, from, inside ? end : begin, inside)) return true;
    }
  }
  return false;
}

// After new mentions: the policy decides, and whatever refers to mentions by index follows them.
void settle_all(const Rules& rules, Spans& spans, RulesScratch::Impl& scratch) {
  if (scratch.settling.settled == spans.mentions.size()) return;  // nothing new
  std::vector<std::uint32_t>& moved = scratch.moved;
  settle(spans, rules.order, scratch.settling, moved);
  for (Mention& mention : spans.mentions)
    if (mention.source != kNone) mention.source = moved[mention.source];
  for (MentionLink& link : spans.links) {
    link.from = moved[link.from];
    link.to = moved[link.to];
  }
  std::erase_if(spans.links, [](const MentionLink& link) { return link.from == kNone || link.to == kNone; });
}

void join(std::vector<std::uint64_t>& set, const std::uint64_t* other) {
  for (std::size_t w = 0; w < set.size(); ++w) set[w] |= other[w];
}

// Decides at each word which rules wake.
class Alarm {
 public:
  Alarm(const Stratum& stratum, const ClassGates& classes, const Tokens& tokens, const Matches& matches,
        const Spans& spans, RulesScratch::Impl& scratch)
      : table_(stratum.gates),
        classes_(classes),
        tokens_(tokens),
        matches_(matches),
        mentions_(spans.mentions),
        known_(static_cast<std::uint32_t>(mentions_.size())),
        token_classes_(scratch.token_classes),
        wanted_(scratch.wanted),
        second_(scratch.second),
        wide_(scratch.wide) {
    wanted_.assign(table_.words, 0);
    second_.assign(table_.words, 0);
    wide_.assign(table_.words, 0);
  }

  // The rules that wake at `place`, as a set; to be called for each place in turn.
  const std::vector<std::uint64_t>& at(std::uint32_t place) {
    const std::uint64_t* by_class = classes_.of(0, token_classes_[place], table_.words);
    std::copy(by_class, by_class + table_.words, wanted_.begin());
    std::copy(table_.one_word.begin(), table_.one_word.end(), wide_.begin());
    for (std::uint32_t e = matches_.first[place]; e < matches_.first[place + 1]; ++e) {
      const Edge& edge = matches_.edges[e];
      take(table_.by_list[0], edge.list, edge.end > place + 1);
    }
    while (next_ < known_ && mentions_[next_].begin < place) ++next_;
    for (std::uint32_t m = next_; m < known_ && mentions_[m].begin == place; ++m)
      take(table_.by_type[0], mentions_[m].type, mentions_[m].end > place + 1);
    if (!tokens_.has(place, kParagraphStart))
      for (std::size_t w = 0; w < wanted_.size(); ++w) wanted_[w] &= ~table_.only_at_paragraph[w];
    std::uint64_t doubtful = 0;
    for (std::size_t w = 0; w < wanted_.size(); ++w) doubtful |= wanted_[w] & ~wide_[w];
    if (doubtful != 0) {
      look_ahead(place + 1);
      for (std::size_t w = 0; w < wanted_.size(); ++w) wanted_[w] &= wide_[w] | second_[w];
    }
    return wanted_;
  }

 private:
  void take(const std::vector<std::uint64_t>& table, std::uint32_t row, bool several_words) {
    const std::uint64_t* set = &table[std::size_t{row} * table_.words];
    join(wanted_, set);
    if (several_words) join(wide_, set);
  }

  void look_ahead(std::uint32_t place) {
    if (place >= tokens_.size()) {
      std::fill(second_.begin(), second_.end(), 0);
      return;
    }
    const std::uint64_t* by_class = classes_.of(1, token_classes_[place], table_.words);
    std::copy(by_class, by_class + table_.words, second_.begin());
    for (std::uint32_t e = matches_.first[place]; e < matches_.first[place + 1]; ++e)
      join(second_, &table_.by_list[1][std::size_t{matches_.edges[e].list} * table_.words]);
    for (std::uint32_t m = next_; m < known_ && mentions_[m].begin <= place; ++m)
      if (mentions_[m].begin == place) join(second_, &table_.by_type[1][std::size_t{mentions_[m].type} * table_.words]);
  }

  const GateTable& table_;
  const ClassGates& classes_;
  const Tokens& tokens_;
  const Matches& matches_;
  const std::vector<Mention>& mentions_;
  std::uint32_t known_;  // mentions of earlier strata; later ones are this stratum's own
  std::uint32_t next_ = 0;
  const std::vector<std::uint32_t>& token_classes_;
  std::vector<std::uint64_t>&wanted_, &second_, &wide_;
};

void run_stratum(const Rules& rules, const Stratum& stratum, std::size_t index, const Tokens& tokens,
                 const Matches& matches, RulesScratch::Impl& scratch, Spans& spans) {
  ClassGates& gates = scratch.class_gates[index];
  gates.extend(stratum.gates, scratch.classes);
  Alarm alarm(stratum, gates, tokens, matches, spans, scratch);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::vector<std::uint64_t>& wanted = alarm.at(i);
    for (std::uint32_t w = 0; w < wanted.size(); ++w)
      for (std::uint64_t rest = wanted[w]; rest; rest &= rest - 1) {
        const std::uint32_t rule_index = stratum.rules[w * 64 + static_cast<std::uint32_t>(std::countr_zero(rest))];
        const CompiledRule& rule = rules.rules[rule_index];
        if (!in_zone(rule, spans, i)) continue;
        const Reach reach = scratch.matcher.match(rule.program, i);
        if (reach.end == kNone || reach.end == i) continue;
        scratch.path.clear();
        scratch.matcher.trace(rule.program, i, scratch.path);
        if (refused(rule, rules, tokens, scratch.matcher, i, reach.end)) continue;
        scratch.proposer.propose(rules, rule_index, scratch.path, reach.end - i, matches, spans);
      }
  }
}

}  // namespace

void apply(const Rules& rules, const Tokens& tokens, const Matches& matches, RulesScratch& rules_scratch,
           Spans& spans) {
  RulesScratch::Impl& scratch = rules_scratch.impl();
  spans.clear();
  spans.types = &rules.types;
  spans.rules = &rules.names;
  spans.zone_names = &rules.zone_names;
  spans.lists = matches.lists;
  scratch.classes.attend(rules.tests, *tokens.forms);
  if (scratch.rules != &rules || scratch.class_generation != scratch.classes.generation()) {
    scratch.rules = &rules;
    scratch.class_generation = scratch.classes.generation();
    scratch.class_gates.assign(rules.strata.size(), {});
  }
  scratch.token_classes.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) scratch.token_classes[i] = scratch.classes.of(tokens.form[i]);
  scratch.matcher.attend(rules, tokens, matches, scratch.token_classes, scratch.classes, spans);
  find_zones(rules, tokens, matches, scratch.matcher, scratch.token_classes, scratch.classes, spans);
  scratch.settling.settled = 0;
  for (std::size_t s = 0; s < rules.strata.size(); ++s) {
    const Stratum& stratum = rules.strata[s];
    run_stratum(rules, stratum, s, tokens, matches, scratch, spans);
    settle_all(rules, spans, scratch);
    for (std::uint32_t type : stratum.settled_types) {
      if (!rules.types[type].remember.empty()) {
        scratch.memory.recall(rules, type, tokens, spans);
        settle_all(rules, spans, scratch);
      }
      if (settle_back_references(type, *matches.lists, spans)) {
        scratch.settling.settled = 0;
        settle_all(rules, spans, scratch);
      }
    }
    if (s + 1 < rules.strata.size()) scratch.matcher.refresh();
  }
  spans.steps = scratch.matcher.steps();
}

}  // namespace vnaner
