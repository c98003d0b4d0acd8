// json_string.h: strings of JSON.
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace vnaner {

// Appends `text` in quotes, escaped as RFC 8259 asks; ill-formed bytes become U+FFFD, one for each maximal subpart.
void append_json_string(fmt::memory_buffer& out, std::string_view text);

}  // namespace vnaner
