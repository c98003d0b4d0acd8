// check_values_test.cc: what rules set for the calendar must be what it reads.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

const char* const kHead =
    "pack p 1.0.0\n"
    "type date (wday, day, month, year, quarter, half, week, decade, century, season, day2, dmy, ymd, my, join, open, "
    "till, mod, part, unit, shift, n, sign, anchor, span, vague, dir, nth, firsts, rank, each, era, now, this, as, "
    "role, mood) value by calendar\n"
    "type t (unit)\n";  // the body begins in line 4

// Every E5 as "file:line:column message".
std::vector<std::string> said(const Data& data) {
  std::vector<Problem> problems;
  try {
    problems = Extractor(data).findings();
  } catch (const LoadError& error) {
    problems = error.problems();
  }
  std::vector<std::string> out;
  for (const Problem& problem : problems) {
    if (problem.code != "E5") {
      EXPECT_NE(problem.severity, Severity::error) << describe(problem);
      continue;
    }
    EXPECT_EQ(problem.severity, Severity::error);
    out.push_back(problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                  problem.message);
  }
  return out;
}

std::vector<std::string> said(const std::string& body) {
  return said(Data::empty().add_pack("p.calque", kHead + body));
}

struct Constant {
  const char* setting;
  const char* expected;  // "" = nothing to say
};

class Constants : public testing::TestWithParam<Constant> {};

TEST_P(Constants, AreRead) {
  const auto problems = said(std::string("rule r\n  find un [date ") + GetParam().setting + ": mot]\n");
  if (GetParam().expected[0] == '\0') {
    EXPECT_TRUE(problems.empty()) << problems[0];
    return;
  }
  ASSERT_EQ(problems.size(), 1u);
  std::string setting = GetParam().setting;
  std::erase(setting, '"');
  EXPECT_EQ(problems[0], "p.calque:5:11 the calendar does not read " + setting + ", expected " + GetParam().expected);
}

const char* const kUnits = "day, week, weekend, month, quarter, half, season, year, campaign, decade or century";
const Constant kConstants[] = {
    {"unit=fortnight", kUnits},
    {"unit=Day", kUnits},
    {"unit=\"\"", kUnits},
    {"unit=campaign", ""},
    {"as=weeks", kUnits},
    {"as=weekend", ""},
    {"rank=dag", kUnits},
    {"rank=month", ""},
    {"mod=FOO", "START, MID, END, APPROX, BEFORE or AFTER"},
    {"part=start", "START, MID, END, APPROX, BEFORE or AFTER"},
    {"part=MID", ""},
    {"season=SA", "SP, SU, FA or WI"},
    {"season=WI", ""},
    {"join=liste", "range or list"},
    {"join=list", ""},
    {"open=x", "start or end"},
    {"open=start", ""},
    {"anchor=foo", "given, last or base"},
    {"anchor=base", ""},
    {"sign=..", "+1 or -1"},
    {"sign=+1", ""},
    {"sign=-1", ""},
    {"span=pasts", "past or future"},
    {"dir=next", "past or future"},
    {"dir=future", ""},
    {"vague=..", "PAST, PRESENT or FUTURE"},
    {"vague=PRESENT", ""},
    {"role=head", "header or dateline"},
    {"role=header", ""},
    {"each=no", "yes"},
    {"each=yes", ""},
    {"this=1", "yes"},
    {"now=now", "yes"},
    {"till=yes", "now"},
    {"till=now", ""},
    {"era=AD", "BC"},
    {"era=BC", ""},
    {"month=may", "a number from 1 to 12"},
    {"month=13", "a number from 1 to 12"},
    {"month=0", "a number from 1 to 12"},
    {"month=12", ""},
    {"month=deux", ""},
    {"wday=8", "a number from 1 to 7"},
    {"day=\"\"", "a number from 1 to 31"},
    {"day2=32", "a number from 1 to 31"},
    {"day2=31", ""},
    {"year=20l8", "a number from 0 to 9999"},
    {"year=10000", "a number from 0 to 9999"},
    {"year=99999999999999999999", "a number from 0 to 9999"},
    {"year=1999", ""},
    {"century=31", "a number from 1 to 30"},
    {"shift=+-1", "a number from -99999 to 99999"},
    {"shift=-1", ""},
    {"shift=+1", ""},
    {"n=beaucoup", "a number from -99999 to 99999"},
    {"nth=last", "a number from -9 to 366"},
    {"nth=-1", ""},
    {"firsts=0", "a number from 1 to 366"},
    {"dmy=2.2.2022", "the words of the article, in [.dmy: …]"},
    {"mood=any", ""},
    {"value=any", ""},
};
INSTANTIATE_TEST_SUITE_P(Table, Constants, testing::ValuesIn(kConstants));

