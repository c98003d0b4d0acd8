// parse_pattern.h: patterns of Calque as trees.
#pragma once

#include "libvnaner/rules/ast.h"
#include "libvnaner/rules/scanner.h"

namespace vnaner {

// Reads a pattern up to the end of the line. Throws SyntaxError.
Node parse_pattern(Scanner& in);

}  // namespace vnaner
