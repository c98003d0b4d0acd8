// docs_test.cc: every code block of the manual does what the page says.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "page.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> pages() {
  std::vector<std::string> names = {"CHANGELOG.md", "CONTRIBUTING.md", "README.md", "gazetteers/SOURCES.md"};
  const fs::path root = VNANER_SOURCE_DIR;
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
    if (entry.path().extension() == ".md") names.push_back(entry.path().lexically_relative(root).generic_string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string test_name(const std::string& page) {
  std::string name = page.substr(0, page.rfind('.'));
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

class Manual : public testing::TestWithParam<std::string> {};

TEST_P(Manual, DoesWhatItSays) {
  const std::string file = std::string(VNANER_SOURCE_DIR "/") + GetParam();
  std::ifstream input(file, std::ios::binary);
  ASSERT_TRUE(input.is_open()) << file;
  const std::string content{std::istreambuf_iterator<char>(input), {}};
  const fs::path folder =
      fs::path(testing::TempDir()) / ("vnaner-docs-" + test_name(GetParam()) + '-' + std::to_string(getpid()));
  for (const Complaint& complaint : Page(GetParam(), folder).run(content))
    ADD_FAILURE_AT(file.c_str(), static_cast<int>(complaint.line)) << complaint.message;
  fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(Pages, Manual, testing::ValuesIn(pages()),
                         [](const auto& info) { return test_name(info.param); });

}  // namespace
}  // namespace vnaner
