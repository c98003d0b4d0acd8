// try_test.cc: `vnaner try`, through pipes and on a terminal.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "tests/cli/command.h"
#include "tests/cli/pseudo_terminal.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

class Try : public Command {
 protected:
  void SetUp() override {
    Command::SetUp();
    pack("pomme");
  }
  // A pack that finds these fruits.
  void pack(const std::string& fruits) {
    put("own/rules/own.calque", "pack own 1.0.0\ntype fruit\nrule fruit\n  find [fruit: {" + fruits + "}]\n");
  }
  // Lines for standard input.
  Outcome say(const std::string& lines, const std::string& arguments = "--data own") {
    put("lines", lines);
    return run("try " + arguments + " < lines");
  }
};

const std::string kApple = "Une pomme.\n    └───┘ fruit\n\nfruit  «pomme»  own/fruit own/rules/own.calque:3 (rule)\n";

TEST_F(Try, ASentenceIsShownWithItsSpansAndTheirRules) {
  const Outcome result = say("Une pomme.\n");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out, kApple + "\n");
  EXPECT_EQ(result.err, "");
}

TEST_F(Try, ASentenceOfTheCommandLineIsTriedOnce) {
  for (const char* arguments : {"'Une pomme.'", "Une pomme."}) {
    const Outcome result = say("Jamais lu.\n", std::string("--data own ") + arguments);
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.out, kApple);
  }
}

TEST_F(Try, ValuesWitnessesPartsAndWaysAreTold) {
  const Outcome result = say("M. Ros, dit Jean Ros, chef de cabinet de l’ONU, part le 2 mai.\n", "--date 2021");
  for (const char* part : {"date 2021-05-02  «2 mai»  .day=2  .month=5\n    dates/day rules/dates.calque:",
                           "(rule)  decided by given\n", "person = Jean Ros  «Ros»", "\n  body un  «ONU»  bodies/"})
    EXPECT_TRUE(has(result.out, part)) << part << "\n" << result.out;
}

TEST_F(Try, NothingFoundIsSaid) { EXPECT_EQ(say("Rien.\n").out, "Rien.\n\nnothing was found\n\n"); }

TEST_F(Try, AnEmptyLineTriesAgainAndTellsWhatChanged) {
  const std::string again = kApple + "\nnothing has changed\n\n";
  EXPECT_EQ(say("Une pomme.\n\n:again\n \t\r\n").out, kApple + "\n" + again + again + again);
  const Outcome dated = say("Le 2 mai.\n:date 2021\n\n:date\n\n");
  EXPECT_TRUE(has(dated.out, "\nchanged  date 2021-05-02  «2 mai»; value XXXX-05-02 → 2021-05-02;")) << dated.out;
  EXPECT_TRUE(has(dated.out, "; value 2021-05-02 → XXXX-05-02;")) << dated.out;
  EXPECT_EQ(dated.err, "the date is 2021\nthe date is unknown\n");
}

TEST_F(Try, SpansAreExplainedWithThePacksAsTheyAre) {
  const Outcome result = say("Une pomme et une poire.\n:explain\n:why-not poire\n:why-not pomme\n");
  EXPECT_EQ(result.out,
            "Une pomme et une poire.\n    └───┘ fruit\n\n"
            "fruit  «pomme»  own/fruit own/rules/own.calque:3 (rule)\n\n"
            "fruit 4-9 «pomme»\n"
            "  own/fruit  own/rules/own.calque:3\n"
            "    read «pomme»\n"
            "          [fruit                          «pomme»\n"
            "    4:17    pomme                         «pomme»\n\n"
            "«poire» 17-22 (line 1) is not marked\n"
            "  no rule came close\n\n"
            "it is marked: fruit 4-9 «pomme»\n\n");
  EXPECT_EQ(result.err, "");
  EXPECT_TRUE(has(say(":explain\n:why-not x\nRien.\n:why-not\n:why-not x\n:explain\n:explain x\n").err,
                  "there is no last sentence yet: type one, or :help\n"
                  "there is no last sentence yet: type one, or :help\n"
                  "the command needs words of the last sentence\n"
                  "the words do not stand in the last sentence, whole and in a row\n"
                  "nothing was found\n"
                  "no span holds these words\n"));
}

