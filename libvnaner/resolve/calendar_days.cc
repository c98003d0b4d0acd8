// calendar_days.cc: see calendar_days.h.
#include "libvnaner/resolve/calendar_days.h"

namespace vnaner {

namespace chrono = std::chrono;

namespace {

int floor_to(int value, int step) noexcept {
  const int rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

}  // namespace

int days_in_month(std::optional<int> year, int month) noexcept {
  if (month < 1 || month > 12) return 0;
  const chrono::year_month_day_last last =
      chrono::year(year.value_or(2000)) / chrono::month(static_cast<unsigned>(month)) / chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

PartialDate day_date(Day day) noexcept {
  const chrono::year_month_day ymd(day);
  PartialDate date;
  date.year = static_cast<int>(ymd.year());
  date.month = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month()));
  date.day = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()));
  return date;
}

PartialDate week_date(Day day) noexcept {
  const IsoWeek iso = iso_week(day);
  PartialDate date;
  date.grain = Grain::week;
  date.year = iso.year;
  date.week = static_cast<std::uint8_t>(iso.week);
  return date;
}

PartialDate weekend_date(Day day) noexcept {
  PartialDate date = week_date(day);
  date.grain = Grain::weekend;
  return date;
}

PartialDate month_date(int year, int month) noexcept {
  PartialDate date;
  date.grain = Grain::month;
  date.year = year;
  date.month = static_cast<std::uint8_t>(month);
  return date;
}

PartialDate year_date(int year) noexcept {
  PartialDate date;
  date.grain = Grain::year;
  date.year = year;
  return date;
}

PartialDate decade_date(int year) noexcept {
  PartialDate date = year_date(floor_to(year, 10));
  date.grain = Grain::decade;
  return date;
}

PartialDate century_date(int year) noexcept {
  // The first is 0 to 99; before Christ they end with a year 0 by astronomers' count: -99 to 0 is the first, 0 in both.
  PartialDate date = year_date(year >= 0 ? floor_to(year, 100) : floor_to(year - 1, 100) + 1);
  date.grain = Grain::century;
  return date;
}

bool possible(const PartialDate& date) noexcept {
  if (date.year && (*date.year < -kLastYear || *date.year > kLastYear)) return false;
  switch (date.grain) {
    case Grain::day:
      return date.month <= 12 && date.day <= (date.month == 0 ? 31 : days_in_month(date.year, date.month));
    case Grain::weekday:
    case Grain::week:
    case Grain::weekend:
      if (date.year == kLastYear && date.week == iso_weeks_in_year(kLastYear)) return false;  // ends in the next year
      return date.weekday <= 7 && date.week <= (date.year ? iso_weeks_in_year(*date.year) : 53);
    case Grain::month:
      return date.month <= 12;
    case Grain::quarter:
      return date.quarter <= 4;
    case Grain::half:
      return date.half <= 2;
    case Grain::decade:
      return !date.year || *date.year >= 0;  // those before Christ have no value in TIMEX3
    case Grain::century:
      return !date.year || *date.year > 100 - kLastYear;
    default:
      return true;
  }
}

bool fits_weekday(const PartialDate& date, int wday) noexcept {
  return wday == 0 || !date.has_day() || weekday_of(day_of(*date.year, date.month, date.day)) == wday;
}

bool give_year(PartialDate& date, int year, int wday) noexcept {
  PartialDate candidate = date;
  candidate.year = year;
  if (!possible(candidate) || !fits_weekday(candidate, wday)) return false;
  date = candidate;
  return true;
}

int first_month(const PartialDate& date) noexcept {
  switch (date.grain) {
    case Grain::day:
    case Grain::month:
      return date.month;
    case Grain::quarter:
      return date.quarter == 0 ? 0 : 3 * date.quarter - 2;
    case Grain::half:
      return date.half == 0 ? 0 : 6 * date.half - 5;
    case Grain::season:
      return date.season == Season::none ? 0 : 3 * static_cast<int>(date.season);
    default:
      return 0;
  }
}

int last_month(const PartialDate& date) noexcept {
  const int first = first_month(date);
  if (first == 0) return 0;
  if (date.grain == Grain::half) return first + 5;
  return date.grain == Grain::quarter || date.grain == Grain::season ? first + 2 : first;
}

std::optional<Day> first_day(const PartialDate& date) noexcept {
  if (!date.year || !possible(date)) return std::nullopt;
  switch (date.grain) {
    case Grain::day:
      if (!date.has_day()) return std::nullopt;
      return day_of(*date.year, date.month, date.day);
    case Grain::weekday:
    case Grain::week:
    case Grain::weekend:
      if (date.week == 0) return std::nullopt;
      if (date.grain == Grain::week) return iso_week_start(*date.year, date.week);
      return iso_week_start(*date.year, date.week) +
             chrono::days(date.grain == Grain::weekend ? 5 : static_cast<int>(date.weekday) - 1);
    case Grain::year:
    case Grain::decade:
    case Grain::century:
      return day_of(*date.year, 1, 1);
    default:
      if (first_month(date) == 0) return std::nullopt;
      return day_of(*date.year, first_month(date), 1);
  }
}

std::optional<Day> last_day(const PartialDate& date) noexcept {
  const std::optional<Day> first = first_day(date);
  if (!first) return std::nullopt;
  switch (date.grain) {
    case Grain::day:
    case Grain::weekday:
      return first;
    case Grain::week:
      return *first + chrono::days(6);
    case Grain::weekend:
      return *first + chrono::days(1);
    case Grain::year:
      return day_of(*date.year, 12, 31);
    case Grain::decade:
      return day_of(*date.year + 9, 12, 31);
    case Grain::century:
      return day_of(*date.year + 99, 12, 31);
    default: {
      const int month = last_month(date);
      const int year = *date.year + (month - 1) / 12;
      const int in_year = (month - 1) % 12 + 1;
      return day_of(year, in_year, days_in_month(year, in_year));
    }
  }
}

}  // namespace vnaner
