// command_test.cc: the built command, as a shell sees it: output, messages, exit codes.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/command.h"

namespace vnaner {
namespace {

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::size_t at = 0;
  for (std::size_t end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1)
    lines.push_back(nlohmann::json::parse(text.substr(at, end - at)));
  EXPECT_EQ(at, text.size()) << "last line without newline";
  return lines;
}

TEST_F(Command, HelpTellsSubcommandsExamplesAndExitCodes) {
  const Outcome help = run("--help");
  EXPECT_EQ(help.code, 0);
  for (const char* word : {"extract", "check", "test", "try", "eval", "diff", "coverage", "Exit codes",
                           "vnaner extract article.txt", "to why-not that are not in the article"})
    EXPECT_TRUE(has(help.out, word)) << word;
  EXPECT_EQ(help.err, "");
  for (const char* command : {"extract", "check", "test", "try", "eval", "diff", "coverage"}) {
    const Outcome sub = run(std::string(command) + " --help");
    EXPECT_EQ(sub.code, 0);
    EXPECT_TRUE(has(sub.out, std::string("vnaner ") + command)) << sub.out;
  }
}

TEST_F(Command, VersionNamesThePacks) {
  const Outcome version = run("--version");
  EXPECT_EQ(version.code, 0);
  EXPECT_EQ(version.out.rfind("vnaner ", 0), 0u);
  EXPECT_TRUE(has(version.out, "dates")) << version.out;
  EXPECT_TRUE(has(version.out, "sha256"));
}

TEST_F(Command, WrongCommandLinesAreUsageErrors) {
  put("a.txt", "Le 2 mai 2021.\n");
  put("b.txt", "Le 2 mai 2021.\n");
  for (const char* arguments : {"",
                                "extrct",
                                "extract",
                                "extract --no-such-option a.txt",
                                "extract --date hier a.txt",
                                "extract --date 2022-13 a.txt",
                                "extract --format xml a.txt",
                                "extract --format timeml a.txt b.txt",
                                "extract --format timeml .",
                                "extract --format timeml --input jsonl a.txt",
                                "extract --id x a.txt b.txt",
                                "extract -j 0 a.txt",
                                "eval",
                                "eval --min date a.txt",
                                "eval --min date=200 a.txt",
                                "test no-such-pack/",
                                "diff",
                                "diff built-in built-in",
                                "diff --date hier built-in built-in a.txt",
                                "diff --format xml built-in built-in a.txt",
                                "diff --input xml built-in built-in a.txt",
                                "coverage",
                                "coverage --input xml a.txt",
                                "coverage --date hier a.txt",
                                "coverage --input gold --charset utf-8 a.txt"}) {
    const Outcome wrong = run(arguments);
    EXPECT_EQ(wrong.code, 2) << arguments;
    EXPECT_EQ(wrong.out, "") << arguments;
    EXPECT_NE(wrong.err, "") << arguments;
  }
}

TEST_F(Command, AnUnreadableFileIsNamedAndTheOthersAreDone) {
  put("a.txt", "Le 2 mai 2021.\n");
  const Outcome result = run("extract none.txt a.txt");
  EXPECT_EQ(result.code, 3);
  EXPECT_TRUE(has(result.err, "none.txt")) << result.err;
  ASSERT_EQ(lines_of(result.out).size(), 1u);
  EXPECT_EQ(lines_of(result.out)[0]["id"], "a");
}

TEST_F(Command, ABrokenPackIsReportedWithItsPlace) {
  put("own/rules/own.calque", "pack own 1.0.0\nrule oops\n  find <no-such-thing>\n");
  put("a.txt", "Le 2 mai 2021.\n");
  for (const char* arguments : {"check own", "extract --data own a.txt", "test --data own"}) {
    const Outcome broken = run(arguments);
    EXPECT_EQ(broken.code, 4) << arguments;
    EXPECT_EQ(broken.out, "") << arguments;
    EXPECT_TRUE(has(broken.err, "own.calque:3")) << broken.err;
  }
  EXPECT_EQ(run("extract --data no-such-folder a.txt").code, 4);
}

TEST_F(Command, JsonLinesAreArticlesAndBadLinesAreNamed) {
  put("in.jsonl",
      "{\"id\":\"x\",\"date\":\"2021\",\"text\":\"Le 2 mai.\"}\n{bad\n\n{\"id\":\"y\"}\n{\"text\":\"Le 3 mai.\"}");
  const Outcome result = run("extract --input jsonl --date 2020 in.jsonl");
  EXPECT_EQ(result.code, 3);
  EXPECT_TRUE(has(result.err, "in.jsonl:2")) << result.err;
  EXPECT_TRUE(has(result.err, "in.jsonl:4")) << result.err;
  const std::vector<nlohmann::json> lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0]["id"], "x");
  EXPECT_EQ(lines[0]["date"], "2021");
  EXPECT_EQ(lines[1]["id"], "in:5");
  EXPECT_EQ(lines[1]["date"], "2020");
}

