// command_line_test.cc: what the benchmark takes its words for.
#include "bench/command_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vnaner {
namespace {

using Words = std::vector<std::string>;

CommandLine read(Words words) {
  words.insert(words.begin(), "bench");
  return read_command_line(words);
}

TEST(CommandLine, OneThingIsWanted) {
  struct Case {
    Words words;
    Wanted wanted;
    std::string growth;
    Words files;
  };
  for (const Case& each :
       {Case{{}, Wanted::table, "", {}}, Case{{"a", "b"}, Wanted::table, "", {"a", "b"}},
        Case{{"--summary", "a"}, Wanted::summary, "", {"a"}},
        Case{{"a", "--allocations"}, Wanted::allocations, "", {"a"}},
        Case{{"--growth", "rules", "a"}, Wanted::growth, "rules", {"a"}}, Case{{"--growth"}, Wanted::growth, "", {}},
        Case{{"--growth", "--benchmark_out=x"}, Wanted::growth, "", {}},
        Case{{"", "-", "\xFF"}, Wanted::table, "", {"", "-", "\xFF"}}}) {
    const CommandLine line = read(each.words);
    const std::string words = testing::PrintToString(each.words);
    EXPECT_EQ(line.wanted, each.wanted) << words;
    EXPECT_EQ(line.growth, each.growth) << words;
    EXPECT_EQ(line.files, each.files) << words;
    EXPECT_EQ(line.wrong, "") << words;
  }
}

TEST(CommandLine, OfTwoThingsNoneIsDropped) {
  struct Case {
    Words words;
    std::string wrong;
  };
  for (const Case& each :
       {Case{{"--summary", "--allocations"}, "--summary and --allocations: one of them is expected"},
        Case{{"--allocations", "a", "--growth", "rules"}, "--allocations and --growth: one of them is expected"},
        Case{{"--growth", "--summary"}, "--growth and --summary: one of them is expected"},
        Case{{"--summary", "--allocations", "--growth"}, "--summary and --allocations: one of them is expected"},
        Case{{"--growth", "rules", "--growth", "names"}, "--growth is given twice"}})
    EXPECT_EQ(read(each.words).wrong, each.wrong);
}

TEST(CommandLine, HelpIsGivenWhateverElseIsAsked) {
  for (const Words& words : {Words{"--help"}, Words{"-h"}, Words{"--growth", "--help"}, Words{"--summary", "-h", "a"},
                             Words{"--help", "--summary", "--allocations"}}) {
    EXPECT_EQ(read(words).wanted, Wanted::help) << testing::PrintToString(words);
    EXPECT_EQ(read(words).wrong, "") << testing::PrintToString(words);
  }
}

TEST(CommandLine, WhatIsGivenComesBehindWhatIsUsual) {
  for (const Words& words :
       {Words{"--benchmark_repetitions=1"}, Words{"--growth", "rules", "--benchmark_repetitions=1"},
        Words{"--benchmark_repetitions=1", "--growth", "rules"}}) {
    const CommandLine line = read(words);
    EXPECT_EQ(line.passed_on.front(), "bench");
    EXPECT_EQ(line.passed_on.back(), "--benchmark_repetitions=1");
    EXPECT_EQ(std::count(line.passed_on.begin(), line.passed_on.end(), "--benchmark_repetitions=5"),
              line.wanted == Wanted::growth ? 1 : 0);
  }
  EXPECT_EQ(read({"--no-such"}).passed_on.back(), "--no-such") << "Google Benchmark says what it does not know";
  EXPECT_EQ(read_command_line({}).passed_on.size(), 4u);
}

TEST(CommandLine, UsageTellsOfEveryOption) {
  const std::string told = usage();
  for (const char* word : {"vnaner-bench ", "--summary ", "--allocations ", "--growth SET ", "--help", "--benchmark_",
                           "FILE ", "length", "hardships", "rules", "names"})
    EXPECT_NE(told.find(word), std::string::npos) << word;
  std::size_t longest = 0;
  for (std::size_t at = 0, end = 0; (end = told.find('\n', at)) != std::string::npos; at = end + 1)
    longest = std::max(longest, end - at);
  EXPECT_LE(longest, 120u);
}

}  // namespace
}  // namespace vnaner
