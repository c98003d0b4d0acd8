// near_misses.cc: see near_misses.h.
#include "libvnaner/rules/near_misses.h"

#include <algorithm>

#include "libvnaner/rules/tries.h"
#include "libvnaner/rules/zones.h"

namespace vnaner {
namespace {

constexpr std::uint32_t kFurthestBack = 64;  // tokens before the words asked about at which a try may begin
// What must have been read beside words none of which was: any word could be an entry of some list.
constexpr std::int32_t kLeastBeside = 5;

bool emits(const CompiledRule& rule, const Rules& rules) {
  return std::any_of(rule.types_marked.begin(), rule.types_marked.end(),
                     [&](std::uint32_t type) { return !rules.types[type].internal; });
}

class Search {
 public:
  Search(const Rules& rules, const Lattice& lattice, Matcher& matcher, MatchLog& log, std::uint32_t asked)
      : lattice_(lattice),
        log_(log),
        number_(asked),
        asked_(log.asked[asked]),
        tries_(rules, lattice, matcher, asked_.begin, asked_.end) {}

  void run(const CompiledRule& rule, std::uint32_t number) {
    NearMiss best;
    const std::uint32_t back = std::min({rule.program.width, kFurthestBack, asked_.begin});
    for (std::uint32_t start = asked_.begin - back; start < asked_.end; ++start) {
      if (!in_zone(rule, lattice_.spans(), start)) continue;
      for (const NearMiss& miss : {mended(rule.program, start), stopped(rule.program, start)})
        if (miss.closeness > best.closeness) best = miss;
    }
    if (best.closeness == Closeness()) return;
    best.rule = number;
    best.asked = number_;
    log_.near_misses.push_back(std::move(best));
  }

 private:
  // The best match with one change.
  NearMiss mended(const Program& program, std::uint32_t start) {
    NearMiss miss;
    std::uint32_t without = start;  // where the match without change ends
    for (const Ending& ending : tries_.endings(program, start))
      if (!ending.changed) without = std::max(without, ending.end);
    for (const Ending& ending : tries_.endings(program, start)) {
      const std::uint32_t place = ending.change.place;
      const Closeness closeness{ending.marked, is_near(place), place > start, 0, beside(start, ending.end),
                                ending.score};
      if (!ending.changed || ending.end <= without || closeness <= miss.closeness) continue;
      const bool is_other = ending.change.mend == AlmostMatch::Mend::other;
      const bool stands_for_asked = is_other && ending.change.in_mark && place >= asked_.begin && place < asked_.end &&
                                    ending.score >= kLeastBeside;
      if (ending.marked == 0 && !stands_for_asked) continue;
      // Any word could begin a match if it were another one: it must be the first or last of those asked about. What is
      // missing at the end is said by where the try stops.
      if (place == start && start != asked_.begin && !(is_other && start + 1 == asked_.end)) continue;
      if (ending.change.mend == AlmostMatch::Mend::missing && ending.end == ending.change.place) continue;
      miss.begin = start;
      miss.end = ending.change.place;
      miss.expected = {ending.change.atom};
      miss.mend = ending.change.mend;
      miss.mended_end = ending.end;
      miss.closeness = closeness;
    }
    if (!miss.expected.empty()) add_others(program, start, miss);
    return miss;
  }

  // What else could have been read where the change is.
  void add_others(const Program& program, std::uint32_t start, NearMiss& miss) {
    for (const Stop& stop : tries_.stops(program, start))
      if (stop.place == miss.end && std::count(miss.expected.begin(), miss.expected.end(), stop.atom) == 0)
        miss.expected.push_back(stop.atom);
  }

  std::int32_t beside(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t before = asked_.begin - std::min(begin, asked_.begin);
    const std::uint32_t behind = std::max(end, asked_.end) - asked_.end;
    return -static_cast<std::int32_t>(before + behind);
  }
  bool is_near(std::uint32_t place) const { return place + 1 >= asked_.begin && place <= asked_.end; }

  // How far it gets as it is.
  NearMiss stopped(const Program& program, std::uint32_t start) {
    NearMiss miss;
    for (const Stop& stop : tries_.stops(program, start)) {
      const std::int32_t missing = -static_cast<std::int32_t>(std::max(1u, stop.missing));
      const Closeness closeness{stop.marked, is_near(stop.place),       stop.place > start,
                                missing,     beside(start, stop.place), stop.score};
      if (stop.marked == 0 || closeness <= miss.closeness) continue;
      miss.begin = start;
      miss.end = stop.place;
      miss.expected = {stop.atom};
      miss.closeness = closeness;
    }
    if (!miss.expected.empty()) add_others(program, start, miss);
    return miss;
  }

  const Lattice& lattice_;
  MatchLog& log_;
  std::uint32_t number_;
  AskedWords asked_;
  Tries tries_;
};

}  // namespace

void find_near_misses(const Rules& rules, const Stratum& stratum, const Lattice& lattice, Matcher& matcher,
                      MatchLog& log) {
  for (std::uint32_t asked = 0; asked < log.asked.size(); ++asked) {
    Search search(rules, lattice, matcher, log, asked);
    for (const std::uint32_t number : stratum.rules)
      if (emits(rules.rules[number], rules)) search.run(rules.rules[number], number);
  }
}

}  // namespace vnaner
