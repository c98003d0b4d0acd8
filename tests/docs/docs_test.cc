// docs_test.cc: every code block of the manual does what the page says.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "page.h"
#include "pages.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

class Manual : public testing::TestWithParam<std::string> {};

TEST_P(Manual, DoesWhatItSays) {
  const std::string file = std::string(VNANER_SOURCE_DIR "/") + GetParam();
  const std::string content = content_of_page(GetParam());
  ASSERT_FALSE(content.empty()) << file;
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
