// links_test.cc: links from page to page lead to a file, and to a heading of it.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include "pages.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

// Whether a line is outside of code blocks; for lines one after the other.
class Prose {
 public:
  bool has(const std::string& line) {
    const bool fence = line.rfind("```", 0) == 0;
    if (fence) inside_ = !inside_;
    return !fence && !inside_;
  }

 private:
  bool inside_ = false;
};

// The name that a heading has in links: "## 2. Its parts, all" -> "2-its-parts-all".
std::string anchor_of(const std::string& heading) {
  std::string anchor;
  for (const char c : heading.substr(heading.find(' ') + 1)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ')
      anchor += '-';
    else if (byte >= 0x80 || std::isalnum(byte) || c == '-' || c == '_')
      anchor += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
  }
  return anchor;
}

std::set<std::string> anchors_of(const std::string& content) {
  std::set<std::string> anchors;
  std::istringstream lines(content);
  Prose prose;
  for (std::string line; std::getline(lines, line);)
    if (prose.has(line) && line.rfind('#', 0) == 0) anchors.insert(anchor_of(line));
  return anchors;
}

// Why `link` on `page` leads nowhere, or "". Addresses of the web are not followed.
std::string fault(const std::string& page, const std::string& link) {
  if (link.rfind("http", 0) == 0) return {};
  const std::size_t hash = link.find('#');
  const fs::path target = hash == 0 ? fs::path(page) : (fs::path(page).parent_path() / link.substr(0, hash));
  const std::string path = target.lexically_normal().generic_string();
  if (!fs::exists(fs::path(VNANER_SOURCE_DIR) / path)) return "there is no file " + path;
  if (hash == std::string::npos) return {};
  const std::string anchor = link.substr(hash + 1);
  return anchors_of(content_of_page(path)).count(anchor) ? "" : "no heading of " + path + " is called " + anchor;
}

class Links : public testing::TestWithParam<std::string> {};

TEST_P(Links, LeadSomewhere) {
  static const RE2 link(R"(\]\(([^)\s]+)\))");
  const std::string content = content_of_page(GetParam());
  std::istringstream lines(content);
  Prose prose;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!prose.has(line)) continue;
    re2::StringPiece rest(line);
    for (std::string found; RE2::FindAndConsume(&rest, link, &found);)
      if (const std::string why = fault(GetParam(), found); !why.empty())
        ADD_FAILURE_AT((VNANER_SOURCE_DIR "/" + GetParam()).c_str(), number) << why;
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, Links, testing::ValuesIn(pages()),
                         [](const auto& info) { return test_name(info.param); });

TEST(Link, IsFollowed) {
  EXPECT_EQ(fault("docs/calque.md", "errors.md"), "");
  EXPECT_EQ(fault("docs/calque.md", "../README.md#where-things-are"), "");
  EXPECT_EQ(fault("docs/calque.md", "#2-grammar"), "");
  EXPECT_NE(fault("docs/calque.md", "#22-grammar"), "");
  EXPECT_NE(fault("docs/calque.md", "docs/errors.md"), "");
  EXPECT_NE(fault("README.md", "docs/calque.md#no-such-heading"), "");
  EXPECT_EQ(anchor_of("## 2. Its parts: é, all"), "2-its-parts-é-all");
}

}  // namespace
}  // namespace vnaner
