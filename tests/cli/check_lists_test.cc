// check_lists_test.cc: `vnaner check` says which entries of a list are idle (W2), and lets the exit code say it too.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/command.h"

namespace vnaner {
namespace {

class CheckLists : public Command {
 protected:
  void list(const std::string& rows) {
    put("own/rules/own.calque",
        "pack own 1.0.0\ntype prize\nlist prix ignoring accents from \"prizes.tsv\"\nrule prize\n"
        "  find [prize: <@prix>]\n  +  le [prize: prix Fénéon]\n  -  le prix fénéon\n");
    put("own/gazetteers/prizes.tsv", "id\tform\tuse\tsource\n" + rows);
  }
};

TEST_F(CheckLists, EachIdleEntryIsAFindingOfItsFile) {
  list(
      "feneon\tprix Fénéon\tname\town\nfeneon\tprix-Feneon\tname\town\n"
      "goncourt\tGONCOURT\tname\town\ngoncourt\tgoncourt\tname\town\nou\tOù\tname\town\n");
  const Outcome result = run("check own");
  EXPECT_EQ(result.code, 1) << result.err;
  const std::string file = "own/gazetteers/prizes.tsv";
  for (const std::string& line :
       {file + ":3: warning W2: \"prix-Feneon\" is the same entry as \"prix Fénéon\" (line 2)\n",
        file + ":4: warning W2: \"GONCOURT\" adds nothing: \"goncourt\" (line 5) is read wherever it is\n",
        file +
            ":6: warning W2: \"Où\" is read as the common word \"ou\", for its accents do not count; let them count\n"})
    EXPECT_TRUE(has(result.out, line)) << line << result.out;
}

TEST_F(CheckLists, AListWithoutThemIsClean) {
  list("feneon\tprix Fénéon\tname\town\ngoncourt\tgoncourt\tname\town\nou\tOù\tname,accents\town\n");
  const Outcome result = run("check own");
  EXPECT_EQ(result.code, 0) << result.out << result.err;
}

TEST_F(CheckLists, AFileThatIsCalledLikeAShippedOneIsSpokenOf) {
  put("rules/posts.calque",
      "pack posts 9.0.0\ntype prize\nlist prix\n  prix A\n  prix A\nrule prize\n  find [prize: <@prix>]\n"
      "  +  le [prize: prix A]\n  -  le prix a\n");
  const Outcome result = run("check rules/posts.calque");
  EXPECT_TRUE(has(result.out, "rules/posts.calque:5: warning W2")) << result.out << result.err;
}

}  // namespace
}  // namespace vnaner
