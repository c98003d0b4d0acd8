// triggers.h: words, entries and finds without which a rule cannot match.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "libvnaner/rules/compile_pattern.h"

namespace vnaner {

// What a pattern must read, and how strong that is at the least. Of a find only triggers of that strength count: a
// comma wakes nothing where a ministry has to follow it.
struct TriggerSet {
  enum class Strength : std::uint8_t {
    none,  // the pattern can be read without any
    weak,  // punctuation, words of up to three small letters, lists of nothing else, classes of words
    test,  // a range or regex
    full,  // any other word or list; a find
  };
  Strength strength = Strength::none;
  std::set<std::uint32_t> any_of;  // numbers of Triggers; each match reads one of that strength at least
};

// The triggers of all rules. Filled while rules are compiled for tracing, then only asked.
class Triggers {
 public:
  // Adds a let, in the order of their numbers; adds a rule.
  void add_let(const Node& pattern, PatternContext& context);
  void add_rule(const std::string& name, const std::vector<Node>& finds, PatternContext& context);

  // Whether a trigger of the rule is in the text, accents and case ignored. `spans`: what was found in it, for rules
  // that read finds.
  bool wakes(const std::string& rule, const Tokens& tokens, const Spans& spans, const WordTests& tests) const;

 private:
  using Words = std::vector<std::string>;  // plain, cut at hyphens
  struct Trigger {
    enum class Kind : std::uint8_t { words, list, type, test };
    Kind kind = Kind::words;
    Words words;
    std::uint32_t target = 0;  // list, type or test
    TriggerSet::Strength strength = TriggerSet::Strength::weak;
  };

  TriggerSet of(const Node& pattern, PatternContext& context);
  TriggerSet of_word(const Node& word, PatternContext& context);
  TriggerSet of_tests(const std::vector<Test>& conjunction, PatternContext& context);
  TriggerSet of_list(std::uint32_t list, PatternContext& context);
  TriggerSet one(TriggerSet::Strength strength, Trigger trigger);
  static Words words_of(const Tokens& tokens);
  bool is_in(const Trigger& trigger, const Words& text, const Tokens& tokens, const Spans& spans,
             const WordTests& tests) const;

  std::vector<Trigger> triggers_;
  std::map<std::string, std::uint32_t> numbers_;                                // of triggers, by what they are
  std::map<std::uint32_t, std::map<std::string, std::vector<Words>>> entries_;  // list -> first word -> entries
  std::map<std::uint32_t, TriggerSet::Strength> list_strengths_;
  std::vector<TriggerSet> lets_;
  std::map<std::string, std::set<std::uint32_t>> rules_;
};

}  // namespace vnaner
