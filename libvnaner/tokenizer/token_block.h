// token_block.h: tokens on their way into Tokens, some at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Columns of a few tokens. Forms are looked up a block at a time, so that the table's lines are fetched from memory
// while others are compared; and a block stays in the nearest cache.
struct TokenBlock {
  static constexpr std::size_t kMost = 128;

  std::size_t count = 0;
  std::array<std::uint32_t, kMost> begin, end;  // bytes of the text
  std::array<std::uint32_t, kMost> form;
  std::array<std::uint16_t, kMost> flags;
  std::array<TokenKind, kMost> kind;
};

}  // namespace vnaner
