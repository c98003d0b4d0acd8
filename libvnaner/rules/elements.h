// elements.h: the parts of patterns, for those who ask through which of them a match went.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "libvnaner/rules/ast.h"

namespace vnaner {

// A part of a pattern that a match can do without: what stands around it is read with or without it. What it must
// read is no element of its own: it is used whenever the element around it is. Only where rules are to be explained is
// each sign that reads words an element, too: an atom.
struct Element {
  enum class Kind : std::uint8_t {
    find,      // a whole `find`
    unless,    // a whole `unless`
    let,       // a whole let
    branch,    // one of several in { | } or < | >
    optional,  // what ? or * or {0,n} repeats
    gap,       // ... that may be empty: used where it skips a word
    atom,      // a word, a reference (one of several in < | >), ^ or $, or a word that a gap skips
  };
  static constexpr std::uint32_t kNoParent = 0xFFFFFFFFu;

  Kind kind = Kind::find;
  std::string owner;  // "pack/rule", or "pack/let"
  std::string file;
  Position at;
  std::string text;                  // text_of() it
  std::uint32_t parent = kNoParent;  // the element around it, which comes before it
  std::uint32_t clause = 0;          // unless: which of the rule's
  bool aside = false;                // only zones or `not` lead to its let: no match goes through it
};

// Numbers the elements of one pattern after those of `all`, each before those inside it.
class ElementNumbers {
 public:
  ElementNumbers() = default;  // none
  // `root` says what `alternatives` are, and where if it is not where they begin; `atoms`: number these too. All must
  // outlive the object.
  ElementNumbers(const std::vector<Node>& alternatives, const Element& root, bool atoms, std::vector<Element>& all);

  static constexpr std::uint32_t kNothing = 0xFFFFFFFFu;
  // The element that begins with this part of the pattern, or kNothing; and the atom that it is, or kNothing.
  std::uint32_t of(const void* part) const { return number(numbers_, part); }
  std::uint32_t atom(const void* part) const { return number(atoms_, part); }

 private:
  using Numbers = std::map<const void*, std::uint32_t>;  // Node, or the tests of one `|` alternative

  static std::uint32_t number(const Numbers& numbers, const void* part) {
    const auto known = numbers.find(part);
    return known == numbers.end() ? kNothing : known->second;
  }
  void inside(const Node& node, std::uint32_t around);
  void add_atoms(const Node& node, std::uint32_t around);
  std::uint32_t add(Numbers& numbers, const void* part, Element::Kind kind, Position at, std::string text,
                    std::uint32_t parent);

  std::vector<Element>* all_ = nullptr;
  Element root_;
  bool with_atoms_ = false;
  Numbers numbers_, atoms_;
};

struct Rules;

// Finds the elements that are aside.
void set_aside(Rules& rules);

// Where a pattern's first sign stands; a sequence stands before the blanks, a repeat where its own sign does.
Position begin_of(const Node& pattern);

// A pattern as a pack would write it, or the beginning of a long one and "…".
std::string text_of(const Node& pattern);
std::string text_of(const std::vector<Test>& conjunction);

}  // namespace vnaner
