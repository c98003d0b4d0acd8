// gold_test.cc: gold files are read, and broken ones are refused with the place.
#include <gtest/gtest.h>

#include <string>

#include "vnaner/check.h"
#include "vnaner/problem.h"

namespace vnaner {
namespace {

TEST(Gold, HeaderAndArticleAreTakenApart) {
  const Gold gold = parse_gold("a.gold.txt", "id: a\ndate: 2022-02\nsource:\n\nLe [date 2022-02-02: 2 février].\n");
  EXPECT_EQ(gold.file, "a.gold.txt");
  EXPECT_EQ(gold.header.at("id"), "a");
  EXPECT_EQ(gold.header.at("date"), "2022-02");
  EXPECT_EQ(gold.header.at("source"), "");
  EXPECT_EQ(gold.article.text, "Le 2 février.");
  ASSERT_EQ(gold.article.marks.size(), 1u);
  EXPECT_EQ(gold.article.marks[0].get("value"), "2022-02-02");
}

TEST(Gold, OnlyTheLastNewlineIsNotOfTheArticle) {
  EXPECT_EQ(parse_gold("a", "id: a\n\n\n x \n\n").article.text, "\n x \n");
  EXPECT_EQ(parse_gold("a", "id: a\n\n").article.text, "");
}

TEST(Gold, AValueMayHoldColons) { EXPECT_EQ(parse_gold("a", "source: see: b\n\n").header.at("source"), "see: b"); }

struct Broken {
  const char* name;
  const char* content;
  std::uint32_t line;
  std::uint32_t column;
};

class BrokenGold : public testing::TestWithParam<Broken> {};

TEST_P(BrokenGold, IsRefusedWithFileAndLine) {
  try {
    parse_gold("b.gold.txt", GetParam().content);
    FAIL() << "accepted";
  } catch (const LoadError& error) {
    ASSERT_EQ(error.problems().size(), 1u);
    const Problem& problem = error.problems()[0];
    EXPECT_EQ(problem.file, "b.gold.txt");
    EXPECT_EQ(problem.line, GetParam().line);
    EXPECT_EQ(problem.column, GetParam().column);
    EXPECT_FALSE(problem.message.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Check, BrokenGold,
                         testing::Values(Broken{"Empty", "", 1, 0}, Broken{"NoEmptyLine", "id: a\ndate: 2022\n", 3, 0},
                                         Broken{"NoHeader", "\nLe texte\n", 1, 0},
                                         Broken{"NoKey", "id: a\nLe texte\n\n", 2, 0},
                                         Broken{"CapitalKey", "Id: a\n\n", 1, 0},
                                         Broken{"KeyTwice", "id: a\nid: b\n\n", 2, 0}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Gold, ABrokenMarkIsReportedOnItsLineOfTheFile) {
  try {
    parse_gold("b.gold.txt", "id: a\n\nUne ligne.\nDéjà ] fermé.\n");
    FAIL() << "accepted";
  } catch (const LoadError& error) {
    EXPECT_EQ(error.problems()[0].line, 4u);
    EXPECT_EQ(error.problems()[0].column, 6u);  // in code points
  }
}

}  // namespace
}  // namespace vnaner
