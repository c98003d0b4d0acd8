// calendar_numbers.h: numbers as dates write them, in digits and French words.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnaner {

// "2", "1er", "deux mille vingt-deux", "troisième", "une dizaine"; -1 if `text` is no number.
std::int64_t number_in(std::string_view text);

}  // namespace vnaner
