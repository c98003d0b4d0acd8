// look_up_cost_test.cc: what a look-up costs: no memory once warm, and the same for few entries as for many.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bench/allocations.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

// A name for each number: "Bacada Befigo".
std::string name(std::size_t number) {
  static const char* const kSyllables[] = {"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"};
  std::string out = "B";
  for (std::size_t i = 0; i < 6; ++i, number /= 10) out += (i == 3 ? " D" : "") + std::string(kSyllables[number % 10]);
  return out;
}

List names(std::size_t count) {
  List list;
  list.name = "noms";
  for (std::size_t i = 0; i < count; ++i) {
    ListRow row;
    row.id = row.form = name(i);
    row.use = "name";
    list.rows.push_back(row);
  }
  return list;
}

std::string news(std::size_t names) {
  std::string text;
  for (std::size_t i = 0; i < names; ++i) text += "Le ministre " + name(i * 7) + " a rencontré l'ambassadeur.\n";
  return text;
}

TEST(LookUpCost, NoMemoryIsTakenOnceWarm) {
  std::vector<Problem> problems;
  const Index index({names(10000)}, tokenize, problems);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  tokenize(news(200), forms, tokens);
  look_up(index, tokens, scratch, matches);
  EXPECT_EQ(matches.edges.size(), 200u);
  const std::size_t before = allocations().count;
  for (int i = 0; i < 10; ++i) look_up(index, tokens, scratch, matches);
  EXPECT_EQ(allocations().count, before);
  EXPECT_EQ(matches.edges.size(), 200u);
}

TEST(LookUpCost, AHundredThousandEntriesAreAllFound) {
  constexpr std::size_t kMany = 100000;
  std::vector<Problem> problems;
  const Index index({names(kMany)}, tokenize, problems);
  EXPECT_EQ(index.lists().entries.size(), kMany);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  for (std::size_t i = 0; i < kMany; i += 997) {
    tokenize(name(i), forms, tokens);
    look_up(index, tokens, scratch, matches);
    ASSERT_EQ(matches.edges.size(), 1u) << name(i);
    EXPECT_EQ(index.lists().entries[matches.edges[0].entry].value, name(i));
  }
}

TEST(LookUpCost, MoreStepsThanAreRemembered) {
  std::vector<Problem> problems;
  const Index index({names(50000)}, tokenize, problems);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  tokenize(news(7000), forms, tokens);
  for (int again = 0; again < 2; ++again) {
    look_up(index, tokens, scratch, matches);
    ASSERT_EQ(matches.edges.size(), 7000u);
    for (std::size_t i = 0; i < 7000; ++i) ASSERT_EQ(index.lists().entries[matches.edges[i].entry].value, name(i * 7));
  }
}

TEST(LookUpCost, HostileRunsAreWalkedOnce) {
  List list;
  list.name = "l";
  ListRow row;
  row.id = "id";
  row.form = "a a a a a a a a b";
  row.use = "name";
  list.rows.push_back(row);
  std::vector<Problem> problems;
  const Index index({list}, tokenize, problems);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  std::string repeated, hyphens = "a", dashes = "a";
  for (int i = 0; i < 300000; ++i) {
    repeated += "a ";
    hyphens += "-a";
    dashes += "–";
  }
  for (const std::string& text : {repeated, hyphens, dashes}) {
    tokenize(text, forms, tokens);
    look_up(index, tokens, scratch, matches);  // ends within the test's time limit
    EXPECT_EQ(matches.edges.size(), 0u);
  }
}

}  // namespace
}  // namespace vnaner
