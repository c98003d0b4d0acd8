// policy.cc: see policy.h.
#include "libvnaner/rules/policy.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace vnaner {

namespace {

std::uint32_t type_index(const std::vector<TypeInfo>& types, const std::string& name) {
  for (std::uint32_t t = 0; t < types.size(); ++t)
    if (types[t].name == name) return t;
  return kNone;
}

std::uint32_t length(const Mention& mention) { return mention.end - mention.begin; }

// Which of two mentions of the same words and type sets the value and attributes that both give.
bool outweighs(const Mention& a, const Mention& b, const Spans& spans) {
  if ((a.how == How::rule) != (b.how == How::rule)) return a.how == How::rule;
  if (a.read != b.read) return a.read > b.read;
  if (a.rule != b.rule && a.rule != kNone && b.rule != kNone) {
    const RuleName& x = (*spans.rules)[a.rule];
    const RuleName& y = (*spans.rules)[b.rule];
    return std::tie(x.name, x.line) < std::tie(y.name, y.line);
  }
  return a.rule < b.rule;
}

bool has_attr(const Spans& spans, std::uint32_t first, std::uint32_t count, std::string_view name) {
  for (std::uint32_t i = 0; i < count; ++i)
    if (spans.attrs[first + i].name == name) return true;
  return false;
}

void merge_attrs(Mention& into, const Mention& from, Spans& spans) {
  if (from.attrs_count == 0) return;
  const auto first = static_cast<std::uint32_t>(spans.attrs.size());
  for (std::uint32_t i = 0; i < into.attrs_count; ++i)
    spans.attrs.push_back(MentionAttr(spans.attrs[into.attrs_first + i]));
  for (std::uint32_t i = 0; i < from.attrs_count; ++i) {
    const MentionAttr attr = spans.attrs[from.attrs_first + i];
    if (!has_attr(spans, first, into.attrs_count, attr.name)) spans.attrs.push_back(attr);
  }
  into.attrs_first = first;
  into.attrs_count = static_cast<std::uint32_t>(spans.attrs.size()) - first;
}

void merge_credits(Mention& into, const Mention& from, Spans& spans) {
  const auto first = static_cast<std::uint32_t>(spans.credits.size());
  for (const Mention* each : {static_cast<const Mention*>(&into), &from})
    for (std::uint32_t i = 0; i < each->rules_count; ++i) {
      const std::uint32_t rule = spans.credits[each->rules_first + i];
      const auto begin = spans.credits.begin() + first;
      if (std::find(begin, spans.credits.end(), rule) == spans.credits.end()) spans.credits.push_back(rule);
    }
  into.rules_first = first;
  into.rules_count = static_cast<std::uint32_t>(spans.credits.size()) - first;
}

// `into` outweighs `from`.
void merge(Mention& into, const Mention& from, Spans& spans) {
  merge_attrs(into, from, spans);
  if (from.how == into.how) merge_credits(into, from, spans);
  if (into.value.empty()) {
    into.value = from.value;
    into.entry = from.entry;
  }
  if (into.entries_count == 0) {
    into.entries_first = from.entries_first;
    into.entries_count = from.entries_count;
  }
  if (into.source == kNone) into.source = from.source;
  into.nests = into.nests || from.nests;
}

// Merges mentions of the same words and type; the others and the empty ones get kNone in `merged_into`.
void merge_equals(Spans& spans, SettleScratch& scratch) {
  std::vector<Mention>& all = spans.mentions;
  std::vector<std::uint32_t>& by_place = scratch.by_place;
  by_place.clear();
  std::size_t settled = 0;  // of them, in by_place
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (i == scratch.settled) settled = by_place.size();
    if (length(all[i]) > 0) by_place.push_back(i);
  }
  if (scratch.settled >= all.size()) settled = by_place.size();
  const auto before = [&](std::uint32_t x, std::uint32_t y) {
    const Mention &a = all[x], &b = all[y];
    if (a.begin != b.begin) return a.begin < b.begin;
    if (a.end != b.end) return a.end > b.end;
    if (a.type != b.type) return a.type < b.type;
    if (outweighs(a, b, spans)) return true;
    return outweighs(b, a, spans) ? false : x < y;
  };
  const auto middle = by_place.begin() + static_cast<std::ptrdiff_t>(settled);  // what is settled is sorted
  std::sort(middle, by_place.end(), before);
  std::inplace_merge(by_place.begin(), middle, by_place.end(), before);
  scratch.merged_into.assign(all.size(), kNone);
  std::uint32_t head = kNone;
  for (std::uint32_t i : by_place) {
    const Mention& mention = all[i];
    if (head != kNone && all[head].begin == mention.begin && all[head].end == mention.end &&
        all[head].type == mention.type) {
      merge(all[head], mention, spans);
    } else {
      head = i;
    }
    scratch.merged_into[i] = head;
  }
  std::erase_if(by_place, [&](std::uint32_t i) { return scratch.merged_into[i] != i; });
}

// Accepts candidates of one group from the longest down. `cover` holds, per token, the innermost accepted mention: the
// accepted ones nest or stand apart, so a candidate crosses one of them exactly if its two ends have different covers.
void accept(const std::vector<std::uint32_t>& candidates, const Spans& spans, const Order& order,
            SettleScratch& scratch) {
  std::vector<std::uint32_t>& cover = scratch.cover;
  for (std::uint32_t i : candidates) {
    const Mention& mention = spans.mentions[i];
    const std::uint32_t around = cover[mention.begin];
    if (around != cover[mention.end - 1]) continue;
    if (around != kNone) {
      const Mention& outer = spans.mentions[around];
      if (length(outer) == length(mention)) continue;  // same words, preferred type
      if (!order.allows[outer.type][mention.type]) continue;
      // Part of a longer span of its type is a span only where a rule says so: "ministre" of "vice-ministre" is none.
      if (outer.type == mention.type && !mention.nests) continue;
    }
    scratch.accepted[i] = 1;
    std::fill(cover.begin() + mention.begin, cover.begin() + mention.end, i);
  }
  for (std::uint32_t i : candidates) {
    const Mention& mention = spans.mentions[i];
    std::fill(cover.begin() + mention.begin, cover.begin() + mention.end, kNone);
  }
}

}  // namespace