struct Case {
  const char* name;
  std::string body;
  std::vector<std::string> says;
};

class Values : public testing::TestWithParam<Case> {};

TEST_P(Values, AreChecked) { EXPECT_EQ(said(GetParam().body), GetParam().says); }

const std::string kTellsUnits = std::string(", expected ") + kUnits;
const std::string kDurées =
    "list durées\n"
    "  jour = day\n"
    "  quinzaine | quatorzaine = fortnite ; kind=odd\n"
    "  an = year\n";  // the rule begins in line 8

const Case kCases[] = {
    {"OfAList",
     kDurées + "rule r\n  find un [date shift=1: [.unit: <@durées>] prochain]\n",
     {"p.calque:6:29 the calendar does not read unit=fortnite, which \"quinzaine\" of @durées gives it in "
      "p.calque:9:26" +
          kTellsUnits,
      "p.calque:6:29 the calendar does not read unit=fortnite, which \"quatorzaine\" of @durées gives it in "
      "p.calque:9:26" +
          kTellsUnits}},
    {"OfAListOnceForEachAttribute",
     "list l\n  mot | \"autre mot\"\nrule r\n  find un [date: [.unit: <@l>]]\n  find le [date: [.unit: <@l>]]\n  find "
     "la [date: [.rank: <@l>]]\n",
     {"p.calque:5:3 the calendar does not read unit=mot, which \"mot\" of @l gives it in p.calque:7:18" + kTellsUnits,
      "p.calque:5:3 the calendar does not read rank=mot, which \"mot\" of @l gives it in p.calque:9:18" + kTellsUnits,
      "p.calque:5:9 the calendar does not read unit=autre mot, which \"autre mot\" of @l gives it in p.calque:7:18" +
          kTellsUnits,
      "p.calque:5:9 the calendar does not read rank=autre mot, which \"autre mot\" of @l gives it in p.calque:9:18" +
          kTellsUnits}},
    {"OfEntriesThatTheFilterLeaves",
     kDurées + "rule r\n  find un [date: [.unit: <@durées kind=odd>]]\n",
     {"p.calque:6:29 the calendar does not read unit=fortnite, which \"quinzaine\" of @durées gives it in "
      "p.calque:9:18" +
          kTellsUnits,
      "p.calque:6:29 the calendar does not read unit=fortnite, which \"quatorzaine\" of @durées gives it in "
      "p.calque:9:18" +
          kTellsUnits}},
    {"OfNoEntryThatTheFilterKeepsOut",
     "list l\n  jour = day ; kind=good\n  quinzaine = x\nrule r\n  find un [date: [.unit: <@l kind=good>]]\n",
     {}},
    {"OfNoListThatIsOnlyAPart", kDurées + "rule r\n  find un [date: [.n: <@durées> <num>]]\n", {}},
    {"OfAListBesideWhatMayBeMissing",
     "list l\n  mot = x\nrule r\n  find un [date: [.dir: si? <@l> !?]]\n",
     {"p.calque:5:9 the calendar does not read dir=x, which \"mot\" of @l gives it in p.calque:7:18, expected past or "
      "future"}},
    {"OfAListInAChoice",
     "list l\n  mot = x\nrule r\n  find un [date: [.dir: {<low & @l> | <Cap>}]]\n",
     {"p.calque:5:9 the calendar does not read dir=x, which \"mot\" of @l gives it in p.calque:7:18, expected past or "
      "future"}},
    {"OfAListInALet",
     "list l\n  mot = x\nlet L = {<@l> | <Cap>}\nlet M = <L>\nrule r\n  find un [date: [.dir: <M>]]\n",
     {"p.calque:5:9 the calendar does not read dir=x, which \"mot\" of @l gives it in p.calque:9:18, expected past or "
      "future"}},
    {"OfNoListThatIsDenied", "list l\n  mot = x\nrule r\n  find un [date: [.dir: <low & not @l>]]\n", {}},
    {"OfNumbersInAList",
     "list l\n  avril = 4\n  mai = cinq\n  six | XIe | 9\n  juin = 06x\n  zed\nrule r\n  find un [date: [.month: "
     "<@l>]]\n",
     {"p.calque:8:10 the calendar does not read month=06x, which \"juin\" of @l gives it in p.calque:11:18, expected "
      "a number from 1 to 12",
      "p.calque:9:3 the calendar does not read month=zed, which \"zed\" of @l gives it in p.calque:11:18, expected a "
      "number from 1 to 12"}},
    {"AsWordsWhereAnyWillDo", "list l\n  chaque\nrule r\n  find [date: [.each: <@l>] [.dmy: <@l>] jour]\n", {}},
    {"InALetForADate",
     "let L = [.dir: <@l>]\nlist l\n  mot = x\nrule r\n  find un [date: <L>]\n",
     {"p.calque:6:9 the calendar does not read dir=x, which \"mot\" of @l gives it in p.calque:4:9, expected past or "
      "future"}},
    {"InALetOfAMark",
     "let L = [date dir=next: mot]\nrule r\n  find un <L>\n",
     {"p.calque:4:9 the calendar does not read dir=next, expected past or future"}},
    {"InALetForAnotherType", "let L = [.unit: <@l>]\nlist l\n  mot = x\nrule r\n  find un [t: <L>]\n", {}},
    {"OfAnotherType", "rule r\n  find un [t unit=x: mot]\n", {}},
    {"OfALabel",
     "list l\n  mot = x\nrule r\n  find [date#d: an] [t#t: un] [#d.unit: <@l>] [#t.unit: <@l>]\n",
     {"p.calque:5:9 the calendar does not read unit=x, which \"mot\" of @l gives it in p.calque:7:31" + kTellsUnits}},
    {"OfALabelOfAnEarlierFind",
     "list l\n  mot = x\nrule q\n  find [date: an]\nrule r\n  find <date#d> [#d.unit: <@l>]\n",
     {"p.calque:5:9 the calendar does not read unit=x, which \"mot\" of @l gives it in p.calque:9:17" + kTellsUnits}},
    {"AskedFor",
     "rule r\n  find [t: mot]\n  unless after: {<date unit=x> | <not date unit=y> | <date month=x>}\n",
     {"p.calque:6:19 the calendar does not read unit=x" + kTellsUnits,
      "p.calque:6:35 the calendar does not read unit=y" + kTellsUnits}},
    {"OfALetThatHasTheNameOfItsList",
     "list l\n  mot = x\nlet l = <@l>\nrule r\n  find un [date: [.dir: <l>]]\n",
     {"p.calque:5:9 the calendar does not read dir=x, which \"mot\" of @l gives it in p.calque:8:18, expected past or "
      "future"}},
};
INSTANTIATE_TEST_SUITE_P(Table, Values, testing::ValuesIn(kCases), [](const auto& info) { return info.param.name; });

