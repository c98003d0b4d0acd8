// offsets_test.cc: bytes in code points and UTF-16 units.
#include "vnaner/offsets.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/reference/offsets_by_icu.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string text;
  std::uint64_t cp, utf16;
};

class Length : public testing::TestWithParam<Case> {};

TEST_P(Length, InEachUnit) {
  const Place end = Offsets(GetParam().text).end();
  EXPECT_EQ(end.byte, GetParam().text.size());
  EXPECT_EQ(end.cp, GetParam().cp);
  EXPECT_EQ(end.utf16, GetParam().utf16);
}

INSTANTIATE_TEST_SUITE_P(All, Length,
                         testing::Values(Case{"nothing", "", 0, 0}, Case{"ascii", "Hanoi", 5, 5},
                                         Case{"nul", "a\0b"s, 3, 3}, Case{"composed", "Hà Nội", 6, 6},
                                         Case{"decomposed", "e\u0301", 2, 2}, Case{"typographic", "l’été", 5, 5},
                                         Case{"beyondTheFirstPlane", "𝄞a", 2, 3}, Case{"mark", "\uFEFFa", 2, 2},
                                         Case{"loneContinuations", "\x80\x80", 2, 2},
                                         Case{"truncatedOfFour", "\xF0\x9D\x84", 1, 1},
                                         Case{"truncatedThenLetter", "\xF0\x9D\x84z", 2, 2},
                                         Case{"surrogate", "\xED\xA0\x80", 3, 3}, Case{"overlong", "\xC0\xAF", 2, 2},
                                         Case{"tooHigh", "\xF4\x90\x80\x80", 4, 4}),
                         [](const auto& info) { return std::string(info.param.name); });

void expect_same_as_icu(const std::string& text) {
  const Offsets offsets(text);
  const std::vector<Place> places = places_by_icu(text);
  for (const Place& place : places) {
    const Place got = offsets.at(place.byte);
    ASSERT_EQ(got.byte, place.byte);
    ASSERT_EQ(got.cp, place.cp) << "byte " << place.byte << " of " << text.size();
    ASSERT_EQ(got.utf16, place.utf16) << "byte " << place.byte << " of " << text.size();
  }
  ASSERT_EQ(offsets.end().byte, places.back().byte);
  ASSERT_EQ(offsets.end().cp, places.back().cp);
  ASSERT_EQ(offsets.end().utf16, places.back().utf16);
}

// Pieces that are well-formed, then pieces that are not.
const std::vector<std::string> kPieces = {"a",    "é",    "’",        "𝄞",    " le ministre ", "ộ",        "\n",
                                          "\x80", "\xC3", "\xE2\x82", "\xFF", "\xF0\x9D\x84",  "\xED\xA0", "\xF4"};
constexpr std::size_t kWellFormed = 7;

std::string random_text(std::mt19937& random, std::size_t pieces, std::size_t kinds) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % kinds];
  return text;
}

TEST(Offsets, AreThoseOfIcuAtEveryPlace) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    expect_same_as_icu(random_text(random, random() % 12, kWellFormed));
    expect_same_as_icu(random_text(random, random() % 12, kPieces.size()));
    std::string bytes(random() % 40, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    expect_same_as_icu(bytes);
    if (HasFatalFailure()) return;
  }
}

TEST(Offsets, AreThoseOfIcuAcrossCheckpoints) {
  std::mt19937 random(2);
  for (int round = 0; round < 4; ++round) {
    expect_same_as_icu(random_text(random, 8000, kWellFormed));
    expect_same_as_icu(random_text(random, 8000, kPieces.size()));
    if (HasFatalFailure()) return;
  }
  for (std::size_t shift = 250; shift < 260; ++shift) {
    expect_same_as_icu(std::string(shift, 'a') + "𝄞é" + std::string(5000, 'b'));
    expect_same_as_icu(std::string(shift, 'a') + "\xF0\x9D\x84" + std::string(5000, 'b'));
    if (HasFatalFailure()) return;
  }
}

TEST(Offsets, EndWhereTheTextEnds) {
  const std::string text = "Hà Nội";
  const Offsets offsets(text);
  EXPECT_EQ(offsets.at(text.size()).cp, 6u);
  EXPECT_EQ(offsets.at(text.size() + 100).cp, 6u);
}

}  // namespace
}  // namespace vnaner
