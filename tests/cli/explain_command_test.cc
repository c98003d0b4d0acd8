// explain_command_test.cc: what `vnaner explain` and `vnaner why-not` print.
#include "tests/cli/command.h"

namespace vnaner {
namespace {

const char kPack[] =
    "pack p 1.0.0\n"                                       // 1
    "lang fr\n"                                            // 2
    "type titre\n"                                         // 3
    "type nom (famille) remember famille\n"                // 4
    "prefer titre, nom\n"                                  // 5
    "list villes\n"                                        // 6
    "  Bourg-Vieux | Bourg-Neuf = bourg\n"                 // 7
    "let Prénom = {Zoline | Tarquin}\n"                    // 8
    "rule complet\n"                                       // 9
    "  find [nom: <Prénom> [.famille: <Cap>]]\n"           // 10
    "  unless before: {impasse | sentier}\n"               // 11
    "  +  voici [nom: Zoline Roy] ici\n"                   // 12
    "  +  et [nom: Tarquin Roy] là\n"                      // 13
    "  -  l'impasse Zoline Roy\n"                          // 14
    "  -  le sentier Zoline Roy\n"                         // 15
    "rule échevin\n"                                       // 16
    "  find [titre: grand échevin {de | d'} <@villes>]\n"  // 17
    "  +  le [titre: grand échevin de Bourg-Neuf] dort\n"
    "  +  le [titre: grand échevin d'Bourg-Neuf] dort\n"
    "  -  le grand échevin du village\n";

class ExplainCommand : public Command {
 protected:
  void SetUp() override {
    Command::SetUp();
    put("pack/rules/p.calque", kPack);
  }
};

TEST_F(ExplainCommand, ExplainsEachSpan) {
  put("a.txt", "le grand échevin de Bourg-Neuf\nla rue\n");
  const Outcome outcome = run("explain --data pack a.txt");
  EXPECT_EQ(outcome.out,
            "titre 3-30 «grand échevin de Bourg-Neuf»\n"
            "  p/échevin  pack/rules/p.calque:16\n"
            "    read «grand échevin de Bourg-Neuf»\n"
            "           [titre                          «grand échevin de Bourg-Neuf»\n"
            "    17:16    grand                         «grand»\n"
            "    17:22    échevin                       «échevin»\n"
            "    17:31    de                            «de»\n"
            "    17:40    <@villes>                     «Bourg-Neuf»\n"
            "               entry @villes «Bourg-Neuf» = bourg  pack/rules/p.calque:7\n");
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.code, 0);
}

TEST_F(ExplainCommand, OnlyTheSpansAskedFor) {
  put("a.txt", "été: Zoline Roy, Tarquin Roy");
  EXPECT_TRUE(has(run("explain --data pack --span 5-6 a.txt").out, "«Zoline Roy»"));
  EXPECT_FALSE(has(run("explain --data pack --span 5-6 a.txt").out, "«Tarquin Roy»"));
  EXPECT_TRUE(has(run("explain --data pack --span 17-28 a.txt").out, "«Tarquin Roy»"));
  EXPECT_TRUE(has(run("explain --data pack --span 19-20 --unit byte a.txt").out, "«Tarquin Roy»"));
  EXPECT_TRUE(has(run("explain --data pack --span 0-3 a.txt").out, "nothing is marked there"));
}

TEST_F(ExplainCommand, AnArticleWithoutMarksHasNone) {
  for (const char* article : {"", "\n", "rien"}) {
    put("a.txt", article);
    const Outcome outcome = run("explain --data pack a.txt");
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "nothing is marked; `vnaner why-not` tells why words are not\n");
  }
}

TEST_F(ExplainCommand, RefusesToLookAtNothing) {
  struct Case {
    const char* arguments;
    const char* message;
  };
  for (const Case& each :
       {Case{"explain --span 5-5 none.txt", "vnaner: --span: the range 5-5 is empty: its end does not belong to it\n"},
        Case{"explain --span 5-3 none.txt",
             "vnaner: --span: the range 5-3 is backwards: its end lies before its beginning\n"},
        Case{"why-not none.txt ''", "vnaner: why-not: no words were given\n"},
        Case{"why-not none.txt ' \t\n '", "vnaner: why-not: no words were given\n"}}) {
    const Outcome outcome = run(each.arguments);
    EXPECT_EQ(outcome.code, 2) << each.arguments;
    EXPECT_EQ(outcome.out, "") << each.arguments;
    EXPECT_EQ(outcome.err, each.message) << each.arguments;
  }
}

TEST_F(ExplainCommand, TellsWhatMemoryKnew) {
  put("a.txt", "Zoline Roy. Puis Roy rit.");
  const std::string out = run("explain --data pack --span 17-18 a.txt").out;
  EXPECT_TRUE(has(out, "«Roy»")) << out;
  EXPECT_TRUE(has(out, "memory: learnt from ")) << out;
}

TEST_F(ExplainCommand, SaysWhyNot) {
  put("a.txt", "le grand premier échevin de Bourg-Neuf\n");
  const Outcome outcome = run("why-not --data pack --rules 1 a.txt 'grand premier échevin de bourg-neuf'");
  const std::string end = " more that came less close\n";
  const std::string closest = outcome.out.substr(0, outcome.out.rfind("    and "));
  EXPECT_EQ(outcome.out.substr(outcome.out.size() - end.size()), end);
  EXPECT_EQ(closest,
            "«grand premier échevin de Bourg-Neuf» 3-38 (line 1) is not marked\n"
            "  rules that came closest\n"
            "    p/échevin  pack/rules/p.calque:16\n"
            "      read      «grand»\n"
            "      expected  échevin  pack/rules/p.calque:17:22\n"
            "      found     «premier»\n"
            "      without «premier» it would match «grand premier échevin de Bourg-Neuf»\n");
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.code, 0);
}

