// bench.cc: `vnaner-bench [--summary] [--benchmark_…] [FILE…]`: the speed of the whole and of its lexical stages,
// beside ICU's word boundaries on the same texts.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bench/summary.h"
#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/pack/tsv.h"
#include "libvnaner/text/decode.h"
#include "libvnaner/tokenizer/tokenize.h"
#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

using Texts = std::vector<std::string>;

void count_bytes(benchmark::State& state, const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

// Everything: bytes in, Document out.
void whole(benchmark::State& state, const Texts& texts) {
  const Extractor extractor;
  Workspace scratch;
  for (auto _ : state)
    for (const std::string& text : texts) benchmark::DoNotOptimize(extractor.extract(text, {}, scratch));
  count_bytes(state, texts);
}

// Text, tokens and the entries of all shipped lists; no rules.
void lexical(benchmark::State& state, const Texts& texts) {
  const Data data = Data::built_in();
  std::vector<Problem> problems;
  std::vector<List> lists;
  for (const Data::Source& source : data.sources())
    if (source.kind == Data::Kind::list) lists.push_back(read_tsv(source, problems));
  const Index index(std::move(lists), tokenize, problems);
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  for (auto _ : state)
    for (const std::string& bytes : texts) {
      forms.trim();
      const Text text = decode(bytes, {});
      tokenize(text.view(), forms, tokens);
      look_up(index, tokens, scratch, matches);
      benchmark::DoNotOptimize(matches);
    }
  count_bytes(state, texts);
}

// What ICU needs to tell where words begin and end, from UTF-8 as we do.
void icu_word(benchmark::State& state, const Texts& texts) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
  if (U_FAILURE(status)) return state.SkipWithError(u_errorName(status));
  for (auto _ : state)
    for (const std::string& text : texts) {
      const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
      words->setText(utf16);
      std::int32_t boundaries = 0;
      while (words->next() != icu::BreakIterator::DONE) ++boundaries;
      benchmark::DoNotOptimize(boundaries);
    }
  count_bytes(state, texts);
}

bool read(const std::string& file, Texts& texts) {
  std::ifstream input(file, std::ios::binary);
  if (!input.is_open() || std::filesystem::is_directory(file)) {
    std::cerr << file << ": cannot be read\n";
    return false;
  }
  texts.emplace_back(std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>());
  return true;
}

int run(const std::vector<std::string>& files, bool summary) {
  Texts texts;
  for (const std::string& file : files)
    if (!read(file, texts)) return 3;
  if (texts.empty()) {
    if (!read(VNANER_DEFAULT_ARTICLE, texts)) return 3;
    texts.resize(16, texts.front());
  }
  benchmark::RegisterBenchmark("whole", whole, texts);
  benchmark::RegisterBenchmark("lexical", lexical, texts);
  benchmark::RegisterBenchmark("icu_word", icu_word, texts);
  if (!summary) return benchmark::RunSpecifiedBenchmarks() == 3 ? 0 : 1;
  Medians medians;
  benchmark::RunSpecifiedBenchmarks(&medians);
  for (const char* ours : {"whole", "lexical"})
    if (!print_ratio(std::cout, medians, ours, "icu_word")) return 1;
  return 0;
}

}  // namespace
}  // namespace vnaner

int main(int argc, char** argv) {
  bool summary = false;
  std::vector<std::string> files;
  std::vector<std::string> passed_on{argv[0]};
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--summary")
      summary = true;
    else if (word.substr(0, 2) == "--")
      passed_on.emplace_back(word);
    else
      files.emplace_back(word);
  }
  // Turn and turn about: what slows the machine down for a moment slows all three.
  if (summary)
    passed_on.insert(passed_on.begin() + 1, {"--benchmark_repetitions=11", "--benchmark_min_time=0.1",
                                             "--benchmark_enable_random_interleaving=true"});
  std::vector<char*> arguments;
  for (std::string& word : passed_on) arguments.push_back(word.data());
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  return vnaner::run(files, summary);
}
