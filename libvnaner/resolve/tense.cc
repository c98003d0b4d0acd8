// tense.cc: which way in time a date expression looks.
#include "libvnaner/resolve/tense.h"

#include <algorithm>

namespace vnaner {

TenseRead tense_of(const DateExpression& date) {
  const auto after = std::lower_bound(date.cues.begin(), date.cues.end(), date.begin,
                                      [](const TenseCue& cue, std::uint32_t token) { return cue.token < token; });
  const bool any_before = after != date.cues.begin();
  // Cues inside the span ("avril prochain") are as good as those that follow it.
  const bool any_after = after != date.cues.end();
  if (any_before && std::prev(after)->token >= date.clause_begin) return {std::prev(after)->tense, true};
  if (any_after && after->token < date.clause_end) return {after->tense, true};
  if (any_before) return {std::prev(after)->tense, false};
  if (any_after) return {after->tense, false};
  if (!date.notices.empty()) return {date.notices.front().tense, false};
  return {};
}

}  // namespace vnaner
