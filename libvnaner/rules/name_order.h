// name_order.h: versions, and the order that `prefer` lines give.
#pragma once

#include <string>
#include <vector>

#include "libvnaner/rules/ast.h"
#include "vnaner/problem.h"

namespace vnaner {

// Whether version `a` is below `b`: numbers between dots compare as numbers, missing ones are 0.
bool older(const std::string& a, const std::string& b);

// E3 where the `prefer` lines of all packs lead back to a type, naming the way round.
void check_preferences(const std::vector<Pack>& packs, std::vector<Problem>& problems);

}  // namespace vnaner
