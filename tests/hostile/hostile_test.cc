// hostile_test.cc: any bytes in, a well-formed Document out, with work in proportion to the text.
#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

const Extractor& extractor() {
  static const Extractor made;
  return made;
}

std::string news() {
  std::ifstream input(VNANER_SOURCE_DIR "/examples/article.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// border[i]: a code point, or a maximal part of an ill-formed one, begins at byte i or the text ends there.
std::vector<bool> borders_of(const std::string& text) {
  std::vector<bool> border(text.size() + 1, false);
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    border[static_cast<std::size_t>(at)] = true;
    UChar32 code_point = 0;
    U8_NEXT(text.data(), at, size, code_point);
  }
  border[text.size()] = true;
  return border;
}

void expect_range(const std::vector<bool>& border, std::uint32_t begin, std::uint32_t end, const std::string& what) {
  ASSERT_LT(begin, end) << what;
  ASSERT_LT(end, border.size()) << what;
  EXPECT_TRUE(border[begin] && border[end]) << what << ": inside a code point";
}

// All that document.h promises about a Document, whatever the text.
void expect_well_formed(const std::string& text, const Document& doc) {
  const std::vector<bool> border = borders_of(text);
  std::vector<std::uint32_t> open;  // ends of the spans around the current one
  for (std::size_t i = 0; i < doc.spans.size(); ++i) {
    const Span& span = doc.spans[i];
    const std::string what = "span " + std::to_string(i) + " (" + span.type + ")";
    expect_range(border, span.begin, span.end, what);
    EXPECT_FALSE(span.type.empty() || span.by.empty()) << what;
    if (i > 0) {
      const Span& before = doc.spans[i - 1];
      EXPECT_TRUE(before.begin < span.begin || (before.begin == span.begin && before.end >= span.end)) << what;
    }
    while (!open.empty() && open.back() <= span.begin) open.pop_back();
    if (!open.empty()) {
      EXPECT_LE(span.end, open.back()) << what << " crosses another";
    }
    open.push_back(span.end);
    EXPECT_LT(span.parent, static_cast<std::int32_t>(i)) << what;
    EXPECT_LT(span.entity, static_cast<std::int32_t>(doc.entities.size())) << what;
    for (const Attribute& attribute : span.attrs)
      if (attribute.begin != attribute.end) expect_range(border, attribute.begin, attribute.end, what);
    for (const Link& link : span.links) EXPECT_LT(link.to, doc.spans.size()) << what;
  }
  for (const Entity& entity : doc.entities)
    for (const std::uint32_t mention : entity.mentions) EXPECT_LT(mention, doc.spans.size());
  for (const Note& note : doc.notes) EXPECT_LE(note.end, text.size());
}

void expect_survives(const std::string& text) {
  Workspace scratch;
  const Document doc = extractor().extract(text, {}, scratch);
  expect_well_formed(text, doc);
  // The formats hold whatever the text was.
  EXPECT_EQ(to_json(doc, {"hostile", text}, extractor()).find('\n'), std::string::npos);
  if (doc.notes.empty()) {
    EXPECT_EQ(parse_marked(to_marked(doc, {"hostile", text})).text, text);
  }
}

TEST(Hostile, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::string text(random() % 2000, '\0');
    for (char& c : text) c = static_cast<char>(random());
    expect_survives(text);
  }
}

TEST(Hostile, NewsWithDamagedBytes) {
  const std::string article = news();
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    std::string text = article;
    for (std::size_t i = 0, count = 1 + random() % 40; i < count; ++i) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text[at] = static_cast<char>(random());
          break;
        case 1:
          text.erase(at, 1 + random() % 5);
          break;
        case 2:
          text.insert(at, text, random() % text.size(), random() % 60);
          break;
        default:
          text.insert(at, 1, "\0\n[]\"-'.,:«"[random() % 11]);
      }
    }
    expect_survives(text);
  }
}

TEST(Hostile, NewsCutAtEveryByte) {
  const std::string article = news();
  for (std::size_t size = 0; size <= article.size(); size += 7) {
    expect_survives(article.substr(0, size));
    expect_survives(article.substr(size));
  }
}

struct Case {
  const char* name;
  std::string_view before;
  std::string_view piece;
  std::size_t times;
};

