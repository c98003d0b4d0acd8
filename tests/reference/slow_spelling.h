// slow_spelling.h: names written down the long way, through UTF-16.
#pragma once

#include <string>
#include <string_view>

namespace vnaner {

std::string slowly_spelt(std::string_view words);

}  // namespace vnaner
