// tense.cc: which way in time a date expression looks.
#include "libvnaner/resolve/tense.h"

#include <algorithm>

namespace vnaner {

namespace {

constexpr std::uint32_t kLimitWords = 3;     // "à partir du"
constexpr std::uint32_t kLimitOfNoun = 5;    // "avant le vote de mercredi"
constexpr std::uint32_t kSubjectWords = 12;  // between a date that opens the sentence and the verb

std::span<const TenseCue>::iterator first_from(std::span<const TenseCue> cues, std::uint32_t token) {
  return std::lower_bound(cues.begin(), cues.end(), token,
                          [](const TenseCue& cue, std::uint32_t at) { return cue.token < at; });
}

// The cue that governs `date` in its clause: the last before it, else the first behind it. Cues inside the span ("avril
// prochain") are as good as those that follow it.
const TenseCue* in_clause(const DateExpression& date, std::span<const TenseCue> cues) {
  const auto after = first_from(cues, date.begin);
  if (after != cues.begin() && std::prev(after)->token >= date.clause_begin) return &*std::prev(after);
  if (after != cues.end() && after->token < date.clause_end) return &*after;
  return nullptr;
}

// The last cue before `date`, else the first behind it.
const TenseCue* in_sentence(const DateExpression& date, std::span<const TenseCue> cues) {
  if (cues.empty()) return nullptr;
  const auto after = first_from(cues, date.begin);
  return after != cues.begin() ? &*std::prev(after) : &*after;
}

// The one of two cues that governs `date`; either may be null.
const TenseCue* nearer(const DateExpression& date, const TenseCue* one, const TenseCue* other) {
  if (one == nullptr || other == nullptr) return one == nullptr ? other : one;
  const bool before = one->token < date.begin;
  if (before != (other->token < date.begin)) return before ? one : other;
  return before == (one->token > other->token) ? one : other;
}

// Whether "avant", "jusqu'au" or "à partir de" stands right before `date`.
bool stands_at_limit(const DateExpression& date) {
  const auto after = first_from(date.presents, date.begin);
  return after != date.presents.begin() && std::prev(after)->limit &&
         date.begin - std::prev(after)->token <= (date.complement ? kLimitOfNoun : kLimitWords);
}

// Whether `date` opens its sentence and stands alone before a comma.
bool is_fronted(const DateExpression& date) {
  return (date.opens_sentence || date.opens_clause) && date.before_comma && date.end == date.clause_end;
}

// Whether `date` stands among other words of a clause: "Absent dimanche à Lens, il rejouera", not "Dès dimanche, …".
bool stands_inside(const DateExpression& date) {
  const std::uint32_t before = date.begin - date.clause_begin, behind = date.clause_end - date.end;
  return before > 2 || (before > 0 && behind > 1);
}

const TenseCue* first_behind(const DateExpression& date) {
  const auto after = first_from(date.cues, date.end);
  return after == date.cues.end() || after->token > date.end + kSubjectWords ? nullptr : &*after;
}

TenseRead heard(const DateExpression& date) {
  if (const TenseCue* cue = nearer(date, in_clause(date, date.cues), in_clause(date, date.said)))
    return {.tense = cue->tense,
            .strong = true,
            .leads = cue->token < date.begin,
            .event = !cue->participle || date.begin == cue->token + 1,
            .narrated = cue->narrated};
  if (is_fronted(date))
    if (const TenseCue* cue = first_behind(date); cue != nullptr && (cue->tense == Tense::past || date.opens_clause))
      return {.tense = cue->tense, .strong = true, .fronted = true, .narrated = cue->narrated};
  // What stands behind a date in the present may speak of its noun: "le recensement du 8 mars donne 812 habitants".
  if (const TenseCue* cue = in_clause(date, date.presents); cue != nullptr && cue->token < date.begin)
    return {.tense = cue->tense};
  if (const TenseCue* cue = in_sentence(date, date.cues)) {
    if (cue->tense == Tense::future && cue->token > date.begin && stands_inside(date)) return {};
    return {.tense = cue->tense, .narrated = cue->narrated};
  }
  if (const TenseCue* cue = in_sentence(date, date.presents)) return {.tense = cue->tense, .soft = true};
  if (const TenseCue* cue = in_sentence(date, date.notices)) return {.tense = cue->tense, .soft = true, .notice = true};
  return {};
}

}  // namespace

TenseRead tense_of(const DateExpression& date) {
  TenseRead read = heard(date);
  if (read.narrated || !stands_at_limit(date)) return read;
  if (read.tense == Tense::past) read = {};  // "a demandé que tous soient là avant le 15 septembre"
  read.limit = true;
  return read;
}

}  // namespace vnaner
