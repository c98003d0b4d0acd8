// document_test.cc: slices of the article, names, lines about problems.
#include "vnaner/document.h"

#include <gtest/gtest.h>

#include <string>

#include "vnaner/problem.h"

namespace vnaner {
namespace {

TEST(How, HasAName) {
  EXPECT_EQ(name(How::rule), "rule");
  EXPECT_EQ(name(How::memory), "memory");
  EXPECT_EQ(name(How::resolve), "resolve");
}

struct Slice {
  std::uint32_t begin, end;
  const char* words;
};

class SliceOf : public testing::TestWithParam<Slice> {};

TEST_P(SliceOf, IsWhatTheSpanCoversOfTheText) {
  Span span;
  span.begin = GetParam().begin;
  span.end = GetParam().end;
  EXPECT_EQ(slice("le ministre", span), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(All, SliceOf,
                         testing::Values(Slice{3, 11, "ministre"}, Slice{0, 2, "le"}, Slice{3, 3, ""},
                                         Slice{3, 99, "ministre"}, Slice{50, 99, ""}, Slice{5, 2, ""}));

struct Line {
  Problem problem;
  const char* text;
};

class Described : public testing::TestWithParam<Line> {};

TEST_P(Described, NamesThePlaceAsFarAsItIsKnown) { EXPECT_EQ(describe(GetParam().problem), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(All, Described,
                         testing::Values(Line{{Severity::error, "E1", "a.calque", 3, 7, "expected `]`"},
                                              "a.calque:3:7: error E1: expected `]`"},
                                         Line{{Severity::warning, "W3", "a.calque", 3, 0, "m"},
                                              "a.calque:3: warning W3: m"},
                                         Line{{Severity::note, "T1", "a.calque", 0, 0, "m"}, "a.calque: note T1: m"},
                                         Line{{Severity::error, "V108", "dir", 0, 5, "m"}, "dir: error V108: m"},
                                         Line{{Severity::error, "", "", 0, 0, "m"}, "error: m"}));

TEST(LoadError, SaysEveryProblem) {
  const LoadError error({{Severity::error, "E1", "a", 1, 1, "one"}, {Severity::error, "E2", "b", 2, 2, "two"}});
  EXPECT_STREQ(error.what(), "a:1:1: error E1: one\nb:2:2: error E2: two");
  EXPECT_EQ(error.problems().size(), 2u);
  EXPECT_STRNE(LoadError({}).what(), "");
}

}  // namespace
}  // namespace vnaner
