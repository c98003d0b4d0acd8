// score_test.cc: spans are paired and counted as the project defines exact and overlap.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "libvnaner/check/letters.h"
#include "tests/check/marked_sides.h"
#include "vnaner/check.h"

namespace vnaner {
namespace {

Score score_of(const std::string& gold, const std::string& system) {
  Score score;
  compare(gold_of(gold), document_of(system), score, true);
  return score;
}

struct Case {
  const char* name;
  const char* gold;
  const char* system;
  const char* type;
  std::uint64_t counts[4];  // gold, system, exact, overlap
};

class Ends : public testing::TestWithParam<Case> {};

TEST_P(Ends, AreCompared) {
  const Case& c = GetParam();
  const Tally tally = score_of(c.gold, c.system).types[c.type];
  EXPECT_EQ(tally.gold, c.counts[0]);
  EXPECT_EQ(tally.system, c.counts[1]);
  EXPECT_EQ(tally.exact, c.counts[2]);
  EXPECT_EQ(tally.overlap, c.counts[3]);
}

INSTANTIATE_TEST_SUITE_P(
    Check, Ends,
    testing::Values(
        Case{"Same", "le [date x: 2 mai] dit", "le [date x: 2 mai] dit", "date", {1, 1, 1, 1}},
        Case{"OtherType", "le [date x: 2 mai] dit", "le [body x: 2 mai] dit", "date", {1, 0, 0, 0}},
        Case{"Missed", "le [date x: 2 mai] dit", "le 2 mai dit", "date", {1, 0, 0, 0}},
        Case{"False", "le 2 mai dit", "le [date x: 2 mai] dit", "date", {0, 1, 0, 0}},
        Case{"LeadingArticle", "dit [body x: l’ONU] ici", "dit l’[body x: ONU] ici", "body", {1, 1, 1, 1}},
        Case{"CapitalArticle", "[body x: L'ONU]", "L'[body x: ONU]", "body", {1, 1, 1, 1}},
        Case{"TwoLeads", "[date x: depuis la veille]", "depuis la [date x: veille]", "date", {1, 1, 1, 1}},
        Case{"CapitalPreposition", "[date x: À l'été]", "À l'[date x: été]", "date", {1, 1, 1, 1}},
        Case{"NoBreakSpaceAfterArticle", "[date x: le\u00a02 mai]", "le\u00a0[date x: 2 mai]", "date", {1, 1, 1, 1}},
        Case{"OnlyAnArticle", "[date x: le] 2", "le [date x: 2]", "date", {1, 1, 0, 0}},
        Case{"NotAnArticle", "[office x: leader] a", "le[office x: ader] a", "office", {1, 1, 0, 1}},
        Case{"PersonsCapital", "[person: Le Van] a", "Le [person: Van] a", "person", {1, 1, 0, 1}},
        Case{"PersonsSmallArticle", "[person: le Van] a", "le [person: Van] a", "person", {1, 1, 1, 1}},
        Case{"EdgePunctuation", "[body x: « ONU »],", "« [body x: ONU] »,", "body", {1, 1, 1, 1}},
        Case{"LongestStretchFirst", "[date x: aa bb cc dd]", "[date x: aa] [date x: bb cc] dd", "date", {1, 2, 0, 1}},
        Case{"OneToOne", "[date x: aa] [date x: bb]", "[date x: aa bb]", "date", {2, 1, 0, 1}},
        Case{"ExactBeforeLonger", "[office: aa bb [office: cc]]", "aa bb [office: cc]", "office", {2, 1, 1, 1}},
        Case{"SharedInLetters", "[body x: éé bb]b", "[body x: éé] [body x: bbb]", "body", {1, 2, 0, 1}}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Score, ATypeWithoutSpansIsThere) {
  const Score score = score_of("rien", "rien");
  EXPECT_EQ(score.types.size(), 4u);
  EXPECT_EQ(score.attributes.size(), 4u);
}

struct Named {
  const char* name;
  const char* a;
  const char* b;
  bool same;
};

class Names : public testing::TestWithParam<Named> {};

TEST_P(Names, Fold) { EXPECT_EQ(folded_names(GetParam().a) == folded_names(GetParam().b), GetParam().same); }

INSTANTIATE_TEST_SUITE_P(Check, Names,
                         testing::Values(Named{"Accents", "Đặng Đình Quý", "Dang Dinh Quy", true},
                                         Named{"Decomposed", "Quy\u0301", "Quý", true},
                                         Named{"Case", "TÔ LÂM", "tô lâm", true},
                                         Named{"Blanks", " Tô\u00a0  Lâm ", "Tô Lâm", true},
                                         Named{"SoftHyphen", "Pat\u00adten", "Patten", true},
                                         Named{"OrderOfSeveral", "A B; C", "C; A B", true},
                                         Named{"OtherName", "Tô Lâm", "Tô Lan", false},
                                         Named{"FewerNames", "A; B", "A", false}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Score, AttributesAreCountedOverPairs) {
  const Score score = score_of("[date 2022: an] [date 2021: bn] [date 2020: cn] [date 2019: dn]",
                               "[date 2022: an] [date 2000: bn] cn [date: dn]");
  const AttributeTally& value = score.attributes.at("date value");
  EXPECT_EQ(value.right, 1u);
  EXPECT_EQ(value.paired, 3u);
  EXPECT_EQ(value.gold, 4u);
}

struct Holders {
  const char* name;
  const char* gold;
  const char* system;
  std::uint64_t counts[6];  // gold, given, right, other name, no holder, no office
};

class HolderCounts : public testing::TestWithParam<Holders> {};

TEST_P(HolderCounts, SplitWhatWasGiven) {
  const Holders& c = GetParam();
  const HolderTally tally = score_of(c.gold, c.system).holders;
  EXPECT_EQ(tally.gold, c.counts[0]);
  EXPECT_EQ(tally.given, c.counts[1]);
  EXPECT_EQ(tally.right, c.counts[2]);
  EXPECT_EQ(tally.other_name, c.counts[3]);
  EXPECT_EQ(tally.no_holder, c.counts[4]);
  EXPECT_EQ(tally.no_office, c.counts[5]);
}

INSTANTIATE_TEST_SUITE_P(
    Check, HolderCounts,
    testing::Values(
        Holders{"Right", "[office holder=\"Tô Lâm\": roi]", "[office holder=\"To Lam\": roi]", {1, 1, 1, 0, 0, 0}},
        Holders{
            "RightOnOtherEnds", "[office holder=Li: le roi nu]", "le [office holder=Li: roi] nu", {1, 1, 1, 0, 0, 0}},
        Holders{"NotGiven", "[office holder=Li: roi]", "[office: roi]", {1, 0, 0, 0, 0, 0}},
        Holders{"OfficeNotFound", "[office holder=Li: roi]", "roi", {1, 0, 0, 0, 0, 0}},
        Holders{"OtherName", "[office holder=Li: roi]", "[office holder=Ly: roi]", {1, 1, 0, 1, 0, 0}},
        Holders{"OneNameOfTwo", "[office holder=\"Li; Ly\": rois]", "[office holder=Ly: rois]", {1, 1, 0, 1, 0, 0}},
        Holders{"GoldHasNoHolder", "[office: roi]", "[office holder=Li: roi]", {0, 1, 0, 0, 1, 0}},
        Holders{"GoldSaysNoHolder", "[office holder=\"\": roi]", "[office holder=Li: roi]", {0, 1, 0, 0, 1, 0}},
        Holders{"GoldHasNoOffice", "roi", "[office holder=Li: roi]", {0, 1, 0, 0, 0, 1}},
        Holders{"GoldHasAnotherType", "[person: roi]", "[office holder=Li: roi]", {0, 1, 0, 0, 0, 1}},
        Holders{"OnlyOfficesHaveHolders", "[body holder=Li: roi]", "[body holder=Li: roi]", {0, 0, 0, 0, 0, 0}}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Score, AHolderWhereTheGoldHasNoneIsAnError) {
  const Score score = score_of("[office: juge]", "[office holder=Li: juge]");
  EXPECT_EQ(score.errors, std::vector<std::string>{"a.gold.txt:3: ATTR  office 'juge' holder: none, found Li"});
}

TEST(Score, ErrorsNameFileAndLine) {
  const Score score =
      score_of("Un\n[date 2022: an]\nle [body un: siège ONU]", "Un\n[date 2021: an]\nle siège [body un: ONU]");
  ASSERT_EQ(score.errors.size(), 2u);
  EXPECT_EQ(score.errors[0], "a.gold.txt:4: ATTR  date   'an' value: 2022, found 2021");
  EXPECT_EQ(score.errors[1], "a.gold.txt:5: EDGE  body   'siège ONU', found 'ONU'");
}

TEST(Score, NoErrorsUnlessAskedFor) {
  Score score;
  compare(gold_of("[date x: an]"), Document(), score, false);
  EXPECT_TRUE(score.errors.empty());
  EXPECT_EQ(score.types["date"].gold, 1u);
}

TEST(Table, HasARowForEachTypeAndAttribute) {
  const std::string table = to_table(score_of("[date 2022: an] [body un: ONU]", "[date 2022: an] ONU"));
  EXPECT_EQ(table,
            "type      gold system   exact P      R     F1   overlap P      R     F1\n"
            "person       0      0      0.0    0.0    0.0       0.0    0.0    0.0\n"
            "office       0      0      0.0    0.0    0.0       0.0    0.0    0.0\n"
            "body         1      0      0.0    0.0    0.0       0.0    0.0    0.0\n"
            "date         1      1    100.0  100.0  100.0     100.0  100.0  100.0\n"
            "total        2      1    100.0   50.0   66.7     100.0   50.0   66.7\n"
            "date value     1 of 1 paired (100.0), of 1 gold (100.0)\n"
            "body value     0 of 0 paired (0.0), of 1 gold (0.0)\n"
            "office holder  0 of 0 paired (0.0), of 0 gold (0.0)\n"
            "person ref     0 of 0 paired (0.0), of 0 gold (0.0)\n"
            "holders        0 right: of 0 given P 0.0, of 0 gold R 0.0, F1 0.0; "
            "wrong: 0 other name, 0 no holder, 0 no office\n");
}

TEST(Table, ShowsPrecisionAndRecallOfHolders) {
  const std::string table =
      to_table(score_of("[office holder=A: a] [office holder=B: b] [office holder=C: c] [office: d]",
                        "[office holder=A: a] [office holder=X: b] c [office holder=D: d] [office holder=E: e]"));
  EXPECT_NE(table.find("\nholders        1 right: of 4 given P 25.0, of 3 gold R 33.3, F1 28.6; "
                       "wrong: 1 other name, 1 no holder, 1 no office\n"),
            std::string::npos)
      << table;
}

}  // namespace
}  // namespace vnaner
