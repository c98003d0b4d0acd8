// calendar_days.h: dates and the days they have.
#pragma once

#include <optional>

#include "libvnaner/resolve/timex.h"
#include "libvnaner/time/days.h"

namespace vnaner {

inline constexpr int kLastYear = 9999;  // that TIMEX3 can write

// Days of `month` in `year`; of February 29 where the year is unknown. 0 for no month.
int days_in_month(std::optional<int> year, int month) noexcept;

PartialDate day_date(Day day) noexcept;
PartialDate week_date(Day day) noexcept;     // the week around it
PartialDate weekend_date(Day day) noexcept;  // the week-end of that week
PartialDate month_date(int year, int month) noexcept;
PartialDate year_date(int year) noexcept;
PartialDate decade_date(int year) noexcept;   // of which `year` is one
PartialDate century_date(int year) noexcept;  // 19XX for 1900 to 1999

// Whether no known part is outside the calendar. Years run from -9999 to 9999.
bool possible(const PartialDate& date) noexcept;

// Whether `date` falls on the weekday `wday`, as far as it tells; on any if that is 0.
bool fits_weekday(const PartialDate& date, int wday) noexcept;
// Gives `date` the year, unless it is then no date or not on that weekday. False if so.
bool give_year(PartialDate& date, int year, int wday) noexcept;

// First and last day, where the date is fully known.
std::optional<Day> first_day(const PartialDate& date) noexcept;
std::optional<Day> last_day(const PartialDate& date) noexcept;

// The month in which a quarter, half, season or month starts; 0 if the date has none.
int first_month(const PartialDate& date) noexcept;
int last_month(const PartialDate& date) noexcept;  // may be past 12 (winter)

}  // namespace vnaner
