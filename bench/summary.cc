// summary.cc: ratios of speeds measured in one run.
#include "bench/summary.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace vnaner {

void Medians::ReportRuns(const std::vector<Run>& runs) {
  // A run that failed has taken no time; how else it says so depends on the version of Google Benchmark.
  for (const Run& run : runs)
    if (run.run_type == Run::RT_Iteration && run.cpu_accumulated_time > 0 && run.iterations > 0)
      times_[run.run_name.function_name].push_back(run.cpu_accumulated_time / static_cast<double>(run.iterations));
}

double Medians::of(const std::string& benchmark) const {
  const auto found = times_.find(benchmark);
  if (found == times_.end()) return 0;
  std::vector<double> times = found->second;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

bool print_ratio(std::ostream& out, const Medians& medians, const std::string& ours, const std::string& theirs) {
  if (medians.of(ours) <= 0 || medians.of(theirs) <= 0) return false;
  out << "ratio " << ours << '/' << theirs << ' ' << std::setprecision(3) << medians.of(theirs) / medians.of(ours)
      << '\n';
  return true;
}

}  // namespace vnaner
