// names.cc: see names.h.
#include "libvnaner/rules/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "libvnaner/rules/name_order.h"
#include "libvnaner/rules/name_patterns.h"
#include "libvnaner/rules/name_scope.h"

namespace vnaner {

namespace {

const NameSet& resolvers() {
  static const NameSet names = {"calendar"};
  return names;
}

// What spans have besides the attributes of their types; running the tests reads the same.
const NameSet& resolved_fields() {
  static const NameSet names = {"value", "edtf", "mod", "ref", "holder", "body", "status"};
  return names;
}

class Checker {
 public:
  Checker(const std::vector<Pack>& packs, const std::vector<List>& gazetteers, std::vector<Problem>& problems,
          Packs given)
      : packs_(packs), problems_(problems), given_(given) {
    for (const List& list : gazetteers) files_.insert(list.name + ".tsv");
    for (const Pack& pack : packs_) {
      by_name_.emplace(pack.name, &pack);
      for (const TypeDecl& type : pack.types) {
        all_types_.insert(type.name);
        type_slots_[type.name].insert(type.slots.begin(), type.slots.end());
      }
    }
  }

  void run() {
    for (const Pack& pack : packs_) {
      Findings findings(pack.file, problems_);
      declare(pack, findings);
      check(pack, findings);
    }
    check_preferences(packs_, problems_);
  }

 private:
  using Declared = std::map<std::string, std::string>;  // name -> "file:line" of its first declaration

  static void once(Declared& declared, const Pack& pack, Position at, const char* what, const std::string& name,
                   Findings& findings) {
    const auto [it, fresh] = declared.emplace(name, fmt::format("{}:{}", pack.file, at.line));
    if (!fresh) findings.error(at, fmt::format("the {} \"{}\" is declared twice; first in {}", what, name, it->second));
  }

  // Lets and rules belong to their pack; everything else is known by one name to all packs.
  void declare(const Pack& pack, Findings& findings) {
    once(packs_seen_, pack, {1, 1}, "pack", pack.name, findings);
    for (const TypeDecl& type : pack.types) {
      once(types_, pack, type.at, "type", type.name, findings);
      if (class_names().count(type.name) != 0)
        findings.error(type.at, fmt::format("\"{}\" is a class of words; a type needs another name", type.name));
    }
    for (const ListDecl& list : pack.lists) once(lists_, pack, list.at, "list", list.list.name, findings);
    for (const ZoneDecl& zone : pack.zones) once(zones_, pack, zone.at, "zone", zone.name, findings);
    for (const RelationDecl& relation : pack.relations)
      once(relations_, pack, relation.at, "relation", relation.name, findings);
    Declared lets, rules;
    for (const LetDecl& let : pack.lets) {
      once(lets, pack, let.at, "let", let.name, findings);
      if (all_types_.count(let.name) != 0 || class_names().count(let.name) != 0)
        findings.error(let.at, fmt::format("\"{}\" is a {}; a let needs another name", let.name,
                                           all_types_.count(let.name) != 0 ? "type" : "class of words"));
    }
    for (const RuleDecl& rule : pack.rules) once(rules, pack, rule.at, "rule", rule.name, findings);
    std::string last;
    for (const TestInfo& test : pack.suites) {
      const std::string name = test.rule.substr(test.rule.find('/') + 1);
      if (name != last && rules.count(name) != 0)
        findings.error({test.line, test.column}, fmt::format("the test \"{}\" has the name of a rule", name));
      last = name;
    }
  }

  // What the pack and those it needs, and those they need, declare.
  Scope scope_of(const Pack& pack) {
    Scope scope;
    NameSet seen = {pack.name};
    std::vector<const Pack*> waiting = {&pack};
    while (!waiting.empty()) {
      const Pack& each = *waiting.back();
      waiting.pop_back();
      for (const NeedsDecl& need : each.needs)
        if (const auto other = by_name_.find(need.pack); other != by_name_.end() && seen.insert(need.pack).second)
          waiting.push_back(other->second);
      for (const TypeDecl& type : each.types) scope.types.emplace(type.name, &type);
      for (const ListDecl& list : each.lists) scope.lists.insert(list.list.name);
      for (const ZoneDecl& zone : each.zones) scope.zones.insert(zone.name);
      for (const RelationDecl& relation : each.relations) scope.relations.emplace(relation.name, &relation);
      for (const RuleDecl& rule : each.rules) {
        scope.rules.insert(rule.name);
        scope.rules.insert(each.name + "/" + rule.name);
      }
      scope.rules.insert(each.name);
      if (&each != &pack) {
        const auto lets = lets_of(each);
        scope.lets.insert(lets.begin(), lets.end());
      }
    }
    return scope;
  }

  // What a needed pack's lets bring; their own findings are told where that pack is checked.
  std::map<std::string, LetNames> lets_of(const Pack& pack) {
    if (const auto known = lets_.find(pack.name); known != lets_.end()) return known->second;
    lets_[pack.name];  // packs that need each other in a ring end here
    std::vector<Problem> ignored;
    Findings findings(pack.file, ignored);
    Scope scope = scope_of(pack);
    for (const LetDecl& let : pack.lets) scope.lets[let.name] = check_let_names(let.pattern, scope, findings);
    std::map<std::string, LetNames> own;
    for (const LetDecl& let : pack.lets) own[let.name] = scope.lets[let.name];
    return lets_[pack.name] = std::move(own);
  }

