// numbers.h: where a number token ends.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnaner {

// The end of the number that starts with the digit at byte `at`: digits, with zero-width characters between; inner dots
// and commas before a digit (13.289, 6,1); an ordinal ending (1er, 75e) or clock time (9h30, 24h) that no letter
// follows.
std::uint32_t number_end(std::string_view text, std::uint32_t at) noexcept;

// The number a form spells in digits, or -1: "27", "1er", "075"; not "6,1".
std::int64_t number_of_digits(std::string_view canonical) noexcept;

// Length in bytes of the ordinal ending at the start of `text` ("er", "e", "ème", ...), the longest, or 0.
std::uint32_t ordinal_ending(std::string_view text) noexcept;

// What an upper-case Roman numeral spells, from 1 to 3999, or -1.
std::int64_t roman_value(std::string_view text) noexcept;

// What a French number word in lower case spells ("vingt-deux", "première"), from 0 to 100, or -1.
std::int64_t number_of_word(std::string_view lower);

}  // namespace vnaner
