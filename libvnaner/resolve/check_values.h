// check_values.h: whether rules give resolvers values that they can read.
#pragma once

#include <vector>

#include "libvnaner/pack/records.h"
#include "libvnaner/rules/ast.h"
#include "libvnaner/tokenizer/tokens.h"
#include "vnaner/problem.h"

namespace vnaner {

// Reports what the calendar would pass over in silence (E5): a constant of a mark, an entry of a list that gives an
// attribute its value, an attribute that a reference asks for. Needs: all names in `packs` are there; `lists` are those
// that they declare, with their rows.
void check_values(const std::vector<Pack>& packs, const std::vector<List>& lists, Cutter cut,
                  std::vector<Problem>& problems);

}  // namespace vnaner