TEST_F(Try, NothingToRepeatIsSaid) {
  const Outcome result = say("\n:again\n");
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            "there is no last sentence yet: type one, or :help\nthere is no last sentence yet: type one, or :help\n");
}

TEST_F(Try, CommandsAreKnownByTheirFirstLetters) {
  const Outcome result = say(":rules own/\n:ru own/\n :help une\n:h\n:quit\nUne pomme.\n");
  const std::string rule = "own/fruit  own/rules/own.calque:3\n\n";
  EXPECT_EQ(result.out.rfind(rule + rule + " :help une\n\nnothing was found\n\n", 0), 0u) << result.out;
  EXPECT_TRUE(has(result.out, "\n  :again ")) << result.out;
  EXPECT_FALSE(has(result.out, "pomme")) << result.out;
  EXPECT_EQ(result.err, "");
}

TEST_F(Try, CommandsRefuseWhatMakesNoSense) {
  const Outcome result =
      say(":\n:r\n:d 2022\n:no-such\n:helpx\n:date hier\n:internal maybe\n:data\n:data none\n:read\n:read -\n:read "
          "none.txt\n"
          ":rules none/\nUne pomme.\n");
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, kApple + "\n");
  std::size_t at = 0;  // in this order
  for (const char* part :
       {"no command is called :;", "a blank before it", "several commands begin with :r: :read, :rules\n",
        "several commands begin with :d: :data, :date\n", "no command is called :no-such;", "a blank before it",
        "no command is called :helpx;", "found hier", "found maybe", "needs a directory or a file", "none: error V1",
        "none was not added", "needs a file", "needs a file", "none.txt: cannot be read",
        "no rule's name starts with none/"}) {
    const std::size_t found = result.err.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << "\n" << result.err;
    at = found + 1;
  }
}

TEST_F(Try, InternalTypesAreShownOnDemand) {
  put("own/rules/own.calque",
      "pack own 1.0.0\ntype color internal\nrule color\n  find [color: verte]\ntype fruit\nrule fruit\n"
      "  find [fruit: pomme <color>]\n");
  const Outcome result = say("Une pomme verte.\n:internal on\n\n:internal\n\n");
  EXPECT_TRUE(has(result.out, "\ngained   color  «verte»\n")) << result.out << result.err;
  EXPECT_TRUE(has(result.out, "\nlost     color  «verte»\n")) << result.out;
}

TEST_F(Try, DataAndFilesCanBeNamedLater) {
  put("more/rules/more.calque", "pack more 1.0.0\ntype tree\nrule tree\n  find [tree: pommier]\n");
  put("a.txt", "Un pommier,\nune pomme.\n");
  const Outcome result = say(":read a.txt\n:data more\n\n");
  EXPECT_EQ(result.err, "new: more/rules/more.calque\n");
  EXPECT_TRUE(has(result.out, "Un pommier,\nune pomme.\n    └───┘ fruit\n")) << result.out;
  EXPECT_TRUE(has(result.out, "\ngained   tree  «pommier»\n")) << result.out;
}

TEST_F(Try, LinesMayBeLongAndHoldAnyBytes) {
  std::string line;
  while (line.size() < 200'000) line += "Une pomme\x1B[31m\xFF\0\x9B\u202E, "s;
  const Outcome result = say(line + "\nUne pomme.");
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out.find_first_of("\x1B\x9B\0"s), std::string::npos);
  EXPECT_TRUE(result.out.ends_with("\n" + kApple + "\n"));
}

TEST_F(Try, BrokenPacksAndWrongOptionsEndIt) {
  EXPECT_EQ(say("Une pomme.\n", "--date hier").code, 2);
  EXPECT_EQ(say("Une pomme.\n", "--colour sometimes").code, 2);
  pack("pomme");
  put("own/rules/own.calque", "pack own 1.0.0\nrule oops\n  find <no-such-thing>\n");
  for (const char* arguments : {"--data own", "--data own Une pomme."}) {
    const Outcome broken = say("Une pomme.\n", arguments);
    EXPECT_EQ(broken.code, 4);
    EXPECT_EQ(broken.out, "");
    EXPECT_TRUE(has(broken.err, "own.calque:3")) << broken.err;
  }
}

