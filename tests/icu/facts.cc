// facts.cc: see facts.h.
#include "tests/icu/facts.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <stdexcept>

#include "libvnaner/tokenizer/form_facts.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kMostForms = 1u << 16;  // new ones come with every character, old ones hardly again

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

std::string utf8(UChar32 c) { return utf8(icu::UnicodeString(c)); }

std::string yes(bool is) { return is ? "yes" : "no"; }

bool has(UChar32 c, UProperty property) { return u_hasBinaryProperty(c, property); }

// What it is.

std::string our_kind(Observer& observer, UChar32 c) {
  const std::string x = utf8(c);
  const bool inside_word = observer.tokens("a" + x + "b").size() == 1;
  const bool behind_letter = observer.tokens("a" + x).size() == 1;
  const Tokens& alone = observer.tokens(x);
  if (alone.size() == 0) return inside_word ? "ignored" : "blank";
  if (alone.size() != 1) return std::to_string(alone.size()) + " tokens";
  switch (alone.kind[0]) {
    case TokenKind::word:
      return "word";
    case TokenKind::number:
      return "number";
    case TokenKind::punctuation:
      return "punctuation";
    case TokenKind::newline:
      return "newline";
    default:
      return behind_letter ? "mark" : "symbol";
  }
}

std::string icus_kind(Observer&, UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
      return "newline";
    default:
      break;
  }
  if (u_isUWhiteSpace(c)) return "blank";
  if (has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return "ignored";
  if (u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_EXTEND) return "mark";
  if (u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) == U_NT_DECIMAL) return "number";
  if (u_isUAlphabetic(c)) return "word";
  return u_ispunct(c) ? "punctuation" : "symbol";
}

// Its case.

bool flagged(Observer& observer, const std::string& text, TokenFlag flag) {
  const Tokens& tokens = observer.tokens(text);
  return tokens.size() == 1 && tokens.has(0, flag);
}

std::string our_capital(Observer& observer, UChar32 c) { return yes(flagged(observer, utf8(c), kCapitalised)); }
std::string icus_capital(Observer&, UChar32 c) { return yes(u_isUUppercase(c) || u_istitle(c)); }

std::string our_small(Observer& observer, UChar32 c) { return yes(flagged(observer, utf8(c), kLower)); }
std::string icus_small(Observer&, UChar32 c) { return yes(u_isULowercase(c)); }

std::string our_all_capitals(Observer& observer, UChar32 c) {
  return yes(flagged(observer, utf8(c) + utf8(c), kAllCaps));
}
std::string icus_all_capitals(Observer&, UChar32 c) { return yes(u_isUUppercase(c)); }

std::string our_folds_to_small(Observer& observer, UChar32 c) {
  return yes(observer.tokens(utf8(c)).size() == 1 && observer.form(0).upper != 0);
}
std::string icus_folds_to_small(Observer&, UChar32 c) { return yes(has(c, UCHAR_CHANGES_WHEN_LOWERCASED)); }

// Sentences.

std::string our_sentence_end(Observer& observer, UChar32 c) {
  const Tokens& tokens = observer.tokens("mot" + utf8(c) + " Mot");
  return yes(tokens.size() > 1 && tokens.kind[tokens.size() - 2] != TokenKind::newline &&
             tokens.has(tokens.size() - 1, kSentenceStart));
}
std::string icus_sentence_end(Observer&, UChar32 c) { return yes(has(c, UCHAR_S_TERM)); }

std::string our_sentence_start(Observer& observer, UChar32 c) {
  const Tokens& tokens = observer.tokens("Fini. " + utf8(c) + "mot");
  return yes(tokens.size() > 2 && tokens.kind[2] != TokenKind::newline && tokens.has(2, kSentenceStart));
}
std::string icus_sentence_start(Observer&, UChar32 c) {
  return yes(u_isUUppercase(c) || u_istitle(c) || has(c, UCHAR_DASH) || has(c, UCHAR_QUOTATION_MARK) ||
             u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN);
}

// Folding.

