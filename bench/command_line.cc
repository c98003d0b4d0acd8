// command_line.cc: see command_line.h.
#include "bench/command_line.h"

#include <string_view>

namespace vnaner {
namespace {

struct Mode {
  std::string_view option;
  Wanted wanted;
};
constexpr Mode kModes[] = {
    {"--summary", Wanted::summary}, {"--allocations", Wanted::allocations}, {"--growth", Wanted::growth}};

const Mode* mode_of(std::string_view word) {
  for (const Mode& mode : kModes)
    if (mode.option == word) return &mode;
  return nullptr;
}

// Two of them cannot be had at once, and none is dropped in silence.
void want(CommandLine& line, const Mode& mode) {
  for (const Mode& other : kModes)
    if (other.wanted == line.wanted && line.wrong.empty())
      line.wrong = other.wanted == mode.wanted
                       ? std::string(mode.option) + " is given twice"
                       : std::string(other.option) + " and " + std::string(mode.option) + ": one of them is expected";
  line.wanted = mode.wanted;
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& words) {
  CommandLine line;
  // Turn and turn about: what slows the machine down for a moment slows all of them. What is asked for comes behind.
  line.passed_on = {words.empty() ? "vnaner-bench" : words[0], "--benchmark_repetitions=11", "--benchmark_min_time=0.1",
                    "--benchmark_enable_random_interleaving=true"};
  bool helped = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (const Mode* mode = mode_of(word)) {
      want(line, *mode);
      if (mode->wanted == Wanted::growth && i + 1 < words.size() && words[i + 1].compare(0, 2, "--") != 0)
        line.growth = words[++i];
    } else if (word == "--help" || word == "-h") {
      helped = true;
    } else if (word.compare(0, 2, "--") == 0) {
      line.passed_on.push_back(word);
    } else {
      line.files.push_back(word);
    }
  }
  if (line.wanted == Wanted::growth)  // many points, and each has neighbours
    line.passed_on.insert(line.passed_on.begin() + 4, {"--benchmark_repetitions=5", "--benchmark_min_time=0.05"});
  if (helped) {
    line.wanted = Wanted::help;
    line.wrong.clear();
  }
  return line;
}

const char* usage() {
  return "vnaner-bench [--summary | --allocations | --growth SET] [--benchmark_...] [FILE...]\n"
         "\n"
         "Measures the stages of the library and the whole, beside ICU's word boundaries on the same texts, on one "
         "thread.\n"
         "\n"
         "  FILE            a document; without any, the shipped articles are taken\n"
         "  (no option)     a line for each stage\n"
         "  --summary       only how fast the whole is, and the part of it that finds words, beside ICU\n"
         "  --allocations   what is taken with operator new, and memory\n"
         "  --growth SET    how time grows with SET: length (of texts), hardships (hard texts), rules or names (their\n"
         "                  number)\n"
         "  --help, -h      this, and the options of Google Benchmark\n"
         "  --benchmark_... goes to Google Benchmark: --benchmark_filter=look_up measures one stage,\n"
         "                  --benchmark_out=FILE writes all figures as JSON\n"
         "\n"
         "Exit codes: 0 all is well; 1 nothing was measured, or not all of it; 2 wrong command line; 3 a text could "
         "not be read.\n";
}

}  // namespace vnaner
