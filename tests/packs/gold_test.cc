// gold_test.cc: what the shipped packs find in the marked articles of tests/gold does not fall below what they found.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

Score score_of_gold() {
  const Extractor extractor;
  Score score;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(VNANER_SOURCE_DIR "/tests/gold"))
    files.push_back(entry.path());
  for (const std::filesystem::path& file : files) {
    std::ifstream input(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(input), {}};
    const Gold gold = parse_gold(file.string(), content);
    const auto date = gold.header.find("date");
    const Given given{date == gold.header.end() ? std::string_view() : std::string_view(date->second)};
    compare(gold, extractor.extract(gold.article.text, given), score, true);
  }
  return score;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + '\n';
  return all;
}

struct Floor {
  const char* type;
  std::uint64_t gold;  // marked in the articles
  double f1;           // exact
};

// Raise a floor when the packs get better; lower it only with a reason in the commit that does.
TEST(Gold, ExactF1StaysUp) {
  const Score score = score_of_gold();
  for (const Floor& floor :
       {Floor{"person", 174, 0.975}, Floor{"office", 128, 0.99}, Floor{"body", 125, 0.99}, Floor{"date", 221, 0.995}}) {
    const Tally& tally = score.types.at(floor.type);
    EXPECT_EQ(tally.gold, floor.gold) << floor.type;
    const double f1 = 2.0 * static_cast<double>(tally.exact) / static_cast<double>(tally.gold + tally.system);
    EXPECT_GE(f1, floor.f1) << floor.type << '\n' << to_table(score) << joined(score.errors);
  }
}

struct Share {
  const char* attribute;
  double right;  // of those in gold
};

TEST(Gold, ValuesIdsAndHoldersStayUp) {
  const Score score = score_of_gold();
  for (const Share& share :
       {Share{"date value", 0.99}, Share{"body value", 0.98}, Share{"office holder", 0.95}, Share{"person ref", 0.9}}) {
    const AttributeTally& tally = score.attributes.at(share.attribute);
    EXPECT_GE(static_cast<double>(tally.right), share.right * static_cast<double>(tally.gold))
        << share.attribute << '\n'
        << to_table(score) << joined(score.errors);
  }
}

// A wrong holder is worse than none.
TEST(Gold, HoldersAreRightWhereTheyAreGiven) {
  const Score score = score_of_gold();
  EXPECT_GE(static_cast<double>(score.holders.right), 0.98 * static_cast<double>(score.holders.given))
      << to_table(score) << joined(score.errors);
}

}  // namespace
}  // namespace vnaner
