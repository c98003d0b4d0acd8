// shape.h: a pattern's tree as one line, for tests that look at its shape.
#pragma once

#include <string>
#include <vector>

#include "libvnaner/rules/ast.h"

namespace vnaner {

inline std::string shape(const Settings& settings) {
  std::string out;
  for (const auto& [key, value] : settings) out += " " + key + "=" + value;
  return out;
}

inline std::string shape(const Test& test) {
  std::string out = test.negated ? "!" : "";
  if (test.kind == Test::Kind::word_class) out += test.name;
  if (test.kind == Test::Kind::range) out += std::to_string(test.low) + ".." + std::to_string(test.high);
  if (test.kind == Test::Kind::regex) out += "/" + test.name + "/";
  if (test.kind == Test::Kind::list) out += "@" + test.name;
  if (test.kind == Test::Kind::name) out += "name " + test.name;
  if (!test.label.empty()) out += "#" + test.label;
  return out + shape(test.filters);
}

inline std::string shape(const Head& head) {
  std::string out = head.name;
  if (!head.label.empty()) out += "#" + head.label;
  if (!head.attribute.empty()) out += "." + head.attribute;
  return out + shape(head.constants);
}

inline std::string shape(const Node& node);

inline std::string shape(const std::vector<Node>& nodes, const char* between) {
  std::string out;
  for (const Node& node : nodes) out += (out.empty() ? "" : between) + shape(node);
  return out;
}

// word: 'as written', "quoted"; sequence: (a b); choice: {a | b}; repeat: a{n,m}; mark: [head: …]; gap: ...{n,m}
inline std::string shape(const Node& node) {
  const std::string bounds = "{" + std::to_string(node.min) + "," + std::to_string(node.max) + "}";
  std::string out;
  switch (node.kind) {
    case Node::Kind::sequence:
      return "(" + shape(node.children, " ") + ")";
    case Node::Kind::choice:
      return "{" + shape(node.children, " | ") + "}";
    case Node::Kind::repeat:
      return shape(node.children, " ") + bounds;
    case Node::Kind::word:
      return node.quoted ? "\"" + node.text + "\"" : "'" + node.text + "'";
    case Node::Kind::mark:
      return "[" + shape(node.head) + ": " + shape(node.children, " ") + "]";
    case Node::Kind::gap:
      return "..." + bounds;
    case Node::Kind::start:
      return "^";
    case Node::Kind::end:
      return "$";
    case Node::Kind::reference:
      break;
  }
  for (const std::vector<Test>& conjunction : node.tests) {
    if (!out.empty()) out += " | ";
    for (std::size_t i = 0; i < conjunction.size(); ++i) out += (i == 0 ? "" : " & ") + shape(conjunction[i]);
  }
  return "<" + out + ">";
}

}  // namespace vnaner
