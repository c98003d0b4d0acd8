// calendar_parts.cc: the attributes of a date expression, read but not yet resolved.
#include "libvnaner/resolve/calendar_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "libvnaner/resolve/calendar_days.h"
#include "libvnaner/resolve/calendar_numbers.h"
#include "libvnaner/resolve/calendar_values.h"

namespace vnaner {

namespace {

// What the calendar calls the value of an attribute, or `otherwise` where it is none of those it knows.
template <typename Meaning>
Meaning meaning_of(const DateAttribute& attribute, std::string_view value, Meaning otherwise) {
  const DateValueName* const known = value_named(attribute, value);
  return known == nullptr ? otherwise : static_cast<Meaning>(known->meaning);
}

std::int64_t number_or_none(const DateAttr& attr) { return number_of(attr).value_or(-1); }

int limited(const DateAttribute& attribute, std::int64_t number) {
  return static_cast<int>(std::clamp(number, attribute.low, attribute.high));
}

bool two_digits(std::string_view text) {
  return text.size() == 2 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Years without century: Agence writers mean this century up to 49.
int full_year(int year, bool is_short) { return !is_short ? year : year < 50 ? 2000 + year : 1900 + year; }

void set_year(DateFields& fields, std::int64_t number, bool is_short) {
  if (number < 0 || number > kLastYear) {
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

constexpr std::size_t kSlotsOfItem = 9;  // the first keys

void set_part(DateFields& fields, int& part, std::int64_t number) {
  if (number < 1 || number > 99) fields.impossible = true;
  part = static_cast<int>(std::clamp<std::int64_t>(number, 0, 99));
}

// A part that spells more than its calendar has is impossible.
int limited_part(DateFields& fields, const DateAttribute& attribute, std::int64_t number) {
  const int part = limited(attribute, number);
  if (part != number) fields.impossible = true;
  return part;
}

void set_decade(DateFields& fields, int year) {
  fields.decade = (year >= 100 ? year : year < 20 ? 2000 + year : 1900 + year) / 10 * 10;
}

void set_slot(DateFields& fields, const DateAttribute& attribute, const DateAttr& attr) {
  switch (attribute.key) {
    case DateKey::wday:
      return set_part(fields, fields.wday, number_or_none(attr));
    case DateKey::day:
      return set_part(fields, fields.day, number_or_none(attr));
    case DateKey::month:
      return set_part(fields, fields.month, number_or_none(attr));
    case DateKey::week:
      return set_part(fields, fields.week, number_or_none(attr));
    case DateKey::quarter:
      return set_part(fields, fields.quarter, number_or_none(attr));
    case DateKey::half:
      return set_part(fields, fields.half, number_or_none(attr));
    case DateKey::year:
      return set_year(fields, number_or_none(attr), two_digits(attr.text));
    case DateKey::decade:
      return set_decade(fields, limited_part(fields, attribute, number_or_none(attr)));
    case DateKey::century:
      fields.century = (limited_part(fields, attribute, number_or_none(attr)) - 1) * 100;
      return;
    case DateKey::season:
      fields.season = meaning_of(attribute, attr.value, Season::none);
      return;
    case DateKey::dmy:
    case DateKey::ymd:
    case DateKey::my:
      return set_numeric(fields, attribute.name, attr.text);
    default:
      return;
  }
}

void set_option(DateParts& parts, const DateAttribute& attribute, const DateAttr& attr, int& sign) {
  const std::string_view value = attr.value;
  switch (attribute.key) {
    case DateKey::mod: {
      const DateValueName* const mod = value_named(attribute, value);
      parts.mod = mod == nullptr ? std::string_view() : mod->name;
      break;
    }
    case DateKey::dir:
      parts.dir = meaning_of(attribute, value, Tense::none);
      break;
    case DateKey::anchor:
      parts.anchor = meaning_of(attribute, value, DateAnchor::given);
      break;
    case DateKey::unit:
      parts.unit = meaning_of(attribute, value, DateUnit::none);
      break;
    case DateKey::as:
      parts.as = meaning_of(attribute, value, DateUnit::none);
      break;
    case DateKey::shift:
    case DateKey::n:
      parts.shift = limited(attribute, number_or_none(attr));
      parts.counted = attribute.key == DateKey::n;
      break;
    case DateKey::sign:
      sign = meaning_of(attribute, value, 1);
      break;
    case DateKey::span:
      parts.span = meaning_of(attribute, value, Tense::none);
      break;
    case DateKey::vague:
      parts.vague = meaning_of(attribute, value, Timex::Kind::future_ref);
      break;
    case DateKey::nth:
      parts.nth = limited(attribute, number_or_none(attr));
      break;
    case DateKey::firsts:
      parts.firsts = limited(attribute, number_or_none(attr));
      break;
    case DateKey::rank:
      parts.rank = meaning_of(attribute, value, DateUnit::none);
      break;
    case DateKey::this_one:
      parts.this_one = true;
      break;
    case DateKey::till:
      parts.till_now = true;
      break;
    case DateKey::each:
      parts.each = true;
      break;
    case DateKey::plus:
      parts.and_half = true;
      break;
    case DateKey::now:
      parts.now = true;
      break;
    case DateKey::role:
      parts.role = meaning_of(attribute, value, DateRole::none);
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
    const DateAttribute* const attribute = date_name(attr.name).attribute;
    if (attribute == nullptr) continue;
    if (attribute->key == DateKey::join) parts.join = meaning_of(*attribute, attr.value, parts.join);
    if (attribute->key == DateKey::open) parts.join = meaning_of(*attribute, attr.value, DateJoin::open_end);
    if (attribute->key == DateKey::era) before_christ = true;
  }
  std::array<bool, kSlotsOfItem> seen{};
  const auto has_seen = [&seen](DateKey key) { return seen[static_cast<std::size_t>(key)]; };
  for (const DateAttr& attr : attrs) {
    auto [attribute, item] = date_name(attr.name);
    if (attribute == nullptr) continue;
    const DateKey key = attribute->key;
    if (key > DateKey::my) {
      set_option(parts, *attribute, attr, sign);
      continue;
    }
    if (parts.join == DateJoin::list) {
      // A part that this item has already, or a weekday behind its day, begins the next item.
      if (const auto of_item = static_cast<std::size_t>(key); of_item < kSlotsOfItem) {
        if (seen[of_item] || (key == DateKey::wday && has_seen(DateKey::day)) ||
            (key == DateKey::day && has_seen(DateKey::month))) {
          seen = {};
          parts.items.emplace_back();
        }
        seen[of_item] = true;
      }
      item = parts.items.empty() ? 0 : parts.items.size() - 1;
    }
    if (parts.items.size() <= item) parts.items.resize(item + 1);
    set_slot(parts.items[item], *attribute, attr);
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
