// index_test.cc: compiling lists: names, entries, and forms that cannot be compiled.
#include "libvnaner/gazetteer/index.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

ListRow row(std::string id, std::string form, std::string use = "name", std::uint32_t line = 1) {
  ListRow made;
  made.id = std::move(id);
  made.form = std::move(form);
  made.use = std::move(use);
  made.line = line;
  return made;
}

List list(std::string name, std::vector<ListRow> rows) {
  List made;
  made.file = name + ".tsv";
  made.name = std::move(name);
  made.rows = std::move(rows);
  return made;
}

std::string times(const std::string& piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

TEST(Index, NoListsAtAll) {
  std::vector<Problem> problems;
  const Index index({}, tokenize, problems);
  EXPECT_TRUE(index.lists().names.empty());
  EXPECT_TRUE(index.lists().entries.empty());
  EXPECT_EQ(index.root(0).node, Index::kNoNode);
  EXPECT_TRUE(problems.empty());
}

TEST(Index, ListsAreNumberedByNameWhateverTheOrder) {
  std::vector<Problem> problems;
  const Index index({list("pays", {row("fr", "France")}), list("corps", {}), list("mois", {row("5", "mai")})}, tokenize,
                    problems);
  EXPECT_EQ(index.lists().names, (std::vector<std::string>{"corps", "mois", "pays"}));
  EXPECT_EQ(index.lists().find("corps"), 0);
  EXPECT_EQ(index.lists().find("pays"), 2);
  for (const char* unknown : {"", "a", "moi", "mois ", "z"}) EXPECT_EQ(index.lists().find(unknown), -1) << unknown;
  ASSERT_EQ(index.lists().entries.size(), 2u);
  EXPECT_EQ(index.lists().entries[0].list, 1u);
  EXPECT_EQ(index.lists().entries[1].list, 2u);
}

TEST(Index, EntriesKeepWhatTheRowSays) {
  ListRow full = row("minurso", "la Mission", "after");
  full.after = "minurso";
  full.features = {{"kind", "mission"}, {"parent", "unsc"}};
  std::vector<Problem> problems;
  const Index index({list("corps", {full, row("fao", "FAO", "acronym")})}, tokenize, problems);
  ASSERT_EQ(index.lists().entries.size(), 2u);
  const Entry& mission = index.lists().entries[0];
  EXPECT_EQ(mission.value, "minurso");
  EXPECT_EQ(mission.form, "la Mission");
  EXPECT_EQ(mission.after, "minurso");
  EXPECT_FALSE(mission.acronym);
  EXPECT_EQ(mission.get("kind"), "mission");
  EXPECT_EQ(mission.get("parent"), "unsc");
  EXPECT_EQ(mission.get("use"), "after");
  EXPECT_EQ(mission.get("form"), "la Mission");
  EXPECT_EQ(mission.get("until"), "");
  EXPECT_TRUE(index.lists().entries[1].acronym);
  EXPECT_EQ(index.lists().entries[1].after, "");
}

struct Compiled {
  const char* name;
  std::string form;
  const char* code;  // "" = compiles
};

class IndexForms : public testing::TestWithParam<Compiled> {};

TEST_P(IndexForms, CompileOrAreReported) {
  std::vector<Problem> problems;
  const Index index({list("l", {row("a", "bon"), row("b", GetParam().form, "name", 7)})}, tokenize, problems);
  const bool good = *GetParam().code == 0;
  EXPECT_EQ(index.lists().entries.size(), good ? 2u : 1u);
  ASSERT_EQ(problems.size(), good ? 0u : 1u);
  if (good) return;
  EXPECT_EQ(problems[0].code, GetParam().code);
  EXPECT_EQ(problems[0].severity, Severity::error);
  EXPECT_EQ(problems[0].file, "l.tsv");
  EXPECT_EQ(problems[0].line, 7u);
}

INSTANTIATE_TEST_SUITE_P(All, IndexForms,
                         testing::Values(Compiled{"aWord", "mai", ""}, Compiled{"onlyPunctuation", "…", ""},
                                         Compiled{"onlyAHyphen", "-", ""}, Compiled{"nothing", "", "E2"},
                                         Compiled{"onlyBlanks", " \u00A0\u202F", "E2"},
                                         Compiled{"twoLines", "un\ndeux", "E2"},
                                         Compiled{"theMostWords", times("mot ", 32), ""},
                                         Compiled{"oneWordTooMany", times("mot ", 33), "V110"},
                                         Compiled{"partsBetweenHyphensCount", "a" + times("-mot", 32), "V110"},
                                         Compiled{"hyphensThatJoinDoNot", "ex-" + times("mot-", 30) + "mot", ""}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Index, AllProblemsAreReportedAtOnce) {
  std::vector<Problem> problems;
  const Index index({list("b", {row("x", "", "name", 2), row("y", " ", "name", 3)}), list("a", {row("z", "")})},
                    tokenize, problems);
  EXPECT_EQ(problems.size(), 3u);
}

TEST(Index, TellsItselfFromOthers) {
  std::vector<Problem> problems;
  const Index one({}, tokenize, problems), two({}, tokenize, problems);
  EXPECT_NE(one.serial(), two.serial());
}

}  // namespace
}  // namespace vnaner
