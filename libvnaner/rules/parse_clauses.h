// parse_clauses.h: what stands indented below a rule or a list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/rules/ast.h"
#include "libvnaner/rules/scanner.h"

namespace vnaner {

// One clause of a rule. `date` is the `given date` in force, changed by `given`; marks of a test line are added to
// `expected`. Throws SyntaxError.
void parse_rule_clause(const Line& line, RuleDecl& rule, const std::string& rule_name, const std::string& file,
                       std::string& date, std::vector<ExpectedMark>& expected);

// One line of a list: form {| form} [= value] {; name [= value]}. Throws SyntaxError.
void parse_entry(const Line& line, List& list);

}  // namespace vnaner
