// summary.h: times and ratios of speeds measured in one run.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace vnaner {

// Keeps the processor time per byte of every repetition, instead of printing it.
class Times : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override;

  // The least, in seconds: what else the machine does only adds to it. 0 if the benchmark has not run. Names are as
  // they were registered: "whole".
  double per_byte(const std::string& benchmark) const;
  // How far the quarters of the repetitions lie from each other, as a part of the median.
  double spread(const std::string& benchmark) const;
  std::vector<std::string> names() const;  // in the order in which the benchmarks were registered
  bool failed() const noexcept { return failed_; }

 private:
  std::map<std::string, std::vector<double>> times_;  // sorted
  std::map<std::int64_t, std::string> names_;
  bool failed_ = false;
};

// "ratio whole/icu_word 0.42": the speed of `ours` over that of `theirs`. False, and nothing printed, if one is
// missing.
bool print_ratio(std::ostream& out, const Times& times, const std::string& ours, const std::string& theirs);

// A line for each benchmark: time, speed, speed over that of ICU on the same documents.
void print_table(std::ostream& out, const Times& times);

}  // namespace vnaner
