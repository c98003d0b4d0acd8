// timex.h: calendar points and intervals with unknown parts, and how TIMEX3 writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vnaner {

// How wide a date is. `weekday` is a day known by its week or not at all (XXXX-WXX-3).
enum class Grain : std::uint8_t { day, weekday, week, weekend, month, quarter, half, season, year, decade, century };

enum class Season : std::uint8_t { none, spring, summer, autumn, winter };

// One date as far as it is known; 0 stands for an unknown part. Only the parts that its grain uses mean anything.
struct PartialDate {
  Grain grain = Grain::day;
  std::optional<int> year;  // astronomical: 0 is 1 BC; of a decade or century its first year
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint8_t week = 0;     // ISO 8601; `year` is then the ISO week year
  std::uint8_t weekday = 0;  // 1 = Monday
  std::uint8_t quarter = 0;
  std::uint8_t half = 0;
  Season season = Season::none;

  bool operator==(const PartialDate&) const = default;

  bool has_day() const noexcept { return grain == Grain::day && year && month != 0 && day != 0; }
};

// A date's value: one date, an interval, a list, or a reference to no calendar point.
struct Timex {
  enum class Kind : std::uint8_t { single, interval, list, past_ref, present_ref, future_ref };
  Kind kind = Kind::single;
  std::vector<PartialDate> dates;  // interval: one for each end that is not open
  bool open_start = false;
  bool open_end = false;

  bool operator==(const Timex&) const = default;
};

// "2022-02-02", "XXXX-02-02", "2022-W05", "2022-W39-WE", "2022-Q1", "2022-SU", "199X", "20XX".
std::string to_timex(const PartialDate& date);
void append_timex(std::string& out, const PartialDate& date);
// The same; intervals as "a/b" with "..", lists as "{a,b}", references as "PAST_REF".
std::string to_timex(const Timex& value);

// `number` in at least `width` digits. Needs: it is not negative; `width` is from 1 to 4.
void append_number(std::string& out, int number, std::size_t width);

// Reads what to_timex writes; nothing if `text` is no such value or names an impossible date.
std::optional<Timex> parse_timex(std::string_view text);

// Reads a document's date: "2022", "2022-02", "2022-02-02"; a time of day after it ("T10:00") is left out.
std::optional<PartialDate> parse_iso_date(std::string_view text);

}  // namespace vnaner