TEST_F(Try, OutputErrorsAreNoticed) {
  if (!fs::exists("/dev/full")) GTEST_SKIP();
  const Outcome full = run("try Une pomme. > /dev/full");
  EXPECT_EQ(full.code, 3);
  EXPECT_TRUE(has(full.err, "standard output")) << full.err;
  EXPECT_EQ(run("try < .").code, 3);
}

class TryOnATerminal : public Try {
 protected:
  static std::string command(const std::string& arguments) { return "'" VNANER_BINARY "' try " + arguments; }
};

TEST_F(TryOnATerminal, ThereIsAPromptAndColours) {
  PseudoTerminal terminal(folder_, command("--data own"));
  EXPECT_TRUE(has(terminal.until("> "), ":help"));
  terminal.type("Une pomme.\n");
  const std::string shown = terminal.until("> ");
  EXPECT_TRUE(has(shown, "mpomme\x1B[0m") && has(shown, "mfruit\x1B[0m  «pomme»")) << shown;
  terminal.type("\x04");
  terminal.until();
  EXPECT_EQ(terminal.exit_code(), 0);
}

TEST_F(TryOnATerminal, NoColorIsRespected) {
  PseudoTerminal terminal(folder_, "NO_COLOR=1 " + command("--data own Une pomme."));
  EXPECT_FALSE(has(terminal.until(), "\x1B"));
  EXPECT_EQ(terminal.exit_code(), 0);
}

TEST_F(TryOnATerminal, APackMayBeWrittenMeanwhile) {
  PseudoTerminal terminal(folder_, command("--colour never --data own"));
  terminal.until("> ");
  terminal.type("Une pomme, une poire.\n");
  EXPECT_TRUE(has(terminal.until("\n> "), "«pomme»"));

  pack("pomme | poire");
  terminal.type("\n");
  std::string shown = terminal.until("\n> ");
  EXPECT_TRUE(has(shown, "changed: own/rules/own.calque\r\n")) << shown;
  EXPECT_TRUE(has(shown, "\ngained   fruit  «poire»\r\n")) << shown;

  pack("pomme | <");
  terminal.type(":again\n");
  shown = terminal.until("\n> ");
  EXPECT_TRUE(has(shown, "own/rules/own.calque:4:")) << shown;
  EXPECT_TRUE(has(shown, "error E1")) << shown;
  EXPECT_TRUE(has(shown, "those loaded before are in use")) << shown;
  EXPECT_TRUE(has(shown, "«poire»")) << shown;
  EXPECT_TRUE(has(shown, "nothing has changed")) << shown;

  terminal.type("\n");  // told once, but not forgotten
  shown = terminal.until("\n> ");
  EXPECT_FALSE(has(shown, "error E1")) << shown;
  EXPECT_TRUE(has(shown, "those loaded before are in use")) << shown;

  pack("poire");
  terminal.type("\n");
  shown = terminal.until("\n> ");
  EXPECT_FALSE(has(shown, "those loaded before")) << shown;
  EXPECT_TRUE(has(shown, "\nlost     fruit  «pomme»\r\n")) << shown;

  put("own/rules/more.calque", "pack more 1.0.0\ntype tree\nrule tree\n  find [tree: une]\n");
  terminal.type("\n");
  EXPECT_TRUE(has(terminal.until("\n> "), "new: own/rules/more.calque\r\n"));
  fs::remove(folder_ / "own/rules/more.calque");
  terminal.type("\n");
  EXPECT_TRUE(has(terminal.until("\n> "), "gone: own/rules/more.calque\r\n"));

  fs::remove_all(folder_ / "own");
  terminal.type("\n");
  shown = terminal.until("\n> ");
  EXPECT_TRUE(has(shown, "those loaded before are in use")) << shown;
  EXPECT_TRUE(has(shown, "«poire»")) << shown;
  terminal.type(":quit\n");
  terminal.until();
  EXPECT_EQ(terminal.exit_code(), 0);
}

