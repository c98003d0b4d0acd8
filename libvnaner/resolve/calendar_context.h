// calendar_context.h: what the calendar knows while it walks through a text's dates.
#pragma once

#include <optional>
#include <vector>

#include "libvnaner/resolve/calendar_days.h"
#include "libvnaner/resolve/calendar_parts.h"
#include "libvnaner/resolve/document_days.h"
#include "libvnaner/resolve/tense.h"

namespace vnaner {

enum Witness : std::uint8_t {
  kByDocument = 1 << 0,  // given, header, dateline or text, as DocumentDate names it
  kByTense = 1 << 1,
  kByWeekday = 1 << 2,
  kByAnaphora = 1 << 3,
  kByWords = 1 << 4,
};

// The last date named before the one at hand.
struct LastDate {
  PartialDate first, last;  // both ends of an interval, else the same
  std::uint32_t paragraph = 0;
  std::uint32_t sentence = 0;
  std::uint32_t end = 0;      // token behind it
  bool spelt_year = false;    // its own words gave the year
  bool told = false;          // its words, or dates before it that the text names, gave the year
  bool same_year = false;     // cette année-là
  bool told_day = false;      // a day counted from one that the text tells of: le lendemain, ce jour-là
  bool counted_year = false;  // a year counted from the document's: l'an dernier
  bool counted = false;       // from another date: le mois dernier
  bool before_comma = false;
};

struct CalendarContext {
  const DocumentDate* document = nullptr;
  std::optional<LastDate> last;             // with a year
  std::optional<LastDate> last_day;         // of day grain, fully known
  std::optional<LastDate> day_before_last;  // the one named before it
  std::optional<int> entry_year;            // "1945 : …" rules its paragraph
  std::uint32_t entry_paragraph = 0;
  std::optional<int> opening_year;  // "En 1945, …" opens its sentence
  std::uint32_t opening_sentence = 0;
  std::uint32_t opening_end = 0;  // token behind it
};

// One expression on its way to a value. May be asked again and again, so that its memory serves many.
struct DateQuery {
  explicit DateQuery(const CalendarContext& of) : context(&of) {}

  const CalendarContext* context;
  const DateExpression* expression = nullptr;
  DateParts parts;  // a copy, in which ends of a range and a unit around them fill what is not spelt
  TenseRead tense;
  bool nowadays = false;  // beside other years "aujourd'hui" is no day

  Timex value;
  std::uint8_t witnesses = 0;
  std::vector<DateNote> notes;
  bool drop = false;

  const PartialDate& document() const noexcept { return context->document->date; }
  // In the expression's own paragraph.
  bool here(const std::optional<LastDate>& date) const noexcept {
    return date && date->paragraph == expression->paragraph;
  }
};

// Sets the value of `query` to that of `expression`.
void ask(DateQuery& query, const DateExpression& expression);

// One date with all that can be filled in from the document's date, the tense and the dates before (calendar_fill.cc).
PartialDate complete(DateQuery& query, const DateFields& fields);
// "mardi": the last one up to the document's day, or the next if the words look ahead.
PartialDate fill_weekday(DateQuery& query, int wday);

// Values of dates that spell calendar parts (calendar_absolute.cc), and of those that count from another date
// (calendar_relative.cc). Both set value, witnesses, notes and drop.
void resolve_absolute(DateQuery& query);
void resolve_relative(DateQuery& query);

// The parts of `fields` as a date; what is missing stays unknown.
PartialDate spelt_date(const DateFields& fields);

// Sets the value to the part of `stretch` that query.parts.nth or firsts and rank name, or to its nth weekday `wday`
// (0: none). Drops the query where the stretch has no such part.
void take_nth(DateQuery& query, const PartialDate& stretch, int wday);

// `date` moved by `count` units and widened to that unit; unknown parts stay unknown.
PartialDate moved(const PartialDate& date, DateUnit unit, int count);

}  // namespace vnaner
