// tense.cc: which way in time a date expression looks.
#include "libvnaner/resolve/tense.h"

#include <algorithm>

namespace vnaner {

namespace {

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

}  // namespace

TenseRead tense_of(const DateExpression& date) {
  if (const TenseCue* cue = nearer(date, in_clause(date, date.cues), in_clause(date, date.said)))
    return {cue->tense, true, cue->token < date.begin};
  // What stands behind a date in the present may speak of its noun: "le recensement du 8 mars donne 812 habitants".
  if (const TenseCue* cue = in_clause(date, date.presents); cue != nullptr && cue->token < date.begin)
    return {cue->tense};
  if (const TenseCue* cue = in_sentence(date, date.cues)) return {cue->tense};
  if (const TenseCue* cue = in_sentence(date, date.presents)) return {.tense = cue->tense, .soft = true};
  if (const TenseCue* cue = in_sentence(date, date.notices)) return {.tense = cue->tense, .soft = true, .notice = true};
  return {};
}

}  // namespace vnaner
