// utf8_check.h: whether the text of a data file is UTF-8, without any library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vnaner {

// The first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or the size of `text`.
std::size_t first_ill_formed(std::string_view text) noexcept;

// Code points of well-formed text.
std::uint32_t code_points(std::string_view text) noexcept;

}  // namespace vnaner
