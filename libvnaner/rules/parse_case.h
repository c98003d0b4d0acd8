// parse_case.h: test lines, the `given` above them and the links they speak of.
#pragma once

#include <string>

#include "libvnaner/rules/ast.h"
#include "libvnaner/rules/scanner.h"

namespace vnaner {

// Whether the clause is a test line: + - or ? and a blank.
bool is_case(const Line& line);

// A test line of a rule or suite called `name`. `date` is the `given date` in force. Throws SyntaxError, also where the
// marked text breaks the bracket notation or a link names a label that no mark has. The line's marks are added to
// `expected`.
TestInfo parse_case(const Line& line, const std::string& name, const std::string& file, const std::string& date,
                    std::vector<ExpectedMark>& expected);

// `given date D`: sets `date`. False if the clause is something else. Throws SyntaxError.
bool parse_given(const Line& line, std::string& date);

// #p holds #o. Throws SyntaxError.
LinkDecl parse_link(Scanner& in);

}  // namespace vnaner
