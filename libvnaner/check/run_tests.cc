// run_tests.cc: runs the test lines of packs and says what was marked instead where one fails.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/check/run_test.h"
#include "vnaner/output.h"

namespace vnaner {
namespace {

bool is_by(const Span& span, std::string_view rule) {
  return std::any_of(span.by.begin(), span.by.end(), [&](const Evidence& e) { return e.rule == rule; });
}

bool same_words(const Span& a, const Span& b) { return a.begin == b.begin && a.end == b.end && a.type == b.type; }

// Which spans a test speaks of: of a suite all, of a rule its own, and what is emitted inside them. `document` holds
// the spans of internal types too, `emitted` does not; both are sorted.
std::vector<std::uint32_t> spans_of(const TestInfo& test, const Document& document, const Document& emitted) {
  const std::vector<Span>& spans = document.spans;
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < spans.size(); ++i) {
    const bool nests = std::any_of(spans.begin(), spans.end(), [&](const Span& outer) {
      return outer.begin <= spans[i].begin && spans[i].end <= outer.end && is_by(outer, test.rule);
    });
    const bool is_emitted = std::any_of(emitted.spans.begin(), emitted.spans.end(),
                                        [&](const Span& span) { return same_words(span, spans[i]); });
    if (test.suite || is_by(spans[i], test.rule) || (nests && is_emitted)) chosen.push_back(i);
  }
  return chosen;
}

// The field that the notation calls `key`, or null where only a rule's attribute can have that name.
const std::string* field(const Span& span, std::string_view key) {
  if (key == "value") return &span.value;
  if (key == "edtf") return &span.edtf;
  if (key == "mod") return &span.mod;
  if (key == "ref") return &span.ref;
  if (key == "holder") return &span.holder;
  if (key == "body") return &span.body;
  if (key == "status") return &span.status;
  return nullptr;
}

bool has(const Span& span, std::string_view key, std::string_view expected) {
  const std::string* known = field(span, key);
  if (known && !known->empty()) return *known == expected;
  bool named = false;
  for (const Attribute& attribute : span.attrs) {
    if (attribute.name != key) continue;
    named = true;
    if ((attribute.value.empty() ? attribute.text : attribute.value) == expected) return true;
  }
  return !named && expected.empty();
}

bool fits(const Mark& mark, const Span& span) {
  return mark.begin == span.begin && mark.end == span.end && mark.type == span.type &&
         std::all_of(mark.attrs.begin(), mark.attrs.end(),
                     [&](const auto& attr) { return has(span, attr.first, attr.second); });
}

struct Labelled {
  std::string label;
  std::uint32_t span;
};

// A link of a test: "#from rel #to".
struct Words {
  explicit Words(std::string_view link)
      : from(link.substr(0, link.find(' '))),
        rel(link.substr(from.size() + 1, link.rfind(' ') - from.size() - 1)),
        to(link.substr(link.rfind(' ') + 1)) {}
  std::string_view from, rel, to;
};

bool in_links(const TestInfo& test, const std::string& label) {
  return !label.empty() && std::any_of(test.links.begin(), test.links.end(), [&](const std::string& link) {
    return Words(link).from == "#" + label || Words(link).to == "#" + label;
  });
}

// Every mark has its span and every span its mark. A mark that a link speaks of may stand on a span that another rule
// found: a rule that links need not mark both ends.
bool same(const TestInfo& test, const std::vector<Mark>& marks, const Document& document,
          const std::vector<std::uint32_t>& chosen, std::vector<Labelled>& labels) {
  std::vector<bool> used(document.spans.size());
  std::size_t found = 0;
  for (const Mark& mark : marks) {
    const auto free_and_fitting = [&](std::uint32_t i) { return !used[i] && fits(mark, document.spans[i]); };
    const auto own = std::find_if(chosen.begin(), chosen.end(), free_and_fitting);
    std::uint32_t span = 0;
    if (own != chosen.end()) {
      span = *own;
      ++found;
    } else {
      if (!in_links(test, mark.label)) return false;
      while (span < used.size() && !free_and_fitting(span)) ++span;
      if (span == used.size()) return false;
    }
    used[span] = true;
    if (!mark.label.empty()) labels.push_back({mark.label, span});
  }
  return found == chosen.size();
}

bool linked(std::string_view wanted, const Document& document, const std::vector<Labelled>& labels) {
  const Words words(wanted);
  const auto find = [&](std::string_view label) {
    return std::find_if(labels.begin(), labels.end(), [&](const Labelled& l) { return "#" + l.label == label; });
  };
  const auto a = find(words.from), b = find(words.to);
  if (a == labels.end() || b == labels.end()) return false;
  const std::vector<Link>& links = document.spans[a->span].links;
  return std::any_of(links.begin(), links.end(), [&](const Link& l) { return l.rel == words.rel && l.to == b->span; });
}

// What was found, on one line, in the notation that the test is written in.
std::string shown(const Document& document, const std::vector<std::uint32_t>& chosen, std::string_view text) {
  Document part;
  for (const std::uint32_t i : chosen) {
    part.spans.push_back(document.spans[i]);
    part.spans.back().parent = part.spans.back().entity = -1;
    part.spans.back().links.clear();
  }
  std::string line;
  for (const char c : to_marked(part, Article{{}, text})) {
    if (c == '\n')
      line += "\\n";
    else
      line += c;
  }
  return line;
}

}  // namespace

TestResult run_test(const TestInfo& test, const Reader& read, std::vector<Span>* compared) {
  using Outcome = TestResult::Outcome;
  TestResult result;
  result.test = &test;
  MarkedText expected;
  try {
    expected = parse_marked(test.marked);
  } catch (const MarkedError& error) {
    result.outcome = Outcome::failed;
    result.got = fmt::format("the line breaks the notation at byte {}: {}", error.byte(), error.what());
    return result;
  }
  const Document document = read(expected.text, {test.date, {}, !test.suite});
  const Document emitted = read(expected.text, {test.date, {}, false});
  const std::vector<std::uint32_t> chosen = spans_of(test, document, emitted);
  if (compared)
    for (const std::uint32_t i : chosen) compared->push_back(document.spans[i]);
  const bool known_miss = test.sign == TestInfo::Sign::known_miss;
  std::vector<Labelled> labels;
  // A `-` line forbids; whatever it marks only shows where the temptation lies.
  const bool right_spans =
      test.sign == TestInfo::Sign::minus ? chosen.empty() : same(test, expected.marks, document, chosen, labels);
  const auto unlinked = std::find_if_not(test.links.begin(), test.links.end(),
                                         [&](const std::string& link) { return linked(link, document, labels); });
  if (right_spans && unlinked == test.links.end()) {
    result.outcome = known_miss ? Outcome::unexpectedly_passed : Outcome::passed;
    return result;
  }
  result.outcome = known_miss ? Outcome::still_missed : Outcome::failed;
  result.got = shown(document, chosen, expected.text);
  if (right_spans) result.got += fmt::format("  (no link {})", *unlinked);
  return result;
}

std::vector<TestResult> run_tests(const Extractor& extractor, std::string_view prefix) {
  std::vector<TestResult> results;
  Workspace scratch;
  const Reader read = [&](std::string_view text, const Given& given) {
    return extractor.extract(text, given, scratch);
  };
  for (const TestInfo& test : extractor.tests())
    if (std::string_view(test.rule).substr(0, prefix.size()) == prefix) results.push_back(run_test(test, read));
  return results;
}

}  // namespace vnaner
