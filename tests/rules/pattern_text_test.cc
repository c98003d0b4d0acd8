// pattern_text_test.cc: patterns are shown as they were written, blanks aside, and begin where their first sign stands.
#include <gtest/gtest.h>

#include <string>

#include "libvnaner/rules/elements.h"
#include "libvnaner/rules/parse.h"

namespace vnaner {
namespace {

Node pattern(const std::string& text) {
  std::vector<Problem> problems;
  const Pack pack = parse_pack("p", "pack p 1\nlet L = " + text + "\n", problems);
  for (const Problem& problem : problems) ADD_FAILURE() << describe(problem);
  return pack.lets.empty() ? Node() : pack.lets.front().pattern;
}

struct Case {
  const char* name;
  const char* written;
  const char* shown;         // "" = as written
  std::uint32_t column = 9;  // of its first sign
};

class PatternText : public testing::TestWithParam<Case> {};

TEST_P(PatternText, IsShown) {
  const Case& c = GetParam();
  const Node node = pattern(c.written);
  const std::string shown = *c.shown == '\0' ? c.written : c.shown;
  EXPECT_EQ(text_of(node), shown);
  EXPECT_EQ(text_of(pattern(shown)), shown) << "shown again";
  EXPECT_EQ(begin_of(node).column, c.column);
}

INSTANTIATE_TEST_SUITE_P(
    Table, PatternText,
    testing::Values(Case{"Words", "a   d'État", "a d'État"}, Case{"Blanks", "   a", "a", 12},
                    Case{"Quoted", R"("a \" \\ ?" "b")", ""}, Case{"Choice", "{a|b c}", "{a | b c}"},
                    Case{"Repeats", "a? b+ c* {d e}{2} f{0,3} g{1,64}", ""},
                    Case{"RepeatsOfTheSame", "a{0,1} b{1,12} c{0,12}", "a? b+ c*"},
                    Case{"Mark", "[t#l  a=b v : a [.x:b] [#l.y: c]]", "[t#l a=b v: a [.x: b] [#l.y: c]]"},
                    Case{"References", "<Cap&not @l k=v | 1..31 | /a.b/ | t#x k=v>",
                         "<Cap & not @l k=v | 1..31 | /a.b/ | t#x k=v>"},
                    Case{"Gaps", "... ...{0,6} ...{0,3} ...{2} ...{1,2}", "... ... ...{0,3} ...{2} ...{1,2}"},
                    Case{"Ends", "^ a $", ""}, Case{"RepeatFirst", "{a}? b", ""}),
    [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

TEST(PatternText, IsCutBetweenLettersWhereItIsLong) {
  for (const std::string before : {"", "a", "ab"}) {
    std::string words = before + "x";
    for (int i = 0; i < 300; ++i) words += " é";
    const std::string shown = text_of(pattern(words));
    EXPECT_LT(shown.size(), 420u);
    EXPECT_EQ(shown.substr(shown.size() - 3), "…");
    EXPECT_EQ(words.rfind(shown.substr(0, shown.size() - 3), 0), 0u) << shown;
    const std::string last = shown.substr(0, shown.size() - 3);
    EXPECT_NE(static_cast<unsigned char>(last.back()), 0xC3);
  }
}

TEST(PatternText, OfBracketsInBracketsCostsNoMoreThanItShows) {
  std::string nested = "x";
  for (int i = 0; i < 99; ++i) nested = "{" + nested + " | y}";
  EXPECT_EQ(text_of(pattern(nested)).substr(0, 5), "{{{{{");
}

}  // namespace
}  // namespace vnaner
