// clause.h: the reasons for which a mention does not stay, or a name is not recalled.
#pragma once

#include "vnaner/explanation.h"

namespace vnaner {

// The clauses of the policy are public; so are memory's reasons.
using Clause = Conflict::Clause;
using Silence = NotRecalled::Why;

}  // namespace vnaner
