// compile_part.h: one `&` group of a reference.
#pragma once

#include "libvnaner/rules/compile_pattern.h"

namespace vnaner {

// Reports E1 for a bad regex or two parts that read several words, E2 for what nothing passes.
RefPart compile_part(const std::vector<Test>& conjunction, Position at, PatternContext& context);

}  // namespace vnaner
