// calendar_parts.cc: the attributes of a date expression, read but not yet resolved.
#include "libvnaner/resolve/calendar_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "libvnaner/resolve/calendar_numbers.h"

namespace vnaner {

namespace {

constexpr std::array<std::pair<std::string_view, DateUnit>, 10> kUnits = {{{"day", DateUnit::day},
                                                                           {"week", DateUnit::week},
                                                                           {"weekend", DateUnit::weekend},
                                                                           {"month", DateUnit::month},
                                                                           {"quarter", DateUnit::quarter},
                                                                           {"half", DateUnit::half},
                                                                           {"season", DateUnit::season},
                                                                           {"year", DateUnit::year},
                                                                           {"decade", DateUnit::decade},
                                                                           {"century", DateUnit::century}}};

DateUnit unit_named(std::string_view name) {
  for (const auto& [text, unit] : kUnits)
    if (text == name) return unit;
  return DateUnit::none;
}

Season season_named(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames = {"", "SP", "SU", "FA", "WI"};
  for (std::size_t i = 1; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<Season>(i);
  return Season::none;
}

Tense way(std::string_view text) {
  return text == "past" ? Tense::past : text == "future" ? Tense::future : Tense::none;
}

// "+1", "-2", "15", a list's value or the words themselves.
std::int64_t number_of(const DateAttr& attr) {
  std::string_view value = attr.value;
  const bool minus = value.starts_with('-');
  if (minus || value.starts_with('+')) value.remove_prefix(1);
  const std::int64_t read = value.empty() ? -1 : number_in(value);
  if (read >= 0) return minus ? -read : read;
  return attr.number >= 0 ? attr.number : number_in(attr.text);
}

bool two_digits(std::string_view text) {
  return text.size() == 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Years without century: Agence writers mean this century up to 49.
int full_year(int year, bool is_short) { return !is_short ? year : year < 50 ? 2000 + year : 1900 + year; }

void set_year(DateFields& fields, std::int64_t number, bool is_short) {
  if (number < 0 || number > 9999) {
    fields.impossible = true;
    return;
  }
  fields.short_year = is_short;
  fields.year = full_year(static_cast<int>(number), is_short);
}

// "02/02/2022", "2.2.22", "2022-02-02", "20190422", "11.2016" in one token; order: dmy, ymd or my.
void set_numeric(DateFields& fields, std::string_view order, std::string_view text) {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < 3;) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", i), text.size());
    if (end > i) parts[count++] = text.substr(i, end - i);
    i = std::max(end, i) + 1;
  }
  if (count == 1 && parts[0].size() == 8 && order == "ymd") {
    parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6, 2)};
    count = 3;
  }
  if (count == 2 && order == "ymd") order = "ym";
  if (count == 2 && order == "dmy") order = "dm";
  for (std::size_t i = 0; i < count && i < order.size(); ++i) {
    const std::int64_t number = number_in(parts[i]);
    if (order[i] == 'd') fields.day = number == 0 ? 99 : static_cast<int>(number);
    if (order[i] == 'm') fields.month = number == 0 ? 99 : static_cast<int>(number);
    if (order[i] == 'y') set_year(fields, number, two_digits(parts[i]));
  }
}

// English writers put the month first.
void mend_order(DateFields& fields) {
  if (fields.month > 12 && fields.month <= 31 && fields.day <= 12 && fields.day > 0)
    std::swap(fields.month, fields.day);
}

bool* seen_slot(std::string_view name, std::array<bool, 9>& seen) {
  constexpr std::array<std::string_view, 9> kNames = {"wday",    "day",  "month",  "year",   "week",
                                                      "quarter", "half", "decade", "century"};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return &seen[i];
  return nullptr;
}

// Sets the part `name`; false if there is no such part.
bool set_field(DateFields& fields, std::string_view name, const DateAttr& attr) {
  if (name == "dmy" || name == "ymd" || name == "my") {
    set_numeric(fields, name, attr.text);
    return true;
  }
  if (name == "season") {
    fields.season = season_named(attr.value);
    return true;
  }
  int* target = name == "wday"      ? &fields.wday
                : name == "day"     ? &fields.day
                : name == "month"   ? &fields.month
                : name == "week"    ? &fields.week
                : name == "quarter" ? &fields.quarter
                : name == "half"    ? &fields.half
                                    : nullptr;
  const std::int64_t number = number_of(attr);
  if (target != nullptr) {
    if (number < 1 || number > 99) fields.impossible = true;
    *target = static_cast<int>(std::clamp<std::int64_t>(number, 0, 99));
    return true;
  }
  if (name == "year") {
    set_year(fields, number, two_digits(attr.text));
  } else if (name == "decade") {
    if (number < 0 || number > 2990) fields.impossible = true;
    const int year = static_cast<int>(std::clamp<std::int64_t>(number, 0, 2990));
    fields.decade = (year >= 100 ? year : year < 20 ? 2000 + year : 1900 + year) / 10 * 10;
  } else if (name == "century") {
    if (number < 1 || number > 30) fields.impossible = true;
    fields.century = static_cast<int>(std::clamp<std::int64_t>(number, 1, 30) - 1) * 100;
  } else {
    return false;
  }
  return true;
}

