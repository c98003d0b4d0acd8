// timing.cc: see timing.h.
#include "bench/timing.h"

#include <benchmark/benchmark.h>

#include <utility>

namespace vnaner {

Stages& Lazily::stages() {
  if (!made_) made_ = make_();
  return *made_;
}

void time_stage(const std::string& name, Stage stage, std::shared_ptr<Lazily> documents, double x) {
  benchmark::RegisterBenchmark(
      name.c_str(), [stage, x, documents = std::move(documents), warm = false](benchmark::State& state) mutable {
        Stages& stages = documents->stages();
        const std::size_t count = stages.samples().size();
        for (std::size_t i = 0; i < count && !warm && stage != Stage::cold; ++i) stages.run(stage, i);
        warm = true;
        for (auto _ : state)
          for (std::size_t i = 0; i < count; ++i) benchmark::DoNotOptimize(stages.run(stage, i));
        const std::size_t bytes = bytes_of(stages.samples());
        state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
        state.counters["bytes"] = static_cast<double>(bytes);
        state.counters["documents"] = static_cast<double>(count);
        if (x > 0) state.counters["x"] = x;
      });
}

}  // namespace vnaner
