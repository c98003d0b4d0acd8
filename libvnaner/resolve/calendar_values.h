// calendar_values.h: the attributes that the calendar reads, and the values that each of them takes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libvnaner/resolve/calendar_parts.h"

namespace vnaner {

// What an attribute is called; calendar.h says what each means. Of the first nine an item of a list has one each; those
// up to `my` spell parts of a date.
enum class DateKey : std::uint8_t {
  wday,
  day,
  month,
  year,
  week,
  quarter,
  half,
  decade,
  century,
  season,
  dmy,
  ymd,
  my,
  join,
  open,
  till,
  era,
  each,
  mod,
  unit,
  as,
  rank,
  shift,
  n,
  sign,
  anchor,
  span,
  dir,
  vague,
  nth,
  firsts,
  this_one,
  now,
  plus,
  role,
};

// A value as packs write it, and what it sets: a number, or one of the enum of its attribute.
struct DateValueName {
  std::string_view name;
  int meaning = 0;
};

struct DateAttribute {
  enum class Takes : std::uint8_t {
    number,  // from `low` to `high`
    words,   // what stands in the article
    name,    // one of `names`
    flag,    // anything that stands in the article; as a constant the only one of `names`
  };
  std::string_view name;
  DateKey key = DateKey::wday;
  Takes takes = Takes::number;
  std::int64_t low = 0, high = 0;
  std::span<const DateValueName> names;
};

// The attribute of this name, and which end of a range it is about ("day2": 1). Null if the calendar has none.
struct DateName {
  const DateAttribute* attribute = nullptr;
  std::size_t item = 0;
};
DateName date_name(std::string_view name) noexcept;

// Null if the attribute takes no such value.
const DateValueName* value_named(const DateAttribute& attribute, std::string_view value) noexcept;

// "+1", "-2", "15", a list's value or the words themselves; nothing if that is no number.
std::optional<std::int64_t> number_of(const DateAttr& attr);

// Whether the calendar reads what is set: by a constant, which has no text, or by an entry of a list. The value of an
// entry counts, if it is another than its words.
bool reads(const DateAttribute& attribute, const DateAttr& attr);

// What it reads, for those who are told that it does not: "start or end", "a number from 1 to 7".
std::string readable(const DateAttribute& attribute);

}  // namespace vnaner
