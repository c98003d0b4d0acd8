// texts_test.cc: in French texts, too, our tokens end where ICU's words do, but for what boundary_differences.tsv
// lists.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/icu/boundary_rows.h"
#include "tests/icu/segments.h"
#include "tests/icu/texts.h"
#include "tests/icu/unexplained.h"

namespace vnaner {
namespace {

void expect_explained(const std::vector<NamedText>& texts, const icu::Locale& locale) {
  BoundaryRows rows;
  Segments segments(locale);
  Unexplained unexplained;
  std::size_t differences = 0;
  for (const NamedText& each : texts) {
    EXPECT_FALSE(each.text.empty()) << each.name;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(each.text);
    for (const Disagreement& seen : segments.disagreements(text)) {
      ++differences;
      if (!rows.explain(text, seen)) unexplained.add(each.name, text, seen);
    }
  }
  EXPECT_TRUE(unexplained.empty()) << unexplained.message();
  EXPECT_GT(differences, 100u) << "these texts have no French in them";
}

class TextBoundaries : public testing::TestWithParam<const char*> {};

TEST_P(TextBoundaries, OfTheProjectsTextsAreIcusButForWhatIsListed) {
  const std::vector<NamedText> texts = texts_of_the_project();
  EXPECT_GT(texts.size(), 30u);
  expect_explained(texts, icu::Locale(GetParam()));
}

TEST_P(TextBoundaries, OfSharedArticlesAreIcusButForWhatIsListed) {
  const std::vector<NamedText> texts = shared_articles();
  if (texts.empty()) GTEST_SKIP() << "no articles beside the project";
  expect_explained(texts, icu::Locale(GetParam()));
}

TEST_P(TextBoundaries, OfFrenchWordsAreIcusButForWhatIsListed) {
  const std::string words = french_words();
  if (words.empty()) GTEST_SKIP() << "no list of French words (Debian package wfrench)";
  // As they are, in capitals, and behind an elided article.
  icu::UnicodeString capitals = icu::UnicodeString::fromUTF8(words);
  capitals.toUpper(icu::Locale::getFrench());
  std::string in_capitals, after_article;
  for (const char c : words) after_article += c == '\n' ? "\nl’" : std::string(1, c);
  expect_explained({{"words", words},
                    {"words in capitals", capitals.toUTF8String(in_capitals)},
                    {"words after an article", after_article}},
                   icu::Locale(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Locales, TextBoundaries, testing::Values("root", "fr"),
                         [](const auto& each) { return std::string(each.param); });

}  // namespace
}  // namespace vnaner
