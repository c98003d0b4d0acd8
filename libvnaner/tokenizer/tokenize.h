// tokenize.h: the library's one tokenizer, for documents, patterns, lists and tests.
#pragma once

#include <string_view>

#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Cuts `text` (any bytes, below 4 GiB) into tokens; `tokens` is emptied first. Time is linear in the text; after
// warm-up of `forms` and `tokens` nothing is allocated. The rules of French it follows stand in words.h and numbers.h.
void tokenize(std::string_view text, Forms& forms, Tokens& tokens);

}  // namespace vnaner