void set_option(DateParts& parts, const DateAttr& attr, int& sign) {
  const std::string_view name = attr.name, value = attr.value;
  if (name == "mod" || name == "part") {
    parts.mod = value;
  } else if (name == "dir") {
    parts.dir = way(value);
  } else if (name == "anchor") {
    parts.anchor = value == "last" ? DateAnchor::last : value == "base" ? DateAnchor::base : DateAnchor::given;
  } else if (name == "unit") {
    parts.unit = unit_named(value);
  } else if (name == "as") {
    parts.as = unit_named(value);
  } else if (name == "shift" || name == "n") {
    const std::int64_t number = number_of(attr);
    parts.shift = static_cast<int>(std::clamp<std::int64_t>(number, -99999, 99999));
    parts.counted = name == "n";
  } else if (name == "sign") {
    sign = value == "-1" ? -1 : 1;
  } else if (name == "span") {
    parts.span = way(value);
  } else if (name == "vague") {
    parts.vague = value;
  } else if (name == "nth") {
    parts.nth = static_cast<int>(std::clamp<std::int64_t>(number_of(attr), 0, 99));
  } else if (name == "each") {
    parts.each = true;
  } else if (name == "now") {
    parts.now = true;
  } else if (name == "role") {
    parts.role = value == "header" ? DateRole::header : value == "dateline" ? DateRole::dateline : DateRole::none;
  }
}

// What one end leaves out the other one tells: "2 et 3 février 2022".
void share(std::vector<DateFields>& items) {
  const auto fill = [](DateFields& to, const DateFields& from) {
    // A month goes with a day, a year with anything that has none.
    if (to.month == 0 && from.month != 0 && to.day != 0) {
      to.month = from.month;
      to.lent_month = true;
    }
    if (to.quarter == 0 && to.half == 0 && to.day == 0 && to.month == 0 && to.season == Season::none && !to.year &&
        to.wday == 0 && !to.decade && !to.century)
      to = from;
  };
  for (std::size_t i = items.size(); i-- > 1;) fill(items[i - 1], items[i]);
  for (std::size_t i = 1; i < items.size(); ++i) fill(items[i], items[i - 1]);
}

}  // namespace

DateParts read_parts(std::span<const DateAttr> attrs) {
  DateParts parts;
  bool before_christ = false;
  int sign = 0;
  for (const DateAttr& attr : attrs) {
    if (attr.name == "join")
      parts.join = attr.value == "range" ? DateJoin::range : attr.value == "list" ? DateJoin::list : parts.join;
    else if (attr.name == "open")
      parts.join = attr.value == "start" ? DateJoin::open_start : DateJoin::open_end;
    else if (attr.name == "era")
      before_christ = true;
  }
  std::array<bool, 9> seen{};
  for (const DateAttr& attr : attrs) {
    std::string_view name = attr.name;
    std::size_t item = 0;
    if (name.ends_with('2') && name != "2") {
      name.remove_suffix(1);
      item = 1;
    }
    if (parts.join == DateJoin::list) {
      // A part that this item has already, or a weekday behind its day, begins the next item.
      bool* slot = seen_slot(name, seen);
      if (slot != nullptr && (*slot || (name == "wday" && seen[1]) || (name == "day" && seen[2]))) {
        seen = {};
        parts.items.emplace_back();
      }
      if (slot != nullptr) *slot = true;
      item = parts.items.empty() ? 0 : parts.items.size() - 1;
    }
    DateFields probe;
    if (!set_field(probe, name, attr)) {
      set_option(parts, attr, sign);
      continue;
    }
    if (parts.items.size() <= item) parts.items.resize(item + 1);
    set_field(parts.items[item], name, attr);
  }
  if (sign != 0 && parts.shift) parts.shift = sign * *parts.shift;
  if (parts.span != Tense::none) {
    parts.count = parts.shift;
    parts.shift.reset();
  }
  for (DateFields& fields : parts.items) mend_order(fields);
  share(parts.items);
  if (parts.items.size() == 2) {  // "2023-24"
    DateFields& second = parts.items[1];
    const DateFields& first = parts.items[0];
    if (second.short_year && first.year && !first.short_year)
      second.year = *first.year / 100 * 100 + *second.year % 100;
  }
  if (before_christ)
    for (DateFields& fields : parts.items)
      if (fields.year) fields.year = 1 - (fields.short_year ? *fields.year % 100 : *fields.year);
  return parts;
}

bool spells_year(const DateParts& parts) noexcept {
  return std::any_of(parts.items.begin(), parts.items.end(), [](const DateFields& f) { return f.year.has_value(); });
}

}  // namespace vnaner