Form form(const icu::UnicodeString& text, UChar32 kind_of) {
  const bool is_word = u_isalpha(kind_of);
  return form_of(utf8(text), is_word ? TokenKind::word : TokenKind::symbol);
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
}

icu::UnicodeString folded(const icu::UnicodeString& text) {
  icu::UnicodeString out = decomposed(text);
  return decomposed(out.foldCase());
}

// Characters that ICU folds to the same have the same small form.
std::string our_small_form(Observer&, UChar32 c) { return form(icu::UnicodeString(c), c).lower; }
std::string small_form_of_icus_fold(Observer&, UChar32 c) { return form(icu::UnicodeString(c).foldCase(), c).lower; }

// Characters that have the same small form are folded to the same by ICU. Blanks make no tokens.
std::string icus_fold_of_small_form(Observer&, UChar32 c) {
  const icu::UnicodeString small = icu::UnicodeString::fromUTF8(form(icu::UnicodeString(c), c).lower);
  return u_isUWhiteSpace(c) ? "blank" : small.isEmpty() ? "nothing" : utf8(folded(small));
}
std::string icus_fold(Observer&, UChar32 c) {
  return u_isUWhiteSpace(c) ? "blank" : utf8(folded(icu::UnicodeString(c)));
}

// Bare letters.

std::string our_bare_letter(Observer&, UChar32 c) { return form(icu::UnicodeString(c), c).plain; }

// Letters that ICU's languages need, one by one.
const icu::UnicodeSet& letters_in_use() {
  static const icu::UnicodeSet all = [] {
    icu::UnicodeSet letters;
    for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
      UErrorCode status = U_ZERO_ERROR;
      ULocaleData* data = ulocdata_open(uloc_getAvailable(i), &status);
      icu::UnicodeSet set;
      ulocdata_getExemplarSet(data, set.toUSet(), 0, ULOCDATA_ES_STANDARD, &status);
      if (U_SUCCESS(status)) letters.addAll(set);
      ulocdata_close(data);
    }
    return letters.removeAllStrings();
  }();
  return all;
}

bool is_latin_letter_in_use(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN && letters_in_use().contains(u_tolower(c));
}

std::string icus_ascii_letter(Observer& observer, UChar32 c) {
  if (!is_latin_letter_in_use(c)) return our_bare_letter(observer, c);
  static const std::unique_ptr<icu::Transliterator> to_ascii = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(u"Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    return made;
  }();
  icu::UnicodeString text(c);
  to_ascii->transliterate(text);
  return utf8(text);
}

// Whether ICU sorts the bare letter as the same letter.
std::string our_same_letter(Observer&, UChar32) { return "yes"; }
std::string icus_same_letter(Observer&, UChar32 c) {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    made->setStrength(icu::Collator::PRIMARY);
    return made;
  }();
  if (!u_isalpha(c)) return "yes";
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString bare = icu::UnicodeString::fromUTF8(form(icu::UnicodeString(c), c).plain);
  return yes(collator->compare(bare, icu::UnicodeString(c), status) == UCOL_EQUAL);
}

}  // namespace

const Tokens& Observer::tokens(const std::string& text) {
  if (forms_->size() > kMostForms) forms_ = std::make_unique<Forms>();
  tokenize(text, *forms_, tokens_);
  return tokens_;
}

const std::vector<Fact>& facts() {
  static const std::vector<Fact> all = {
      {"kind", true, our_kind, icus_kind},
      {"capital", true, our_capital, icus_capital},
      {"small", true, our_small, icus_small},
      {"all-capitals", true, our_all_capitals, icus_all_capitals},
      {"folds", true, our_folds_to_small, icus_folds_to_small},
      {"sentence-end", true, our_sentence_end, icus_sentence_end},
      {"sentence-start", true, our_sentence_start, icus_sentence_start},
      {"caseless", false, our_small_form, small_form_of_icus_fold},
      {"merged", false, icus_fold_of_small_form, icus_fold},
      {"bare", false, our_bare_letter, icus_ascii_letter},
      {"same-letter", true, our_same_letter, icus_same_letter},
  };
  return all;
}

}  // namespace vnaner
