// duration_test.cc: how long an interval lasts.
#include "libvnaner/output/duration.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vnaner {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string start, end;
  const char* whole;    // the last end counts
  const char* outside;  // or it does not
};

class Duration : public testing::TestWithParam<Case> {};

TEST_P(Duration, IsCountedInTheFinerUnit) {
  const Case& c = GetParam();
  EXPECT_EQ(duration_between(c.start, c.end, LastEnd::whole), c.whole);
  EXPECT_EQ(duration_between(c.start, c.end, LastEnd::outside), c.outside);
}

INSTANTIATE_TEST_SUITE_P(
    Known, Duration,
    testing::Values(
        Case{"days", "2022-02-02", "2022-02-05", "P4D", "P3D"},
        Case{"daysOverALeapDay", "2020-02-28", "2020-03-01", "P3D", "P2D"},
        Case{"daysOverTheYear", "2021-12-31", "2022-01-01", "P2D", "P1D"},
        Case{"oneDay", "2022-02-02", "2022-02-02", "P1D", "PXD"}, Case{"months", "2020-01", "2021-12", "P24M", "P23M"},
        Case{"years", "2020", "2021", "P2Y", "P1Y"}, Case{"yearsOverTheBirthOfChrist", "BC0001", "0001", "P2Y", "P1Y"},
        Case{"yearsBeforeChrist", "BC0050", "BC0044", "P7Y", "P6Y"},
        Case{"monthsBeforeChrist", "BC0044-03", "BC0043-02", "P12M", "P11M"},
        Case{"daysBeforeChrist", "BC0005-02-28", "BC0005-03-01", "P3D", "P2D"},  // a leap year
        Case{"weeks", "2020-W53", "2021-W01", "P2W", "P1W"},
        Case{"weekends", "2022-W04-WE", "2022-W07-WE", "P23D", "P21D"},
        Case{"weekdays", "2022-W05-1", "2022-W05-3", "P3D", "P2D"},
        Case{"quarters", "2022-Q1", "2022-Q4", "P12M", "P9M"}, Case{"halves", "2021-H2", "2022-H1", "P12M", "P6M"},
        Case{"seasons", "2020-SP", "2020-WI", "P12M", "P9M"},
        Case{"winterRunsIntoTheNextYear", "2020-WI", "2021-02", "P3M", "P2M"},
        Case{"decades", "200X", "202X", "P30Y", "P20Y"}, Case{"centuries", "18XX", "19XX", "P200Y", "P100Y"},
        Case{"theFirstCentury", "00XX", "01XX", "P200Y", "P100Y"}, Case{"theLastYear", "9998", "9999", "P2Y", "P1Y"},
        Case{"monthToYear", "2018-10", "2022", "P51M", "P39M"}, Case{"yearToDay", "2020", "2020-03-02", "P62D", "P61D"},
        Case{"quarterToYear", "2020-Q4", "2021", "P15M", "P3M"},
        Case{"weekToDay", "2022-W05", "2022-02-07", "P8D", "P7D"},
        Case{"weekToMonth", "2022-W05", "2022-02", "P29D", "P1D"}, Case{"decadeToYear", "199X", "2003", "P14Y", "P13Y"},
        Case{"daysOfAnyYear", "XXXX-02-02", "XXXX-02-05", "P4D", "P3D"},
        Case{"monthsOfAnyYear", "XXXX-02", "XXXX-04", "P3M", "P2M"},
        Case{"quartersOfAnyYear", "XXXX-Q1", "XXXX-Q2", "P6M", "P3M"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Unknown, Duration,
    testing::Values(Case{"openEnd", "2014", "..", "PXY", "PXY"}, Case{"openStart", "..", "2014-03", "PXM", "PXM"},
                    Case{"openEndOfDays", "2014-03-02", "..", "PXD", "PXD"},
                    Case{"openEndOfWeeks", "2014-W03", "..", "PXW", "PXW"},
                    Case{"openEndOfAnyYear", "XXXX-03", "..", "PXM", "PXM"}, Case{"bothOpen", "..", "..", "PXD", "PXD"},
                    Case{"backwards", "2022", "2020", "PXY", "PXY"},
                    Case{"overALeapDayOrNot", "XXXX-02-20", "XXXX-03-05", "PXD", "PXD"},
                    Case{"leapDayOfAnyYear", "XXXX-02-27", "XXXX-02-29", "PXD", "PXD"},
                    Case{"overTheEndOfAnyYear", "XXXX-12-20", "XXXX-01-03", "PXD", "PXD"},
                    Case{"anyYears", "XXXX", "XXXX", "PXY", "PXY"},
                    Case{"anyYearAndAKnownOne", "XXXX-02-02", "2022-02-05", "PXD", "PXD"},
                    Case{"unknownDays", "2020-02-XX", "2020-03-XX", "PXD", "PXD"},
                    Case{"unknownMonths", "2020-XX", "2021-XX", "PXM", "PXM"},
                    Case{"unknownWeeks", "XXXX-WXX", "XXXX-WXX", "PXW", "PXW"},
                    Case{"unknownWeekdays", "XXXX-WXX-4", "XXXX-WXX-5", "PXD", "PXD"},
                    Case{"unknownWeekend", "2020-WXX-WE", "2020-W05-WE", "PXD", "PXD"},
                    Case{"unknownQuarter", "2020-QX", "2020-Q2", "PXM", "PXM"},
                    Case{"noSuchDay", "2021-02-29", "2021-03-02", "PXD", "PXD"},
                    Case{"noSuchMonth", "2021-13", "2022-01", "PXM", "PXM"},
                    Case{"noSuchQuarter", "2021-Q5", "2022-Q1", "PXM", "PXM"},
                    Case{"noSuchHalf", "2021-H3", "2022-H1", "PXM", "PXM"},
                    Case{"noSuchWeekday", "2021-W05-8", "2022-W05-1", "PXD", "PXD"},
                    Case{"centuryBeforeChrist", "BC00XX", "20XX", "PXD", "PXD"},
                    Case{"references", "PAST_REF", "PRESENT_REF", "PXD", "PXD"}, Case{"nothing", "", "", "PXD", "PXD"},
                    Case{"nul", "\0"s, "2020\0"s, "PXD", "PXD"}, Case{"onlyBeforeChrist", "BC", "BC", "PXD", "PXD"},
                    Case{"cut", "202", "2020-", "PXD", "PXD"}, Case{"signs", "-020", "+020", "PXD", "PXD"},
                    Case{"more", "2020-01-01x", "2020-01-02", "PXD", "PXD"}),
    [](const auto& info) { return std::string(info.param.name); });

// P, a number or X, and a unit.
bool is_duration(const std::string& text) {
  if (text.size() < 3 || text[0] != 'P' || std::string("DWMY").find(text.back()) == std::string::npos) return false;
  const std::string number = text.substr(1, text.size() - 2);
  return number == "X" || (number[0] != '0' && number.find_first_not_of("0123456789") == std::string::npos);
}

struct Counted {
  const char* days;
  const char* unit;
  const char* said;
};

class CountedDuration : public testing::TestWithParam<Counted> {};

TEST_P(CountedDuration, IsGivenAsTheWordsCount) {
  EXPECT_EQ(counted_in(GetParam().days, GetParam().unit), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(Words, CountedDuration,
                         testing::Values(Counted{"P14D", "week", "P2W"}, Counted{"P13D", "week", "P13D"},
                                         Counted{"P28D", "month", "P1M"}, Counted{"P31D", "month", "P1M"},
                                         Counted{"P59D", "month", "P2M"}, Counted{"P62D", "month", "P2M"},
                                         Counted{"P3014D", "month", "P99M"}, Counted{"P5D", "day", "P5D"},
                                         Counted{"P5D", "month", "P5D"}, Counted{"PXD", "week", "PXD"},
                                         Counted{"P3Y", "week", "P3Y"}, Counted{"", "week", ""}));

TEST(DurationOfAnyText, IsADuration) {
  const std::string letters = "0129BCXWQHESPUFA-.";
  std::mt19937 random(3);
  const auto any = [&] {
    std::string text = random() % 2 == 0 ? "2022-" : "";
    for (std::size_t i = random() % 8; i > 0; --i) text += letters[random() % letters.size()];
    return text;
  };
  for (int round = 0; round < 5000; ++round) {
    const std::string start = any(), end = any();
    for (const LastEnd last : {LastEnd::whole, LastEnd::outside})
      ASSERT_TRUE(is_duration(duration_between(start, end, last))) << start << " to " << end;
  }
}

}  // namespace
}  // namespace vnaner
