// memory.h: later and earlier mentions of what a rule marked in full, and back-references to what was named before.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libvnaner/rules/clause.h"
#include "libvnaner/rules/program.h"

namespace vnaner {

// A match that an `unless` refused.
struct RefusedMatch {
  std::uint32_t begin = 0, end = 0;  // tokens, half-open
  std::uint32_t rule = 0;
};

// A name that was known and not recalled, in tokens; `source`, `shield`: indices of the mentions it was learnt from and
// that shields it, if that is why.
struct Withheld {
  Silence why = Silence::none;
  std::uint32_t begin = 0, end = 0;
  std::uint32_t source = 0, shield = kNone;
};

// The document's memory of one type (`remember` in a pack). Scratch; one thread at a time.
class Memory {
 public:
  // Appends to spans.mentions where the names of `type` stand again: whole names of two words or more, and the
  // attributes that the type remembers, of several words their last word too. A name is compared without case and
  // diacritics, but a capital of the name wants a capital of the text. Nothing is recalled where a rule for the type
  // was refused on just these words, nor where a name would begin in a mark of a type that shields this one
  // (Order::shields). Linear in the text, but for the refusals, which are sorted. `withheld`, if any: receives names
  // that stand again and are not recalled.
  void recall(const Rules& rules, std::uint32_t type, const Tokens& tokens, const std::vector<RefusedMatch>& refusals,
              Spans& spans, std::vector<Withheld>* withheld = nullptr);

 private:
  struct Name {
    std::uint32_t mention;  // learnt from
    std::uint32_t begin, end;
    std::uint32_t other;  // the name learnt before it that begins with the same word, or kNone
    bool part = false;    // the last word of an attribute of several
  };
  struct FirstWord {
    std::uint64_t recall = 0;  // in which it was learnt
    std::uint32_t last = kNone, names = 0;
  };

  void attend(const Tokens& tokens);
  void note_refusals(const Rules& rules, std::uint32_t type, const std::vector<RefusedMatch>& refusals);
  void learn(const Tokens& tokens, std::uint32_t begin, std::uint32_t end, std::uint32_t mention, bool part = false);
  bool has_words_at(const Tokens& tokens, const Name& name, std::uint32_t at) const;
  // What keeps the name, whose words stand there, from being recalled, or none.
  Silence doubt_at(const Tokens& tokens, const Name& name, std::uint32_t at) const;
  std::uint32_t plain(const Tokens& tokens, std::uint32_t at) const { return plain_of_form_[tokens.form[at]]; }

  std::vector<Name> names_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> refused_;  // tokens, of rules for the type; sorted
  std::uint64_t recalls_ = 0;
  std::vector<FirstWord> first_words_;  // by number of the plain form

  // Forms that differ in case and diacritics only share a number. Kept from text to text.
  const Forms* forms_ = nullptr;
  std::uint64_t generation_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> plain_forms_;
  std::vector<std::uint32_t> plain_of_form_;
};

// Mentions that only have entries with an `after` id. Scratch; one thread at a time.
class BackReferences {
 public:
  // Settles those of `type`: each stays if one of these ids was named before it (an acronym: anywhere), and takes the
  // id named last; the others are dropped (their `end` is set to their `begin`). True if any was. `losses`,
  // if any: receives them.
  bool settle(std::uint32_t type, const Lists& lists, Spans& spans, std::vector<Loss>* losses = nullptr);

 private:
  // An id that such a mention asks for.
  struct Asked {
    std::string_view id;
    bool sure = false;       // named by a mention that asks for none
    std::uint32_t last = 0;  // ordinal of its last mention so far, from 1
  };
  bool find_askers(std::uint32_t type, const Lists& lists, const Spans& spans);
  void find_asked(std::uint32_t type, const Lists& lists, const Spans& spans);
  Asked* find(std::string_view id);
  std::uint32_t choose(const Mention& mention, const Lists& lists, const Spans& spans);

  std::vector<std::uint8_t> asks_;      // by mention
  std::vector<std::uint32_t> entries_;  // of those that ask; sorted
  std::vector<Asked> asked_;            // sorted
};

}  // namespace vnaner
