// tense.h: which way in time a date expression looks.
#pragma once

#include "libvnaner/resolve/calendar.h"

namespace vnaner {

struct TenseRead {
  Tense tense = Tense::none;
  bool strong = false;    // the cue stands in the date's own clause
  bool leads = false;     // and before the date
  bool event = false;     // and is more than a participle
  bool fronted = false;   // the date opens the sentence, alone before its comma: "Le 20 février, il a dit …"
  bool narrated = false;  // it is an imparfait, a plus-que-parfait or a passé simple
  bool limit = false;     // the date is where something ends or begins; no past verb was heard
  bool soft = false;      // it is a present of another clause, or a notice
  bool notice = false;    // it is but a notice
};

// The tense that governs `date`: the last cue before it in its clause, else the first after it there ("dit-il" counts
// here alone); of a date that opens the sentence the past verb behind its comma; else a present before it in the
// clause, the nearest cue before it in the sentence, the nearest after, a present or notice. No past that is not told
// from is heard where "avant", "jusqu'à" or "à partir de" stands right before the date.
TenseRead tense_of(const DateExpression& date);

}  // namespace vnaner
