// calendar_absolute.cc: dates that spell calendar parts, alone, as ranges and as lists.
#include <cstdlib>

#include "libvnaner/resolve/calendar_context.h"

namespace vnaner {

namespace {

constexpr int kTurn = 10;  // days at least from one month's to the next one's in a range that shares its month

// Orders two dates inside a year.
int place_in_year(const PartialDate& date) {
  return date.week != 0 ? date.week * 7 : first_month(date) * 32 + (date.grain == Grain::day ? date.day : 0);
}

// Gives `fields` the year (and for a bare day the month) that puts it at or after `other`, or at or before it.
DateFields placed(const DateFields& fields, const PartialDate& other, bool after) {
  DateFields next = fields;
  if (!other.year || next.year) return next;
  if (next.day != 0 && next.month == 0 && other.month != 0) {
    const bool turn = after ? next.day < other.day : next.day > other.day;
    const PartialDate month = moved(month_date(*other.year, other.month), DateUnit::month, !turn ? 0 : after ? 1 : -1);
    next.month = month.month;
    next.year = month.year;
    return next;
  }
  const PartialDate date = spelt_date(next);
  if (date.grain == Grain::weekday || date.grain == Grain::decade || date.grain == Grain::century) return next;
  const int here = place_in_year(date), there = place_in_year(other);
  next.year = *other.year;
  if (there != 0 && (after ? here < there : here > there)) next.year = *next.year + (after ? 1 : -1);
  return next;
}

// "de jeudi à vendredi": the second end is the first such day after the first.
void resolve_weekday_range(DateQuery& query, const std::pmr::vector<DateFields>& items) {
  const bool ahead =
      query.parts.dir == Tense::future || (query.parts.dir == Tense::none && query.tense.tense == Tense::future);
  PartialDate fixed = fill_weekday(query, items[ahead ? 0 : 1].wday);
  PartialDate other = fixed;
  const int days = (items[1].wday - items[0].wday + 6) % 7 + 1;
  if (const std::optional<Day> day = first_day(fixed); day && fixed.grain == Grain::day)
    other = day_date(*day + std::chrono::days(ahead ? days : -days));
  else
    other.weekday = static_cast<std::uint8_t>(items[ahead ? 1 : 0].wday);
  query.value.dates = {ahead ? fixed : other, ahead ? other : fixed};
}

bool bare_weekday(const DateFields& fields) {
  return fields.wday != 0 && fields.day == 0 && fields.month == 0 && fields.week == 0;
}

void resolve_range(DateQuery& query, std::pmr::vector<DateFields>& items) {
  query.value.kind = Timex::Kind::interval;
  if (bare_weekday(items[0]) && bare_weekday(items[1])) return resolve_weekday_range(query, items);
  DateFields& first = items[0];
  DateFields& second = items[1];
  if ((first.lent_month || second.lent_month) && std::abs(first.day - second.day) < kTurn &&
      (first.day > second.day)) {  // "5 au 3 mars" is nothing
    query.drop = true;
    return;
  }
  if (first.lent_month && first.day > second.day) {  // "28 au 3 mars"
    const PartialDate month = moved(month_date(second.year.value_or(2000), second.month), DateUnit::month, -1);
    first.month = month.month;
    if (second.year && !first.year) first.year = month.year;
  }
  if (second.lent_month && second.day < first.day) {  // "28 février au 3"
    const PartialDate month = moved(month_date(first.year.value_or(2000), first.month), DateUnit::month, 1);
    second.month = month.month;
    if (first.year && !second.year) second.year = month.year;
  }
  PartialDate start, end;
  if (second.year && !first.year) {
    end = complete(query, second);
    start = complete(query, placed(first, end, false));
  } else {
    start = complete(query, first);
    end = complete(query, placed(second, start, true));
  }
  query.value.dates = {start, end};
  const std::optional<Day> from = first_day(start), to = last_day(end);
  if (!from || !to || *from <= *to) return;
  if (start.grain == Grain::year && end.grain == Grain::year)
    query.drop = true;  // "1937-36", "2019-1130" are no ranges
  std::swap(query.value.dates.front(), query.value.dates.back());
  query.notes.push_back({"V302", "the range ends before it begins"});
}

// A list's item beside one that is known: "lundi et mardi prochains" are days that follow each other.
PartialDate beside(DateQuery& query, const DateFields& fields, const PartialDate& known, bool after) {
  if (const std::optional<Day> day = first_day(known); bare_weekday(fields) && day && known.has_day()) {
    const int step = after ? fields.wday - weekday_of(*day) : weekday_of(*day) - fields.wday;
    const int days = (step + 6) % 7 + 1;
    return day_date(*day + std::chrono::days(after ? days : -days));
  }
  return complete(query, placed(fields, known, after));
}

void resolve_list(DateQuery& query, std::pmr::vector<DateFields>& items) {
  query.value.kind = Timex::Kind::list;
  query.value.dates.resize(items.size());
  // The item from which the others get their year: one that has it, else the one nearest to the document.
  std::size_t base = query.parts.dir == Tense::past ? items.size() - 1 : 0;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].year) base = i;
  query.value.dates[base] = complete(query, items[base]);
  for (std::size_t i = base; i-- > 0;) query.value.dates[i] = beside(query, items[i], query.value.dates[i + 1], false);
  for (std::size_t i = base + 1; i < items.size(); ++i)
    query.value.dates[i] = beside(query, items[i], query.value.dates[i - 1], true);
}

}  // namespace

