// pattern_text.cc: patterns for messages: their text, and where they begin.
#include <fmt/format.h>

#include "libvnaner/rules/elements.h"

namespace vnaner {
namespace {

std::string text_of(const Test& test) {
  std::string out = test.negated ? "not " : "";
  switch (test.kind) {
    case Test::Kind::word_class:
      return out + test.name;
    case Test::Kind::range:
      return out + fmt::format("{}..{}", test.low, test.high);
    case Test::Kind::regex:
      return out + "/" + test.name + "/";
    case Test::Kind::list:
      out += '@';
      [[fallthrough]];
    case Test::Kind::name:
      out += test.name;
  }
  if (!test.label.empty()) out += "#" + test.label;
  for (const auto& [key, value] : test.filters) out += fmt::format(" {}={}", key, value);
  return out;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string joined(const std::vector<Node>& nodes, const char* between) {
  std::string out;
  for (const Node& node : nodes) out += (out.empty() ? "" : between) + text_of(node);
  return out;
}

std::string head_of(const Head& head) {
  std::string out = head.name;
  if (!head.label.empty()) out += "#" + head.label;
  if (!head.attribute.empty()) out += "." + head.attribute;
  for (const auto& [key, value] : head.constants)
    out += key == "value" ? " " + value : fmt::format(" {}={}", key, value);
  return out;
}

std::string times(const Node& node) {
  if (node.min == node.max) return fmt::format("{{{}}}", node.min);
  return fmt::format("{{{},{}}}", node.min, node.max);
}

}  // namespace

Position begin_of(const Node& node) {
  const bool is_around = node.kind == Node::Kind::sequence || node.kind == Node::Kind::repeat;
  return is_around && !node.children.empty() ? begin_of(node.children.front()) : node.at;
}

std::string text_of(const std::vector<Test>& conjunction) {
  std::string out;
  for (const Test& test : conjunction) out += (out.empty() ? "" : " & ") + text_of(test);
  return out;
}

std::string text_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::sequence:
      return joined(node.children, " ");
    case Node::Kind::choice:
      return "{" + joined(node.children, " | ") + "}";
    case Node::Kind::repeat: {
      const std::string child = text_of(node.children.front());
      if (node.min == 0 && node.max == 1) return child + "?";
      if (node.max == 12 && node.min < 2) return child + (node.min == 0 ? "*" : "+");
      return child + times(node);
    }
    case Node::Kind::word:
      return node.quoted ? quoted(node.text) : node.text;
    case Node::Kind::reference: {
      std::string out;
      for (const std::vector<Test>& conjunction : node.tests) out += (out.empty() ? "" : " | ") + text_of(conjunction);
      return "<" + out + ">";
    }
    case Node::Kind::mark:
      return "[" + head_of(node.head) + ": " + text_of(node.children.front()) + "]";
    case Node::Kind::gap:
      return node.min == 0 && node.max == 6 ? "..." : "..." + times(node);
    case Node::Kind::start:
      return "^";
    case Node::Kind::end:
      return "$";
  }
  return {};
}

}  // namespace vnaner
