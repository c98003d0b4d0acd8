// slow_tokens.h: the tokens of a text again, one by one, every word by the general rule.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Begin, end, kind, flags.
using SlowToken = std::tuple<std::uint32_t, std::uint32_t, TokenKind, std::uint16_t>;

// No short cut for plain words, no blocks, no table of forms; whether a sentence starts is found by looking back.
std::vector<SlowToken> slow_tokens(std::string_view text);

}  // namespace vnaner
