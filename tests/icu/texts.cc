// texts.cc: see texts.h.
#include "tests/icu/texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "vnaner/vnaner.h"

namespace vnaner {

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = VNANER_SOURCE_DIR;

std::string content(const fs::path& path) {
  std::ifstream input(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::vector<fs::path> files(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<NamedText> gold_of(const fs::path& folder) {
  std::vector<NamedText> texts;
  for (const fs::path& file : files(folder))
    texts.push_back({file.filename().string(), parse_gold(file.string(), content(file)).article.text});
  return texts;
}

}  // namespace

std::vector<NamedText> texts_of_the_project() {
  std::vector<NamedText> texts = gold_of(kRoot / "tests" / "gold");
  texts.push_back({"examples/article.txt", content(kRoot / "examples" / "article.txt")});
  for (const char* page : {"README.md", "CHANGELOG.md", "CONTRIBUTING.md"})
    texts.push_back({page, content(kRoot / page)});
  for (const fs::path& page : files(kRoot / "docs")) texts.push_back({page.filename().string(), content(page)});
  NamedText lines{"test lines of the packs", {}};
  const Extractor shipped;
  for (const TestInfo& test : shipped.tests()) lines.text += parse_marked(test.marked).text + "\n";
  texts.push_back(std::move(lines));
  return texts;
}

std::vector<NamedText> shared_articles() {
  const fs::path folder = kRoot / ".." / "shared" / "gold";
  return fs::exists(folder) ? gold_of(folder) : std::vector<NamedText>();
}

std::string french_words() { return content("/usr/share/dict/french"); }

}  // namespace vnaner