TEST_F(Command, ADirectoryStandsForItsTextFilesInOrder) {
  for (const char* name : {"d/c.txt", "d/a.txt", "d/sub/b.txt", "d/note.md"}) put(name, "Le 2 mai 2021.\n");
  for (const char* jobs : {"", "-j 3 "}) {
    const Outcome result = run(std::string("extract ") + jobs + "d");
    EXPECT_EQ(result.code, 0) << result.err;
    std::string ids;
    for (const nlohmann::json& line : lines_of(result.out)) ids += line["id"].get<std::string>();
    EXPECT_EQ(ids, "acb");
  }
  put("empty/x.md", "");
  const Outcome nothing = run("extract empty");
  EXPECT_EQ(nothing.code, 3);
  EXPECT_TRUE(has(nothing.err, "empty"));
}

TEST_F(Command, ManyJobsWriteTheSameBytes) {
  for (int i = 0; i < 60; ++i)
    put("d/" + std::to_string(i) + ".txt",
        std::string(static_cast<std::size_t>(i * 37 % 61), '\n') + "Le 2 mai 2021.\n");
  const Outcome one = run("extract d"), four = run("extract -j 4 d");
  EXPECT_EQ(one.code, 0);
  EXPECT_EQ(four.code, 0);
  EXPECT_EQ(lines_of(one.out).size(), 60u);
  EXPECT_EQ(four.out, one.out);
}

TEST_F(Command, AnInputIsNotWrittenOver) {
  put("a.txt", "Le 2 mai 2021.\n");
  const Outcome refused = run("extract -o ./a.txt a.txt");
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(content_of(folder_ / "a.txt"), "Le 2 mai 2021.\n");
}

TEST_F(Command, DatesAreDaysOfTheCalendar) {
  put("a.txt", "Le 2 mai.\n");
  for (const char* date : {"2022-02-31", "2022-13", "2021-02-29", "22", "2022-00-01"})
    EXPECT_EQ(run("extract --date " + std::string(date) + " a.txt").code, 2) << date;
  for (const char* date : {"2022", "2022-02", "2022-02-28", "2020-02-29"})
    EXPECT_EQ(run("extract --date " + std::string(date) + " a.txt").code, 0) << date;
}

TEST_F(Command, JsonLinesAreUtf8) {
  put("a.jsonl", "{\"id\": \"a\", \"text\": \"Le 2 f\u00E9vrier 2022.\"}\n");
  EXPECT_EQ(run("extract --input jsonl --charset windows-1252 a.jsonl").code, 2);
  EXPECT_EQ(run("extract --input jsonl a.jsonl").code, 0);
}

TEST_F(Command, StandardInputAndOutputFile) {
  put("a.txt", "Le 2 mai 2021.\n");
  const auto id = [](const Outcome& outcome) {
    const std::vector<nlohmann::json> lines = lines_of(outcome.out);
    return lines.size() == 1 ? lines[0]["id"].get<std::string>() : std::to_string(lines.size()) + " lines";
  };
  EXPECT_EQ(id(run("extract - < a.txt")), "stdin");
  EXPECT_EQ(id(run("extract --id q - < a.txt")), "q");
  const Outcome written = run("extract -o out.jsonl a.txt");
  EXPECT_EQ(written.code, 0);
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(lines_of(content_of(folder_ / "out.jsonl")).size(), 1u);
}

TEST_F(Command, MarkedTextKeepsTheArticle) {
  put("a.txt", "Rien [à] marquer\n");
  EXPECT_EQ(run("extract --format marked a.txt").out, "Rien \\[à\\] marquer\n");
  put("b.txt", "Rien");
  EXPECT_EQ(run("extract --format marked a.txt b.txt").out, "==> a <==\nRien \\[à\\] marquer\n\n==> b <==\nRien\n\n");
}

