// clause.h: the reasons for which a mention does not stay, or a name is not recalled.
#pragma once

#include <vector>

#include "vnaner/explanation.h"

namespace vnaner {

// The clauses of the policy are public; so are memory's reasons.
using Clause = Conflict::Clause;
using Silence = NotRecalled::Why;

// Adds to a log. Apart and cold, so that who asks for no log pays nothing for it: inline it would keep the loops that
// call it from being inlined themselves.
template <class Entry>
[[gnu::cold, gnu::noinline]] void note(std::vector<Entry>& log, const Entry& entry) {
  log.push_back(entry);
}

}  // namespace vnaner
