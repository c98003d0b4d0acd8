// propose.cc: marks, attributes, values and links of one match.
#include "libvnaner/rules/propose.h"

#include <algorithm>

namespace vnaner {
namespace {

// All entries of a list reference between two places, the first of them first.
void entries_read(const Trace& read, const Matches& matches, std::vector<std::uint32_t>& out) {
  out.clear();
  for (std::uint32_t e = matches.first[read.begin]; e < matches.first[read.begin + 1]; ++e) {
    const Edge& edge = matches.edges[e];
    if (edge.list == read.arg && edge.end == read.end && read.part->reads(edge)) out.push_back(edge.entry);
  }
}

}  // namespace

void Proposer::propose(const Rules& rules, std::uint32_t rule, Steps path, std::uint32_t read, const Matches& matches,
                       Spans& spans) {
  depth_ = 0;
  labelled_.clear();
  foreign_.clear();
  for (std::uint32_t at = path.first; at != kNone; at = path.all[at].next) {
    const Trace& step = path.all[at];
    switch (step.kind) {
      case Trace::Kind::open:
        begin_mark(step.arg, step.begin);
        break;
      case Trace::Kind::close: {
        Open& done = open_[--depth_];
        const MarkInfo& info = rules.marks[done.mark];
        if (info.is_attribute)
          close_attribute(done, step.begin, info, matches);
        else
          close_mark(done, step.begin, rule, read, matches, rules, spans);
        break;
      }
      case Trace::Kind::list:
        if (depth_ > 0) innermost().lists.push_back(&step);
        break;
      case Trace::Kind::type: {
        const Mention& mention = spans.mentions[step.arg];
        if (!step.part->label.empty()) labelled_.push_back({step.part->label, step.arg});
        if (depth_ == 0) break;
        if (within(spans.mentions[step.arg].type, rules)) spans.mentions[step.arg].nests = true;
        // A find whose type names a slot of the mark around it fills that slot.
        const MarkInfo& around = rules.marks[innermost().mark];
        const std::string& name = rules.types[mention.type].name;
        const auto& slots = rules.types[around.type].slots;
        if (!around.is_attribute && std::find(slots.begin(), slots.end(), name) != slots.end())
          innermost().attrs.push_back({name, mention.value, mention.begin, mention.end, mention.entry});
        else if (around.is_attribute && innermost().explicit_value.empty())
          innermost().explicit_value = mention.value;
        break;
      }
      case Trace::Kind::let:
      case Trace::Kind::word:
      case Trace::Kind::note:
        break;  // what it read stands in the path
    }
  }
  attach_foreign(rule, read, spans);
  for (const CompiledLink& link : rules.rules[rule].links) {
    std::uint32_t from = kNone, to = kNone;
    for (const Labelled& labelled : labelled_) {
      if (labelled.label == link.from) from = labelled.mention;
      if (labelled.label == link.to) to = labelled.mention;
    }
    if (from != kNone && to != kNone) spans.links.push_back({from, to, link.relation, rule});
  }
}

Proposer::Open& Proposer::begin_mark(std::uint32_t mark, std::uint32_t begin) {
  if (depth_ == open_.size()) open_.emplace_back();
  Open& fresh = open_[depth_++];
  fresh.mark = mark;
  fresh.begin = begin;
  fresh.attrs.clear();
  fresh.lists.clear();
  fresh.explicit_value = {};
  fresh.explicit_entry = kNone;
  fresh.explicit_entries.clear();
  return fresh;
}

void Proposer::close_attribute(Open& attribute, std::uint32_t end, const MarkInfo& info, const Matches& matches) {
  MentionAttr attr;
  attr.name = info.attribute;
  attr.begin = attribute.begin;
  attr.end = end;
  attr.value = attribute.explicit_value;
  // One entry and nothing else gives its value; in "van Giang" the particle is only a part.
  const Trace* entry = attribute.lists.size() == 1 ? attribute.lists.front() : nullptr;
  if (entry != nullptr && (entry->begin != attr.begin || entry->end != attr.end)) entry = nullptr;
  if (entry != nullptr) {
    entries_read(*entry, matches, entries_);
    attr.entry = entries_.front();
    attr.value = matches.lists->entries[attr.entry].value;
  }
  for (const auto& [key, value] : info.constants)
    if (key == "value") attr.value = value;
  if (!info.label.empty()) {
    foreign_.push_back({info.label, attr});
    return;
  }
  if (depth_ == 0) return;  // an attribute outside any mark belongs to nothing
  if (attr.name == "value") {
    innermost().explicit_value = attr.value;
    innermost().explicit_entry = attr.entry;
    if (entry != nullptr) innermost().explicit_entries = entries_;
    return;
  }
  if (attr.begin == attr.end) return;
  innermost().attrs.push_back(attr);
}

bool Proposer::within(std::uint16_t type, const Rules& rules) const {
  return std::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(depth_), [&](const Open& around) {
    const MarkInfo& outer = rules.marks[around.mark];
    return !outer.is_attribute && outer.type == type;
  });
}

