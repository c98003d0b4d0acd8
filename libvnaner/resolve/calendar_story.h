// calendar_story.h: the year and day that a text tells of, where they are not the document's.
#pragma once

#include "libvnaner/resolve/calendar_context.h"

namespace vnaner {

inline constexpr int kNews = 60;               // days before the document's: what lies there is no story yet
inline constexpr std::uint32_t kFewWords = 4;  // tokens between a year or a week and what it rules

// Whether `query` stands just behind the last date, in its sentence: "en 2003, à la fin juin". `words`: the most tokens
// that may stand between them.
bool follows_closely(const DateQuery& query, const LastDate& last, std::uint32_t words);

// Gives `date` the year from what stands before it in its paragraph: a chronology's entry, a year that rules, or
// history. `wday`: its weekday, 0 if none is named. False, and nothing is changed, if there is no such year.
bool year_from_text(DateQuery& query, PartialDate& date, int wday);

// A day whose weekday fits no near year may belong to the year last told of, wherever that was. False if it does not.
bool told_year_by_weekday(DateQuery& query, PartialDate& date, int wday);

}  // namespace vnaner
