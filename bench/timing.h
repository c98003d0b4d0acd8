// timing.h: benchmarks of stages over documents.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench/stages.h"

namespace vnaner {

// Documents and an engine that are made when the first of their benchmarks runs: making them takes long.
class Lazily {
 public:
  using Maker = std::function<std::unique_ptr<Stages>()>;
  explicit Lazily(Maker make) : make_(std::move(make)) {}
  Stages& stages();

 private:
  Maker make_;
  std::unique_ptr<Stages> made_;
};

// Registers a benchmark that takes all documents through `stage`, one after the other. Counters: "bytes" of all
// documents, bytes a second, "x" as given.
void time_stage(const std::string& name, Stage stage, std::shared_ptr<Lazily> documents, double x = 0);

// The growth of time with the length of texts, with hard texts, with the number of rules or of names: registers a set,
// "length", "hardships", "rules" or "names", as SET/STAGE/X. False if there is no such set.
bool time_growth(const std::string& set, const Samples& samples);

}  // namespace vnaner
