// marked_test.cc: the bracket notation, read and written.
#include "vnaner/marked.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "vnaner/output.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

// "TEXT | begin-end type#label key=value; …"
std::string shown(const MarkedText& marked) {
  std::string out = marked.text + " |";
  for (const Mark& mark : marked.marks) {
    out += " " + std::to_string(mark.begin) + "-" + std::to_string(mark.end) + " " + mark.type;
    if (!mark.label.empty()) out += "#" + mark.label;
    for (const auto& [key, value] : mark.attrs) out += " " + key + "=" + value;
    out += ";";
  }
  return out;
}

struct Read {
  const char* name;
  std::string marked;
  std::string shown;
};

class Reading : public testing::TestWithParam<Read> {};

TEST_P(Reading, GivesTextAndMarks) {
  const MarkedText marked = parse_marked(GetParam().marked);
  EXPECT_EQ(shown(marked), GetParam().shown);
  EXPECT_EQ(shown(parse_marked(to_marked(marked))), GetParam().shown) << "written: " << to_marked(marked);
}

INSTANTIATE_TEST_SUITE_P(
    All, Reading,
    testing::Values(
        Read{"nothing", "", " |"}, Read{"noMark", "Le 2 février", "Le 2 février |"},
        Read{"escapes", R"(a \[b\] \\ c)", R"(a [b] \ c |)"},
        Read{"oneMark", "[person: Tô Lâm]", "Tô Lâm | 0-8 person;"},
        Read{"bareValue", "le [date 2022-02-02: 2 février]", "le 2 février | 3-13 date value=2022-02-02;"},
        Read{"interval", "[date 2020/2021: 2020-2021]", "2020-2021 | 0-9 date value=2020/2021;"},
        Read{"openInterval", "[date 2020/..: x]", "x | 0-1 date value=2020/..;"},
        Read{"list", "[date {2008,2009}: x]", "x | 0-1 date value={2008,2009};"},
        Read{"keyFirst", "[date mod=END 2021: fin 2021]", "fin 2021 | 0-8 date mod=END value=2021;"},
        Read{"keyLast", "[date 2021 mod=END: fin 2021]", "fin 2021 | 0-8 date value=2021 mod=END;"},
        Read{"quoted", R"([office holder="Anna Ros; Lê Ba": juges])", "juges | 0-5 office holder=Anna Ros; Lê Ba;"},
        Read{"quotedBareValue", R"([x "a b": t])", "t | 0-1 x value=a b;"},
        Read{"quotedEscapes", R"([x k="a \"b\" \\ \n": t])", R"(t | 0-1 x k=a "b" \ \n;)"},
        Read{"quotedBrackets", R"([x k="[:]": t])", "t | 0-1 x k=[:];"},
        Read{"quotedEmpty", R"([x k="": t])", "t | 0-1 x k=;"},
        Read{"equalsInAValue", "[x a=b=c: t]", "t | 0-1 x a=b=c;"},
        Read{"label", "[office#o: juge]", "juge | 0-4 office#o;"},
        Read{"labelAndValue", "[body#b un: ONU]", "ONU | 0-3 body#b value=un;"},
        Read{"accentsInNames", "[évêché é=1: t]", "t | 0-1 évêché é=1;"},
        Read{"manyBlanks", "[x   a=1   2  : t]", "t | 0-1 x a=1 value=2;"},
        Read{"noBlankAfterTheColon", "[x:t]", "t | 0-1 x;"}, Read{"oneBlankIsNotText", "[x:  t]", " t | 0-2 x;"},
        Read{"empty", "a[x: ]b", "ab | 1-1 x;"}, Read{"colonInside", "[x: à 9 : 30]", "à 9 : 30 | 0-9 x;"},
        Read{"nested", "[office: chef de l'[body un: ONU]]!", "chef de l'ONU! | 0-13 office; 10-13 body value=un;"},
        Read{"sameRange", "[a: [b: t]]", "t | 0-1 a; 0-1 b;"}, Read{"neighbours", "[a: s][b: t]", "st | 0-1 a; 1-2 b;"},
        Read{"emptyBeforeLonger", "[a: ][b: t]", "t | 0-1 b; 0-0 a;"},
        Read{"afterAnInnerOne", "[a: [b: s]t]", "st | 0-2 a; 0-1 b;"},
        Read{"newlines", "a\n[x: b\nc]\n", "a\nb\nc\n | 2-5 x;"}, Read{"nul", "a\0[x: \0]"s, "a\0\0 | 2-3 x;"s},
        Read{"illFormed", "\xFF[x: \xC3]", "\xFF\xC3 | 1-2 x;"}),
    [](const auto& info) { return std::string(info.param.name); });

