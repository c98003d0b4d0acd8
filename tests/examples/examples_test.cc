// examples_test.cc: each program of examples/ prints what stands beside it.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = VNANER_SOURCE_DIR "/examples";

// The programs that run without arguments; the demo takes an article (demo_test.cc).
std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(kFolder))
    if (entry.path().extension() == ".cc" && entry.path().stem() != "demo") found.push_back(entry.path().stem());
  std::sort(found.begin(), found.end());
  return found;
}

struct Printed {
  std::string output;
  int code = -1;
};

Printed run(const std::string& arguments) {
  Printed result;
  FILE* pipe = popen(("cd '" + kFolder.string() + "' && '" VNANER_EXAMPLES "/'" + arguments).c_str(), "r");
  if (pipe == nullptr) return result;
  for (int c = 0; (c = std::fgetc(pipe)) != EOF;) result.output += static_cast<char>(c);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
  return result;
}

std::string content_of(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

class Example : public testing::TestWithParam<std::string> {};

// To renew: cd examples && ../build/dev/examples/NAME > NAME.expected
TEST_P(Example, PrintsWhatStandsBesideIt) {
  const std::string expected = content_of(kFolder / (GetParam() + ".expected"));
  ASSERT_FALSE(expected.empty()) << GetParam() << ".expected is missing";
  const Printed got = run(GetParam());
  EXPECT_EQ(got.code, 0);
  EXPECT_EQ(got.output, expected);
}

// Short enough to be read, and nothing but what a stranger has.
TEST_P(Example, IsShort) {
  const std::string source = content_of(kFolder / (GetParam() + ".cc"));
  EXPECT_LE(std::count(source.begin(), source.end(), '\n'), 80);
}

INSTANTIATE_TEST_SUITE_P(Programs, Example, testing::ValuesIn(names()), [](const auto& info) { return info.param; });

TEST(JsonLines, ComeFromStandardInputToo) {
  EXPECT_EQ(run("jsonl - < articles.jsonl").output, content_of(kFolder / "jsonl.expected"));
}

TEST(JsonLines, ThatAreBadAreToldAndTheOthersDone) {
  const Printed got = run("jsonl - 2>&1 <<'END'\n[1]\nno json\n{\"text\":\"Rien.\"}\n{\"text\":1}\nEND\n");
  EXPECT_EQ(got.code, 1);
  for (const char* part : {"line 1: ", "line 2: ", "{\"id\":\"3\",", "line 4: "})
    EXPECT_NE(got.output.find(part), std::string::npos) << part << "is not in\n" << got.output;
}

}  // namespace
