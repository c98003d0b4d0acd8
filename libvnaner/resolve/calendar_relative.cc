// calendar_relative.cc: dates that count from the document's date or from another one.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "libvnaner/resolve/calendar_context.h"

namespace vnaner {

namespace {

constexpr int kNear = 3;  // days that keep to the month they are counted in

int floor_div(int value, int by) { return (value - ((value % by) + by) % by) / by; }

bool is_last(const DateQuery& query) { return query.parts.anchor == DateAnchor::last; }

// Whether `date` is known finely enough to count in `unit`.
bool countable(const PartialDate& date, DateUnit unit) {
  switch (unit) {
    case DateUnit::day:
      return date.has_day();
    case DateUnit::week:
    case DateUnit::weekend:
      return first_day(date) && (date.grain == Grain::day || date.grain == Grain::weekday ||
                                 date.grain == Grain::week || date.grain == Grain::weekend);
    case DateUnit::month:
      return date.year && date.month != 0 && (date.grain == Grain::day || date.grain == Grain::month);
    case DateUnit::quarter:
    case DateUnit::half:
    case DateUnit::season:
      return date.year && first_month(date) != 0;
    default:
      return date.year.has_value();
  }
}

// The last day named; where that lies ahead of the document and the words tell of the past, the one before.
const std::optional<LastDate>& last_told_day(const DateQuery& query) {
  const std::optional<LastDate>& last = query.context->last_day;
  const std::optional<LastDate>& before = query.context->day_before_last;
  const std::optional<Day> now = last_day(dated(query.document()));
  const bool ahead = now && *first_day(last->first) > *now;
  return ahead && before && query.tense.tense == Tense::past && query.tense.strong ? before : last;
}

// Whether a month was named since the last day, in the same paragraph: "morte en juillet 1992 … le lendemain".
bool follows_month(const DateQuery& query) {
  const CalendarContext& context = *query.context;
  if (!query.here(context.last) || context.last->last.grain != Grain::month || context.last->counted) return false;
  return !context.last_day || context.last->end > context.last_day->end;
}

// The date that the expression counts from; unknown parts where there is none.
PartialDate anchor_of(DateQuery& query) {
  const CalendarContext& context = *query.context;
  const DateParts& parts = query.parts;
  const int shift = parts.shift.value_or(0);
  if (is_last(query)) {
    if (parts.unit == DateUnit::day && std::abs(shift) <= kNear && follows_month(query)) {
      query.witnesses |= kByAnaphora;
      return context.last->last;
    }
    const bool by_week = parts.unit == DateUnit::week && context.last && !countable(context.last->last, parts.unit);
    const std::optional<LastDate>& last =
        (parts.unit == DateUnit::day || by_week) && context.last_day ? last_told_day(query) : context.last;
    // A year or month "before" or "after" belongs to its own paragraph; a counted distance, a day, and "the same" reach
    // back.
    const bool reaches = parts.unit == DateUnit::day || parts.counted || shift == 0 || !query.document().year;
    if (last && (reaches || query.here(last))) {
      const PartialDate& end = shift < 0 ? last->first : last->last;
      if (countable(end, parts.unit)) {
        query.witnesses |= kByAnaphora;
        return end;
      }
    }
  }
  // "Deux mois plus tard" of something that no date tells of.
  if (is_last(query) && parts.counted && !(query.tense.tense == Tense::future && query.tense.strong)) {
    query.witnesses |= kByWords;
    return {};
  }
  query.witnesses |= query.document().year ? kByDocument : kByWords;
  return dated(query.document());
}

// "ce week-end" is the one before where the words tell of the past, or tell nothing and it has just been; "le week-end
// prochain" is the coming one.
int weekend_shift(const DateQuery& query, const PartialDate& anchor) {
  const int shift = query.parts.shift.value_or(0);
  if (!anchor.has_day()) return shift;
  constexpr int kTuesday = 2, kFriday = 5;
  const int today = weekday_of(*first_day(anchor));
  const bool working_day = today <= kFriday;
  const bool tells = query.tense.tense == Tense::past || (query.tense.tense == Tense::none && today <= kTuesday);
  if (shift == 0 && working_day && tells && !is_last(query)) return -1;
  if (shift > 0 && working_day) return shift - 1;
  return shift;
}

// "les trois prochains jours" of a known day: the three behind it; "dans les trois jours" counts that day too. Weeks
// and months are counted by the day as well, since "trois semaines" from a Thursday are no weeks of the calendar.
std::array<PartialDate, 2> days_of_stretch(const DateParts& parts, const PartialDate& anchor) {
  using std::chrono::days;
  const bool past = parts.span == Tense::past;
  const Day here = *first_day(anchor);
  Day there = here;
  const int count = past ? -*parts.count : *parts.count;
  if (parts.unit == DateUnit::month) {
    const PartialDate month = moved(anchor, DateUnit::month, count);
    there = day_of(*month.year, month.month, std::min<int>(anchor.day, days_in_month(month.year, month.month)));
  } else {
    there += days(parts.unit == DateUnit::week ? 7 * count : count);
  }
  if (past) return {day_date(there), day_date(here - days(1))};
  const int from = parts.now ? 0 : 1;
  return {day_date(here + days(from)), day_date(there - days(1 - from))};
}

// "ces trois dernières années": from then to now.
void resolve_span(DateQuery& query) {
  const DateParts& parts = query.parts;
  const bool past = parts.span == Tense::past;
  const PartialDate anchor = anchor_of(query);
  if (!countable(anchor, parts.unit) || !parts.count) {
    query.value.kind = past ? Timex::Kind::past_ref : Timex::Kind::future_ref;
    query.witnesses = kByWords;
    return;
  }
  query.value.kind = Timex::Kind::interval;
  const bool by_days = parts.unit == DateUnit::day || parts.unit == DateUnit::week || parts.unit == DateUnit::month;
  if (by_days && anchor.has_day()) {
    const std::array<PartialDate, 2> ends = days_of_stretch(parts, anchor);
    query.value.dates = {ends[0], ends[1]};
    return;
  }
  const PartialDate here = moved(anchor, parts.unit, 0);
  const PartialDate there = moved(anchor, parts.unit, past ? -*parts.count : *parts.count);
  query.value.dates = {past ? there : here, past ? here : there};
}

// "mars de l'an dernier", "le 4 du mois prochain", "lundi de la semaine prochaine": the unit fills what is not spelt.
void fill_from_unit(DateQuery& query, const PartialDate& unit) {
  for (DateFields& fields : query.parts.items) {
    if (query.parts.unit == DateUnit::week && fields.wday != 0 && unit.year) {
      fields.week = unit.week;
      fields.year = unit.year;
    } else if (query.parts.unit == DateUnit::month && fields.month == 0) {
      fields.month = unit.month;
      if (!fields.year) fields.year = unit.year;
    } else if (!fields.year && unit.year) {
      fields.year = unit.year;
    }
  }
  const std::uint8_t witnesses = query.witnesses;
  resolve_absolute(query);
  query.witnesses = static_cast<std::uint8_t>((query.witnesses & ~kByWords) | witnesses);
  // A weekday of a known week is a day like any other.
  for (PartialDate& date : query.value.dates)
    if (const std::optional<Day> day = first_day(date); day && date.grain == Grain::weekday) date = day_date(*day);
}

// "la saison dernière" of sports and theatres: 2002/2003.
void resolve_campaign(DateQuery& query) {
  constexpr int kOpening = 7;  // month
  const PartialDate anchor = anchor_of(query);
  const int shift = query.parts.shift.value_or(0);
  if (!anchor.year || first_month(anchor) == 0) {
    query.value.kind = shift < 0   ? Timex::Kind::past_ref
                       : shift > 0 ? Timex::Kind::future_ref
                                   : Timex::Kind::present_ref;
    query.witnesses = kByWords;
    return;
  }
  const int opens = *anchor.year + shift - (first_month(anchor) < kOpening ? 1 : 0);
  query.value.kind = Timex::Kind::interval;
  query.value.dates = {year_date(opens), year_date(opens + 1)};
}

// "deux jours après le 4 mars"
void resolve_from_base(DateQuery& query) {
  resolve_absolute(query);
  if (query.value.dates.empty()) return;
  const int shift = query.parts.shift.value_or(0);
  const PartialDate base = shift < 0 ? query.value.dates.front() : query.value.dates.back();
  query.value = Timex{};
  query.value.dates = {moved(base, query.parts.unit, shift)};
}

// `date` moved by the expression's count of units, and by half a unit more where it says so; widened to the unit.
PartialDate shifted(const DateQuery& query, const PartialDate& date, int shift) {
  const DateUnit unit = query.parts.unit;
  if (!query.parts.and_half) return moved(date, unit, shift);
  const int way = shift < 0 ? -1 : 1;
  if (unit == DateUnit::year && countable(date, DateUnit::month))
    return moved(moved(date, DateUnit::month, 12 * shift + way * 6), unit, 0);
  if (const std::optional<Day> month = first_day(moved(date, unit, shift));
      unit == DateUnit::month && date.has_day() && month)
    return moved(day_date(*month + std::chrono::days(date.day - 1 + way * 15)), unit, 0);
  if (unit == DateUnit::week && date.has_day()) return moved(moved(date, DateUnit::day, 7 * shift + way * 3), unit, 0);
  if (unit == DateUnit::decade && date.year) return decade_date(*date.year + 10 * shift + way * 5);
  if (unit == DateUnit::century && date.year) return century_date(*date.year + 100 * shift + way * 50);
  return moved(date, unit, shift);
}

}  // namespace

PartialDate moved(const PartialDate& date, DateUnit unit, int count) {
  PartialDate result;
  const bool known = countable(date, unit);
  const auto month_at = [&](int first) { return *date.year * 12 + first - 1; };
  switch (unit) {
    case DateUnit::day:
      if (known) return day_date(day_of(*date.year, date.month, date.day) + std::chrono::days(count));
      if (std::abs(count) <= kNear) {
        result.year = date.year;
        if (date.grain == Grain::month) result.month = date.month;
      }
      return result;
    case DateUnit::week:
    case DateUnit::weekend:
      if (known) {
        const Day day = *first_day(date) + std::chrono::days(7 * count);
        return unit == DateUnit::week ? week_date(day) : weekend_date(day);
      }
      result.grain = unit == DateUnit::week ? Grain::week : Grain::weekend;
      if (std::abs(count) <= 3) result.year = date.year;
      return result;
    case DateUnit::month:
      if (known) {
        const int month = month_at(date.month) + count;
        return month_date(floor_div(month, 12), month - floor_div(month, 12) * 12 + 1);
      }
      result.grain = Grain::month;
      if (count == 0) result.year = date.year;
      return result;
    case DateUnit::quarter:
    case DateUnit::half: {
      const int months = unit == DateUnit::quarter ? 3 : 6;
      result.grain = unit == DateUnit::quarter ? Grain::quarter : Grain::half;
      if (!known) {
        if (count == 0) result.year = date.year;
        return result;
      }
      const int at = floor_div(month_at(first_month(date)), months) + count;
      const int a_year = 12 / months;
      result.year = floor_div(at, a_year);
      const auto part = static_cast<std::uint8_t>(at - *result.year * a_year + 1);
      (unit == DateUnit::quarter ? result.quarter : result.half) = part;
      return result;
    }
    case DateUnit::season: {
      result.grain = Grain::season;
      if (!known) return result;
      // Seasons counted from March; January and February belong to the winter begun before.
      const int at = floor_div(month_at(first_month(date)) - 2, 3) + count;
      result.year = floor_div(at, 4);
      result.season = static_cast<Season>(at - *result.year * 4 + 1);
      return result;
    }
    case DateUnit::year:
      result.grain = Grain::year;
      if (known) result.year = *date.year + count;
      return result;
    case DateUnit::decade:
      if (known) return decade_date(*date.year + 10 * count);
      result.grain = Grain::decade;
      return result;
    case DateUnit::century:
      if (known) return century_date(*date.year + 100 * count);
      result.grain = Grain::century;
      return result;
    case DateUnit::campaign:
    case DateUnit::none:
      break;
  }
  return date;
}

void resolve_relative(DateQuery& query) {
  const DateParts& parts = query.parts;
  if (parts.anchor == DateAnchor::base) return resolve_from_base(query);
  if (parts.span != Tense::none) return resolve_span(query);
  if (parts.unit == DateUnit::campaign) return resolve_campaign(query);
  const PartialDate& document = query.document();
  if (parts.now && (!document.year || query.context->document->witness == "text" || query.nowadays)) {
    query.value.kind = Timex::Kind::present_ref;
    query.witnesses |= kByWords;
    return;
  }
  const PartialDate anchor = anchor_of(query);
  const int shift = parts.unit == DateUnit::weekend ? weekend_shift(query, anchor) : parts.shift.value_or(0);
  const PartialDate unit = shifted(query, anchor, shift);
  if (parts.counts_inside()) {
    take_nth(query, unit, parts.items.empty() ? 0 : parts.items[0].wday);
  } else if (!parts.items.empty() && !parts.items[0].empty()) {
    fill_from_unit(query, unit);
  } else {
    query.value.dates = {unit};
  }
}

}  // namespace vnaner
