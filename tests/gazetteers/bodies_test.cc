// bodies_test.cc: what holds between the lists of bodies, missions and posts.
#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "libvnaner/pack/tsv.h"
#include "vnaner/problem.h"

#include <fstream>
#include <iterator>

namespace vnaner {
namespace {

List list(const std::string& name) {
  std::ifstream in(std::string(VNANER_SOURCE_DIR) + "/gazetteers/" + name, std::ios::binary);
  std::vector<Problem> problems;
  const Data::Source source{Data::Kind::list, name, name, {std::istreambuf_iterator<char>(in), {}}, {}};
  return read_tsv(source, problems);
}

std::set<std::string> ids() {
  std::set<std::string> out;
  for (const ListRow& row : list("bodies.tsv").rows) out.insert(row.id);
  return out;
}

std::string cell(const ListRow& row, const std::string& column) {
  for (const auto& feature : row.features)
    if (feature.first == column) return feature.second;
  return {};
}

TEST(Bodies, NoFormIsBothANameAndABackReference) {
  const auto lower = [](std::string form) {
    for (char& c : form) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return form;
  };
  std::set<std::string> names;
  const List bodies = list("bodies.tsv");
  for (const ListRow& row : bodies.rows)
    if (row.after.empty()) names.insert(lower(row.form));
  ASSERT_GT(names.size(), 3000u);
  for (const ListRow& row : bodies.rows)
    if (!row.after.empty()) {
      EXPECT_EQ(names.count(lower(row.form)), 0u) << row.id << ": " << row.form;
    }
}

TEST(Bodies, EveryIdThatOtherListsNameIsThere) {
  const std::set<std::string> known = ids();
  for (const ListRow& row : list("bodies.tsv").rows)
    if (!row.after.empty()) {
      EXPECT_EQ(known.count(row.after), 1u) << row.form << " after " << row.after;
    }
  for (const ListRow& row : list("mission-places.tsv").rows) EXPECT_EQ(known.count(row.id), 1u) << row.id;
  const List posts = list("un-posts.tsv");
  ASSERT_GT(posts.rows.size(), 500u);
  for (const ListRow& row : posts.rows) {
    EXPECT_EQ(known.count(cell(row, "body")), 1u) << row.form << " of " << cell(row, "body");
    EXPECT_TRUE(cell(row, "complement") == "yes" || cell(row, "complement") == "no") << row.form;
  }
}

// Two missions at one place in one year need one that is usual, or a year that separates them.
TEST(Bodies, EveryPlaceHasOneUsualMissionAtMost) {
  std::set<std::string> places;
  for (const ListRow& row : list("mission-places.tsv").rows)
    if (cell(row, "usual") == "yes") {
      EXPECT_TRUE(places.insert(row.form).second) << row.form;
    }
}

}  // namespace
}  // namespace vnaner