TEST_F(Command, TimemlIsOneXmlDocument) {
  put("a.txt", "Le 2 mai <fin> & hier\r\n\x01");
  EXPECT_EQ(run("extract --format timeml --id 'a&b' --date 2021-05-04 a.txt").out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>a&amp;b</DOCID>\n"
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2021-05-04\" temporalFunction=\"false\" "
            "functionInDocument=\"CREATION_TIME\">2021-05-04</TIMEX3></DCT>\n"
            "<TEXT>Le <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-05-02\" temporalFunction=\"true\" "
            "anchorTimeID=\"t0\">2 mai</TIMEX3> &lt;fin&gt; "
            "&amp; <TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2021-05-03\" temporalFunction=\"true\" "
            "anchorTimeID=\"t0\">hier</TIMEX3>&#13;\n\uFFFD</TEXT>\n</TimeML>\n");
  const Outcome unknown = run("extract --format timeml - < a.txt");
  EXPECT_EQ(unknown.code, 0) << unknown.err;
  EXPECT_TRUE(has(unknown.out, "<DOCID>stdin</DOCID>")) << unknown.out;
  put("d/latin.txt", "caf\xE9 le 2 mai 2021");
  const Outcome converted = run("extract --format timeml --charset latin1 d");
  EXPECT_EQ(converted.code, 0) << converted.err;
  EXPECT_TRUE(has(converted.out, "<TEXT>café le <TIMEX3 ")) << converted.out;
}

TEST_F(Command, TimemlOfSeveralArticlesIsRefusedBeforeAnythingIsWritten) {
  for (const char* name : {"a.txt", "b.txt"}) put(name, "Le 2 mai 2021.\n");
  put("in.jsonl", "{\"text\":\"Le 2 mai 2021.\"}\n");
  put("out.tml", "old");
  for (const char* arguments : {"a.txt b.txt", "--input jsonl in.jsonl"}) {
    const Outcome refused = run(std::string("extract --format timeml -o out.tml ") + arguments);
    EXPECT_EQ(refused.code, 2) << arguments;
    EXPECT_EQ(refused.err, "vnaner: --format: an XML document holds one article, but the input may hold several\n");
    EXPECT_EQ(content_of(folder_ / "out.tml"), "old");
  }
}

TEST_F(Command, OutputErrorsAreNoticed) {
  put("a.txt", "Le 2 mai 2021.\n");
  if (fs::exists("/dev/full"))
    for (const char* arguments : {"extract a.txt >/dev/full", "--version >/dev/full", "--help >/dev/full"}) {
      const Outcome full = run(arguments);
      EXPECT_EQ(full.code, 3) << arguments;
      EXPECT_TRUE(has(full.err, "standard output")) << full.err;
    }
  EXPECT_EQ(run("extract a.txt >&-").code, 3);
  const Outcome nowhere = run("extract -o no/such/folder.jsonl a.txt");
  EXPECT_EQ(nowhere.code, 3);
  EXPECT_TRUE(has(nowhere.err, "no/such/folder.jsonl"));
}

TEST_F(Command, EvalMeasuresAndHoldsTheBar) {
  put("g/a.gold.txt", "id: a\ndate: 2021\n\nUn mot inconnu, zzz [office: zzz].\n");
  const Outcome plain = run("eval g");
  EXPECT_EQ(plain.code, 0) << plain.err;
  EXPECT_TRUE(has(plain.out, "office       1      0")) << plain.out;
  const Outcome low = run("eval --errors --min office=50 g");
  EXPECT_EQ(low.code, 1);
  EXPECT_TRUE(has(low.out, "a.gold.txt:4: MISS")) << low.out;
  EXPECT_TRUE(has(low.out, "office: exact F1 0.0 is below 50.0")) << low.out;
  put("g/b.gold.txt", "no header\n\n");
  const Outcome bad = run("eval g");
  EXPECT_EQ(bad.code, 3);
  EXPECT_TRUE(has(bad.err, "b.gold.txt:1")) << bad.err;
}

