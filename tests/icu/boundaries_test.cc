// boundaries_test.cc: our tokens end where ICU's words do, around every assigned character, but for what
// boundary_differences.tsv lists; and each of its rows is needed.
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>

#include <string>

#include "tests/icu/boundary_rows.h"
#include "tests/icu/characters.h"
#include "tests/icu/segments.h"
#include "tests/icu/unexplained.h"

namespace vnaner {
namespace {

// X is the character: inside and at the edges of words and numbers, after an elided article and inner hyphen, in
// Hebrew, Japanese and Korean, between signs.
constexpr const char16_t* kContexts[] = {u"aXb", u"1X2", u"aX1",   u"1Xa",    u"aX ",     u"1X ",      u" Xa",
                                         u" X1", u"XX",  u"l'Xb",  u"a-Xb",   u"aX-b",    u"aX'b",     u"A.X",
                                         u"X.a", u"1.X", u"X,1",   u"abcdXe", u"abcdXEf", u"X\u0301",  u"M. X",
                                         u"«X»", u"אXא", u"カXカ", u"한X한",  u"٣X٣",     u"aX\u00ADb"};

icu::UnicodeString in_contexts(UChar32 c) {
  icu::UnicodeString text;
  for (const char16_t* context : kContexts) {
    icu::UnicodeString line(context);
    text.append(line.findAndReplace(icu::UnicodeString(u'X'), icu::UnicodeString(c))).append(u'\n');
  }
  return text;
}

class CharacterBoundaries : public testing::TestWithParam<const char*> {};

Unexplained differences_around(const icu::UnicodeSet& characters, const char* locale) {
  BoundaryRows rows;
  Segments segments{icu::Locale(locale)};
  Unexplained unexplained;
  for (std::int32_t range = 0; range < characters.getRangeCount(); ++range)
    for (UChar32 c = characters.getRangeStart(range); c <= characters.getRangeEnd(range); ++c) {
      const icu::UnicodeString text = in_contexts(c);
      for (const Disagreement& seen : segments.disagreements(text))
        if (!rows.explain(text, seen)) unexplained.add(locale, text, seen);
    }
  return unexplained;
}

TEST_P(CharacterBoundaries, AreIcusButForWhatIsListed) {
  const Unexplained unexplained = differences_around(known_characters(), GetParam());
  EXPECT_TRUE(unexplained.empty()) << unexplained.message();
}

TEST_P(CharacterBoundaries, OfNewerCharactersAreTold) {
  const Unexplained unexplained = differences_around(newer_characters(), GetParam());
  if (!unexplained.empty()) GTEST_SKIP() << "Characters younger than the tables. " << unexplained.message();
}

INSTANTIATE_TEST_SUITE_P(Locales, CharacterBoundaries, testing::Values("root", "fr"),
                         [](const auto& each) { return std::string(each.param); });

}  // namespace
}  // namespace vnaner
