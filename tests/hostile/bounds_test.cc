// bounds_test.cc: work in proportion to the text holds for packs that ask for as much as they may.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

struct Case {
  const char* name;
  const char* rules;  // may mark t and u, and read the list l
  const char* piece;  // of text; empty: random words
};

constexpr Case kCases[] = {
    {"LongGaps", "rule r\n  find [t: a ...{0,64} b ...{0,64} c]\n", "a x x b x x a b x "},
    {"GapsThatNeverClose", "rule r\n  find [t: a ...{0,30} {a | b} ...{0,30} {b | x} ...{0,30} z]\n", "a b x "},
    {"NestedRepeats", "rule r\n  find [t: {{a b?}{1,12} x?}{1,12} z]\n", "a b a x "},
    {"RepeatsOfLets",
     "let L = {a | b | a b}*\nlet M = {<L> x?}{1,6}\nrule r\n  find [t: <M> z]\n  find [t: <M> <M> y]\n", "a b x a "},
    {"LetsInLets",
     "let A = {a | a b | b}{1,4}\nlet B = {<A> | <A> x | x <A>}{1,4}\nlet C = {<B> <A> | <A> <B> | <B> c}{1,3}\n"
     "rule r\n  find [t: <C> z]\n  unless before: <B> x\n",
     "a b a a x b "},
    {"UnlessBeforeOfManyWords", "let L = {a | b | x}{1,64}\nrule r\n  find [t: a <not L>? b]\n  unless before: c <L>\n",
     "a b x "},
    {"UnlessInside", "rule r\n  find [t: a]\n  unless inside: b ...{0,8} a ...{0,8} z\n", "a b a x "},
    {"EntriesOverEntries", "rule r\n  find [t: <@l>{1,6} z]\n  find [u: {<@l> ...{0,2}}{1,3} z]\n", "a b a a b "},
    {"FindsOfFinds", "rule r\n  find [t: <@l>]\nrule s\n  find [u: <t>{1,12} {x | z}]\n", "a b a x b a b "},
    {"RandomLongGaps", "rule r\n  find [t: a ...{0,12} {a b | b a} ...{0,12} {a a | b b b} ...{0,12} z]\n", ""},
    {"RandomLets", "let A = {a | a b | b}{1,4}\nlet B = {<A> | <A> x | x <A>}{1,4}\nrule r\n  find [t: <B> <@l>* z]\n",
     ""},
};

class Bounds : public testing::TestWithParam<Case> {};

TEST_P(Bounds, WorkPerTokenIsFlat) {
  const Case& c = GetParam();
  const Extractor extractor(Data::empty().add_pack(
      "p.calque",
      std::string("pack p 1.0.0\ntype t\ntype u\ninside u: t\nlist l\n  a | b | a b | b a | a b a | a a b b\n") +
          c.rules));
  const auto text = [&](std::size_t times) {
    std::string out;
    std::mt19937 random(1);
    for (std::size_t i = 0; i < times * 200; ++i)
      if (c.piece[0] != '\0')
        out += c.piece;
      else
        out += std::string(1, "abx"[random() % 3]) + (random() % 400 == 0 ? " z\n" : " ");
    return out;
  };
  const auto work = [&](std::size_t times) {
    Workspace fresh;
    static_cast<void>(extractor.extract(text(times), {}, fresh));
    return static_cast<double>(fresh.steps()) / static_cast<double>(fresh.tokens());
  };
  const double at_first = work(1);
  EXPECT_GT(at_first, 0);
  // Random words lead past what the alarm may keep; from there on every rule wakes everywhere, which is flat again.
  const double slack = c.piece[0] != '\0' ? 1.15 : 2;
  for (const std::size_t factor : {4, 16, 64}) EXPECT_LE(work(factor), slack * at_first + 2) << factor << " times";
}

INSTANTIATE_TEST_SUITE_P(Packs, Bounds, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