TEST_F(Command, CheckTellsWhatTestsLeaveUnproved) {
  const std::string rule =
      "pack own 1.0.0\ntype fruit\nrule pomme\n  find [fruit: pomme verte?]\n  unless before: une\n";
  put("own/rules/own.calque", rule + "  +  la [fruit: pomme]\n  -  la poire\n");
  const Outcome poor = run("check own");
  EXPECT_EQ(poor.code, 1) << poor.err;
  EXPECT_TRUE(has(poor.out, "own/rules/own.calque:4:22: warning T2: no passing test goes through verte?\n"))
      << poor.out;
  EXPECT_TRUE(has(poor.out, "own/rules/own.calque:5:3: warning T3: ")) << poor.out;
  EXPECT_TRUE(has(poor.out, "own/rules/own.calque:7:3: warning T4: ")) << poor.out;
  EXPECT_FALSE(has(poor.out, "dates.calque")) << poor.out;
  put("own/rules/own.calque", rule + "  +  la [fruit: pomme verte]\n  -  une pomme\n");
  const Outcome good = run("check own");
  EXPECT_EQ(good.code, 0) << good.out;
  EXPECT_FALSE(has(good.out, "warning")) << good.out;
}

TEST_F(Command, CoverageCountsOverEveryKindOfInput) {
  put("own/rules/own.calque",
      "pack own 1.0.0\ntype fruit\nrule pomme\n  find [fruit: pomme {verte | rouge}?]\nrule poire\n  find [fruit: "
      "poire]\n");
  put("a.txt", "Une pomme rouge.\n");
  put("in.jsonl", "{\"id\":\"a\",\"text\":\"Une pomme rouge.\"}\n");
  put("g/a.gold.txt", "id: a\ndate: 2021\n\nUne [fruit: pomme rouge].\n");
  for (const char* corpus :
       {"a.txt", "- < a.txt", "in.jsonl", "--input jsonl in.jsonl", "g/a.gold.txt", "g", "--input gold g"}) {
    const Outcome result = run(std::string("coverage --data own ") + corpus);
    EXPECT_EQ(result.code, 0) << corpus << result.err;
    EXPECT_TRUE(has(result.out, "own/pomme  own/rules/own.calque:3  1 matches, 0 lost\n")) << result.out;
    EXPECT_TRUE(has(result.out, "       0  4:23         verte\n")) << result.out;
    EXPECT_TRUE(has(result.out, "] pomme rouge\n")) << result.out;
    EXPECT_TRUE(has(result.out, "own/rules/own.calque:4:23: own/pomme: verte\nown/rules/own.calque:5: own/poire\n") ||
                has(result.out, "own/rules/own.calque:5: own/poire\nown/rules/own.calque:4:23: own/pomme: verte\n"))
        << result.out;
    EXPECT_TRUE(has(result.out, "1 articles; ")) << result.out;
  }
  const Outcome json = run("coverage --data own --format json a.txt");
  EXPECT_EQ(json.code, 0);
  const std::vector<nlohmann::json> whole = lines_of(json.out);
  ASSERT_EQ(whole.size(), 1u);
  bool found = false;
  for (const nlohmann::json& rule : whole[0]["rules"]) {
    if (rule["name"] != "own/pomme") continue;
    found = true;
    EXPECT_EQ(rule["matches"], 1);
    EXPECT_EQ(rule["parts"][3]["text"], "rouge");
    EXPECT_EQ(rule["parts"][3]["depth"], 2);
    EXPECT_EQ(rule["parts"][3]["example"]["id"], "a");
    EXPECT_EQ(rule["parts"][2]["matches"], 0);
  }
  EXPECT_TRUE(found);
  put("g/b.gold.txt", "no header\n\n");
  const Outcome bad = run("coverage --data own --input gold g none.gold.txt");
  EXPECT_EQ(bad.code, 3);
  EXPECT_TRUE(has(bad.err, "b.gold.txt:1")) << bad.err;
  EXPECT_TRUE(has(bad.err, "none.gold.txt")) << bad.err;
  EXPECT_TRUE(has(bad.out, "1 articles; ")) << bad.out;
  const Outcome nothing = run("coverage --data own none.txt");
  EXPECT_EQ(nothing.code, 3);
  EXPECT_EQ(nothing.out, "");
}

TEST_F(Command, PackTestsAreReportedWithTheirPlace) {
  put("own/rules/own.calque",
      "pack own 1.0.0\ntype fruit\nrule pomme\n  find [fruit: pomme]\n  +  une [fruit: pomme] verte\n"
      "  +  une [fruit: poire] verte\n  -  une pommeraie\n");
  const Outcome result = run("test --data own own/");
  EXPECT_EQ(result.code, 1) << result.err;
  EXPECT_TRUE(has(result.out, "own.calque:6:")) << result.out;
  EXPECT_TRUE(has(result.out, "une [fruit: poire] verte")) << result.out;
  EXPECT_FALSE(has(result.out, "own.calque:5:")) << result.out;
}

}  // namespace
}  // namespace vnaner