Order make_order(const std::vector<Pack>& packs, const std::vector<TypeInfo>& types) {
  const std::size_t n = types.size();
  Order order;
  order.rank.assign(n, 0);
  order.allows.assign(n, std::vector<std::uint8_t>(n, 0));
  std::vector<std::vector<std::uint8_t>> before(n, std::vector<std::uint8_t>(n, 0));
  for (const Pack& pack : packs) {
    for (const NameList& line : pack.inside)
      for (const std::string& inner : line.members) {
        const std::uint32_t o = type_index(types, line.name), i = type_index(types, inner);
        if (o != kNone && i != kNone) order.allows[o][i] = 1;
      }
    for (const NameList& line : pack.prefer)
      for (std::size_t i = 1; i < line.members.size(); ++i) {
        const std::uint32_t a = type_index(types, line.members[i - 1]), b = type_index(types, line.members[i]);
        if (a != kNone && b != kNone) before[a][b] = 1;
      }
  }
  for (const TypeInfo& type : types) order.internal.push_back(type.internal ? 1 : 0);
  // Of the types that nothing unplaced precedes, the first by name is next. Cycles were refused (E3).
  std::vector<std::uint8_t> placed(n, 0);
  for (std::uint32_t rank = 0; rank < n; ++rank) {
    std::uint32_t next = kNone;
    for (std::uint32_t t = 0; t < n; ++t) {
      bool free = placed[t] == 0;
      for (std::uint32_t other = 0; free && other < n; ++other) free = placed[other] != 0 || before[other][t] == 0;
      if (free && (next == kNone || types[t].name < types[next].name)) next = t;
    }
    if (next == kNone) break;
    placed[next] = 1;
    order.rank[next] = rank;
  }
  return order;
}

namespace {

// Settles one run of mentions that overlap each other, given in order of place.
void settle_cluster(const std::uint32_t* first, const std::uint32_t* last, const Spans& spans, const Order& order,
                    SettleScratch& scratch) {
  const std::vector<Mention>& all = spans.mentions;
  // Emitted types compete with each other, internal ones with themselves.
  const auto group = [&](std::uint32_t i) -> std::uint32_t {
    return order.internal[all[i].type] ? all[i].type + 1u : 0u;
  };
  scratch.by_length.assign(first, last);
  std::sort(scratch.by_length.begin(), scratch.by_length.end(), [&](std::uint32_t x, std::uint32_t y) {
    const Mention &a = all[x], &b = all[y];
    if (group(x) != group(y)) return group(x) < group(y);
    if (length(a) != length(b)) return length(a) > length(b);
    if (order.rank[a.type] != order.rank[b.type]) return order.rank[a.type] < order.rank[b.type];
    return a.begin < b.begin;
  });
  for (std::size_t from = 0; from < scratch.by_length.size();) {
    scratch.one_group.clear();
    const std::uint32_t this_group = group(scratch.by_length[from]);
    for (; from < scratch.by_length.size() && group(scratch.by_length[from]) == this_group; ++from)
      scratch.one_group.push_back(scratch.by_length[from]);
    accept(scratch.one_group, spans, order, scratch);
  }
}

}  // namespace

void settle(Spans& spans, const Order& order, SettleScratch& scratch, std::vector<std::uint32_t>& moved) {
  const auto settled = static_cast<std::uint32_t>(scratch.settled);
  merge_equals(spans, scratch);
  const std::vector<Mention>& all = spans.mentions;
  const std::vector<std::uint32_t>& by_place = scratch.by_place;
  std::uint32_t furthest = 0;
  for (std::uint32_t i : by_place) furthest = std::max(furthest, all[i].end);
  if (scratch.cover.size() < furthest)
    scratch.cover.resize(furthest, kNone);  // kNone wherever nothing is being settled
  scratch.accepted.assign(all.size(), 0);
  for (std::size_t from = 0; from < by_place.size();) {
    std::size_t to = from;
    std::uint32_t end = 0;
    bool has_new = false;
    for (; to < by_place.size() && (to == from || all[by_place[to]].begin < end); ++to) {
      end = std::max(end, all[by_place[to]].end);
      has_new = has_new || by_place[to] >= settled;
    }
    if (has_new)
      settle_cluster(by_place.data() + from, by_place.data() + to, spans, order, scratch);
    else
      for (std::size_t i = from; i < to; ++i) scratch.accepted[by_place[i]] = 1;  // as it was
    from = to;
  }
  moved.assign(all.size(), kNone);
  scratch.kept.clear();
  for (std::uint32_t i : by_place)
    if (scratch.accepted[i]) {
      moved[i] = static_cast<std::uint32_t>(scratch.kept.size());
      scratch.kept.push_back(all[i]);
    }
  for (std::uint32_t i = 0; i < all.size(); ++i)
    if (const std::uint32_t head = scratch.merged_into[i]; head != kNone) moved[i] = moved[head];
  spans.mentions.swap(scratch.kept);
  scratch.settled = spans.mentions.size();
}

}  // namespace vnaner
