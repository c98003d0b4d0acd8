// parse_pattern.cc: see parse_pattern.h.
#include "libvnaner/rules/parse_pattern.h"

#include <algorithm>
#include <array>

namespace vnaner {

namespace {

constexpr int kDeepest = 100;               // brackets in brackets
constexpr std::uint32_t kMostRepeats = 12;  // of + and *
constexpr std::uint32_t kLargestRepeat = 64;
constexpr std::size_t kMostConstants = 32;  // of one head
constexpr std::string_view kSpecial = " \t[]{}<>|\"?+*^$";
constexpr std::array<std::string_view, 7> kClasses = {"Cap", "CAPS", "low", "num", "word", "punct", "any"};

Node node_at(const Scanner& in, Node::Kind kind) {
  Node node;
  node.kind = kind;
  node.at = in.here();
  return node;
}

class PatternParser {
 public:
  explicit PatternParser(Scanner& in) : in_(in) {}

  // Elements up to a closing sign or the end; the caller looks which.
  Node sequence() {
    Node node = node_at(in_, Node::Kind::sequence);
    for (in_.skip_blanks(); !in_.done() && !closes(in_.peek()); in_.skip_blanks()) node.children.push_back(element());
    return node;
  }

 private:
  static bool closes(char c) { return c == ']' || c == '}' || c == '|' || c == '>'; }

  Node element() {
    Node atom = one_atom();
    const std::size_t start = in_.offset();
    Node repeat = node_at(in_, Node::Kind::repeat);
    switch (in_.peek()) {
      case '?':
        in_.advance(), repeat.min = 0, repeat.max = 1;
        break;
      case '+':
        in_.advance(), repeat.min = 1, repeat.max = kMostRepeats;
        break;
      case '*':
        in_.advance(), repeat.min = 0, repeat.max = kMostRepeats;
        break;
      case '{':
        if (!bounds(repeat.min, repeat.max)) return atom;
        break;
      default:
        return atom;
    }
    if (atom.kind == Node::Kind::gap || atom.kind == Node::Kind::start || atom.kind == Node::Kind::end)
      in_.fail_at(start, "found a repeat, expected none after ..., ^ or $");
    if (repeat.max == 0) in_.fail_at(start, "found a repeat of 0 times, expected at least 1");
    repeat.children.push_back(std::move(atom));
    if (in_.peek() == '?' || in_.peek() == '+' || in_.peek() == '*') in_.fail("one repeat only; put the first in { }");
    return repeat;
  }

  // {n} or {n,m} if it stands here; any other { is left alone.
  bool bounds(std::uint32_t& min, std::uint32_t& max) {
    const std::string_view rest = in_.rest();
    const std::size_t end = rest.find_first_not_of("0123456789,", 1);
    if (end == std::string_view::npos || rest[end] != '}' || end == 1) return false;
    const std::size_t begin = in_.offset();
    in_.advance();
    const std::int64_t low = in_.integer("a number");
    std::int64_t high = low;
    if (in_.accept(",")) high = in_.integer("the largest number of times");
    if (!in_.accept("}")) in_.fail("\"}\" after the number of times");
    if (high < low) in_.fail_at(begin, "the largest number of times is below the smallest");
    if (high > kLargestRepeat) in_.fail_at(begin, "found more than 64 times, expected at most 64");
    min = static_cast<std::uint32_t>(low);
    max = static_cast<std::uint32_t>(high);
    return true;
  }

  Node one_atom() {
    if (++depth_ > kDeepest) in_.fail("at most 100 brackets one in another");
    Node node = [this] {
      switch (in_.peek()) {
        case '[':
          return mark();
        case '<':
          return reference();
        case '{':
          return choice();
        case '^':
          return sign(Node::Kind::start);
        case '$':
          return sign(Node::Kind::end);
        case '"':
          return string();
        default:
          break;
      }
      if (in_.starts_with("...")) return gap();
      return word();
    }();
    --depth_;
    return node;
  }

  Node sign(Node::Kind kind) {
    Node node = node_at(in_, kind);
    in_.advance();
    return node;
  }

  Node string() {
    Node node = node_at(in_, Node::Kind::word);
    node.quoted = true;
    const std::size_t begin = in_.offset();
    node.text = in_.quoted();
    if (node.text.find_first_not_of(" \t") == std::string::npos)
      in_.fail_at(begin, "found an empty string, expected words");
    return node;
  }

  Node gap() {
    Node node = node_at(in_, Node::Kind::gap);
    in_.advance(3);
    node.min = 0;
    node.max = 6;
    if (in_.peek() == '{') bounds(node.min, node.max);
    return node;
  }

  Node word() {
    Node node = node_at(in_, Node::Kind::word);
    while (!in_.done() && kSpecial.find(in_.peek()) == std::string_view::npos) {
      if (in_.peek() == '\\') {
        in_.advance();
        if (in_.done()) in_.fail("a character after \\");
      }
      node.text += in_.peek();
      in_.advance();
    }
    if (node.text.empty()) in_.fail("a word, [ < { ... ^ or $");
    return node;
  }

  Node choice() {
    Node node = node_at(in_, Node::Kind::choice);
    const std::size_t begin = in_.offset();
    do {
      in_.advance();
      node.children.push_back(sequence());
      if (node.children.back().children.empty()) in_.fail("a pattern");
    } while (in_.peek() == '|');
    if (in_.done()) in_.fail_at(begin, "the { is never closed");
    if (!in_.accept("}")) in_.fail("} or |");
    return node;
  }

