// slow_look_up.h: the look-up again, by trying every row at every stretch of tokens.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "libvnaner/pack/records.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Start token, list, end token, id, form.
using SlowMatch = std::tuple<std::uint32_t, std::string, std::uint32_t, std::string, std::string>;

// All matches, sorted. Written from the rules of matching, sharing no code with the index: letters are compared one by
// one with ICU's properties. Letters that Unicode cannot compose are beyond it.
std::vector<SlowMatch> slow_look_up(const std::vector<List>& lists, Cutter cut, const Tokens& tokens);

}  // namespace vnaner
