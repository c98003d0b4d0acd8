// pattern_text.cc: patterns for messages: their text, and where they begin.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "libvnaner/rules/elements.h"

namespace vnaner {
namespace {

constexpr std::size_t kLongest = 400;  // bytes; messages and tables show less

// Writes until there is enough: what stands in brackets in brackets would else be written again and again.
class Writer {
 public:
  void pattern(const Node& node) {
    if (is_full()) return;
    switch (node.kind) {
      case Node::Kind::sequence:
        return patterns(node.children, " ");
      case Node::Kind::choice:
        put("{");
        patterns(node.children, " | ");
        return put("}");
      case Node::Kind::repeat:
        pattern(node.children.front());
        if (node.min == 0 && node.max == 1) return put("?");
        if (node.min < 2 && node.max == 12) return put(node.min == 0 ? "*" : "+");
        return times(node);
      case Node::Kind::word:
        return node.quoted ? quoted(node.text) : put(node.text);
      case Node::Kind::reference:
        put("<");
        for (const std::vector<Test>& conjunction : node.tests) {
          if (&conjunction != node.tests.data()) put(" | ");
          tests(conjunction);
        }
        return put(">");
      case Node::Kind::mark:
        put("[");
        head(node.head);
        put(": ");
        patterns(node.children, " ");
        return put("]");
      case Node::Kind::gap:
        put("...");
        return node.min == 0 && node.max == 6 ? void() : times(node);
      case Node::Kind::start:
        return put("^");
      case Node::Kind::end:
        return put("$");
    }
  }

  void tests(const std::vector<Test>& conjunction) {
    for (const Test& each : conjunction) {
      if (is_full()) return;
      if (&each != conjunction.data()) put(" & ");
      test(each);
    }
  }

  // Cut between letters, if it is too long.
  std::string text() {
    if (!is_full()) return std::move(out_);
    std::size_t end = kLongest;
    while ((static_cast<unsigned char>(out_[end]) & 0xC0) == 0x80) --end;
    return out_.substr(0, end) + "…";
  }

 private:
  bool is_full() const { return out_.size() > kLongest; }
  void put(std::string_view text) { out_ += text.substr(0, kLongest + 1); }

  void patterns(const std::vector<Node>& nodes, std::string_view between) {
    for (const Node& node : nodes) {
      if (is_full()) return;
      if (&node != nodes.data()) put(between);
      pattern(node);
    }
  }

  void times(const Node& node) {
    put(node.min == node.max ? fmt::format("{{{}}}", node.min) : fmt::format("{{{},{}}}", node.min, node.max));
  }

  void quoted(std::string_view text) {
    put("\"");
    for (const char c : text.substr(0, kLongest)) {
      if (c == '"' || c == '\\') out_ += '\\';
      out_ += c;
    }
    put("\"");
  }

  void head(const Head& head) {
    put(head.name);
    if (!head.label.empty()) put("#"), put(head.label);
    if (!head.attribute.empty()) put("."), put(head.attribute);
    for (const auto& [key, value] : head.constants) {
      put(" ");
      if (key != "value") put(key), put("=");
      put(value);
    }
  }

  void test(const Test& test) {
    if (test.negated) put("not ");
    switch (test.kind) {
      case Test::Kind::word_class:
        return put(test.name);
      case Test::Kind::range:
        return put(fmt::format("{}..{}", test.low, test.high));
      case Test::Kind::regex:
        put("/"), put(test.name);
        return put("/");
      case Test::Kind::list:
        put("@");
        break;
      case Test::Kind::name:
        break;
    }
    put(test.name);
    if (!test.label.empty()) put("#"), put(test.label);
    for (const auto& [key, value] : test.filters) put(" "), put(key), put("="), put(value);
  }

  std::string out_;
};

}  // namespace

Position begin_of(const Node& node) {
  const bool is_around = node.kind == Node::Kind::sequence || node.kind == Node::Kind::repeat;
  return is_around && !node.children.empty() ? begin_of(node.children.front()) : node.at;
}

std::string text_of(const Node& pattern) {
  Writer writer;
  writer.pattern(pattern);
  return writer.text();
}

std::string text_of(const std::vector<Test>& conjunction) {
  Writer writer;
  writer.tests(conjunction);
  return writer.text();
}

}  // namespace vnaner
