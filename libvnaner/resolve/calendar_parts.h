// calendar_parts.h: the attributes of a date expression, read but not yet resolved.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/timex.h"

namespace vnaner {

// One capture or constant of a date rule.
struct DateAttr {
  std::string_view name;
  std::string_view text;     // as it stands in the article; "" for a constant
  std::string_view value;    // of the list entry, or the constant; may be ""
  std::int64_t number = -1;  // of the captured token (Form::number), or -1
};

enum class Tense : std::uint8_t { none, past, future };
enum class DateUnit : std::uint8_t {
  none,
  day,
  week,
  weekend,
  month,
  quarter,
  half,
  season,
  year,
  campaign,  // of sports and theatres: from July to June
  decade,
  century
};
enum class DateJoin : std::uint8_t { none, range, list, open_start, open_end };
enum class DateAnchor : std::uint8_t { none, given, last, base };
enum class DateRole : std::uint8_t { none, header, dateline };

// The calendar parts that words spell out; 0 where they are silent.
struct DateFields {
  int wday = 0;
  int day = 0;
  int month = 0;
  int week = 0;
  int quarter = 0;
  int half = 0;
  Season season = Season::none;
  std::optional<int> year;
  bool short_year = false;     // two digits
  std::optional<int> decade;   // its first year
  std::optional<int> century;  // its first year
  bool impossible = false;     // a part that no calendar has
  bool lent_month = false;     // the month stands at the other end

  bool empty() const noexcept {
    return wday == 0 && day == 0 && month == 0 && week == 0 && quarter == 0 && half == 0 && season == Season::none &&
           !year && !decade && !century;
  }
};

struct DateParts {
  explicit DateParts(std::pmr::memory_resource* memory = std::pmr::get_default_resource()) : items(memory) {}

  std::pmr::vector<DateFields> items;  // two for a range, any number for a list, else at most one
  DateJoin join = DateJoin::none;
  std::string_view mod;
  Tense dir = Tense::none;  // dernier, prochain
  DateAnchor anchor = DateAnchor::none;
  DateUnit unit = DateUnit::none;
  std::optional<int> shift;          // in units
  std::optional<int> count;          // of "ces trois dernières années"
  Tense span = Tense::none;          // past or future stretch of `count` units
  std::optional<Timex::Kind> vague;  // no point, but the past, present or future
  DateUnit as = DateUnit::none;      // the week around the date
  int nth = 0;                       // counted from the end if negative
  int firsts = 0;                    // les neuf premiers mois; negative: derniers
  DateUnit rank = DateUnit::none;    // what nth counts, if no weekday
  bool this_one = false;             // ce mercredi, ce mois de mars
  bool till_now = false;             // up to the document's date
  bool counted = false;              // the shift stands in the words ("dix ans plus tôt")
  bool and_half = false;             // "deux ans et demi": half a unit more
  bool each = false;
  bool now = false;
  DateRole role = DateRole::none;

  bool counts_inside() const noexcept { return nth != 0 || firsts != 0; }
};

// What the words of one expression say; `attrs` in text order.
DateParts read_parts(std::span<const DateAttr> attrs,
                     std::pmr::memory_resource* memory = std::pmr::get_default_resource());

// Whether the words alone settle the year.
bool spells_year(const DateParts& parts) noexcept;

}  // namespace vnaner
