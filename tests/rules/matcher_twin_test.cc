// matcher_twin_test.cc: what the engine finds by its short cuts is what the slow twin finds without any.
#include <gtest/gtest.h>

#include <string>

#include "tests/rules/random_pack.h"
#include "tests/rules/twin_run.h"

namespace vnaner {
namespace {

// One pack, one text: what they once disagreed on, and what short cuts could stumble over.
struct Case {
  const char* name;
  const char* pack;
  const char* text;
};

constexpr Case kCases[] = {
    {"LetInTwoPartsOfOneReference", "let L = {un | un petit} homme\nrule r\n  find [t: <L & Cap | L & low>]\n",
     "un homme, Un homme, un petit homme"},
    {"LetTwiceBeforeTheSameWord", "let L = {un | un petit} homme\nrule r\n  find [t: {<L> | <L & Cap>} fort]\n",
     "un homme fort, Un homme fort"},
    {"LetTwiceWithOtherChecks", "let L = {un | un petit} homme\nrule r\n  find [t: {<L & Cap> | <L>} fort]\n",
     "un homme fort, Un homme fort"},
    {"LetOfNothingAtTheEnd", "let L = petit?\nrule r\n  find [t: chat] <L>\n", "un chat\nun chat"},
    {"LetOfTheEnd", "let L = {. | $}\nrule r\n  find [t: chat] <L>\n", "un chat.\nun chat\nun chat"},
    {"EndTwice", "let L = $\nrule r\n  find [t: chat] <L> $\n", "un chat\nun chat"},
    {"StartAtTheEnd", "rule r\n  find [t: chat] {^ | sauvage}\n", "un chat sauvage\nun chat"},
    {"UnlessAfterTheEnd", "rule r\n  find [t: chat]\n  unless after: $\n", "un chat dort\nun chat\nun chat"},
    {"UnlessBeforeTheStart", "rule r\n  find [t: chat]\n  unless before: {^ | gris}\n",
     "chat\nun chat gris chat\nchat"},
    {"DeniedLetThatMayReadNothing", "let L = petit?\nrule r\n  find [t: chat {<not L> | gris}]\n",
     "chat petit\nchat gris"},
    {"CheckedLetOfNothing", "let L = petit?\nrule r\n  find [t: chat] <L & low>{0,3} {gris | Gris | petit}\n",
     "chat petit gris, chat Gris, chat gris, chat petit petit"},
    {"GapToTheEnd", "rule r\n  find [t: chat ...{0,3}] {$ | .}\n", "un chat\nun chat gris. un chat\nchat a b c d"},
    {"OneWordLetWithChecks", "let L = {<Cap> | <@villes>}\nrule r\n  find [t: <L & not @villes> <L & Cap | CAPS>]\n",
     "Jean Paris, Paris Jean, New York, Jean ONU"},
    {"DeniedFeature", "rule r\n  find [t: en <Cap & not @villes k=x>]\n",
     "en Lyon, en Lyon Est, en Lyon Sud, en Paris, en York"},
    {"DeniedFeatureOfALet",
     "let L = {<@villes> | <Cap> <Cap>}\nrule r\n  find [t: en <L & not @villes k=x & not @villes k=y>]\n",
     "en Lyon, en Lyon Est, en Lyon Sud, en Paris Est, en New York"},
    {"DeniedFeatureAtTheEnd", "rule r\n  find [t: en <not @villes k=x>?]\n", "en Lyon, en\nen Lyon Est en"},
    {"DeniedAttribute",
     "rule q\n  find [u a=x: Paris]\n  find [u a=y: Lyon]\nrule r\n  find [t: en <Cap & not u a=x>]\n",
     "en Lyon, en Paris, en York"},
};

class TwinCase : public testing::TestWithParam<Case> {};

TEST_P(TwinCase, Agrees) {
  Data data = Data::empty();
  data.add_pack("p.calque", std::string("pack p 1.0.0\ntype t (a, b)\ntype u (a)\nlist villes\n  Paris | New York\n  "
                                        "Lyon ; k=y\n  Lyon Est ; k=x\n") +
                                GetParam().pack);
  const Staged staged(data);
  for (const Problem& problem : staged.problems)
    if (problem.severity == Severity::error) ADD_FAILURE() << describe(problem);
  ASSERT_TRUE(staged.good());
  TwinRun run(staged);
  EXPECT_EQ(run.differences(GetParam().text), "");
  EXPECT_GT(run.matches, 0u);
}

INSTANTIATE_TEST_SUITE_P(Table, TwinCase, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

TEST(MatcherTwin, AgreesOnRandomPacks) {
  std::uint64_t good = 0, matches = 0, wakes = 0, asked = 0, no_ends = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    RandomPack pack(seed);
    const Staged staged(pack.data());
    if (!staged.good()) continue;
    ++good;
    TwinRun run(staged);
    for (int t = 0; t < 4; ++t)
      ASSERT_EQ(run.differences(pack.text(40)), "") << "seed " << seed << ":\n" << pack.pack();
    matches += run.matches;
    wakes += run.wakes;
    asked += run.asked;
    no_ends += run.no_ends;
  }
  // The comparison is of something: many packs load, and some rules match, wake for nothing, and sleep.
  EXPECT_GT(good, 80u);
  EXPECT_GT(matches, 5000u);
  EXPECT_GT(wakes, matches);
  EXPECT_LT(wakes, asked / 4);
  EXPECT_GT(no_ends, 5000u);
}

}  // namespace
}  // namespace vnaner
