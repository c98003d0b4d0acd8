// likeness.h: whether what was printed is what a page shows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vnaner {

// The first line of `shown`, from 0, that `printed` does not go on with, or npos if they are alike. In `shown` a line
// "…" stands for any lines, also none, and "…" within a line for anything in it. Empty lines at the ends and blanks
// at the ends of lines do not count.
std::size_t first_difference(std::string_view shown, std::string_view printed);

}  // namespace vnaner
