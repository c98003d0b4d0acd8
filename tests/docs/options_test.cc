// options_test.cc: the table of options in docs/install.md and the options in CMakeLists.txt are the same.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "pages.h"

namespace vnaner {
namespace {

// As a table says it: on, off, or as whether the project stands alone.
std::string in_words(const std::string& value) {
  if (value == "ON") return "on";
  if (value == "OFF") return "off";
  if (value == "${PROJECT_IS_TOP_LEVEL}") return "on; off in another project";
  return value;
}

TEST(Options, AreAllInTheManual) {
  std::ifstream file(VNANER_SOURCE_DIR "/CMakeLists.txt");
  const std::string project{std::istreambuf_iterator<char>(file), {}};
  std::map<std::string, std::string> defined, told;
  std::string name, value;
  re2::StringPiece rest(project);
  while (RE2::FindAndConsume(&rest, R"re(\n *option\(([A-Z0-9_]+) "[^"]*" ([^)]*)\))re", &name, &value))
    defined[name] = in_words(value);
  rest = project;
  while (RE2::FindAndConsume(&rest, R"re(\n *set\((VNANER_[A-Z0-9_]+) ([^ ]*) CACHE )re", &name, &value))
    defined[name] = in_words(value);

  const std::string page = content_of_page("docs/install.md");
  rest = page;
  // What presets change is said behind the default.
  while (RE2::FindAndConsume(&rest, R"(\n\| `([A-Z0-9_]+)` \| (.*?)(?:; on in preset `[a-z]+`)? \|)", &name, &value))
    told[name] = value;

  EXPECT_GE(defined.size(), 8u);
  EXPECT_EQ(told, defined);
}

}  // namespace
}  // namespace vnaner
