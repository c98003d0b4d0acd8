// calendar_story.cc: see calendar_story.h.
#include "libvnaner/resolve/calendar_story.h"

#include <algorithm>

#include "libvnaner/resolve/document_days.h"

namespace vnaner {

namespace {

// Tokens between a year and what it rules, and between one counted from now and what it rules.
constexpr std::uint32_t kBarelyWords = 3, kClauseWords = 8;

bool take_year(DateQuery& query, PartialDate& date, int year, int wday) {
  // Nobody tells the days of a time before Christ so.
  if (year <= 0 || !give_year(date, year, wday)) return false;
  query.witnesses |= kByAnaphora;
  return true;
}

// Whether a verb between the last date and this one looks ahead: "la route, entreprise en 2007, sera livrée en mars".
bool turns_ahead(const DateQuery& query, const LastDate& last) {
  const std::span<const TenseCue> cues = query.expression->cues;
  const auto from = std::lower_bound(cues.begin(), cues.end(), last.end,
                                     [](const TenseCue& cue, std::uint32_t at) { return cue.token < at; });
  return from != cues.end() && from->token < query.expression->begin && from->tense == Tense::future;
}

// Whether the last date is a year that rules what is told behind it: "en 1944, le 31 août", "l'an dernier, j'avais fini
// le 5 juillet", "cette année-là, le mouvement a duré du 24 novembre au 15 décembre".
bool rules_what_follows(const DateQuery& query, const LastDate& last) {
  if (last.first.grain != Grain::year || last.first.year != last.last.year) return false;
  if (last.same_year) return last.sentence == query.expression->sentence;
  if (last.counted_year) return follows_closely(query, last, kClauseWords);
  return last.spelt_year && last.before_comma && follows_closely(query, last, kFewWords) && !turns_ahead(query, last);
}

// Whether `date` would lie shortly before the document in the document's year: news, no story.
bool is_recent(const DateQuery& query, const PartialDate& date) {
  PartialDate candidate = date;
  candidate.year = query.document().year;
  const int gap = DocumentDays(query.document()).gap_to(candidate);
  return gap <= 0 && gap >= -kNews;
}

// Whether the year that opens the sentence rules `date`: "En 1995 déjà, une classe avait été supprimée en juin, puis
// rouverte le 12 septembre". What lies shortly before the document is news: "En 1995, …, a-t-on appris le 3 mars".
bool is_under_opening_year(const DateQuery& query, const PartialDate& date) {
  const CalendarContext& context = *query.context;
  if (!context.opening_year || context.opening_sentence != query.expression->sentence) return false;
  const int now = *query.document().year;
  if (*context.opening_year == now) return false;
  const Tense other = *context.opening_year < now ? Tense::future : Tense::past;
  if (query.tense.strong && query.tense.tense == other) return false;
  const bool first_clause = query.expression->clause_begin <= context.opening_end + 1;
  return !is_recent(query, date) || (first_clause && *context.opening_year < now - 1);
}

// Whether `date` comes after the last one in its year and stands beside it: "en janvier 2000 puis en juin".
bool goes_on(const DateQuery& query, const LastDate& last, const PartialDate& date) {
  if (!last.spelt_year || last.before_comma || first_month(last.first) == 0) return false;
  if (!follows_closely(query, last, kBarelyWords)) return false;
  if (query.tense.tense == Tense::future && query.tense.strong) return false;
  PartialDate candidate = date;
  candidate.year = last.last.year;
  const std::optional<Day> there = first_day(candidate), here = last_day(last.last);
  return there && here && *there > *here;
}

// The year of `date` in a story: the last one's, or the next if it would come before it in the same sentence: "ouvert
// le 12 novembre 2018, le procès s'est achevé le 15 janvier".
int story_year(const DateQuery& query, const LastDate& last, const PartialDate& date) {
  const int year = *last.last.year;
  if (last.sentence != query.expression->sentence || query.tense.tense != Tense::past) return year;
  PartialDate candidate = date;
  candidate.year = year;
  const std::optional<Day> there = last_day(candidate), here = first_day(last.last);
  if (!there || !here || *there >= *here) return year;
  candidate.year = year + 1;
  const std::optional<Day> next = first_day(candidate), now = last_day(dated(query.document()));
  return next && (!now || *next <= *now || query.context->document->witness == "text") ? year + 1 : year;
}

// Whether `date` is rather one that lies shortly before the document: "la loi du 29 juillet 1881 a été invoquée le 2
// mars", and in a sentence that turns from the story to the news "né le 9 avril 1933, il est mort le 6 septembre".
bool is_news(const DateQuery& query, const LastDate& last, const PartialDate& date) {
  if (is_recent(query, date)) return true;
  if (last.sentence != query.expression->sentence || query.tense.tense != Tense::past || !query.tense.strong)
    return false;
  PartialDate candidate = date;
  candidate.year = query.document().year;
  const DocumentDays days(query.document());
  int before = -days.gap_to(candidate);
  if (before < 0) {
    candidate.year = *candidate.year - 1;
    before = -days.gap_to(candidate);
  }
  candidate.year = story_year(query, last, date);
  const std::optional<Day> there = first_day(candidate), here = last_day(last.last);
  return there && here && (*there < *here || before < (*there - *here).count());
}

// Whether the text tells of a time long before its own: of a day of it, or of a month or season, if `date` comes after.
bool tells_history(const DateQuery& query, const LastDate& last, const PartialDate& date) {
  if (!last.told || *last.first.year >= *query.document().year - 1) return false;
  if (query.tense.tense == Tense::future && query.tense.strong) return false;
  // A present that goes on from "le lendemain" is the story's.
  const bool goes_on = query.tense.tense == Tense::none && last.sentence + 1 >= query.expression->sentence;
  if (last.first.grain == Grain::day && (last.spelt_year || goes_on)) return goes_on || !is_news(query, last, date);
  const bool looks_ahead = query.tense.tense == Tense::future && !query.tense.notice;
  if (looks_ahead && last.first.grain != Grain::day && last.sentence != query.expression->sentence) return false;
  if (first_month(last.first) == 0) return false;
  const bool seasons = last.first.grain == Grain::season && date.grain == Grain::season;
  if (seasons || (date.grain != Grain::day && query.expression->sentence > last.sentence + 1)) return false;
  PartialDate candidate = date;
  candidate.year = last.last.year;
  const std::optional<Day> there = last_day(candidate), here = first_day(last.first);
  if (!there || !here || *there < *here) return false;
  return !is_news(query, last, date);
}

}  // namespace

bool follows_closely(const DateQuery& query, const LastDate& last, std::uint32_t words) {
  return last.sentence == query.expression->sentence && query.expression->begin <= last.end + words;
}

bool year_from_text(DateQuery& query, PartialDate& date, int wday) {
  const CalendarContext& context = *query.context;
  if (query.parts.dir != Tense::none || query.parts.this_one) return false;
  const bool looks_ahead = query.tense.tense == Tense::future && query.tense.strong;
  if (context.entry_year && context.entry_paragraph == query.expression->paragraph && !looks_ahead)
    return take_year(query, date, *context.entry_year, wday);
  if (!query.here(context.last)) return false;
  const LastDate& last = *context.last;
  const std::optional<int> year = query.document().year;
  // A day of the text's that had to serve as the document's tells of an event: what follows is of its year.
  const bool event = context.document->witness == "text" && last.first.grain == Grain::day;
  if (!year || event) return last.spelt_year && take_year(query, date, story_year(query, last, date), wday);
  if (rules_what_follows(query, last) || goes_on(query, last, date))
    return take_year(query, date, *last.last.year, wday);
  if (is_under_opening_year(query, date)) return take_year(query, date, *context.opening_year, wday);
  return tells_history(query, last, date) && take_year(query, date, story_year(query, last, date), wday);
}

bool told_year_by_weekday(DateQuery& query, PartialDate& date, int wday) {
  const std::optional<LastDate>& last = query.context->last;
  if (wday == 0 || !last || !last->told || !take_year(query, date, *last->last.year, wday)) return false;
  query.witnesses |= kByWeekday;
  query.notes.clear();
  return true;
}

}  // namespace vnaner
