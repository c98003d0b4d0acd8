// memory_table.cc: see memory_table.h.
#include "bench/memory_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace vnaner {

std::vector<Allocations> memory_of(Stages& stages, Stage stage) {
  const std::size_t count = stages.samples().size();
  for (int warm_up = 0; warm_up < 2; ++warm_up)
    for (std::size_t i = 0; i < count; ++i) stages.run(stage, i);
  std::vector<Allocations> taken(count);
  for (std::size_t i = 0; i < count; ++i) {
    const AllocationCounter counter;
    stages.run(stage, i);
    taken[i] = counter.so_far();
  }
  return taken;
}

void print_memory(std::ostream& out, Stages& stages) {
  const std::size_t documents = stages.samples().size();
  out << fmt::format("{} documents of {} bytes on average\n", documents, bytes_of(stages.samples()) / documents)
      << fmt::format("{:<10} {:>12} {:>12} {:>12}\n", "", "allocations", "bytes", "peak");
  for (const auto& [stage, name] : kStages) {
    if (stage == Stage::icu_word) continue;
    Allocations all;
    for (const Allocations& one : memory_of(stages, stage)) {
      all.count += one.count;
      all.bytes += one.bytes;
      all.peak = std::max(all.peak, one.peak);
    }
    const auto average = [documents](std::size_t sum) {
      return static_cast<double>(sum) / static_cast<double>(documents);
    };
    out << fmt::format("{:<10} {:>12.1f} {:>12.0f} {:>12}\n", name, average(all.count), average(all.bytes), all.peak);
  }
}

}  // namespace vnaner
