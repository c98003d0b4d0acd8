// characters.h: which characters the comparison with ICU covers.
#pragma once

#include <unicode/uniset.h>

namespace vnaner {

// Every character that Unicode 15 assigns (ICU 72), private use too, surrogates not, which no text can hold.
const icu::UnicodeSet& known_characters();

// Those that the linked ICU knows beyond them.
const icu::UnicodeSet& newer_characters();

// A set of characters in ICU's notation, with the names of sets.tsv; throws std::runtime_error.
icu::UnicodeSet characters_of(const char* pattern);

}  // namespace vnaner
