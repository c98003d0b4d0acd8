// log_reader.cc: see log_reader.h. What concerns words that are not marked stands in missing.cc.
#include "libvnaner/check/log_reader.h"

#include <algorithm>

namespace vnaner {

Source LogReader::rule(std::uint32_t rule) const {
  if (rule == kNone) return {};
  const RuleInfo& info = recorder_.rules()[rule];
  return {info.name, info.file, info.line, 0};
}

Source LogReader::sign(std::uint32_t element) const {
  const Element& sign = recorder_.elements()[element];
  return {sign.text, sign.file, sign.at.line, sign.at.column};
}

ReadStep LogReader::step(const LoggedStep& step) const {
  ReadStep out;
  using From = LoggedStep::Kind;
  out.kind = step.kind == From::mark        ? ReadStep::Kind::mark
             : step.kind == From::attribute ? ReadStep::Kind::attribute
             : step.kind == From::let       ? ReadStep::Kind::let
                                            : ReadStep::Kind::sign;
  out.name = step.name;
  if (step.element != kNone) out.source = sign(step.element);
  out.depth = step.depth;
  out.begin = step.begin;
  out.end = step.end;
  const Lists& lists = recorder_.lists();
  for (const std::uint32_t e : step.entries) {
    const Entry& entry = lists.entries[e];
    out.entries.push_back({lists.names[entry.list], entry.value, {entry.form, lists.files[entry.list], entry.line, 0}});
  }
  for (const Mention& find : step.finds) {
    const Claim read = claim(find);
    out.finds.push_back({read.type, std::string(find.value), read.rule.text, read.begin, read.end});
  }
  return out;
}

RuleMatch LogReader::match(const LoggedMatch& match) const {
  RuleMatch out;
  out.rule = rule(match.rule);
  out.begin = match.begin;
  out.end = match.end;
  for (const LoggedStep& each : match.steps) out.steps.push_back(step(each));
  return out;
}

Claim LogReader::claim(const Mention& mention) const {
  Claim claim;
  claim.type = (*spans().types)[mention.type].name;
  claim.rule = rule(mention.rule);
  claim.how = mention.how;
  const Recorder::Stretch at = bytes(mention.begin, mention.end);
  claim.begin = at.begin;
  claim.end = at.end;
  return claim;
}

Conflict LogReader::conflict(const Loss& loss) const {
  Conflict conflict;
  conflict.clause = loss.clause;
  conflict.loser = claim(loss.loser);
  if (loss.clause != Clause::unnamed) conflict.winner = claim(loss.winner);
  return conflict;
}

std::vector<std::uint32_t> LogReader::mentions_of(const Document& document) const {
  std::vector<std::uint32_t> mentions;
  std::uint32_t m = 0;  // both are sorted by place; spans are some of the mentions
  for (const Span& span : document.spans) {
    const auto is_it = [&](const Mention& mention) {
      const Recorder::Stretch at = bytes(mention.begin, mention.end);
      return at.begin == span.begin && at.end == span.end && (*spans().types)[mention.type].name == span.type;
    };
    while (!is_it(spans().mentions[m])) ++m;
    mentions.push_back(m++);
  }
  return mentions;
}

}  // namespace vnaner