// Sizes in the millions, each of its own kind.
constexpr Case kCases[] = {
    {"Brackets", "", "[", 1000000},
    {"BracketsAndClosing", "", "[]", 500000},
    {"Guillemets", "", "«", 1000000},
    {"Parentheses", "", "(", 1000000},
    {"Hyphens", "", "-", 1000000},
    {"HyphensInAWord", "", "a-", 500000},
    {"Newlines", "", "\n", 1000000},
    {"Abbreviations", "", "M. ", 300000},
    {"Titles", "", "ministre ", 100000},
    {"TitlesOf", "", "ministre de la ", 60000},
    {"Bodies", "", "ONU ", 200000},
    {"BodiesOf", "", "Conseil de sécurité des Nations unies, ", 20000},
    {"Numbers", "", "2 ", 300000},
    {"Dates", "", "2 mars 2022 ", 30000},
    {"Ranges", "", "2-", 300000},
    {"Capitals", "", "Jean ", 200000},
    {"Initials", "", "J. ", 200000},
    {"Elisions", "", "l'", 300000},
    {"CombiningMarks", "e", "\xCC\x81", 1000000},
    {"ZeroWidth", "a", "\xE2\x80\x8B", 500000},
    {"OneWord", "", "abcdefghij", 1000000},
    {"OneCapitalWord", "", "ABCDEFGHIJ", 1000000},
    {"OneNumber", "", "1234567890", 1000000},
    {"Dots", "", ".", 1000000},
    {"Nulls", "", std::string_view("\0", 1), 1000000},
    {"LoneSurrogates", "", "\xED\xA0\x80", 300000},
    {"SurrogatePairs", "", "\xED\xA0\xBD\xED\xB8\x80", 150000},
    {"CutCodePoints", "", "\xE2\x82", 500000},
    {"Continuations", "", "\x80", 1000000},
    {"TooLargeCodePoints", "", "\xF5\xBF\xBF\xBF", 300000},
    {"RightToLeft", "", "\xE2\x80\xAE\xD8\xA7\xD9\x84", 300000},
    {"Emoji", "", "\xF0\x9F\x87\xBB\xF0\x9F\x87\xB3", 200000},
};

class HostileText : public testing::TestWithParam<Case> {};

TEST_P(HostileText, Survives) {
  const Case& c = GetParam();
  expect_survives(std::string(c.before) + repeat(c.piece, c.times));
}

// Work per token, counted, not timed, does not grow with the text.
TEST_P(HostileText, WorkPerTokenIsFlat) {
  const Case& c = GetParam();
  Workspace scratch;
  const auto work = [&](std::size_t times) {
    static_cast<void>(extractor().extract(std::string(c.before) + repeat(c.piece, times), {}, scratch));
    return static_cast<double>(scratch.steps() + 1) / static_cast<double>(scratch.tokens() + 1);
  };
  const std::size_t once = std::min<std::size_t>(200, c.times / 64);
  const double at_first = work(once);
  for (const std::size_t factor : {4, 16, 64})
    EXPECT_LE(work(once * factor), 1.15 * at_first + 2) << factor << " times";
}

INSTANTIATE_TEST_SUITE_P(Table, HostileText, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

TEST(Work, PerTokenIsFlatOnNews) {
  const std::string article = news() + "\n\n";
  Workspace scratch;
  const auto work = [&](std::size_t times) {
    static_cast<void>(extractor().extract(repeat(article, times), {}, scratch));
    return static_cast<double>(scratch.steps()) / static_cast<double>(scratch.tokens());
  };
  const double at_first = work(1);
  EXPECT_GT(at_first, 0);
  for (const std::size_t factor : {2, 4, 8, 16, 32, 64}) EXPECT_LE(work(factor), 1.15 * at_first) << factor << " times";
}

TEST(Work, TokensAreAtMostOneAByte) {
  Workspace scratch;
  const std::string text = repeat("[«(-", 1000);
  static_cast<void>(extractor().extract(text, {}, scratch));
  EXPECT_LE(scratch.tokens(), text.size());
}

TEST(Hostile, DeepNestingOfBracketsAroundNames) {
  expect_survives(repeat("(", 20000) + "Étienne Marsac, ministre de la Défense" + repeat(")", 20000));
  expect_survives(repeat("« ", 20000) + "l’ONU, le 3 février 2022" + repeat(" »", 20000));
}

TEST(Hostile, AUsedWorkspaceChangesNothing) {
  const std::string article = news();
  Workspace scratch;
  const std::string fresh = to_json(extractor().extract(article), {"a", article}, extractor());
  for (const std::string& dirt : {repeat("\xFF", 5000), repeat("Jean ", 5000), std::string()}) {
    static_cast<void>(extractor().extract(dirt, {}, scratch));
    EXPECT_EQ(to_json(extractor().extract(article, {}, scratch), {"a", article}, extractor()), fresh);
  }
}

}  // namespace
}  // namespace vnaner
