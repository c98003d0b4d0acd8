// tsv_test.cc: gazetteer files: what is read, and what is reported at which line and column.
#include "libvnaner/pack/tsv.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vnaner {
namespace {

const std::string kHeader = "id\tform\tuse\tsource\n";

Data::Source source(const std::string& text) { return {Data::Kind::list, "names.tsv", "here/names.tsv", text, {}}; }

// One row a line: "id|form|use|after|accents|features|source".
std::string shown(const List& list) {
  std::string out;
  for (const ListRow& row : list.rows) {
    out += std::to_string(row.line) + ": " + row.id + "|" + row.form + "|" + row.use;
    if (!row.after.empty()) out += " " + row.after;
    if (row.accents) out += " accents";
    for (const auto& [name, value] : row.features) out += "|" + name + "=" + value;
    out += "|" + row.source + "\n";
  }
  return out;
}

// One problem a line: "code line:column", with a "?" where it is a warning.
std::string shown(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) {
    EXPECT_EQ(problem.file, "here/names.tsv");
    EXPECT_FALSE(problem.message.empty());
    if (!out.empty()) out += ", ";
    out += problem.code + (problem.severity == Severity::warning ? "?" : "") + " " + std::to_string(problem.line) +
           ":" + std::to_string(problem.column);
  }
  return out;
}

TEST(Tsv, TheListIsCalledLikeTheFile) {
  std::vector<Problem> problems;
  const List list = read_tsv(source(kHeader), problems);
  EXPECT_EQ(list.name, "names");
  EXPECT_EQ(list.file, "here/names.tsv");
  EXPECT_FALSE(list.ignoring_accents);
  EXPECT_TRUE(problems.empty());
}

struct Read {
  const char* name;
  std::string text;
  const char* rows;
};

class TsvRows : public testing::TestWithParam<Read> {};

TEST_P(TsvRows, AreReadWithoutProblems) {
  std::vector<Problem> problems;
  EXPECT_EQ(shown(read_tsv(source(GetParam().text), problems)), GetParam().rows);
  EXPECT_EQ(shown(problems), "");
}

INSTANTIATE_TEST_SUITE_P(
    All, TsvRows,
    testing::Values(
        Read{"headerOnly", kHeader, ""}, Read{"oneRow", kHeader + "fao\tFAO\tacronym\tx\n", "2: fao|FAO|acronym|x\n"},
        Read{"noNewlineAtTheEnd", kHeader + "fao\tFAO\tacronym\tx", "2: fao|FAO|acronym|x\n"},
        Read{"commentsAndBlankLines", "# a\n#\n\n" + kHeader + "\n# b\nfao\tFAO\tacronym\tx\n",
             "7: fao|FAO|acronym|x\n"},
        Read{"carriageReturns", "id\tform\tuse\tsource\r\n\r\nfao\tFAO\tname\tx\r\n", "3: fao|FAO|name|x\n"},
        Read{"byteOrderMark", "\xEF\xBB\xBF" + kHeader + "fao\tFAO\tname\tx\n", "2: fao|FAO|name|x\n"},
        Read{"afterWithAnId", kHeader + "fao\tl'Organisation\tafter:fao\tx\n", "2: fao|l'Organisation|after fao|x\n"},
        Read{"accentsBehindAnyUse", kHeader + "le\tLê\tname,accents\tx\nzz\tÉ\tafter:a,accents\tx\n",
             "2: le|Lê|name accents|x\n3: zz|É|after a accents|x\n"},
        Read{"otherColumnsAreFeatures", "id\tkind\tform\tuse\tsource\tfrom\na\tbody\tA\tname\tx\t1945\n",
             "2: a|A|name|kind=body|from=1945|x\n"},
        Read{"emptyFeaturesAreLeftOut", "id\tform\tuse\tkind\tsource\na\tA\tname\t\tx\n", "2: a|A|name|x\n"},
        Read{"aFormThatBeginsWithTheSign", "form\tid\tuse\tsource\n#MeToo\tmetoo\tname\tx\n",
             "2: metoo|#MeToo|name|x\n"},
        Read{"theSameFormWithTwoUses",
             kHeader + "a\tA\tacronym\tx\na\tA\tafter:b\tx\na\tA\tafter:c\tx\na\tA\tname\tx\n",
             "2: a|A|acronym|x\n3: a|A|after b|x\n4: a|A|after c|x\n5: a|A|name|x\n"}),
    [](const auto& info) { return std::string(info.param.name); });

