// threads_test.cc: one Extractor, many threads: what each finds is what one alone finds. Under ThreadSanitizer (preset
// `threads`) any race is an error, too.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "vnaner/vnaner.h"

// iconv loads and unloads its tables' modules under the loader's own lock, which ThreadSanitizer does not see: what the
// loader itself takes and gives back is no race of ours.
#ifdef __SANITIZE_THREAD__
extern "C" __attribute__((visibility("default"))) const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() { return "race:ld-linux\n"; }
#endif

namespace vnaner {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kThreads = 8;

// Runs work(0) … work(kThreads - 1) at the same time, none before all are there.
void at_once(const std::function<void(unsigned)>& work) {
  std::atomic<unsigned> there{0};
  std::vector<std::thread> threads;
  for (unsigned thread = 0; thread < kThreads; ++thread)
    threads.emplace_back([&, thread] {
      for (++there; there < kThreads;) std::this_thread::yield();
      work(thread);
    });
  for (std::thread& thread : threads) thread.join();
}

// An article as bytes of some charset.
struct Input {
  std::string text;
  std::string charset;
};

std::string content_of(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

// Articles, and what is none: every stage and every way of reading bytes is taken by several threads at once.
const std::vector<Input>& inputs() {
  static const std::vector<Input> made = [] {
    std::vector<Input> all;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(VNANER_SOURCE_DIR "/tests/gold"))
      files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (std::size_t i = 0; i < files.size(); i += 3)
      all.push_back({parse_gold("gold", content_of(files[i])).article.text, ""});
    all.push_back({content_of(VNANER_SOURCE_DIR "/examples/article.txt"), "auto"});
    all.push_back({"Le ministre de la Sant\xE9, Paul Aubry, arrive le 3 f\xE9vrier 2022.", "windows-1252"});
    all.push_back({"Le ministre de la Sant\xE9, Paul Aubry, arrive le 3 f\xE9vrier 2022.", "auto"});
    all.push_back({std::string("\xFE\xFF\0L\0'\0O\0N\0U", 12), "auto"});
    all.push_back({"L’ONU \xFF\xC3, le 3 mars\xE2\x82", "no-such-charset"});
    all.push_back({std::string(3000, '['), ""});
    all.push_back({"", ""});
    return all;
  }();
  return made;
}

std::string found_by(const Extractor& extractor, const Input& input, Workspace* scratch) {
  const Given given{"2022-03", input.charset};
  const Document document =
      scratch ? extractor.extract(input.text, given, *scratch) : extractor.extract(input.text, given);
  return to_json(document, {"id", input.text}, extractor) + to_timeml(document, {"id", input.text}) +
         to_marked(document, {"id", input.text});
}

std::vector<std::string> found_alone(const Extractor& extractor) {
  std::vector<std::string> all;
  for (const Input& input : inputs()) all.push_back(found_by(extractor, input, nullptr));
  return all;
}

// The order in which a thread takes the inputs.
std::vector<std::size_t> order_of(unsigned thread) {
  std::vector<std::size_t> order(inputs().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), std::mt19937(thread));
  return order;
}

// What each of many threads found, by input.
using Found = std::vector<std::vector<std::string>>;

Found found_at_once(const Extractor& extractor, bool own_workspace) {
  Found found(kThreads, std::vector<std::string>(inputs().size()));
  at_once([&](unsigned thread) {
    Workspace scratch;
    for (const std::size_t i : order_of(thread))
      found[thread][i] = found_by(extractor, inputs()[i], own_workspace ? &scratch : nullptr);
  });
  return found;
}

void expect_same(const Found& found, const std::vector<std::string>& alone) {
  for (const std::vector<std::string>& of_thread : found) EXPECT_EQ(of_thread, alone);
}

// A pack that uses what packs can use; small, so that many can be loaded.
Data small_data() {
  return Data::empty()
      .add_list("ships.tsv", "id\tform\tuse\tsource\nheron\tHéron\tname\town\n")
      .add_pack("ships.calque",
                "pack ships 1.0.0\n"
                "lang fr\n"
                "type ship\n"
                "list ships from \"ships.tsv\"\n"
                "let Kind = {cargo | ferry}\n"
                "rule listed\n"
                "  find <Kind> [ship: <@ships>]\n"
                "  unless before: ex\n"
                "  +  le cargo [ship heron: Héron]\n"
                "  -  l'ex cargo Héron\n"
                "rule spelt\n"
                "  find navire [ship: </[A-Z][a-z]+(is|us)/>]\n"
                "  +  le navire [ship: Argus]\n"
                "  -  le navire amiral\n");
}

const Input kShips = {"Le cargo Héron suit l'ex cargo Héron, le ferry Héron et le navire Argus.", ""};

