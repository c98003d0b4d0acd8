// main.cc: `vnaner-bench [--summary | --allocations | --growth SET] [--benchmark_…] [FILE…]`: the speed of the stages
// and of the whole beside ICU's word boundaries on the same texts, how it changes with what is asked, and memory.
#include <benchmark/benchmark.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "bench/command_line.h"
#include "bench/memory_table.h"
#include "bench/stages.h"
#include "bench/summary.h"
#include "bench/timing.h"

namespace vnaner {
namespace {

Samples samples_of(const CommandLine& line) {
  if (line.files.empty()) return shipped_samples();
  Samples samples;
  for (const std::string& file : line.files) samples.push_back(sample_from(file));
  return samples;
}

int run(const CommandLine& line) {
  const Samples samples = samples_of(line);
  const auto documents =
      std::make_shared<Lazily>([&samples] { return std::make_unique<Stages>(engine_of(Data::built_in()), samples); });
  if (line.wanted == Wanted::allocations) {
    print_memory(std::cout, documents->stages());
    return 0;
  }
  if (line.wanted == Wanted::growth) {
    if (!time_growth(line.growth, samples)) {
      std::cerr << "--growth: length, hardships, rules or names is expected; see --help\n";
      return 2;
    }
  } else {
    for (const auto& [stage, name] : kStages)
      if (line.wanted == Wanted::table || stage == Stage::whole || stage == Stage::lexical || stage == Stage::icu_word)
        time_stage(name, stage, documents);
  }
  Times times;
  benchmark::RunSpecifiedBenchmarks(&times);
  benchmark::ClearRegisteredBenchmarks();
  if (times.failed() || times.names().empty()) return 1;
  if (line.wanted != Wanted::summary) {
    print_table(std::cout, times);
    return 0;
  }
  for (const char* ours : {"whole", "lexical"})
    if (!print_ratio(std::cout, times, ours, kIcu)) return 1;
  return 0;
}

}  // namespace
}  // namespace vnaner

int main(int argc, char** argv) {
  vnaner::CommandLine line = vnaner::read_command_line({argv, argv + argc});
  if (line.wanted == vnaner::Wanted::help) {
    std::cout << vnaner::usage() << "\nGoogle Benchmark, in its own words:\n" << std::flush;
    benchmark::PrintDefaultHelp();
    return 0;
  }
  if (!line.wrong.empty()) {
    std::cerr << line.wrong << "; see --help\n";
    return 2;
  }
  std::vector<char*> arguments;
  for (std::string& word : line.passed_on) arguments.push_back(word.data());
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  try {
    return vnaner::run(line);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
