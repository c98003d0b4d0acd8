// duration.cc: see duration.h.
#include "libvnaner/output/duration.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

#include "libvnaner/time/days.h"

namespace vnaner {

namespace {

namespace chrono = std::chrono;

constexpr std::string_view kUnits = "DWMY";  // from fine to coarse
constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};
constexpr std::array<int, 2> kLeapAndCommon = {2000, 2001};  // what an unknown year may be like

// The days of a date, half-open; none where they are not known. Of unit M and Y they are whole months.
struct Stretch {
  char unit = 'D';
  bool any_year = false;
  std::optional<std::pair<Day, Day>> days;
};

bool take(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// A number of exactly `width` digits; -1 if something else stands there.
int take_number(std::string_view& text, std::size_t width) {
  const std::string_view digits = text.substr(0, width);
  text.remove_prefix(digits.size());
  if (digits.size() != width || digits.find_first_not_of("0123456789") != std::string_view::npos) return -1;
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::pair<Day, Day> days_from(Day first, int count) { return {first, first + chrono::days(count)}; }

std::pair<Day, Day> months_from(int year, int month, int count) {
  const chrono::year_month first = chrono::year(year) / chrono::month(static_cast<unsigned>(month));
  return {Day(first / 1), Day((first + chrono::months(count)) / 1)};
}

// Reads "W05", "W39-WE" or "W05-3".
void read_week(std::string_view text, int year, Stretch& stretch) {
  const int week = take(text, "W") ? take_number(text, 2) : -1;
  const bool whole = text.empty();
  const bool weekend = take(text, "-WE");
  const int weekday = whole || weekend ? 1 : take(text, "-") ? take_number(text, 1) : -1;
  stretch.unit = whole ? 'W' : 'D';
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7 || !text.empty()) return;
  const Day monday = iso_week_start(year, week);
  stretch.days = whole     ? days_from(monday, 7)
                 : weekend ? days_from(monday + chrono::days(5), 2)
                           : days_from(monday + chrono::days(weekday - 1), 1);
}

// Reads "Q1" or "H2": a part of the year that has `months`.
void read_part(std::string_view text, int year, int months, Stretch& stretch) {
  stretch.unit = 'M';
  text.remove_prefix(1);
  const int part = take_number(text, 1);
  if (part < 1 || part > 12 / months || !text.empty()) return;
  stretch.days = months_from(year, (part - 1) * months + 1, months);
}

// Reads "02" or "02-14".
void read_month(std::string_view text, int year, Stretch& stretch) {
  const int month = take_number(text, 2);
  const bool whole = text.empty();
  const int day = whole ? 1 : take(text, "-") ? take_number(text, 2) : -1;
  stretch.unit = whole ? 'M' : 'D';
  if (month < 1 || month > 12 || day < 1 || !text.empty()) return;
  const chrono::year_month_day date =
      chrono::year(year) / chrono::month(static_cast<unsigned>(month)) / chrono::day(static_cast<unsigned>(day));
  if (date.ok()) stretch.days = whole ? months_from(year, month, 1) : days_from(Day(date), 1);
}

// One year, or the ten or hundred of a decade or century.
struct Years {
  std::optional<int> first;  // astronomical: 0 is 1 BC
  int count = 1;
};

// Takes "2022", "BC0044", "199X" or "20XX" off `text`.
Years take_years(std::string_view& text) {
  Years years;
  const bool before_christ = take(text, "BC");
  const std::string_view digits = text.substr(0, 4);
  if (digits.size() == 4 && digits[3] == 'X') years.count = digits[2] == 'X' ? 100 : 10;
  const std::size_t known = years.count == 100 ? 2 : years.count == 10 ? 3 : 4;
  const int number = take_number(text, known);
  text.remove_prefix(std::min(4 - known, text.size()));
  if (number < 0 || (before_christ && years.count > 1)) return years;
  years.first = before_christ ? 1 - number : number * years.count;
  return years;
}

// Takes the year `any_year` for XXXX.
Stretch read_date(std::string_view text, int any_year) {
  Stretch stretch;
  Years years{any_year};
  stretch.any_year = take(text, "XXXX");
  if (!stretch.any_year) years = take_years(text);
  if (!years.first) return stretch;
  if (text.empty()) {
    stretch.unit = 'Y';
    if (!stretch.any_year) stretch.days = months_from(*years.first, 1, 12 * years.count);
    return stretch;
  }
  if (years.count > 1 || !take(text, "-") || text.empty()) return stretch;
  const int year = *years.first;
  if (const auto season = std::find(kSeasons.begin(), kSeasons.end(), text); season != kSeasons.end()) {
    stretch.unit = 'M';
    stretch.days = months_from(year, 3 * static_cast<int>(season - kSeasons.begin() + 1), 3);
  } else if (text[0] == 'W') {
    read_week(text, year, stretch);
  } else if (text[0] == 'Q' || text[0] == 'H') {
    read_part(text, year, text[0] == 'Q' ? 3 : 6, stretch);
  } else {
    read_month(text, year, stretch);
  }
  return stretch;
}

// What lasts for whole weeks does not last for whole months.
char finer(char a, char b) {
  if (a != b && (a == 'W' || b == 'W')) return 'D';
  return kUnits[std::min(kUnits.find(a), kUnits.find(b))];
}

int units_between(Day first, Day past, char unit) {
  const auto days = static_cast<int>((past - first).count());
  if (unit == 'D') return days;
  if (unit == 'W') return days / 7;
  const chrono::year_month_day from(first), to(past);
  const auto months = static_cast<int>((to.year() / to.month() - from.year() / from.month()).count());
  return unit == 'M' ? months : months / 12;
}

}  // namespace

std::string duration_between(std::string_view start, std::string_view end, LastEnd last) {
  char unit = 'D';
  std::optional<int> count;
  for (const int year : kLeapAndCommon) {
    const Stretch a = read_date(start == ".." ? end : start, year), b = read_date(end == ".." ? start : end, year);
    unit = finer(a.unit, b.unit);
    if (!a.days || !b.days || a.any_year != b.any_year || start == ".." || end == "..") return {'P', 'X', unit};
    const int here = units_between(a.days->first, last == LastEnd::whole ? b.days->second : b.days->first, unit);
    if (here <= 0 || (count && here != *count)) return {'P', 'X', unit};
    count = here;
  }
  return "P" + std::to_string(*count) + unit;
}

std::string counted_in(std::string duration, std::string_view unit) {
  constexpr double kDaysInMonth = 146097.0 / 4800;  // four hundred years have so many days and months
  if (duration.size() < 3 || duration.back() != 'D' || duration[1] == 'X') return duration;
  std::string_view digits = std::string_view(duration).substr(1, duration.size() - 2);
  const int days = take_number(digits, digits.size());
  if (unit == "week" && days % 7 == 0) return "P" + std::to_string(days / 7) + "W";
  const auto months = static_cast<int>(std::lround(days / kDaysInMonth));
  if (unit == "month" && months > 0) return "P" + std::to_string(months) + "M";
  return duration;
}

}  // namespace vnaner
