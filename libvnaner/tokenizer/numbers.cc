// numbers.cc: number tokens, ordinals, Roman numerals, number words.
#include "libvnaner/tokenizer/numbers.h"

#include <unicode/rbnf.h>

#include <array>
#include <memory>
#include <string>
#include <unordered_map>

#include "libvnaner/tokenizer/char_class.h"

namespace vnaner {

namespace {

bool digit_at(std::string_view text, std::uint32_t at) noexcept {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Or a mark, which belongs to the letter before it.
bool letter_at(std::string_view text, std::uint32_t at) noexcept {
  const CharClass c = read_char(text, at).kind;
  return is_letter(c) || c == CharClass::mark;
}

// Number words as ICU's French locale spells them, masculine and feminine, cardinal and ordinal.
std::unordered_map<std::string, std::int64_t> spelt_numbers() {
  std::unordered_map<std::string, std::int64_t> words;
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale::getFrench(), status);
  if (U_FAILURE(status)) return words;
  for (const char* rules : {"%spellout-cardinal-masculine", "%spellout-cardinal-feminine"})
    for (std::int32_t n = 0; n <= 100; ++n) {
      icu::UnicodeString spelt;
      icu::FieldPosition ignored;
      UErrorCode each = U_ZERO_ERROR;
      format.format(n, icu::UnicodeString(rules), spelt, ignored, each);
      if (U_FAILURE(each)) continue;
      std::string word;
      spelt.toUTF8String(word);
      words.emplace(word, n);
    }
  words.emplace("premier", 1);
  words.emplace("première", 1);
  return words;
}

// Whether `text` begins with `ending`, all small or all capitals: 1er, 1ER.
bool begins_so(std::string_view text, std::string_view ending) noexcept {
  if (text.size() < ending.size()) return false;
  if (text.substr(0, ending.size()) == ending) return true;
  constexpr char kCase = 0x20;                           // in ASCII and in the second byte of è
  constexpr std::string_view kWithout = "\xC3\xCC\x80";  // its first byte, and the grave accent by itself
  for (std::size_t i = 0; i < ending.size(); ++i) {
    const bool has_case = kWithout.find(ending[i]) == std::string_view::npos;
    const char capital = has_case ? static_cast<char>(ending[i] - kCase) : ending[i];
    if (text[i] != capital) return false;
  }
  return true;
}

}  // namespace

std::uint32_t ordinal_ending(std::string_view text) noexcept {
  static constexpr std::array<std::string_view, 22> kEndings = {
      "e\u0300mes", "e\u0300me", "e\u0300res", "e\u0300re", "e\u0300",  // decomposed
      "èmes",       "emes",      "ème",        "eme",       "ères",    "ère", "ndes", "nde", "nds",
      "nd",         "ers",       "er",         "res",       "re",      "es",  "è",    "e"};
  if (text.empty() || std::string_view("endrENDR\xC3").find(text[0]) == std::string_view::npos) return 0;  // mostly
  for (std::string_view ending : kEndings)
    if (begins_so(text, ending) && !letter_at(text, static_cast<std::uint32_t>(ending.size())))
      return static_cast<std::uint32_t>(ending.size());
  if (text.substr(0, 1) == "d" && !letter_at(text, 1)) return 1;
  return 0;
}

std::uint32_t number_end(std::string_view text, std::uint32_t at) noexcept {
  bool plain = true;  // ASCII digits only so far
  const std::uint32_t start = at;
  for (;;) {
    const Char c = read_char(text, at);
    if (c.kind == CharClass::digit) {
      at = c.end;
    } else if ((c.code == U'.' || c.code == U',') && digit_at(text, at + 1)) {
      plain = false;
      at += 1;
    } else if (c.kind == CharClass::zero_width) {
      const std::uint32_t next = skip_zero_width(text, at);
      if (read_char(text, next).kind != CharClass::digit) break;
      at = next;
    } else {
      break;
    }
  }
  const std::string_view rest = text.substr(at, 8);
  if (plain) {
    // The window may cut a longer word; look at the real text for the letter after the ending.
    const std::uint32_t ending = ordinal_ending(rest);
    if (ending > 0 && !letter_at(text, at + ending)) return at + ending;
    if (at - start <= 2 && !rest.empty() && (rest[0] == 'h' || rest[0] == 'H')) {
      std::uint32_t clock = at + 1;
      while (clock < at + 3 && digit_at(text, clock)) ++clock;
      if (!letter_at(text, clock) && !digit_at(text, clock)) return clock;
    }
  }
  return at;
}

std::int64_t number_of_digits(std::string_view canonical) noexcept {
  std::int64_t value = 0;
  std::size_t i = 0;
  for (; i < canonical.size() && canonical[i] >= '0' && canonical[i] <= '9'; ++i) {
    if (i == 18) return -1;
    value = value * 10 + (canonical[i] - '0');
  }
  if (i == 0) return -1;
  const std::string_view rest = canonical.substr(i);
  return rest.empty() || ordinal_ending(rest) == rest.size() ? value : -1;
}

std::int64_t roman_value(std::string_view text) noexcept {
  static constexpr std::array<std::pair<std::string_view, int>, 13> kSteps = {{{"M", 1000},
                                                                               {"CM", 900},
                                                                               {"D", 500},
                                                                               {"CD", 400},
                                                                               {"C", 100},
                                                                               {"XC", 90},
                                                                               {"L", 50},
                                                                               {"XL", 40},
                                                                               {"X", 10},
                                                                               {"IX", 9},
                                                                               {"V", 5},
                                                                               {"IV", 4},
                                                                               {"I", 1}}};
  if (text.empty() || text.size() > 15) return -1;
  std::int64_t value = 0;
  std::size_t at = 0;
  for (const auto& [letters, worth] : kSteps) {
    const int most = letters.size() == 2 || worth == 500 || worth == 50 || worth == 5 ? 1 : 3;
    for (int n = 0; n < most && text.substr(at, letters.size()) == letters; ++n) {
      value += worth;
      at += letters.size();
    }
  }
  return at == text.size() ? value : -1;
}

std::int64_t number_of_word(std::string_view lower) {
  static const std::unordered_map<std::string, std::int64_t> words = spelt_numbers();
  if (lower.size() > 32) return -1;
  const auto it = words.find(std::string(lower));
  return it == words.end() ? -1 : it->second;
}

}  // namespace vnaner
