// generated.h: words, names, rules and lists made up in any number. No real data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bench/samples.h"

namespace vnaner {

// A word of small letters for each number below a million, no two the same, none of them French: "zubacedifogula".
std::string word_number(std::uint64_t number);
// A name of two words for each number below a million, no two the same.
std::string name_number(std::uint64_t number);

// Where the words of generated rules come from.
enum class Words { none_of_the_text, the_text };

// A pack of `count` rules, each of the form `find [extra: A <word>{1,3} {B | C}]`. The words are in no text, so that no
// rule ever wakes, or are words of `samples` so chosen that every rule finds something there.
std::string extra_rules(std::size_t count, Words words, const Samples& samples);

// A list of `count` names as TSV: those of text_with_names() and, where there is room, others.
std::string extra_names(std::size_t count);
// A pack that marks them, from "extra.tsv".
std::string_view pack_of_extra_names() noexcept;
// The paragraphs of `samples`, shuffled, `total` bytes or more, with a sentence behind each that has one of a thousand
// names. They lie as far apart in long lists as they can.
Samples text_with_names(const Samples& samples, std::size_t total);

inline constexpr std::size_t kNamesInText = 1000;
inline constexpr std::size_t kMostNames = 1000000;

}  // namespace vnaner
