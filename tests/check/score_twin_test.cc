// score_twin_test.cc: the scorer prints the same table as the project's scoring script, over damaged copies of the gold
// articles. Both lie beside the source tree; where they do not, the test is skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "libvnaner/check/letters.h"
#include "vnaner/check.h"

#ifndef VNANER_SOURCE_DIR
#define VNANER_SOURCE_DIR "."
#endif

namespace vnaner {
namespace {

namespace fs = std::filesystem;

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return out;
  std::array<char, 4096> block;
  while (const std::size_t size = std::fread(block.data(), 1, block.size(), pipe)) out.append(block.data(), size);
  pclose(pipe);
  return out;
}

// What a poor system might find: some spans are missing, some have other ends, types, values or holders.
Document damaged(const Gold& gold, std::mt19937& random) {
  const std::string& text = gold.article.text;
  const CodePoints points(text);
  Document document;
  for (const Mark& mark : gold.article.marks) {
    std::size_t begin = points.index(mark.begin), end = points.index(mark.end);
    const auto one_in = [&](unsigned n) { return random() % n == 0; };
    if (one_in(8)) continue;
    if (one_in(4)) begin -= std::min<std::size_t>(begin, random() % 6);
    if (one_in(6)) begin += std::min(end - begin - 1, std::size_t{random() % 4});
    if (one_in(4)) end = std::min(points.at.size(), end + random() % 4);
    Span span;
    span.begin = static_cast<std::uint32_t>(points.byte_of[begin]);
    span.end = static_cast<std::uint32_t>(points.byte_of[end]);
    span.type = one_in(20) ? "person" : mark.type;
    span.value = one_in(5) ? "2022" : std::string(mark.get("value"));
    span.holder = one_in(5) ? "" : std::string(mark.get("holder"));
    span.ref = one_in(5) ? "Tô Lâm" : std::string(mark.get("ref"));
    document.spans.push_back(span);
  }
  std::stable_sort(document.spans.begin(), document.spans.end(),
                   [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  return document;
}

nlohmann::json as_json(const Gold& gold, const Document& document) {
  const CodePoints points(gold.article.text);
  nlohmann::json spans = nlohmann::json::array();
  for (const Span& span : document.spans) {
    nlohmann::json one = {{"type", span.type}, {"start", points.index(span.begin)}, {"end", points.index(span.end)}};
    if (!span.value.empty()) one["value"] = span.value;
    if (!span.holder.empty()) one["holder"] = span.holder;
    if (!span.ref.empty()) one["ref"] = span.ref;
    spans.push_back(one);
  }
  return {{"id", gold.header.at("id")}, {"text", gold.article.text}, {"spans", spans}};
}

TEST(ScoreTwin, PrintsTheSameTable) {
  const fs::path shared = fs::path(VNANER_SOURCE_DIR) / ".." / "shared";
  const fs::path script = shared / "tools" / "score.py", tool = shared / "tools" / "goldtool.py";
  if (!fs::exists(script) || !fs::exists(tool) || std::system("python3 -c '' 2>/dev/null") != 0)
    GTEST_SKIP() << "no scoring script or no python3";
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(shared / "gold")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  ASSERT_FALSE(files.empty());
  const fs::path folder = fs::path(testing::TempDir()) / "vnaner-score-twin";
  fs::create_directories(folder);
  std::string names;
  for (const std::string& file : files) names += " '" + file + "'";
  const std::string gold_lines = folder / "gold.jsonl", system_lines = folder / "system.jsonl";
  ASSERT_EQ(std::system(("python3 '" + tool.string() + "' jsonl" + names + " > '" + gold_lines + "'").c_str()), 0);
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    Score score;
    std::uint64_t given = 0;
    std::ofstream system(system_lines);
    for (const std::string& file : files) {
      std::ifstream input(file, std::ios::binary);
      const Gold gold = parse_gold(file, std::string(std::istreambuf_iterator<char>(input), {}));
      const Document document = damaged(gold, random);
      compare(gold, document, score, false);
      for (const Span& span : document.spans) given += span.type == "office" && !span.holder.empty();
      system << as_json(gold, document).dump() << '\n';
    }
    system.close();
    std::string ours = to_table(score);
    ours.resize(ours.find("\nholders ") + 1);  // the row that only we have
    // Holders of the gold that were found are the script's; what was given is the count below.
    EXPECT_EQ(score.holders.right, score.attributes.at("office holder").right);
    EXPECT_EQ(score.holders.gold, score.attributes.at("office holder").gold);
    EXPECT_EQ(score.holders.given, given);
    EXPECT_EQ(ours, output_of("python3 '" + script.string() + "' '" + gold_lines + "' '" + system_lines + "'"));
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace vnaner
