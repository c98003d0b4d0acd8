// page_test.cc: the runner of the manual's blocks: what it lets pass, and that each thing it looks for can fail.
#include "page.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "likeness.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

// "line: message" of each complaint about a page of docs/.
std::vector<std::string> complaints_about(const std::string& page, const std::string& name = "docs/x.md") {
  const fs::path folder = fs::path(testing::TempDir()) / ("vnaner-docs-page-" + std::to_string(getpid()));
  std::vector<std::string> found;
  for (const Complaint& complaint : Page(name, folder).run(page))
    found.push_back(std::to_string(complaint.line) + ": " + complaint.message);
  fs::remove_all(folder);
  return found;
}

const std::string kPack = "pack fruits 1.0.0\nlang fr\ntype fruit\nrule pomme\n  find [fruit: pomme]\n";
const std::string kList = "```tsv gazetteers/own-fruits.tsv\nid\tform\tuse\tsource\npyrus\tpoire\tname\town\n```\n";

struct Case {
  const char* name;
  std::string page;
  const char* complaint;  // a part of the first one, "" if there is none
};

class PageBlock : public testing::TestWithParam<Case> {};

TEST_P(PageBlock, IsJudged) {
  const std::vector<std::string> found = complaints_about(GetParam().page);
  if (*GetParam().complaint == '\0') {
    EXPECT_TRUE(found.empty()) << found.front();
    return;
  }
  ASSERT_FALSE(found.empty());
  EXPECT_NE(found.front().find(GetParam().complaint), std::string::npos) << found.front();
}

