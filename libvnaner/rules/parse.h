// parse.h: the text of a pack -> its tree.
#pragma once

#include <string_view>
#include <vector>

#include "libvnaner/rules/ast.h"
#include "vnaner/problem.h"

namespace vnaner {

// Parses a pack (grammar: docs/calque.md). Every problem is reported as E1 with line, column and what was expected;
// after one the parser goes on with the next clause, up to 200 problems a file. Names are not resolved here. Any bytes
// are safe; time is linear in the text.
Pack parse_pack(std::string_view file, std::string_view text, std::vector<Problem>& problems);

}  // namespace vnaner
