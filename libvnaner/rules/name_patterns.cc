// name_patterns.cc: see name_patterns.h.
#include "libvnaner/rules/name_patterns.h"

#include <fmt/format.h>

#include <algorithm>

namespace vnaner {

namespace {

enum class Place { find, let, context };

// The mark that an attribute stands in.
struct Around {
  bool mark = false;
  const TypeDecl* type = nullptr;  // null if it is not known
};

class PatternNames {
 public:
  PatternNames(Place place, const Scope& scope, Findings& findings)
      : place_(place), scope_(scope), findings_(findings) {}

  LetNames run(const Node& pattern) {
    let_.labels = check(pattern, {});
    for (const Node* use : uses_)
      if (!findings_.full()) check_use(*use);
    return std::move(let_);
  }

 private:
  // Gives the labels that the node declares.
  Labels check(const Node& node, Around around) {
    Labels labels;
    if (findings_.full()) return labels;
    if (node.kind == Node::Kind::mark) {
      around = head(node, around);
      if (node.head.attribute.empty() && !node.head.label.empty()) labels[node.head.label].insert(node.head.name);
    }
    for (const auto& conjunction : node.tests)
      for (const Test& test : conjunction) unite(labels, check_test(test, around));
    for (const Node& child : node.children) {
      Labels inner = check(child, around);
      // Of alternatives only one is read, so they may use the same label.
      if (node.kind != Node::Kind::choice)
        for (const auto& [label, types] : inner)
          if (labels.count(label) != 0)
            findings_.error(child.at, fmt::format("the label \"#{}\" is declared twice in one pattern", label));
      unite(labels, std::move(inner));
    }
    return labels;
  }

  static void unite(Labels& labels, Labels&& more) {
    for (auto& [label, types] : more) labels[label].merge(types);
  }

  // What the inside of this mark stands in.
  Around head(const Node& node, Around around) {
    const Head& head = node.head;
    if (!head.attribute.empty()) {
      if (!head.label.empty())
        uses_.push_back(&node);
      else if (around.mark)
        slot(node.at, around.type, head.attribute);
      else if (place_ == Place::let)
        let_.attributes.insert(head.attribute);
      else
        findings_.error(node.at, fmt::format("the attribute \".{}\" stands in no mark", head.attribute));
      return around;
    }
    const auto type = scope_.types.find(head.name);
    if (type == scope_.types.end()) {
      findings_.unknown(node.at, "type", head.name, keys_of(scope_.types));
      return {true, nullptr};
    }
    for (const auto& [key, value] : head.constants) slot(node.at, type->second, key);
    return {true, type->second};
  }

  void slot(Position at, const TypeDecl* type, const std::string& name) {
    if (type == nullptr || name == "value" || std::count(type->slots.begin(), type->slots.end(), name) != 0) return;
    findings_.error(at, fmt::format("the type \"{}\" has no attribute \"{}\"{}", type->name, name,
                                    suggestion(name, NameSet(type->slots.begin(), type->slots.end()))));
  }

  Labels check_test(const Test& test, Around around) {
    if (test.kind == Test::Kind::list && scope_.lists.count(test.name) == 0)
      findings_.error(test.at, fmt::format("unknown list \"@{}\"{}", test.name, suggestion(test.name, scope_.lists)));
    if (test.kind != Test::Kind::name) return {};
    Labels labels;
    if (const auto let = scope_.lets.find(test.name); let != scope_.lets.end()) {
      labels = let->second.labels;
      bring(test, let->second, around);
      if (!test.filters.empty())
        findings_.error(test.at,
                        fmt::format("\"{}\" is a let: it has no {} to ask for", test.name, test.filters[0].first));
      if (!test.label.empty()) labels[test.label];
    } else if (const auto type = scope_.types.find(test.name); type != scope_.types.end()) {
      for (const auto& [key, value] : test.filters) slot(test.at, type->second, key);
      if (!test.label.empty()) labels[test.label].insert(test.name);
    } else {
      NameSet known = keys_of(scope_.types);
      known.merge(keys_of(scope_.lets));
      known.insert(class_names().begin(), class_names().end());
      findings_.unknown(test.at, "type or let", test.name, known);
      if (!test.label.empty()) labels[test.label];
    }
    return labels;
  }

  // A let sets its attributes on the mark it is used in; outside of marks it is only read.
  void bring(const Test& test, const LetNames& let, Around around) {
    if (!around.mark) {
      if (place_ == Place::let) let_.attributes.insert(let.attributes.begin(), let.attributes.end());
      return;
    }
    if (around.type == nullptr) return;
    const std::vector<std::string>& slots = around.type->slots;
    for (const std::string& name : let.attributes)
      if (name != "value" && std::count(slots.begin(), slots.end(), name) == 0)
        findings_.error(test.at, fmt::format("the let \"{}\" sets \"{}\", which the type \"{}\" does not have",
                                             test.name, name, around.type->name));
  }

  // [#b.acronym: …]
  void check_use(const Node& node) {
    const auto label = let_.labels.find(node.head.label);
    if (label == let_.labels.end()) {
      findings_.unknown(node.at, "label", node.head.label, keys_of(let_.labels));
      return;
    }
    for (const std::string& name : label->second)
      if (const auto type = scope_.types.find(name); type != scope_.types.end())
        slot(node.at, type->second, node.head.attribute);
  }

  Place place_;
  const Scope& scope_;
  Findings& findings_;
  LetNames let_;
  std::vector<const Node*> uses_;
};

}  // namespace

LetNames check_let_names(const Node& pattern, const Scope& scope, Findings& findings) {
  return PatternNames(Place::let, scope, findings).run(pattern);
}

Labels check_find_names(const Node& pattern, const Scope& scope, Findings& findings) {
  return PatternNames(Place::find, scope, findings).run(pattern).labels;
}

void check_context_names(const Node& pattern, const Scope& scope, Findings& findings) {
  PatternNames(Place::context, scope, findings).run(pattern);
}

}  // namespace vnaner