const Extractor& shipped() {
  static const Extractor made;
  return made;
}

// Stands first: whatever is made once in a process is made here, by several threads.
TEST(Threads, MayAllBeTheFirst) {
  const Found found = found_at_once(shipped(), true);
  expect_same(found, found_alone(shipped()));
}

TEST(Threads, MayAllBeTheFirstOfAnExtractor) {
  const std::string alone = found_by(Extractor(small_data()), kShips, nullptr);
  EXPECT_NE(alone.find("[ship heron: Héron] suit"), std::string::npos) << alone;
  EXPECT_NE(alone.find("[ship: Argus]"), std::string::npos) << alone;
  for (int round = 0; round < 20; ++round) {
    const Extractor fresh(small_data());
    std::vector<std::string> found(kThreads);
    at_once([&](unsigned thread) { found[thread] = found_by(fresh, kShips, nullptr); });
    EXPECT_EQ(found, std::vector<std::string>(kThreads, alone));
  }
}

TEST(Threads, NeedNoWorkspace) { expect_same(found_at_once(shipped(), false), found_alone(shipped())); }

TEST(Threads, MayLoadWhileOthersExtract) {
  const std::string ships = found_by(Extractor(small_data()), kShips, nullptr);
  const std::vector<std::string> alone = found_alone(shipped());
  at_once([&](unsigned thread) {
    if (thread == 0) {
      const Extractor other;
      EXPECT_EQ(found_by(other, inputs()[0], nullptr), alone[0]);
    } else if (thread % 2 == 0) {
      for (int round = 0; round < 10; ++round) EXPECT_EQ(found_by(Extractor(small_data()), kShips, nullptr), ships);
    } else {
      Workspace scratch;
      for (const std::size_t i : order_of(thread)) EXPECT_EQ(found_by(shipped(), inputs()[i], &scratch), alone[i]);
    }
  });
}

TEST(Threads, MayHandAWorkspaceOnFromExtractorToExtractor) {
  const Extractor small(small_data());
  const std::string ships = found_by(small, kShips, nullptr);
  const std::vector<std::string> alone = found_alone(shipped());
  std::vector<Workspace> scratches(kThreads);
  for (unsigned turn = 0; turn < 3; ++turn)
    at_once([&](unsigned thread) {
      Workspace& scratch = scratches[(thread + turn) % kThreads];
      const std::size_t i = (thread + turn) % inputs().size();
      EXPECT_EQ(found_by(shipped(), inputs()[i], &scratch), alone[i]);
      EXPECT_EQ(found_by(small, kShips, &scratch), ships);
    });
}

TEST(Threads, ReadOneDocumentTogether) {
  const std::string& article = inputs()[0].text;
  const Document document = shipped().extract(article);
  const Offsets offsets(article);
  const std::string json = to_json(document, {"id", article}, shipped());
  at_once([&](unsigned) {
    EXPECT_EQ(to_json(document, {"id", article}, shipped()), json);
    EXPECT_TRUE(diff(article, document, document).empty());
    for (const Span& span : document.spans) EXPECT_LT(offsets.at(span.begin).cp, offsets.at(span.end).cp);
    EXPECT_FALSE(shipped().packs().empty() || shipped().rules().empty());
  });
}

TEST(Threads, RunTestsTogether) {
  const Extractor small(small_data());
  at_once([&](unsigned) {
    const std::vector<TestResult> results = run_tests(small);
    EXPECT_EQ(results.size(), 4u);
    for (const TestResult& result : results) EXPECT_EQ(result.outcome, TestResult::Outcome::passed) << result.got;
  });
}

TEST(Threads, HaveACoverageEach) {
  const Data data = small_data();
  std::vector<std::string> counts(kThreads);
  at_once([&](unsigned thread) {
    Coverage coverage(data);
    for (int i = 0; i < 5; ++i) coverage.add("a", kShips.text);
    for (const Covered& rule : coverage.covered()) {
      counts[thread] += rule.name + ' ' + std::to_string(rule.matches) + '\n';
      for (const CoveredPart& part : rule.parts) counts[thread] += std::to_string(part.matches) + ' ' + part.example;
    }
  });
  EXPECT_NE(counts[0].find("ships/listed 10\n"), std::string::npos) << counts[0];
  EXPECT_EQ(counts, std::vector<std::string>(kThreads, counts[0]));
}

#if defined(__SANITIZE_THREAD__)
// The control: a race is seen.
TEST(ThreadSanitizerDeathTest, SeesARace) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(
      {
        int counter = 0;
        at_once([&](unsigned) { ++counter; });
        std::exit(counter > 0 ? 0 : 1);
      },
      testing::ExitedWithCode(66), "data race");
}
#endif

}  // namespace
}  // namespace vnaner
