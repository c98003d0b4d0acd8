// diff_command_test.cc: `vnaner diff` as a shell sees it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/command.h"

namespace vnaner {
namespace {

class DiffCommand : public Command {
 protected:
  void SetUp() override {
    Command::SetUp();
    put("old/rules/own.calque", pack("  find [fruit: pomme]\n  find [fruit: poire]\n"));
    put("new/rules/own.calque",
        pack("  find [fruit: {pomme verte | pomme}]\n  find [fruit: prune]\n", "rule noix\n  find [fruit: noix]\n"));
    put("a.txt", "Une pomme.\nUne pomme verte, une\npoire, une prune, une noix.\n");
  }

  static std::string pack(const std::string& clauses, const std::string& more = "") {
    return "pack own 1.0.0\ntype fruit\nrule pomme\n" + clauses + more;
  }
};

TEST_F(DiffCommand, ChangesStandByRuleWithTheirPlace) {
  const Outcome result = run("diff old new a.txt");
  EXPECT_EQ(result.code, 1) << result.err;
  EXPECT_EQ(result.out,
            "own/noix: 1 gained, 0 lost, 0 changed\n"
            "  gained   a:3: te, une⏎poire, une prune, une [fruit: noix].⏎\n"
            "\n"
            "own/pomme: 1 gained, 1 lost, 1 changed\n"
            "  changed  a:2: Une pomme.⏎Une [fruit: pomme verte], une⏎poire, une prune, une no; "
            "ends pomme → pomme verte\n"
            "  lost     a:3: e pomme.⏎Une pomme verte, une⏎[fruit: poire], une prune, une noix.⏎\n"
            "  gained   a:3: e pomme verte, une⏎poire, une [fruit: prune], une noix.⏎\n"
            "\n"
            "total: 2 gained, 1 lost, 1 changed; articles: 1\n");
}

TEST_F(DiffCommand, NoDifferenceIsExitCodeZero) {
  const Outcome result = run("diff new new a.txt");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out, "total: 0 gained, 0 lost, 0 changed; articles: 1\n");
}

TEST_F(DiffCommand, WhatIsShippedIsUnderBothSidesOrNeither) {
  put("b.txt", "Le 2 mai 2021, une noix.\n");
  EXPECT_TRUE(has(run("diff built-in new b.txt").out, "total: 1 gained, 0 lost, 0 changed; articles: 1\n"));
  EXPECT_TRUE(has(run("diff new built-in b.txt").out, "total: 0 gained, 1 lost, 0 changed; articles: 1\n"));
  EXPECT_TRUE(has(run("diff --alone built-in new b.txt").out, "total: 1 gained, 1 lost, 0 changed; articles: 1\n"));
}

TEST_F(DiffCommand, GoldSaysWhichChangesAreRight) {
  put("g/x.gold.txt", "id: x7\ndate: 2021\n\nUne [fruit: pomme verte], une poire,\nune prune, une [fruit: noix].\n");
  const Outcome result = run("diff old new g a.txt");
  EXPECT_EQ(result.code, 1) << result.err;
  for (const char* part :
       {"  gained   x7:5: te, une poire,⏎une prune, une [fruit: noix].  (right)\n",
        "une prune, une no; ends pomme → pomme verte  (right)\n",
        "  lost     x7:4: Une pomme verte, une [fruit: poire],⏎une prune, une noix.  (right)\n",
        "une [fruit: prune], une noix.  (wrong)\n", "\nfruit exact F1           0.0    80.0  +80.00\n",
        "; articles: 2; by the gold: 3 right, 1 wrong, 0 neither; gold articles: 1\n"})
    EXPECT_TRUE(has(result.out, part)) << part << result.out;
}

TEST_F(DiffCommand, JsonHoldsTheSame) {
  put("g/x.gold.txt", "id: x7\n\nÉté : une [fruit: pomme verte], une poire.\n");
  const Outcome result = run("diff --format json old new g");
  EXPECT_EQ(result.code, 1) << result.err;
  const nlohmann::json object = nlohmann::json::parse(result.out);
  ASSERT_EQ(object["changes"].size(), 2u);
  const nlohmann::json& changed = object["changes"][0];
  EXPECT_EQ(changed["rule"], "own/pomme");
  EXPECT_EQ(changed["kind"], "changed");
  EXPECT_EQ(changed["id"], "x7");
  EXPECT_EQ(changed["line"], 3);
  EXPECT_EQ(changed["gold"], "right");
  EXPECT_EQ(changed["before"]["text"], "pomme");
  EXPECT_EQ(changed["before"]["cp"], nlohmann::json({10, 15}));
  EXPECT_EQ(changed["before"]["byte"], nlohmann::json({12, 17}));
  EXPECT_EQ(changed["after"]["cp"], nlohmann::json({10, 21}));
  EXPECT_EQ(changed["after"]["by"], nlohmann::json({"own/pomme"}));
  EXPECT_EQ(changed["fields"][0], nlohmann::json({{"field", "ends"}, {"before", "pomme"}, {"after", "pomme verte"}}));
  EXPECT_EQ(object["changes"][1]["kind"], "lost");
  EXPECT_FALSE(object["changes"][1].contains("after"));
  EXPECT_EQ(object["lost"], 1);
  EXPECT_EQ(object["articles"], 1);
  EXPECT_EQ(object["gold"]["right"], 2);
}

TEST_F(DiffCommand, ReadsTextGoldAndJsonLines) {
  put("b.jsonl", "{\"id\":\"j\",\"text\":\"une noix\"}\n{\"text\":\"une prune\"}\n");
  put("c.gold.txt", "id: c\n\nune noix\n");
  const Outcome named = run("diff old new b.jsonl c.gold.txt a.txt");
  EXPECT_EQ(named.code, 1) << named.err;
  for (const char* part : {"  j:1: une [fruit: noix]\n", "  b:2:1: une [fruit: prune]\n",
                           "  c:3: une [fruit: noix]  (neither)", "; articles: 4; "})
    EXPECT_TRUE(has(named.out, part)) << part << named.out;
  EXPECT_TRUE(has(run("diff --input text old new c.gold.txt").out, "  c.gold:3: id: c⏎⏎une [fruit: noix]"));
  EXPECT_TRUE(has(run("diff --input jsonl old new - < b.jsonl").out, "; articles: 2\n"));
  EXPECT_TRUE(has(run("diff --input gold old new - < c.gold.txt").out, "gold articles: 1\n"));
}

TEST_F(DiffCommand, WhatCannotBeReadIsNamed) {
  put("bad.gold.txt", "no header\n\n");
  const Outcome unread = run("diff old new none.txt bad.gold.txt a.txt");
  EXPECT_EQ(unread.code, 3);
  EXPECT_TRUE(has(unread.err, "none.txt")) << unread.err;
  EXPECT_TRUE(has(unread.err, "bad.gold.txt:1")) << unread.err;
  EXPECT_TRUE(has(unread.out, "total: 2 gained, 1 lost, 1 changed; articles: 1\n")) << unread.out;
  put("broken/rules/own.calque", "pack own 1.0.0\nrule oops\n  find <no-such-thing>\n");
  for (const char* arguments : {"diff old broken a.txt", "diff broken new a.txt", "diff old no-such-folder a.txt"}) {
    const Outcome broken = run(arguments);
    EXPECT_EQ(broken.code, 4) << arguments;
    EXPECT_EQ(broken.out, "") << arguments;
    EXPECT_NE(broken.err, "") << arguments;
  }
}

TEST_F(DiffCommand, TextThatIsNoTextIsPrintedAllTheSame) {
  put("h.txt", "\xE9\xBF\xBF\xBF une noix " + std::string(5000, '\xBF'));
  for (const char* format : {"text", "json"})
    EXPECT_EQ(run("diff old new h.txt --format " + std::string(format)).code, 1) << format;
}

}  // namespace
}  // namespace vnaner
