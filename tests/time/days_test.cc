// days_test.cc: days and ISO weeks are those of ICU's calendar, day by day.
#include "libvnaner/time/days.h"

#include <gtest/gtest.h>

#include "tests/reference/icu_calendar.h"

namespace vnaner {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2199;  // 400 years: the calendar's whole cycle
constexpr UDate kDay = 86'400'000;

// Also around the year 0 and at both ends of what a value can name, where signs and widths could go wrong.
constexpr int kEdgeYears[] = {-9999, -9998, -401, -400, -101, -100, -5, -4, -1, 0, 1, 4, 100, 400, 999, 9998, 9999};

void compare_day(const IcuCalendar& icu, Day day) {
  const IsoWeek week = iso_week(day);
  ASSERT_EQ(day_of(icu.year(), icu.month(), icu.day()), day);
  ASSERT_EQ(static_cast<UDate>(day.time_since_epoch().count()) * kDay, icu.time());
  ASSERT_EQ(weekday_of(day), icu.weekday());
  ASSERT_EQ(week.year, icu.week_year());
  ASSERT_EQ(week.week, icu.week());
  ASSERT_EQ(week.weekday, icu.weekday());
  ASSERT_EQ(iso_week_start(week.year, week.week) + std::chrono::days(week.weekday - 1), day);
}

// How many days were compared.
int compare_years(int first, int last) {
  IcuCalendar icu;
  icu.set(first, 1, 1);
  const Day end = day_of(last, 12, 31);
  int days = 0;
  for (Day day = day_of(first, 1, 1); day <= end; day += std::chrono::days(1), icu.next_day(), ++days) {
    compare_day(icu, day);
    if (testing::Test::HasFatalFailure()) return days;
  }
  return days;
}

TEST(Days, OfFourHundredYearsAreAsInIcu) { EXPECT_EQ(compare_years(kFirstYear, kLastYear), 146'097); }

TEST(Days, OfEdgeYearsAreAsInIcu) {
  for (const int year : kEdgeYears) EXPECT_GE(compare_years(year, year), 365) << year;
}

void compare_weeks(IcuCalendar& icu, int year) {
  const int weeks = icu.weeks_in_year(year);
  ASSERT_EQ(iso_weeks_in_year(year), weeks) << year;
  // Its first week begins on the Monday of ICU's week 1, and the next year's when its own are over.
  const Day first = iso_week_start(year, 1);
  const std::chrono::year_month_day monday(first);
  icu.set(static_cast<int>(monday.year()), static_cast<int>(static_cast<unsigned>(monday.month())),
          static_cast<int>(static_cast<unsigned>(monday.day())));
  ASSERT_EQ(icu.weekday(), 1) << year;
  ASSERT_EQ(icu.week(), 1) << year;
  ASSERT_EQ(icu.week_year(), year);
  ASSERT_EQ(iso_week_start(year + 1, 1), first + std::chrono::days(7 * weeks)) << year;
}

TEST(Days, WeeksOfEveryYearAreAsInIcu) {
  IcuCalendar icu;
  for (int year = kFirstYear; year <= kLastYear; ++year) ASSERT_NO_FATAL_FAILURE(compare_weeks(icu, year));
  for (const int year : kEdgeYears) ASSERT_NO_FATAL_FAILURE(compare_weeks(icu, year));
}

}  // namespace
}  // namespace vnaner
