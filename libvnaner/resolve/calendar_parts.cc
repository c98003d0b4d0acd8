// calendar_parts.cc: the attributes of a date expression, read but not yet resolved.
#include "libvnaner/resolve/calendar_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "libvnaner/resolve/calendar_numbers.h"

namespace vnaner {

namespace {

constexpr std::array<std::pair<std::string_view, DateUnit>, 11> kUnits = {{{"day", DateUnit::day},
                                                                           {"week", DateUnit::week},
                                                                           {"weekend", DateUnit::weekend},
                                                                           {"month", DateUnit::month},
                                                                           {"quarter", DateUnit::quarter},
                                                                           {"half", DateUnit::half},
                                                                           {"season", DateUnit::season},
                                                                           {"year", DateUnit::year},
                                                                           {"campaign", DateUnit::campaign},
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

// The calendar parts that an attribute can spell. Of the first nine an item of a list has one each.
enum class Slot : std::uint8_t {
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
  none
};
constexpr std::size_t kSlotsOfItem = 9;

// The name of an attribute as one number, to switch on; none is longer than eight letters. 0 for a longer one.
constexpr std::uint64_t code(std::string_view name) {
  if (name.size() > 8) return 0;
  std::uint64_t number = 0;
  for (const char c : name) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

Slot slot_named(std::string_view name) {
  switch (code(name)) {
    case code("wday"):
      return Slot::wday;
    case code("day"):
      return Slot::day;
    case code("month"):
      return Slot::month;
    case code("year"):
      return Slot::year;
    case code("week"):
      return Slot::week;
    case code("quarter"):
      return Slot::quarter;
    case code("half"):
      return Slot::half;
    case code("decade"):
      return Slot::decade;
    case code("century"):
      return Slot::century;
    case code("season"):
      return Slot::season;
    case code("dmy"):
      return Slot::dmy;
    case code("ymd"):
      return Slot::ymd;
    case code("my"):
      return Slot::my;
    default:
      return Slot::none;
  }
}

void set_part(DateFields& fields, int& part, std::int64_t number) {
  if (number < 1 || number > 99) fields.impossible = true;
  part = static_cast<int>(std::clamp<std::int64_t>(number, 0, 99));
}

void set_decade(DateFields& fields, std::int64_t number) {
  if (number < 0 || number > 2990) fields.impossible = true;
  const int year = static_cast<int>(std::clamp<std::int64_t>(number, 0, 2990));
  fields.decade = (year >= 100 ? year : year < 20 ? 2000 + year : 1900 + year) / 10 * 10;
}

void set_century(DateFields& fields, std::int64_t number) {
  if (number < 1 || number > 30) fields.impossible = true;
  fields.century = static_cast<int>(std::clamp<std::int64_t>(number, 1, 30) - 1) * 100;
}

void set_slot(DateFields& fields, Slot slot, const DateAttr& attr) {
  switch (slot) {
    case Slot::wday:
      return set_part(fields, fields.wday, number_of(attr));
    case Slot::day:
      return set_part(fields, fields.day, number_of(attr));
    case Slot::month:
      return set_part(fields, fields.month, number_of(attr));
    case Slot::week:
      return set_part(fields, fields.week, number_of(attr));
    case Slot::quarter:
      return set_part(fields, fields.quarter, number_of(attr));
    case Slot::half:
      return set_part(fields, fields.half, number_of(attr));
    case Slot::year:
      return set_year(fields, number_of(attr), two_digits(attr.text));
    case Slot::decade:
      return set_decade(fields, number_of(attr));
    case Slot::century:
      return set_century(fields, number_of(attr));
    case Slot::season:
      fields.season = season_named(attr.value);
      return;
    case Slot::dmy:
      return set_numeric(fields, "dmy", attr.text);
    case Slot::ymd:
      return set_numeric(fields, "ymd", attr.text);
    case Slot::my:
      return set_numeric(fields, "my", attr.text);
    case Slot::none:
      return;
  }
}

void set_option(DateParts& parts, const DateAttr& attr, int& sign) {
  const std::string_view value = attr.value;
  switch (code(attr.name)) {
    case code("mod"):
    case code("part"):
      parts.mod = value;
      break;
    case code("dir"):
      parts.dir = way(value);
      break;
    case code("anchor"):
      parts.anchor = value == "last" ? DateAnchor::last : value == "base" ? DateAnchor::base : DateAnchor::given;
      break;
    case code("unit"):
      parts.unit = unit_named(value);
      break;
    case code("as"):
      parts.as = unit_named(value);
      break;
    case code("shift"):
    case code("n"):
      parts.shift = static_cast<int>(std::clamp<std::int64_t>(number_of(attr), -99999, 99999));
      parts.counted = attr.name == "n";
      break;
    case code("sign"):
      sign = value == "-1" ? -1 : 1;
      break;
    case code("span"):
      parts.span = way(value);
      break;
    case code("vague"):
      parts.vague = value;
      break;
    case code("nth"):
      parts.nth = static_cast<int>(std::clamp<std::int64_t>(number_of(attr), -9, 366));
      break;
    case code("firsts"):
      parts.firsts = static_cast<int>(std::clamp<std::int64_t>(number_of(attr), 1, 366));
      break;
    case code("rank"):
      parts.rank = unit_named(value);
      break;
    case code("this"):
      parts.this_one = true;
      break;
    case code("till"):
      parts.till_now = true;
      break;
    case code("each"):
      parts.each = true;
      break;
    case code("now"):
      parts.now = true;
      break;
    case code("role"):
      parts.role = value == "header" ? DateRole::header : value == "dateline" ? DateRole::dateline : DateRole::none;
      break;
    default:
      break;
  }
}

// What one end leaves out the other one tells: "2 et 3 février 2022".
void share(std::pmr::vector<DateFields>& items) {
  const auto fill = [](DateFields& to, const DateFields& from) {
    // A month goes with a day, a year with anything that has none.
    if (to.month == 0 && from.month != 0 && to.day != 0) {
      to.month = from.month;
      to.lent_month = true;
    }
    if (to.quarter == 0 && to.half == 0 && to.day == 0 && to.month == 0 && to.season == Season::none && to.week == 0 &&
        !to.year && to.wday == 0 && !to.decade && !to.century)
      to = from;
  };
  for (std::size_t i = items.size(); i-- > 1;) fill(items[i - 1], items[i]);
  for (std::size_t i = 1; i < items.size(); ++i) fill(items[i], items[i - 1]);
}

}  // namespace

DateParts read_parts(std::span<const DateAttr> attrs, std::pmr::memory_resource* memory) {
  DateParts parts(memory);
  bool before_christ = false;
  int sign = 0;
  for (const DateAttr& attr : attrs) {
    switch (code(attr.name)) {
      case code("join"):
        parts.join = attr.value == "range" ? DateJoin::range : attr.value == "list" ? DateJoin::list : parts.join;
        break;
      case code("open"):
        parts.join = attr.value == "start" ? DateJoin::open_start : DateJoin::open_end;
        break;
      case code("era"):
        before_christ = true;
        break;
      default:
        break;
    }
  }
  std::array<bool, kSlotsOfItem> seen{};
  const auto has_seen = [&seen](Slot slot) { return seen[static_cast<std::size_t>(slot)]; };
  for (const DateAttr& attr : attrs) {
    std::string_view name = attr.name;
    std::size_t item = 0;
    if (name.ends_with('2') && name != "2") {
      name.remove_suffix(1);
      item = 1;
    }
    const Slot slot = slot_named(name);
    if (slot == Slot::none) {
      set_option(parts, attr, sign);
      continue;
    }
    if (parts.join == DateJoin::list) {
      // A part that this item has already, or a weekday behind its day, begins the next item.
      if (const auto of_item = static_cast<std::size_t>(slot); of_item < kSlotsOfItem) {
        if (seen[of_item] || (slot == Slot::wday && has_seen(Slot::day)) ||
            (slot == Slot::day && has_seen(Slot::month))) {
          seen = {};
          parts.items.emplace_back();
        }
        seen[of_item] = true;
      }
      item = parts.items.empty() ? 0 : parts.items.size() - 1;
    }
    if (parts.items.size() <= item) parts.items.resize(item + 1);
    set_slot(parts.items[item], slot, attr);
  }
  if (sign != 0 && parts.shift) parts.shift = sign * *parts.shift;
  if (sign != 0) parts.firsts *= sign;
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
    for (DateFields& fields : parts.items) {
      if (fields.year) fields.year = 1 - (fields.short_year ? *fields.year % 100 : *fields.year);
      fields.short_year = false;
      if (fields.century) fields.century = 1 - (*fields.century + 100);  // the fourth: 400 to 301 before Christ
    }
  return parts;
}

bool spells_year(const DateParts& parts) noexcept {
  return std::any_of(parts.items.begin(), parts.items.end(), [](const DateFields& f) { return f.year.has_value(); });
}

}  // namespace vnaner
