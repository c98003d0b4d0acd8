// calendar_fill.cc: where the parts that a date leaves out come from.
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "libvnaner/resolve/calendar_context.h"
#include "libvnaner/resolve/calendar_story.h"
#include "libvnaner/resolve/document_days.h"

namespace vnaner {

namespace {

constexpr int kLately = 2;  // days
constexpr int kSoon = 10;   // days ahead that weekdays may go on from
constexpr int kThisCentury = 2000;
constexpr int kAhead = 10;  // years from the document's that two figures may still mean
constexpr int kFar = std::numeric_limits<int>::max() / 4;

void note_contradiction(DateQuery& query) {
  if (query.notes.empty()) query.notes.push_back({"V302", "the weekday does not fit the date"});
}

// How many times as far a date of this grain counts that lies where its tense does not look. A past verb may speak of a
// day of next week ("a annulé le sommet du 20"), a verb that looks ahead of no month behind it.
int against(const TenseRead& read, Grain grain) {
  constexpr int kNever = 1000, kUnsure = 4;
  const bool past = read.tense == Tense::past;
  if (read.fronted) return kNever;
  switch (grain) {
    case Grain::day:
      return !read.strong ? kUnsure : past ? 20 : 30;
    case Grain::month:
      return !read.strong ? kUnsure : past ? 12 : kNever;
    default:  // "prévu au second semestre"; but "le bilan du second semestre sera lu"
      return past ? 2 : read.strong && read.leads ? kNever : kUnsure;
  }
}

// How badly a date at `gap` days from the document's suits the words; kFar: not at all. The nearest wins; a tense that
// looks the other way makes it farther, the more so the surer the tense.
int cost(int gap, const DateQuery& query, Grain grain, bool same_month_counts) {
  if (query.parts.dir != Tense::none) {
    const bool right_side = query.parts.dir == Tense::past ? gap < 0 : gap > 0;
    return right_side || (gap == 0 && same_month_counts) ? std::abs(gap) : kFar;
  }
  if (query.parts.this_one) return std::abs(gap);  // "ce 9 juin"
  // What is told in the present says little of months.
  const Tense tense = query.tense.soft && grain != Grain::day ? Tense::none : query.tense.tense;
  // News tell of the past unless a word looks ahead.
  if (tense == Tense::none && gap > 0) return grain == Grain::day ? 2 * gap : gap + gap / 2;
  const bool other_side = (tense == Tense::past && gap > 0) || (tense == Tense::future && gap < 0);
  return std::min(kFar - 1, std::abs(gap) * (other_side ? against(query.tense, grain) : 1));
}

// Names the witnesses of a date that lies `gap` days from the document's: a tense that looks the other way is none.
void credit_document(DateQuery& query, int gap) {
  query.witnesses |= kByDocument;
  const Tense side = gap < 0 ? Tense::past : gap > 0 ? Tense::future : Tense::none;
  if (query.parts.dir != Tense::none)
    query.witnesses |= kByWords;
  else if (side != Tense::none && query.tense.tense == side)
    query.witnesses |= kByTense;
}

// A date without year, near the document's. False if no year can be chosen.
bool nearest_year(DateQuery& query, PartialDate& date, int wday) {
  const PartialDate& document = query.document();
  if (!document.year) return false;
  const bool leap_day = date.grain == Grain::day && date.month == 2 && date.day == 29;
  const int reach = leap_day ? 8 : query.parts.dir != Tense::none ? 2 : 1;
  const DocumentDays days(document);
  int best = kFar, best_gap = 0, fitting = 0, tried = 0;
  std::optional<int> year;
  for (int y = *document.year - reach; y <= *document.year + reach; ++y) {
    PartialDate candidate = date;
    candidate.year = y;
    if (!possible(candidate)) continue;
    ++tried;
    if (!fits_weekday(candidate, wday)) continue;
    ++fitting;
    const int gap = days.gap_to(candidate);
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
  const std::optional<LastDate>& day = query.context->last_day;
  const std::optional<LastDate>& any = query.context->last;
  const auto& last = day && !(any && any->end > day->end && first_month(any->last) != 0) ? day : any;
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

// "ce mois de mars", "cet été", and weeks by number: the document's own.
bool this_year(DateQuery& query, PartialDate& date, int wday) {
  const std::optional<int> year = query.document().year;
  const bool week = date.grain == Grain::week && query.parts.dir == Tense::none;  // "la semaine 31"
  if ((!query.parts.this_one && !week) || !year || date.grain == Grain::day) return false;
  if (!give_year(date, *year, wday)) return false;
  query.witnesses |= kByDocument;
  return true;
}

void fill_year(DateQuery& query, PartialDate& date, int wday) {
  if (this_year(query, date, wday)) return;
  if (next_after_last(query, date) || year_from_text(query, date, wday)) return;
  if (!nearest_year(query, date, wday) && !told_year_by_weekday(query, date, wday)) query.witnesses |= kByWords;
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
      const bool looks_ahead = query.tense.tense == Tense::future && query.tense.strong;
      const int gap = DocumentDays(query.document()).gap_to(candidate);
      // "achevé le mois dernier. Le bureau ouvre le 22."
      const bool turns = query.tense.tense == Tense::future && gap < 0 && context.last->counted;
      if (possible(candidate) && fits_weekday(candidate, wday) && !(looks_ahead && gap < -kNews) && !turns) {
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
  const DocumentDays days(document);
  int best = kFar, best_gap = 0;
  std::optional<PartialDate> found;
  const int reach = wday != 0 ? 6 : 2;
  for (int step = -reach; step <= reach; ++step) {
    const PartialDate month = moved(month_date(*document.year, document.month), DateUnit::month, step);
    PartialDate candidate = date;
    candidate.year = month.year;
    candidate.month = month.month;
    if (!possible(candidate) || !fits_weekday(candidate, wday)) continue;
    const int gap = days.gap_to(candidate);
    const int price = cost(gap, query, Grain::day, document.day == 0);
    if (price < best || (price == best && price < kFar && gap < best_gap)) {
      best = price;
      best_gap = gap;
      found = candidate;
    }
  }
  if (!found) {
    if (wday != 0) note_contradiction(query);
    query.witnesses |= kByWords;
    return;
  }
  date = *found;
  credit_document(query, best_gap);
  if (wday != 0) query.witnesses |= kByWeekday;
}

}  // namespace

PartialDate fill_weekday(DateQuery& query, int wday) {
  const PartialDate& document = query.document();
  PartialDate date;
  const DateParts& parts = query.parts;
  if (parts.anchor == DateAnchor::last && parts.this_one && query.context->last_day) {  // "ce samedi-là"
    const Day from = *first_day(query.context->last_day->first);
    query.witnesses |= kByAnaphora;
    return day_date(from + std::chrono::days((wday - weekday_of(from) + 10) % 7 - 3));  // the nearest
  }
  if (parts.anchor == DateAnchor::last && query.context->last_day) {  // "le lundi suivant"
    const bool ahead = parts.dir != Tense::past;
    const Day from = ahead ? *last_day(query.context->last_day->last) : *first_day(query.context->last_day->first);
    const int step = ahead ? (wday - weekday_of(from) + 6) % 7 + 1 : -((weekday_of(from) - wday + 6) % 7 + 1);
    query.witnesses |= kByAnaphora;
    return day_date(from + std::chrono::days(step));
  }
  const std::optional<LastDate>& last = query.context->last;  // "la semaine prochaine, peut-être mercredi"
  if (parts.dir == Tense::none && last && last->first.grain == Grain::week && last->first.week != 0 &&
      follows_closely(query, *last, kFewWords)) {
    query.witnesses |= kByAnaphora;
    return day_date(*first_day(last->first) + std::chrono::days(wday - 1));
  }
  if (!document.has_day()) {
    date.grain = Grain::weekday;
    date.year = document.year;
    date.weekday = static_cast<std::uint8_t>(wday);
    query.witnesses |= document.year ? kByDocument : kByWords;
    return date;
  }
  const Day from = day_of(*document.year, document.month, document.day);
  // "Ce samedi-là, il fêtait ses 80 ans. Lundi, il est mort.": days of a story go on.
  if (const std::optional<LastDate>& day = query.context->last_day;
      parts.dir == Tense::none && !parts.this_one && query.here(day) && day->told_day &&
      *last_day(day->last) < from - std::chrono::days(kNews)) {
    const Day told = *last_day(day->last);
    query.witnesses |= kByAnaphora;
    return day_date(told + std::chrono::days((wday - weekday_of(told) + 6) % 7 + 1));
  }
  if (const std::optional<LastDate>& day = query.context->last_day;
      query.expression->ends_range && day && day->end + 2 == query.expression->begin) {
    const Day begun = *last_day(day->last);
    query.witnesses |= kByAnaphora;
    return day_date(begun + std::chrono::days((wday - weekday_of(begun) + 6) % 7 + 1));
  }
  const int back = (weekday_of(from) - wday + 7) % 7;
  Tense way = parts.dir != Tense::none ? parts.dir : query.tense.tense;
  // "Dimanche, il pleuvra. Lundi, éclaircies."
  if (const std::optional<LastDate>& day = query.context->last_day;
      way == Tense::none && back != 0 && query.here(day) && *last_day(day->last) > from &&
      *last_day(day->last) <= from + std::chrono::days(kSoon)) {
    const Day told = *last_day(day->last);
    query.witnesses |= kByAnaphora;
    return day_date(told + std::chrono::days((wday - weekday_of(told) + 7) % 7));
  }
  // "le scrutin de dimanche": the nearer one, whatever becomes of it; a tense that looks the other way doubles its way.
  if (query.expression->complement && parts.items.size() == 1 && parts.dir == Tense::none && !parts.this_one &&
      !query.tense.limit && back != 0) {
    const int ahead = 7 - back;
    const bool looks_back = back * (way == Tense::future ? 2 : 1) <= ahead * (way == Tense::past ? 2 : 1);
    way = looks_back ? Tense::past : Tense::future;
  }
  // "ce vendredi" in Monday's news, and no verb to tell: the one that is nearer, or rather the one to come.
  if (way == Tense::none && (query.tense.limit || (parts.this_one && back > kLately))) way = Tense::future;
  int step = -back;
  if (way == Tense::future) step = back == 0 ? 0 : 7 - back;
  if (back == 0 && parts.dir != Tense::none) step = parts.dir == Tense::past ? -7 : 7;
  if (parts.shift && parts.unit == DateUnit::week && parts.dir == Tense::future) step += 7 * (*parts.shift);
  credit_document(query, step);
  return day_date(from + std::chrono::days(step));
}

PartialDate complete(DateQuery& query, const DateFields& fields) {
  PartialDate date = spelt_date(fields);
  // Two figures mean the century before where they would lie far ahead of the document: "mai 37".
  const std::optional<int> now = query.document().year;
  if (fields.short_year && now && *date.year > std::max(*now + kAhead, kThisCentury)) *date.year -= 100;
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
    if (!fits_weekday(date, fields.wday)) note_contradiction(query);
    return date;
  }
  if (date.grain == Grain::day && date.month == 0)
    fill_month(query, date, fields.wday);
  else
    fill_year(query, date, fields.wday);
  return date;
}

}  // namespace vnaner
