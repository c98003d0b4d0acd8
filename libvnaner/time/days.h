// days.h: days and ISO weeks of the Gregorian calendar, counted with std::chrono.
#pragma once

#include <chrono>

namespace vnaner {

using Day = std::chrono::sys_days;

struct IsoWeek {
  int year = 0;
  int week = 0;
  int weekday = 0;  // 1 = Monday
};

// Years are astronomical: 0 is 1 BC. Month and day must be those of a date.
Day day_of(int year, int month, int day) noexcept;
int weekday_of(Day day) noexcept;  // 1 = Monday
IsoWeek iso_week(Day day) noexcept;
int iso_weeks_in_year(int year) noexcept;
Day iso_week_start(int year, int week) noexcept;  // its Monday

}  // namespace vnaner