struct Broken {
  const char* name;
  std::string text;
  const char* problems;
};

class TsvProblems : public testing::TestWithParam<Broken> {};

TEST_P(TsvProblems, AreFoundWhereTheyStand) {
  std::vector<Problem> problems;
  read_tsv(source(GetParam().text), problems);
  EXPECT_EQ(shown(problems), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(
    All, TsvProblems,
    testing::Values(Broken{"anEmptyFile", "", "V101 0:0"}, Broken{"onlyComments", "# a\n\n", "V101 0:0"},
                    Broken{"aColumnIsMissing", "# a\nid\tform\tuse\n", "V101 2:0"},
                    Broken{"aColumnWithoutName", "id\tform\t\tuse\tsource\n", "V101 1:9"},
                    Broken{"aColumnTwice", "id\tform\tuse\tsource\tform\n", "V101 1:20"},
                    Broken{"rowsAreNotReadUnderABadHeader", "a\tb\nc\n", "V101 1:0"},
                    Broken{"tooFewCells", kHeader + "a\tA\tname\n", "V102 2:0"},
                    Broken{"tooManyCells", kHeader + "a\tA\tname\tx\ty\n", "V102 2:0"},
                    Broken{"aBlankInALineIsNoBlankLine", kHeader + " \n", "V102 2:0"},
                    Broken{"emptyCells", kHeader + "\tÉté\tname\t\n", "V103 2:1, V103 2:11"},
                    Broken{"anUnknownUse", kHeader + "été\tÉté\tnom\tx\n", "V104 2:9"},
                    Broken{"afterWithoutId", kHeader + "a\tA\tafter:\tx\n", "V104 2:5"},
                    Broken{"accentsWithoutUse", kHeader + "a\tA\t,accents\tx\n", "V104 2:5"},
                    Broken{"accentsWrittenTwice", kHeader + "a\tA\tname,accents,accents\tx\n", "V104 2:5"},
                    Broken{"idsOutOfOrder", kHeader + "b\tA\tname\tx\na\tA\tname\tx\n", "V105? 3:0"},
                    Broken{"formsOutOfOrder", kHeader + "a\tB\tname\tx\na\tA\tname\tx\n", "V105? 3:0"},
                    Broken{"orderIsThatOfBytes", kHeader + "a\té\tname\tx\na\tf\tname\tx\n", "V105? 3:0"},
                    Broken{"theSameRowTwice", kHeader + "a\tA\tname\tx\na\tA\tname\ty\n", "V106? 3:0"},
                    Broken{"theSameRowTwiceFarApart", kHeader + "a\tA\tname\tx\nb\tB\tname\tx\na\tA\tname\tx\n",
                           "V106? 4:0"},
                    Broken{"notUtf8", kHeader + "a\té\xE9\tname\tx\n", "V107 2:4"},
                    Broken{"aSurrogate", kHeader + "a\t\xED\xA0\x80\tname\tx\n", "V107 2:3"},
                    Broken{"notUtf8InTheHeader", "id\xFF\n" + kHeader + "a\tA\tname\tx\n", "V107 1:3"},
                    Broken{"allOfThemAtOnce", kHeader + "a\n\tA\tnom\tx\nb\tB\tname\tx\na\tA\tname\tx\n",
                           "V102 2:0, V103 3:1, V104 3:4, V105? 5:0"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Tsv, GoodRowsAroundABrokenOneAreKept) {
  std::vector<Problem> problems;
  const List list = read_tsv(source(kHeader + "a\tA\tname\tx\nb\nc\tC\tname\tx\n"), problems);
  EXPECT_EQ(shown(list), "2: a|A|name|x\n4: c|C|name|x\n");
}

TEST(Tsv, AFileThatIsNoListIsReportedWithoutEnd) {
  std::string text = kHeader;
  for (int i = 0; i < 100000; ++i) text += "\x80\n";
  std::vector<Problem> problems;
  read_tsv(source(text), problems);
  EXPECT_GE(problems.size(), 1u);
  EXPECT_LE(problems.size(), 1000u);
}

}  // namespace
}  // namespace vnaner
