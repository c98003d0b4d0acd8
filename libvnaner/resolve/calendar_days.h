// calendar_days.h: days, ISO weeks and months counted with std::chrono.
#pragma once

#include <chrono>
#include <optional>

#include "libvnaner/resolve/timex.h"

namespace vnaner {

using Day = std::chrono::sys_days;

inline constexpr int kLastYear = 9999;  // that TIMEX3 can write

struct IsoWeek {
  int year = 0;
  int week = 0;
  int weekday = 0;  // 1 = Monday
};

// Days of `month` in `year`; of February 29 where the year is unknown. 0 for no month.
int days_in_month(std::optional<int> year, int month) noexcept;
IsoWeek iso_week(Day day) noexcept;
int iso_weeks_in_year(int year) noexcept;
Day iso_week_start(int year, int week) noexcept;  // its Monday
int weekday_of(Day day) noexcept;                 // 1 = Monday
Day day_of(int year, int month, int day) noexcept;

PartialDate day_date(Day day) noexcept;
PartialDate week_date(Day day) noexcept;     // the week around it
PartialDate weekend_date(Day day) noexcept;  // the week-end of that week
PartialDate month_date(int year, int month) noexcept;
PartialDate year_date(int year) noexcept;
PartialDate decade_date(int year) noexcept;   // of which `year` is one
PartialDate century_date(int year) noexcept;  // 19XX for 1900 to 1999

// Whether no known part is outside the calendar. Years run from -9999 to 9999.
bool possible(const PartialDate& date) noexcept;

// First and last day, where the date is fully known.
std::optional<Day> first_day(const PartialDate& date) noexcept;
std::optional<Day> last_day(const PartialDate& date) noexcept;

// The month in which a quarter, half, season or month starts; 0 if the date has none.
int first_month(const PartialDate& date) noexcept;
int last_month(const PartialDate& date) noexcept;  // may be past 12 (winter)

}  // namespace vnaner
