// tracing_twin_test.cc: rules compiled to be traced find what those for extraction find, and their log holds together.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "tests/rules/random_pack.h"
#include "tests/rules/staged.h"
#include "vnaner/marked.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

class Pair {
 public:
  Pair(const Data& data, Purpose purpose) : plain_(data), traced_(data, purpose) {
    is_explaining_ = purpose == Purpose::explaining;
  }

  bool good() const { return plain_.good() && traced_.good(); }

  // Empty, or what is wrong with what was found in `text`.
  std::string fault(const std::string& text) {
    text_ = text;
    reading_.read(plain_, text);
    const std::vector<Survivor> expected = applied(plain_, reading_, scratch_);
    traced_reading_.read(traced_, text);
    Spans spans;
    MatchLog log;
    log.thorough = is_explaining_;
    apply(*traced_.rules, traced_reading_.tokens, traced_reading_.matches, traced_scratch_, spans, &log);
    if (survivors(spans) != expected) return "other spans in: " + text;
    for (const Mention& mention : spans.mentions)
      if (mention.how == How::rule && !is_logged(mention, spans, log)) return "a span without match in: " + text;
    for (const LoggedMatch& match : log.matches)
      if (!holds_together(match.elements, Element::Kind::find) || !reads_all(match)) return "a broken way in: " + text;
    for (const LoggedRefusal& refusal : log.refusals)
      if (!holds_together(refusal.elements, Element::Kind::unless)) return "a broken refusal in: " + text;
    matches += log.matches.size();
    refusals += log.refusals.size();
    return {};
  }

  std::uint64_t matches = 0, refusals = 0;

 private:
  bool is_logged(const Mention& mention, const Spans& spans, const MatchLog& log) const {
    const Tokens& tokens = traced_reading_.tokens;
    return std::any_of(log.matches.begin(), log.matches.end(), [&](const LoggedMatch& match) {
      return match.won &&
             std::count(spans.credits.begin() + mention.rules_first,
                        spans.credits.begin() + mention.rules_first + mention.rules_count, match.rule) != 0 &&
             std::any_of(match.marks.begin(), match.marks.end(), [&](const LoggedMatch::Mark& mark) {
               return mark.type == mention.type && mark.begin == tokens.begin[mention.begin] &&
                      mark.end == tokens.end[mention.end - 1];
             });
    });
  }

  // A way goes through one root of its kind, beside those of lets, and through no element but those it has entered.
  bool holds_together(const std::vector<std::uint32_t>& elements, Element::Kind root) const {
    const std::set<std::uint32_t> taken(elements.begin(), elements.end());
    std::size_t roots = 0;
    for (const std::uint32_t e : taken) {
      const Element& element = traced_.rules->elements[e];
      if (element.parent != Element::kNoParent && taken.count(element.parent) == 0) return false;
      if (element.kind == Element::Kind::let || element.parent != Element::kNoParent) continue;
      if (element.kind != root) return false;
      ++roots;
    }
    return roots == 1;
  }

  // Its signs read it from its begin to its end, one after the other; what is around one holds it.
  bool reads_all(const LoggedMatch& match) const {
    if (!is_explaining_) return match.steps.empty();
    std::uint32_t last = match.begin;
    std::vector<const LoggedStep*> around;
    for (const LoggedStep& step : match.steps) {
      if (step.begin > step.end || step.depth > around.size()) return false;
      around.resize(step.depth);
      for (const LoggedStep* outer : around)
        if (step.begin < outer->begin || step.end > outer->end) return false;
      around.push_back(&step);
      if (step.kind != LoggedStep::Kind::atom || step.begin == step.end) continue;
      if (text_.substr(last, step.begin - last).find_first_not_of(" \u00A0\u202F") != std::string::npos) return false;
      last = step.end;
    }
    return last == match.end;
  }

  std::string text_;
  bool is_explaining_ = false;
  Staged plain_, traced_;
  Reading reading_, traced_reading_;
  RulesScratch scratch_, traced_scratch_;
};

class TracingTwin : public testing::TestWithParam<Purpose> {};

TEST_P(TracingTwin, AgreesOnRandomPacks) {
  std::uint64_t good = 0, matches = 0, refusals = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    RandomPack pack(seed);
    Pair pair(pack.data(), GetParam());
    if (!pair.good()) continue;
    ++good;
    for (int t = 0; t < 4; ++t) ASSERT_EQ(pair.fault(pack.text(40)), "") << "seed " << seed << ":\n" << pack.pack();
    matches += pair.matches;
    refusals += pair.refusals;
  }
  EXPECT_GT(good, 80u);
  EXPECT_GT(matches, 2000u);
  EXPECT_GT(refusals, 100u);
}

TEST_P(TracingTwin, AgreesOnGoldArticles) {
  Pair pair(Data::built_in(), GetParam());
  ASSERT_TRUE(pair.good());
  std::size_t articles = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(VNANER_SOURCE_DIR) / "tests" / "gold")) {
    std::ifstream input(entry.path(), std::ios::binary);
    const std::string gold{std::istreambuf_iterator<char>(input), {}};
    EXPECT_EQ(pair.fault(parse_marked(gold.substr(gold.find("\n\n") + 2)).text), "") << entry.path();
    ++articles;
  }
  EXPECT_GT(articles, 10u);
  EXPECT_GT(pair.matches, 100u);
}

INSTANTIATE_TEST_SUITE_P(Purposes, TracingTwin, testing::Values(Purpose::tracing, Purpose::explaining),
                         [](const testing::TestParamInfo<Purpose>& purpose) {
                           return purpose.param == Purpose::tracing ? "Tracing" : "Explaining";
                         });

}  // namespace
}  // namespace vnaner
