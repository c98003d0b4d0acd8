// triggers.cc: see triggers.h.
#include "libvnaner/rules/triggers.h"

#include <algorithm>

namespace vnaner {
namespace {

using Strength = TriggerSet::Strength;

constexpr std::size_t kShort = 3;  // letters of words such as de, les, par

std::size_t letters_in(const std::string& word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_full(const Form& form) {
  if (form.kind == TokenKind::number || form.kind == TokenKind::symbol) return true;
  return form.kind == TokenKind::word && (form.upper != 0 || letters_in(form.plain) > kShort);
}

bool any_full(const Tokens& tokens) {
  return std::any_of(tokens.form.begin(), tokens.form.end(),
                     [&](std::uint32_t form) { return is_full((*tokens.forms)[form]); });
}

// Both are read.
void join(TriggerSet& set, TriggerSet&& other) {
  set.strength = std::max(set.strength, other.strength);
  set.any_of.merge(other.any_of);
}

// One of both is read.
void choose(TriggerSet& set, TriggerSet&& other) {
  set.strength = std::min(set.strength, other.strength);
  set.any_of.merge(other.any_of);
}

bool begins_at(const std::vector<std::string>& text, std::size_t at, const std::vector<std::string>& words) {
  return text.size() - at >= words.size() &&
         std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

Triggers::Words Triggers::words_of(const Tokens& tokens) {
  Words words;
  for (const std::uint32_t form : tokens.form) {
    const std::string& plain = (*tokens.forms)[form].plain;
    const std::size_t before = words.size();
    for (std::size_t begin = 0; begin <= plain.size();) {
      const std::size_t end = std::min(plain.find('-', begin), plain.size());
      if (end > begin) words.push_back(plain.substr(begin, end - begin));
      begin = end + 1;
    }
    if (words.size() == before) words.push_back(plain);  // a dash
  }
  return words;
}

TriggerSet Triggers::one(Strength strength, Trigger trigger) {
  std::string key = std::to_string(static_cast<int>(trigger.kind)) + ":" + std::to_string(trigger.target);
  for (const std::string& word : trigger.words) key += " " + word;
  trigger.strength = strength;
  const auto [known, fresh] = numbers_.emplace(key, static_cast<std::uint32_t>(triggers_.size()));
  if (fresh) triggers_.push_back(std::move(trigger));
  return {strength, {known->second}};
}

TriggerSet Triggers::of(const Node& node, PatternContext& context) {
  TriggerSet set;
  switch (node.kind) {
    case Node::Kind::sequence:
    case Node::Kind::mark:
      for (const Node& child : node.children) join(set, of(child, context));
      return set;
    case Node::Kind::choice:
      set = of(node.children.front(), context);
      for (std::size_t i = 1; i < node.children.size(); ++i) choose(set, of(node.children[i], context));
      return set;
    case Node::Kind::repeat:
      return node.min == 0 ? set : of(node.children.front(), context);
    case Node::Kind::word:
      return of_word(node, context);
    case Node::Kind::reference:
      set = of_tests(node.tests.front(), context);
      for (std::size_t i = 1; i < node.tests.size(); ++i) choose(set, of_tests(node.tests[i], context));
      return set;
    case Node::Kind::gap:
    case Node::Kind::start:
    case Node::Kind::end:
      break;
  }
  return set;
}

TriggerSet Triggers::of_word(const Node& word, PatternContext& context) {
  Tokens tokens;
  context.cut(word.text, context.forms, tokens);
  return one(any_full(tokens) ? Strength::full : Strength::weak, {Trigger::Kind::words, words_of(tokens), 0, {}});
}

TriggerSet Triggers::of_tests(const std::vector<Test>& conjunction, PatternContext& context) {
  WordTests& tests = context.rules.tests;
  TriggerSet set;
  for (const Test& test : conjunction) {
    if (test.negated) continue;
    switch (test.kind) {
      case Test::Kind::list:
        join(set, of_list(context.names.lists.at(test.name), context));
        break;
      case Test::Kind::name:
        if (const auto let = context.names.lets.find(test.name); let != context.names.lets.end())
          join(set, TriggerSet(lets_[let->second]));
        else
          join(set, one(Strength::full, {Trigger::Kind::type, {}, context.names.types.at(test.name), {}}));
        break;
      case Test::Kind::range:
        join(set, one(Strength::test, {Trigger::Kind::test, {}, tests.range(test.low, test.high), {}}));
        break;
      case Test::Kind::regex: {
        std::string error;
        const std::int64_t regex = tests.regex("(?i)(?:" + test.name + ")", error);
        if (regex >= 0)
          join(set, one(Strength::test, {Trigger::Kind::test, {}, static_cast<std::uint32_t>(regex), {}}));
        break;
      }
      case Test::Kind::word_class: {
        const bool by_case = test.name == "Cap" || test.name == "CAPS" || test.name == "low";
        join(set, one(Strength::weak, {Trigger::Kind::test, {}, tests.word_class(by_case ? "word" : test.name), {}}));
        break;
      }
    }
  }
  if (set.strength == Strength::none) set = one(Strength::weak, {Trigger::Kind::test, {}, tests.word_class("any"), {}});
  return set;
}

TriggerSet Triggers::of_list(std::uint32_t list, PatternContext& context) {
  const auto [known, fresh] = list_strengths_.emplace(list, Strength::weak);
  if (fresh) {
    Tokens tokens;
    for (const Entry& entry : context.lists.entries) {
      if (entry.list != list) continue;
      context.cut(entry.form, context.forms, tokens);
      if (any_full(tokens)) known->second = Strength::full;
      Words words = words_of(tokens);
      if (!words.empty()) entries_[list][words.front()].push_back(std::move(words));
    }
  }
  return one(known->second, {Trigger::Kind::list, {}, list, {}});
}

void Triggers::add_let(const Node& pattern, PatternContext& context) { lets_.push_back(of(pattern, context)); }

void Triggers::add_rule(const std::string& name, const std::vector<Node>& finds, PatternContext& context) {
  std::set<std::uint32_t>& all = rules_[name];
  for (const Node& find : finds) {  // each by itself: what is weak beside the words of one may be all that another has
    const TriggerSet set = of(find, context);
    for (const std::uint32_t trigger : set.any_of)
      if (triggers_[trigger].strength >= set.strength) all.insert(trigger);
  }
}

bool Triggers::is_in(const Trigger& trigger, const Words& text, const Tokens& tokens, const Spans& spans,
                     const WordTests& tests) const {
  switch (trigger.kind) {
    case Trigger::Kind::words:
      for (std::size_t i = 0; i < text.size(); ++i)
        if (begins_at(text, i, trigger.words)) return true;
      return false;
    case Trigger::Kind::list: {
      const auto entries = entries_.find(trigger.target);
      if (entries == entries_.end()) return false;
      for (std::size_t i = 0; i < text.size(); ++i)
        if (const auto alike = entries->second.find(text[i]); alike != entries->second.end())
          for (const Words& words : alike->second)
            if (begins_at(text, i, words)) return true;
      return false;
    }
    case Trigger::Kind::type:
      return std::any_of(spans.mentions.begin(), spans.mentions.end(),
                         [&](const Mention& mention) { return mention.type == trigger.target; });
    case Trigger::Kind::test: {
      std::vector<std::uint64_t> bits((tests.count() + 63) / 64);
      const auto passes = [&](const Form& form) {
        std::fill(bits.begin(), bits.end(), 0);
        tests.run(form, bits.data());
        return ((bits[trigger.target / 64] >> (trigger.target % 64)) & 1) != 0;
      };
      return std::any_of(tokens.form.begin(), tokens.form.end(), [&](std::uint32_t number) {
        const Form& form = (*tokens.forms)[number];
        Form bare = form;
        bare.canonical = form.plain;
        return passes(form) || passes(bare);
      });
    }
  }
  return false;
}

bool Triggers::wakes(const std::string& rule, const Tokens& tokens, const Spans& spans, const WordTests& tests) const {
  const auto known = rules_.find(rule);
  if (known == rules_.end() || known->second.empty()) return true;
  const Words text = words_of(tokens);
  return std::any_of(known->second.begin(), known->second.end(),
                     [&](std::uint32_t number) { return is_in(triggers_[number], text, tokens, spans, tests); });
}

}  // namespace vnaner