void Proposer::close_mark(Open& open, std::uint32_t end, std::uint32_t rule, std::uint32_t read, const Matches& matches,
                          const Rules& rules, Spans& spans) {
  if (open.begin == end) return;
  const MarkInfo& info = rules.marks[open.mark];
  const auto index = static_cast<std::uint32_t>(spans.mentions.size());
  Mention& mention = spans.mentions.emplace_back();
  mention.begin = open.begin;
  mention.end = end;
  mention.type = info.type;
  mention.rule = rule;
  mention.read = read;
  mention.nests = within(info.type, rules);
  if (open.explicit_entry != kNone || !open.explicit_value.empty()) {
    mention.value = open.explicit_value;
    mention.entry = open.explicit_entry;
    entries_.swap(open.explicit_entries);
  } else {
    // A mark that is an entry of a list, and nothing else, takes the entry's value.
    const Trace* valued = nullptr;
    for (const Trace* list : open.lists)
      if (rules.valued_lists[list->arg] && list->begin == open.begin && list->end == end) valued = list;
    entries_.clear();
    if (valued != nullptr) {
      entries_read(*valued, matches, entries_);
      mention.entry = entries_.front();
      mention.value = matches.lists->entries[mention.entry].value;
    }
  }
  mention.entries_first = static_cast<std::uint32_t>(spans.entries.size());
  mention.entries_count = static_cast<std::uint32_t>(entries_.size());
  for (std::uint32_t entry : entries_) spans.entries.push_back(entry);
  mention.attrs_first = static_cast<std::uint32_t>(spans.attrs.size());
  for (const MentionAttr& attr : open.attrs) spans.attrs.push_back(attr);
  for (const auto& [key, value] : info.constants) {
    if (key == "value")
      mention.value = value;
    else
      spans.attrs.push_back({key, value, 0, 0, kNone});
  }
  mention.attrs_count = static_cast<std::uint32_t>(spans.attrs.size()) - mention.attrs_first;
  mention.rules_first = static_cast<std::uint32_t>(spans.credits.size());
  mention.rules_count = 1;
  spans.credits.push_back(rule);
  if (!info.label.empty()) labelled_.push_back({info.label, index});
}

// An attribute of another mark of the match becomes a twin of that mark that carries it; the policy merges the two.
void Proposer::attach_foreign(std::uint32_t rule, std::uint32_t read, Spans& spans) {
  for (const Foreign& foreign : foreign_) {
    if (foreign.attr.begin == foreign.attr.end) continue;
    const auto to = std::find_if(labelled_.begin(), labelled_.end(),
                                 [&](const Labelled& labelled) { return labelled.label == foreign.label; });
    if (to == labelled_.end()) continue;
    Mention twin = spans.mentions[to->mention];
    twin.attrs_first = static_cast<std::uint32_t>(spans.attrs.size());
    twin.attrs_count = 1;
    spans.attrs.push_back(foreign.attr);
    twin.rule = rule;
    twin.read = read;
    twin.rules_first = static_cast<std::uint32_t>(spans.credits.size());
    twin.rules_count = 1;
    spans.credits.push_back(rule);
    spans.mentions.push_back(twin);
  }
}

}  // namespace vnaner
