// missing.cc: why words are not marked; see log_reader.h.
#include <algorithm>

#include "libvnaner/check/log_reader.h"

namespace vnaner {
namespace {

bool touch(std::uint32_t a_begin, std::uint32_t a_end, std::uint32_t b_begin, std::uint32_t b_end) {
  return a_begin < b_end && b_begin < a_end;
}

}  // namespace

std::uint32_t LogReader::marked_at(const Document& document, const Recorder::Stretch& place) const {
  const Recorder::Stretch at = bytes(place.begin, place.end);
  const auto first = std::partition_point(document.spans.begin(), document.spans.end(),
                                          [&](const Span& span) { return span.begin < at.begin; });
  for (auto span = first; span != document.spans.end() && span->begin == at.begin; ++span)
    if (span->end == at.end) return static_cast<std::uint32_t>(span - document.spans.begin());
  return kNone;
}

Missing LogReader::missing(const Document& document, const MatchLog& log, std::uint32_t asked,
                           std::size_t rules) const {
  Missing missing;
  const Recorder::Stretch at = bytes(log.asked[asked].begin, log.asked[asked].end);
  missing.begin = at.begin;
  missing.end = at.end;
  for (std::uint32_t s = 0; s < document.spans.size(); ++s)
    if (touch(document.spans[s].begin, document.spans[s].end, at.begin, at.end)) missing.touching.push_back(s);
  add_lost(document, log, missing);
  add_refused(log, missing);
  add_silences(log, log.asked[asked], missing);
  std::vector<const NearMiss*> near;
  for (const NearMiss& miss : log.near_misses)
    if (miss.asked == asked) near.push_back(&miss);
  std::stable_sort(near.begin(), near.end(),
                   [](const NearMiss* a, const NearMiss* b) { return a->closeness > b->closeness; });
  missing.more = static_cast<std::uint32_t>(near.size() - std::min(near.size(), rules));
  near.resize(near.size() - missing.more);
  for (const NearMiss* miss : near) missing.almost.push_back(almost(*miss));
  return missing;
}

void LogReader::add_lost(const Document& document, const MatchLog& log, Missing& missing) const {
  const auto add = [&](Conflict conflict) {
    const auto same = [&](const Conflict& other) {
      return other.loser.begin == conflict.loser.begin && other.loser.end == conflict.loser.end &&
             other.loser.type == conflict.loser.type && other.loser.rule.text == conflict.loser.rule.text;
    };
    if (touch(conflict.loser.begin, conflict.loser.end, missing.begin, missing.end) &&
        std::none_of(missing.lost.begin(), missing.lost.end(), same))
      missing.lost.push_back(std::move(conflict));
  };
  const auto emitted = [this](const Mention& mention) { return !(*spans().types)[mention.type].internal; };
  for (const Loss& loss : log.losses)
    if (loss.clause != Clause::merged && emitted(loss.loser)) add(conflict(loss));
  // What the rules left and is in the Document no more.
  std::vector<std::uint32_t> kept = mentions_of(document);
  for (std::uint32_t m = 0; m < spans().mentions.size(); ++m)
    if (emitted(spans().mentions[m]) && !std::binary_search(kept.begin(), kept.end(), m))
      add({Clause::resolved, {}, claim(spans().mentions[m])});
}

void LogReader::add_refused(const MatchLog& log, Missing& missing) const {
  for (const LoggedRefusal& refusal : log.refusals) {
    if (!touch(refusal.match_begin, refusal.match_end, missing.begin, missing.end)) continue;
    Refused refused{rule(refusal.rule), refusal.match_begin, refusal.match_end, unless(refusal), 0, 0};
    if (!refusal.steps.empty()) {
      refused.by_begin = refusal.steps.front().begin;
      for (const LoggedStep& step : refusal.steps) refused.by_end = std::max(refused.by_end, step.end);
    }
    missing.refused.push_back(std::move(refused));
  }
  for (const LoggedOutsider& outsider : log.outsiders)
    if (touch(outsider.begin, outsider.end, missing.begin, missing.end))
      missing.outside.push_back(
          {rule(outsider.rule), outsider.begin, outsider.end, {(*spans().zone_names)[outsider.zone], {}, 0, 0}, 0, 0});
}

void LogReader::add_silences(const MatchLog& log, const AskedWords& asked, Missing& missing) const {
  for (const LoggedSilence& silence : log.silences) {
    if (!touch(silence.begin, silence.end, asked.begin, asked.end)) continue;
    const Recorder::Stretch at = bytes(silence.begin, silence.end);
    missing.not_recalled.push_back({silence.why, at.begin, at.end, claim(silence.source), {}});
    if (silence.why == Silence::shielded) missing.not_recalled.back().shield = claim(silence.shield);
  }
}

Source LogReader::unless(const LoggedRefusal& refusal) const {
  const std::string& owner = recorder_.rules()[refusal.rule].name;
  for (const Element& element : recorder_.elements())
    if (element.kind == Element::Kind::unless && element.clause == refusal.clause && element.owner == owner)
      return {element.text, element.file, element.at.line, element.at.column};
  return {};
}

AlmostMatch LogReader::almost(const NearMiss& miss) const {
  AlmostMatch out;
  out.rule = rule(miss.rule);
  const Recorder::Stretch read = bytes(miss.begin, miss.end);
  out.begin = read.begin;
  out.end = read.end;
  for (const std::uint32_t element : miss.expected) out.expected.push_back(sign(element));
  const Recorder::Stretch found = bytes(miss.end, miss.end + 1);
  out.found_begin = found.begin;
  out.found_end = found.end;
  out.mend = miss.mend;
  if (miss.mend != AlmostMatch::Mend::none) out.mended_end = bytes(miss.begin, miss.mended_end).end;
  return out;
}

}  // namespace vnaner