// A let may have the name of one of a needed pack, and use that one.
TEST(ValuesOfSeveralPacks, AreToldWhereTheyStand) {
  Data data = Data::empty();
  data.add_pack(
      "base.calque",
      "pack base 1.0\ntype date (unit, dir) value by calendar\nlist l from \"l.tsv\"\nlet L = [.dir: <@l>]\n");
  data.add_pack("user.calque",
                "pack user 1.0\nneeds base\nlet L = {<L> | un [.unit: <@l>]}\nrule r\n  find mon [date: <L>]\n");
  data.add_list("l.tsv", "id\tform\tuse\tsource\nday\tjour\tname\tus\npast\tjadis\tname\tus\n");
  EXPECT_EQ(said(data),
            std::vector<std::string>(
                {"l.tsv:2:1 the calendar does not read dir=day, which \"jour\" of @l gives it in base.calque:4:9, "
                 "expected past or future",
                 "l.tsv:3:1 the calendar does not read unit=past, which \"jadis\" of @l gives it in user.calque:3:19" +
                     kTellsUnits}));
}

TEST(ValuesOfSeveralPacks, MayNeedEachOtherInARing) {
  Data data = Data::empty();
  data.add_pack("a.calque", "pack a 1.0\nneeds b\ntype date (dir) value by calendar\nlet L = <M>\n");
  data.add_pack("b.calque", "pack b 1.0\nneeds a\nlet M = <Cap>\nrule r\n  find un [date: [.dir: <M>]]\n");
  said(data);
}

TEST(ValuesOfManyLets, AreLookedAtOnce) {
  std::string body = "list l\n  mot = x\nlet L0 = <@l>\n";
  for (int i = 1; i <= 200; ++i) {
    const std::string inner = "<L" + std::to_string(i - 1) + ">";
    body += "let L" + std::to_string(i) + " = {" + inner + " | un " + inner + " | " + inner + "}\n";
  }
  const auto problems = said(body + "rule r\n  find un [date: [.dir: <L200>]]\n");
  EXPECT_EQ(problems.size(), 1u);
}

TEST(ValuesOfALongList, AreToldUpToALimit) {
  std::string body = "list l\n";
  for (int i = 0; i < 1000; ++i) body += "  mot" + std::to_string(i) + "\n";
  EXPECT_EQ(said(body + "rule r\n  find un [date: [.dir: <@l>]]\n").size(), 200u);
}

TEST(Values, OfTheShippedPacksAreAllRead) { EXPECT_TRUE(said(Data::built_in()).empty()); }

}  // namespace
}  // namespace vnaner
