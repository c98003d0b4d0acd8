// slow_look_up.cc: see slow_look_up.h.
#include "tests/reference/slow_look_up.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace vnaner {

namespace {

// A word as it is compared: its letters, and whether its whole token is in capitals.
struct Word {
  std::vector<UChar32> letters;
  bool all_caps = false;
};

const std::string& canonical(const Tokens& tokens, std::size_t at) {
  return (*tokens.forms)[tokens.form[at]].canonical;
}

bool is_word_or_number(const Tokens& tokens, std::size_t at) {
  return tokens.kind[at] == TokenKind::word || tokens.kind[at] == TokenKind::number;
}

// The words of tokens [from, to): split at hyphens, and without hyphens that stand between two words and touch both.
std::vector<Word> words_of(const Tokens& tokens, std::size_t from, std::size_t to) {
  std::vector<Word> words;
  for (std::size_t at = from; at < to; ++at) {
    const bool joint = at > from && at + 1 < to && canonical(tokens, at) == "-" && tokens.has(at, kGlued) &&
                       tokens.has(at + 1, kGlued) && is_word_or_number(tokens, at - 1) &&
                       is_word_or_number(tokens, at + 1);
    if (joint) continue;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(canonical(tokens, at));
    Word word;
    word.all_caps = tokens.has(at, kAllCaps);
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
      if (text.char32At(i) == u'-' && tokens.kind[at] == TokenKind::word) {
        words.push_back(word);
        word.letters.clear();
      } else {
        word.letters.push_back(text.char32At(i));
      }
    }
    words.push_back(word);
  }
  return words;
}

UChar32 without_accent(UChar32 letter) {
  switch (letter) {
    case 0x111:
      return 'd';
    case 0xF8:
      return 'o';
    case 0x142:
      return 'l';
    default:
      break;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString apart;
  icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString(letter), apart, status);
  return apart.char32At(0);
}

bool is_capital(UChar32 letter) { return u_tolower(letter) != letter; }

bool same_letter(const ListRow& row, bool ignoring_accents, const Word& in_text, UChar32 text, UChar32 wanted) {
  const UChar32 small_text = u_tolower(text), small_wanted = u_tolower(wanted);
  if (row.use != "acronym" && is_capital(wanted) && !is_capital(text)) return false;
  if (small_text == small_wanted) return true;
  if (ignoring_accents && !row.accents) return without_accent(small_text) == without_accent(small_wanted);
  const bool may_lack = is_capital(text) && (!row.accents || in_text.all_caps);
  return may_lack && small_text == without_accent(small_wanted);
}

// In capitals, as one capital and small letters, or as written.
bool acronym_case(const Word& text, const Word& wanted) {
  bool capitals = true, one_capital = true, as_written = true;
  for (std::size_t i = 0; i < text.letters.size(); ++i) {
    const bool capital = is_capital(text.letters[i]);
    as_written = as_written && capital == is_capital(wanted.letters[i]);
    if (!u_isalpha(text.letters[i])) continue;
    capitals = capitals && capital;
    one_capital = one_capital && capital == (i == 0);
  }
  return capitals || one_capital || as_written;
}

bool fits(const ListRow& row, bool ignoring_accents, const std::vector<Word>& text, const std::vector<Word>& wanted) {
  if (text.size() != wanted.size()) return false;
  for (std::size_t w = 0; w < text.size(); ++w) {
    const std::vector<UChar32>&a = text[w].letters, &b = wanted[w].letters;
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!same_letter(row, ignoring_accents, text[w], a[i], b[i])) return false;
    if (row.use == "acronym" && !acronym_case(text[w], wanted[w])) return false;
  }
  return true;
}

}  // namespace

std::vector<SlowMatch> slow_look_up(const std::vector<List>& lists, Cutter cut, const Tokens& tokens) {
  std::vector<SlowMatch> found;
  Forms forms;
  Tokens form;
  for (const List& list : lists)
    for (const ListRow& row : list.rows) {
      cut(row.form, forms, form);
      const std::vector<Word> wanted = words_of(form, 0, form.size());
      for (std::size_t start = 0; start < tokens.size(); ++start)
        // Between two words of an entry there is one hyphen at most.
        for (std::size_t end = start + 1; end <= std::min(tokens.size(), start + 2 * wanted.size()); ++end) {
          if (tokens.kind[end - 1] == TokenKind::newline) break;
          if (fits(row, list.ignoring_accents, words_of(tokens, start, end), wanted))
            found.emplace_back(start, list.name, end, row.id, row.form);
        }
    }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace vnaner
