// glyphs_test.cc: what a terminal is shown of each character, and how many columns that takes.
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <string>

#include "vnaner/terminal.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string text;
  std::string shown;
  std::size_t columns;
};

class Printable : public testing::TestWithParam<Case> {};

TEST_P(Printable, InOneLine) {
  EXPECT_EQ(printable(GetParam().text), GetParam().shown);
  EXPECT_EQ(columns(GetParam().text), GetParam().columns);
  EXPECT_EQ(printable(GetParam().shown), GetParam().shown);
  EXPECT_EQ(columns(GetParam().shown), GetParam().columns);
}

INSTANTIATE_TEST_SUITE_P(
    All, Printable,
    testing::Values(Case{"nothing", "", "", 0}, Case{"ascii", "Hanoi", "Hanoi", 5},
                    Case{"accents", "Hà Nội", "Hà Nội", 6}, Case{"decomposed", "e\u0301", "e\u0301", 1},
                    Case{"wide", "汉字", "汉字", 4}, Case{"emoji", "👍", "👍", 2},
                    Case{"jamo", "\u1112\u1161\u11AB", "\u1112\u1161\u11AB", 2}, Case{"newline", "a\nb", "a⏎b", 3},
                    Case{"tab", "a\tb", "a b", 3}, Case{"carriageReturn", "a\r\nb", "a⏎b", 3},
                    Case{"loneCarriageReturn", "a\rb", "a\\x0Db", 6}, Case{"escape", "\x1B[31m", "\\x1B[31m", 8},
                    Case{"nul", "\0"s, "\\x00", 4}, Case{"eightBitControl", "\u009B", "\\u009B", 6},
                    Case{"direction", "\u202E", "\\u202E", 6}, Case{"tag", "\U000E0041", "\\U000E0041", 10},
                    Case{"illFormed", "\xC3(\xE2\x82", "\uFFFD(\uFFFD", 3},
                    Case{"surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3}, Case{"softHyphen", "a\u00ADb", "ab", 2},
                    Case{"backslash", "\\", "\\", 1}),
    [](const auto& info) { return std::string(info.param.name); });

// ICU is the reference: no character that it counts among controls and formats gets through, but those that letters
// and emoji are joined by and signs before numbers.
TEST(Printable, NoCharacterIsObeyed) {
  for (UChar32 c = 0x20; c <= UCHAR_MAX_VALUE; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    std::string text(4, '\0');
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(text.data(), size, c);
    text.resize(static_cast<std::size_t>(size));
    const auto category = u_charType(c);
    const bool order = category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR ||
                       category == U_PARAGRAPH_SEPARATOR ||
                       (category == U_FORMAT_CHAR && c != 0x200C && c != 0x200D &&
                        !u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK)) ||
                       u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) || U_IS_UNICODE_NONCHAR(c);
    ASSERT_EQ(printable(text) != text, order) << std::hex << c;
    if (order) continue;
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    const bool mark = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || c == 0x200C || c == 0x200D;
    if (mark) {
      ASSERT_EQ(columns(text), 0u) << std::hex << c;
    } else if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) {
      ASSERT_EQ(columns(text), 2u) << std::hex << c;
    } else {
      ASSERT_LE(columns(text), 1u) << std::hex << c;
      ASSERT_TRUE(columns(text) == 1 || u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) != U_HST_NOT_APPLICABLE)
          << std::hex << c;
    }
  }
}

}  // namespace
}  // namespace vnaner
