// normal_forms_test.cc: a text and its decomposed and composed forms (ICU's NFD and NFC) are the same to us: the same
// tokens with the same flags and forms.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>

#include "libvnaner/tokenizer/tokenize.h"
#include "tests/icu/characters.h"
#include "tests/icu/texts.h"

namespace vnaner {
namespace {

const icu::Normalizer2& normalizer(bool decompose) {
  UErrorCode status = U_ZERO_ERROR;
  return decompose ? *icu::Normalizer2::getNFDInstance(status) : *icu::Normalizer2::getNFCInstance(status);
}

icu::UnicodeString normalised(const icu::UnicodeString& text, bool decompose) {
  UErrorCode status = U_ZERO_ERROR;
  return normalizer(decompose).normalize(text, status);
}

struct Cut {
  explicit Cut(const icu::UnicodeString& text) {
    std::string bytes;
    tokenize(text.toUTF8String(bytes), forms, tokens);
  }
  Forms forms;
  Tokens tokens;
};

// All that is known of the tokens but their bytes, a line each.
std::string facts_of(const icu::UnicodeString& text) {
  const Cut cut(text);
  std::string out;
  for (std::size_t i = 0; i < cut.tokens.size(); ++i) {
    const Form& form = cut.forms[cut.tokens.form[i]];
    out += form.canonical + " " + form.lower + " " + form.plain + " " + std::to_string(form.upper) + " " +
           std::to_string(form.number) + " " + std::to_string(static_cast<int>(cut.tokens.kind[i])) + " " +
           std::to_string(cut.tokens.flags[i]) + "\n";
  }
  return out;
}

// X is the character: alone, in words and numbers, where elision, clitics, sentences and glued words look at it.
constexpr const char16_t* kContexts[] = {u"X",       u"aXb",     u"abcdXef", u"d'Xbc",    u"d’XB",  u"l ’Xb",
                                         u"aX-t-il", u"vice-Xb", u"1X2",     u"5X",       u"M. Xb", u"X. Xb",
                                         u"Fin. Xb", u"Xbc. Xb", u"«X»",     u"X\u0323b", u"XXX"};

TEST(NormalForms, OfEveryCharacterAreTheSameToUs) {
  const icu::UnicodeSet composed = characters_of("[^\\p{NFD_Quick_Check=Yes}\\p{Cn}\\p{Cs}]");
  EXPECT_GT(composed.size(), 13'000);
  std::size_t shown = 0;
  for (std::int32_t i = 0; i < composed.size() && shown < 20; ++i)
    for (const char16_t* context : kContexts) {
      icu::UnicodeString text(context);
      text.findAndReplace(icu::UnicodeString(u'X'), icu::UnicodeString(composed.charAt(i)));
      const std::string facts = facts_of(text);
      for (const bool decompose : {true, false}) {
        std::string shown_text;
        EXPECT_EQ(facts_of(normalised(text, decompose)), facts)
            << (decompose ? "decomposed, " : "composed, ") << std::hex << composed.charAt(i) << " in "
            << text.toUTF8String(shown_text);
      }
      shown += testing::Test::HasFailure() ? 1 : 0;
    }
}

TEST(NormalForms, OfTextsAreTheSameToUs) {
  std::size_t changed = 0;
  for (const NamedText& each : texts_of_the_project()) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(each.text);
    const icu::UnicodeString decomposed = normalised(text, true);
    EXPECT_EQ(facts_of(decomposed), facts_of(text)) << each.name;
    changed += decomposed != text ? 1 : 0;
  }
  EXPECT_GT(changed, 20u);
}

}  // namespace
}  // namespace vnaner
