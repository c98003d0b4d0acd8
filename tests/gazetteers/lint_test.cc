// lint_test.cc: the shipped lists: form, order, normal form, and where each line comes from.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/pack/tsv.h"
#include "libvnaner/tokenizer/tokenize.h"
#include "vnaner/problem.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(VNANER_SOURCE_DIR) / "gazetteers";

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> shipped() {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(kFolder))
    if (file.path().extension() == ".tsv") names.push_back(file.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

// What stands in backquotes at the start of a table row of SOURCES.md.
std::set<std::string> source_keys(const std::string& page) {
  std::set<std::string> keys;
  for (std::size_t at = 0; (at = page.find("\n| `", at)) != std::string::npos;) {
    at += 4;
    keys.insert(page.substr(at, page.find('`', at) - at));
  }
  return keys;
}

// Everything wrong with a list, a line each.
std::vector<std::string> lint(const Data::Source& source, const std::set<std::string>& sources) {
  std::vector<Problem> problems;
  List list = read_tsv(source, problems);
  const auto add = [&](const ListRow& row, const char* code, std::string message) {
    problems.push_back({Severity::error, code, source.path, row.line, 0, std::move(message)});
  };
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(status);
  const auto check_cell = [&](const ListRow& row, const std::string& cell) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(cell);
    UErrorCode failed = U_ZERO_ERROR;
    if (!nfc.isNormalized(text, failed)) add(row, "V107", "\"" + cell + "\" is not NFC");
    if (text.isEmpty()) return;
    if (u_isUWhiteSpace(text.char32At(0)) || u_isUWhiteSpace(text.char32At(text.length() - 1)))
      add(row, "lint", "\"" + cell + "\" begins or ends with a blank");
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
      const UChar32 c = text.char32At(i);
      if (u_isUWhiteSpace(c) && c != ' ') add(row, "lint", "\"" + cell + "\" holds a blank other than U+0020");
      if (u_charType(c) == U_FORMAT_CHAR || u_iscntrl(c)) add(row, "lint", "\"" + cell + "\" holds a hidden character");
    }
    if (cell.find("  ") != std::string::npos) add(row, "lint", "\"" + cell + "\" holds two blanks in a row");
  };
  for (const ListRow& row : list.rows) {
    for (const std::string* cell : {&row.id, &row.form, &row.after, &row.source}) check_cell(row, *cell);
    for (const auto& feature : row.features) check_cell(row, feature.second);
    if (sources.count(row.source) == 0) add(row, "V109", "SOURCES.md does not explain \"" + row.source + "\"");
  }
  const Index index({list}, tokenize, problems);  // forms that are no text, or too long
  std::vector<std::string> lines;
  for (const Problem& problem : problems)
    lines.push_back(problem.file + ":" + std::to_string(problem.line) + ": " + problem.code + ": " + problem.message);
  return lines;
}

class ShippedList : public testing::TestWithParam<std::string> {};

TEST_P(ShippedList, IsClean) {
  const std::set<std::string> sources = source_keys(content(kFolder / "SOURCES.md"));
  const Data::Source source{
      Data::Kind::list, GetParam(), "gazetteers/" + GetParam(), content(kFolder / GetParam()), {}};
  const std::vector<std::string> found = lint(source, sources);
  std::string shown;
  for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 20); ++i) shown += found[i] + "\n";
  EXPECT_TRUE(found.empty()) << found.size() << " findings:\n" << shown;
  EXPECT_EQ(source.text.find('\r'), std::string::npos);
  EXPECT_TRUE(!source.text.empty() && source.text.back() == '\n');
}

INSTANTIATE_TEST_SUITE_P(Gazetteers, ShippedList, testing::ValuesIn(shipped()), [](const auto& info) {
  std::string name = info.param.substr(0, info.param.rfind('.'));
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
});

struct Offender {
  const char* name;
  std::string rows;
  const char* code;
};

class LintOffender : public testing::TestWithParam<Offender> {};

// The lint can fail: each thing it looks for, once.
TEST_P(LintOffender, IsCaught) {
  const Data::Source source{Data::Kind::list, "l.tsv", "l.tsv", "id\tform\tuse\tkind\tsource\n" + GetParam().rows, {}};
  const std::vector<std::string> found = lint(source, {"us"});
  ASSERT_FALSE(found.empty());
  EXPECT_NE(found[0].find(GetParam().code), std::string::npos) << found[0];
}

INSTANTIATE_TEST_SUITE_P(Lint, LintOffender,
                         testing::Values(Offender{"wrongCells", "a\tA\n", "V102"},
                                         Offender{"unsorted", "b\tA\tname\t\tus\na\tA\tname\t\tus\n", "V105"},
                                         Offender{"twice", "a\tA\tname\t\tus\na\tA\tname\t\tus\n", "V106"},
                                         Offender{"notNfc", "a\te\u0301lu\tname\t\tus\n", "V107"},
                                         Offender{"notNfcInAFeature", "a\tA\tname\te\u0301\tus\n", "V107"},
                                         Offender{"unknownSource", "a\tA\tname\t\tthem\n", "V109"},
                                         Offender{"blankBefore", "a\t A\tname\t\tus\n", "begins or ends"},
                                         Offender{"blankAfter", "a\tA\tname\tk \tus\n", "begins or ends"},
                                         Offender{"noBreakSpace", "a\tA\u00A0B\tname\t\tus\n", "other than"},
                                         Offender{"twoBlanks", "a\tA  B\tname\t\tus\n", "two blanks"},
                                         Offender{"softHyphen", "a\tA\u00ADB\tname\t\tus\n", "hidden"},
                                         Offender{"addsNothing", "a\tONU\tname\t\tus\na\tonu\tname\t\tus\n", "W2"},
                                         Offender{"tooLong",
                                                  "a\tA" +
                                                      [] {
                                                        std::string s;
                                                        for (int i = 0; i < 32; ++i) s += " a";
                                                        return s;
                                                      }() +
                                                      "\tname\t\tus\n",
                                                  "V110"}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Lint, KeysAreThoseOfTheTable) {
  EXPECT_EQ(source_keys("text `no`\n| key | source |\n|---|---|\n| `a` | x |\n| `b-c` | see `d` |\n"),
            (std::set<std::string>{"a", "b-c"}));
}

}  // namespace
}  // namespace vnaner
