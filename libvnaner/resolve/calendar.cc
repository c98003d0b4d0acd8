// calendar.cc: from the words of date expressions to calendar values.
#include "libvnaner/resolve/calendar.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "libvnaner/resolve/calendar_context.h"
#include "libvnaner/resolve/edtf.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kEntryWords = 3;  // before a chronology's date: "— Entre le"

// Keeps what later expressions may refer to.
void remember(const DateQuery& query, CalendarContext& context) {
  const DateExpression& expression = *query.expression;
  const std::vector<PartialDate>& dates = query.value.dates;
  if (query.drop || query.parts.each || dates.empty() || !dates.front().year || !dates.back().year) return;
  LastDate last;
  last.first = dates.front();
  last.last = dates.back();
  last.paragraph = expression.paragraph;
  last.sentence = expression.sentence;
  last.end = expression.end;
  last.spelt_year = spells_year(query.parts);
  last.told = last.spelt_year || (query.witnesses & kByAnaphora) != 0;
  const bool counts_years = query.parts.unit == DateUnit::year && query.parts.items.empty();
  last.same_year = counts_years && query.parts.anchor == DateAnchor::last && query.parts.shift.value_or(0) == 0;
  last.counted_year = counts_years && query.parts.anchor == DateAnchor::given;
  last.counted = query.parts.anchor != DateAnchor::none && query.parts.items.empty();
  last.before_comma = expression.before_comma;
  context.last = last;
  // Of days alone: no other date goes on from one.
  last.told_day = (query.witnesses & kByAnaphora) != 0 && !last.spelt_year && query.parts.anchor == DateAnchor::last;
  if (last.first.has_day() && last.last.has_day()) {
    context.day_before_last = context.last_day;
    context.last_day = last;
  }
  if (last.spelt_year && last.first.grain == Grain::year && last.first.year == last.last.year && expression.opening) {
    context.opening_year = last.last.year;
    context.opening_sentence = expression.sentence;
    context.opening_end = expression.end;
  }
  // A paragraph may hold several entries.
  const bool next_entry = context.entry_year && context.entry_paragraph == expression.paragraph;
  const bool leads =
      expression.before_stop && (expression.begin - expression.paragraph_begin <= kEntryWords || next_entry);
  if (leads && last.spelt_year && last.first.grain != Grain::decade && last.first.grain != Grain::century &&
      last.last.year != context.document->date.year) {
    context.entry_year = last.last.year;
    context.entry_paragraph = expression.paragraph;
  }
}

std::vector<std::string> names(std::uint8_t witnesses, std::string_view document) {
  if (document.empty()) witnesses &= static_cast<std::uint8_t>(~kByDocument);
  std::vector<std::string> list;
  list.reserve(static_cast<std::size_t>(std::popcount(witnesses)));
  if ((witnesses & kByDocument) != 0) list.emplace_back(document);
  if ((witnesses & kByTense) != 0) list.emplace_back("tense");
  if ((witnesses & kByWeekday) != 0) list.emplace_back("weekday");
  if ((witnesses & kByAnaphora) != 0) list.emplace_back("anaphora");
  if ((witnesses & kByWords) != 0) list.emplace_back("words");
  return list;
}

// Whether the words name a year or more, or one counted back from the document's: "en 1990", "les années 60", "il y a
// dix ans".
bool names_years(const DateParts& parts) {
  if (parts.unit == DateUnit::year || parts.unit == DateUnit::decade) return parts.shift.value_or(0) < 0;
  if (parts.items.size() != 1) return false;
  const DateFields& fields = parts.items.front();
  return (fields.year || fields.decade || fields.century) && fields.month == 0 && fields.day == 0;
}

// Whether "aujourd'hui" at `at` is no day, but the time in which the text was written: where no verb of its own tells
// of an event, as in "Aujourd'hui, on sait que …", and where it is set against other years: "900 en 1990, 540
// aujourd'hui".
bool means_nowadays(std::span<const DateExpression> dates, std::size_t at) {
  const DateExpression& now = dates[at];
  if (!now.parts.now) return false;
  const bool alone = now.begin == now.clause_begin && now.end == now.clause_end;  // "Aujourd'hui, …"
  if (now.notices.empty() && now.presents.empty() && (alone ? now.cues.empty() : !tense_of(now).event)) return true;
  const auto years_beside = [&](const DateExpression& other) {
    return other.sentence == now.sentence && names_years(other.parts);
  };
  const bool behind = at > 0 && years_beside(dates[at - 1]);
  if (!behind && (at + 1 == dates.size() || !years_beside(dates[at + 1]))) return false;
  // A verb of its own makes it a day: "il a signé aujourd'hui l'accord de 1990".
  const std::uint32_t from = behind ? std::max(dates[at - 1].end, now.clause_begin) : now.clause_begin;
  return std::none_of(now.cues.begin(), now.cues.end(),
                      [&](const TenseCue& cue) { return cue.token >= from && cue.token < now.clause_end; });
}

