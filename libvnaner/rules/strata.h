// strata.h: in which order rules run, computed from what they read and mark.
#pragma once

#include <vector>

#include "libvnaner/rules/program.h"

namespace vnaner {

// Sets CompiledRule::stratum of every rule (0 runs first) and reports W3 (a rule reads the type it marks) and E4 (a
// cycle through two types, naming the way round). Needs types_marked, types_read, after and Rules::order.
void order_rules(Rules& rules, std::vector<Problem>& problems, const std::vector<std::string>& rule_files);

}  // namespace vnaner
