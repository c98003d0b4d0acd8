// days.cc: see days.h.
#include "libvnaner/time/days.h"

namespace vnaner {

namespace chrono = std::chrono;

Day day_of(int year, int month, int day) noexcept {
  return Day(chrono::year(year) / chrono::month(static_cast<unsigned>(month)) /
             chrono::day(static_cast<unsigned>(day)));
}

int weekday_of(Day day) noexcept { return static_cast<int>(chrono::weekday(day).iso_encoding()); }

IsoWeek iso_week(Day day) noexcept {
  // A week belongs to the year of its Thursday.
  const int weekday = weekday_of(day);
  const Day thursday = day + chrono::days(4 - weekday);
  const int year = static_cast<int>(chrono::year_month_day(thursday).year());
  const int week = static_cast<int>((thursday - day_of(year, 1, 1)).count()) / 7 + 1;
  return {year, week, weekday};
}

int iso_weeks_in_year(int year) noexcept { return iso_week(day_of(year, 12, 28)).week; }

Day iso_week_start(int year, int week) noexcept {
  const Day fourth = day_of(year, 1, 4);  // always in week 1
  return fourth - chrono::days(weekday_of(fourth) - 1) + chrono::days(7 * (week - 1));
}

}  // namespace vnaner
