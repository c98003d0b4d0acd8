// demo_test.cc: what the demo prints for the shipped article.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string output_of(const std::string& command, int& status) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  for (int c = 0; (c = std::fgetc(pipe)) != EOF;) output += static_cast<char>(c);
  status = pclose(pipe);
  return output;
}

std::string content_of(const std::string& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

// Lines of rules move whenever a pack is edited: "dates/day:141" -> "dates/day:*".
std::string without_lines(const std::string& output) {
  std::string kept;
  std::size_t slash = std::string::npos;  // of the rule's name that is being read
  for (std::size_t i = 0; i < output.size(); ++i) {
    const char c = output[i];
    kept += c;
    if (c == '/')
      slash = i;
    else if (c == ' ' || c == '\n')
      slash = std::string::npos;
    if (c != ':' || slash == std::string::npos) continue;
    kept += '*';
    while (i + 1 < output.size() && output[i + 1] >= '0' && output[i + 1] <= '9') ++i;
  }
  return kept;
}

// To renew: build/dev/vnaner-demo examples/article.txt | sed -E 's,([a-z-]+/[a-z0-9-]+):[0-9]+,\1:*,g' >
// examples/article.expected
TEST(Demo, ShowsTheArticle) {
  int status = -1;
  const std::string output = output_of("cd '" VNANER_SOURCE_DIR "' && '" VNANER_DEMO "' examples/article.txt", status);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(without_lines(output), content_of(VNANER_SOURCE_DIR "/examples/article.expected"));
}

TEST(Demo, ColoursOnlyWhenAsked) {
  int status = -1;
  const std::string demo = "cd '" VNANER_SOURCE_DIR "' && '" VNANER_DEMO "' ";
  EXPECT_EQ(output_of(demo + "examples/article.txt", status).find('\033'), std::string::npos);
  EXPECT_NE(output_of(demo + "--color examples/article.txt", status).find("\033[1;32m"), std::string::npos);
}

TEST(Demo, SaysWhatIsWrong) {
  int status = 0;
  EXPECT_NE(output_of("'" VNANER_DEMO "' no-such-file 2>&1", status).find("no-such-file: cannot be read"),
            std::string::npos);
  EXPECT_NE(status, 0);
  EXPECT_NE(output_of("'" VNANER_DEMO "' 2>&1", status).find("usage:"), std::string::npos);
  EXPECT_NE(status, 0);
}

TEST(Demo, HelpsAndRefuses) {
  int status = -1;
  EXPECT_NE(output_of("'" VNANER_DEMO "' --help", status).find("ARTICLE"), std::string::npos);
  EXPECT_EQ(status, 0);
  output_of("'" VNANER_DEMO "' '" VNANER_SOURCE_DIR "' 2>/dev/null", status);
  EXPECT_EQ(WEXITSTATUS(status), 3);
}

}  // namespace
