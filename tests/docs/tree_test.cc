// tree_test.cc: the tree that docs/design.md shows is the real one.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "blocks.h"
#include "pages.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

// What a tree names, folders with "/" at the end: its first words, indented by two blanks for each folder around.
std::set<std::string> named_in(const std::string& tree) {
  std::set<std::string> names;
  std::vector<std::string> around;
  std::istringstream lines(tree);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t depth = line.find_first_not_of(' ') / 2;
    if (depth > around.size()) {
      ADD_FAILURE() << "no folder is around: " << line;
      break;
    }
    around.resize(depth);
    std::istringstream words(line);
    std::string name;
    words >> name;
    std::string path;
    for (const std::string& folder : around) path += folder;
    EXPECT_TRUE(names.insert(path + name).second) << path + name << " stands twice";
    if (name.back() == '/') around.push_back(name);
  }
  return names;
}

// Folders that are no part of the project: .gitignore's, and git's own.
std::set<std::string> ignored() {
  std::set<std::string> names = {".git/"};
  std::ifstream list(VNANER_SOURCE_DIR "/.gitignore");
  for (std::string line; std::getline(list, line);) names.insert(line);
  return names;
}

// The folders of the project, but for those of data inside a folder of tests.
std::set<std::string> real_folders(const fs::path& root) {
  const std::set<std::string> skipped = ignored();
  std::set<std::string> folders;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    if (!at->is_directory()) continue;
    const std::string path = at->path().lexically_relative(root).generic_string() + '/';
    const std::string name = at->path().filename().string() + '/';
    if (skipped.count(name) != 0 || name == "__pycache__/") {
      at.disable_recursion_pending();
      continue;
    }
    bool code = at.depth() < 2;
    for (const auto& file : fs::directory_iterator(at->path()))
      code = code || file.path().extension() == ".cc" || file.path().extension() == ".h";
    if (code) folders.insert(path);
  }
  return folders;
}

std::string tree_of_page() {
  for (const PageBlock& block : read_blocks(content_of_page("docs/design.md")).blocks)
    if (block.text.find("include/\n") != std::string::npos) return block.text;
  return {};
}

TEST(Tree, OfThePageHasEachFolder) {
  const std::set<std::string> named = named_in(tree_of_page());
  for (const std::string& folder : real_folders(VNANER_SOURCE_DIR))
    EXPECT_EQ(named.count(folder), 1u) << folder << " has no line in docs/design.md";
}

TEST(Tree, OfThePageNamesWhatIsThere) {
  const std::set<std::string> named = named_in(tree_of_page());
  ASSERT_GT(named.size(), 30u);
  for (const std::string& name : named) {
    const fs::path path = fs::path(VNANER_SOURCE_DIR) / name;
    EXPECT_TRUE(name.back() == '/' ? fs::is_directory(path) : fs::is_regular_file(path)) << name << " is not there";
  }
}

TEST(Tree, IsReadByItsIndents) {
  EXPECT_EQ(named_in("a/   x\n  b/\n    c.h   y\n  d/ z\ne.txt\n"),
            (std::set<std::string>{"a/", "a/b/", "a/b/c.h", "a/d/", "e.txt"}));
}

TEST(Tree, HasFoldersWithCodeAtAnyDepth) {
  const fs::path root = fs::path(testing::TempDir()) / "vnaner-tree";
  fs::remove_all(root);
  for (const char* folder : {"a/b/c", "a/b/data", "build/x"}) fs::create_directories(root / folder);
  std::ofstream(root / "a/b/c/x.cc");
  std::ofstream(root / "a/b/data/x.txt");
  EXPECT_EQ(real_folders(root), (std::set<std::string>{"a/", "a/b/", "a/b/c/"}));
  fs::remove_all(root);
}

}  // namespace
}  // namespace vnaner
