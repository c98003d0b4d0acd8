// form_facts.h: what there is to know about one surface form.
#pragma once

#include <string_view>

#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Works out every field of Form for a token's bytes.
// Of a form above 4 KiB only the first 4 KiB count: no list or rule can mean it, and memory stays bounded.
Form form_of(std::string_view surface, TokenKind kind);

}  // namespace vnaner