TEST_F(TryOnATerminal, FilesAndDirectoriesThatComeAndGoAreTold) {
  const std::string shipped = content_of(VNANER_SOURCE_DIR "/rules/people.calque");
  const std::string tree = "pack more 1.0.0\ntype tree\nrule tree\n  find [tree: une]\n";
  put("more.calque", tree);
  PseudoTerminal terminal(folder_, command("--colour never --data own/ --data more.calque"));
  terminal.until("> ");
  terminal.type("Une pomme.\n");
  terminal.until("\n> ");
  const std::string nothing_there =
      ": error V108: no such directory, or it holds neither rules/ nor gazetteers/ that can be read\r\n";
  const std::string in_use = "the packs cannot be loaded: those loaded before are in use\r\n";
  struct Step {
    const char* what;
    std::function<void()> change;
    std::string told;
  };
  const Step steps[] = {
      {"in place of a shipped pack, which is not gone", [&] { put("own/rules/people.calque", shipped); },
       "new: own/rules/people.calque\r\n"},
      {"and comes back, which is not new", [&] { fs::remove(folder_ / "own/rules/people.calque"); },
       "gone: own/rules/people.calque\r\n"},
      {"a file of --data", [&] { fs::remove(folder_ / "more.calque"); },
       "gone: more.calque\r\nmore.calque" + nothing_there + in_use},
      {"told once", [] {}, in_use},
      {"back", [&] { put("more.calque", tree); }, "changed: more.calque\r\n"},
      {"a directory that is empty", [&] { fs::remove_all(folder_ / "own/rules"); },
       "gone: own/rules/own.calque\r\nown/" + nothing_there + in_use},
      {"nothing of it was left", [&] { fs::remove_all(folder_ / "own"); }, in_use},
      {"back", [&] { pack("pomme"); }, "new: own/rules/own.calque\r\n"},
      {"a directory with its files", [&] { fs::remove_all(folder_ / "own"); },
       "gone: own/, with all that was in it\r\nown/" + nothing_there + in_use},
  };
  for (const Step& step : steps) {
    step.change();
    terminal.type("\n");
    const std::string shown = terminal.until("\n> ");
    EXPECT_EQ(shown.substr(0, shown.find("Une pomme.")), "\r\n\r\n" + step.told) << step.what;
  }
}

TEST_F(TryOnATerminal, APackThatIsBrokenAtFirstIsWaitedFor) {
  pack("pomme | <");
  PseudoTerminal terminal(folder_, command("--colour never --data own"));
  EXPECT_TRUE(has(terminal.until("> "), "own/rules/own.calque:4:"));
  terminal.type("Une pomme.\n");
  std::string shown = terminal.until("\n> ");
  EXPECT_TRUE(has(shown, "nothing was found")) << shown;
  EXPECT_TRUE(has(shown, "the packs cannot be loaded: only what is shipped is in use\r\n")) << shown;
  EXPECT_FALSE(has(shown, "loaded before")) << shown;
  terminal.type(":rules own/\n");
  EXPECT_TRUE(has(terminal.until("\n> "), "only what is shipped is in use"));
  pack("pomme");
  terminal.type("\n");
  shown = terminal.until("\n> ");
  EXPECT_TRUE(has(shown, "gained   fruit  «pomme»")) << shown;
  EXPECT_FALSE(has(shown, "in use")) << shown;
  pack("pomme | <");
  terminal.type("\n");
  EXPECT_TRUE(has(terminal.until("\n> "), "those loaded before are in use"));
}

TEST_F(TryOnATerminal, ALineThatTheTerminalCutIsTold) {
  PseudoTerminal terminal(folder_, command("--colour never"));
  terminal.until("> ");
  terminal.type(std::string(6000, 'a') + "\n");
  EXPECT_TRUE(has(terminal.until("\n> "), ":read"));
}

}  // namespace
}  // namespace vnaner
