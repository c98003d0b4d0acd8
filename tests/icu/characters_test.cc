// characters_test.cc: what our tokenizer sees in each assigned character is what ICU says of it, but for exactly what
// character_differences.tsv lists.
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>

#include <cstdio>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "tests/icu/characters.h"
#include "tests/icu/facts.h"
#include "tests/icu/table.h"

namespace vnaner {

void PrintTo(const Fact& fact, std::ostream* out) { *out << fact.name; }

namespace {

// Ours and ICU's; of facts that rows tell by an example, nothing.
using Sides = std::pair<std::string, std::string>;
using Differences = std::map<Sides, icu::UnicodeSet>;

Differences differences(const Fact& fact, const icu::UnicodeSet& characters) {
  Differences found;
  Observer observer;
  for (std::int32_t range = 0; range < characters.getRangeCount(); ++range)
    for (UChar32 c = characters.getRangeStart(range); c <= characters.getRangeEnd(range); ++c) {
      Sides sides{fact.ours(observer, c), fact.icus(observer, c)};
      if (sides.first != sides.second) found[fact.of_each ? sides : Sides()].add(c);
    }
  return found;
}

// "12 characters, first U+2160 ROMAN NUMERAL ONE: [Ⅰ-Ⅻ]".
std::string shown(const icu::UnicodeSet& set) {
  char name[128] = "";
  UErrorCode status = U_ZERO_ERROR;
  u_charName(set.charAt(0), U_UNICODE_CHAR_NAME, name, sizeof name, &status);
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X ", static_cast<unsigned>(set.charAt(0)));
  icu::UnicodeString pattern;
  std::string in_utf8;
  set.toPattern(pattern, true).tempSubString(0, 300).toUTF8String(in_utf8);
  return std::to_string(set.size()) + " characters, first " + code + name + ": " + in_utf8;
}

std::string unescaped(const std::string& cell) {
  std::string out;
  return icu::UnicodeString::fromUTF8(cell).unescape().toUTF8String(out);
}

class CharacterFacts : public testing::TestWithParam<Fact> {};

TEST_P(CharacterFacts, AreIcusButForExactlyWhatIsListed) {
  const Fact& fact = GetParam();
  const Differences found = differences(fact, known_characters());
  std::map<Sides, icu::UnicodeSet> listed;
  for (const TableRow& row : read_table("character_differences.tsv", 5)) {
    if (row.cells[0] != fact.name) continue;
    SCOPED_TRACE("character_differences.tsv:" + std::to_string(row.line));
    icu::UnicodeSet set = characters_of(row.cells[1].c_str());
    set.retainAll(known_characters());
    ASSERT_FALSE(set.isEmpty());
    const Sides sides{unescaped(row.cells[2]), unescaped(row.cells[3])};
    icu::UnicodeSet& so_far = listed[fact.of_each ? sides : Sides()];
    EXPECT_TRUE(so_far.containsNone(set)) << "another row has some of these, too";
    so_far.addAll(set);
    const auto differ = found.find(fact.of_each ? sides : Sides());
    if (differ != found.end()) set.removeAll(differ->second);
    EXPECT_TRUE(set.isEmpty()) << "this difference is not there, the row is stale: " << shown(set);
    if (fact.of_each) continue;
    Observer observer;
    const UChar32 first = characters_of(row.cells[1].c_str()).charAt(0);
    EXPECT_EQ(fact.ours(observer, first), sides.first) << "ours of the first character";
    EXPECT_EQ(fact.icus(observer, first), sides.second) << "ICU's of the first character";
  }
  for (const auto& [sides, set] : found) {
    icu::UnicodeSet unlisted(set);
    unlisted.removeAll(listed[sides]);
    EXPECT_TRUE(unlisted.isEmpty()) << fact.name << " is " << sides.first << " to us, " << sides.second
                                    << " to ICU, and no row says why: " << shown(unlisted);
  }
}

TEST_P(CharacterFacts, OfNewerCharactersAreTold) {
  std::string told;
  for (const auto& [sides, set] : differences(GetParam(), newer_characters()))
    told += sides.first + " to us, " + sides.second + " to ICU: " + shown(set) + "\n";
  if (!told.empty()) GTEST_SKIP() << "Characters younger than the tables differ.\n" << told;
}

INSTANTIATE_TEST_SUITE_P(All, CharacterFacts, testing::ValuesIn(facts()), [](const auto& each) {
  std::string name;
  for (const char* c = each.param.name; *c != '\0'; ++c)
    if (*c != '-') name += *c;
  return name;
});

TEST(CharacterTable, NamesFactsThatAreCompared) {
  for (const TableRow& row : read_table("character_differences.tsv", 5)) {
    bool known = false;
    for (const Fact& fact : facts()) known = known || row.cells[0] == fact.name;
    EXPECT_TRUE(known) << "character_differences.tsv:" << row.line << ": " << row.cells[0];
  }
}

TEST(KnownCharacters, AreAllThatIcuAssigns) {
  // But for surrogates and what a newer Unicode has added.
  EXPECT_GE(known_characters().size(), 286'000);
  EXPECT_TRUE(known_characters().containsNone(newer_characters()));
  icu::UnicodeSet all(known_characters());
  all.addAll(newer_characters());
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    const bool assigned = u_isdefined(c) && !U_IS_SURROGATE(c);
    if (assigned != static_cast<bool>(all.contains(c))) ADD_FAILURE() << std::hex << c;
  }
}

}  // namespace
}  // namespace vnaner