// The day that an apposition gives the expression at `at`: "hier, le 18 mai,", "ce vendredi (15 juin)". None if no
// apposition follows, or one that cannot be the same day. Uses `query`.
std::optional<PartialDate> apposed_day(DateQuery& query, std::span<const DateExpression> dates, std::size_t at) {
  if (at + 1 == dates.size() || !dates[at + 1].apposed) return std::nullopt;
  const DateParts& parts = dates[at].parts;
  const DateParts& other = dates[at + 1].parts;
  const bool day_word =
      parts.unit == DateUnit::day && parts.items.empty() && !parts.counted && parts.span == Tense::none;
  const int wday = parts.items.size() == 1 ? parts.items[0].wday : 0;
  const bool weekday = parts.unit == DateUnit::none && wday != 0 && spelt_date(parts.items[0]).grain == Grain::weekday;
  if (!day_word && !weekday) return std::nullopt;
  if (other.items.size() != 1 || other.items[0].day == 0 || other.items[0].month == 0) return std::nullopt;
  ask(query, dates[at + 1]);
  if (query.drop || query.value.kind != Timex::Kind::single || query.value.open_start || query.value.open_end ||
      query.value.dates.size() != 1 || !query.value.dates[0].has_day())
    return std::nullopt;
  const PartialDate& day = query.value.dates[0];
  if (weekday && weekday_of(*first_day(day)) != wday) return std::nullopt;
  return day;
}

// Gives the answered `query` the day of its apposition.
void take_apposed(DateQuery& query, const PartialDate& day) {
  const std::vector<PartialDate>& dates = query.value.dates;
  if (query.value.kind == Timex::Kind::single && dates.size() == 1 && dates[0] == day) return;
  const bool day_word = query.parts.unit == DateUnit::day;
  if (day_word && dates.size() == 1 && dates[0].has_day())
    query.notes.push_back({"V302", "the words beside it name another day than the document's date does"});
  query.value.kind = Timex::Kind::single;
  query.value.dates = {day};
  query.witnesses = kByWords;
}

}  // namespace

void ask(DateQuery& query, const DateExpression& expression) {
  query.expression = &expression;
  query.parts = expression.parts;
  query.tense = tense_of(expression);
  query.value.kind = Timex::Kind::single;
  query.value.dates.clear();
  query.value.open_start = query.value.open_end = false;
  query.witnesses = 0;
  query.notes.clear();
  query.drop = false;
  const DateParts& parts = query.parts;
  if (parts.vague) {
    query.value.kind = *parts.vague;
    query.witnesses |= kByWords;
  } else if (parts.unit != DateUnit::none && !(parts.unit == DateUnit::week && parts.dir != Tense::none)) {
    resolve_relative(query);
  } else {
    resolve_absolute(query);
  }
  if (parts.as != DateUnit::none && query.value.dates.size() == 1) {
    PartialDate& date = query.value.dates.front();
    date = moved(date, parts.as, 0);
  }
  for (const PartialDate& date : query.value.dates)
    if (!possible(date)) query.drop = true;
}

std::string DocumentDate::iso() const {
  if (!date.year) return "";
  return to_timex(dated(date));
}

std::pmr::vector<DateValue> resolve_dates(std::span<const DateExpression> dates, const DocumentDate& document,
                                          std::pmr::memory_resource* memory) {
  std::pmr::vector<DateValue> values(memory);
  values.reserve(dates.size());
  CalendarContext context;
  context.document = &document;
  DateQuery query(context);
  for (std::size_t at = 0; at < dates.size(); ++at) {
    query.nowadays = means_nowadays(dates, at);
    const std::optional<PartialDate> apposed = apposed_day(query, dates, at);
    ask(query, dates[at]);
    if (apposed) take_apposed(query, *apposed);
    DateValue& value = values.emplace_back();
    value.drop = query.drop;
    if (query.drop) continue;
    remember(query, context);
    value.mod = query.parts.mod;
    value.value = to_timex(query.value);
    const bool alike = query.value.kind == Timex::Kind::single && query.value.dates.size() == 1 &&
                       reads_alike(query.value.dates.front()) && value.mod != "APPROX";
    value.edtf = alike ? value.value : to_edtf(query.value, value.mod == "APPROX");
    value.notes = query.notes;
    // Where the document's year was read from weekdays and tenses, they are among what decided.
    if ((query.witnesses & kByDocument) != 0 && document.weekday) query.witnesses |= kByWeekday | kByTense;
    value.decided_by = names(query.witnesses, document.witness);
  }
  return values;
}

}  // namespace vnaner
