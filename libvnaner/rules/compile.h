// compile.h: parsed packs and compiled lists -> Rules.
#pragma once

#include <memory>
#include <vector>

#include "libvnaner/rules/program.h"

namespace vnaner {

// What the rules are to be used for. Those for tracing find the same, slower: their programs are as long as what the
// packs write, and note which elements a match goes through (Rules::elements, MatchLog). Those for explaining note
// atoms, too.
enum class Purpose : std::uint8_t { extraction, tracing, explaining };

// Compiles all packs together; their order changes nothing. Names must have been checked. Reports E1 (bad regex, rule
// too large), E2, E4, W3 and W4; with errors among the problems the result must not be used. `cut` is the library's
// tokenizer.
std::unique_ptr<Rules> compile(std::vector<Pack> packs, const Lists& lists, Cutter cut, std::vector<Problem>& problems,
                               Purpose purpose = Purpose::extraction);

// The most matcher steps a rule can take for one word of text: states x (width + 1).
std::uint64_t bound(const CompiledRule& rule);

}  // namespace vnaner
