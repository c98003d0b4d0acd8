// calendar_absolute.cc: dates that spell calendar parts, and where their missing parts come from.
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "libvnaner/resolve/calendar_context.h"

namespace vnaner {

namespace {

constexpr int kFar = std::numeric_limits<int>::max() / 4;

void note_contradiction(DateQuery& query) {
  if (query.notes.empty()) query.notes.push_back({"V302", "the weekday does not fit the date"});
}

bool fits(const PartialDate& date, int wday) {
  return wday == 0 || !date.has_day() || weekday_of(day_of(*date.year, date.month, date.day)) == wday;
}

// How badly a date at `gap` days from the document's suits the words; kFar: not at all. The nearest wins; a tense that
// looks the other way makes it farther, the more so the surer the tense.
int cost(int gap, const DateQuery& query, Grain grain, bool same_month_counts) {
  if (query.parts.dir != Tense::none) {
    const bool right_side = query.parts.dir == Tense::past ? gap < 0 : gap > 0;
    return right_side || (gap == 0 && same_month_counts) ? std::abs(gap) : kFar;
  }
  const Tense tense = query.tense.tense;
  int factor = 1;
  if ((tense == Tense::past && gap > 0) || (tense == Tense::future && gap < 0)) {
    const bool strong = query.tense.strong;
    if (grain == Grain::day)
      factor = strong ? (tense == Tense::past ? 12 : 30) : 4;
    else if (grain == Grain::month)
      factor = strong ? (tense == Tense::past ? 12 : 1000) : 4;
    else
      factor = tense == Tense::past ? 2 : 4;
  }
  return std::min(kFar - 1, std::abs(gap) * factor);
}

void credit_document(DateQuery& query, int gap) {
  query.witnesses |= kByDocument;
  if (query.parts.dir != Tense::none)
    query.witnesses |= kByWords;
  else if (query.tense.tense != Tense::none && gap != 0)
    query.witnesses |= kByTense;
}

// A date without year, near the document's. False if no year can be chosen.
bool nearest_year(DateQuery& query, PartialDate& date, int wday) {
  const PartialDate& document = query.document();
  if (!document.year) return false;
  const bool leap_day = date.grain == Grain::day && date.month == 2 && date.day == 29;
  const int reach = leap_day ? 8 : 1;
  int best = kFar, best_gap = 0, fitting = 0, tried = 0;
  std::optional<int> year;
  for (int y = *document.year - reach; y <= *document.year + reach; ++y) {
    PartialDate candidate = date;
    candidate.year = y;
    if (!possible(candidate)) continue;
    ++tried;
    if (!fits(candidate, wday)) continue;
    ++fitting;
    const int gap = gap_to(document, candidate);
    const int price = cost(gap, query, date.grain, document.day == 0 && date.grain == Grain::day);
    if (price < best || (price == best && price < kFar && gap < best_gap)) {
      best = price;
      best_gap = gap;
      year = y;
    }
  }
  if (!year) {
    if (wday != 0 && tried > 0 && fitting == 0) note_contradiction(query);
    return false;
  }
  date.year = year;
  credit_document(query, best_gap);
  if (wday != 0) query.witnesses |= kByWeekday;
  return true;
}

// "1er janvier suivant": the first such date after (or the last before) the last one named.
bool next_after_last(DateQuery& query, PartialDate& date) {
  const auto& last = query.context->last_day ? query.context->last_day : query.context->last;
  if (!last || query.parts.anchor != DateAnchor::last || query.parts.dir == Tense::none) return false;
  const bool future = query.parts.dir == Tense::future;
  const std::optional<Day> from = future ? last_day(last->last) : first_day(last->first);
  if (!from) return false;
  for (int step = 0; step <= 8; ++step) {
    PartialDate candidate = date;
    candidate.year = *last->first.year + (future ? step : -step);
    const std::optional<Day> day = first_day(candidate);
    if (!day || (future ? *day <= *from : *day >= *from)) continue;
    date = candidate;
    query.witnesses |= kByAnaphora;
    return true;
  }
  return false;
}

bool take_year(DateQuery& query, PartialDate& date, int year, int wday) {
  PartialDate candidate = date;
  candidate.year = year;
  if (!possible(candidate) || !fits(candidate, wday)) return false;
  date = candidate;
  query.witnesses |= kByAnaphora;
  return true;
}

// The year from what stands before in the same paragraph: a chronology's entry, or history told day by day.
bool year_from_text(DateQuery& query, PartialDate& date, int wday) {
  const CalendarContext& context = *query.context;
  if (query.parts.dir != Tense::none) return false;
  if (context.entry_year && context.entry_paragraph == query.expression->paragraph)
    return take_year(query, date, *context.entry_year, wday);
  if (!query.here(context.last)) return false;
  const LastDate& last = *context.last;
  const std::optional<int> year = query.document().year;
  if (!year) return last.spelt_year && take_year(query, date, *last.last.year, wday);
  const bool history = last.spelt_year && last.first.grain == Grain::day && *last.first.year < *year - 1;
  return history && date.grain == Grain::day && query.tense.tense != Tense::future &&
         take_year(query, date, *last.last.year, wday);
}

void fill_year(DateQuery& query, PartialDate& date, int wday) {
  if (next_after_last(query, date) || year_from_text(query, date, wday)) return;
  if (!nearest_year(query, date, wday)) query.witnesses |= kByWords;
}

// "le 24": the month named before in the paragraph, else one near the document's.
void fill_month(DateQuery& query, PartialDate& date, int wday) {
  const CalendarContext& context = *query.context;
  if (query.here(context.last) && query.parts.dir == Tense::none) {
    const PartialDate& last = context.last->last;
    if (last.month != 0 && (last.grain == Grain::day || last.grain == Grain::month)) {
      PartialDate candidate = date;
      candidate.year = last.year;
      candidate.month = last.month;
      if (possible(candidate) && fits(candidate, wday)) {
        date = candidate;
        query.witnesses |= kByAnaphora | (wday != 0 ? kByWeekday : 0);
        return;
      }
    }
  }
  const PartialDate& document = query.document();
  if (!document.year || document.month == 0) {
    date.year = document.year;
    query.witnesses |= document.year ? kByDocument : kByWords;
    return;
  }
  int best = kFar, best_gap = 0;
  std::optional<PartialDate> found;
  const int reach = wday != 0 ? 6 : 2;
  for (int step = -reach; step <= reach; ++step) {
    const PartialDate month = moved(month_date(*document.year, document.month), DateUnit::month, step);
    PartialDate candidate = date;
    candidate.year = month.year;
    candidate.month = month.month;
    if (!possible(candidate) || !fits(candidate, wday)) continue;
    const int gap = gap_to(document, candidate);
    const int price = cost(gap, query, Grain::day, document.day == 0);
    if (price < best || (price == best && price < kFar && gap < best_gap)) {
      best = price;
      best_gap = gap;
      found = candidate;
    }
  }
  if (!found) {
    if (wday != 0) note_contradiction(query);
    return;
  }
  date = *found;
  credit_document(query, best_gap);
  if (wday != 0) query.witnesses |= kByWeekday;
}

// "mardi": the last one up to the document's day, or the next if the words look ahead.
PartialDate fill_weekday(DateQuery& query, int wday) {
  const PartialDate& document = query.document();
  PartialDate date;
  const DateParts& parts = query.parts;
  if (parts.anchor == DateAnchor::last && query.context->last_day) {  // "le lundi suivant"
    const bool ahead = parts.dir != Tense::past;
    const Day from = ahead ? *last_day(query.context->last_day->last) : *first_day(query.context->last_day->first);
    const int step = ahead ? (wday - weekday_of(from) + 6) % 7 + 1 : -((weekday_of(from) - wday + 6) % 7 + 1);
    query.witnesses |= kByAnaphora;
    return day_date(from + std::chrono::days(step));
  }
  if (!document.has_day()) {
    date.grain = Grain::weekday;
    date.year = document.year;
    date.weekday = static_cast<std::uint8_t>(wday);
    query.witnesses |= document.year ? kByDocument : kByWords;
    return date;
  }
  const Day from = day_of(*document.year, document.month, document.day);
  const int back = (weekday_of(from) - wday + 7) % 7;
  const Tense way = parts.dir != Tense::none ? parts.dir : query.tense.tense;
  int step = -back;
  if (way == Tense::future) step = back == 0 ? 0 : 7 - back;
  if (back == 0 && parts.dir != Tense::none) step = parts.dir == Tense::past ? -7 : 7;
  if (parts.shift && parts.unit == DateUnit::week && parts.dir == Tense::future) step += 7 * (*parts.shift);
  credit_document(query, step);
  return day_date(from + std::chrono::days(step));
}

// One date, with all that can be filled in.
PartialDate complete(DateQuery& query, const DateFields& fields) {
  PartialDate date = spelt_date(fields);
  if (fields.impossible || !possible(date)) {
    query.drop = true;
    return date;
  }
  if (query.parts.each) {
    query.witnesses |= kByWords;
    return date;
  }
  switch (date.grain) {
    case Grain::year:
    case Grain::decade:
    case Grain::century:
      query.witnesses |= kByWords;
      return date;
    case Grain::weekday:
      if (date.week == 0) return fill_weekday(query, fields.wday);
      break;
    default:
      break;
  }
  if (date.year) {
    query.witnesses |= kByWords;
    if (!fits(date, fields.wday)) note_contradiction(query);
    return date;
  }
  if (date.grain == Grain::day && date.month == 0)
    fill_month(query, date, fields.wday);
  else
    fill_year(query, date, fields.wday);
  return date;
}

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
    const PartialDate month =
        moved(month_date(*other.year, other.month), DateUnit::month, !turn ? 0 : after ? 1 : -1);
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
void resolve_weekday_range(DateQuery& query, const std::vector<DateFields>& items) {
  const bool ahead = query.parts.dir == Tense::future ||
                     (query.parts.dir == Tense::none && query.tense.tense == Tense::future);
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

void resolve_range(DateQuery& query, std::vector<DateFields>& items) {
  query.value.kind = Timex::Kind::interval;
  if (bare_weekday(items[0]) && bare_weekday(items[1])) return resolve_weekday_range(query, items);
  DateFields& first = items[0];
  DateFields& second = items[1];
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
}

void resolve_list(DateQuery& query, std::vector<DateFields>& items) {
  query.value.kind = Timex::Kind::list;
  query.value.dates.resize(items.size());
  // The item from which the others get their year: one that has it, else the one nearest to the document.
  std::size_t base = query.parts.dir == Tense::past ? items.size() - 1 : 0;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].year) base = i;
  query.value.dates[base] = complete(query, items[base]);
  for (std::size_t i = base; i-- > 0;)
    query.value.dates[i] = complete(query, placed(items[i], query.value.dates[i + 1], false));
  for (std::size_t i = base + 1; i < items.size(); ++i)
    query.value.dates[i] = complete(query, placed(items[i], query.value.dates[i - 1], true));
}

// "premier lundi de mai"
void nth_weekday(DateQuery& query, PartialDate& date, int wday) {
  if (date.grain != Grain::month || !date.year || wday == 0) return;
  const Day first = day_of(*date.year, date.month, 1);
  const int offset = (wday - weekday_of(first) + 7) % 7 + 7 * (query.parts.nth - 1);
  if (offset < 0 || offset >= days_in_month(date.year, date.month)) {
    query.drop = true;
    return;
  }
  date = day_date(first + std::chrono::days(offset));
}

}  // namespace

int gap_to(const PartialDate& document, const PartialDate& date) {
  PartialDate own = document;
  own.grain = document.month == 0 ? Grain::year : document.day == 0 ? Grain::month : Grain::day;
  const std::optional<Day> own_first = first_day(own), own_last = last_day(own);
  const std::optional<Day> first = first_day(date), last = last_day(date);
  if (!own_first || !first) return 0;
  if (*first > *own_last) return static_cast<int>((*first - *own_last).count());
  if (*last < *own_first) return -static_cast<int>((*own_first - *last).count());
  return 0;
}

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
  std::vector<DateFields>& items = query.parts.items;
  if (items.empty()) return;
  if (query.parts.nth > 0 && items.size() == 1 && items[0].wday != 0 && items[0].month != 0) {
    DateFields month = items[0];
    month.wday = 0;
    PartialDate date = complete(query, month);
    nth_weekday(query, date, items[0].wday);
    query.value.dates = {date};
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
  for (const PartialDate& date : query.value.dates)
    if (!possible(date)) query.drop = true;
}

}  // namespace vnaner
