// parse_errors_test.cc: a broken pack is told what is wrong, where, and all of it at once.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "libvnaner/rules/parse.h"

namespace vnaner {
namespace {

std::vector<Problem> problems_of(const std::string& text) {
  std::vector<Problem> problems;
  parse_pack("p.calque", text, problems);
  return problems;
}

struct Case {
  const char* name;
  std::string text;
  std::uint32_t line, column;
  const char* says;  // part of the message
};

// `body` below a pack line, so that its first line is line 2.
Case below(const char* name, const std::string& body, std::uint32_t line, std::uint32_t column, const char* says) {
  return {name, "pack p 1.0.0\n" + body, line, column, says};
}

// `pattern` as the find of a rule: it stands in line 3, from column 8.
Case find(const char* name, const std::string& pattern, std::uint32_t column, const char* says) {
  return below(name, "rule r\n  find " + pattern + "\n", 3, column, says);
}

class Broken : public testing::TestWithParam<Case> {};

TEST_P(Broken, IsReportedOnceAtItsPlace) {
  const Case& c = GetParam();
  const std::vector<Problem> problems = problems_of(c.text);
  ASSERT_EQ(problems.size(), 1u) << c.text;
  EXPECT_EQ(problems[0].severity, Severity::error);
  EXPECT_EQ(problems[0].code, "E1");
  EXPECT_EQ(problems[0].file, "p.calque");
  EXPECT_EQ(problems[0].line, c.line) << problems[0].message;
  EXPECT_EQ(problems[0].column, c.column) << problems[0].message;
  EXPECT_NE(problems[0].message.find(c.says), std::string::npos) << problems[0].message;
}

const Case statements[] = {
    {"EmptyFile", "", 1, 1, "empty file"},
    {"OnlyComments", "# nothing\n\n", 1, 1, "empty file"},
    {"NoPackLine", "lang fr\n", 1, 1, "\"pack NAME VERSION\""},
    {"NoVersion", "pack p\n", 1, 7, "found the end of the line, expected a version"},
    {"VersionOfLetters", "pack p beta\n", 1, 8, "expected a version"},
    {"VersionEndsWithADot", "pack p 1.\n", 1, 8, "expected a version"},
    {"PackLineTooLong", "pack p 1.0 more\n", 1, 12, "expected the end of the pack line"},
    below("SecondPack", "pack q 1.0\n", 2, 1, "second \"pack\""),
    below("UnknownStatement", "tipe person\n", 2, 1, "found \"tipe\", expected lang, needs, type"),
    below("TypeWithoutName", "type\n", 2, 5, "expected the type's name"),
    below("TypeSlotsNeverClosed", "type date (day, month\n", 2, 22, "\")\" after the attributes"),
    below("ValueWithoutBy", "type date value calendar\n", 2, 17, "expected by"),
    below("RelationWithOneType", "relation holds (person)\n", 2, 23, "\",\" between the types"),
    below("InsideWithoutColon", "inside office body\n", 2, 15, "\":\" after the type"),
    below("PreferWithoutName", "prefer date,\n", 2, 13, "expected a type"),
    below("ListWithNothing", "list x\n", 2, 7, "from \"file.tsv\", or entries below"),
    below("ListFromUnquoted", "list x from a.tsv\n", 2, 13, "a file name in quotes"),
    below("ListFromFileAndEntries", "list x from \"a.tsv\"\n  un\n", 3, 3, "comes from a file"),
    below("EntryWithoutForm", "list x\n  un | | deux\n", 3, 8, "expected a form"),
    below("EntryWithoutValue", "list x\n  un =\n", 3, 7, "expected a value after ="),
    below("EntryOfUnknownUse", "list x\n  un ; use=verb\n", 3, 8, "use=name, use=acronym or after=ID"),
    below("EntryThatIsEmpty", "list x\n  \"\"\n", 3, 3, "expected a form"),
    below("EntryEndsWithABackslash", "list x\n  un\\\n", 3, 6, "a character after \\"),
    below("ListFromNothing", "list x from \"\"\n", 2, 13, "expected a file name"),
    below("TwoLanguages", "lang fr\nlang en\n", 3, 1, "second \"lang\""),
    below("LetWithoutSign", "let X <Cap>\n", 2, 7, "\"=\" after the name"),
    below("LetWithoutPattern", "let X =\n", 2, 8, "expected a pattern"),
    below("ZoneOfUnknownKind", "zone z is page containing a\n", 2, 11, "start of document through"),
    below("RuleWithoutFind", "rule r\n  +  a [t: b]\n", 2, 6, "no \"find\""),
    below("UnknownClause", "rule r\n  find a\n  seek b\n", 4, 3, "expected find, unless, in, after"),
    below("UnlessNowhere", "rule r\n  find a\n  unless near: b\n", 4, 10, "before, after or inside"),
    below("UnlessWithoutColon", "rule r\n  find a\n  unless before b\n", 4, 17, "\":\" after it"),
    below("LinkWithoutHash", "rule r\n  find a\n  link p holds #o\n", 4, 8, "a label with #"),
    below("GivenWhatElse", "rule r\n  find a\n  given place Hanoi\n", 4, 9, "\"date\" after given"),
    below("GivenNoDate", "rule r\n  find a\n  given date hier\n", 4, 14, "a date such as 2022-02, or unknown"),
    below("GivenNothing", "rule r\n  find a\n  given date\n", 4, 13, "a date such as 2022-02, or unknown"),
    below("CaseWithoutText", "rule r\n  find a\n  +\n", 4, 4, "a text after the sign"),
    below("CaseWithBrokenLink", "rule r\n  find a\n  +  [t#a: x]  => #a holds\n", 4, 27, "a label with #"),
    below("CaseWithUnknownLabel", "rule r\n  find a\n  +  [t#a: x]  => #a of #b\n", 4, 19, "the label #b"),
    below("CaseOfLinksOnly", "rule r\n  find a\n  +  => #a of #b\n", 4, 4, "a text after the sign"),
    below("CaseWithMarkNeverClosed", "rule r\n  find a\n  +  été \\# [t: x\n", 4, 13, "never closed"),
    below("CaseWithStrayBackslash", "rule r\n  find a\n  -  a\\b\n", 4, 7, "marked text is broken"),
    below("SuiteWithFind", "test s\n  find a\n", 3, 3, "given, or + - ? and a blank"),
};

const Case patterns[] = {
    find("MarkNeverClosed", "a [t: b", 10, "the [ is never closed"),
    find("MarkWithoutColon", "[t b]", 12, "\":\" after the head"),
    find("MarkWithoutHead", "[: b]", 9, "a type, .attribute or #label.attribute"),
    find("EmptyMark", "a [t: ]", 10, "empty mark"),
    find("MarkClosedTwice", "[t: b]]", 14, "no partner"),
    find("LabelWithoutAttribute", "[#b: x]", 11, "\".\" and an attribute after the label"),
    find("ChoiceNeverClosed", "{a | b", 8, "the { is never closed"),
    find("EmptyAlternative", "{a | }", 13, "expected a pattern"),
    find("ChoiceClosedByBracket", "{a | b]", 14, "expected } or |"),
    find("ReferenceNeverClosed", "<Cap", 8, "the < is never closed"),
    find("ReferenceOfNothing", "<>", 9, "a class, a number, /regex/, @list"),
    find("ListWithoutName", "<@ x>", 10, "the name of a list after @"),
    find("RangeWithoutEnd", "<1..>", 12, "a number"),
    find("RangeWithOneDot", "<1.9>", 10, "\"..\" and a number"),
    find("RangeBackwards", "<9..1>", 9, "not below its start"),
    find("NumberTooLarge", "<1..12345678901>", 12, "too large"),
    find("RegexNeverClosed", "</ab>", 9, "never closed by /"),
    find("FilterWithoutValue", "<@l kind>", 16, "\"=\" and a value"),
    find("StringNeverClosed", "a \"b c", 10, "quotation mark is never closed"),
    find("EmptyString", "a \"\"", 10, "empty string"),
    find("EmptyRegex", "<//>", 9, "empty regex"),
    find("NoBreakBlankInAName", "<@l x>", 11, "name=value, > & or |"),
    find("QuoteInAName", "<l’x>", 10, "name=value, > & or |"),
    find("ValueTwice", "[t 1 2: a]", 13, "second \"value\""),
    find("ConstantTwice", "[t a=1 a=2: a]", 15, "second \"a\""),
    find("ConstantWithoutValue", "[t a=: x]", 13, "a value after ="),
    find("AttributeWithConstant", "[t: [.a b=c: x]]", 16, "\":\" after the attribute"),
    find("BareAlternatives", "a | b", 10, "alternatives stand in { }"),
    find("TooDeep", std::string(101, '{'), 108, "at most 100 brackets"),
    find("RepeatTwice", "<Cap>+?", 14, "one repeat only"),
    find("RepeatOfAGap", "a ...+ b", 13, "found a repeat, expected none"),
    find("RepeatOfZeroTimes", "a{0}", 9, "0 times"),
    find("RepeatBackwards", "a{3,2}", 9, "below the smallest"),
    find("RepeatOfTooMany", "a{1,65}", 9, "at most 64"),
    find("RepeatOfNothing", "+ a", 8, "expected a word"),
    find("NothingAfterBackslash", "a \\", 11, "a character after \\"),
    find("ColumnsCountLettersNotBytes", "été à l’école [t: b", 22, "the [ is never closed"),
};

std::string name_of(const testing::TestParamInfo<Case>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Statement, Broken, testing::ValuesIn(statements), name_of);
INSTANTIATE_TEST_SUITE_P(Pattern, Broken, testing::ValuesIn(patterns), name_of);

TEST(BrokenPack, ReportsAllErrorsOfAFile) {
  const std::vector<Problem> problems = problems_of(
      "pack p 1.0.0\n"
      "tipe person\n"
      "list x\n"
      "  un | = 2\n"
      "  deux ; use=verb\n"
      "rule r\n"
      "  find [person: a\n"
      "  unless near: b\n"
      "  find {a\n"
      "  +\n"
      "let = b\n");
  std::vector<std::uint32_t> lines;
  for (const Problem& problem : problems) lines.push_back(problem.line);
  EXPECT_EQ(lines, (std::vector<std::uint32_t>{2, 4, 5, 7, 8, 9, 10, 11}));
}

TEST(BrokenPack, PlacesAnErrorOfAContinuedLineInItsOwnLine) {
  const std::vector<Problem> problems = problems_of("pack p 1.0.0\nrule r\n  find [t: a\n       <Cap b] c\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].line, 4u);
  EXPECT_EQ(problems[0].column, 13u);
}

TEST(BrokenPack, KeepsWhatIsRightBesideWhatIsWrong) {
  std::vector<Problem> problems;
  const Pack pack = parse_pack("p.calque", "pack p 1.0.0\ntype a\ntipe b\ntype c\n", problems);
  EXPECT_EQ(problems.size(), 1u);
  ASSERT_EQ(pack.types.size(), 2u);
  EXPECT_EQ(pack.types[1].name, "c");
}

TEST(BrokenPack, StopsAfterTwoHundredProblems) {
  std::string text = "pack p 1.0.0\n";
  for (int i = 0; i < 1000; ++i) text += "tipe x\n";
  EXPECT_EQ(problems_of(text).size(), 200u);
}

}  // namespace
}  // namespace vnaner
