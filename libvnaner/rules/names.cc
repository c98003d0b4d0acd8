// names.cc: see names.h.
#include "libvnaner/rules/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "libvnaner/rules/name_order.h"

namespace vnaner {

namespace {

using NameSet = std::set<std::string>;

constexpr const char* kResolvers[] = {"calendar"};

// Edits between two names, up to 3.
std::size_t distance(const std::string& a, const std::string& b) {
  if (a.size() > 40 || b.size() > 40) return 9;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t swap = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, swap});
    }
  }
  return row[b.size()];
}

std::string suggestion(const std::string& name, const NameSet& known) {
  const std::string* best = nullptr;
  std::size_t least = 3;
  for (const std::string& each : known)
    if (const std::size_t d = distance(name, each); d < least) least = d, best = &each;
  return best == nullptr ? std::string() : fmt::format("; did you mean \"{}\"?", *best);
}

class Checker {
 public:
  Checker(const std::vector<Pack>& packs, const std::vector<List>& gazetteers, std::vector<Problem>& problems)
      : packs_(packs), problems_(problems) {
    for (const List& list : gazetteers) files_.insert(list.name + ".tsv");
  }

  void run() {
    declare();
    for (const Pack& pack : packs_) check(pack);
    check_preferences(packs_, problems_);
  }

 private:
  struct Scope {  // what a pack may refer to
    NameSet types, lists, lets, zones, relations, rules;
  };

  void say(const Pack& pack, Position at, std::string message, Severity severity = Severity::error,
           const char* code = "E1") {
    problems_.push_back({severity, code, pack.file, at.line, at.column, std::move(message)});
  }

  void once(std::map<std::string, std::string>& declared, const Pack& pack, Position at, const char* what,
            const std::string& name) {
    const auto [it, fresh] = declared.emplace(name, fmt::format("{}:{}", pack.file, at.line));
    if (!fresh) say(pack, at, fmt::format("the {} \"{}\" is declared twice; first in {}", what, name, it->second));
  }

  void declare() {
    std::map<std::string, std::string> packs, types, lists, zones, relations;
    for (const Pack& pack : packs_) {
      once(packs, pack, {1, 1}, "pack", pack.name);
      for (const TypeDecl& type : pack.types) once(types, pack, type.at, "type", type.name);
      for (const ListDecl& list : pack.lists) once(lists, pack, list.at, "list", list.list.name);
      for (const ZoneDecl& zone : pack.zones) once(zones, pack, zone.at, "zone", zone.name);
      for (const RelationDecl& relation : pack.relations) once(relations, pack, relation.at, "relation", relation.name);
      std::map<std::string, std::string> lets, rules;
      for (const LetDecl& let : pack.lets) {
        once(lets, pack, let.at, "let", let.name);
        if (types.count(let.name) != 0)
          say(pack, let.at, fmt::format("\"{}\" is a type; a let needs another name", let.name));
      }
      for (const RuleDecl& rule : pack.rules) once(rules, pack, rule.at, "rule", rule.name);
    }
  }

  const Pack* find_pack(const std::string& name) const {
    for (const Pack& pack : packs_)
      if (pack.name == name) return &pack;
    return nullptr;
  }

  void add_to(Scope& scope, const Pack& pack, NameSet& seen, bool own) {
    if (!seen.insert(pack.name).second) return;
    for (const NeedsDecl& need : pack.needs)
      if (const Pack* other = find_pack(need.pack); other != nullptr) add_to(scope, *other, seen, false);
    for (const TypeDecl& type : pack.types) scope.types.insert(type.name), slots_[type.name] = &type;
    for (const ListDecl& list : pack.lists) scope.lists.insert(list.list.name);
    for (const ZoneDecl& zone : pack.zones) scope.zones.insert(zone.name);
    for (const RelationDecl& relation : pack.relations) scope.relations.insert(relation.name);
    for (const RuleDecl& rule : pack.rules)
      scope.rules.insert(rule.name), scope.rules.insert(pack.name + "/" + rule.name);
    scope.rules.insert(pack.name);
    if (!own)
      for (const LetDecl& let : pack.lets) scope.lets.insert(let.name);
  }

  void want(const Pack& pack, Position at, const char* what, const std::string& name, const NameSet& known) {
    if (known.count(name) == 0) say(pack, at, fmt::format("unknown {} \"{}\"{}", what, name, suggestion(name, known)));
  }

  void check(const Pack& pack) {
    Scope scope;
    NameSet seen;
    slots_.clear();
    add_to(scope, pack, seen, true);
    for (const NeedsDecl& need : pack.needs) check_need(pack, need);
    for (const ListDecl& list : pack.lists)
      if (!list.from.empty() && files_.count(list.from) == 0)
        say(pack, list.at, fmt::format("no gazetteer \"{}\"{}", list.from, suggestion(list.from, files_)));
    for (const TypeDecl& type : pack.types) check_type(pack, type);
    for (const RelationDecl& relation : pack.relations) {
      want(pack, relation.at, "type", relation.from, scope.types);
      want(pack, relation.at, "type", relation.to, scope.types);
    }
    for (const NameList& line : pack.inside) {
      want(pack, line.at, "type", line.name, scope.types);
      for (const std::string& name : line.members) want(pack, line.at, "type", name, scope.types);
    }
    for (const NameList& line : pack.prefer)
      for (const std::string& name : line.members) want(pack, line.at, "type", name, all_types());
    for (const LetDecl& let : pack.lets) {
      check_pattern(pack, let.pattern, scope);
      scope.lets.insert(let.name);
    }
    for (const ZoneDecl& zone : pack.zones) check_pattern(pack, zone.pattern, scope);
    for (const RuleDecl& rule : pack.rules) check_rule(pack, rule, scope);
  }

