// ast.h: a parsed Calque pack, names not yet resolved. Grammar: docs/calque.md, section 2.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "libvnaner/pack/records.h"
#include "vnaner/extractor.h"

namespace vnaner {

// A place in the pack's file: line and column from 1, column in code points.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// A name that something else declares, where it stands.
struct NameAt {
  std::string name;
  Position at;
};

using Settings = std::vector<std::pair<std::string, std::string>>;

// One test of a reference `<...>`.
struct Test {
  enum class Kind : std::uint8_t { word_class, range, regex, list, name };  // name: a type or a let
  Kind kind = Kind::name;
  bool negated = false;
  std::string name;                // class, list, type or let; regex: the expression
  std::string label;               // of `<office#o>`
  std::int64_t low = 0, high = 0;  // range
  Settings filters;                // `kind=country`
  Position at;
};

// What stands before the colon of a mark.
struct Head {
  std::string name;       // type; "" for an attribute
  std::string label;      // `office#o` declares o; `#b.acronym` refers to b
  std::string attribute;  // of `[.given: …]`; "" for a mark
  Settings constants;     // the bare value has the key "value"
};

// A pattern, as a tree.
struct Node {
  enum class Kind : std::uint8_t { sequence, choice, repeat, word, reference, mark, gap, start, end };
  Kind kind = Kind::sequence;
  Position at;
  std::string text;                      // word: a run as written, quotes and escapes undone
  bool quoted = false;                   // word: written in quotes
  std::vector<Node> children;            // sequence: elements; choice: alternatives; repeat, mark: one
  std::uint32_t min = 0, max = 0;        // repeat, gap
  std::vector<std::vector<Test>> tests;  // reference: `|` alternatives of `&` tests
  Head head;                             // mark
};

struct TypeDecl {
  std::string name;
  bool internal = false;
  std::vector<std::string> slots, remember;
  std::string value_by;
  Position at;
};

struct RelationDecl {
  std::string name, from, to;
  Position at;
};

struct NeedsDecl {
  std::string pack, version;
  Position at;
};

struct ListDecl {
  List list;         // rows of an inline list; name; ignoring_accents
  std::string from;  // file name of a gazetteer, or ""
  Position at;
};

struct LetDecl {
  std::string name;
  Node pattern;
  Position at;
};

struct ZoneDecl {
  enum class Kind : std::uint8_t { start_of_document, paragraph_containing, line_starting };
  std::string name;
  Kind kind = Kind::start_of_document;
  Node pattern;
  Position at;
};

struct Unless {
  enum class Where : std::uint8_t { before, after, inside };
  Where where = Where::before;
  Node pattern;
  Position at;
};

struct LinkDecl {
  std::string from, relation, to;  // labels without '#'
  Position at;
};

// A mark of a test line, where it stands.
struct ExpectedMark {
  std::string type;
  std::vector<std::string> attributes;  // keys, "value" among them
  Position at;
};

struct RuleDecl {
  std::string name;
  std::vector<Node> finds;  // alternatives
  std::vector<Unless> unless;
  std::vector<NameAt> zones, after;
  std::vector<LinkDecl> links;
  std::vector<TestInfo> tests;  // TestInfo::rule = "pack/rule"
  Position at;
};

struct NameList {  // inside X: a, b   ·   prefer a, b (name empty)
  std::string name;
  std::vector<std::string> members;
  Position at;
};

struct Pack {
  std::string name, version, lang, file;
  std::vector<NeedsDecl> needs;
  std::vector<TypeDecl> types;
  std::vector<RelationDecl> relations;
  std::vector<NameList> inside, prefer;
  std::vector<ListDecl> lists;
  std::vector<LetDecl> lets;
  std::vector<ZoneDecl> zones;
  std::vector<RuleDecl> rules;
  std::vector<TestInfo> suites;        // TestInfo::suite = true, rule = "pack/suite"
  std::vector<ExpectedMark> expected;  // by the test lines of rules and suites
};

}  // namespace vnaner
