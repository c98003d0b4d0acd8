// boundary_rows_test.cc: every row of boundary_differences.tsv shows its difference, and is the only one that explains
// it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/icu/boundary_rows.h"
#include "tests/icu/segments.h"

namespace vnaner {
namespace {

// The example without its ¦, and where they stood.
struct Example {
  explicit Example(const std::string& marked) {
    const icu::UnicodeString all = icu::UnicodeString::fromUTF8(marked).unescape();
    for (std::int32_t i = 0; i < all.length(); ++i)
      if (all[i] == u'¦')
        places.push_back(text.length());
      else
        text.append(all[i]);
  }
  icu::UnicodeString text;
  std::vector<std::int32_t> places;
};

std::vector<Disagreement> disagreements(const icu::UnicodeString& text) {
  return Segments(icu::Locale::getFrench()).disagreements(text);
}

TEST(BoundaryRows, ShowTheirDifference) {
  const BoundaryRows rows;
  EXPECT_GT(rows.rows().size(), 20u);
  for (const BoundaryRow& row : rows.rows()) {
    if (!row.holds_here) continue;
    SCOPED_TRACE("boundary_differences.tsv:" + std::to_string(row.line) + ": " + row.example);
    const Example example(row.example);
    ASSERT_EQ(example.places.size(), row.at_places.size()) << "the pattern and the example need as many ¦";
    ASSERT_FALSE(example.places.empty());
    const std::vector<Disagreement> seen = disagreements(example.text);
    for (std::size_t place = 0; place < example.places.size(); ++place) {
      const auto here = std::find_if(seen.begin(), seen.end(),
                                     [&](const Disagreement& each) { return each.at == example.places[place]; });
      if (here == seen.end() || here->ours_cuts != row.ours_cuts) {
        ADD_FAILURE() << "there is no such difference at ¦ " << place + 1 << ": the row is stale";
        continue;
      }
      EXPECT_TRUE(row.explains(example.text, *here, place)) << "¦ " << place + 1 << " of the pattern does not fit";
      for (const BoundaryRow& other : rows.rows())
        EXPECT_TRUE(&other == &row || !other.explains(example.text, *here)) << "so does line " << other.line;
    }
  }
}

TEST(BoundaryRows, DoNotExplainEverything) {
  BoundaryRows rows;
  const icu::UnicodeString text = u"des mots, 12 ou 3,5 l'un";
  for (std::int32_t at = 1; at < text.length(); ++at)
    for (const bool ours_cuts : {false, true})
      if (!(ours_cuts && at == text.indexOf(u"un"))) {
        EXPECT_FALSE(rows.explain(text, {at, ours_cuts})) << at << (ours_cuts ? " cut" : " joined");
      }
}

}  // namespace
}  // namespace vnaner
