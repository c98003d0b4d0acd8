// slow_policy.cc: see slow_policy.h.
#include "tests/reference/slow_policy.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vnaner {

namespace {

// All mentions of the same words and type, as one.
struct Candidate {
  std::vector<const Mention*> members;  // the weightiest first
  bool nests = false;
};

bool weightier(const Mention& a, const Mention& b, const Spans& spans) {
  const auto key = [&](const Mention& m) {
    return std::make_tuple(m.how == How::rule ? 0 : 1, -static_cast<std::int64_t>(m.read), (*spans.rules)[m.rule].name);
  };
  return key(a) < key(b);
}

std::vector<Candidate> candidates_of(const Spans& spans) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>, Candidate> groups;
  for (const Mention& mention : spans.mentions) {
    if (mention.begin == mention.end) continue;
    Candidate& group = groups[{mention.begin, mention.end, mention.type}];
    group.members.push_back(&mention);
    group.nests = group.nests || mention.nests;
  }
  std::vector<Candidate> out;
  for (auto& [key, group] : groups) {
    std::stable_sort(group.members.begin(), group.members.end(),
                     [&](const Mention* a, const Mention* b) { return weightier(*a, *b, spans); });
    out.push_back(std::move(group));
  }
  return out;
}

bool apart(const Mention& a, const Mention& b) { return a.end <= b.begin || b.end <= a.begin; }
bool holds(const Mention& outer, const Mention& inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }
std::uint32_t length(const Mention& m) { return m.end - m.begin; }

// `inner` is the weaker. Only the narrowest span around it has a say about its standing inside.
bool may_stand(const Candidate& weaker, const std::vector<const Candidate*>& accepted, const Order& order) {
  const Mention& inner = *weaker.members.front();
  const Mention* narrowest = nullptr;
  for (const Candidate* stronger : accepted) {
    const Mention& outer = *stronger->members.front();
    if (apart(outer, inner)) continue;
    if (!holds(outer, inner)) return false;
    if (narrowest == nullptr || length(outer) < length(*narrowest)) narrowest = &outer;
  }
  if (narrowest == nullptr) return true;
  if (length(*narrowest) == length(inner)) return false;
  if (!order.allows[narrowest->type][inner.type]) return false;
  return narrowest->type != inner.type || weaker.nests;
}

Survivor merged(const Candidate& group, const Spans& spans) {
  const Mention& first = *group.members.front();
  Survivor out{first.begin, first.end, first.type, {}, {}, {}};
  std::map<std::string, std::string> attrs;
  for (const Mention* member : group.members) {
    if (out.value.empty()) out.value = member->value;
    for (std::uint32_t i = 0; i < member->attrs_count; ++i) {
      const MentionAttr& attr = spans.attrs[member->attrs_first + i];
      attrs.emplace(attr.name, attr.value);
    }
    if (member->how != first.how) continue;
    for (std::uint32_t i = 0; i < member->rules_count; ++i)
      out.credits.push_back(spans.credits[member->rules_first + i]);
  }
  for (const auto& [name, value] : attrs) out.attrs.push_back(name + "=" + value);
  std::sort(out.credits.begin(), out.credits.end());
  out.credits.erase(std::unique(out.credits.begin(), out.credits.end()), out.credits.end());
  return out;
}

void sort_by_place(std::vector<Survivor>& all) {
  std::stable_sort(all.begin(), all.end(), [](const Survivor& a, const Survivor& b) {
    return std::make_tuple(a.begin, ~a.end, a.type) < std::make_tuple(b.begin, ~b.end, b.type);
  });
}

}  // namespace

std::vector<Survivor> slowly_settled(const Spans& spans, const Order& order) {
  std::vector<Candidate> candidates = candidates_of(spans);
  std::sort(candidates.begin(), candidates.end(), [&](const Candidate& x, const Candidate& y) {
    const Mention &a = *x.members.front(), &b = *y.members.front();
    if (length(a) != length(b)) return length(a) > length(b);
    if (order.rank[a.type] != order.rank[b.type]) return order.rank[a.type] < order.rank[b.type];
    return a.begin < b.begin;
  });
  // Emitted types compete with each other, each internal one with itself.
  const auto group = [&](const Candidate& c) {
    const std::uint16_t type = c.members.front()->type;
    return order.internal[type] ? type + 1 : 0;
  };
  std::map<int, std::vector<const Candidate*>> accepted;
  std::vector<Survivor> out;
  for (const Candidate& candidate : candidates) {
    auto& rivals = accepted[group(candidate)];
    if (!may_stand(candidate, rivals, order)) continue;
    rivals.push_back(&candidate);
    out.push_back(merged(candidate, spans));
  }
  sort_by_place(out);
  return out;
}

std::vector<Survivor> survivors(const Spans& spans) {
  std::vector<Survivor> out;
  for (const Mention& mention : spans.mentions) {
    Candidate alone;
    alone.members.push_back(&mention);
    out.push_back(merged(alone, spans));
  }
  return out;
}

}  // namespace vnaner
