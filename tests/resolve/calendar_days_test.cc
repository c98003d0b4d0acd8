// calendar_days_test.cc: dates are those of ICU's calendar, day by day.
#include "libvnaner/resolve/calendar_days.h"

#include <gtest/gtest.h>

#include "tests/reference/icu_calendar.h"

namespace vnaner {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2199;  // 400 years: the calendar's whole cycle

// Also around the year 0 and at both ends of what a value can name, where signs and widths could go wrong.
constexpr int kEdgeYears[] = {-9999, -9998, -401, -400, -101, -100, -5, -4, -1, 0, 1, 4, 100, 400, 999, 9998, 9999};

// The day at which `icu` stands; false where anything differs.
bool same_day(const IcuCalendar& icu, Day day) {
  const PartialDate date = day_date(day);
  EXPECT_EQ(date.year, icu.year());
  EXPECT_EQ(date.month, icu.month());
  EXPECT_EQ(date.day, icu.day());
  return !testing::Test::HasFailure();
}

TEST(CalendarDays, EveryDayOfFourHundredYearsIsAsInIcu) {
  IcuCalendar icu;
  icu.set(kFirstYear, 1, 1);
  const Day end = day_of(kLastYear + 1, 1, 1);
  int days = 0;
  for (Day day = day_of(kFirstYear, 1, 1); day < end; day += std::chrono::days(1), icu.next_day(), ++days)
    ASSERT_TRUE(same_day(icu, day)) << to_timex(day_date(day));
  EXPECT_EQ(days, 146'097);
}

TEST(CalendarDays, DaysOfEdgeYearsAreAsInIcu) {
  IcuCalendar icu;
  for (const int year : kEdgeYears) {
    icu.set(year, 1, 1);
    const Day end = day_of(year, 12, 31) + std::chrono::days(1);
    for (Day day = day_of(year, 1, 1); day < end; day += std::chrono::days(1), icu.next_day())
      ASSERT_TRUE(same_day(icu, day)) << to_timex(day_date(day));
  }
}

TEST(CalendarDays, MonthsOfEveryYearAreAsLongAsInIcu) {
  IcuCalendar icu;
  const auto compare = [&](int year) {
    for (int month = 1; month <= 12; ++month)
      ASSERT_EQ(days_in_month(year, month), icu.days_in_month(year, month)) << year << '-' << month;
  };
  for (int year = kFirstYear; year <= kLastYear; ++year) ASSERT_NO_FATAL_FAILURE(compare(year));
  for (const int year : kEdgeYears) ASSERT_NO_FATAL_FAILURE(compare(year));
}

TEST(CalendarDays, NoMonthHasNoDays) {
  for (const int month : {-1, 0, 13, 255}) EXPECT_EQ(days_in_month(2022, month), 0) << month;
  EXPECT_EQ(days_in_month({}, 2), 29);  // of a year that is not known
}

// What is possible: every part up to ICU's last one, and nothing past it.
TEST(CalendarDays, OnlyDaysAndWeeksThatIcuHasArePossible) {
  IcuCalendar icu;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int days = icu.days_in_month(year, month);
      PartialDate date = month_date(year, month);
      date.grain = Grain::day;
      for (int day = 1; day <= 32; ++day) {
        date.day = static_cast<std::uint8_t>(day);
        ASSERT_EQ(possible(date), day <= days) << to_timex(date);
        ASSERT_EQ(first_day(date).has_value(), day <= days) << to_timex(date);
      }
    }
    PartialDate week;
    week.grain = Grain::week;
    week.year = year;
    const int weeks = icu.weeks_in_year(year);
    for (int number = 1; number <= 54; ++number) {
      week.week = static_cast<std::uint8_t>(number);
      ASSERT_EQ(possible(week), number <= weeks) << to_timex(week);
    }
  }
}

// First and last day of what is wider than a day, told by ICU's months and weeks.
TEST(CalendarDays, WiderDatesBeginAndEndWithIcusMonthsAndWeeks) {
  IcuCalendar icu;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    const auto last_of = [&](int month) {
      const int in_year = (month - 1) % 12 + 1, of = year + (month - 1) / 12;
      return day_of(of, in_year, icu.days_in_month(of, in_year));
    };
    for (int month = 1; month <= 12; ++month) {
      ASSERT_EQ(first_day(month_date(year, month)), day_of(year, month, 1)) << year;
      ASSERT_EQ(last_day(month_date(year, month)), last_of(month)) << year << '-' << month;
    }
    for (std::uint8_t part = 1; part <= 4; ++part) {
      const PartialDate quarter{.grain = Grain::quarter, .year = year, .quarter = part};
      ASSERT_EQ(first_day(quarter), day_of(year, 3 * part - 2, 1)) << year;
      ASSERT_EQ(last_day(quarter), last_of(3 * part)) << year;
      const PartialDate season{.grain = Grain::season, .year = year, .season = static_cast<Season>(part)};
      ASSERT_EQ(first_day(season), day_of(year, 3 * part, 1)) << year;
      ASSERT_EQ(last_day(season), last_of(3 * part + 2)) << year;  // a winter ends in the next year
    }
    for (std::uint8_t part = 1; part <= 2; ++part) {
      const PartialDate half{.grain = Grain::half, .year = year, .half = part};
      ASSERT_EQ(first_day(half), day_of(year, 6 * part - 5, 1)) << year;
      ASSERT_EQ(last_day(half), last_of(6 * part)) << year;
    }
    for (int month = 1; month <= 12; ++month) {
      icu.set(year, month, 15);
      const Day day = day_of(year, month, 15);
      const Day monday = day - std::chrono::days(icu.weekday() - 1);
      ASSERT_EQ(first_day(week_date(day)), monday) << year;
      ASSERT_EQ(last_day(week_date(day)), monday + std::chrono::days(6)) << year;
      ASSERT_EQ(first_day(weekend_date(day)), monday + std::chrono::days(5)) << year;
      ASSERT_EQ(last_day(weekend_date(day)), monday + std::chrono::days(6)) << year;
    }
    ASSERT_EQ(first_day(year_date(year)), day_of(year, 1, 1));
    ASSERT_EQ(last_day(year_date(year)), last_of(12));
  }
}

TEST(CalendarDays, AYearIsGivenOnlyWhereDayAndWeekdayFit) {
  PartialDate day{.grain = Grain::day, .year = {}, .month = 4, .day = 22};
  EXPECT_TRUE(fits_weekday(day, 3));  // without a year it may be any
  EXPECT_FALSE(give_year(day, 2020, 1));
  EXPECT_EQ(day.year, std::nullopt);
  EXPECT_TRUE(give_year(day, 2019, 1));  // lundi 22 avril 2019
  EXPECT_EQ(day.year, 2019);
  EXPECT_TRUE(fits_weekday(day, 1));
  EXPECT_FALSE(fits_weekday(day, 2));
  EXPECT_TRUE(fits_weekday(day, 0));  // none is named
  PartialDate leap_day{.grain = Grain::day, .year = {}, .month = 2, .day = 29};
  EXPECT_FALSE(give_year(leap_day, 2021, 0));
  EXPECT_EQ(leap_day.year, std::nullopt);
  EXPECT_TRUE(give_year(leap_day, 2020, 0));
  EXPECT_FALSE(give_year(leap_day, 10'000, 0));
  EXPECT_EQ(leap_day.year, 2020);
}

}  // namespace
}  // namespace vnaner
