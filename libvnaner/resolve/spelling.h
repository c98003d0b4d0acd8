// spelling.h: how names are written down.
#pragma once

#include <string>
#include <string_view>

namespace vnaner {

// `words` in NFC, blanks plain and single, zero-width characters gone; each ill-formed sequence as U+FFFD.
std::string spelt(std::string_view words);

// Whether `words` are surely spelt so already. False for some that are: it looks at bytes only.
bool is_spelt(std::string_view words) noexcept;

// Whether spelt(words) == name.
bool are_spelt_as(std::string_view words, std::string_view name);

}  // namespace vnaner
