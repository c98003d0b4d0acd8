// calendar_test.cc: what date expressions mean, one table row an invented text.
#include "libvnaner/resolve/calendar.h"

#include <gtest/gtest.h>

#include "tests/resolve/calendar_cases.h"

namespace vnaner {
namespace {

struct Row {
  const char* what;
  const char* given;
  std::vector<Said> said;
  std::vector<std::string> values;
};

class Calendar : public testing::TestWithParam<Row> {};

TEST_P(Calendar, Resolves) {
  const Row& row = GetParam();
  EXPECT_EQ(values_of(row.given, row.said), row.values) << row.what;
}

const std::vector<Row> kSpelt = {
    {"le 3 mai 2018", "2022-02", {{"day=3 month=5 year=2018"}}, {"2018-05-03"}},
    {"numeric in one token",
     "",
     {{"dmy=2.2.22"}, {"ymd=20190422"}, {"ymd=2015.3"}, {"my=11.2016"}},
     {"2022-02-02", "2019-04-22", "2015-03", "2016-11"}},
    {"English order", "", {{"day=12 month=25 year=2015"}}, {"2015-12-25"}},
    {"impossible dates are none",
     "2022",
     {{"day=31 month=2"}, {"day=29 month=2 year=2021"}, {"dmy=32.1.2015"}, {"day=0 month=3 year=2011"}},
     {"-", "-", "-", "-"}},
    {"an impossible day in a list with a weekday", "2022-02-14", {{"day=30 month=2 wday=2 join=list"}}, {"-"}},
    {"days that a list of weekdays shares",
     "2022-02-14",
     {{"wday=1 wday=2 join=list dir=future"}, {"wday=6 wday=7 join=list dir=past"}},
     {"{2022-02-21,2022-02-22}", "{2022-02-12,2022-02-13}"}},
    {"stretches of a known day",
     "2016-11-07",
     {{"n=3 unit=day span=future anchor=given"},
      {"n=2 unit=week span=past anchor=given"},
      {"n=3 unit=month span=future anchor=given"},
      {"n=5 unit=day span=future now=yes anchor=given"},
      {"n=3 unit=year span=past anchor=given"}},
     {"2016-11-08/2016-11-10", "2016-10-24/2016-11-06", "2016-11-08/2017-02-07", "2016-11-07/2016-11-11", "2013/2016"}},
    {"a stretch over a short month",
     "2023-01-31",
     {{"n=1 unit=month span=future anchor=given"}},
     {"2023-02-01/2023-02-28"}},
    {"a half more",
     "2021-05-28",
     {{"n=1 sign=-1 unit=year plus=half anchor=given"},
      {"n=1 sign=+1 unit=month plus=half anchor=given"},
      {"n=1 sign=-1 unit=century plus=half anchor=given"}},
     {"2019", "2021-07", "18XX"}},
    {"a half more than the calendar has",
     "9999-12-31",
     {{"n=1 sign=+1 unit=month plus=half anchor=given"}, {"n=1 sign=+1 unit=year plus=half anchor=given"}},
     {"-", "-"}},
    {"month and year, year, decade, century",
     "",
     {{"month=4 year=2019"}, {"year=2020"}, {"decade=1990"}, {"decade=70"}, {"century=21"}, {"century=19"}},
     {"2019-04", "2020", "199X", "197X", "20XX", "18XX"}},
    {"quarter, half, season, week of a year",
     "",
     {{"quarter=1 year=2022"}, {"half=1 year=1993"}, {"season=SU year=2024"}, {"week=31 year=2018"}},
     {"2022-Q1", "1993-H1", "2024-SU", "2018-W31"}},
    {"before Christ", "", {{"year=44 era=BC"}}, {"BC0044"}},
    {"fin, début, mi-",
     "2021-05-28",
     {{"mod=END year=2021"}, {"mod=START month=1", 'p'}, {"mod=MID month=6", 'f'}},
     {"2021 END", "2021-01 START", "2021-06 MID"}},
    {"chaque 24 octobre", "2020-09-22", {{"day=24 month=10 each=yes"}}, {"XXXX-10-24"}},
    {"year ranges",
     "2022",
     {{"year=2014 join=range year2=2021"}, {"year=2023 join=range year2=24"}},
     {"2014/2021", "2023/2024"}},
    {"ranges share month and year",
     "2022-06",
     {{"day=26 month=4 join=range day2=21 month2=7 year2=1954"},
      {"day=22 day2=23 month2=5 year2=2015 join=range"},
      {"month=4 month2=5 year2=2012 join=range"},
      {"day=1 month=12 join=range day2=15 month2=2 year2=2020"}},
     {"1954-04-26/1954-07-21", "2015-05-22/2015-05-23", "2012-04/2012-05", "2019-12-01/2020-02-15"}},
    {"28 au 3 mars", "2022-03-09", {{"day=28 join=range day2=3 month2=3", 'p'}}, {"2022-02-28/2022-03-03"}},
    {"open range", "2022", {{"year=2019 open=end"}, {"year=2019 open=start"}}, {"2019/..", "../2019"}},
    {"lists",
     "2023-01-17",
     {{"month=10 month=11 dir=past join=list"},
      {"day=2 day=3 month=2 year=2020 join=list"},
      {"wday=1 day=3 wday=2 day=4 month=2 year=2020 join=list"}},
     {"{2022-10,2022-11}", "{2020-02-02,2020-02-03}", "{2020-02-03,2020-02-04}"}},
    {"nth weekday",
     "2016-11-07",
     {{"nth=1 wday=5 month=11 year=2016"}, {"nth=5 wday=1 month=2 year=2022"}},
     {"2016-11-04", "-"}},
};
INSTANTIATE_TEST_SUITE_P(Spelt, Calendar, testing::ValuesIn(kSpelt));

const std::vector<Row> kFilled = {
    {"a day inside the document's month, whatever the tense",
     "2022-02",
     {{"day=2 month=2", 'p'}, {"day=27 month=2", 'p'}},
     {"2022-02-02", "2022-02-27"}},
    {"past and future of day and month",
     "2022-03-09",
     {{"day=28 month=2", 'p'}, {"day=1 month=4", 'f'}, {"day=30 month=12", 'p'}, {"day=4 month=1", 'f'}},
     {"2022-02-28", "2022-04-01", "2021-12-30", "2023-01-04"}},
    {"a misread tense does not move a date by a year",
     "2022-03-09",
     {{"day=28 month=2", 'f'}, {"day=11 month=3", 'p'}},
     {"2022-02-28", "2022-03-11"}},
    {"a document without verbs takes the nearest",
     "2023-06-16",
     {{"day=30 month=6"}, {"month=5"}},
     {"2023-06-30", "2023-05"}},
    {"months by tense",
     "2023-06-16",
     {{"month=3", 'p'}, {"month=2", 'f'}, {"month=6", 'p'}},
     {"2023-03", "2024-02", "2023-06"}},
    {"dernier and prochain",
     "2021-12",
     {{"day=8 month=4 dir=past"},
      {"month=5 dir=future"},
      {"month=12 dir=past"},
      {"season=SU dir=past"},
      {"season=SP dir=future"}},
     {"2021-04-08", "2022-05", "2020-12", "2021-SU", "2022-SP"}},
    {"bare weekdays",
     "2022-09-05",
     {{"wday=1", 'p'},
      {"wday=4", 'p'},
      {"wday=3"},
      {"wday=4", 'f'},
      {"wday=4 dir=past"},
      {"wday=5 dir=future"},
      {"wday=1 dir=future"}},
     {"2022-09-05", "2022-09-01", "2022-08-31", "2022-09-08", "2022-09-01", "2022-09-09", "2022-09-12"}},
    {"weekdays that nothing settles", "2019", {{"wday=2"}}, {"2019-WXX-2"}},
    {"weekdays of no document", "", {{"wday=3", 'p'}}, {"XXXX-WXX-3"}},
    {"weekday ranges",
     "2023-06-16",
     {{"wday=4 wday2=5 join=range", 'p'}, {"wday=1 wday2=3 join=range", 'f'}},
     {"2023-06-15/2023-06-16", "2023-06-19/2023-06-21"}},
    {"a weekday and a day", "2018-12", {{"wday=6 day=15", 'p'}}, {"2018-12-15"}},
    {"a weekday and a day of the next days", "2023-05-26", {{"wday=1 day=29", 'f'}}, {"2023-05-29"}},
    {"a bare day takes the month named before",
     "2023-02-28",
     {{"mod=MID month=3", 'f'}, {"day=13 day2=17 join=range", 'f'}},
     {"2023-03 MID", "2023-03-13/2023-03-17"}},
    {"a bare day near the document", "2022-03-09", {{"day=24", 'f'}, {"day=28", 'p', 1}}, {"2022-03-24", "2022-02-28"}},
    {"a range around new year",
     "2022-03-07",
     {{"day=1 month=12 join=range day2=15 month2=2", 'p'}},
     {"2021-12-01/2022-02-15"}},
    {"a range in which the document lies",
     "2021-05-28",
     {{"day=24 month=5 join=range day2=1 month2=6", 'P'}},
     {"2021-05-24/2021-06-01"}},
    {"quarters and seasons without year",
     "2022-10-12",
     {{"quarter=2", 'p'}, {"season=SP", 'p'}, {"half=1", 'f'}},
     {"2022-Q2", "2022-SP", "2023-H1"}},
    {"a quarter to come under a past verb of saying", "2019-07-11", {{"quarter=4", 'p'}}, {"2019-Q4"}},
    {"a quarter just over", "2023-01-10", {{"quarter=4", 'p'}}, {"2022-Q4"}},
    {"29 février", "2022-05", {{"day=29 month=2", 'p'}, {"day=29 month=2", 'f'}}, {"2020-02-29", "2024-02-29"}},
    {"nothing known", "", {{"day=2 month=2"}, {"month=5"}, {"day=24"}}, {"XXXX-02-02", "XXXX-05", "XXXX-XX-24"}},
    {"a weekday that contradicts", "2019-04-24", {{"wday=2 day=22 month=4", 'p'}}, {"XXXX-04-22"}},
    {"a weekday that fits only the next year", "2019-04-24", {{"wday=3 day=22 month=4", 'p'}}, {"2020-04-22"}},
};
INSTANTIATE_TEST_SUITE_P(Filled, Calendar, testing::ValuesIn(kFilled));

const std::vector<Row> kRelative = {
    {"days",
     "2022-03-01",
     {{"unit=day shift=-1 anchor=given"},
      {"unit=day shift=1 anchor=given"},
      {"unit=day shift=0 anchor=given now=yes", 'p'},
      {"unit=day n=10 sign=-1 anchor=given"}},
     {"2022-02-28", "2022-03-02", "2022-03-01", "2022-02-19"}},
    {"days of an unknown document",
     "",
     {{"unit=day shift=-1 anchor=given"}, {"unit=day shift=0 anchor=given now=yes"}, {"unit=day shift=0 anchor=given"}},
     {"XXXX-XX-XX", "PRESENT_REF", "XXXX-XX-XX"}},
    {"days of a month known alone", "2022-02", {{"unit=day shift=-1 anchor=given"}}, {"2022-02-XX"}},
    {"weeks",
     "2023-06-16",
     {{"unit=week shift=1 anchor=given"}, {"unit=week shift=0 anchor=given"}, {"unit=week n=3 sign=1 anchor=given"}},
     {"2023-W25", "2023-W24", "2023-W27"}},
    {"weeks around new year",
     "2021-01-03",
     {{"unit=week shift=0 anchor=given"}, {"unit=week shift=1 anchor=given"}},
     {"2020-W53", "2021-W01"}},
    {"week-ends",
     "2022-09-05",
     {{"unit=weekend shift=0", 'p'},
      {"unit=weekend shift=0", 'f'},
      {"unit=weekend shift=-1"},
      {"unit=weekend shift=1"}},
     {"2022-W35-WE", "2022-W36-WE", "2022-W35-WE", "2022-W36-WE"}},
    {"months, quarters, halves, years",
     "2022-01-15",
     {{"unit=month shift=-1"},
      {"unit=quarter shift=-1"},
      {"unit=half shift=1"},
      {"unit=year shift=-1"},
      {"unit=year shift=0 mod=END"},
      {"unit=decade shift=0"},
      {"unit=century shift=-1"},
      {"unit=season shift=0"}},
     {"2021-12", "2021-Q4", "2022-H2", "2021", "2022 END", "202X", "19XX", "2021-WI"}},
    {"il y a, dans: the unit's grain",
     "2023-02-28",
     {{"unit=month n=6 sign=-1 mod=AFTER"}, {"unit=year n=10 sign=-1 mod=BEFORE"}, {"unit=month n=2 sign=1"}},
     {"2022-08 AFTER", "2013 BEFORE", "2023-04"}},
    {"stretches up to now",
     "2023-01",
     {{"span=past n=3 unit=year"}, {"span=past n=2 unit=month"}, {"span=future n=5 unit=year"}},
     {"2020/2023", "2022-11/2023-01", "2023/2028"}},
    {"stretches of an unknown document", "", {{"span=past n=3 unit=year"}}, {"PAST_REF"}},
    {"vague references",
     "2022",
     {{"vague=PAST"}, {"vague=PRESENT"}, {"vague=FUTURE"}},
     {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}},
    {"parts inside a relative unit",
     "2022-11-07",
     {{"month=3 unit=year shift=-1"},
      {"day=4 day2=23 join=range unit=month shift=1"},
      {"wday=5 unit=week shift=1"},
      {"quarter=2 unit=year shift=1"}},
     {"2021-03", "2022-12-04/2022-12-23", "2022-11-18", "2023-Q2"}},
    {"the day before, the same day, the day after",
     "2019-11",
     {{"wday=2 day=19 month=11", 'p'},
      {"month=10 year=2018", 'p'},
      {"unit=month shift=0 mod=END", 'f'},
      {"unit=day shift=-1 anchor=last", 'p', 1},
      {"unit=day shift=0 anchor=last", 'p', 2}},
     {"2019-11-19", "2018-10", "2019-11 END", "2019-11-18", "2019-11-18"}},
    {"year before: its own paragraph's date or the document's",
     "2022-03-07",
     {{"month=2 year=2023", 'f'}, {"unit=year shift=-1 anchor=last", 'p', 1}},
     {"2023-02", "2021"}},
    {"same year", "", {{"day=1 month=7 year=2022", 'f'}, {"unit=year shift=0 anchor=last"}}, {"2022-07-01", "2022"}},
    {"counted from the last date",
     "2019-07-11",
     {{"day=1 join=range day2=25 month2=4", 'p'}, {"unit=year n=10 sign=-1 anchor=last", 'p'}},
     {"2019-04-01/2019-04-25", "2009"}},
    {"n days after a date of the same words",
     "2016-11-07",
     {{"n=2 unit=day sign=1 anchor=base day=4 month=3 year=2015"}},
     {"2015-03-06"}},
    {"the week of a date", "2016-11-07", {{"as=week day=15 month=9", 'p'}}, {"2016-W37"}},
    {"mardi en huit", "2022-09-05", {{"wday=2 dir=future unit=week shift=1"}}, {"2022-09-13"}},
};
INSTANTIATE_TEST_SUITE_P(Relative, Calendar, testing::ValuesIn(kRelative));

const std::vector<Row> kStories = {
    {"a future year and a weekday fix the year, also of what stands before",
     "",
     {{"day=13 month=5", '-'},
      {"wday=1 day=13 month=5", 'p', 1},
      {"year=2020", 'f', 2},
      {"year=2020 join=range year2=2021", 'f', 2},
      {"unit=day shift=0 anchor=last", 'p', 3},
      {"unit=year shift=0 anchor=given mod=START", '-', 3}},
     {"2019-05-13", "2019-05-13", "2020", "2020/2021", "2019-05-13", "2019 START"}},
    {"a past year and a weekday",
     "",
     {{"wday=3 day=17 month=11", 'p'},
      {"year=2021 join=range year2=2025", 'f'},
      {"month=11 year=2017", 'p', 1},
      {"day=9 month=11", 'p', 1},
      {"year=1822 join=range year2=1888", 'f', 2},
      {"unit=day shift=0 anchor=given now=yes", '-', 2}},
     {"2021-11-17", "2021/2025", "2017-11", "2021-11-09", "1822/1888", "PRESENT_REF"}},
    {"weekdays of no known year stay open", "", {{"wday=1 day=22 month=4", 'p'}}, {"XXXX-04-22"}},
    {"a founding year alone does not date a text",
     "",
     {{"wday=1 day=22 month=4", 'p'}, {"year=1945", 'p'}},
     {"XXXX-04-22", "1945"}},
    {"a header dates the text",
     "",
     {{"month=12 year=2021 role=header"}, {"day=14 month=12", 'p'}},
     {"2021-12", "2021-12-14"}},
    {"a dateline makes a given month a day",
     "2019-11",
     {{"day=20 month=11 role=dateline"}, {"unit=day shift=-1", 'p', 1}, {"wday=2", 'p', 1}},
     {"2019-11-20", "2019-11-19", "2019-11-19"}},
    {"a chronology's entries rule their paragraphs",
     "2022-06",
     {{"year=1945", '-', 0, true},
      {"day=2 month=9", '-', 0},
      {"unit=month shift=1 anchor=last", '-', 0},
      {"day=24", '-', 0},
      {"dmy=30/4/1975", '-', 1, true},
      {"season=SU", '-', 1},
      {"unit=year shift=0 anchor=last", '-', 1},
      {"unit=year shift=1 anchor=last", '-', 1},
      {"decade=1980", '-', 2, true},
      {"unit=decade shift=1 anchor=last mod=START", '-', 2},
      {"wday=5 day=7 month=6 year=2019", '-', 3, true},
      {"day=1 month=1 dir=future anchor=last", '-', 3},
      {"day=27 month=4 year=2022", '-', 4, true},
      {"unit=week shift=1 anchor=last", '-', 4}},
     {"1945", "1945-09-02", "1945-10", "1945-10-24", "1975-04-30", "1975-SU", "1975", "1976", "198X", "199X START",
      "2019-06-07", "2020-01-01", "2022-04-27", "2022-W18"}},
    {"a second entry in one paragraph rules what follows it",
     "2022-06",
     {{"year=2020", '-', 0, true}, {"dmy=02/06/2021", '-', 0, true}, {"month=8", '-', 0}},
     {"2020", "2021-06-02", "2021-08"}},
    {"history told day by day keeps its year",
     "2018-12",
     {{"day=13 month=3 join=range day2=7 month2=5 year2=1954", 'p'},
      {"day=20 join=range day2=21 month2=7", 'p'},
      {"day=31 month=1", 'f', 1}},
     {"1954-03-13/1954-05-07", "1954-07-20/1954-07-21", "2019-01-31"}},
    {"a year named in passing does not bind the next month",
     "2021-05-28",
     {{"year=2003", 'p'}, {"month=10", 'p'}},
     {"2003", "2020-10"}},
    {"the only year of an undated paragraph",
     "",
     {{"day=12 month=5 year=2014", 'p', 9}, {"day=3 month=6", 'p', 9}},
     {"2014-05-12", "2014-06-03"}},
};
INSTANTIATE_TEST_SUITE_P(Stories, Calendar, testing::ValuesIn(kStories));

TEST(CalendarWitnesses, NamesWhoDecided) {
  const auto decided = [](std::string_view given, const std::vector<Said>& said) {
    return SaidText(said).resolve(given).back().decided_by;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(decided("2022-02", {{"day=2 month=2", 'p'}}), (Names{"given"}));
  EXPECT_EQ(decided("2022-02", {{"day=2 month=2 year=2022"}}), (Names{"words"}));
  EXPECT_EQ(decided("2022-03-09", {{"day=4 month=1", 'f'}}), (Names{"given", "tense"}));
  EXPECT_EQ(decided("2019-04", {{"wday=1 day=22 month=4", 'p'}}), (Names{"given", "weekday"}));
  EXPECT_EQ(decided("", {{"wday=1 day=22 month=4", 'p'}, {"year=2020", 'f', 1}, {"day=24 month=4", 'p', 2}}),
            (Names{"text", "tense", "weekday"}));
  EXPECT_EQ(decided("", {{"day=2 month=2 year=2022"}, {"unit=day shift=1 anchor=last"}}), (Names{"anaphora"}));
}

TEST(CalendarWitnesses, ContradictionsAreNoted) {
  const auto noted = [](std::string_view given, const char* attrs) {
    const auto notes = SaidText({{attrs}}).resolve(given).front().notes;
    return notes.size() == 1 ? notes.front().code : "";
  };
  EXPECT_EQ(noted("2019", "wday=2 day=22 month=4 year=2019"), "V302");
  EXPECT_EQ(noted("2019-04", "wday=2 day=22 month=4"), "V302");
  EXPECT_EQ(noted("", "wday=2 day=22 month=4"), "");
  EXPECT_EQ(noted("2019", "wday=1 day=22 month=4"), "");
}

TEST(CalendarWitnesses, EdtfStandsBesideTheValue) {
  const auto values = SaidText({{"season=SU year=2024"}, {"mod=APPROX month=2 year=2022"}}).resolve("");
  EXPECT_EQ(values[0].edtf, "2024-22");
  EXPECT_EQ(values[1].edtf, "2022-02~");
}

TEST(DocumentDateTest, ReadsAGivenDateOrNotesThatItIsNone) {
  EXPECT_EQ(find_document_date("2022-02", {}).iso(), "2022-02");
  EXPECT_EQ(find_document_date("2016-11-07T00:00:00", {}).iso(), "2016-11-07");
  for (const char* wrong : {"février", "2022-13", "2022-02-30", "22", "2022-2", "0000-01-01", "2022-"}) {
    const DocumentDate date = find_document_date(wrong, {});
    EXPECT_EQ(date.iso(), "") << wrong;
    ASSERT_EQ(date.notes.size(), 1U) << wrong;
    EXPECT_EQ(date.notes.front().code, "V303");
  }
}

}  // namespace
}  // namespace vnaner
