// calendar_nth.cc: parts counted inside a stretch: premier lundi de mai, dernière semaine de 2016, les neuf premiers
// mois.
#include "libvnaner/resolve/calendar_context.h"

namespace vnaner {

namespace {

// The weekday by which a week or week-end belongs to a month or year: ISO 8601 says so of weeks and years.
constexpr int kThursday = 4, kSaturday = 6;

// The days of the nth week, week-end, day or weekday `wday` (0: none) of the days from `first` to `last`; counted from
// the end if `nth` is negative.
Day nth_day(Day first, Day last, int nth, DateUnit rank, int wday) {
  const int by = wday != 0 ? wday : rank == DateUnit::week ? kThursday : rank == DateUnit::weekend ? kSaturday : 0;
  const int step = by == 0 ? 1 : 7;
  if (nth > 0) {
    const int lead = by == 0 ? 0 : (by - weekday_of(first) + 7) % 7;
    return first + std::chrono::days(lead + step * (nth - 1));
  }
  const int tail = by == 0 ? 0 : (weekday_of(last) - by + 7) % 7;
  return last - std::chrono::days(tail + step * (-nth - 1));
}

// Nothing where the stretch from `first` to `last` has no such part.
std::optional<PartialDate> nth_part(Day first, Day last, int nth, DateUnit rank, int wday) {
  switch (rank) {
    case DateUnit::none:
    case DateUnit::day:
    case DateUnit::week:
    case DateUnit::weekend: {
      const Day day = nth_day(first, last, nth, rank, wday);
      if (day < first || day > last) return std::nullopt;
      return rank == DateUnit::week ? week_date(day) : rank == DateUnit::weekend ? weekend_date(day) : day_date(day);
    }
    default: {
      const PartialDate part = moved(day_date(nth > 0 ? first : last), rank, nth > 0 ? nth - 1 : nth + 1);
      const std::optional<Day> begin = first_day(part), end = last_day(part);
      if (!begin || *begin < first || *end > last) return std::nullopt;
      return part;
    }
  }
}

}  // namespace

void take_nth(DateQuery& query, const PartialDate& stretch, int wday) {
  const DateParts& parts = query.parts;
  const std::optional<Day> first = first_day(stretch), last = last_day(stretch);
  if (!first) {  // the parts of an unknown month are as unknown
    query.witnesses |= kByWords;
    query.value.dates = {moved(stretch, parts.rank == DateUnit::none ? DateUnit::day : parts.rank, 0)};
    return;
  }
  const auto part = [&](int nth) { return nth_part(*first, *last, nth, parts.rank, wday); };
  if (parts.firsts == 0) {
    const std::optional<PartialDate> date = part(parts.nth);
    query.drop = query.drop || !date;
    if (date) query.value.dates = {*date};
    return;
  }
  const std::optional<PartialDate> from = part(parts.firsts > 0 ? 1 : parts.firsts);
  const std::optional<PartialDate> to = part(parts.firsts > 0 ? parts.firsts : -1);
  query.drop = query.drop || !from || !to;
  if (query.drop) return;
  query.value.kind = Timex::Kind::interval;
  query.value.dates = {*from, *to};
}

}  // namespace vnaner
