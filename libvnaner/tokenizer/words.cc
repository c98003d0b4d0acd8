// words.cc: where a word of French ends.
#include "libvnaner/tokenizer/words.h"

#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "libvnaner/tokenizer/char_class.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kNoLimit = 0xFFFFFFFFu;

// Letters, marks, digits and zero-width characters in a row.
struct Run {
  std::uint32_t end = 0;      // after the last visible character
  std::uint32_t raw_end = 0;  // after zero-width characters that follow
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  bool digits = false;  // some
  bool cut = false;     // another word is glued on
};

// A short run without case and diacritics, for comparing with the few words that steer the cutting.
class Folded {
 public:
  Folded(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept {
    while (begin < end) {
      const Char c = read_char(text, begin);
      begin = c.end;
      if (c.kind == CharClass::mark || c.kind == CharClass::zero_width) continue;
      const char letter = base_letter(c.code);
      if (letter == '\0' || size_ == letters_.size()) {
        size_ = 0;  // nothing we compare with
        return;
      }
      letters_[size_++] = letter;
    }
  }
  std::string_view view() const noexcept { return {letters_.data(), size_}; }

 private:
  std::array<char, 12> letters_{};
  std::size_t size_ = 0;
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) noexcept {
  return !word.empty() && std::any_of(words.begin(), words.end(), [word](std::string_view known) {
    return known.size() == word.size() && known[0] == word[0] && known == word;  // mostly the first letter tells
  });
}

constexpr std::array<std::string_view, 15> kElidable = {
    "l", "d", "qu", "n", "s", "c", "j", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"};
constexpr std::array<std::string_view, 20> kClitics = {"il",   "elle", "on", "ils", "elles", "je",  "tu",
                                                       "nous", "vous", "ce", "la",  "le",    "les", "ci",
                                                       "lui",  "leur", "y",  "en",  "t",     "moi"};
constexpr std::array<std::string_view, 6> kGlued = {"du", "au", "de", "la", "le", "et"};
constexpr std::array<std::string_view, 4> kApart = {"ex", "vice", "sous", "mi"};
constexpr std::array<std::string_view, 13> kAbbreviations = {"M",    "MM",  "Mr", "Mrs", "Ms",  "Dr", "Pr",
                                                             "Prof", "Mgr", "Me", "St",  "Ste", "Mme"};

// Month and weekday names of ICU's French locale, folded.
const std::set<std::string, std::less<>>& calendar_names() {
  static const std::set<std::string, std::less<>> names = [] {
    std::set<std::string, std::less<>> all;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::getFrench(), status);
    if (U_FAILURE(status)) return all;
    const auto add = [&all](const icu::UnicodeString* from, std::int32_t count) {
      for (std::int32_t i = 0; i < count; ++i) {
        std::string name;
        from[i].toUTF8String(name);
        if (!name.empty()) all.emplace(Folded(name, 0, static_cast<std::uint32_t>(name.size())).view());
      }
    };
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count);
    add(months, count);
    const icu::UnicodeString* weekdays = symbols.getWeekdays(count);
    add(weekdays, count);
    return all;
  }();
  return names;
}

// Whether a capital behind the run begins another word: Diallo|Journaliste, del|ONU, du|Plan, but MacDonald, LePen.
bool glues(std::string_view text, std::uint32_t start, const Run& run) noexcept {
  if (run.letters > 3) return true;
  if (run.letters < 2) return false;
  const Folded word(text, start, run.end);
  return run.letters == 3 ? word.view() != "mac" : run.capitals == 0 && is_one_of(word.view(), kGlued);
}

Run scan_run(std::string_view text, std::uint32_t at, std::uint32_t limit) noexcept {
  Run run;
  const std::uint32_t start = at;
  run.end = run.raw_end = at;
  CharClass letter = CharClass::letter;  // of the last letter
  while (run.raw_end - start < limit) {
    const Char c = read_char(text, run.raw_end);
    if (c.end == run.raw_end || !continues_word(c.kind)) break;
    if (is_letter(c.kind)) {
      if (c.kind == CharClass::upper && letter == CharClass::lower && glues(text, start, run)) {
        run.cut = true;
        break;
      }
      letter = c.kind;
      ++run.letters;
      if (c.kind == CharClass::upper) ++run.capitals;
    } else if (c.kind == CharClass::digit) {
      letter = CharClass::letter;
      run.digits = true;
    }
    run.raw_end = c.end;
    if (c.kind != CharClass::zero_width) run.end = c.end;
  }
  return run;
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, int most) noexcept {
  for (; most > 0; --most) {
    const Char c = read_char(text, at);
    if (c.kind != CharClass::blank && c.kind != CharClass::zero_width) break;
    at = c.end;
  }
  return at;
}

bool starts_with_vowel(std::string_view text, std::uint32_t at) noexcept {
  const char letter = base_letter(read_char(text, skip_zero_width(text, at)).code);
  return letter != '\0' && std::string_view("aeiouyh").find(letter) != std::string_view::npos;
}

bool single_capital(std::string_view text, std::uint32_t at, Char& c) noexcept {
  c = read_char(text, at);
  return c.kind == CharClass::upper && !continues_word(read_char(text, c.end).kind);
}

