// sha256_test.cc: digests against the examples of FIPS 180-4.
#include "libvnaner/pack/sha256.h"

#include <gtest/gtest.h>

#include <string>

namespace vnaner {
namespace {

struct Case {
  const char* name;
  std::string bytes;
  const char* digest;
};

class Sha256 : public testing::TestWithParam<Case> {};

TEST_P(Sha256, IsThatOfTheStandard) { EXPECT_EQ(sha256_hex(GetParam().bytes), GetParam().digest); }

INSTANTIATE_TEST_SUITE_P(
    All, Sha256,
    testing::Values(Case{"nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                    Case{"oneBlock", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                    Case{"twoBlocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
                    Case{"aMillionBytes", std::string(1000000, 'a'),
                         "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
                    Case{"aNulByte", std::string(1, '\0'),
                         "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
