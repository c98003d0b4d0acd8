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

// Lists in scratch.by_place, in order, the mentions from `first` on, those of the same words and type merged into one;
// the others and the empty ones get kNone in `merged_into`.
void merge_equals(Spans& spans, std::uint32_t first, SettleScratch& scratch, std::vector<Loss>* losses) {
  std::vector<Mention>& all = spans.mentions;
  const auto before = [&](const SettleScratch::Placed& x, const SettleScratch::Placed& y) {
    if (x.begin != y.begin) return x.begin < y.begin;
    if (x.end != y.end) return x.end > y.end;
    const Mention &a = all[x.mention], &b = all[y.mention];
    if (a.type != b.type) return a.type < b.type;
    if (outweighs(a, b, spans)) return true;
    return outweighs(b, a, spans) ? false : x.mention < y.mention;
  };
  std::vector<SettleScratch::Placed>& fresh = scratch.fresh;
  std::sort(fresh.begin(), fresh.end(), before);
  std::vector<SettleScratch::Placed>& by_place = scratch.by_place;
  by_place.clear();
  const auto add = [&](const SettleScratch::Placed& next) {
    const std::uint32_t i = next.mention;
    scratch.merged_into[i] = i;
    if (!by_place.empty() && by_place.back().begin == next.begin && by_place.back().end == next.end) {
      const std::uint32_t head = by_place.back().mention;
      if (all[head].type == all[i].type) {
        if (losses) note(*losses, {Clause::merged, all[i], all[head]});
        merge(all[head], all[i], spans);
        scratch.merged_into[i] = head;
        return;
      }
    }
    by_place.push_back(next);
  };
  auto next = fresh.begin();
  for (std::uint32_t i = first; i < scratch.settled; ++i) {  // they are sorted
    const SettleScratch::Placed settled{all[i].begin, all[i].end, i};
    for (; next != fresh.end() && before(*next, settled); ++next) add(*next);
    add(settled);
  }
  for (; next != fresh.end(); ++next) add(*next);
}

// Why an accepted mention does not let a candidate that is no longer stay beside it.
Clause clause_against(const Mention& winner, const Mention& loser, const Order& order) {
  const bool around = winner.begin <= loser.begin && loser.end <= winner.end;
  if (around && length(winner) == length(loser)) return Clause::preferred;
  if (around) return order.allows[winner.type][loser.type] ? Clause::part_of_its_type : Clause::not_inside;
  if (length(winner) != length(loser)) return Clause::longer;
  return order.rank[winner.type] != order.rank[loser.type] ? Clause::preferred_cross : Clause::earlier;
}

// Of the two accepted mentions at its ends the one that a candidate crosses.
std::uint32_t crossed(const Mention& candidate, std::uint32_t at_begin, std::uint32_t at_end, const Spans& spans) {
  if (at_begin == kNone) return at_end;
  return spans.mentions[at_begin].end >= candidate.end && at_end != kNone ? at_end : at_begin;
}

// Accepts candidates of one group from the longest down. `cover` holds, per token, the innermost accepted mention: the
// accepted ones nest or stand apart, so a candidate crosses one of them exactly if its two ends have different covers.
void accept(const SettleScratch::Candidate* first, const SettleScratch::Candidate* last, const Spans& spans,
            const Order& order, SettleScratch& scratch, std::vector<Loss>* losses) {
  std::vector<std::uint32_t>& cover = scratch.cover;
  const auto lose = [&](const Mention& loser, const Mention& winner) {
    if (losses) note(*losses, {clause_against(winner, loser, order), loser, winner});
  };
  for (const auto* each = first; each != last; ++each) {
    const std::uint32_t i = each->mention;
    const Mention& mention = spans.mentions[i];
    const std::uint32_t around = cover[mention.begin], at_end = cover[mention.end - 1];
    if (around != at_end) {
      lose(mention, spans.mentions[crossed(mention, around, at_end, spans)]);
      continue;
    }
    if (around != kNone) {
      const Mention& outer = spans.mentions[around];
      // The same words, and the other's type is preferred; or not to stand in the other; or part of a longer span of
      // its type, which is a span only where a rule says so: "ministre" of "vice-ministre" is none.
      if (length(outer) == length(mention) || !order.allows[outer.type][mention.type] ||
          (outer.type == mention.type && !mention.nests)) {
        lose(mention, outer);
        continue;
      }
    }
    scratch.accepted[i] = 1;
    std::fill(cover.begin() + mention.begin, cover.begin() + mention.end, i);
  }
  for (; first != last; ++first) std::fill_n(cover.begin() + first->begin, first->length, kNone);
}

}  // namespace