// Abbreviations and initials: the end after the last dot, or 0 if the run at `at` is neither.
std::uint32_t dotted(std::string_view text, std::uint32_t at, const Run& run) noexcept {
  if (read_char(text, run.raw_end).code != U'.') return 0;
  const std::uint32_t after_dot = run.raw_end + 1;
  const bool lone_capital = run.letters == 1 && run.capitals == 1 && !run.digits;  // J., but not M23.
  if (lone_capital) {
    Char c;
    // O.N.U., S.E.M., U.S.
    std::uint32_t end = after_dot;
    int letters = 1;
    while (single_capital(text, end, c)) {
      ++letters;
      const bool dot = read_char(text, c.end).code == U'.';
      end = c.end + (dot ? 1 : 0);
      if (!dot) break;
    }
    if (letters > 1) return end;
    if (read_char(text, after_dot).kind == CharClass::hyphen && single_capital(text, after_dot + 1, c) &&
        read_char(text, c.end).code == U'.')
      return c.end + 1;
  }
  const std::uint32_t next_at = skip_blanks(text, after_dot, 4);
  const Char next = read_char(text, next_at);
  // The end of the text counts as a word to come, so that "M." in a list is the token it is in an article.
  if (!is_letter(next.kind) && next_at < text.size()) return 0;
  if (is_one_of(text.substr(at, run.end - at), kAbbreviations)) return after_dot;
  return lone_capital && next.kind == CharClass::upper ? after_dot : 0;
}

// Whether only clitics follow the hyphen that ends before `at`: -t-il, -là, -nous.
bool clitics_follow(std::string_view text, std::uint32_t at) noexcept {
  for (int pieces = 0; pieces < 3; ++pieces) {
    const Run run = scan_run(text, at, 12);
    if (!is_one_of(Folded(text, at, run.end).view(), kClitics)) return false;
    const Char next = read_char(text, run.raw_end);
    if (next.kind != CharClass::hyphen) return next.kind != CharClass::apostrophe && !run.cut;
    at = skip_zero_width(text, next.end);
    if (!is_letter(read_char(text, at).kind)) return true;
  }
  return false;
}

// Whether the run ends in an elision: the byte after its apostrophe, or 0.
std::uint32_t elided_end(std::string_view text, std::uint32_t at, const Run& run) noexcept {
  if (run.end - at > 8) return 0;
  const Folded word(text, at, run.end);
  if (!is_one_of(word.view(), kElidable)) return 0;
  Char mark = read_char(text, run.raw_end);
  if (mark.kind == CharClass::blank) {  // l ’hôpital
    mark = read_char(text, mark.end);
    return mark.kind == CharClass::apostrophe && starts_with_vowel(text, mark.end) ? mark.end : 0;
  }
  if (mark.kind != CharClass::apostrophe) return 0;
  const std::uint32_t next_at = skip_zero_width(text, mark.end);
  const Char next = read_char(text, next_at);
  if (starts_with_vowel(text, next_at) || next.kind == CharClass::digit || next.kind == CharClass::open ||
      next.kind == CharClass::quote)
    return mark.end;
  if (next_at >= text.size()) return mark.end;  // "d'" alone, in lists and patterns
  if (next.kind == CharClass::blank) return starts_with_vowel(text, skip_blanks(text, next.end, 2)) ? mark.end : 0;
  if (!is_letter(next.kind)) return 0;
  // A consonant: a name (N'Daw, D'Souza), unless an acronym follows (l'FMI) or the word is one that no name starts
  // with.
  const Run acronym = scan_run(text, next_at, 16);
  if (acronym.letters >= 2 && acronym.letters == acronym.capitals && run.capitals < run.letters) return mark.end;
  const bool only_french =
      std::string_view("lcj").find(word.view()[0]) != std::string_view::npos || word.view().size() > 1;
  return run.capitals == 0 && only_french ? mark.end : 0;
}

bool stands_apart(std::string_view text, std::uint32_t at, const Run& run) {
  const Folded word(text, at, run.end);
  return is_one_of(word.view(), kApart) || calendar_names().count(word.view()) > 0;
}

}  // namespace

std::uint32_t word_end(std::string_view text, std::uint32_t at, bool sentence_start) noexcept {
  Run run = scan_run(text, at, kNoLimit);
  if (run.cut) return run.end;
  if (const std::uint32_t end = dotted(text, at, run); end != 0) return end;
  if (const std::uint32_t end = elided_end(text, at, run); end != 0) return end;
  const bool may_take_clitics = sentence_start || read_char(text, at).kind == CharClass::lower;
  for (bool first = true;; first = false) {
    const Char joint = read_char(text, run.raw_end);
    if (run.cut || (joint.kind != CharClass::hyphen && joint.kind != CharClass::apostrophe)) return run.end;
    const std::uint32_t next = skip_zero_width(text, joint.end);
    if (!is_letter(read_char(text, next).kind)) return run.end;
    if (joint.kind == CharClass::hyphen) {
      if (first && run.end - at <= 16 && stands_apart(text, at, run)) return run.end;
      if (may_take_clitics && clitics_follow(text, next)) return run.end;
    }
    run = scan_run(text, next, kNoLimit);
  }
}

}  // namespace vnaner
