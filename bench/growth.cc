// growth.cc: the sets of benchmarks that show how time grows.
#include <memory>
#include <string>
#include <utility>

#include "bench/generated.h"
#include "bench/timing.h"

namespace vnaner {

namespace {

constexpr std::size_t kKilo = 1024, kMega = 1024 * 1024;
constexpr std::size_t kAtLeast = 256 * kKilo;  // of text for one measurement

// Made when first asked for; dropped with the benchmarks.
std::shared_ptr<Lazily> over(std::shared_ptr<const Engine> engine, std::function<Samples()> samples) {
  return std::make_shared<Lazily>([engine = std::move(engine), samples = std::move(samples)] {
    return std::make_unique<Stages>(engine, samples());
  });
}

std::shared_ptr<Lazily> with(std::function<Data()> data, std::function<Samples()> samples) {
  return std::make_shared<Lazily>([data = std::move(data), samples = std::move(samples)] {
    return std::make_unique<Stages>(engine_of(data()), samples());
  });
}

void time_all(const std::string& set, std::initializer_list<Stage> stages, const std::shared_ptr<Lazily>& documents,
              std::size_t x) {
  for (const Stage stage : stages)
    time_stage(set + '/' + name_of(stage) + '/' + std::to_string(x), stage, documents, static_cast<double>(x));
}

void time_lengths(const Samples& samples) {
  const auto engine = engine_of(Data::built_in());
  for (std::size_t size = kKilo; size <= 16 * kMega; size *= 4)
    time_all("length",
             {Stage::tokenizer, Stage::look_up, Stage::rules, Stage::resolve, Stage::json, Stage::marked, Stage::timeml,
              Stage::whole, Stage::icu_word},
             over(engine, [&samples, size] { return shuffled(samples, size, kAtLeast); }), size);
}

void time_hardships(const Samples& samples) {
  const auto engine = engine_of(Data::built_in());
  for (const Hardship& hardship : hardships())
    for (std::size_t size = 10'000; size <= 10'000'000; size *= 10)
      time_all(hardship.name, {hardship.new_words ? Stage::cold : Stage::whole, Stage::icu_word},
               over(engine,
                    [&hardship, size] {
                      return Samples{{hardship.make(size), {}}};
                    }),
               size);
  time_all("news", {Stage::whole, Stage::icu_word}, over(engine, [&samples] { return samples; }), bytes_of(samples));
}

void time_rules(const Samples& samples) {
  for (const auto& [set, words] : {std::pair("rules_unmet", Words::none_of_the_text), {"rules_met", Words::the_text}})
    for (const std::size_t count : {0, 100, 300, 1000, 3000, 5000})
      time_all(set, {Stage::rules, Stage::whole, Stage::icu_word},
               with([&samples, words = words,
                     count] { return Data::built_in().add_pack("extra.calque", extra_rules(count, words, samples)); },
                    [&samples] { return shuffled(samples, 4 * kKilo, kAtLeast); }),
               count);
}

void time_names(const Samples& samples) {
  for (std::size_t count = kNamesInText; count <= kMostNames; count *= 10)
    time_all("names", {Stage::look_up, Stage::whole, Stage::icu_word},
             with(
                 [count] {
                   return Data::built_in()
                       .add_list("extra.tsv", extra_names(count))
                       .add_pack("extra.calque", pack_of_extra_names());
                 },
                 [&samples] { return text_with_names(samples, kAtLeast); }),
             count);
}

}  // namespace

bool time_growth(const std::string& set, const Samples& samples) {
  if (set == "length")
    time_lengths(samples);
  else if (set == "hardships")
    time_hardships(samples);
  else if (set == "rules")
    time_rules(samples);
  else if (set == "names")
    time_names(samples);
  else
    return false;
  return true;
}

}  // namespace vnaner
