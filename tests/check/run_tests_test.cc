// run_tests_test.cc: which test lines of a pack pass, and what a failing one says.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "vnaner/check.h"
#include "vnaner/data.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

using Outcome = TestResult::Outcome;

// Fruits may hold colours; a second rule marks beasts; a third links what the first two found.
const std::string pack =
    "pack verger 1.0.0\n"
    "type fruit (taille)\n"
    "type couleur internal\n"
    "type bête\n"
    "type feuille\n"
    "relation mange (bête, fruit)\n"
    "inside fruit: couleur, feuille\n"
    "prefer fruit, bête, feuille, couleur\n"
    "list fruits\n"
    "  pomme = malus\n"
    "  poire = pyrus\n"
    "list tailles\n"
    "  petite = S\n"
    "  grande = L\n"
    "rule feuille\n"
    "  find [feuille: feuillue]\n"
    "rule couleur\n"
    "  find [couleur: {verte | rouge}]\n"
    "  +  la rose [couleur: rouge]\n"
    "  -  la rose vertes\n";

const std::string fruit =
    "rule fruit\n"
    "  find [fruit: [.taille: <@tailles>]? <@fruits> <couleur>? <feuille>?]\n";

const char* const beast =
    "rule bête\n"
    "  find [bête: ver]\n"
    "  +  un [bête: ver] luisant\n"
    "  -  une verrue\n"
    "rule mange\n"
    "  find <bête#b> mange une <fruit#f>\n"
    "  link #b mange #f\n";

const char* const suite = "test tout\n";

struct Case {
  const char* name;
  const char* rules;  // before the line
  const char* line;
  Outcome outcome;
  const char* prefix;  // of the rule it belongs to
  const char* got = "";
};

class Line : public testing::TestWithParam<Case> {};

TEST_P(Line, Passes) {
  const Case& c = GetParam();
  const std::string text = pack + fruit + c.rules + c.line + "\n";
  const Extractor extractor(Data::empty().add_pack("verger.calque", text));
  const std::vector<TestResult> results = run_tests(extractor, c.prefix);
  ASSERT_FALSE(results.empty());
  const TestResult& last = results.back();
  EXPECT_EQ(last.outcome, c.outcome) << last.got;
  ASSERT_NE(last.test, nullptr);
  EXPECT_EQ(last.test->line, static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')));
  if (*c.got != '\0') {
    EXPECT_EQ(last.got, c.got);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Check, Line,
    testing::Values(
        Case{"SameMarks", "", "  +  une [fruit: pomme] sur un arbre", Outcome::passed, "verger/fruit"},
        Case{"OtherEnds", "", "  +  une [fruit: grande] pomme", Outcome::failed, "verger/fruit"},
        Case{"OtherType", "", "  +  une [couleur: pomme]", Outcome::failed, "verger/fruit"},
        Case{"MissingMark", "", "  +  une [fruit: pomme] et une poire", Outcome::failed, "verger/fruit"},
        Case{"SpareMark", "", "  +  une [fruit: pomme] et une [fruit: prune]", Outcome::failed, "verger/fruit"},
        Case{"NestedMarkBelongs", "", "  +  une [fruit: pomme [feuille: feuillue]]", Outcome::passed, "verger/fruit"},
        Case{"NestedMarkMustBeWritten", "", "  +  une [fruit: pomme feuillue]", Outcome::failed, "verger/fruit"},
        Case{"InternalMarkOfAnotherRuleIsNotCompared", "", "  +  une [fruit: pomme verte]", Outcome::passed,
             "verger/fruit"},
        Case{"InternalMarkOfAnotherRuleMayNotBeWritten", "", "  +  une [fruit: pomme [couleur: verte]]",
             Outcome::failed, "verger/fruit"},
        Case{"ForeignMarkElsewhereIsNotCompared", "", "  +  une [fruit: pomme] et une rose rouge", Outcome::passed,
             "verger/fruit"},
        Case{"ForeignMarkMayNotBeWritten", "", "  +  une [fruit: pomme] et une rose [couleur: rouge]", Outcome::failed,
             "verger/fruit"},
        Case{"AttributeByValue", "", "  +  une [fruit taille=S: petite pomme]", Outcome::passed, "verger/fruit"},
        Case{"OtherAttribute", "", "  +  une [fruit taille=L: petite pomme]", Outcome::failed, "verger/fruit"},
        Case{"AttributeThatIsNotThere", "", "  +  une [fruit taille=L: pomme]", Outcome::failed, "verger/fruit"},
        Case{"Value", "", "  +  une [fruit malus: pomme]", Outcome::passed, "verger/fruit"},
        Case{"OtherValue", "", "  +  une [fruit prunus: pomme]", Outcome::failed, "verger/fruit"},
        Case{"NotSilent", "", "  -  une prune et une pomme", Outcome::failed, "verger/fruit"},
        Case{"Silent", "", "  -  une prune", Outcome::passed, "verger/fruit"},
        Case{"ForeignMarkDoesNotBreakSilence", "", "  -  une rose rouge", Outcome::passed, "verger/fruit"},
        Case{"KnownMiss", "", "  ?  une [fruit: prune]", Outcome::still_missed, "verger/fruit"},
        Case{"KnownMissThatPasses", "", "  ?  une [fruit: pomme]", Outcome::unexpectedly_passed, "verger/fruit"},
        Case{"GotShowsWhatWasMarked", "", "  +  une [fruit: prune], une pomme", Outcome::failed, "verger/fruit",
             "une prune, une [fruit malus: pomme]"},
        Case{"LinkedMarksOfOtherRules", beast, "  +  un [bête#b: ver] mange une [fruit#f: pomme]  => #b mange #f",
             Outcome::passed, "verger/mange"},
        Case{"LinkTheOtherWay", beast, "  +  un [bête#b: ver] mange une [fruit#f: pomme]  => #f mange #b",
             Outcome::failed, "verger/mange"},
        Case{"NoLink", beast, "  +  un [bête#b: ver] et une [fruit#f: pomme]  => #b mange #f", Outcome::failed,
             "verger/mange"},
        Case{"SuiteListsAllThatIsEmitted", suite, "  +  une [fruit: pomme verte] et une rose rouge", Outcome::passed,
             "verger/tout"},
        Case{"SuiteWithoutAMark", suite, "  +  une pomme verte", Outcome::failed, "verger/tout"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(RunTests, PrefixChoosesRules) {
  const Extractor extractor(Data::empty().add_pack(
      "verger.calque",
      pack + fruit + "  +  une [fruit: pomme]\n  -  un mot\n" + beast + "  -  rien ne mange une fois\n"));
  EXPECT_EQ(run_tests(extractor, "verger/fruit").size(), 2u);
  EXPECT_EQ(run_tests(extractor, "verger/").size(), 7u);
  EXPECT_EQ(run_tests(extractor).size(), 7u);
  EXPECT_TRUE(run_tests(extractor, "autre/").empty());
}

}  // namespace
}  // namespace vnaner
