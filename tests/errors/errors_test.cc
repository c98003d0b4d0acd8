// errors_test.cc: every code is documented, and every row of docs/errors.md is provoked once.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "documented.h"
#include "provoked.h"

namespace vnaner {
namespace {

bool begins(const std::string& text, const std::string& part) { return text.compare(0, part.size(), part) == 0; }

class Code : public testing::TestWithParam<Provocation> {};

TEST_P(Code, IsSaidOnceAtItsPlace) {
  const Provocation& p = GetParam();
  std::vector<std::string> said = p.run();
  const std::string all = testing::PrintToString(said);
  std::erase_if(said, [&](const std::string& line) { return line.find(std::string(p.code) + ": ") == line.npos; });
  ASSERT_EQ(said.size(), 1u) << all;
  EXPECT_TRUE(begins(said[0], p.said)) << said[0] << "\nexpected\n" << p.said;
}

INSTANTIATE_TEST_SUITE_P(Each, Code, testing::ValuesIn(provocations()), [](const auto& info) {
  std::string name = std::string(info.param.code) + '_' + info.param.row;
  std::erase_if(name, [](unsigned char c) { return !std::isalnum(c) && c != '_'; });
  return name;
});

// Rows of the page that no provocation names, and provocations of no row.
std::vector<std::string> unmatched(const std::vector<Row>& rows, const std::vector<Provocation>& known) {
  std::vector<std::string> found;
  for (const Row& row : rows) {
    const auto meant = std::count_if(known.begin(), known.end(), [&](const Provocation& p) {
      return p.code == row.code && begins(row.meaning, p.row);
    });
    if (meant != 1) found.push_back(row.code + ": " + row.meaning + ": provoked " + std::to_string(meant) + " times");
  }
  for (const Provocation& p : known)
    if (std::none_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return row.code == p.code && begins(row.meaning, p.row); }))
      found.push_back(std::string(p.code) + ": no row begins with " + p.row);
  return found;
}

TEST(Page, HasARowForEachProvocationAndTheReverse) {
  EXPECT_EQ(unmatched(rows_in(errors_page()), provocations()), std::vector<std::string>());
}

TEST(Page, HasTheCodesOfTheSources) {
  std::set<std::string> rows;
  for (const Row& row : rows_in(errors_page())) rows.insert(row.code);
  EXPECT_EQ(rows, codes_of_sources());
}

TEST(Page, GivesTheSeverityThatIsSaid) {
  const std::map<std::string, std::string> severities = severities_in(errors_page());
  std::set<std::string> seen;
  for (const Provocation& p : provocations()) {
    if (begins(p.code, "V3")) continue;  // notes on articles have none
    const auto severity = severities.find(p.code);
    ASSERT_NE(severity, severities.end()) << p.code << " has no severity";
    EXPECT_NE(p.said.find(": " + severity->second + ' ' + p.code + ": "), std::string::npos) << p.said;
    seen.insert(p.code);
  }
  EXPECT_EQ(seen.size(), severities.size()) << "the table of severities has a code that nothing provokes";
  for (const Row& row : rows_in(errors_page()))
    if (!row.severity.empty()) {
      EXPECT_EQ(row.severity, severities.at(row.code)) << row.code;
    }
}

TEST(Page, IsReadRowByRow) {
  const std::string page =
      "| severity | codes | x |\n|---|---|---|\n| error | E1 E12, V101–V103 | y |\n\n| code | means | z "
      "|\n|---|---|---|\n"
      "| E1 | A `\\|` here. | z |\n| V101 | error | No header. | z |\n| e2 | no | z |\n";
  const std::vector<Row> rows = rows_in(page);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].meaning, "A `\\|` here.");
  EXPECT_EQ(rows[1].code + rows[1].severity + rows[1].meaning, "V101errorNo header.");
  const std::map<std::string, std::string> severities = {
      {"E1", "error"}, {"E12", "error"}, {"V101", "error"}, {"V102", "error"}, {"V103", "error"}};
  EXPECT_EQ(severities_in(page), severities);
  EXPECT_EQ(unmatched(rows, {{"E1", "A `", "", {}}, {"V102", "No", "", {}}}),
            (std::vector<std::string>{"V101: No header.: provoked 0 times", "V102: no row begins with No"}));
  EXPECT_EQ(codes_in("report(\"E1\", x); // \"V301\" \"W05\" \"T10:00\" \"V12\" E2 \"W2\""),
            (std::set<std::string>{"E1", "V301", "W2"}));
}

}  // namespace
}  // namespace vnaner
