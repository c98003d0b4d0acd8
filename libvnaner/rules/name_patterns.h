// name_patterns.h: the names inside a pattern: types, lists, lets, attributes and labels.
#pragma once

#include "libvnaner/rules/name_scope.h"

namespace vnaner {

// Reports every name of `pattern` that `scope` does not have, attributes that the type around them does not declare,
// labels that are declared twice or never.
LetNames check_let_names(const Node& pattern, const Scope& scope, Findings& findings);
Labels check_find_names(const Node& pattern, const Scope& scope, Findings& findings);
void check_context_names(const Node& pattern, const Scope& scope, Findings& findings);  // of an unless or a zone

}  // namespace vnaner
