// samples_test.cc: the texts that are measured are what the pictures say they are.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include "bench/generated.h"
#include "bench/samples.h"
#include "bench/stages.h"
#include "libvnaner/pack/utf8_check.h"

namespace vnaner {
namespace {

std::map<std::string, int> paragraphs_of(const Samples& samples) {
  std::map<std::string, int> paragraphs;
  std::string paragraph;
  for (const Sample& sample : samples)
    for (const char c : sample.text + '\n') {
      if (c != '\n')
        paragraph += c;
      else if (!paragraph.empty())
        ++paragraphs[std::exchange(paragraph, {})];
    }
  return paragraphs;
}

TEST(Samples, AreArticlesWithoutMarks) {
  const Samples samples = shipped_samples();
  EXPECT_GE(samples.size(), 20u);
  std::size_t dated = 0;
  for (const Sample& sample : samples) {
    EXPECT_EQ(sample.text.find("[person"), std::string::npos);
    EXPECT_GT(sample.text.size(), 200u);
    dated += sample.date.empty() ? 0 : 1;
  }
  EXPECT_GT(2 * dated, samples.size());
}

TEST(Samples, AFileThatIsNotThereIsNamed) {
  try {
    sample_from("/nowhere/at-all.txt");
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "/nowhere/at-all.txt: cannot be read");
  }
  EXPECT_THROW(sample_from(VNANER_SOURCE_DIR), std::runtime_error);
}

TEST(Shuffled, EveryParagraphComesAsOftenAsAnyOther) {
  const Samples samples = {{"un\ndeux\n\ntrois", "2022-03"}, {"quatre\n", ""}};
  for (const std::size_t size : {1, 7, 40, 1000}) {
    const Samples out = shuffled(samples, size, 200);
    EXPECT_GE(bytes_of(out), 200u);
    EXPECT_GE(out.front().text.size(), size);
    const std::map<std::string, int> paragraphs = paragraphs_of(out);
    ASSERT_EQ(paragraphs.size(), 4u);
    for (const auto& [paragraph, times] : paragraphs) EXPECT_EQ(times, paragraphs.begin()->second) << paragraph;
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
      EXPECT_GE(out[i].text.size(), size);
      EXPECT_LT(out[i].text.size(), size + 8);
      EXPECT_EQ(out[i].date, "2022-03");
    }
  }
  EXPECT_TRUE(shuffled({}, 10, 100).empty());
  EXPECT_TRUE(shuffled({{"\n\n", ""}}, 10, 100).empty());
}

TEST(Shuffled, TokensPerByteDoNotDependOnTheSize) {
  const Samples samples = shipped_samples();
  const auto engine = engine_of(Data::empty());
  const auto density = [&](std::size_t size) {
    Stages stages(engine, shuffled(samples, size, 256 * 1024));
    return static_cast<double>(stages.tokens()) / static_cast<double>(bytes_of(stages.samples()));
  };
  const double at_first = density(1024);
  EXPECT_GT(at_first, 0.1);
  for (const std::size_t size : {4096, 65536, 1 << 20}) EXPECT_NEAR(density(size), at_first, 0.001 * at_first);
}

TEST(Hardships, AreAsLongAsAskedForAndWellFormed) {
  for (const Hardship& hardship : hardships())
    for (const std::size_t size : {1, 1000, 99999}) {
      const std::string text = hardship.make(size);
      EXPECT_GE(text.size(), size) << hardship.name;
      EXPECT_LT(text.size(), size + 100) << hardship.name;
      EXPECT_EQ(first_ill_formed(text), text.size()) << hardship.name;
    }
}

TEST(Hardships, AreWhatTheyAreCalled) {
  std::map<std::string, std::size_t> tokens, forms, spans;
  const auto engine = engine_of(Data::built_in());
  for (const Hardship& hardship : hardships()) {
    WorkingMemory memory;
    const std::string text = hardship.make(20000);
    spans[hardship.name] = take_through(*engine, text, {}, memory).spans.size();
    tokens[hardship.name] = memory.tokens.size();
    forms[hardship.name] = memory.forms.size();
  }
  EXPECT_EQ(tokens["one_word"], 1u);
  EXPECT_GT(tokens["brackets"], 14000u);
  EXPECT_LT(forms["brackets"], 10u);
  EXPECT_GT(spans["dates"], 1500u);
  EXPECT_GT(spans["capitals"], 100u);
  EXPECT_GE(forms["new_words"], 20000u / 20);
  EXPECT_GT(forms["names"], 1000u);
}

TEST(Generated, WordsAndNamesDiffer) {
  std::set<std::string> words, names;
  for (std::uint64_t i = 0; i < kMostNames; i += 7) {
    words.insert(word_number(i));
    names.insert(name_number(i));
  }
  EXPECT_EQ(words.size(), (kMostNames + 6) / 7);
  EXPECT_EQ(names.size(), (kMostNames + 6) / 7);
}

TEST(Generated, ListsHoldEveryNameOfTheText) {
  const Samples samples = text_with_names(shipped_samples(), 20000);
  std::size_t lines = 0;
  for (const Sample& sample : samples)
    lines += static_cast<std::size_t>(std::count(sample.text.begin(), sample.text.end(), '\n'));
  EXPECT_GT(lines, 50u);
  for (const std::size_t count : {kNamesInText, 3 * kNamesInText}) {
    const auto engine = engine_of(
        Data::empty().add_list("extra.tsv", extra_names(count)).add_pack("extra.calque", pack_of_extra_names()));
    EXPECT_EQ(engine->index->lists().entries.size(), count);
    EXPECT_TRUE(engine->findings.empty() || engine->findings.front().code == "T1");
    std::size_t spans = 0;
    WorkingMemory memory;
    for (const Sample& sample : samples) spans += take_through(*engine, sample.text, {}, memory).spans.size();
    EXPECT_EQ(spans, lines);
  }
}

}  // namespace
}  // namespace vnaner
