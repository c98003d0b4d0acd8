// twin_run.h: the matcher and the alarm against the slow twin, rule by rule and token by token.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libvnaner/rules/alarm.h"
#include "libvnaner/rules/match.h"
#include "libvnaner/rules/memory.h"
#include "libvnaner/rules/propose.h"
#include "tests/reference/slow_matcher.h"
#include "tests/rules/staged.h"

namespace vnaner {

// Runs the strata as apply() does, but every rule at every token and refused by the twin; on the way asks the twin
// about each answer. Kept from text to text, as what it tests is.
class TwinRun {
 public:
  explicit TwinRun(const Staged& staged) : staged_(staged), rules_(*staged.rules) {}

  // "" if all agree, else what does not, where, and in which text.
  std::string differences(const std::string& text);

  std::uint64_t matches = 0;  // compared and found
  std::uint64_t wakes = 0, asked = 0;
  std::uint64_t no_ends = 0;  // places where no `unless before` can end, and Matcher::may_end knows

 private:
  void run_stratum(std::size_t index);
  void compare(const SlowMatcher& slow, std::uint32_t place, std::uint32_t rule, bool woken);
  void compare_ends(const SlowMatcher& slow, const CompiledRule& rule);
  void settle_all();
  void settle_types(const Stratum& stratum);
  bool in_zone(const CompiledRule& rule, std::uint32_t place) const;
  void report(const CompiledRule& rule, std::uint32_t place, const std::string& what);

  const Staged& staged_;
  const Rules& rules_;
  Reading reading_;
  Symbols symbols_;
  Lattice lattice_;
  std::vector<Alarm> alarms_;
  Matcher matcher_;
  Proposer proposer_;
  Memory memory_;
  BackReferences back_references_;
  std::vector<RefusedMatch> refusals_;
  SettleScratch settling_;
  Spans spans_;
  RulesScratch applying_;
  std::vector<std::uint32_t> moved_;
  std::string text_, differences_;
};

}  // namespace vnaner