PartialDate spelt_date(const DateFields& fields) {
  PartialDate date;
  date.year = fields.year;
  date.month = static_cast<std::uint8_t>(fields.month);
  date.day = static_cast<std::uint8_t>(fields.day);
  date.week = static_cast<std::uint8_t>(fields.week);
  date.quarter = static_cast<std::uint8_t>(fields.quarter);
  date.half = static_cast<std::uint8_t>(fields.half);
  date.season = fields.season;
  if (fields.day != 0) {
    date.grain = Grain::day;
  } else if (fields.month != 0) {
    date.grain = Grain::month;
  } else if (fields.quarter != 0) {
    date.grain = Grain::quarter;
  } else if (fields.half != 0) {
    date.grain = Grain::half;
  } else if (fields.season != Season::none) {
    date.grain = Grain::season;
  } else if (fields.week != 0) {
    date.grain = fields.wday != 0 ? Grain::weekday : Grain::week;
    date.weekday = static_cast<std::uint8_t>(fields.wday);
  } else if (fields.wday != 0) {
    date.grain = Grain::weekday;
    date.weekday = static_cast<std::uint8_t>(fields.wday);
  } else if (fields.year) {
    date.grain = Grain::year;
  } else if (fields.decade) {
    date = decade_date(*fields.decade);
  } else if (fields.century) {
    date = century_date(*fields.century);
  }
  return date;
}

void resolve_absolute(DateQuery& query) {
  std::pmr::vector<DateFields>& items = query.parts.items;
  if (items.empty()) return;
  if (query.parts.till_now) query.tense = {Tense::past, true};
  if (query.parts.counts_inside() && items.size() == 1) {
    DateFields stretch = items[0];
    stretch.wday = 0;
    take_nth(query, complete(query, stretch), items[0].wday);
  } else if (items.size() == 1) {
    query.value.dates = {complete(query, items[0])};
  } else if (query.parts.join == DateJoin::list) {
    resolve_list(query, items);
  } else {
    resolve_range(query, items);
  }
  if (query.parts.join == DateJoin::open_start || query.parts.join == DateJoin::open_end) {
    query.value.kind = Timex::Kind::interval;
    query.value.open_start = query.parts.join == DateJoin::open_start;
    query.value.open_end = !query.value.open_start;
  }
  if (query.parts.till_now && query.value.dates.size() == 1) {
    query.value.kind = Timex::Kind::interval;
    const std::optional<Day> from = first_day(query.value.dates.front()), now = last_day(dated(query.document()));
    query.value.open_end = !now || (from && *now < *from);
    if (!query.value.open_end) {
      query.value.dates.push_back(dated(query.document()));
      query.witnesses |= kByDocument;
    }
  }
}

}  // namespace vnaner
