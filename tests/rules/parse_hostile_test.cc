// parse_hostile_test.cc: any bytes are a pack with problems, never a crash, and never slow.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "libvnaner/rules/parse.h"
#include "vnaner/data.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

std::vector<Problem> problems_of(const std::string& text) {
  std::vector<Problem> problems;
  parse_pack("p.calque", text, problems);
  return problems;
}

std::vector<std::string> shipped_packs() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::directory_iterator(VNANER_SOURCE_DIR "/rules")) {
    if (entry.path().extension() != ".calque") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    texts.push_back(std::move(text).str());
  }
  return texts;
}

// What the notation is made of, and what it is not.
const std::vector<std::string> scraps = {"[",
                                         "]",
                                         "{",
                                         "}",
                                         "<",
                                         ">",
                                         "|",
                                         "\"",
                                         "\\",
                                         "?",
                                         "+",
                                         "*",
                                         "^",
                                         "$",
                                         "...",
                                         "{1,3}",
                                         "<@",
                                         "#",
                                         "# ",
                                         "\n",
                                         "\n  ",
                                         "\t",
                                         "\r",
                                         ":",
                                         "=",
                                         "=>",
                                         "/",
                                         "[#a.b: ",
                                         "rule r",
                                         "find",
                                         "list x",
                                         "zone z is ",
                                         "let X",
                                         "not",
                                         "é",
                                         "\xC3",
                                         "\xFF",
                                         "\xE2\x80",
                                         std::string(1, '\0'),
                                         "{99999999999,1}",
                                         "<1..99999999999>"};

TEST(ParseHostile, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text = round % 2 == 0 ? "pack p 1\nrule r\n  find " : "";
    for (std::size_t n = random() % 200; n > 0; --n) text += static_cast<char>(random());
    problems_of(text);
  }
}

TEST(ParseHostile, RandomScrapsOfTheNotation) {
  std::mt19937 random(2);
  const std::vector<std::string> openings = {"", "pack p 1\nrule r\n  find ", "pack p 1\nrule r\n  find a\n  +  ",
                                             "pack p 1\nlist x\n  ", "pack p 1\nzone z is line starting "};
  for (int round = 0; round < 10000; ++round) {
    std::string text = openings[random() % openings.size()];
    for (std::size_t n = random() % 40; n > 0; --n) text += scraps[random() % scraps.size()];
    problems_of(text);
  }
}

TEST(ParseHostile, MutationsOfTheShippedPacks) {
  const std::vector<std::string> packs = shipped_packs();
  ASSERT_FALSE(packs.empty());
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::string text = packs[random() % packs.size()];
    for (std::size_t n = 1 + random() % 20; n > 0 && !text.empty(); --n) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text[at] = static_cast<char>(random());
          break;
        case 1:
          text.insert(at, scraps[random() % scraps.size()]);
          break;
        case 2:
          text.erase(at, random() % 50);
          break;
        default:
          text.resize(at + text.size() / 2 < text.size() ? at + text.size() / 2 : text.size());
      }
    }
    for (const Problem& problem : problems_of(text)) {
      EXPECT_EQ(problem.code, "E1");
      EXPECT_GT(problem.line, 0u);
    }
  }
}

// Past the parser: whatever it lets through is refused with problems or loads.
TEST(ParseHostile, MutatedSmallPacksLoadOrAreRefused) {
  const std::string pack =
      "pack p 1.0.0\ntype t (a, b) remember a\ntype u internal\nrelation r (t, u)\ninside t: u\nprefer t, u\n"
      "list l ignoring accents\n  un | deux = 1 ; k=v\nlet X = {<Cap> <@l>{1,3}}\nzone z is line starting Photo :\n"
      "rule q\n  find [t#p: [.a: <X>] {<1..31> | </.+s/>}?] ... [u#o: <low & not @l>]\n  unless before: <num>\n"
      "  in z\n  link #p r #o\n  +  Photo : [t#p: Un] x [u#o: y]  => #p r #o\n  -  rien\n"
      "rule s\n  find <u> [t: <t> b]\n  after q\n";
  std::mt19937 random(4);
  int loaded = 0;
  for (int round = 0; round < 1500; ++round) {
    std::string text = pack;
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
      const std::size_t at = 13 + random() % (text.size() - 13);
      if (random() % 2 == 0)
        text.insert(at, scraps[random() % scraps.size()]);
      else
        text.erase(at, 1 + random() % 5);
    }
    try {
      const Extractor extractor(Data::empty().add_pack("p.calque", text));
      EXPECT_NO_THROW(static_cast<void>(extractor.extract("Photo : Un deux trois s y Un b\nUn 3 y")));
      ++loaded;
    } catch (const LoadError& error) {
      EXPECT_FALSE(error.problems().empty());
    }
  }
  EXPECT_GT(loaded, 0);
}

// Of processor time: other work on the machine does not count.
double seconds(const std::string& text) {
  const std::clock_t start = std::clock();
  problems_of(text);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(ParseHostile, AMillionOpenBracketsAreOneError) {
  for (const char* open : {"[", "{", "<", "[t: ", "{a | ", "\"", "\\"}) {
    std::string text = "pack p 1\nrule r\n  find ";
    for (int i = 0; i < 1000000; ++i) text += open;
    const std::vector<Problem> problems = problems_of(text);
    if (open != std::string("\\")) {
      EXPECT_FALSE(problems.empty()) << open;
    }
    EXPECT_LE(problems.size(), 2u) << open;
  }
}

// Eight times the text in less than forty times the time: quadratic work would take sixty-four times.
TEST(ParseHostile, TimeGrowsWithTheText) {
  const std::string rule = "pack p 1\nrule r\n  find a";
  const struct {
    std::string opening, unit;
  } shapes[] = {{rule + "\n", "  find [t: a] <Cap> {b | c}?\n"},
                {rule + "\n", "    continued [t: a]\n"},
                {rule + "\n", "  +  [t: a] b  => #a r #b\n"},
                {rule + "\n", "tipe x\n"},
                {rule + "\n", "  # comment\n"},
                {"pack p 1\nlist x\n", "  a | b | c = d ; e=f\n"},
                // one long line
                {rule, " [t: a] <Cap> {b | c}? ...{0,2}"},
                {rule, " à{1"},
                {rule + "\n  +  ", "[t#a: é\\#\\n] "},
                {rule + "\n  +  [t#a: x]  => #a r #a", "; #a r #a"},
                {"pack p 1\nlist x\n  a", " | b"},
                {"pack p 1\nprefer a", ", b"}};
  for (const auto& [opening, unit] : shapes) {
    const auto of_size = [&opening = opening, &unit = unit](std::size_t n) {
      std::string text = opening;
      for (std::size_t i = 0; i < n; ++i) text += unit;
      return text;
    };
    const std::string small = of_size(4000), large = of_size(32000);
    double least = 1e9, most = 1e9;
    for (int i = 0; i < 3; ++i) least = std::min(least, seconds(small)), most = std::min(most, seconds(large));
    EXPECT_LT(most, 40 * std::max(least, 0.0005)) << unit;
  }
}

}  // namespace
}  // namespace vnaner
