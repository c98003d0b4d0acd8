// matcher_twin_news_test.cc: the shipped packs over news, as it is written and as it is not: the engine and its slow
// twin find the same.
#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/rules/twin_run.h"
#include "vnaner/check.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

const Staged& shipped() {
  static const Staged staged(Data::built_in());
  return staged;
}

std::string file(const fs::path& path) {
  std::ifstream input(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::string article() { return file(VNANER_SOURCE_DIR "/examples/article.txt"); }

std::string as_written(const std::string& text) { return text; }

std::string in_capitals(const std::string& text) {
  std::string out;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getFrench()).toUTF8String(out);
  return out;
}

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = std::min(text.find_first_of(" \n", at), text.size());
    words.push_back(text.substr(at, end - at) + (end < text.size() && text[end] == '\n' ? "\n" : " "));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word;
  return out;
}

std::string shuffled(const std::string& text) {
  std::vector<std::string> words = words_of(text);
  std::shuffle(words.begin(), words.end(), std::mt19937(3));
  return joined(words);
}

// Neighbours stay together more often than not, so that much is nearly read.
std::string stirred(const std::string& text) {
  std::vector<std::string> words = words_of(text);
  std::mt19937 random(5);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (random() % 4 == 0) std::swap(words[i], words[i + random() % std::min<std::size_t>(4, words.size() - i)]);
  return joined(words);
}

// Entries of the shipped lists, with the small words and signs that patterns put between them: longer than the article,
// for many lists hold small words only.
std::string of_lists(const std::string& text) {
  const Lists& lists = shipped().index->lists();
  const std::vector<std::string> between = {"de", "de la", "des", "le", "l'", ",", "(", ")", "et", "2", "chargé", "\n"};
  std::mt19937 random(static_cast<std::uint32_t>(text.size()));
  std::string out;
  while (out.size() < 4 * text.size()) {
    const auto list = static_cast<std::uint32_t>(random() % lists.names.size());
    const auto first =
        std::find_if(lists.entries.begin() + static_cast<std::ptrdiff_t>(random() % lists.entries.size()),
                     lists.entries.end(), [list](const Entry& entry) { return entry.list == list; });
    if (first != lists.entries.end()) out += first->form + " ";
    if (random() % 2 != 0) out += between[random() % between.size()] + " ";
  }
  return out;
}

struct Change {
  const char* name;
  std::string (*of)(const std::string&);
};

class NewsTwin : public testing::TestWithParam<Change> {};

TEST_P(NewsTwin, AgreesOnTheShippedArticle) {
  ASSERT_TRUE(shipped().good());
  TwinRun run(shipped());
  EXPECT_EQ(run.differences(GetParam().of(article())), "");
  EXPECT_GT(run.matches, 20u);
  EXPECT_GT(run.wakes, run.matches);
  EXPECT_LT(run.wakes, run.asked / 20) << "the alarm spares little";
}

TEST_P(NewsTwin, AgreesOnGoldArticles) {
  const fs::path folder = fs::path(VNANER_SOURCE_DIR) / ".." / "shared" / "gold";
  if (!fs::exists(folder)) GTEST_SKIP() << "no gold articles";
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  ASSERT_TRUE(shipped().good());
  TwinRun run(shipped());
  const std::size_t step = GetParam().of == as_written ? 1 : 3;  // to be done in seconds
  for (std::size_t i = 0; i < paths.size(); i += step) {
    const Gold gold = parse_gold(paths[i].filename().string(), file(paths[i]));
    EXPECT_EQ(run.differences(GetParam().of(gold.article.text)), "") << paths[i];
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, NewsTwin,
                         testing::Values(Change{"AsWritten", as_written}, Change{"InCapitals", in_capitals},
                                         Change{"Decomposed", decomposed}, Change{"Shuffled", shuffled},
                                         Change{"Stirred", stirred}, Change{"OfLists", of_lists}),
                         [](const testing::TestParamInfo<Change>& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