Order make_order(const std::vector<Pack>& packs, const std::vector<TypeInfo>& types) {
  const std::size_t n = types.size();
  Order order;
  order.rank.assign(n, 0);
  order.allows.assign(n, std::vector<std::uint8_t>(n, 0));
  order.shields.assign(n, std::vector<std::uint8_t>(n, 0));
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
    for (const NameList& line : pack.prefer)
      for (std::size_t i = 0; i < line.members.size(); ++i) {
        const std::uint32_t shield = type_index(types, line.members[i]);
        for (std::size_t j = i + 1; shield != kNone && types[shield].internal && j < line.members.size(); ++j)
          if (const std::uint32_t type = type_index(types, line.members[j]); type != kNone)
            order.shields[shield][type] = 1;
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
void settle_cluster(const SettleScratch::Placed* first, const SettleScratch::Placed* last, const Spans& spans,
                    const Order& order, SettleScratch& scratch, std::vector<Loss>* losses) {
  auto& by_length = scratch.by_length;
  by_length.clear();
  for (; first != last; ++first) {
    const std::uint32_t type = spans.mentions[first->mention].type;
    // Emitted types compete with each other, internal ones with themselves.
    const std::uint32_t group = order.internal[type] ? type + 1u : 0u;
    by_length.push_back({group, first->end - first->begin, order.rank[type], first->begin, first->mention});
  }
  std::sort(by_length.begin(), by_length.end(),
            [](const SettleScratch::Candidate& a, const SettleScratch::Candidate& b) {
              if (a.group != b.group) return a.group < b.group;
              if (a.length != b.length) return a.length > b.length;
              if (a.rank != b.rank) return a.rank < b.rank;
              return a.begin < b.begin;
            });
  for (std::size_t from = 0; from < by_length.size();) {
    std::size_t to = from + 1;
    while (to < by_length.size() && by_length[to].group == by_length[from].group) ++to;
    if (to == from + 1)
      scratch.accepted[by_length[from].mention] = 1;
    else
      accept(by_length.data() + from, by_length.data() + to, spans, order, scratch, losses);
    from = to;
  }
}

}  // namespace

void settle(Spans& spans, const Order& order, SettleScratch& scratch, std::vector<std::uint32_t>& moved,
            std::vector<Loss>* losses) {
  std::vector<Mention>& all = spans.mentions;
  const auto settled = static_cast<std::uint32_t>(scratch.settled);
  const auto size = static_cast<std::uint32_t>(all.size());
  scratch.fresh.clear();
  std::uint32_t first_new = kNone, furthest = 0;
  for (std::uint32_t i = settled; i < size; ++i) {
    if (length(all[i]) == 0) continue;
    scratch.fresh.push_back({all[i].begin, all[i].end, i});
    first_new = std::min(first_new, all[i].begin);
  }
  // What ends before all new ones stays where it is.
  std::uint32_t first = 0;
  while (first < settled && all[first].end <= first_new) ++first;
  scratch.merged_into.assign(size, kNone);
  scratch.accepted.assign(size, 0);
  merge_equals(spans, first, scratch, losses);
  const std::vector<SettleScratch::Placed>& by_place = scratch.by_place;
  for (const SettleScratch::Placed& each : by_place) furthest = std::max(furthest, each.end);
  if (scratch.cover.size() < furthest)
    scratch.cover.resize(furthest, kNone);  // kNone wherever nothing is being settled
  for (std::size_t from = 0; from < by_place.size();) {
    std::size_t to = from;
    std::uint32_t end = 0;
    bool has_new = false;
    for (; to < by_place.size() && (to == from || by_place[to].begin < end); ++to) {
      end = std::max(end, by_place[to].end);
      has_new = has_new || by_place[to].mention >= settled;
    }
    if (has_new && to > from + 1)
      settle_cluster(by_place.data() + from, by_place.data() + to, spans, order, scratch, losses);
    else
      for (std::size_t i = from; i < to; ++i) scratch.accepted[by_place[i].mention] = 1;  // alone, or as it was
    from = to;
  }
  moved.resize(size);
  for (std::uint32_t i = 0; i < first; ++i) moved[i] = i;
  std::fill(moved.begin() + first, moved.end(), kNone);
  scratch.kept.clear();
  for (const SettleScratch::Placed& each : by_place)
    if (scratch.accepted[each.mention]) {
      moved[each.mention] = first + static_cast<std::uint32_t>(scratch.kept.size());
      scratch.kept.push_back(all[each.mention]);
    }
  for (std::uint32_t i = first; i < size; ++i)
    if (const std::uint32_t head = scratch.merged_into[i]; head != kNone) moved[i] = moved[head];
  if (first == 0) {
    all.swap(scratch.kept);
  } else {
    all.resize(first);
    all.insert(all.end(), scratch.kept.begin(), scratch.kept.end());
  }
  scratch.settled = all.size();
}

}  // namespace vnaner
