// charset_test.cc: names of charsets, and what is detected.
#include "libvnaner/text/charset.h"

#include <gtest/gtest.h>

#include <string>

namespace vnaner {
namespace {

using namespace std::string_literals;

struct Name {
  const char* charset;
  bool utf8;
};

class Utf8Name : public testing::TestWithParam<Name> {};

TEST_P(Utf8Name, IsKnownInAnySpelling) { EXPECT_EQ(is_utf8_name(GetParam().charset), GetParam().utf8); }

INSTANTIATE_TEST_SUITE_P(All, Utf8Name,
                         testing::Values(Name{"", true}, Name{"utf-8", true}, Name{"UTF-8", true}, Name{"utf8", true},
                                         Name{"Utf_8", true}, Name{"us-ascii", true}, Name{"ASCII", true},
                                         Name{"utf-16", false}, Name{"latin1", false}, Name{"utf-7", false},
                                         Name{"auto", false}));

struct Sample {
  const char* name;
  std::string bytes;
  bool well_formed;
  const char* charset;
};

class Detected : public testing::TestWithParam<Sample> {};

TEST_P(Detected, IsTheByteOrderMarksOrTheDetectors) {
  EXPECT_EQ(detect_charset(GetParam().bytes, GetParam().well_formed), GetParam().charset);
}

INSTANTIATE_TEST_SUITE_P(
    All, Detected,
    testing::Values(Sample{"nothing", "", true, "utf-8"}, Sample{"wellFormed", "été", true, "utf-8"},
                    Sample{"mark8", "\xEF\xBB\xBF\xE9", false, "utf-8"},
                    Sample{"mark16le", "\xFF\xFEz\0"s, false, "utf-16le"},
                    Sample{"mark16be", "\xFE\xFF\0a"s, false, "utf-16be"},
                    Sample{"mark32leNot16le", "\xFF\xFE\0\0a\0\0\0"s, false, "utf-32le"},
                    Sample{"mark32be", "\0\0\xFE\xFF\0\0\0a"s, false, "utf-32be"},
                    Sample{
                        "latin1",
                        "Les d\xE9l\xE9gu\xE9s ont \xE9t\xE9 re\xE7us \xE0 la mairie apr\xE8s la c\xE9r\xE9monie de la "
                        "veille, o\xF9 chacun a pris la parole.",
                        false, "ISO-8859-1"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Conversion, TellsACharsetThatNobodyKnows) {
  EXPECT_FALSE(to_utf8("abc", "klingon-7").has_value());
  EXPECT_FALSE(to_utf8("", "klingon-7").has_value());
  EXPECT_FALSE(to_utf8("abc", std::string(5000, 'x')).has_value());
  EXPECT_EQ(to_utf8("", "latin1"), "");
  EXPECT_EQ(to_utf8("a\0b"s, "latin1"), "a\0b"s);
}

TEST(Conversion, LeavesOutWhatCannotBeConverted) { EXPECT_EQ(to_utf8("a\x81z", "windows-1252"), "az"); }

}  // namespace
}  // namespace vnaner
