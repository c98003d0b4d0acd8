// document_days_test.cc: how far dates lie from the document's.
#include "libvnaner/resolve/document_days.h"

#include <gtest/gtest.h>

namespace vnaner {
namespace {

PartialDate date_of(std::optional<int> year, std::uint8_t month, std::uint8_t day) {
  return dated({.year = year, .month = month, .day = day});
}

struct Case {
  const char* name;
  PartialDate document, date;
  int gap;
};

const Case kCases[] = {
    {"SameDay", date_of(2022, 2, 14), date_of(2022, 2, 14), 0},
    {"DayBefore", date_of(2022, 2, 14), date_of(2022, 2, 13), -1},
    {"LeapDayBetween", date_of(2020, 2, 28), date_of(2020, 3, 1), 2},
    {"YearsBefore", date_of(2022, 1, 1), date_of(2020, 1, 1), -731},
    {"DayOfTheDocumentsMonth", date_of(2022, 2, 0), date_of(2022, 2, 28), 0},
    {"BehindTheDocumentsMonth", date_of(2022, 2, 0), date_of(2022, 3, 2), 2},
    {"BeforeTheDocumentsYear", date_of(2022, 0, 0), date_of(2021, 12, 31), -1},
    {"MonthAroundTheDay", date_of(2022, 2, 14), month_date(2022, 2), 0},
    {"MonthWhollyBefore", date_of(2022, 2, 14), month_date(2022, 1), -14},
    {"YearWhollyBehind", date_of(2022, 12, 25), year_date(2023), 7},
    {"DocumentUnknown", date_of({}, 0, 0), date_of(2022, 2, 14), 0},
    {"DateWithoutYear", date_of(2022, 2, 14), date_of({}, 3, 14), 0},
    {"NoSuchDate", date_of(2022, 2, 14), date_of(2021, 2, 29), 0},
    {"NoSuchDocument", date_of(2021, 2, 29), date_of(2022, 2, 14), 0},
};

class DocumentDaysGap : public testing::TestWithParam<Case> {};

TEST_P(DocumentDaysGap, IsCountedInDays) {
  const Case& each = GetParam();
  EXPECT_EQ(DocumentDays(each.document).gap_to(each.date), each.gap);
}

INSTANTIATE_TEST_SUITE_P(Table, DocumentDaysGap, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

TEST(DocumentDays, ADateHasTheGrainOfWhatIsKnown) {
  EXPECT_EQ(date_of(2022, 2, 14).grain, Grain::day);
  EXPECT_EQ(date_of(2022, 2, 0).grain, Grain::month);
  EXPECT_EQ(date_of(2022, 0, 0).grain, Grain::year);
  EXPECT_EQ(date_of({}, 0, 0).grain, Grain::year);
}

}  // namespace
}  // namespace vnaner
