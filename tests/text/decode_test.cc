// decode_test.cc: what is checked, converted and noted before a text is cut into tokens.
#include "libvnaner/text/decode.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "libvnaner/output/utf8.h"

namespace vnaner {
namespace {

using Range = std::pair<std::uint32_t, std::uint32_t>;
using namespace std::string_literals;

std::vector<Range> ranges(const Text& text) {
  std::vector<Range> out;
  for (const Note& note : text.notes) out.emplace_back(note.begin, note.end);
  return out;
}

std::string codes(const Text& text) {
  std::string out;
  for (const Note& note : text.notes) out += (out.empty() ? "" : " ") + note.code;
  return out;
}

struct IllFormed {
  const char* name;
  std::string bytes;
  std::vector<Range> places;
};

class Utf8 : public testing::TestWithParam<IllFormed> {};

TEST_P(Utf8, NamesEachMaximalSubpart) {
  const std::string& bytes = GetParam().bytes;
  const Text text = decode(bytes, "");
  EXPECT_EQ(ranges(text), GetParam().places);
  EXPECT_EQ(text.well_formed, GetParam().places.empty());
  for (const Note& note : text.notes) EXPECT_EQ(note.code, "V301");
  EXPECT_EQ(text.view().data(), bytes.data()) << "copied";
  EXPECT_EQ(text.view().size(), bytes.size());
  EXPECT_TRUE(text.converted.empty());
}

INSTANTIATE_TEST_SUITE_P(All, Utf8,
                         testing::Values(IllFormed{"nothing", "", {}}, IllFormed{"ascii", "Le ministre", {}},
                                         IllFormed{"letters", "Tô Lâm, l’été 𝄞", {}}, IllFormed{"nul", "a\0b"s, {}},
                                         IllFormed{"byteOrderMark", "\xEF\xBB\xBFHanoï", {}},
                                         IllFormed{"loneContinuation", "a\x80z", {{1, 2}}},
                                         IllFormed{"leadAtTheEnd", "eight letters \xC3", {{14, 15}}},
                                         IllFormed{"leadBeforeAscii", "\xC3(", {{0, 1}}},
                                         IllFormed{"twoOfThreeAreOnePlace", "\xE2\x82z", {{0, 2}}},
                                         IllFormed{"threeOfFourAreOnePlace", "\xF0\x9D\x84z", {{0, 3}}},
                                         IllFormed{"overlongIsByteByByte", "\xC0\xAF", {{0, 1}, {1, 2}}},
                                         IllFormed{"overlongOfThree", "\xE0\x80\x80", {{0, 1}, {1, 2}, {2, 3}}},
                                         IllFormed{"surrogate", "\xED\xA0\x80", {{0, 1}, {1, 2}, {2, 3}}},
                                         IllFormed{
                                             "beyondUnicode", "\xF4\x90\x80\x80", {{0, 1}, {1, 2}, {2, 3}, {3, 4}}},
                                         IllFormed{"neverInUtf8", "\xFE\xFF", {{0, 1}, {1, 2}}}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Decode, AgreesWithThePlainDecoderOnRandomBytes) {
  std::mt19937 random(20220202);
  const std::string alphabet = "ab\x80\xBF\xC3\xA9\xE2\x82\xAC\xED\xA0\xF0\x9D\x84\x9E\xF4\x90\xFF"s;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 24, ' ');
    for (char& c : bytes) c = alphabet[random() % alphabet.size()];
    std::vector<Range> expected;
    for (std::size_t at = 0; at < bytes.size();) {
      const CodePoint c = code_point_at(bytes, at);
      const auto begin = static_cast<std::uint32_t>(at);
      at += c.bytes;
      if (!c.well_formed) expected.emplace_back(begin, static_cast<std::uint32_t>(at));
    }
    ASSERT_EQ(ranges(decode(bytes, "")), expected) << testing::PrintToString(bytes);
  }
}

TEST(Decode, CountsWhatIsBeyondSixtyFourPlaces) {
  EXPECT_EQ(decode(std::string(64, '\xFF'), "").notes.size(), 64u);
  const Text text = decode(std::string(1000, '\xFF'), "");
  ASSERT_EQ(text.notes.size(), 65u);
  EXPECT_EQ(text.notes.back().code, "V301");
  EXPECT_EQ(text.notes.back().message, "936 more places are not UTF-8");
}

struct Converted {
  const char* name;
  std::string bytes;
  const char* charset;
  std::string text;
  const char* codes;
};

class Charset : public testing::TestWithParam<Converted> {};

TEST_P(Charset, BecomesUtf8) {
  Text text = decode(GetParam().bytes, GetParam().charset);
  EXPECT_EQ(text.view(), GetParam().text);
  EXPECT_EQ(codes(text), GetParam().codes);
  const Text moved = std::move(text);
  EXPECT_EQ(moved.view(), GetParam().text);
}

// French enough for a detector, with é = E9 and ’ = 92.
const char* const kWindows =
    "Le pr\xE9sident de l\x92"
    "Assembl\xE9"
    "e a \xE9t\xE9 re\xE7u mercredi \xE0 la mairie, o\xF9 les \xE9lus du d\xE9partement l\x92"
    "attendaient depuis la veille.";
const char* const kWindowsInUtf8 =
    "Le président de l’Assemblée a été reçu mercredi à la mairie, où les élus du département l’attendaient depuis la "
    "veille.";

INSTANTIATE_TEST_SUITE_P(
    All, Charset,
    testing::Values(Converted{"latin1", "caf\xE9", "ISO-8859-1", "café", ""},
                    Converted{"latin9", "c\xBDur \xA4", "iso-8859-15", "cœur €", ""},
                    Converted{"windows1252", "l\x92\x9Cuvre", "windows-1252", "l’œuvre", ""},
                    Converted{"windows1258", "\xC2n", "windows-1258", "Ân", ""},
                    Converted{"utf16", "H\0\xF4\0"s, "utf-16le", "Hô", ""},
                    Converted{"halfAUnitIsLeftOut", "H\0\xF4"s, "utf-16le", "H", ""},
                    Converted{"loneSurrogateIsLeftOut", "H\0\x00\xD8i\0"s, "utf-16le", "Hi", ""},
                    Converted{"loneTrailIsLeftOut", "H\0\x1E\xDDi\0"s, "utf-16le", "Hi", ""},
                    Converted{"surrogatePair", "\xD8\x34\xDD\x1E\0i"s, "UTF-16BE", "𝄞i", ""},
                    Converted{"leadAtTheEnd", "\0i\xD8\x34"s, "utf-16be", "i", ""},
                    Converted{"utf16WithoutOrder", "H\0"s, "utf-16", "H", ""},
                    Converted{"utf16WithMark", "\xFE\xFF\0H"s, "UTF16", "\xEF\xBB\xBFH", ""},
                    Converted{"utf32", "\0\1\xD1\x1E\0\0\0i"s, "utf-32be", "𝄞i", ""},
                    Converted{"utf32BeyondUnicodeAndSurrogateAreLeftOut", "\0\0\x11\0\0\xD8\0\0i\0\0\0"s, "utf_32le",
                              "i", ""},
                    Converted{"nobodyKnowsIt", "café", "klingon-7", "café", "V304"},
                    Converted{"nobodyKnowsItAndIllFormed", "caf\xE9", "klingon-7", "caf\xE9", "V304 V301"},
                    Converted{"utf8ByName", "café", "UTF-8", "café", ""},
                    Converted{"utf8ByAnotherName", "café", "utf8", "café", ""},
                    Converted{"autoUtf8", "café", "auto", "café", ""}, Converted{"autoNothing", "", "auto", "", ""},
                    Converted{"autoByteOrderMark8", "\xEF\xBB\xBF"s + "café", "auto", "\xEF\xBB\xBF"s + "café", ""},
                    Converted{"autoByteOrderMark16le", "\xFF\xFEH\0\xF4\0"s, "auto", "\xEF\xBB\xBFHô", ""},
                    Converted{"autoByteOrderMark16be", "\xFE\xFF\0H\0\xF4"s, "auto", "\xEF\xBB\xBFHô", ""},
                    Converted{"autoByteOrderMark32le", "\xFF\xFE\0\0H\0\0\0"s, "auto", "\xEF\xBB\xBFH", ""},
                    Converted{"autoDetected", kWindows, "auto", kWindowsInUtf8, ""},
                    // The last byte alone is not UTF-8; no text ends there by being cut.
                    Converted{"autoDetectedByItsLastByte", "Il boit un caf\xE9", "auto", "Il boit un café", ""}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Decode, TakesUtf8ForWhatItIsWhereTheSampleCutsALetter) {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string bytes((std::size_t{1} << 20) - shift, 'a');
    for (int i = 0; i < 100; ++i) bytes += "𝄞é";
    const Text text = decode(bytes, "auto");
    EXPECT_EQ(text.view().data(), bytes.data()) << shift;
    EXPECT_TRUE(text.notes.empty()) << shift;
  }
}

TEST(Decode, LeavesNothingIllFormedAfterConversion) {
  std::mt19937 random(7);
  for (const char* charset : {"windows-1252", "utf-16le", "utf-16be", "utf-32le", "shift_jis", "gb18030", "utf-7",
                              "iso-2022-jp", "big5", "windows-1258", "auto"})
    for (int round = 0; round < 200; ++round) {
      std::string bytes(random() % 200, ' ');
      for (char& c : bytes) c = static_cast<char>(random());
      const Text text = decode(bytes, charset);
      EXPECT_TRUE(text.converted.empty() || text.well_formed) << charset;
    }
}

}  // namespace
}  // namespace vnaner
