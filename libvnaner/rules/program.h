// program.h: compiled rules: small acyclic programs over words, list entries and earlier finds.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/rules/ast.h"
#include "libvnaner/rules/elements.h"
#include "libvnaner/rules/gate.h"
#include "libvnaner/rules/policy.h"
#include "libvnaner/rules/spans.h"
#include "libvnaner/rules/word_tests.h"

namespace vnaner {

class Triggers;

// One instruction. Programs have no loops: repeats are unrolled, so `next` and `alt` always lead closer to the end.
struct Instr {
  enum class Op : std::uint8_t {
    accept,         // the match ends here
    test,           // one word that passes WordTests test `arg`
    word,           // one word for which the only part of Rules::refs[arg] holds
    check,          // reads nothing, but that part must hold of the next word
    split,          // go on at `next` or, second choice, at `alt`; with the splits behind it: Program::branches[arg]
    ref,            // what Rules::refs[arg] reads, one word or more
    gap,            // any word of the same sentence; counts as a gap word
    open,           // begins Rules::marks[arg]
    close,          // ends it
    start,          // at the start of a paragraph
    end,            // at the end of a paragraph
    same_sentence,  // the next word does not begin a sentence: what follows a gap
    note,           // the way leads through Rules::elements[arg]; only where the rules were compiled for tracing
  };
  Op op = Op::accept;
  std::uint32_t arg = 0;
  std::uint32_t next = 0, alt = 0;
  std::uint32_t memo = kNone;        // index of its memo cell, where several ways lead here
  std::uint32_t gate = kAlwaysOpen;  // where a program begins or a reference ends: what can be read from here on
  Position at;                       // the element of the pack it was compiled from
};

// One way on from a split, first choice first; the last of a split's is followed by one to kNone.
struct Branch {
  std::uint32_t at, gate;
};

// One `find` of a rule.
struct Alternative {
  std::uint32_t entry;
  Position at;            // where its pattern begins
  bool nullable = false;  // can match the empty text
};

// A compiled pattern: a rule's finds, a let, an `unless` or a zone.
struct Program {
  std::vector<Instr> code;
  std::vector<Branch> branches;
  std::uint32_t entry = 0;
  std::uint32_t memo_cells = 0;  // instructions that have one
  std::uint32_t width = 0;       // tokens of the longest match
  bool nullable = false;         // can match the empty text
  std::vector<Alternative> alternatives;
  bool has_marks = false, reads_lists = false, reads_types = false;  // itself, or a let that it calls; notes are marks
  std::uint32_t last_gate = kAlwaysOpen;                             // what its last word can be
};

// What must not begin at a word, where a `not` asks for features: only what has them is denied.
struct Denial {
  std::uint32_t target = 0;   // list or type
  std::vector<bool> entries;  // list: those that pass the filters, by entry id; empty: it is a type
  Settings filters;           // type: attributes the find must have
};

// One `&` group of a reference. At most one part reads more than a word; the others are checked where it begins.
struct RefPart {
  enum class Wide : std::uint8_t { none, list, type, let };
  Wide wide = Wide::none;
  bool denies = false;                   // any of not_lists, not_types, not_lets, not_these
  std::uint32_t test = kNone;            // of WordTests, on the first word
  std::uint32_t target = 0;              // list, type or let
  std::vector<bool> allowed;             // list: entries that pass the filters, by entry id; empty: all without `after`
  Settings filters;                      // type: attributes the find must have
  std::vector<std::uint64_t> not_lists;  // set of lists (bits) of which no unconditional entry begins here
  std::vector<std::uint32_t> not_types, not_lets;  // nothing of these begins here
  std::vector<Denial> not_these;                   // nor any of these
  std::string label;

  // Whether the part reads this entry of its list.
  bool reads(const Edge& edge) const noexcept { return allowed.empty() ? !edge.conditional : allowed[edge.entry]; }
};

struct Ref {
  std::vector<RefPart> parts;
};

// What stands between `[` and the colon.
struct MarkInfo {
  bool is_attribute = false;
  std::uint16_t type = 0;        // mark
  std::string attribute, label;  // label: declared by a mark, referred to by an attribute ("" = the mark around it)
  Settings constants;
};

struct CompiledUnless {
  Unless::Where where;
  std::uint32_t let;  // compiled like a let
};

struct CompiledLink {
  std::string from, relation, to;
};

struct CompiledRule {
  std::string pack, name;  // name: "pack/rule"
  Program program;
  std::vector<std::uint32_t> types_marked, types_read;
  std::vector<std::string> after;  // "pack/rule"
  std::vector<std::uint32_t> zones;
  std::vector<CompiledUnless> unless;
  std::vector<CompiledLink> links;
  std::uint32_t stratum = 0;
  Position at;
};

struct CompiledZone {
  ZoneDecl::Kind kind;
  Program program;
};

// Rules that run together.
struct Stratum {
  std::vector<std::uint32_t> rules;
  std::vector<std::uint32_t> settled_types;  // types whose last rule runs here: memory and back-references follow
};

// All packs, compiled. Immutable, shared by threads.
struct Rules {
  std::vector<TypeInfo> types;
  std::vector<RuleName> names;  // parallel to `rules`
  std::vector<std::string> zone_names;
  std::vector<CompiledRule> rules;  // sorted by name, so that file order changes nothing
  std::vector<Program> lets;
  std::vector<CompiledZone> zones;
  std::vector<Ref> refs;
  std::vector<MarkInfo> marks;
  std::vector<Stratum> strata;
  std::vector<bool> valued_lists;            // list id -> entries carry a value of their own
  std::vector<Element> elements;             // of all patterns but zones; only where they were compiled for tracing
  std::shared_ptr<const Triggers> triggers;  // likewise
  GateTable branch_gates;                    // of all programs
  WordTests tests;
  Order order;
  std::uint32_t widest = 0;  // of all programs
};

}  // namespace vnaner