  Node mark() {
    Node node = node_at(in_, Node::Kind::mark);
    const std::size_t begin = in_.offset();
    in_.advance();
    node.head = head();
    node.children.push_back(sequence());
    if (in_.done()) in_.fail_at(begin, "the [ is never closed");
    if (!in_.accept("]")) in_.fail("]");
    if (node.children.front().children.empty())
      in_.fail_at(begin, "found an empty mark, expected a pattern after the colon");
    return node;
  }

  Head head() {
    Head head;
    in_.skip_blanks();
    if (in_.accept("#")) {
      head.label = in_.name("a label after #");
      if (!in_.accept(".")) in_.fail("\".\" and an attribute after the label");
      head.attribute = in_.name("an attribute after .");
    } else if (in_.accept(".")) {
      head.attribute = in_.name("an attribute after .");
    } else {
      head.name = in_.name("a type, .attribute or #label.attribute after [");
      if (in_.accept("#")) head.label = in_.name("a label after #");
    }
    in_.skip_blanks();
    if (head.attribute.empty())
      for (; !in_.done() && in_.peek() != ':' && in_.peek() != ']'; in_.skip_blanks()) add_constant(head.constants);
    if (!in_.accept(":"))
      in_.fail(head.attribute.empty() ? "\":\" after the head of the mark" : "\":\" after the attribute");
    return head;
  }

  void add_constant(Settings& constants) {
    const std::size_t begin = in_.offset();
    constants.push_back(setting());
    for (std::size_t i = 0; i + 1 < constants.size(); ++i)
      if (constants[i].first == constants.back().first)
        in_.fail_at(begin, "found a second \"" + constants.back().first + "\", expected one in a head");
    if (constants.size() > kMostConstants) in_.fail_at(begin, "found more than 32 constants, expected at most 32");
  }

  // name=value, or a bare value.
  std::pair<std::string, std::string> setting() {
    if (in_.peek() == '"') return {"value", in_.quoted()};
    std::string text = in_.value(":[]\"=", "name=value, a value or \":\"");
    if (!in_.accept("=")) return {"value", std::move(text)};
    return {std::move(text), in_.value(":[]\"", "a value after =")};
  }

  Node reference() {
    Node node = node_at(in_, Node::Kind::reference);
    const std::size_t begin = in_.offset();
    in_.advance();
    do {
      std::vector<Test> conjunction;
      do {
        conjunction.push_back(test());
        in_.skip_blanks();
      } while (in_.accept("&"));
      node.tests.push_back(std::move(conjunction));
    } while (in_.accept("|"));
    if (in_.done()) in_.fail_at(begin, "the < is never closed");
    if (!in_.accept(">")) in_.fail("> & or |");
    return node;
  }

  Test test() {
    Test test;
    in_.skip_blanks();
    test.at = in_.here();
    if (in_.accept_word("not")) {
      test.negated = true;
      in_.skip_blanks();
    }
    if (in_.peek() >= '0' && in_.peek() <= '9') {
      test.kind = Test::Kind::range;
      const std::size_t begin = in_.offset();
      test.low = in_.integer("a number");
      if (!in_.accept("..")) in_.fail("\"..\" and a number");
      test.high = in_.integer("a number");
      if (test.high < test.low) in_.fail_from(begin, "a range whose end is not below its start");
    } else if (in_.peek() == '/') {
      test.kind = Test::Kind::regex;
      test.name = regex();
    } else if (in_.accept("@")) {
      test.kind = Test::Kind::list;
      test.name = in_.name("the name of a list after @");
      filters(test);
    } else {
      test.name = in_.name("a class, a number, /regex/, @list, a type or a let");
      if (std::find(kClasses.begin(), kClasses.end(), test.name) != kClasses.end()) {
        test.kind = Test::Kind::word_class;
      } else {
        if (in_.accept("#")) test.label = in_.name("a label after #");
        filters(test);
      }
    }
    return test;
  }

  std::string regex() {
    const std::size_t begin = in_.offset();
    std::string out;
    for (in_.advance(); !in_.done(); in_.advance()) {
      if (in_.peek() == '/') {
        in_.advance();
        if (out.empty()) in_.fail_at(begin, "found an empty regex, expected an expression between the slashes");
        return out;
      }
      if (in_.peek() == '\\') {
        in_.advance();
        if (in_.done()) break;
        if (in_.peek() != '/') out += '\\';
      }
      out += in_.peek();
    }
    in_.fail_at(begin, "the regex is never closed by /");
  }

  void filters(Test& test) {
    for (in_.skip_blanks(); !in_.done() && in_.peek() != '>' && in_.peek() != '&' && in_.peek() != '|';
         in_.skip_blanks()) {
      std::string key = in_.name("name=value, > & or |");
      if (!in_.accept("=")) in_.fail("\"=\" and a value");
      test.filters.emplace_back(std::move(key), in_.value(">&|\"", "a value after ="));
    }
  }

  Scanner& in_;
  int depth_ = 0;
};

}  // namespace

Node parse_pattern(Scanner& in) {
  Node node = PatternParser(in).sequence();
  if (in.peek() == '|') in.fail("the end of the pattern; alternatives stand in { }");
  if (!in.done()) in.fail("the end of the pattern; this sign has no partner");
  if (node.children.empty()) in.fail("a pattern");
  return node;
}

}  // namespace vnaner
