// idle_entries_test.cc: W2: entries that add nothing to their list, and entries that are read as common words.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

// A row from "form", "id=form", with marks behind: '!' accents count, '^' acronym, '>' after, '+' a feature.
ListRow row(std::string text, std::uint32_t line) {
  ListRow made;
  made.use = "name";
  made.line = line;
  for (; !text.empty(); text.pop_back()) {
    if (text.back() == '!')
      made.accents = true;
    else if (text.back() == '^')
      made.use = "acronym";
    else if (text.back() == '>')
      made.after = made.use = "after";
    else if (text.back() == '+')
      made.features = {{"gender", "f"}};
    else
      break;
  }
  const std::size_t equals = text.find('=');
  made.form = equals == std::string::npos ? text : text.substr(equals + 1);
  made.id = text.substr(0, equals);
  return made;
}

List list(const std::vector<std::string>& rows, bool ignoring_accents, const std::string& file = "l.tsv") {
  List made;
  made.name = made.file = file;
  made.ignoring_accents = ignoring_accents;
  for (const std::string& text : rows) made.rows.push_back(row(text, static_cast<std::uint32_t>(made.rows.size() + 1)));
  return made;
}

std::string shown(const std::vector<Problem>& problems) {
  std::string all;
  for (const Problem& problem : problems) {
    if (!all.empty()) all += "; ";
    all += std::to_string(problem.line) + " " + problem.message;
    EXPECT_EQ(problem.code, "W2");
    EXPECT_EQ(problem.severity, Severity::warning);
  }
  return all;
}

struct Case {
  const char* name;
  std::vector<std::string> rows;
  bool ignoring_accents;
  const char* expected;
};

class IdleEntry : public testing::TestWithParam<Case> {};

