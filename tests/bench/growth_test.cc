// growth_test.cc: what the pictures of growth show, in steps of the matcher instead of seconds.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "bench/generated.h"
#include "bench/samples.h"
#include "bench/stages.h"

namespace vnaner {
namespace {

struct Work {
  std::uint64_t steps = 0, tokens = 0;
  std::size_t spans = 0;
};

Work work(const Engine& engine, const Samples& samples) {
  Work work;
  WorkingMemory memory;
  for (const Sample& sample : samples) {
    work.spans += take_through(engine, sample.text, {}, memory).spans.size();
    work.steps += memory.spans.steps;
    work.tokens += memory.tokens.size();
  }
  return work;
}

double per_token(const Work& work) { return static_cast<double>(work.steps) / static_cast<double>(work.tokens); }

std::shared_ptr<const Engine> with_rules(std::size_t count, Words words) {
  return engine_of(Data::built_in().add_pack("extra.calque", extra_rules(count, words, shipped_samples())));
}

TEST(Growth, StepsPerTokenStayWithTheLengthOfTexts) {
  const Samples samples = shipped_samples();
  const auto engine = engine_of(Data::built_in());
  const auto steps = [&](std::size_t size) { return per_token(work(*engine, shuffled(samples, size, 256 * 1024))); };
  const double at_first = steps(1024);
  EXPECT_GT(at_first, 1);
  for (const std::size_t size : {16 << 10, 256 << 10}) {
    EXPECT_LE(steps(size), 1.1 * at_first) << size;
  }
}

class ManyRules : public testing::TestWithParam<Words> {};

TEST_P(ManyRules, AddStepsOnlyWhereTheyFindSomething) {
  const Samples samples = shuffled(shipped_samples(), 4096, 40000);
  const Work before = work(*with_rules(0, GetParam()), samples);
  const Work after = work(*with_rules(2000, GetParam()), samples);
  EXPECT_EQ(after.tokens, before.tokens);
  EXPECT_EQ(after.spans > before.spans, GetParam() == Words::the_text);
  EXPECT_GE(after.steps, before.steps);
  EXPECT_LE(after.steps, before.steps + 200 * (after.spans - before.spans));
}

INSTANTIATE_TEST_SUITE_P(Of, ManyRules, testing::Values(Words::none_of_the_text, Words::the_text),
                         [](const auto& info) { return info.param == Words::the_text ? "ItsWords" : "OtherWords"; });

TEST(Growth, LongerListsAddNoStep) {
  const Samples samples = text_with_names(shipped_samples(), 40000);
  const auto with = [](std::size_t count) {
    return engine_of(
        Data::built_in().add_list("extra.tsv", extra_names(count)).add_pack("extra.calque", pack_of_extra_names()));
  };
  const Work before = work(*with(kNamesInText), samples);
  const Work after = work(*with(20 * kNamesInText), samples);
  EXPECT_EQ(after.steps, before.steps);
  EXPECT_EQ(after.spans, before.spans);
}

}  // namespace
}  // namespace vnaner
