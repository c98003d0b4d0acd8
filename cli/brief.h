// brief.h: words of articles and packs in messages: on one line, and harmless to terminals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vnaner {

// At most `most` code points of `text` and "…", made safe by printable().
std::string brief(std::string_view text, std::size_t most);

}  // namespace vnaner