INSTANTIATE_TEST_SUITE_P(
    Table, PageBlock,
    testing::Values(
        Case{"UnknownTag", "```perl\nx\n```\n", "1: nobody knows how to run a block tagged \"perl\""},
        Case{"NoTag", "text\n\n```\nx\n```\n", "3: nobody knows"},
        Case{"Empty", "```marked\n```\n", "1: an empty block"},
        Case{"NeverClosed", "\n```text\nx\n", "2: the fence is never closed"},
        Case{"IndentedCode", "Text\n\n    code\n\n", "3: a code block needs fences"},
        Case{"IndentedFence", "- item\n\n  ```text\n  x\n  ```\n", "3: a fence stands at the margin"},
        Case{"ListsMayBeIndented", "- one\n\n    more of it\n- two\n1. a\n\n    b\n", ""},
        Case{"OnlyReadmeHasCode", "```cpp\nint main() {}\n```\n", "1: nobody knows"},
        Case{"UnknownSetting", "```marked day=2022\nRien.\n```\n", "1: unknown setting day=2022"},
        Case{"TextIsNotRun", "```text\n$ false\n```\n", ""},
        Case{"PathOutside", "```text ../x.txt\nx\n```\n", "1: no file can be written to"},
        Case{"PathOfNoFile", "```console x.txt\n$ true\n```\n", "1: no file can be written to"},
        Case{"TwoPaths", "```text a.txt b.txt\nx\n```\n", "1: a block has one path"},
        Case{"MarkedAsPrinted", "```marked date=2022-02-03\nLe [date 2022-02-02: 2 février].\n```\n", ""},
        Case{"MarkedWithAnotherValue", "```marked date=2022-02-03\nLe [date 2022-02-01: 2 février].\n```\n",
             "2: the page says"},
        Case{"MarkedMissing", "```marked\nRien.\n\nRien.\nL’ONU.\n```\n", "4: the page says"},
        Case{"MarkedBroken", "```marked\nUn [mot\n```\n", "2: "},
        Case{"ArticlesDoNotShareTheirMemory", "```marked\n[person: Paul Martin] parle.\n\nMartin parle.\n```\n", ""},
        Case{"PackWithTests", "```calque\n" + kPack + "  +  une [fruit: pomme]\n  -  une poire\n```\n", ""},
        Case{"PackThatFails", "```calque\n" + kPack + "  +  une [fruit: poire]\n  -  une poire\n```\n",
             "7: fruits/pomme: got une poire"},
        Case{"PackWithAWarning", "```calque\n" + kPack + "  +  une [fruit: pomme]\n```\n", "T1"},
        Case{"PackWithoutTests", "```calque\npack fruits 1.0.0\nlang fr\ntype fruit\n```\n", "1: a pack without"},
        Case{"BrokenPack", "```calque\npack fruits 1.0.0\nlang fr\nrule r\n  find [fruit: x]\n```\n",
             "5: example.calque:4:"},
        Case{"PackWithAListOfThePage",
             kList + "```calque\n" + kPack +
                 "  find [fruit: <@poires>]\n  +  une [fruit pyrus: poire]\n  -  une figue\n"
                 "list poires from \"own-fruits.tsv\"\n```\n",
             ""},
        Case{"PackInNoFolder", "```calque x.calque\n" + kPack + "  +  [fruit: pomme]\n  -  poire\n```\n",
             "1: a pack stands in a folder rules/"},
        Case{"ListWithoutPath", "```tsv\nid\tform\tuse\tsource\n```\n", "1: a list needs a path"},
        Case{"ConsoleSeesFilesOfThePage", "```text a/b.txt\nun\n```\n```console\n$ cat a/b.txt\nun\n$ true\n```\n", ""},
        Case{"ConsoleKnowsTheCommand", "```console\n$ vnaner --version\nvnaner …\n…\n```\n", ""},
        Case{"ConsolePrintsOtherwise", "```console\n$ echo un; echo deux\nun\ntrois\n```\n", "4: the page says"},
        Case{"ConsolePrintsMore", "```console\n$ echo un; echo deux\nun\n```\n", "4: the page says"},
        Case{"ConsolePrintsMessagesToo", "```console\n$ echo un >&2\nun\n```\n", ""},
        Case{"ConsoleWithoutCommand", "```console\nun\n```\n", "2: a console block begins with a command"},
        Case{"ConsoleOfUnknownCommand", "```console\n$ no-such-command\n…\n```\n", "2: the command cannot be run"},
        Case{"ScriptThatFails", "```sh\nfalse\ntrue\n```\n", "1: ends with 1"},
        Case{"ScriptThatWorks", "```sh\nmkdir -p a/b\n```\n```console\n$ ls a\nb\n```\n", ""},
        Case{"Gold", "```gold\nid: a\n\nL’[body un: ONU]\n```\n", ""},
        Case{"BrokenGold", "```gold\nid: a\n\nL’[body un: ONU\n```\n", "4: "},
        Case{"Json", "```json\n{\"a\":[1]}\n```\n", ""},
        Case{"JsonOfAnArticle",
             "```text a.txt\nL’ONU.\n```\n```json from=a.txt\n{\"byte\":[4,7],\"cp\":[2,5],\"utf16\":[2,5]}\n```\n",
             "5: this is no part"},
        Case{"JsonOfAnArticleAsPrinted",
             "```text a.txt\nL’ONU.\n```\n```json from=a.txt\n{\"id\":\"e9\",\"type\":\"body\",\"name\":\"un\","
             "\"mentions\":[\"s8\"]}\n```\n",
             ""},
        Case{"CodeOfASource", "```text a.cc\nint a;\nint b;\n```\n```cpp from=a.cc\nint b;\n```\n", ""},
        Case{"CodeOfNoSource", "```text a.cc\nint a;\n```\n```cpp from=a.cc\nint b;\n```\n",
             "4: these lines are not in"},
        Case{"BrokenJson", "```json\n{\"a\":[1]}\n{\"a\":…}\n```\n", "3: this line is no JSON value"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Page, OfTheReadmeMayShowCode) {
  EXPECT_TRUE(complaints_about("```cpp\nint main() {}\n```\n", "README.md").empty());
}

TEST(Page, LeavesNothingToTheNext) {
  EXPECT_TRUE(complaints_about("```text a.txt\nx\n```\n").empty());
  EXPECT_FALSE(complaints_about("```console\n$ cat a.txt\nx\n```\n").empty());
}

struct Likeness {
  const char* name;
  const char* shown;
  const char* printed;
  std::size_t difference;
};

class Printed : public testing::TestWithParam<Likeness> {};

TEST_P(Printed, IsCompared) {
  EXPECT_EQ(first_difference(GetParam().shown, GetParam().printed), GetParam().difference);
}

constexpr std::size_t kAlike = std::string::npos;

INSTANTIATE_TEST_SUITE_P(
    Table, Printed,
    testing::Values(
        Likeness{"Equal", "a\nb\n", "a\nb\n", kAlike}, Likeness{"Nothing", "", "", kAlike},
        Likeness{"NothingShown", "", "a\n", 0}, Likeness{"NothingPrinted", "a\n", "", 0},
        Likeness{"SecondLine", "a\nb\n", "a\nc\n", 1}, Likeness{"OneLineMore", "a\n", "a\nb\n", 1},
        Likeness{"EmptyLinesAtTheEnds", "a\n\n", "\na\n", kAlike}, Likeness{"EmptyLineWithin", "a\nb\n", "a\n\nb\n", 1},
        Likeness{"BlanksAtTheEnd", "a\n", "a  \n", kAlike}, Likeness{"AnyLines", "a\n…\nd\n", "a\nb\nc\nd\n", kAlike},
        Likeness{"NoLinesAtAll", "a\n…\nd\n", "a\nd\n", kAlike},
        Likeness{"AnyLinesAndThenAnother", "a\n…\ne\n", "a\nb\nc\nd\n", 2},
        Likeness{"AnyLinesTwice", "…\nb\n…\nb\n", "b\na\nb\n", kAlike},
        Likeness{"AnythingInALine", "a … c …\n", "a b b c d\n", kAlike},
        Likeness{"AnythingAtTheStart", "…c\n", "abc\n", kAlike}, Likeness{"AnythingButTheEnd", "a…c\n", "abcd\n", 0},
        Likeness{"AnythingButTheStart", "b…d\n", "abcd\n", 0}, Likeness{"NoLetterCountsTwice", "ab…bc\n", "abc\n", 0}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
