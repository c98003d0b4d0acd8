// pages.cc: see pages.h.
#include "pages.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace vnaner {

namespace fs = std::filesystem;

std::vector<std::string> pages() {
  std::vector<std::string> names = {"CHANGELOG.md", "CONTRIBUTING.md", "README.md", "gazetteers/SOURCES.md"};
  const fs::path root = VNANER_SOURCE_DIR;
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
    if (entry.path().extension() == ".md") names.push_back(entry.path().lexically_relative(root).generic_string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string content_of_page(const std::string& page) {
  std::ifstream input(fs::path(VNANER_SOURCE_DIR) / page, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::string test_name(const std::string& page) {
  std::string name = page.substr(0, page.rfind('.'));
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

}  // namespace vnaner
