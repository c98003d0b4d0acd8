// memory.h: later and earlier mentions of what a rule marked in full, and back-references to what was named before.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "libvnaner/rules/program.h"

namespace vnaner {

// The document's memory of one type (`remember` in a pack). Scratch; one thread at a time.
class Memory {
 public:
  // Appends to spans.mentions where the names of `type` stand again: whole names of two words or more, and the
  // attributes that the type remembers. A name is compared without case and diacritics, but a capital of the name wants
  // a capital of the text. Linear in the text.
  void recall(const Rules& rules, std::uint32_t type, const Tokens& tokens, Spans& spans);

 private:
  struct Name {
    std::uint32_t mention;  // learnt from
    std::uint32_t begin, end;
    bool acronym;
  };
  void learn(const Tokens& tokens, std::uint32_t begin, std::uint32_t end, std::uint32_t mention, bool acronym);
  bool stands_at(const Tokens& tokens, const Name& name, std::uint32_t at) const;

  std::vector<Name> names_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_first_word_;  // plain form -> indices into names_
  std::vector<std::uint64_t> form_stamp_;  // per form: whether it was looked up for this recall
  std::vector<const std::vector<std::uint32_t>*> form_names_;
  std::uint64_t stamp_ = 0;
};

// Settles mentions of `type` that only have entries with an `after` id: each stays if one of these ids was named
// before it, and takes the id named last; the others are dropped (their `end` is set to their `begin`). True if any
// was.
bool settle_back_references(std::uint32_t type, const Lists& lists, Spans& spans);

}  // namespace vnaner
