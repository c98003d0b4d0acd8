// calendar.h: from the words of date expressions to calendar values, with the witnesses that decided.
//
// Attributes, as the rules name them (a second end of a range has a 2 behind the name; a list repeats the name). The
// values that each takes stand in calendar_values.cc:
//   wday day month year quarter half week decade century season(SP SU FA WI) dmy ymd my (numeric dates in one token)
//   join=range|list   open=start|end   till=now (de 2010 à aujourd'hui) mod|part=START|MID|END|APPROX|BEFORE|AFTER
//   unit=day|week|weekend|month|quarter|half|season|year|campaign|decade|century   shift=±n | n with sign=+1|-1
//   anchor=given|last|base (base: the date that the same words spell)   vague=PAST|PRESENT|FUTURE
//   span=past|future with n (ces trois dernières années; now=yes: the anchor's own day is the first)
//   dir=past|future (dernier, prochain)   each (chaque 24 octobre)   era=BC
//   nth (premier lundi de mai; -1: dernier)   rank=a unit (that nth counts, where it is no weekday)
//   firsts (les neuf premiers mois de 2008; sign=-1: derniers; rank=a unit)
//   this=yes (ce mercredi, ce mois de mars)   now=yes (aujourd'hui)   as=week|weekend (la semaine du 15 septembre)
//   plus=half (deux ans et demi)   role=header|dateline
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/calendar_parts.h"
#include "libvnaner/resolve/timex.h"

namespace vnaner {

// A word that tells when its clause plays.
struct TenseCue {
  std::uint32_t token = 0;
  Tense tense = Tense::none;
  // "avant", "jusqu'à", "à partir": right before a date they may reach beyond what a past verb tells.
  bool limit = false;
  // "détruit par", which makes no day of "aujourd'hui".
  bool participle = false;
  // "avait dit", "disait", "alla": a past that is told from.
  bool narrated = false;
};

// One date span, before it has a value. Views point into the caller's memory.
struct DateExpression {
  explicit DateExpression(std::span<const DateAttr> attrs,
                          std::pmr::memory_resource* memory = std::pmr::get_default_resource())
      : parts(read_parts(attrs, memory)) {}

  DateParts parts;          // what its words say
  std::uint32_t begin = 0;  // tokens, half-open
  std::uint32_t end = 0;
  std::uint32_t paragraph = 0;         // its number in the text
  std::uint32_t paragraph_begin = 0;   // token
  std::uint32_t sentence = 0;          // its number in the text
  std::uint32_t clause_begin = 0;      // tokens, half-open: between the commas, semicolons, colons and brackets (or the
  std::uint32_t clause_end = 0;        // sentence's ends) around the span
  bool complement = false;             // "de" stands right before it: "le scrutin de dimanche"
  bool opens_clause = false;           // behind a semicolon
  bool opens_sentence = false;         // at most a few words before it: "Le 20 février", "Mais en 1995"
  bool opening = false;                // "En 1995", "Mais en 1995" opens its sentence
  bool before_stop = false;            // the next token is ':' or '.', or the paragraph ends
  bool before_comma = false;           // the next token is ','
  bool ends_range = false;             // that the expression before it begins: "de samedi soir à lundi"
  bool apposed = false;                // says again, between marks, which day the expression before it is
  std::span<const TenseCue> cues;      // of the sentence, sorted by token
  std::span<const TenseCue> said;      // "dit-il": heard in their clause alone
  std::span<const TenseCue> presents;  // "a lieu", "à partir de": heard where no verb of their clause says more
  std::span<const TenseCue> notices;   // "rendez-vous", "19 h": heard where no verb of their sentence does
};

// A remark on a date: stable code and message.
struct DateNote {
  std::string code;
  std::string message;
};

// What a date expression means.
struct DateValue {
  std::string value;  // TIMEX3
  std::string edtf;
  std::string mod;
  std::vector<std::string> decided_by;  // of: given header dateline text tense weekday anaphora words
  std::vector<DateNote> notes;
  bool drop = false;  // an impossible date ("31 février") is no date
};

// When the document was written, as far as known.
struct DocumentDate {
  PartialDate date;             // year, month, day; its grain means nothing
  std::string_view witness;     // given, header, dateline, text; "" = unknown
  bool weekday = false;         // the year was read from a weekday
  std::vector<DateNote> notes;  // V303: the given date is ill-formed

  // As ISO 8601 ("2022-02"), "" where not even the year is known.
  std::string iso() const;
};

// The document's date: the given one, else the text's own header, dateline, or the month of a full date near its
// beginning (the article may be of another day), else the only year that its weekdays and verbs leave open. A given
// month is made a day by a header or dateline that fits.
DocumentDate find_document_date(std::string_view given, std::span<const DateExpression> dates);

// One value for each expression; `dates` are in text order. Pure; time is linear in the expressions.
std::pmr::vector<DateValue> resolve_dates(std::span<const DateExpression> dates, const DocumentDate& document,
                                          std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace vnaner
