// summary.cc: see summary.h.
#include "bench/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "bench/stages.h"

namespace vnaner {

namespace {

// "length/whole/4096" -> "length/icu_word/4096"; "whole" -> "icu_word".
std::string icu_beside(const std::string& name) {
  const std::size_t first = name.find('/');
  if (first == std::string::npos) return kIcu;
  const std::size_t second = name.find('/', first + 1);
  return name.substr(0, first + 1) + kIcu + (second == std::string::npos ? "" : name.substr(second));
}

}  // namespace

void Times::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.run_type != Run::RT_Iteration) continue;
    // A run that failed has taken no time; how else it says so depends on the version of Google Benchmark.
    if (run.iterations == 0 || run.cpu_accumulated_time <= 0) {
      failed_ = true;
      continue;
    }
    const auto bytes = run.counters.find("bytes");
    if (bytes == run.counters.end() || bytes->second.value <= 0) continue;
    const std::string& name = run.run_name.function_name;
    std::vector<double>& times = times_[name];
    names_[run.family_index] = name;
    const double time = run.cpu_accumulated_time / static_cast<double>(run.iterations) / bytes->second.value;
    times.insert(std::upper_bound(times.begin(), times.end(), time), time);
  }
}

std::vector<std::string> Times::names() const {
  std::vector<std::string> names;
  for (const auto& [index, name] : names_) names.push_back(name);
  return names;
}

double Times::per_byte(const std::string& benchmark) const {
  const auto found = times_.find(benchmark);
  return found == times_.end() ? 0 : found->second.front();
}

double Times::spread(const std::string& benchmark) const {
  const auto found = times_.find(benchmark);
  if (found == times_.end()) return 0;
  const std::vector<double>& times = found->second;
  return (times[times.size() * 3 / 4] - times[times.size() / 4]) / times[times.size() / 2];
}

bool print_ratio(std::ostream& out, const Times& times, const std::string& ours, const std::string& theirs) {
  if (times.per_byte(ours) <= 0 || times.per_byte(theirs) <= 0) return false;
  out << fmt::format("ratio {}/{} {:.3g}\n", ours, theirs, times.per_byte(theirs) / times.per_byte(ours));
  return true;
}

void print_table(std::ostream& out, const Times& times) {
  const std::vector<std::string> names = times.names();
  std::size_t width = 0;
  for (const std::string& name : names) width = std::max(width, name.size());
  out << fmt::format("{:<{}} {:>9} {:>9} {:>9} {:>7}\n", "", width, "ns/byte", "MB/s", "x ICU", "spread");
  for (const std::string& name : names) {
    const double time = times.per_byte(name), icu = times.per_byte(icu_beside(name));
    out << fmt::format("{:<{}} {:>9.3f} {:>9.1f} {:>9} {:>6.1f}%\n", name, width, time * 1e9, 1e-6 / time,
                       icu > 0 ? fmt::format("{:.2f}", icu / time) : "", times.spread(name) * 100);
  }
}

}  // namespace vnaner
