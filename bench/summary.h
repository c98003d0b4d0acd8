// summary.h: ratios of speeds measured in one run.
#pragma once

#include <benchmark/benchmark.h>

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace vnaner {

// Keeps the processor time per iteration of every repetition, instead of printing it.
class Medians : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override;

  double of(const std::string& benchmark) const;  // seconds; 0 if it has not run

 private:
  std::map<std::string, std::vector<double>> times_;
};

// "ratio whole/icu_word 0.42": the speed of `ours` over that of `theirs`. False, and nothing printed, if one is
// missing.
bool print_ratio(std::ostream& out, const Medians& medians, const std::string& ours, const std::string& theirs);

}  // namespace vnaner
