// alarm_limits_test.cc: what the alarm and the memo of lets keep is bounded, and past the bounds answers are the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "libvnaner/rules/alarm.h"
#include "tests/rules/twin_run.h"

namespace vnaner {
namespace {

constexpr std::size_t kMostKept = std::size_t{1}
                                  << 20;  // well above the bounds of alarm.cc, far below the memory there is

Staged load(const std::string& body) {
  Staged staged(Data::empty().add_pack("p.calque", "pack p 1.0.0\ntype t\ntype u\n" + body));
  for (const Problem& problem : staged.problems)
    if (problem.severity == Severity::error) ADD_FAILURE() << describe(problem);
  return staged;
}

// The alarm of the first stratum over one text.
struct Watch {
  explicit Watch(const Staged& loaded) : staged(loaded) {}

  // Gives the places where each rule wakes.
  std::vector<std::vector<std::uint32_t>> wakes(const std::string& text) {
    reading.read(staged, text);
    symbols.attend(staged.rules->tests, reading.tokens, reading.matches);
    lattice.attend(reading.tokens, reading.matches, symbols, spans);
    const Stratum& stratum = staged.rules->strata[0];
    alarm.attend(*staged.rules, stratum, lattice);
    std::vector<std::vector<std::uint32_t>> out(stratum.rules.size());
    for (std::uint32_t place = alarm.next(0); place < lattice.size(); place = alarm.next(place + 1)) {
      for (std::uint32_t r = 0; r < out.size(); ++r)
        if (((alarm.woken()[r / 64] >> (r % 64)) & 1) != 0) out[r].push_back(place);
      largest = std::max(largest, alarm.size());
    }
    return out;
  }

  const Staged& staged;
  Reading reading;
  Symbols symbols;
  Lattice lattice;
  Spans spans;
  Alarm alarm;
  std::size_t largest = 0;
};

std::vector<Survivor> of_all(const Staged& staged, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  Reading reading;
  RulesScratch scratch;
  reading.read(staged, text);
  return applied(staged, reading, scratch);
}

std::vector<Survivor> of_each(const Staged& staged, const std::vector<std::string>& lines) {
  std::vector<Survivor> out;
  std::uint32_t before = 0;
  for (const std::string& line : lines) {
    Reading reading;  // nothing is kept from line to line
    RulesScratch scratch;
    reading.read(staged, line + "\n");
    for (Survivor& survivor : applied(staged, reading, scratch)) {
      survivor.begin += before;
      survivor.end += before;
      out.push_back(std::move(survivor));
    }
    before += static_cast<std::uint32_t>(reading.tokens.size());
  }
  return out;
}

std::vector<std::string> random_lines(std::size_t count, std::size_t words, const std::vector<std::string>& of) {
  std::mt19937 random(11);
  std::vector<std::string> lines(count, of.front());
  for (std::string& line : lines)
    for (std::size_t i = 0; i < words; ++i) line += " " + of[random() % of.size()];
  return lines;
}

// Each new row of words makes new sets of nodes: what was read so far may be almost anything of the pattern.
const char* const kGaps =
    "rule long\n  find [t: x ...{0,12} {a b | b a} ...{0,12} {a a | b b b} ...{0,12} z]\n"
    "rule never\n  find [u: q q]\n";

std::vector<std::string> gap_lines() {
  std::vector<std::string> lines = random_lines(2000, 34, {"x", "a", "b"});
  for (std::string& line : lines) line += " z";
  return lines;
}

TEST(AlarmLimits, ForgettingTwiceWakesEveryRuleEverywhereUntilTheNextText) {
  const Staged staged = load(kGaps);
  Watch watch(staged);
  std::string text;
  for (const std::string& line : gap_lines()) text += line + "\n";
  const auto wakes = watch.wakes(text);
  ASSERT_EQ(wakes.size(), 2u);
  const auto tokens = static_cast<std::uint32_t>(watch.reading.tokens.size());
  ASSERT_FALSE(wakes[1].empty()) << "the bound was not reached";
  EXPECT_GT(wakes[1].front(), 0u);
  EXPECT_EQ(wakes[1].size(), tokens - wakes[1].front());
  EXPECT_LT(watch.largest, kMostKept);
  EXPECT_TRUE(watch.wakes("x a b a a z q").at(1).empty());
}

TEST(AlarmLimits, ForgettingChangesNoSpans) {
  const Staged staged = load(kGaps);
  const auto lines = gap_lines();
  const std::vector<Survivor> expected = of_each(staged, lines);
  EXPECT_GT(expected.size(), 1000u);
  EXPECT_TRUE(of_all(staged, lines) == expected);
}

TEST(AlarmLimits, LetsThatMultiplyDoNot) {
  std::string body = "let L0 = {u v | w}\n";
  for (int level = 1; level <= 4; ++level) {
    body += "let L" + std::to_string(level) + " = {";
    for (int i = 0; i < 40; ++i)
      body += std::string(i > 0 ? " | " : "") + "<L" + std::to_string(level - 1) + "> c" + std::to_string(i);
    body += "}\n";
  }
  const Staged staged = load(body + "rule r\n  find [t: <L4> z]\n");
  Watch watch(staged);
  const std::string text = "u v c1 c2 c39 c4 z w c5 c6 c7 c40 z w c5 c6 c7 c30 z";
  watch.wakes(text);
  EXPECT_LT(watch.largest, kMostKept);
  EXPECT_EQ(of_all(staged, {text}).size(), 2u);
}

// Lets wider than the ring that remembers them, with more ends in one text than are kept.
const char* const kLets =
    "let Long = {a | b}{1,60}\n"
    "let Pair = <Long> {c <Long>}?\n"
    "rule r\n  find [t: x <Pair> y]\n  find [t: x ...{0,50} <Long> z]\n  unless before: <Long> c\n"
    "rule s\n  find [u: <not Pair> <Pair> c]\n";

TEST(LetMemo, WhatItForgetsChangesNoSpans) {
  const Staged staged = load(kLets);
  const auto lines = random_lines(500, 80, {"x", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "c", "y", "z"});
  const std::vector<Survivor> expected = of_each(staged, lines);
  EXPECT_GT(expected.size(), 500u);
  EXPECT_TRUE(of_all(staged, lines) == expected);
}

TEST(LetMemo, LetsWiderThanItsRingAgreeWithTheTwin) {
  const Staged staged = load(kLets);
  TwinRun run(staged);
  std::string text;
  for (int i = 0; i < 70; ++i) text += i % 17 == 5 ? "c " : i % 23 == 0 ? "x " : i % 2 == 0 ? "a " : "b ";
  for (const char* end : {"y", "z", "c y", "a"}) EXPECT_EQ(run.differences(text + end), "") << end;
  EXPECT_GT(run.matches, 0u);
}

}  // namespace
}  // namespace vnaner
