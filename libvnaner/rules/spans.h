// spans.h: what the rules marked, in tokens. The value the rules stage hands on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/gazetteer/matches.h"
#include "vnaner/document.h"

namespace vnaner {

// A type that packs declare.
struct TypeInfo {
  std::string name;
  bool internal = false;  // seen by rules and by resolve, never emitted
  std::string resolver;   // of `value by NAME`, or ""
  std::vector<std::string> slots;
  std::vector<std::string> remember;
};

// A rule as spans name it.
struct RuleName {
  std::string name;  // "pack/rule"
  std::uint32_t line = 0;
};

inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

// An attribute read by a rule. `begin == end` for a constant.
struct MentionAttr {
  std::string_view name;
  std::string_view value;   // of the list entry read, or the constant; "" if neither
  std::uint32_t begin = 0;  // tokens, half-open
  std::uint32_t end = 0;
  std::uint32_t entry = kNone;  // the list entry, if exactly one was read there
};

// One span that a rule (or memory) marked.
// Views point into the compiled rules and lists, which outlive it.
struct Mention {
  std::uint32_t begin = 0;  // tokens, half-open
  std::uint32_t end = 0;
  std::uint16_t type = 0;  // index into Spans::types
  How how = How::rule;
  bool nests = false;           // a rule marked it inside another mark of its own type
  std::uint32_t rule = kNone;   // index into Spans::rules
  std::uint32_t read = 0;       // tokens that the rule's whole match covered, context included
  std::string_view value;       // by constant, by list or by memory; "" if none
  std::uint32_t entry = kNone;  // the list entry that gave the value, if one
  std::uint32_t entries_first = 0,
                entries_count = 0;                 // all entries that fit, in Spans::entries: more than one = ambiguous
  std::uint32_t attrs_first = 0, attrs_count = 0;  // in Spans::attrs
  std::uint32_t rules_first = 0, rules_count = 0;  // every rule credited, in Spans::credits
  std::uint32_t source = kNone;  // memory: the mention it was learnt from (index into Spans::mentions)
};

// A link that a rule stated between two mentions.
struct MentionLink {
  std::uint32_t from = 0, to = 0;  // indices into Spans::mentions
  std::string_view relation;
  std::uint32_t rule = kNone;
};

struct ZoneRange {
  std::uint32_t zone = 0;            // index into Spans::zone_names
  std::uint32_t begin = 0, end = 0;  // tokens, half-open
};

// All mentions after the last stratum, internal ones included; sorted by begin, then longest first, then type; nested
// or apart, never crossing among the emitted types.
struct Spans {
  std::vector<Mention> mentions;
  std::vector<MentionAttr> attrs;
  std::vector<std::uint32_t> entries;
  std::vector<std::uint32_t> credits;
  std::vector<MentionLink> links;
  std::vector<ZoneRange> zones;
  const std::vector<TypeInfo>* types = nullptr;
  const std::vector<RuleName>* rules = nullptr;
  const std::vector<std::string>* zone_names = nullptr;
  const Lists* lists = nullptr;
  std::uint64_t steps = 0;  // of the matcher

  void clear() noexcept {
    mentions.clear();
    attrs.clear();
    entries.clear();
    credits.clear();
    links.clear();
    zones.clear();
    steps = 0;
  }
};

}  // namespace vnaner
