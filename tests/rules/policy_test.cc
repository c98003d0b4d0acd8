// policy_test.cc: the conflict policy on random mentions, beside a twin that compares everything with everything.
#include "libvnaner/rules/policy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/reference/slow_policy.h"

namespace vnaner {
namespace {

const std::vector<TypeInfo> types = {{"a", false, "", {}, {}}, {"b", false, "", {}, {}}, {"c", false, "", {}, {}},
                                     {"d", false, "", {}, {}}, {"i", true, "", {}, {}},  {"j", true, "", {}, {}}};
const std::vector<RuleName> rules = {{"p/r", 1}, {"p/s", 2}, {"p/t", 3}, {"p/u", 4}};

NameList line(const std::string& name, const std::vector<std::string>& members) { return {name, members, {}}; }

Order random_order(std::mt19937& random) {
  Pack pack;
  for (const TypeInfo& outer : types)
    for (const TypeInfo& inner : types)
      if (random() % 2 == 0) pack.inside.push_back(line(outer.name, {inner.name}));
  std::vector<std::string> preferred = {"a", "b", "c", "d", "i", "j"};
  for (std::size_t i = preferred.size(); i > 1; --i) std::swap(preferred[i - 1], preferred[random() % i]);
  preferred.resize(random() % 5);
  pack.prefer.push_back(line("", preferred));
  return make_order({pack}, types);
}

void add_random(Spans& spans, std::mt19937& random, std::uint32_t tokens, std::size_t count) {
  static const char* const values[] = {"", "x", "y"};
  spans.types = &types;
  spans.rules = &rules;
  for (std::size_t n = 0; n < count; ++n) {
    Mention mention;
    mention.begin = random() % tokens;
    mention.end = std::min(tokens, mention.begin + static_cast<std::uint32_t>(random() % 6));
    mention.type = static_cast<std::uint16_t>(random() % types.size());
    mention.how = random() % 5 == 0 ? How::memory : How::rule;
    mention.nests = random() % 3 == 0;
    mention.rule = random() % rules.size();
    mention.read = mention.end - mention.begin + random() % 3;
    mention.value = values[random() % 3];
    mention.attrs_first = static_cast<std::uint32_t>(spans.attrs.size());
    for (const char* name : {"n", "m"})
      if (random() % 2 == 0) spans.attrs.push_back({name, values[1 + random() % 2], 0, 0, kNone});
    mention.attrs_count = static_cast<std::uint32_t>(spans.attrs.size()) - mention.attrs_first;
    mention.rules_first = static_cast<std::uint32_t>(spans.credits.size());
    mention.rules_count = 1;
    spans.credits.push_back(mention.rule);
    spans.mentions.push_back(mention);
  }
}

std::string shown(const std::vector<Survivor>& all) {
  std::string out;
  for (const Survivor& s : all) {
    out += types[s.type].name + std::to_string(s.begin) + "-" + std::to_string(s.end) + "=" + s.value;
    for (const std::string& attr : s.attrs) out += " " + attr;
    for (const std::uint32_t rule : s.credits) out += " #" + std::to_string(rule);
    out += "\n";
  }
  return out;
}

void expect_sorted_and_nested(const Spans& spans) {
  for (std::size_t i = 0; i < spans.mentions.size(); ++i) {
    const Mention& a = spans.mentions[i];
    EXPECT_LT(a.begin, a.end);
    for (std::size_t j = i + 1; j < spans.mentions.size(); ++j) {
      const Mention& b = spans.mentions[j];
      EXPECT_LT(std::make_tuple(a.begin, ~a.end, a.type), std::make_tuple(b.begin, ~b.end, b.type));
      if (types[a.type].internal || types[b.type].internal) continue;
      EXPECT_TRUE(a.end <= b.begin || b.end <= a.end) << "crossing";
    }
  }
}

TEST(Policy, IsThatOfTheSlowTwin) {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    const Order order = random_order(random);
    Spans spans;
    add_random(spans, random, 4 + random() % 12, random() % 14);
    const std::vector<Survivor> expected = slowly_settled(spans, order);
    SettleScratch scratch;
    std::vector<std::uint32_t> moved;
    settle(spans, order, scratch, moved);
    ASSERT_EQ(shown(survivors(spans)), shown(expected)) << "round " << round;
    expect_sorted_and_nested(spans);
  }
}

TEST(Policy, IsTheSameWhenNewMentionsComeToSettledOnes) {
  std::mt19937 random(2);
  SettleScratch scratch;
  std::vector<std::uint32_t> moved;
  for (int round = 0; round < 5000; ++round) {
    const Order order = random_order(random);
    Spans spans;
    scratch.settled = 0;
    for (int more = 0; more < 3; ++more) {
      add_random(spans, random, 20, random() % 8);
      const std::vector<Survivor> expected = slowly_settled(spans, order);
      settle(spans, order, scratch, moved);
      ASSERT_EQ(shown(survivors(spans)), shown(expected)) << "round " << round;
      expect_sorted_and_nested(spans);
    }
  }
}

// What gave way to what, and why, in the terms of places and types alone.
bool is_fair(const Loss& loss, const Order& order) {
  const Mention &winner = loss.winner, &loser = loss.loser;
  const auto length = [](const Mention& m) { return m.end - m.begin; };
  const bool same_words = winner.begin == loser.begin && winner.end == loser.end;
  const bool inside = winner.begin <= loser.begin && loser.end <= winner.end && !same_words;
  const bool cross = winner.begin < loser.end && loser.begin < winner.end && !same_words && !inside;
  const bool preferred = order.rank[winner.type] < order.rank[loser.type];
  switch (loss.clause) {
    case Clause::merged:
      return same_words && winner.type == loser.type;
    case Clause::preferred:
      return same_words && preferred;
    case Clause::not_inside:
      return inside && !order.allows[winner.type][loser.type];
    case Clause::part_of_its_type:
      return inside && winner.type == loser.type && !loser.nests;
    case Clause::longer:
      return cross && length(winner) > length(loser);
    case Clause::preferred_cross:
      return cross && length(winner) == length(loser) && preferred;
    case Clause::earlier:
      return cross && length(winner) == length(loser) && winner.type == loser.type && winner.begin < loser.begin;
    default:
      return false;
  }
}

TEST(Policy, SaysToWhatEachLoserGaveWayAndWhy) {
  std::mt19937 random(4);
  std::set<Clause> seen;
  for (int round = 0; round < 5000; ++round) {
    const Order order = random_order(random);
    Spans spans;
    add_random(spans, random, 10, 10);
    const auto proposed =
        static_cast<std::size_t>(std::count_if(spans.mentions.begin(), spans.mentions.end(),
                                               [](const Mention& mention) { return mention.begin < mention.end; }));
    SettleScratch scratch;
    std::vector<std::uint32_t> moved;
    std::vector<Loss> losses;
    settle(spans, order, scratch, moved, &losses);
    ASSERT_EQ(spans.mentions.size() + losses.size(), proposed) << "round " << round;
    for (const Loss& loss : losses) {
      EXPECT_TRUE(is_fair(loss, order)) << "round " << round << ": " << static_cast<int>(loss.clause);
      seen.insert(loss.clause);
    }
  }
  EXPECT_EQ(seen.size(), 7u);  // every clause of the policy
}

TEST(Policy, SaysWhereEachMentionWent) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const Order order = random_order(random);
    Spans spans;
    add_random(spans, random, 10, 10);
    const std::vector<Mention> before = spans.mentions;
    SettleScratch scratch;
    std::vector<std::uint32_t> moved;
    settle(spans, order, scratch, moved);
    ASSERT_EQ(moved.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      const auto same = [&](const Mention& m) {
        return m.begin == before[i].begin && m.end == before[i].end && m.type == before[i].type;
      };
      if (moved[i] == kNone)
        EXPECT_TRUE(std::none_of(spans.mentions.begin(), spans.mentions.end(), same));
      else
        EXPECT_TRUE(same(spans.mentions.at(moved[i])));
    }
  }
}

TEST(Policy, PreferLinesOrderTypesAndNamesDoTheRest) {
  Pack one, two;
  one.prefer.push_back(line("", {"d", "b"}));
  two.prefer.push_back(line("", {"b", "a"}));
  const Order order = make_order({one, two}, types);
  EXPECT_EQ(order.rank, (std::vector<std::uint32_t>{3, 2, 0, 1, 4, 5})) << "c d b a i j";
  EXPECT_EQ(make_order({two, one}, types).rank, order.rank);
}

TEST(Policy, TimeGrowsWithTheMentions) {
  const auto seconds = [](std::uint32_t count) {
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
      std::mt19937 random(4);
      const Order order = random_order(random);
      Spans spans;
      add_random(spans, random, count, count);
      SettleScratch scratch;
      std::vector<std::uint32_t> moved;
      const std::clock_t start = std::clock();  // processor time: other work on the machine does not count
      settle(spans, order, scratch, moved);
      least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return least;
  };
  EXPECT_LT(seconds(160000), 80 * std::max(seconds(10000), 0.0005)) << "sixteen times the mentions";
}

}  // namespace
}  // namespace vnaner