TEST_F(ExplainCommand, SaysWhatRefused) {
  put("a.txt", "le sentier Tarquin Bor");
  const std::string out = run("why-not --data pack a.txt 'Tarquin Bor'").out;
  EXPECT_TRUE(has(out,
                  "  p/complet  pack/rules/p.calque:9 matched «Tarquin Bor», but `unless` refused it\n"
                  "    11:3 {impasse | sentier}  «sentier»\n"))
      << out;
}

TEST_F(ExplainCommand, SaysWhereWordsAreMarkedAfterAll) {
  put("a.txt", "Zoline Roy");
  EXPECT_EQ(run("why-not --data pack a.txt 'zoline roy'").out.substr(0, 14), "it is marked: ");
  const Outcome missing = run("why-not --data pack a.txt 'Zoline Martin'");
  EXPECT_EQ(missing.code, 1);
  EXPECT_TRUE(has(missing.err, "a.txt: the words «Zoline Martin» do not stand in it")) << missing.err;
}

TEST_F(ExplainCommand, SaysThatALineEndsAmongTheWords) {
  for (const char* article : {"le grand\néchevin", "le grand\r\néchevin", "le grand \n\n échevin"}) {
    put("a.txt", article);
    const Outcome outcome = run("why-not --data pack a.txt 'grand échevin'");
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(has(outcome.err, "a line ends among them")) << outcome.err;
  }
}

TEST_F(ExplainCommand, NamesFirstTheEntryThatGaveTheValue) {
  put("many/rules/m.calque",
      "pack m 1.0.0\ntype corps\nlist noms from \"noms.tsv\"\nrule nom\n  find [corps: <@noms use=after>]\n  find "
      "[corps: <@noms>]\n");
  put("many/gazetteers/noms.tsv",
      "id\tform\tuse\tsource\n"
      "a\tConseil\tafter:a\tici\na\tConseil rouge\tname\tici\nb\tConseil\tafter:b\tici\nb\tConseil bleu\tname\tici\n"
      "c\tConseil\tafter:c\tici\nc\tConseil noir\tname\tici\nd\tConseil\tafter:d\tici\nd\tConseil vert\tname\tici\n");
  put("a.txt", "Le Conseil vert dort. Le Conseil rit.");
  const std::string out = run("explain --data many --span 25-32 a.txt").out;
  const std::size_t first = out.find("entry @");
  ASSERT_NE(first, std::string::npos) << out;
  EXPECT_EQ(out.substr(first, out.find('\n', first) - first).find("entry @noms «Conseil» = d  "), 0u) << out;
}

TEST_F(ExplainCommand, ReadsStandardInputAndOtherCharsets) {
  put("a.txt", "Zoline H\xE9ron");
  EXPECT_TRUE(has(run("explain --data pack --charset windows-1252 - < a.txt").out, "«Zoline Héron»"));
  EXPECT_TRUE(has(run("why-not --data pack --charset windows-1252 a.txt héron").out, "«Zoline Héron»"));
  EXPECT_EQ(run("explain --charset klingon a.txt").code, 3);
}

// Nothing of an article reaches a terminal that it would obey.
TEST_F(ExplainCommand, WritesNoControlCharacters) {
  put("a.txt", "Zoline Roy\x1B[31m \xC2\x9B \xE2\x80\xAE Tarquin\x1B]0;x\x07 Roy\xFF grand\x1B[2J échevin");
  for (const char* arguments : {"explain --data pack a.txt", "why-not --data pack a.txt 'Roy'",
                                "why-not --data pack a.txt grand", "why-not --data pack a.txt 'x\x1B[1m'"}) {
    const Outcome outcome = run(arguments);
    for (const char* forbidden : {"\x1B", "\xC2\x9B", "\xE2\x80\xAE", "\x07", "\xFF"})
      EXPECT_FALSE(has(outcome.out + outcome.err, forbidden)) << arguments;
  }
}

TEST_F(ExplainCommand, RefusesWhatMakesNoSense) {
  put("a.txt", "Zoline Roy");
  put("broken/rules/b.calque", "pack [");
  struct Case {
    const char* arguments;
    int code;
    const char* message;
  };
  for (const Case& each :
       {Case{"explain", 2, "file"}, Case{"why-not a.txt", 2, "words"},
        Case{"explain --span 5 a.txt", 2, "--span: expected two offsets"},
        Case{"explain --span 5-3-8 a.txt", 2, "--span: expected two offsets"},
        Case{"explain --span 5-x a.txt", 2, "--span: expected two offsets"}, Case{"explain --span -5-6 a.txt", 2, ""},
        Case{"explain --span 5-99999999999999999999 a.txt", 2, "--span: expected two offsets"},
        Case{"explain --span 5-500 a.txt", 2, "--span: the article ends at 10"},
        Case{"explain --unit word a.txt", 2, "--unit"}, Case{"why-not --rules -1 a.txt x", 2, "--rules"},
        Case{"explain --date soon a.txt", 2, "--date: expected YYYY"},
        Case{"why-not --date soon a.txt x", 2, "--date: expected YYYY"}, Case{"explain none.txt", 3, "none.txt"},
        Case{"why-not none.txt x", 3, "none.txt"}, Case{"explain --data broken a.txt", 4, "broken/rules/b.calque:1:"},
        Case{"why-not --data broken a.txt x", 4, "broken/rules/b.calque:1:"}}) {
    const Outcome outcome = run(each.arguments);
    EXPECT_EQ(outcome.code, each.code) << each.arguments;
    EXPECT_TRUE(has(outcome.err, each.message)) << each.arguments << "\n" << outcome.err;
  }
}

}  // namespace
}  // namespace vnaner