struct Broken {
  const char* name;
  std::string marked;
  std::size_t byte;
};

class Refused : public testing::TestWithParam<Broken> {};

TEST_P(Refused, WithTheByte) {
  try {
    parse_marked(GetParam().marked);
    FAIL() << "was read";
  } catch (const MarkedError& error) {
    EXPECT_EQ(error.byte(), GetParam().byte) << error.what();
    EXPECT_STRNE(error.what(), "");
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, Refused,
    testing::Values(Broken{"onlyABracket", "[", 1}, Broken{"noName", "a [: t]", 3}, Broken{"noColon", "[x t]", 4},
                    Broken{"blankBeforeTheName", "[ x: t]", 1}, Broken{"noLabel", "[x#: t]", 3},
                    Broken{"footnote", "selon lui [1] que", 12}, Broken{"neverClosed", "é [x: t", 3},
                    Broken{"innerNeverClosed", "[x: a [y: t]", 0}, Broken{"closedTwice", "[x: t]]", 6},
                    Broken{"strayBackslash", "a \\n", 2}, Broken{"backslashAtTheEnd", "a\\", 1},
                    Broken{"quoteNeverClosed", "[x \"a: t]", 9}, Broken{"noBlankAfterTheName", "[x\"a\": t]", 2},
                    Broken{"noBlankBetween", "[x \"a\"\"b\": t]", 6}, Broken{"noValue", "[x k=: t]", 5},
                    Broken{"noKey", "[x =v: t]", 3}, Broken{"quotedKey", "[x \"k\"=v: t]", 6},
                    Broken{"twoBareValues", "[x a b: t]", 5}, Broken{"tabInTheHead", "[x\ta: t]", 2},
                    Broken{"bracketInTheHead", "[x [y: t]]", 3}, Broken{"endsInTheHead", "[x k", 4}),
    [](const auto& info) { return std::string(info.param.name); });

struct Value {
  const char* name;
  const char* value;
  const char* written;
};

class Written : public testing::TestWithParam<Value> {};

TEST_P(Written, QuotedUnlessPlain) {
  MarkedText marked;
  marked.text = "t";
  marked.marks.push_back({0, 1, "x", "", {{"value", GetParam().value}, {"k", GetParam().value}}});
  const std::string v = GetParam().written;
  EXPECT_EQ(to_marked(marked), "[x " + v + " k=" + v + ": t]");
  EXPECT_EQ(parse_marked(to_marked(marked)).marks[0].get("k"), GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    All, Written,
    testing::Values(Value{"date", "2022-02-02", "2022-02-02"}, Value{"interval", "2020/2021", "2020/2021"},
                    Value{"open", "2020/..", "2020/.."}, Value{"list", "{2008,2009}", "{2008,2009}"},
                    Value{"id", "un-women", "un-women"}, Value{"vague", "PAST_REF", "PAST_REF"},
                    Value{"empty", "", R"("")"}, Value{"blank", "Anna Ros", R"("Anna Ros")"},
                    Value{"noBreakSpace", "Anna\u00A0Ros", "\"Anna\u00A0Ros\""}, Value{"colon", "a:b", R"("a:b")"},
                    Value{"equals", "a=b", R"("a=b")"}, Value{"quote", R"(a"b)", R"("a\"b")"},
                    Value{"backslash", R"(a\b)", R"("a\\b")"}, Value{"brackets", "[a]", R"("[a]")"},
                    Value{"newline", "a\nb", "\"a\nb\""}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Mark, GivesTheFirstValueOfAKey) {
  const Mark mark{0, 1, "x", "", {{"k", "1"}, {"k", "2"}}};
  EXPECT_EQ(mark.get("k"), "1");
  EXPECT_EQ(mark.get("value"), "");
}

TEST(Marked, ReadsAMillionBracketsWithoutDeepStack) {
  constexpr std::size_t kDepth = 1000000;
  std::string marked;
  for (std::size_t i = 0; i < kDepth; ++i) marked += "[x: ";
  EXPECT_THROW(parse_marked(marked), MarkedError);
  marked += "t" + std::string(kDepth, ']');
  const MarkedText read = parse_marked(marked);
  EXPECT_EQ(read.marks.size(), kDepth);
  EXPECT_EQ(to_marked(read), marked);
}

TEST(Marked, WritesSomethingReadableForMarksThatCannotBe) {
  MarkedText marked;
  marked.text = "abcdef";
  marked.marks = {
      {1, 4, "a", "", {}}, {2, 6, "b", "", {}}, {0, 99, "c", "", {}}, {50, 60, "d", "", {}}, {5, 2, "e", "", {}}};
  EXPECT_EQ(parse_marked(to_marked(marked)).text, marked.text);
}

std::string words(std::mt19937& random, std::size_t most) {
  static const std::vector<std::string> pieces = {"a", "é", " ", "[",  "]",    "\\", "\"",
                                                  ":", "=", "#", "\n", "\xFF", "{",  "/"};
  std::string out;
  for (std::size_t i = random() % (most + 1); i > 0; --i) out += pieces[random() % pieces.size()];
  return out;
}

// Appends random text to `marked`, with marks inside.
void grow(std::mt19937& random, int depth, MarkedText& marked) {
  for (std::size_t i = random() % 3; i > 0; --i) {
    marked.text += words(random, 3);
    const std::size_t at = marked.marks.size();
    marked.marks.push_back({static_cast<std::uint32_t>(marked.text.size()), 0, "type", random() % 2 ? "l" : "", {}});
    if (random() % 2) marked.marks[at].attrs.emplace_back("value", words(random, 4));
    if (random() % 2) marked.marks[at].attrs.emplace_back("key", words(random, 4));
    if (depth > 0) grow(random, depth - 1, marked);
    marked.text += "t";
    marked.marks[at].end = static_cast<std::uint32_t>(marked.text.size());
  }
  marked.text += words(random, 3);
}

TEST(Marked, ReadsBackWhatItWrites) {
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    MarkedText marked;
    grow(random, 3, marked);
    ASSERT_EQ(shown(parse_marked(to_marked(marked))), shown(marked)) << to_marked(marked);
  }
}

TEST(Marked, ReadsOrRefusesAnyBytes) {
  std::mt19937 random(4);
  const std::string alphabet = "[[]]\\ax:  \"=#\n\xC3"s;
  for (int round = 0; round < 50000; ++round) {
    std::string bytes(random() % 20, ' ');
    for (char& c : bytes) c = alphabet[random() % alphabet.size()];
    try {
      const MarkedText marked = parse_marked(bytes);
      ASSERT_EQ(shown(parse_marked(to_marked(marked))), shown(marked)) << bytes;
    } catch (const MarkedError& error) {
      ASSERT_LE(error.byte(), bytes.size()) << bytes;
    }
  }
}

TEST(MarkedDocument, SaysWhatIsKnownOfEachSpan) {
  const std::string text = "Le juge [fin 2021], Anna";
  Document document;
  Span office;
  office.begin = 3;
  office.end = 7;
  office.type = "office";
  office.holder = "Anna Ros";
  office.body = "icj";
  office.status = "former";
  Span date;
  date.begin = 9;
  date.end = 17;
  date.type = "date";
  date.value = "2021";
  date.edtf = "2021";
  date.mod = "END";
  Span person;
  person.begin = 20;
  person.end = 24;
  person.type = "person";
  person.ref = "Anna Ros";
  document.spans = {office, date, person};
  const std::string marked = to_marked(document, {"a", text});
  EXPECT_EQ(marked, R"(Le [office holder="Anna Ros" body=icj status=former: juge] \[[date 2021 mod=END: fin 2021]\], )"
                    R"([person ref="Anna Ros": Anna])");
  EXPECT_EQ(parse_marked(marked).text, text);
}

TEST(MarkedDocument, ShowsTheConvertedTextWhereThereIsOne) {
  Document document;
  document.converted = "été";
  EXPECT_EQ(to_marked(document, {"a", "\xE9t\xE9"}), "été");
}

}  // namespace
}  // namespace vnaner
