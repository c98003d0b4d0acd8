// command_line.h: what is asked of the benchmark.
#pragma once

#include <string>
#include <vector>

namespace vnaner {

enum class Wanted { table, summary, allocations, growth, help };

struct CommandLine {
  Wanted wanted = Wanted::table;
  std::string growth;                  // the set; whether there is such a one, time_growth knows
  std::vector<std::string> files;      // none: the shipped articles
  std::vector<std::string> passed_on;  // to Google Benchmark, the program's name first
  std::string wrong;                   // why the words make no sense; "" if they do
};

// `words`: the program's name and what follows it.
CommandLine read_command_line(const std::vector<std::string>& words);

// For --help: our options; Google Benchmark's are its own to tell.
const char* usage();

}  // namespace vnaner
