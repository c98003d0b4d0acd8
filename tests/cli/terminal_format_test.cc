// terminal_format_test.cc: `vnaner extract --format terminal` on terminals, in pipes and in files.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/command.h"
#include "tests/cli/pseudo_terminal.h"

namespace vnaner {
namespace {

const std::string kBinary = "'" VNANER_BINARY "' ";

class TerminalFormat : public Command {
 protected:
  void SetUp() override {
    Command::SetUp();
    put("a.txt", "Elle arrive le 2 mai 2021.\n");
  }
  // What a terminal shows of a command.
  std::string on_terminal(const std::string& before, const std::string& arguments, unsigned short columns = 80) {
    PseudoTerminal terminal(folder_, before + kBinary + "extract --format terminal " + arguments, columns);
    const std::string shown = terminal.until();
    EXPECT_EQ(terminal.exit_code(), 0) << shown;
    return shown;
  }
};

const std::string kPlain = "Elle arrive le 2 mai 2021.\n               └────────┘ date 2021-05-02\n";

TEST_F(TerminalFormat, IsPlainInAPipe) {
  const Outcome result = run("extract --format terminal a.txt");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out, kPlain);
}

TEST_F(TerminalFormat, SeveralArticlesHaveTheirNames) {
  put("b.txt", "Rien");
  EXPECT_EQ(run("extract --format terminal a.txt b.txt").out, "==> a <==\n" + kPlain + "\n==> b <==\nRien\n\n");
  put("in.jsonl", "{\"id\":\"\\u001b[31m\",\"text\":\"Rien\"}\n");
  EXPECT_EQ(run("extract --format terminal --input jsonl in.jsonl").out, "==> \\x1B[31m <==\nRien\n\n");
}

TEST_F(TerminalFormat, HasColoursOnATerminal) {
  EXPECT_EQ(on_terminal("", "a.txt"),
            "Elle arrive le \x1B[0;32m2 mai 2021\x1B[0m.\r\n"
            "               \x1B[0;32m└────────┘\x1B[0m \x1B[0;32mdate 2021-05-02\x1B[0m\r\n");
}

struct Case {
  const char* name;
  const char* before;     // what stands before the command
  const char* arguments;  // behind it
  bool coloured;
};

class Colours : public TerminalFormat, public testing::WithParamInterface<Case> {};

TEST_P(Colours, AreForATerminalThatWantsThem) {
  EXPECT_EQ(has(on_terminal(GetParam().before, GetParam().arguments), "\x1B["), GetParam().coloured);
}

INSTANTIATE_TEST_SUITE_P(
    All, Colours,
    testing::Values(Case{"Terminal", "", "a.txt", true}, Case{"NoColor", "NO_COLOR=1 ", "a.txt", false},
                    Case{"EmptyNoColor", "NO_COLOR= ", "a.txt", true}, Case{"Dumb", "TERM=dumb ", "a.txt", false},
                    Case{"NoTerm", "TERM= ", "a.txt", false}, Case{"Never", "", "--colour never a.txt", false},
                    Case{"Always", "NO_COLOR=1 TERM=dumb ", "--colour always a.txt", true},
                    Case{"AmericanSpelling", "NO_COLOR=1 ", "--color always a.txt", true},
                    Case{"Pipe", "", "a.txt | cat", false}, Case{"PipeAlways", "", "--colour=always a.txt | cat", true},
                    Case{"File", "", "-o out a.txt; cat out", false},
                    Case{"FileAlways", "", "-o out --colour always a.txt; cat out", true},
                    Case{"StandardOutputByName", "", "-o - a.txt", true}),
    [](const auto& info) { return std::string(info.param.name); });

TEST_F(TerminalFormat, LinesAreAsWideAsTheTerminal) {
  put("long.txt", "Un texte assez long pour deux lignes de quarante colonnes, mais pas pour trois.\n");
  const std::string arguments = "--colour never long.txt";
  EXPECT_EQ(on_terminal("", arguments, 40),
            "Un texte assez long pour deux lignes de\r\nquarante colonnes, mais pas pour trois.\r\n");
  EXPECT_EQ(on_terminal("", arguments, 79).find('\n'), 80u);
  EXPECT_EQ(on_terminal("COLUMNS=40 ", arguments, 79).find('\n'), 40u);
  EXPECT_EQ(on_terminal("COLUMNS=x ", arguments, 79).find('\n'), 80u);
  EXPECT_EQ(on_terminal("COLUMNS=99999999999999999999999 ", arguments, 40).find('\n'), 80u);
  put("longer.txt", std::string(300, 'a'));
  EXPECT_EQ(on_terminal("", "longer.txt", 250).find('\n'), 101u);  // no wider than can be read
  EXPECT_EQ(run("extract --format terminal longer.txt").out.find('\n'), 80u);
}

TEST_F(TerminalFormat, NothingOfAnArticleIsObeyed) {
  put("evil.txt",
      "\x1B]0;title\x07\x1B[2J\x9B"
      "31m \u009B31m \u202Eabc le 2 mai 2021 \x1B[31m\xFF\n");
  const std::string shown = on_terminal("", "--colour never evil.txt");
  EXPECT_EQ(shown.find_first_of("\x1B\x07\x9B"), std::string::npos) << shown;
  EXPECT_TRUE(has(shown, "\\x1B]0;title\\x07\\x1B[2J\uFFFD31m \\u009B31m \\u202Eabc")) << shown;
}

TEST_F(TerminalFormat, OtherFormatsHaveNoColours) {
  EXPECT_EQ(run("extract --colour always --format marked a.txt").out,
            "Elle arrive le [date 2021-05-02: 2 mai 2021].\n");
  EXPECT_EQ(run("extract --colour always a.txt").out, run("extract a.txt").out);
  EXPECT_EQ(run("extract --colour sometimes a.txt").code, 2);
}

}  // namespace
}  // namespace vnaner