  const NameSet& all_types() {
    if (all_types_.empty())
      for (const Pack& pack : packs_)
        for (const TypeDecl& type : pack.types) all_types_.insert(type.name);
    return all_types_;
  }

  void check_need(const Pack& pack, const NeedsDecl& need) {
    const Pack* other = find_pack(need.pack);
    if (other == nullptr) {
      NameSet known;
      for (const Pack& each : packs_) known.insert(each.name);
      say(pack, need.at,
          fmt::format("needs the pack \"{}\", which is not there{}", need.pack, suggestion(need.pack, known)));
    } else if (!need.version.empty() && older(other->version, need.version)) {
      say(pack, need.at, fmt::format("needs {} >= {}, found {}", need.pack, need.version, other->version));
    }
  }

  void check_type(const Pack& pack, const TypeDecl& type) {
    for (const std::string& slot : type.remember)
      if (std::find(type.slots.begin(), type.slots.end(), slot) == type.slots.end())
        say(pack, type.at, fmt::format("\"{}\" cannot be remembered: the type has no such attribute", slot));
    if (!type.value_by.empty() &&
        std::find(std::begin(kResolvers), std::end(kResolvers), type.value_by) == std::end(kResolvers))
      say(pack, type.at, fmt::format("unknown resolver \"{}\", expected calendar", type.value_by));
  }

  void check_rule(const Pack& pack, const RuleDecl& rule, const Scope& scope) {
    NameSet labels;
    for (const Node& find : rule.finds) {
      check_pattern(pack, find, scope);
      collect_labels(find, labels);
    }
    for (const Node& find : rule.finds) check_label_uses(pack, find, labels);
    for (const Unless& unless : rule.unless) check_pattern(pack, unless.pattern, scope);
    for (const std::string& zone : rule.zones) want(pack, rule.at, "zone", zone, scope.zones);
    for (const std::string& name : rule.after) want(pack, rule.at, "rule or pack", name, scope.rules);
    for (const LinkDecl& link : rule.links) {
      want(pack, link.at, "relation", link.relation, scope.relations);
      want(pack, link.at, "label", link.from, labels);
      want(pack, link.at, "label", link.to, labels);
    }
    bool plus = false, minus = false;
    for (const TestInfo& test : rule.tests) {
      plus = plus || test.sign == TestInfo::Sign::plus;
      minus = minus || test.sign == TestInfo::Sign::minus;
    }
    if (!plus || !minus)
      say(pack, rule.at,
          fmt::format("the rule has no {} line", !plus && !minus ? "+ and no -"
                                                 : !plus         ? "+"
                                                                 : "-"),
          Severity::warning, "T1");
  }

  void collect_labels(const Node& node, NameSet& labels) {
    if (node.kind == Node::Kind::mark && node.head.attribute.empty() && !node.head.label.empty())
      labels.insert(node.head.label);
    for (const auto& conjunction : node.tests)
      for (const Test& test : conjunction)
        if (!test.label.empty()) labels.insert(test.label);
    for (const Node& child : node.children) collect_labels(child, labels);
  }

  void check_label_uses(const Pack& pack, const Node& node, const NameSet& labels) {
    if (node.kind == Node::Kind::mark && !node.head.attribute.empty() && !node.head.label.empty())
      want(pack, node.at, "label", node.head.label, labels);
    for (const Node& child : node.children) check_label_uses(pack, child, labels);
  }

  void check_pattern(const Pack& pack, const Node& node, const Scope& scope, const TypeDecl* around = nullptr) {
    if (node.kind == Node::Kind::mark) {
      if (node.head.attribute.empty()) {
        want(pack, node.at, "type", node.head.name, scope.types);
        const auto type = slots_.find(node.head.name);
        around = type == slots_.end() ? nullptr : type->second;
        for (const auto& [key, value] : node.head.constants) check_slot(pack, node.at, around, key);
      } else if (node.head.label.empty()) {
        check_slot(pack, node.at, around, node.head.attribute);
      }
    }
    for (const auto& conjunction : node.tests)
      for (const Test& test : conjunction) check_test(pack, test, scope);
    for (const Node& child : node.children) check_pattern(pack, child, scope, around);
  }

  void check_slot(const Pack& pack, Position at, const TypeDecl* type, const std::string& slot) {
    if (type == nullptr || slot == "value" ||
        std::find(type->slots.begin(), type->slots.end(), slot) != type->slots.end())
      return;
    say(pack, at,
        fmt::format("the type \"{}\" has no attribute \"{}\"{}", type->name, slot,
                    suggestion(slot, NameSet(type->slots.begin(), type->slots.end()))));
  }

  void check_test(const Pack& pack, const Test& test, const Scope& scope) {
    if (test.kind == Test::Kind::list) {
      if (scope.lists.count(test.name) == 0)
        say(pack, test.at, fmt::format("unknown list \"@{}\"{}", test.name, suggestion(test.name, scope.lists)));
    } else if (test.kind == Test::Kind::name && scope.types.count(test.name) == 0 && scope.lets.count(test.name) == 0) {
      NameSet known = scope.types;
      known.insert(scope.lets.begin(), scope.lets.end());
      say(pack, test.at, fmt::format("unknown type or let \"{}\"{}", test.name, suggestion(test.name, known)));
    }
  }

  const std::vector<Pack>& packs_;
  std::vector<Problem>& problems_;
  NameSet files_, all_types_;
  std::map<std::string, const TypeDecl*> slots_;  // of the pack being checked
};

}  // namespace

void check_names(const std::vector<Pack>& packs, const std::vector<List>& gazetteers, std::vector<Problem>& problems) {
  Checker(packs, gazetteers, problems).run();
}

}  // namespace vnaner