  void check(const Pack& pack, Findings& findings) {
    Scope scope = scope_of(pack);
    const NameSet types = keys_of(scope.types);
    for (const NeedsDecl& need : pack.needs) check_need(need, findings);
    for (const ListDecl& list : pack.lists)
      if (!list.from.empty() && files_.count(list.from) == 0)
        findings.error(list.at, fmt::format("no gazetteer \"{}\"{}", list.from, suggestion(list.from, files_)));
    for (const TypeDecl& type : pack.types) check_type(type, findings);
    for (const RelationDecl& relation : pack.relations) {
      findings.want(relation.at, "type", relation.from, types);
      findings.want(relation.at, "type", relation.to, types);
    }
    for (const NameList& line : pack.inside) {
      findings.want(line.at, "type", line.name, types);
      for (const std::string& name : line.members) findings.want(line.at, "type", name, types);
    }
    for (const NameList& line : pack.prefer)  // an order over the types of all packs
      for (const std::string& name : line.members) want_of_any_pack(line.at, name, findings);
    for (const LetDecl& let : pack.lets) {
      LetNames names = check_let_names(let.pattern, scope, findings);
      scope.lets[let.name] = std::move(names);
    }
    for (const ZoneDecl& zone : pack.zones) check_context_names(zone.pattern, scope, findings);
    for (const RuleDecl& rule : pack.rules) check_rule(rule, scope, findings);
    for (const ExpectedMark& mark : pack.expected) check_expected(mark, findings);
  }

  void want_of_any_pack(Position at, const std::string& type, Findings& findings) const {
    if (given_ == Packs::all) findings.want(at, "type", type, all_types_);
  }

  // A test line may speak of what any pack marks.
  void check_expected(const ExpectedMark& mark, Findings& findings) const {
    want_of_any_pack(mark.at, mark.type, findings);
    const auto slots = type_slots_.find(mark.type);
    if (slots == type_slots_.end()) return;
    for (const std::string& name : mark.attributes)
      if (slots->second.count(name) == 0 && resolved_fields().count(name) == 0)
        findings.error(mark.at, fmt::format("the type \"{}\" has no attribute \"{}\"{}", mark.type, name,
                                            suggestion(name, slots->second)));
  }

  void check_need(const NeedsDecl& need, Findings& findings) {
    const auto other = by_name_.find(need.pack);
    if (other == by_name_.end())
      findings.error(need.at, fmt::format("needs the pack \"{}\", which is not there{}", need.pack,
                                          suggestion(need.pack, keys_of(by_name_))));
    else if (!need.version.empty() && older(other->second->version, need.version))
      findings.error(need.at, fmt::format("needs {} >= {}, found {}", need.pack, need.version, other->second->version));
  }

  static void check_type(const TypeDecl& type, Findings& findings) {
    NameSet slots;
    for (const std::string& slot : type.slots)
      if (!slots.insert(slot).second)
        findings.error(type.at, fmt::format("the attribute \"{}\" is declared twice in one type", slot));
    for (const std::string& slot : type.remember)
      if (slots.count(slot) == 0)
        findings.error(type.at, fmt::format("\"{}\" cannot be remembered: the type has no such attribute{}", slot,
                                            suggestion(slot, slots)));
    if (!type.value_by.empty() && resolvers().count(type.value_by) == 0)
      findings.error(type.at, fmt::format("unknown resolver \"{}\", expected calendar", type.value_by));
  }

  static void check_rule(const RuleDecl& rule, const Scope& scope, Findings& findings) {
    Labels labels;  // of all finds
    for (const Node& find : rule.finds)
      for (auto& [label, types] : check_find_names(find, scope, findings))
        labels[label].insert(types.begin(), types.end());
    for (const Unless& unless : rule.unless) check_context_names(unless.pattern, scope, findings);
    for (const NameAt& zone : rule.zones) findings.want(zone.at, "zone", zone.name, scope.zones);
    for (const NameAt& named : rule.after) findings.want(named.at, "rule or pack", named.name, scope.rules);
    for (const LinkDecl& link : rule.links) check_link(link, labels, scope, findings);
    const auto has = [&rule](TestInfo::Sign sign) {
      return std::any_of(rule.tests.begin(), rule.tests.end(), [sign](const TestInfo& t) { return t.sign == sign; });
    };
    const bool plus = has(TestInfo::Sign::plus), minus = has(TestInfo::Sign::minus);
    if (!plus || !minus)
      findings.warning(rule.at, "T1", fmt::format("the rule has no {} line", plus ? "-" : minus ? "+" : "+ and no -"));
  }

  static void check_link(const LinkDecl& link, const Labels& labels, const Scope& scope, Findings& findings) {
    const auto relation = scope.relations.find(link.relation);
    if (relation == scope.relations.end())
      findings.unknown(link.at, "relation", link.relation, keys_of(scope.relations));
    const auto check_end = [&](const std::string& label, const std::string* type) {
      const auto found = labels.find(label);
      if (found == labels.end())
        findings.unknown(link.at, "label", label, keys_of(labels));
      else if (type != nullptr && !found->second.empty() && found->second.count(*type) == 0)
        findings.error(link.at, fmt::format("\"#{}\" is of type {}; {} wants {} there", label, *found->second.begin(),
                                            link.relation, *type));
    };
    const bool known = relation != scope.relations.end();
    check_end(link.from, known ? &relation->second->from : nullptr);
    check_end(link.to, known ? &relation->second->to : nullptr);
  }

  const std::vector<Pack>& packs_;
  std::vector<Problem>& problems_;
  Packs given_;
  NameSet files_, all_types_;
  std::map<std::string, NameSet> type_slots_;
  std::map<std::string, const Pack*> by_name_;
  std::map<std::string, std::map<std::string, LetNames>> lets_;  // by pack
  Declared packs_seen_, types_, lists_, zones_, relations_;
};

}  // namespace

void check_names(const std::vector<Pack>& packs, const std::vector<List>& gazetteers, std::vector<Problem>& problems,
                 Packs given) {
  Checker(packs, gazetteers, problems, given).run();
}

}  // namespace vnaner
