// spelling_test.cc: names that need no respelling are known by their bytes; ICU is asked about every code point.
#include "libvnaner/resolve/spelling.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>

namespace vnaner {
namespace {

// The slow twin, through UTF-16.
std::string slowly_spelt(std::string_view words) {
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<std::int32_t>(words.size())));
  icu::UnicodeString out;
  bool blank = false;
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (u_isUWhiteSpace(c)) {
      blank = !out.isEmpty();
      continue;
    }
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    if (blank) out.append(u' ');
    blank = false;
    out.append(c);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = icu::Normalizer2::getNFCInstance(status)->normalize(out, status);
  std::string name;
  (U_SUCCESS(status) ? composed : out).toUTF8String(name);
  return name;
}

std::string utf8(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

TEST(Spelling, IsThatOfTheSlowTwinForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::string one = utf8(c);
    for (const std::string& words : {one, "a" + one, one + "o\u0302", "e " + one + " a", one + one})
      ASSERT_EQ(spelt(words), slowly_spelt(words)) << "U+" << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(Spelling, IsThatOfTheSlowTwinForIllFormedBytes) {
  for (int first = 0x80; first < 0x100; ++first)
    for (int second = 0; second < 0x100; ++second)
      for (const char* rest : {"", "\x80", "\x80\x80", "a", "\xC3"}) {
        const std::string words = {'a', static_cast<char>(first), static_cast<char>(second)};
        ASSERT_EQ(spelt(words + rest), slowly_spelt(words + rest)) << first << ' ' << second;
      }
}

TEST(Spelling, FrenchAndVietnameseNamesNeedNoIcu) {
  for (const char* name : {"Jean-Pierre Lacroix", "Tô Lâm", "Nguyễn Xuân Phúc", "António Guterres", "Đặng Đình Quý",
                           "Côte d’Ivoire", "J.-P. Lacroix", "Œuvre", ""})
    EXPECT_TRUE(is_spelt(name)) << name;
}

TEST(Spelling, TheRestIsRespelt) {
  struct Case {
    const char *words, *name;
  };
  for (const auto& [words, name] :
       {Case{"Tô  Lâm", "Tô Lâm"}, Case{" Lâm", "Lâm"}, Case{"Lâm ", "Lâm"}, Case{"To\xCC\x82 Lâm", "Tô Lâm"},
        Case{"Tô\xC2\xA0Lâm", "Tô Lâm"}, Case{"Tô\nLâm", "Tô Lâm"},
        Case{"La\xC2\xAD"
             "croix",
             "Lacroix"},
        Case{"La\xE2\x80\x8B"
             "croix",
             "Lacroix"},
        Case{"La\xFF", "La\xEF\xBF\xBD"}, Case{"Lac\xC3", "Lac\xEF\xBF\xBD"}, Case{" ", ""}}) {
    EXPECT_FALSE(is_spelt(words)) << words;
    EXPECT_EQ(spelt(words), name);
    EXPECT_TRUE(are_spelt_as(words, name)) << words;
    EXPECT_FALSE(are_spelt_as(words, words)) << words;
  }
}

}  // namespace
}  // namespace vnaner
