// names.h: whether everything that packs refer to is there.
#pragma once

#include <vector>

#include "libvnaner/rules/ast.h"
#include "vnaner/problem.h"

namespace vnaner {

// Reports what is wrong between names, all of it: unknown or declared twice (E1), lists without a file (E1), packs that
// are needed and missing or too old (E1), a way round in the `prefer` lines (E3), rules without tests of both signs
// (T1). `gazetteers` are the lists that files give. `Packs::some`: others could not be read, so that nobody knows which
// types they declare; in `prefer` and test lines, which may name types of any pack, unknown ones are not reported.
enum class Packs { all, some };
void check_names(const std::vector<Pack>& packs, const std::vector<List>& gazetteers, std::vector<Problem>& problems,
                 Packs given = Packs::all);

}  // namespace vnaner
