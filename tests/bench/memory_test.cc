// memory_test.cc: what documents cost in memory: nothing before resolve, once warm, and no more each time they are
// read.
#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <new>
#include <numeric>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/allocations.h"
#include "bench/memory_table.h"
#include "bench/samples.h"
#include "bench/stages.h"
#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

Stages& news() {
  static Stages stages(engine_of(Data::built_in()), shipped_samples());
  return stages;
}

std::size_t count(const std::vector<Allocations>& taken) {
  return std::accumulate(taken.begin(), taken.end(), std::size_t{0},
                         [](std::size_t sum, const Allocations& one) { return sum + one.count; });
}

// Keeps the compiler from leaving a pair of new and delete out.
template <typename T>
T* kept(T* made) {
  static void* volatile last = nullptr;
  last = made;
  return static_cast<T*>(last);
}

TEST(AllocationCounter, SeesEveryKindOfNew) {
  struct alignas(256) Wide {
    char bytes[512];
  };
  const AllocationCounter counter;
  EXPECT_EQ(counter.so_far().count, 0u);
  delete kept(new std::size_t);
  delete[] kept(new std::size_t[3]);
  delete kept(new (std::nothrow) std::size_t);
  delete[] kept(new (std::nothrow) std::size_t[3]);
  EXPECT_EQ(counter.so_far().count, 4u);
  const std::unique_ptr<Wide> wide(kept(new Wide));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(wide.get()) % 256, 0u);
  delete[] kept(new Wide[2]);
  delete kept(new (std::nothrow) Wide);
  delete[] kept(new (std::nothrow) Wide[2]);
  EXPECT_EQ(counter.so_far().count, 8u);
  EXPECT_GE(counter.so_far().bytes, 6 * sizeof(Wide) + 8 * sizeof(std::size_t));
}

TEST(AllocationCounter, SeesTheMostHeldAtOneTime) {
  const auto hold = [](std::size_t bytes) { return std::unique_ptr<char[]>(kept(new char[bytes])); };
  const AllocationCounter counter;
  hold(100000);
  const std::size_t one = counter.so_far().peak;
  EXPECT_GE(one, 100000u);
  hold(60000);
  EXPECT_EQ(counter.so_far().peak, one);  // one after the other
  const auto first = hold(60000), second = hold(60000);
  EXPECT_GE(counter.so_far().peak, 120000u);
  EXPECT_EQ(AllocationCounter().so_far().peak, 0u);  // begins anew
}

class Allocates : public testing::TestWithParam<Stage> {};

TEST_P(Allocates, NothingOnceWarm) {
  const std::vector<Allocations> taken = memory_of(news(), GetParam());
  ASSERT_EQ(taken.size(), news().samples().size());
  for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i].count, 0u) << "document " << i;
}

INSTANTIATE_TEST_SUITE_P(BeforeResolve, Allocates,
                         testing::Values(Stage::decode, Stage::tokenizer, Stage::look_up, Stage::rules, Stage::lexical),
                         [](const auto& info) { return std::string(name_of(info.param)); });

TEST(Allocations, OfTheWholeAreThoseOfResolve) {
  const std::size_t resolve = count(memory_of(news(), Stage::resolve));
  EXPECT_GT(resolve, 0u);
  EXPECT_EQ(count(memory_of(news(), Stage::whole)), resolve);
  EXPECT_GT(count(memory_of(news(), Stage::cold)), 2 * resolve);
}

TEST(Allocations, OfExtractDoNotGrowFromPassToPass) {
  const Extractor extractor;
  const Samples samples = shipped_samples();
  Workspace scratch;
  const auto pass = [&] {
    const AllocationCounter counter;
    for (const Sample& sample : samples) static_cast<void>(extractor.extract(sample.text, {sample.date}, scratch));
    return counter.so_far().count;
  };
  const std::size_t first = pass(), second = pass();
  EXPECT_LT(second, first);
  for (int more = 0; more < 3; ++more) EXPECT_EQ(pass(), second);
}

TEST(Allocations, GrowWithWhatIsFoundAndNoFaster) {
  const Samples samples = shipped_samples();
  const auto engine = engine_of(Data::built_in());
  const auto per_byte = [&](Stage stage, std::size_t size) {
    Stages stages(engine, shuffled(samples, size, size));
    return static_cast<double>(count(memory_of(stages, stage))) / static_cast<double>(bytes_of(stages.samples()));
  };
  for (const Stage stage : {Stage::resolve, Stage::json, Stage::marked, Stage::timeml}) {
    const double short_one = per_byte(stage, 100'000);
    EXPECT_LE(per_byte(stage, 1'600'000), 1.05 * short_one) << name_of(stage);
  }
}

TEST(MemoryTable, HasALineForEachStageButIcu) {
  Stages stages(engine_of(Data::built_in()), {{"Le 3 mars, l’ONU a élu M. Jean Marsac.", "2022-03"}});
  std::ostringstream out;
  print_memory(out, stages);
  const std::string table = out.str();
  EXPECT_NE(table.find("1 documents of 41 bytes"), std::string::npos) << table;
  for (const StageName& each : kStages)
    EXPECT_EQ(table.find("\n" + std::string(each.name) + " ") != std::string::npos, each.stage != Stage::icu_word)
        << each.name;
}

}  // namespace
}  // namespace vnaner