TEST_P(IdleEntry, IsReported) {
  std::vector<Problem> problems;
  const Index index({list(GetParam().rows, GetParam().ignoring_accents)}, tokenize, problems);
  EXPECT_EQ(shown(problems), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, IdleEntry,
    testing::Values(
        Case{"OtherWords", {"roi", "reine"}, false, ""},
        Case{"Twice", {"roi", "roi"}, false, "2 \"roi\" is the same entry as \"roi\" (line 1)"},
        Case{"HyphenAndBlank",
             {"vice-roi", "vice roi"},
             false,
             "2 \"vice roi\" is the same entry as \"vice-roi\" (line 1)"},
        Case{"Capitals", {"ONU", "onu"}, false, "1 \"ONU\" adds nothing: \"onu\" (line 2) is read wherever it is"},
        Case{"OneCapital", {"sir", "Sir"}, false, "2 \"Sir\" adds nothing: \"sir\" (line 1) is read wherever it is"},
        Case{"CapitalOfALaterWord",
             {"Cour Suprême", "Cour suprême"},
             false,
             "1 \"Cour Suprême\" adds nothing: \"Cour suprême\" (line 2) is read wherever it is"},
        Case{"CapitalsElsewhere", {"Cour suprême", "cour Suprême"}, false, ""},
        Case{"CapitalWithoutItsAccent",
             {"Etat", "État"},
             false,
             "1 \"Etat\" adds nothing: \"État\" (line 2) is read wherever it is"},
        Case{"SmallLetterWithoutItsAccent", {"etat", "état"}, false, ""},
        Case{"AccentsThatAreIgnored", {"Vu", "Vũ"}, true, "2 \"Vũ\" is the same entry as \"Vu\" (line 1)"},
        Case{"AccentsThatCount", {"Vu!", "Vũ!"}, true, ""},
        Case{"AccentsOfOneOnly", {"Vu!", "Vũ"}, true, "1 \"Vu\" adds nothing: \"Vũ\" (line 2) is read wherever it is"},
        Case{"StrictAccents", {"Ông!", "Ong!"}, false, ""},
        Case{"AcronymTwice", {"un=ONU^", "un=ONU^"}, false, "2 \"ONU\" is the same entry as \"ONU\" (line 1)"},
        Case{"AcronymAndName", {"un=ONU^", "un=ONU"}, false, ""}, Case{"OtherId", {"a=Congo", "b=Congo"}, false, ""},
        Case{"OneId",
             {"a=Congo", "a=congo"},
             false,
             "1 \"Congo\" adds nothing: \"congo\" (line 2) is read wherever it is"},
        Case{"OtherFeatures", {"Claude", "claude+"}, false, ""},
        Case{"OtherUse", {"un=l'Organisation", "un=l'Organisation>"}, false, ""},
        Case{"LigaturesAreTwoLetters", {"soeur", "sœur"}, false, "2 \"sœur\" is the same entry as \"soeur\" (line 1)"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(IdleEntries, OtherListsAreNoNeighbours) {
  std::vector<Problem> problems;
  const Index index({list({"ONU"}, false, "a.tsv"), list({"onu"}, false, "b.tsv")}, tokenize, problems);
  EXPECT_EQ(shown(problems), "");
}

TEST(IdleEntries, ALineThatReadingReportedIsNotReportedAgain) {
  List read = list({"a=Roi", "a=Roi"}, false);
  for (ListRow& each : read.rows) each.source = "own";
  std::vector<Problem> problems;
  const Index index({read}, tokenize, problems);
  EXPECT_EQ(shown(problems), "");
}

TEST(IdleEntries, AFileThatTwoListsReadIsReportedOnce) {
  List twin = list({"ONU", "onu"}, false);
  List other = twin;
  other.name = "other";
  std::vector<Problem> problems;
  const Index index({twin, other}, tokenize, problems);
  EXPECT_EQ(problems.size(), 1u);
}

TEST(IdleEntries, AFileHasAHundredAtMost) {
  std::vector<std::string> rows;
  for (int i = 0; i < 150; ++i) rows.insert(rows.end(), {"mot" + std::to_string(i), "Mot" + std::to_string(i)});
  std::vector<Problem> problems;
  const Index index({list(rows, false)}, tokenize, problems);
  EXPECT_EQ(problems.size(), 100u);
}

Case common(const char* name, std::vector<std::string> rows, bool ignoring_accents, const char* expected) {
  return {name, std::move(rows), ignoring_accents, expected};
}

class CommonWord : public testing::TestWithParam<Case> {};

TEST_P(CommonWord, IsNotReachedByLeavingAccentsOff) {
  std::vector<Problem> problems;
  const List words = list({"le", "où", "ou", "a"}, false, "x/function-words.tsv");
  const Index index({list(GetParam().rows, GetParam().ignoring_accents), words}, tokenize, problems);
  EXPECT_EQ(shown(problems), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, CommonWord,
    testing::Values(common("Name", {"Lê"}, true,
                           "1 \"Lê\" is read as the common word \"le\", for its accents do not count; let them count"),
                    common("NameWithAccents", {"Lê!"}, true, ""), common("AccentsCount", {"Lê"}, false, ""),
                    common("TheWordItself", {"le"}, true, ""), common("OneOfSeveralWords", {"Lê Van"}, true, ""),
                    common("AnotherWord", {"Lá"}, true, "")),
    [](const auto& info) { return std::string(info.param.name); });

TEST(CommonWords, AreFreeInTheirOwnList) {
  std::vector<Problem> problems;
  const Index index({list({"le", "lé"}, true, "function-words.tsv")}, tokenize, problems);
  EXPECT_EQ(shown(problems), "2 \"lé\" is the same entry as \"le\" (line 1)");
}

// All texts of up to three letters; an entry adds nothing if another stands wherever it does.
TEST(IdleEntriesTwin, AddNothingToAnyText) {
  const std::vector<std::string> letters = {"e", "é", "E", "É", "b", "B"};
  std::vector<std::string> texts;
  for (const std::string& a : letters) {
    texts.push_back(a);
    for (const std::string& b : letters) {
      texts.push_back(a + b);
      for (const std::string& c : letters) texts.push_back(a + b + c);
    }
  }
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  std::mt19937 random(11);
  std::size_t reported = 0, idle = 0, found = 0;
  for (int round = 0; round < 5000; ++round) {
    const auto form = [&] {
      std::string text;
      for (unsigned n = 1 + random() % 3; n > 0; --n) text += letters[random() % letters.size()];
      return text + (random() % 4 == 0 ? "!" : "") + (random() % 4 == 0 ? "^" : "");
    };
    const List rows = list({form(), form()}, random() % 2 == 0);
    std::vector<Problem> problems;
    const Index index({rows}, tokenize, problems);
    Forms forms;
    Tokens tokens;
    LookUpScratch scratch;
    Matches matches;
    tokenize(all, forms, tokens);
    look_up(index, tokens, scratch, matches);
    bool alone[2] = {}, any[2] = {};
    for (std::size_t token = 0; token < tokens.size(); ++token) {
      bool here[2] = {};
      for (std::uint32_t edge = matches.first[token]; edge < matches.first[token + 1]; ++edge)
        here[matches.edges[edge].entry] = true;
      for (const int i : {0, 1}) {
        alone[i] |= here[i] && !here[1 - i];
        any[i] |= here[i];
      }
    }
    for (const Problem& problem : problems) {
      ++reported;
      ASSERT_FALSE(alone[problem.line - 1]) << rows.rows[0].form << " " << rows.rows[1].form << ": " << problem.message;
    }
    if (rows.rows[0].use != rows.rows[1].use || !((any[0] && !alone[0]) || (any[1] && !alone[1]))) continue;
    ++idle;
    found += problems.size();
  }
  EXPECT_GT(reported, 50u);
  EXPECT_GT(idle, 50u);
  // The other way round as well, but for letters whose accents this alphabet lacks.
  EXPECT_GT(found * 100, idle * 95);
}

}  // namespace
}  // namespace vnaner
