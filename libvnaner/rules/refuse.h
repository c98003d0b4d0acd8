// refuse.h: whether an `unless` refuses a match.
#pragma once

#include "libvnaner/rules/match.h"

namespace vnaner {

// What an `unless` read, in tokens: of several readings one.
struct Refusal {
  bool found = false;
  std::uint32_t begin = 0, end = 0;
};

// For a match [begin, end).
Refusal refuses(const CompiledUnless& unless, const Rules& rules, const Tokens& tokens, Matcher& matcher,
                std::uint32_t begin, std::uint32_t end);

}  // namespace vnaner
