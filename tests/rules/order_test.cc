// order_test.cc: the order of rules in a pack, and of packs and lists among each other, decides nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/extractor.h"
#include "vnaner/output.h"

namespace vnaner {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(text).str();
}

// The statements of a pack: each from its line at the margin to the next; a comment goes with what follows it.
std::vector<std::string> statements(const std::string& pack) {
  std::vector<std::string> all{""};
  bool complete = false;  // the last one has its line at the margin
  std::istringstream lines(pack);
  for (std::string line; std::getline(lines, line);) {
    const bool margin = !line.empty() && line[0] != ' ';
    if (margin && complete) {
      all.emplace_back();
      complete = false;
    }
    complete = complete || (margin && line[0] != '#');
    all.back() += line + "\n";
  }
  return all;
}

bool is_rule(const std::string& statement) {
  return statement.rfind("rule ", 0) == 0 || statement.find("\nrule ") != std::string::npos;
}

// The pack with its rules in another order, all else where it was.
std::string shuffled(const std::string& pack, std::mt19937& random) {
  std::vector<std::string> all = statements(pack);
  std::vector<std::size_t> rules;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (is_rule(all[i])) rules.push_back(i);
  for (std::size_t i = rules.size(); i > 1; --i) std::swap(all[rules[i - 1]], all[rules[random() % i]]);
  std::string text;
  for (const std::string& statement : all) text += statement;
  return text;
}

Data shipped(std::mt19937* random) {
  Data data = Data::empty();
  for (const char* folder : {"/rules", "/gazetteers"})
    for (const auto& entry : std::filesystem::directory_iterator(std::string(VNANER_SOURCE_DIR) + folder)) {
      const std::string name = entry.path().filename(), ending = entry.path().extension();
      if (ending == ".calque") data.add_pack(name, random ? shuffled(read(entry.path()), *random) : read(entry.path()));
      if (ending == ".tsv") data.add_list(name, read(entry.path()));
    }
  return data;
}

// All of a Document but the lines where the rules stand.
std::string account(const Document& document, const std::string& text) {
  std::string out = to_marked(document, {"x", text});
  for (const Span& span : document.spans) {
    out += "\n" + span.type + " " + span.value + " " + span.edtf + " " + span.mod + " " + span.ref + " " + span.holder +
           " " + span.body + " " + span.status + " " + std::to_string(span.parent) + " " + std::to_string(span.entity);
    for (const Attribute& a : span.attrs)
      out += " " + a.name + "=" + a.value + "@" + std::to_string(a.begin) + "-" + std::to_string(a.end);
    for (const Evidence& evidence : span.by) out += " " + evidence.rule + "/" + std::string(name(evidence.how));
    for (const Link& link : span.links) out += " " + link.rel + ">" + std::to_string(link.to);
    for (const std::string& witness : span.decided_by) out += " by " + witness;
  }
  for (const Zone& zone : document.zones)
    out += "\n" + zone.name + std::to_string(zone.begin) + "-" + std::to_string(zone.end);
  for (const Note& note : document.notes) out += "\n" + note.code + note.message;
  return out;
}

TEST(Order, ShufflingTheRulesOfTheShippedPacksChangesNothing) {
  const std::string text = read(VNANER_SOURCE_DIR "/examples/article.txt");
  const Given given{"2022-03", {}, true};
  const std::string expected = account(Extractor(shipped(nullptr)).extract(text, given), text);
  EXPECT_NE(expected.find("[person"), std::string::npos);
  for (unsigned seed = 1; seed <= 12; ++seed) {
    std::mt19937 random(seed);
    const Extractor extractor(shipped(&random));
    EXPECT_EQ(account(extractor.extract(text, given), text), expected) << "seed " << seed;
  }
}

TEST(Order, ShufflingKeepsEveryStatement) {
  std::mt19937 random(1);
  for (const auto& entry : std::filesystem::directory_iterator(VNANER_SOURCE_DIR "/rules")) {
    const std::string pack = read(entry.path()), other = shuffled(pack, random);
    const bool has_rules = pack.find("\nrule ") != pack.rfind("\nrule ");
    EXPECT_EQ(other != pack, has_rules) << entry.path();
    auto a = statements(pack), b = statements(other);
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    EXPECT_EQ(a, b) << entry.path();
  }
}

// Two packs with the same rules, split differently over files whose names sort differently.
TEST(Order, FileNamesDecideNothing) {
  const std::string base = "pack base 1.0\ntype t (a)\ntype u\ninside t: u\nprefer u, t\n";
  const std::string one = "pack one 1.0\nneeds base\nrule r\n  find [t a=1: <Cap> b]\nrule s\n  find [u: <Cap>]\n";
  const std::string two = "pack two 1.0\nneeds base\nrule r\n  find [t a=2: <Cap> b]\nrule q\n  find [u: <u> b c]\n";
  const std::string text = "A b c, A b";
  const Document there =
      Extractor(Data::empty().add_pack("a", base).add_pack("b", one).add_pack("c", two)).extract(text);
  const Document back =
      Extractor(Data::empty().add_pack("c", base).add_pack("b", one).add_pack("a", two)).extract(text);
  EXPECT_EQ(account(there, text), account(back, text));
  EXPECT_EQ(there.spans.size(), 3u);
}

}  // namespace
}  // namespace vnaner
