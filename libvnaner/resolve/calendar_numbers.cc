// calendar_numbers.cc: numbers as dates write them, in digits and French words.
#include "libvnaner/resolve/calendar_numbers.h"

#include <algorithm>
#include <array>
#include <string>

namespace vnaner {

namespace {

// No-break space, narrow no-break space, thin space.
constexpr std::array<std::string_view, 3> kWideBlanks = {"\u00A0", "\u202F", "\u2009"};

struct Word {
  std::string_view text;
  int value;
};

// Sorted by text. Only stems: the ordinal ending is cut off before the look-up.
constexpr std::array<Word, 50> kWords = {{
    {"cent", 100},     {"centaine", 100}, {"cents", 100},      {"cinq", 5},      {"cinquantaine", 50},
    {"cinquante", 50}, {"deux", 2},       {"dix", 10},         {"dizaine", 10},  {"douzaine", 12},
    {"douze", 12},     {"huit", 8},       {"mil", 1000},       {"mille", 1000},  {"millier", 1000},
    {"neuf", 9},       {"neuv", 9},       {"nonante", 90},     {"octante", 80},  {"onze", 11},
    {"premier", 1},    {"premiers", 1},   {"première", 1},     {"premières", 1}, {"quarantaine", 40},
    {"quarante", 40},  {"quatorze", 14},  {"quatr", 4},        {"quatre", 4},    {"quinzaine", 15},
    {"quinze", 15},    {"second", 2},     {"seconde", 2},      {"seize", 16},    {"sept", 7},
    {"septante", 70},  {"six", 6},        {"soixantaine", 60}, {"soixante", 60}, {"treize", 13},
    {"trentaine", 30}, {"trente", 30},    {"trois", 3},        {"un", 1},        {"une", 1},
    {"unième", 1},     {"vingt", 20},     {"vingtaine", 20},   {"vingts", 20},   {"zéro", 0},
}};

int word_value(std::string_view word) {
  const auto look = [](std::string_view key) {
    const auto at = std::lower_bound(kWords.begin(), kWords.end(), key,
                                     [](const Word& entry, std::string_view text) { return entry.text < text; });
    return at != kWords.end() && at->text == key ? at->value : -1;
  };
  int value = look(word);
  if (value >= 0) return value;
  for (const std::string_view ending : {"ième", "ièmes"}) {
    if (!word.ends_with(ending)) continue;
    std::string stem(word.substr(0, word.size() - ending.size()));
    if (stem.ends_with("qu")) stem.pop_back();  // cinqu-ième
    value = look(stem);
    if (value < 0) value = look(stem + "e");  // onz-ième
    return value;
  }
  return -1;
}

// Digits with an optional ordinal ending.
std::int64_t digits_in(std::string_view text) {
  std::int64_t value = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
    if (i == 9) return -1;
    value = value * 10 + (text[i] - '0');
  }
  if (i == 0) return -1;
  for (const std::string_view ending : {"", "er", "re", "e", "è", "ème", "eme", "ères", "nd", "nde", "d", "s", "'s"})
    if (text.substr(i) == ending) return value;
  return -1;
}

}  // namespace

std::int64_t number_in(std::string_view text) {
  if (const std::int64_t as_it_stands = digits_in(text); as_it_stands >= 0) return as_it_stands;
  std::string lower(text);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    char& c = lower[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    // È and É, the only other capitals of number words
    if (i > 0 && lower[i - 1] == '\xC3' && (c == '\x88' || c == '\x89')) c = static_cast<char>(c + 0x20);
    if (c == '-' || c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  for (const std::string_view blank : kWideBlanks)
    for (std::size_t at = lower.find(blank); at != std::string::npos; at = lower.find(blank, at))
      lower.replace(at, blank.size(), " ");
  const std::int64_t plain = digits_in(lower);
  if (plain >= 0) return plain;
  std::int64_t total = 0, group = 0;
  bool any = false;
  for (std::size_t from = 0; from < lower.size();) {
    const std::size_t blank = std::min(lower.find(' ', from), lower.size());
    const std::string_view word = std::string_view(lower).substr(from, blank - from);
    from = blank + 1;
    if (word.empty() || (any && word == "et")) continue;
    const int value = word_value(word);
    if (value < 0) return -1;
    any = true;
    if (value == 1000) {
      total += (group == 0 ? 1 : group) * 1000;
      group = 0;
    } else if (value == 100) {
      group = (group == 0 ? 1 : group) * 100;
    } else if (value == 20 && group % 100 == 4) {  // quatre-vingt
      group += 76;
    } else {
      group += value;
    }
    if (total + group > 1'000'000) return -1;
  }
  return any ? total + group : -1;
}

}  // namespace vnaner
