// twin_run.cc: see twin_run.h.
#include "tests/rules/twin_run.h"

#include <algorithm>

#include "libvnaner/rules/zones.h"

namespace vnaner {
namespace {

std::string to_string(const std::optional<SlowMatcher::Match>& match) {
  if (!match) return "nothing";
  return "to token " + std::to_string(match->end) + " with " + std::to_string(match->gaps) + " gap words";
}

}  // namespace

std::string TwinRun::differences(const std::string& text) {
  text_ = text;
  differences_.clear();
  reading_.read(staged_, text);
  spans_.clear();
  spans_.types = &rules_.types;
  spans_.rules = &rules_.names;
  spans_.zone_names = &rules_.zone_names;
  spans_.lists = reading_.matches.lists;
  symbols_.attend(rules_.tests, reading_.tokens, reading_.matches);
  alarms_.resize(rules_.strata.size());
  lattice_.attend(reading_.tokens, reading_.matches, symbols_, spans_);
  matcher_.attend(rules_, lattice_);
  find_zones(rules_, lattice_, matcher_, spans_);
  settling_.settled = 0;
  refusals_.clear();
  for (std::size_t s = 0; s < rules_.strata.size(); ++s) {
    run_stratum(s);
    if (!differences_.empty()) return differences_;
    settle_types(rules_.strata[s]);
    lattice_.refresh();
    matcher_.refresh();
  }
  if (survivors(spans_) != applied(staged_, reading_, applying_))
    differences_ = "apply() leaves other spans in: " + text_;
  return differences_;
}

void TwinRun::run_stratum(std::size_t index) {
  const Stratum& stratum = rules_.strata[index];
  const SlowMatcher slow(rules_, reading_.tokens, reading_.matches, spans_);
  for (std::uint32_t r : stratum.rules) compare_ends(slow, rules_.rules[r]);
  Alarm& alarm = alarms_[index];
  alarm.attend(rules_, stratum, lattice_);
  std::uint32_t next = alarm.next(0);
  for (std::uint32_t place = 0; place < lattice_.size() && differences_.empty(); ++place) {
    if (next < place) next = alarm.next(place);
    const bool rings = next == place;
    const std::vector<std::uint64_t> woken = alarm.woken();
    for (std::uint32_t r = 0; r < stratum.rules.size(); ++r)
      compare(slow, place, stratum.rules[r], rings && ((woken[r / 64] >> (r % 64)) & 1) != 0);
  }
}

void TwinRun::compare(const SlowMatcher& slow, std::uint32_t place, std::uint32_t r, bool woken) {
  const CompiledRule& rule = rules_.rules[r];
  const std::optional<SlowMatcher::Match> expected = slow.match(rule.program, place);
  const Way way = matcher_.match(rule.program, place);
  std::optional<SlowMatcher::Match> actual;
  if (way.found()) actual = {way.end(), static_cast<std::uint32_t>(way.rank >> 32)};
  ++asked;
  wakes += woken;
  matches += expected.has_value();
  if (actual != expected) report(rule, place, "reads " + to_string(actual) + ", the twin " + to_string(expected));
  if (expected && !woken) report(rule, place, "is not woken, though it reads " + to_string(expected));
  if (!actual || actual != expected || actual->end == place || !in_zone(rule, place)) return;
  if (slow.refuses(rule, place, actual->end)) return refusals_.push_back({place, actual->end, r});
  proposer_.propose(rules_, r, matcher_.trace(way), actual->end - place, reading_.matches, spans_);
}

// may_end() may only say no where nothing ends.
void TwinRun::compare_ends(const SlowMatcher& slow, const CompiledRule& rule) {
  for (const CompiledUnless& unless : rule.unless) {
    if (unless.where != Unless::Where::before) continue;
    for (std::uint32_t from = 0; from < lattice_.size(); ++from)
      for (const auto& [end, gaps] : slow.ends(rules_.lets[unless.let], from))
        if (!matcher_.may_end(unless.let, end)) report(rule, end, "has an `unless before` that ends here unforeseen");
    for (std::uint32_t end = 0; end <= lattice_.size(); ++end) no_ends += !matcher_.may_end(unless.let, end);
  }
}

void TwinRun::settle_all() {
  if (settling_.settled == spans_.mentions.size()) return;
  settle(spans_, rules_.order, settling_, moved_);
  for (Mention& mention : spans_.mentions)
    if (mention.source != kNone) mention.source = moved_[mention.source];
}

void TwinRun::settle_types(const Stratum& stratum) {
  settle_all();
  for (std::uint32_t type : stratum.settled_types) {
    if (!rules_.types[type].remember.empty()) {
      memory_.recall(rules_, type, reading_.tokens, refusals_, spans_);
      settle_all();
    }
    if (back_references_.settle(type, *reading_.matches.lists, spans_)) {
      settling_.settled = 0;
      settle_all();
    }
  }
}

bool TwinRun::in_zone(const CompiledRule& rule, std::uint32_t place) const {
  if (rule.zones.empty()) return true;
  return std::any_of(spans_.zones.begin(), spans_.zones.end(), [&](const ZoneRange& zone) {
    return zone.begin <= place && place < zone.end && std::count(rule.zones.begin(), rule.zones.end(), zone.zone) != 0;
  });
}

void TwinRun::report(const CompiledRule& rule, std::uint32_t place, const std::string& what) {
  if (!differences_.empty()) return;
  const std::uint32_t at =
      place < lattice_.size() ? reading_.tokens.begin[place] : static_cast<std::uint32_t>(text_.size());
  differences_ = rule.name + " at token " + std::to_string(place) + " " + what + ", in: " + text_.substr(0, at) + "»" +
                 text_.substr(at);
}

}  // namespace vnaner
