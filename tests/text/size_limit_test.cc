// size_limit_test.cc: texts beyond 4 GiB, over pages that nobody ever wrote to (they take no memory).
#include <gtest/gtest.h>
#include <sys/mman.h>

#include <cstring>
#include <string_view>

#include "libvnaner/text/decode.h"

namespace vnaner {
namespace {

constexpr std::size_t kLimit = (std::size_t{1} << 32) - (std::size_t{1} << 16);
constexpr std::size_t kSize = kLimit + 4096;

struct Case {
  const char* name;
  const char* bytes;   // put around the limit,
  std::size_t before;  // this many bytes of them before it
  std::size_t size;    // of what is read
};

class SizeLimit : public testing::TestWithParam<Case> {};

TEST_P(SizeLimit, CutsBetweenCodePointsAndSaysSo) {
  void* pages = mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (pages == MAP_FAILED) GTEST_SKIP() << "no address space";
  char* const bytes = static_cast<char*>(pages);
  std::memcpy(bytes + kLimit - GetParam().before, GetParam().bytes, std::strlen(GetParam().bytes));
  {
    const Text text = decode({bytes, kSize}, "");
    EXPECT_EQ(text.view().size(), GetParam().size);
    EXPECT_TRUE(text.well_formed);
    ASSERT_EQ(text.notes.size(), 1u);
    EXPECT_EQ(text.notes[0].code, "V305");
    EXPECT_EQ(text.notes[0].begin, GetParam().size);
  }
  munmap(pages, kSize);
}

INSTANTIATE_TEST_SUITE_P(All, SizeLimit,
                         testing::Values(Case{"ascii", "ab", 1, kLimit}, Case{"insideALetter", "𝄞", 3, kLimit - 3},
                                         Case{"afterALetter", "𝄞é", 4, kLimit}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
