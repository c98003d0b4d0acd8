// apply.h: the rules stage: tokens and list entries -> spans.
#pragma once

#include <cstdint>
#include <memory>

#include "libvnaner/rules/match_log.h"
#include "libvnaner/rules/program.h"

namespace vnaner {

// Memory that applying reuses from text to text. One thread at a time.
class RulesScratch {
 public:
  RulesScratch();
  ~RulesScratch();
  RulesScratch(RulesScratch&&) noexcept;
  RulesScratch& operator=(RulesScratch&&) noexcept;

  struct Impl;
  Impl& impl() noexcept { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// Runs all strata over a text: each rule proposes its longest match at each word, the conflict policy settles what
// stays, and after the last rule of a type come memory and back-references. `spans` is filled anew. If there is a
// `log`, what the rules did is added to it; elements are known of rules compiled for tracing.
void apply(const Rules& rules, const Tokens& tokens, const Matches& matches, RulesScratch& scratch, Spans& spans,
           MatchLog* log = nullptr);

}  // namespace vnaner
