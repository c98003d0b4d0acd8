// check_tests.cc: what the test lines of packs leave untested.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "libvnaner/check/run_test.h"
#include "libvnaner/recorder.h"

namespace vnaner {
namespace {

using Outcome = TestResult::Outcome;
using Sign = TestInfo::Sign;

// The beginning of a long text, cut between letters.
std::string shortened(const std::string& text) {
  constexpr std::size_t kMost = 60;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (letters++ == kMost) return text.substr(0, text.find_last_not_of(' ', i - 1) + 1) + "…";
  }
  return text;
}

class TestChecker {
 public:
  explicit TestChecker(const Data& data) : recorder_(data) {
    for (std::uint32_t r = 0; r < recorder_.rules().size(); ++r) rules_[recorder_.rules()[r].name] = r;
    used_.resize(recorder_.elements().size());
  }

  std::vector<Problem> run() {
    for (const TestInfo& test : recorder_.tests()) run(test);
    judge_elements();
    for (const TestInfo& test : recorder_.tests())
      if (!test.suite && test.sign == Sign::minus) judge_silence(test);
    std::sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return std::tie(a.file, a.line, a.column, a.code) < std::tie(b.file, b.line, b.column, b.code);
    });
    return std::move(problems_);
  }

 private:
  using Places = std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>>;  // of spans, with their types
  // An `unless`: its rule and number.
  using Clause = std::pair<std::uint32_t, std::uint32_t>;

  bool speaks_of(const TestInfo& test, std::uint32_t rule) const {
    const std::string& name = recorder_.rules()[rule].name;
    return test.suite ? name.substr(0, name.find('/')) == test.rule.substr(0, test.rule.find('/')) : name == test.rule;
  }

  TestResult result_of(const TestInfo& test, std::vector<Span>* compared) {
    return run_test(
        test, [this](std::string_view text, const Given& given) { return recorder_.extract(text, given, &log_); },
        compared);
  }

  void run(const TestInfo& test) {
    std::vector<Span> compared;
    const TestResult result = result_of(test, &compared);
    std::set<Clause> refusing;
    for (const LoggedRefusal& refusal : log_.refusals) {
      if (!speaks_of(test, refusal.rule)) continue;
      refusing.emplace(refusal.rule, refusal.clause);
      if (result.outcome == Outcome::passed) use(refusal.elements);
    }
    Places places;
    for (const Span& span : compared) places.emplace(span.begin, span.end, span.type);
    if (result.outcome == Outcome::passed && test.sign == Sign::plus)
      for (const LoggedMatch& match : log_.matches)
        if (match.won && (speaks_of(test, match.rule) || is_compared(match, places))) use(match.elements);
    if (!test.suite && test.sign == Sign::plus) tried_.insert(test.rule);
    // A clause that refuses nothing in a text changes nothing there.
    for (const Clause& clause : refusing) {
      if (needed_.count(clause) != 0) continue;
      const Recorder::Without without(recorder_, clause.first, clause.second);
      if (result_of(test, nullptr).outcome != result.outcome) needed_.insert(clause);
    }
  }

  bool is_compared(const LoggedMatch& match, const Places& compared) const {
    return std::any_of(match.marks.begin(), match.marks.end(), [&](const LoggedMatch::Mark& mark) {
      return compared.count({mark.begin, mark.end, recorder_.type_names()[mark.type]}) != 0;
    });
  }

  void use(const std::vector<std::uint32_t>& elements) {
    for (const std::uint32_t element : elements) used_[element] = true;
  }

  // Of an element that is not used those inside it are not told.
  void judge_elements() {
    const std::vector<Element>& elements = recorder_.elements();
    std::vector<bool> told(elements.size());
    for (std::size_t e = 0; e < elements.size(); ++e) {
      const Element& element = elements[e];
      told[e] = element.aside || (element.parent != Element::kNoParent && told[element.parent]);
      if (told[e]) continue;
      if (element.kind == Element::Kind::unless) {
        told[e] = needed_.count({rules_.at(element.owner), element.clause}) == 0;
        if (told[e]) say("T3", element, "without this `unless` every test has the same outcome");
        continue;
      }
      if (used_[e]) continue;
      told[e] = true;
      if (element.kind == Element::Kind::find && tried_.count(element.owner) == 0) continue;  // T1 says so
      const bool let = element.kind == Element::Kind::let;
      say("T2", element,
          fmt::format("no passing test goes through {}",
                      let ? "let " + element.owner.substr(element.owner.find('/') + 1) : shortened(element.text)));
    }
  }

  void say(const char* code, const Element& element, std::string message) {
    problems_.push_back(
        {Severity::warning, code, element.file, element.at.line, element.at.column, std::move(message)});
  }

  void judge_silence(const TestInfo& test) {
    const RuleInfo& rule = recorder_.rules()[rules_.at(test.rule)];
    if (recorder_.wakes(rule, parse_marked(test.marked).text)) return;
    problems_.push_back({Severity::warning, "T4", test.file, test.line, test.column,
                         fmt::format("nothing that {} must read is in this line: it proves nothing", rule.name)});
  }

  Recorder recorder_;
  MatchLog log_;
  std::map<std::string, std::uint32_t> rules_;
  std::set<std::string> tried_;  // rules with a `+` line
  std::vector<bool> used_;       // by element
  std::set<Clause> needed_;      // some test changes without it
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_tests(const Data& data) { return TestChecker(data).run(); }

}  // namespace vnaner
