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

struct Row {
  std::string line;
  icu::UnicodeSet characters;
  Sides sides;
  bool holds_here = true;
};

std::vector<Row> rows_of(const Fact& fact) {
  std::vector<Row> rows;
  for (const TableRow& row : read_table("character_differences.tsv", 6))
    if (row.cells[0] == fact.name)
      rows.push_back({"character_differences.tsv:" + std::to_string(row.line),
                      characters_of(row.cells[1].c_str()),
                      {unescaped(row.cells[2]), unescaped(row.cells[3])},
                      holds_here(row.cells[4])});
  return rows;
}

// What is said of the characters of a row, of each or of one as an example.
Sides said_of_each(const Fact& fact, const Row& row) { return fact.of_each ? row.sides : Sides(); }

// Takes out of the differences those that rows list.
void remove_listed(const Fact& fact, Differences& found) {
  for (const Row& row : rows_of(fact)) found[said_of_each(fact, row)].removeAll(row.characters);
}

class CharacterFacts : public testing::TestWithParam<Fact> {};

TEST_P(CharacterFacts, AreIcusButForWhatIsListed) {
  const Fact& fact = GetParam();
  Differences found = differences(fact, known_characters());
  remove_listed(fact, found);
  for (const auto& [sides, set] : found)
    EXPECT_TRUE(set.isEmpty()) << fact.name << " is " << sides.first << " to us, " << sides.second
                               << " to ICU, and no row says why: " << shown(set);
}

TEST_P(CharacterFacts, DifferForEachCharacterOfEachRow) {
  const Fact& fact = GetParam();
  Differences found = differences(fact, known_characters());
  icu::UnicodeSet listed;
  Observer observer;
  for (const Row& row : rows_of(fact)) {
    SCOPED_TRACE(row.line);
    icu::UnicodeSet rest(row.characters);
    rest.retainAll(known_characters());
    ASSERT_FALSE(rest.isEmpty());
    EXPECT_TRUE(listed.containsNone(rest)) << "another row has some of these, too";
    listed.addAll(rest);
    if (!row.holds_here) continue;
    const UChar32 first = rest.charAt(0);
    EXPECT_EQ(fact.ours(observer, first), row.sides.first) << "ours of the first character";
    EXPECT_EQ(fact.icus(observer, first), row.sides.second) << "ICU's of the first character";
    rest.removeAll(found[said_of_each(fact, row)]);
    EXPECT_TRUE(rest.isEmpty()) << "this difference is not there, the row is stale: " << shown(rest);
  }
}

TEST_P(CharacterFacts, OfNewerCharactersAreTold) {
  Differences found = differences(GetParam(), newer_characters());
  remove_listed(GetParam(), found);
  std::string told;
  for (const auto& [sides, set] : found)
    if (!set.isEmpty()) told += sides.first + " to us, " + sides.second + " to ICU: " + shown(set) + "\n";
  if (!told.empty()) GTEST_SKIP() << "Characters younger than the tables differ.\n" << told;
}

INSTANTIATE_TEST_SUITE_P(All, CharacterFacts, testing::ValuesIn(facts()), [](const auto& each) {
  std::string name;
  for (const char* c = each.param.name; *c != '\0'; ++c)
    if (*c != '-') name += *c;
  return name;
});

TEST(CharacterTable, NamesFactsThatAreCompared) {
  for (const TableRow& row : read_table("character_differences.tsv", 6)) {
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
