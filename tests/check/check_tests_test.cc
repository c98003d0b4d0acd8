// check_tests_test.cc: what test lines leave untested is told, at its place, and nothing else.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vnaner/check.h"

namespace vnaner {
namespace {

// Each finding as "line:column code" or, with `texts`, what it says too.
std::string findings(const std::string& pack, bool texts = false) {
  std::string out;
  for (const Problem& problem : check_tests(Data::empty().add_pack("p.calque", pack))) {
    EXPECT_EQ(problem.severity, Severity::warning);
    EXPECT_EQ(problem.file, "p.calque");
    out += std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.code;
    if (texts) out += " " + problem.message;
    out += "\n";
  }
  return out;
}

const std::string head =
    "pack p 1.0.0\ntype t (a)\ntype u\nlist villes\n  Paris | New York\nlist de\n  de | du | de la\n";  // 7 lines

struct Case {
  const char* name;
  const char* rules;  // from line 8
  const char* findings;
};

class Finding : public testing::TestWithParam<Case> {};

TEST_P(Finding, IsToldOrNot) { EXPECT_EQ(findings(head + GetParam().rules), GetParam().findings); }

// Each finding stands beside the twin that has none.
INSTANTIATE_TEST_SUITE_P(
    T2, Finding,
    testing::Values(
        Case{"WordToChoose", "rule r\n  find [t: lutte {contre | pour}]\n  +  la [t: lutte contre]\n  -  la lutte\n",
             "9:28 T2\n"},
        Case{"WordsToChooseAllTested",
             "rule r\n  find [t: lutte {contre | pour}]\n  +  la [t: lutte contre] et la [t: lutte pour]\n  -  la "
             "lutte\n",
             ""},
        Case{"WordsToChooseInSeveralLines",
             "rule r\n  find [t: lutte {contre | pour}]\n  +  la [t: lutte contre]\n  +  la [t: lutte pour]\n  -  la "
             "lutte\n",
             ""},
        Case{
            "FailingLineCountsNot",
            "rule r\n  find [t: lutte {contre | pour}]\n  +  la [t: lutte contre]\n  +  la lutte pour\n  -  la lutte\n",
            "9:28 T2\n"},
        Case{"KnownMissCountsNot",
             "rule r\n  find [t: lutte {contre | pour}]\n  +  la [t: lutte contre]\n  ?  la [t: lutte pour]\n  -  la "
             "lutte\n",
             "9:28 T2\n"},
        Case{"MinusLineCountsNot",
             "rule r\n  find [t: lutte {contre | pour}]\n  unless after: tous\n  +  la [t: lutte contre]\n"
             "  -  la lutte pour tous\n",
             "9:28 T2\n"},
        Case{"OptionalPart", "rule r\n  find [t: grand? chat]\n  +  un [t: chat]\n  -  le chat-huant\n", "9:12 T2\n"},
        Case{"OptionalPartTaken", "rule r\n  find [t: grand? chat]\n  +  un [t: grand chat]\n  -  le chat-huant\n", ""},
        Case{"RepeatFromNone", "rule r\n  find [t: chat {gris}{0,2}]\n  +  un [t: chat]\n  -  le chat-huant\n",
             "9:17 T2\n"},
        Case{"RepeatTakenOnce", "rule r\n  find [t: chat {gris}{0,2}]\n  +  un [t: chat gris]\n  -  le chat-huant\n",
             ""},
        Case{"OnlyTheOutermost",
             "rule r\n  find [t: chat {gris {et | ou} noir?}?]\n  +  un [t: chat]\n  -  le chat-huant\n", "9:17 T2\n"},
        Case{"InsideWhatIsUsed",
             "rule r\n  find [t: chat {gris {et | ou} noir?}?]\n  +  un [t: chat gris et]\n  -  le chat-huant\n",
             "9:29 T2\n9:33 T2\n"},
        Case{"InsideAMark", "rule r\n  find [t: [.a: {vieux | jeune}] chat]\n  +  un [t: jeune chat]\n  -  le chat\n",
             "9:18 T2\n"},
        Case{"FindOfSeveral",
             "rule r\n  find [t: chat]\n  find [t: tigre {gris}?]\n  +  un [t: chat]\n  -  le chat-huant\n",
             "10:8 T2\n"},
        Case{"RuleWithoutPlusLine", "rule r\n  find [t: chat]\n  -  le chat-huant\n", ""},  // T1 says it
        Case{"AlternativeOfAReference",
             "rule r\n  find [t: <num | Cap & not @villes> chats]\n  +  les [t: 3 chats]\n  -  les chats\n",
             "9:19 T2\n"},
        Case{"AlternativesOfAReference",
             "rule r\n  find [t: <num | Cap & not @villes> chats]\n  +  [t: 3 chats], [t: Trois chats]\n  -  les "
             "chats\n",
             ""},
        Case{"ListIsOneElement",
             "rule r\n  find [t: {<@villes> | chat}]\n  +  à [t: Paris], un [t: chat]\n  -  paris\n", ""},
        Case{"ListToChoose", "rule r\n  find [t: {<@villes> | chat}]\n  +  un [t: chat]\n  -  paris\n", "9:13 T2\n"},
        Case{"GapOfNoWord", "rule r\n  find [t: chat] ... dort\n  +  le [t: chat] dort\n  -  le chat\n", "9:18 T2\n"},
        Case{"GapOfAWord", "rule r\n  find [t: chat] ... dort\n  +  le [t: chat] gris dort\n  -  le chat\n", ""},
        Case{"StartToChoose", "rule r\n  find {^ | un} [t: chat]\n  +  un [t: chat]\n  -  le chat\n", "9:9 T2\n"},
        Case{"ShorterReadingThatLost",  // the way that was taken counts, not one that might have been
             "rule r\n  find [t: {chat | chat gris}]\n  +  un [t: chat gris]\n  -  le chat-huant\n", "9:13 T2\n"},
        Case{"MatchThatLost",
             "prefer u, t\nrule r\n  find [t: {chat | chien}]\n  +  le [t: chien], le chat\n  -  le chat-huant\n"
             "rule s\n  find [u: chat]\n  +  un [u: chat]\n  -  le chat-huant\n",
             "10:13 T2\n"},
        Case{"LetUsedByAnotherRule",
             "let L = {vieux | jeune}\nrule r\n  find [t: <L> chat]\n  +  un [t: vieux chat]\n  -  le chat\n"
             "rule s\n  find [u: <L> chien]\n  +  un [u: jeune chien]\n  -  le chien\n",
             ""},
        Case{"LetInALet",
             "let L = {vieux | jeune}\nlet M = {<L> | beau}\nrule r\n  find [t: <M> chat]\n  +  un [t: jeune chat]\n"
             "  -  le chat\n",
             "8:10 T2\n9:16 T2\n"},
        Case{"WholeLet",
             "let L = {vieux | jeune} loup\nrule r\n  find [t: {<L> | chat}]\n  +  un [t: chat]\n  -  le chat-huant\n",
             "8:5 T2\n10:13 T2\n"},
        Case{"LetThatNothingNames", "let L = vieux\n", "8:5 T2\n"},
        Case{"LetThatIsOnlyDenied",  // no match goes through it
             "let L = {le | la}\nrule r\n  find [t: <low & not L> chat]\n  +  [t: un chat]\n  -  le chat\n", ""},
        Case{"LetOfAZone",
             "let L = {Photo | Image}\nzone z is line starting <L>\nrule r\n  find [t: chat]\n  in z\n"
             "  +  Photo d'un [t: chat]\n  -  un chat\n",
             ""},
        Case{"SuiteOfThePack",
             "rule r\n  find [t: grand? chat]\n  +  un [t: chat]\n  -  le chat-huant\ntest all\n  +  un [t: grand "
             "chat]\n",
             ""},
        Case{"SpanInsideThatTheLineCompares",
             "inside t: u\nrule s\n  find [u: chat gris?]\n  +  un [u: chat]\n  -  le chat-huant\n"
             "rule r\n  find [t: grand <u>]\n  +  un [t: grand [u: chat gris]]\n  -  un grand\n  -  un chat\n",
             ""},
        Case{"SpanBesideThatTheLineDoesNotCompare",
             "rule s\n  find [u: chat gris?]\n  +  un [u: chat]\n  -  le chat-huant\n"
             "rule r\n  find [t: chien]\n  +  un [t: chien], un chat gris\n  -  chienne\n  -  un chien-loup\n",
             "9:17 T2\n15:3 T4\n"},
        Case{"RuleThatOnlyLinks",
             "relation suit (t, u)\nrule r\n  find [t: chat]\n  +  un [t: chat]\n  -  le chat-huant\n"
             "rule s\n  find [u: chien]\n  +  un [u: chien]\n  -  le chien-loup\n"
             "rule l\n  find <t#a> {suit | précède} le <u#b>\n  link #a suit #b\n"
             "  +  un [t#a: chat] suit le [u#b: chien]  => #a suit #b\n  -  le chat\n",
             "18:22 T2\n"}),
    [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    T3, Finding,
    testing::Values(
        Case{"UnlessBefore", "rule r\n  find [t: chat]\n  unless before: le\n  +  un [t: chat]\n  -  le chat-huant\n",
             "10:3 T3\n"},
        Case{"UnlessBeforeTested", "rule r\n  find [t: chat]\n  unless before: le\n  +  un [t: chat]\n  -  le chat\n",
             ""},
        Case{"UnlessAfterTestedByAPlusLine",
             "rule r\n  find [t: chat]\n  unless after: gris\n  +  un [t: chat], un chat gris\n  -  le chat-huant\n",
             ""},
        Case{"UnlessInsideTested",
             "rule r\n  find [t: chat]\n  unless inside: du chat noir\n  +  un [t: chat]\n  -  le fil du chat noir\n",
             ""},
        Case{"UnlessTestedByASuite",
             "rule r\n  find [t: chat]\n  unless before: le\n  +  un [t: chat]\n  -  le chat-huant\n"
             "test all\n  -  le chat\n",
             ""},
        Case{"SecondUnlessDoesTheWorkToo",
             "rule r\n  find [t: chat]\n  unless before: le\n  unless after: gris\n  +  un [t: chat]\n  -  le chat "
             "gris\n",
             "10:3 T3\n11:3 T3\n"},
        Case{"RefusedMatchWouldHaveLost",
             "prefer u, t\nrule r\n  find [t: chat]\n  unless before: le\n  +  un [t: chat] d'ici\n  -  le chat dort\n"
             "rule s\n  find [u: le chat]\n  +  [u: le chat]\n  -  un chat-huant\n",
             "11:3 T3\n"},
        Case{
            "KnownMissThatItKeeps",
            "rule r\n  find [t: chat]\n  unless before: le\n  +  un [t: chat]\n  -  un chat-huant\n  ?  le [t: chat]\n",
            ""},
        Case{"BranchOfAnUnless",  // T2: the clause is needed, this part of it is not
             "rule r\n  find [t: chat]\n  unless before: {le | ce}\n  +  un [t: chat]\n  -  le chat\n", "10:24 T2\n"},
        Case{"BranchOfAnUnlessThatIsNotNeeded",
             "rule r\n  find [t: chat]\n  unless before: {le | ce}\n  +  un [t: chat]\n  -  un chat-huant\n",
             "10:3 T3\n"}),
    [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    T4, Finding,
    testing::Values(
        Case{"NoWordOfTheRule", "rule r\n  find [t: chat gris]\n  +  un [t: chat gris]\n  -  un chien\n", "11:3 T4\n"},
        Case{"OneWordOfTheRule", "rule r\n  find [t: chat gris]\n  +  un [t: chat gris]\n  -  un chien gris\n", ""},
        Case{"CaseAndAccentsAside", "rule r\n  find [t: Été]\n  +  l'[t: Été]\n  -  l'ete\n", ""},
        Case{"PartOfAHyphenatedWord", "rule r\n  find [t: chat gris]\n  +  un [t: chat gris]\n  -  un chat-huant\n",
             ""},
        Case{"BeginningOfAWordIsNoWord", "rule r\n  find [t: chat gris]\n  +  un [t: chat gris]\n  -  un chaton\n",
             "11:3 T4\n"},
        Case{"WordToChoose", "rule r\n  find [t: {chat | chien}]\n  +  [t: chat], [t: chien]\n  -  un chien-loup\n",
             ""},
        Case{"OptionalWordsWakeNothing", "rule r\n  find [t: chat gris?]\n  +  [t: chat gris]\n  -  un temps gris\n",
             "11:3 T4\n"},
        Case{"EntryOfAList", "rule r\n  find [t: <@villes> libre]\n  +  [t: Paris libre]\n  -  new york\n", ""},
        Case{"PartOfAnEntry", "rule r\n  find [t: <@villes> libre]\n  +  [t: Paris libre]\n  -  York\n", "11:3 T4\n"},
        Case{"ShortWordsBesideOthers",
             "rule r\n  find [t: chat <@de> la rue]\n  +  [t: chat de la rue]\n  -  de la nuit\n", "11:3 T4\n"},
        Case{"ShortWordsAlone",
             "rule r\n  find [t: <@de>]\n  unless after: nuit\n  +  [t: de la] rue\n  -  de la nuit\n", ""},
        Case{"ShortCapitalsAreWords", "rule r\n  find [t: ONU <@de>]\n  +  [t: ONU de la]\n  -  l'onu\n", ""},
        Case{"PunctuationBesideWords", "rule r\n  find , [t: chat]\n  +  , [t: chat]\n  -  bon, bien\n", "11:3 T4\n"},
        Case{"ANumberInARange", "rule r\n  find [t: <1..31> <low>]\n  +  [t: 3 chats]\n  -  3\n", ""},
        Case{"ANumberOutOfRange", "rule r\n  find [t: <1..31> <low>]\n  +  [t: 3 chats]\n  -  45 chats\n", "11:3 T4\n"},
        Case{"ARegexCaseAside", "rule r\n  find [t: </X.+/> <low>]\n  +  [t: Xavier dort]\n  -  dort xavier\n", ""},
        Case{"WordsOfALet", "let L = chat\nrule r\n  find [t: <L> gris?]\n  +  [t: chat gris]\n  -  le chat-huant\n",
             ""},
        Case{"NoWordOfALet", "let L = chat\nrule r\n  find [t: <L> gris?]\n  +  [t: chat gris]\n  -  le chien\n",
             "12:3 T4\n"},
        Case{"AFindThatTheRuleReads",
             "rule s\n  find [u: Tom]\n  +  [u: Tom]\n  -  tom\nrule r\n  find <u> , [t: <low>]\n  +  Tom, [t: chat]\n"
             "  -  Tom chat\n",
             ""},
        Case{"NoFindThatTheRuleReads",
             "rule s\n  find [u: Tom]\n  +  [u: Tom]\n  -  tom\nrule r\n  find <u> , [t: <low>]\n  +  Tom, [t: chat]\n"
             "  -  Tim, chat\n",
             "15:3 T4\n"},
        Case{"OneFindOfSeveral",
             "rule r\n  find [t: chat]\n  find [t: le chien]\n  +  [t: chat], [t: le chien]\n  -  chien\n", ""},
        Case{"LineOfASuite", "test all\n  -  rien\n", ""}),
    [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

TEST(Finding, SaysWhatIsNotUsed) {
  EXPECT_EQ(
      findings(head + "let L = {a | b}\nrule r\n  find [t: x {<@de> | <num | Cap & not @villes>} [.a: y+ \"]\"]?]\n"
                      "  find grand? [t#l a=1: w ...{1,3} {<@villes>}{2}]\n  unless before: q\n  +  [t: x de]\n"
                      "  -  ^\n",
               true),
      "8:5 T2 no passing test goes through let L\n"
      "10:23 T2 no passing test goes through <num | Cap & not @villes>\n"
      "10:50 T2 no passing test goes through [.a: y+ \"]\"]?\n"
      "11:8 T2 no passing test goes through grand? [t#l a=1: w ...{1,3} {<@villes>}{2}]\n"
      "12:3 T3 without this `unless` every test has the same outcome\n"
      "14:3 T4 nothing that p/r must read is in this line: it proves nothing\n");
}

TEST(Finding, CutsLongTexts) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "été ";
  const std::string found = findings(head + "rule r\n  find [t: {x | " + words + "}]\n  +  [t: x]\n", true);
  EXPECT_EQ(found,
            "9:17 T2 no passing test goes through été été été été été été été été été été été été été été été…\n");
}

// A choice too long to be told word by word, where extraction has one step.
TEST(Finding, LeavesOutPatternsTooLongToFollow) {
  std::string words = "w0";
  for (int i = 1; i < 2000; ++i) words += " | w" + std::to_string(i);
  EXPECT_EQ(findings(head + "rule r\n  find [t: x {" + words + "}{64}]\n  +  [t: x w1]\n  -  x\n"), "");
}

}  // namespace
}  // namespace vnaner
