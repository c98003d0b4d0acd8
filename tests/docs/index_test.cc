// index_test.cc: every page of the manual can be found, and the README stays short.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "pages.h"

namespace vnaner {
namespace {

constexpr std::ptrdiff_t kMostLines = 150;

TEST(Index, NamesEachPage) {
  const std::string index = content_of_page("docs/README.md");
  for (const std::string& page : pages()) {
    if (page.rfind("docs/", 0) != 0 || page == "docs/README.md") continue;
    EXPECT_NE(index.find("](" + page.substr(5) + ")"), std::string::npos) << page << " is not in docs/README.md";
  }
  EXPECT_NE(content_of_page("README.md").find("](docs/README.md)"), std::string::npos);
}

TEST(Readme, CanBeReadInAFewMinutes) {
  const std::string readme = content_of_page("README.md");
  EXPECT_FALSE(readme.empty());
  EXPECT_LE(std::count(readme.begin(), readme.end(), '\n'), kMostLines);
}

}  // namespace
}  // namespace vnaner
