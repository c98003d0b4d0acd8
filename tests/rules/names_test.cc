// names_test.cc: what packs refer to must be there, and the nearest name is offered where it is not.
#include "libvnaner/rules/names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "libvnaner/rules/parse.h"

namespace vnaner {
namespace {

// Every problem of the packs' names, as "file:line code: message". A pack's file is its place: "0", "1".
std::vector<std::string> said(const std::vector<std::string>& texts, bool with_t1 = false) {
  std::vector<Problem> problems;
  std::vector<Pack> packs;
  for (const std::string& text : texts) packs.push_back(parse_pack(std::to_string(packs.size()), text, problems));
  EXPECT_TRUE(problems.empty()) << problems[0].message << " in line " << problems[0].line;
  List countries;
  countries.name = "countries";
  check_names(packs, {countries}, problems);
  std::vector<std::string> out;
  for (const Problem& problem : problems) {
    if (problem.code == "T1" && !with_t1) continue;
    EXPECT_EQ(problem.severity, problem.code == "T1" ? Severity::warning : Severity::error);
    out.push_back(problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                  problem.code + ": " + problem.message);
  }
  return out;
}

// One pack with a little of everything above `body`, which starts in line 8.
std::string pack(const std::string& body) {
  return "pack p 1.2.0\n"
         "type person (given, family)\n"
         "type office\n"
         "relation holds (person, office)\n"
         "list titles\n"
         "  M. | Mme\n"
         "let Name = <Cap>\n" +
         body + "let Given = [.given: <Cap>]\nlet Labelled = [person#x: a]\n";
}

struct Case {
  const char* name;
  std::string body;
  const char* says;  // exactly, the file left out; "" = nothing
};

Case find(const char* name, const std::string& pattern, const char* says) {
  return {name, "rule r\n  find " + pattern + "\n", says};
}

class Names : public testing::TestWithParam<Case> {};

TEST_P(Names, AreChecked) {
  const std::vector<std::string> problems = said({pack(GetParam().body)});
  if (GetParam().says[0] == '\0') {
    EXPECT_TRUE(problems.empty()) << problems[0];
  } else {
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0], "0:" + std::string(GetParam().says));
  }
}

const Case cases[] = {
    {"AllThere",
     "zone z is line starting <@titles>\nlist land from \"countries.tsv\"\n"
     "rule r\n  find [person#p: [.given: <Name>] <@land>] <office#o>\n  in z\n  after s\n  link #p holds #o\n"
     "rule s\n  find [office: a]\n",
     ""},
    find("UnknownType", "[persn: a]", R"(9:8 E1: unknown type "persn"; did you mean "person"?)"),
    find("NothingNearEnough", "[xyz: a]", R"(9:8 E1: unknown type "xyz")"),
    find("UnknownList", "<@titels>", R"(9:9 E1: unknown list "@titels"; did you mean "titles"?)"),
    find("UnknownTypeOrLet", "<Nane>", R"(9:9 E1: unknown type or let "Nane"; did you mean "Name"?)"),
    find("UnknownAttribute", "[person: [.givn: <Cap>]]",
         R"(9:17 E1: the type "person" has no attribute "givn"; did you mean "given"?)"),
    find("UnknownConstant", "[person familly=x: a]",
         R"(9:8 E1: the type "person" has no attribute "familly"; did you mean "family"?)"),
    find("ValueIsAlwaysAnAttribute", "[office Q1: [.value: a]]", ""),
    find("UnknownLabelOfAnAttribute", "[person#p: a] [#q.given: b]",
         R"(9:22 E1: unknown label "q"; did you mean "p"?)"),
    find("LabelTwice", "[person#p: a] [office#p: b]", R"(9:22 E1: the label "#p" is declared twice in one pattern)"),
    find("LabelInEachAlternative", "{[person#p: a] | b <person#p>} [#p.given: c]", ""),
    find("LabelOfALet", "<Labelled> [#x.given: b]", ""),
    find("AttributeOfALabelledType", "<office#o> [#o.given: b]",
         R"(9:19 E1: the type "office" has no attribute "given")"),
    find("AttributeInNoMark", "a [.given: b]", R"(9:10 E1: the attribute ".given" stands in no mark)"),
    find("AttributeOfALet", "[person: <Given>] <Given>", ""),
    find("AttributeOfALetThatTheTypeLacks", "[office: a <Given>]",
         R"(9:20 E1: the let "Given" sets "given", which the type "office" does not have)"),
    find("FilterOfAType", "<person famly=x>",
         R"(9:9 E1: the type "person" has no attribute "famly"; did you mean "family"?)"),
    find("FilterOfALet", "<Name kind=x>", R"(9:9 E1: "Name" is a let: it has no kind to ask for)"),
    find("UnknownClass", "<cap>", R"(9:9 E1: unknown type or let "cap"; did you mean "Cap"?)"),
    {"UnlessMayUseALetThatSetsAttributes", "rule r\n  find a\n  unless after: <Given>\n", ""},
    {"UnknownNameInUnless", "rule r\n  find a\n  unless after: <ofice>\n",
     R"(10:18 E1: unknown type or let "ofice"; did you mean "office"?)"},
    {"UnknownNameInAZone", "zone z is line starting <@title>\n",
     R"(8:26 E1: unknown list "@title"; did you mean "titles"?)"},
    {"TypeThatIsAClass", "type Cap\n", R"(8:6 E1: "Cap" is a class of words; a type needs another name)"},
    {"LetThatIsAClass", "let num = a\n", R"(8:5 E1: "num" is a class of words; a let needs another name)"},
    {"AttributeTwice", "type date (day, day)\n", R"(8:6 E1: the attribute "day" is declared twice in one type)"},
    {"TestNamedLikeARule", "rule r\n  find a\ntest r\n  +  b\n  -  c\n",
     R"(11:3 E1: the test "r" has the name of a rule)"},
    {"UnknownZone", "rule r\n  find a\n  in caption\n", R"(10:6 E1: unknown zone "caption")"},
    {"UnknownAfter", "rule r\n  find a\n  after q\n", R"(10:9 E1: unknown rule or pack "q"; did you mean "p"?)"},
    {"UnknownRelation", "rule r\n  find [person#p: a] <office#o>\n  link #p hold #o\n",
     R"(10:8 E1: unknown relation "hold"; did you mean "holds"?)"},
    {"UnknownLabelOfALink", "rule r\n  find [person#p: a] <office>\n  link #p holds #o\n",
     R"(10:8 E1: unknown label "o"; did you mean "p"?)"},
    {"UnknownTypeOfARelation", "relation of (person, offce)\n",
     R"(8:10 E1: unknown type "offce"; did you mean "office"?)"},
    {"UnknownTypeInside", "inside office: body\n", R"(8:8 E1: unknown type "body")"},
    {"UnknownTypePreferred", "prefer person, ofice\n", R"(8:8 E1: unknown type "ofice"; did you mean "office"?)"},
    {"LetBeforeItsDeclaration", "let A = <B>\nlet B = a\n", R"(8:10 E1: unknown type or let "B")"},
    {"LetThatIsAType", "let office = a\n", R"(8:5 E1: "office" is a type; a let needs another name)"},
    {"TypeTwice", "type office\n", R"(8:6 E1: the type "office" is declared twice; first in 0:3)"},
    {"ListTwice", "list titles\n  a\n", R"(8:6 E1: the list "titles" is declared twice; first in 0:5)"},
    {"LetTwice", "let Name = a\n", R"(8:5 E1: the let "Name" is declared twice; first in 0:7)"},
    {"RelationTwice", "relation holds (office, person)\n",
     R"(8:10 E1: the relation "holds" is declared twice; first in 0:4)"},
    {"RuleTwice", "rule r\n  find a\nrule r\n  find b\n", R"(10:6 E1: the rule "r" is declared twice; first in 0:8)"},
    {"ZoneTwice", "zone z is line starting a\nzone z is line starting b\n",
     R"(9:6 E1: the zone "z" is declared twice; first in 0:8)"},
    {"NoSuchFile", "list c from \"contries.tsv\"\n",
     R"(8:6 E1: no gazetteer "contries.tsv"; did you mean "countries.tsv"?)"},
    {"NoSuchPack", "needs q\n", R"(8:7 E1: needs the pack "q", which is not there; did you mean "p"?)"},
    {"RememberWhatIsNoAttribute", "type body (acronym) remember name\n",
     R"(8:6 E1: "name" cannot be remembered: the type has no such attribute)"},
    {"UnknownTypeOfATestLine", "rule r\n  find [person: a]\n  +  un [persn: a]\n",
     R"(10:9 E1: unknown type "persn"; did you mean "person"?)"},
    {"UnknownTypeInsideOne", "rule r\n  find [person: a]\n  +  \\[é [office: [person: a] [x: b]]\n",
     R"(10:31 E1: unknown type "x")"},
    {"UnknownAttributeOfATestLine", "rule r\n  find [person: a]\n  +  un [person given=\"[x: \\\"\" givn=y: a]\n",
     R"(10:9 E1: the type "person" has no attribute "givn"; did you mean "given"?)"},
    {"UnknownTypeOfAKnownMiss", "rule r\n  find [person: a]\n  ?  [x: a]\n", R"(10:6 E1: unknown type "x")"},
    {"UnknownTypeOfASuite", "test all\n  -  a \\# b\\n\n       [person: a [offic: b]]\n",
     R"(10:19 E1: unknown type "offic"; did you mean "office"?)"},
    {"FieldsOfTestLines",
     "test all\n  +  [person p ref=a given=b: a] [office holder=a body=b status=c edtf=d mod=e value=f: b]\n", ""},
    {"UnknownResolver", "type date value by clock\n", R"(8:6 E1: unknown resolver "clock", expected calendar)"},
};

INSTANTIATE_TEST_SUITE_P(OfAPack, Names, testing::ValuesIn(cases), [](const auto& info) { return info.param.name; });

TEST(NamesOfPacks, WhatIsNeededMayBeUsedAndNothingElse) {
  const std::string user = "rule r\n  find [office: <Name> <@titles>]\n  after p\n";
  EXPECT_TRUE(said({pack(""), "pack q 1\nneeds p\n" + user}).empty());
  EXPECT_TRUE(said({pack(""), "pack m 1\nneeds p\n", "pack q 1\nneeds m\n" + user}).empty()) << "by way of another";
  EXPECT_EQ(said({pack(""), "pack q 1\n" + user}).size(), 4u);
}

TEST(NamesOfPacks, APackThatIsTooOldIsToldWithItsVersion) {
  const struct {
    const char* wanted;
    bool enough;
  } versions[] = {{"1.2.0", true}, {"1.2", true}, {"0.9.9", true}, {"1.10", false}, {"1.2.1", false}, {"2", false}};
  for (const auto& version : versions) {
    const auto problems = said({pack(""), std::string("pack q 1\nneeds p >= ") + version.wanted + "\n"});
    EXPECT_EQ(problems.empty(), version.enough) << version.wanted;
    if (!problems.empty()) {
      EXPECT_EQ(problems[0], "1:2:7 E1: needs p >= " + std::string(version.wanted) + ", found 1.2.0");
    }
  }
}

TEST(NamesOfPacks, ALinkGoesFromTheTypesOfItsRelation) {
  EXPECT_EQ(said({pack("rule r\n  find [person#p: a] <office#o>\n  link #o holds #p\n")}),
            (std::vector<std::string>{R"(0:10:8 E1: "#o" is of type office; holds wants person there)",
                                      R"(0:10:8 E1: "#p" is of type person; holds wants office there)"}));
  EXPECT_TRUE(said({pack("rule r\n  find a <Name#n>, <office#o>\n  link #n holds #o\n")}).empty())
      << "what a let stands for is not known";
}

TEST(NamesOfPacks, LetsOfANeededPackBringTheirAttributesAndLabels) {
  const std::string user = "pack q 1\nneeds p\ntype body\nrule r\n  find ";
  EXPECT_TRUE(said({pack(""), user + "[person: <Given>] <Labelled> [#x.given: b]\n"}).empty());
  EXPECT_EQ(
      said({user + "[body: <Given>]\n", pack("")}),
      std::vector<std::string>{R"(0:5:16 E1: the let "Given" sets "given", which the type "body" does not have)"});
}

TEST(NamesOfPacks, PacksThatNeedEachOtherAreChecked) {
  EXPECT_TRUE(said({pack("needs q\n"), "pack q 1\nneeds p\nlet Mine = <Name>\nrule r\n  find <Mine>\n"}).empty());
}

TEST(NamesOfPacks, APackThatIsWrongAllOverIsToldSoInTwoHundredLines) {
  std::string text = pack("");
  for (int i = 0; i < 3000; ++i) text += "type t" + std::to_string(i) + "\n";
  for (int i = 0; i < 3000; ++i) text += "prefer u" + std::to_string(i) + ", u" + std::to_string(i + 1) + "\n";
  EXPECT_EQ(said({text}).size(), 200u);
}

TEST(Prefer, AnOrderOfAnyLengthIsFollowed) {
  std::string text = "pack p 1\n", order = "prefer t0";
  for (int i = 0; i < 100000; ++i) text += "type t" + std::to_string(i) + "\n";
  for (int i = 1; i < 100000; ++i) order += ", t" + std::to_string(i);
  EXPECT_TRUE(said({text + order + "\n"}).empty());
  EXPECT_EQ(said({text + order + ", t0\n"}).size(), 1u);
}

TEST(NamesOfPacks, ATypeOfTwoPacksIsDeclaredTwice) {
  EXPECT_EQ(said({pack(""), "pack q 1\ntype person\n"}),
            std::vector<std::string>{R"(1:2:6 E1: the type "person" is declared twice; first in 0:2)"});
  EXPECT_EQ(said({pack(""), "pack p 1\n"}),
            std::vector<std::string>{R"(1:1:1 E1: the pack "p" is declared twice; first in 0:1)"});
}

TEST(NamesOfPacks, TwoPacksMayNameTheirLetsAndRulesAlike) {
  EXPECT_TRUE(said({pack("rule r\n  find a\n"), "pack q 1\nlet Name = b\nrule r\n  find <Name>\n"}).empty());
}

TEST(NamesOfPacks, TestLinesMaySpeakOfWhatAnyPackMarks) {
  const std::string line = "test all\n  +  [office: a]\n";
  EXPECT_TRUE(said({pack(""), "pack q 1\n" + line}).empty());
  EXPECT_EQ(said({"pack q 1\n" + line}), std::vector<std::string>{R"(0:3:6 E1: unknown type "office")"});
}

TEST(Prefer, AWayRoundIsNamed) {
  EXPECT_EQ(said({pack("type date\nprefer person, office, date\nprefer date, office\n")}),
            std::vector<std::string>{"0:9:8 E3: the prefer lines lead back to where they start: date > office > date"});
  EXPECT_TRUE(said({pack("type date\nprefer person, office, date\nprefer person, date\n")}).empty());
}

TEST(Prefer, AWayRoundThroughTwoPacksIsFound) {
  const auto problems = said({pack("prefer person, office\n"), "pack q 1\nneeds p\nprefer office, person\n"});
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].find(" > "), std::string::npos);
}

TEST(TestLines, BothSignsAreWanted) {
  const auto rule = [](const char* lines) { return pack("rule r\n  find a\n" + std::string(lines)); };
  EXPECT_EQ(said({rule("")}, true), std::vector<std::string>{"0:8:6 T1: the rule has no + and no - line"});
  EXPECT_EQ(said({rule("  -  b\n")}, true), std::vector<std::string>{"0:8:6 T1: the rule has no + line"});
  EXPECT_EQ(said({rule("  +  a\n  ?  c\n")}, true), std::vector<std::string>{"0:8:6 T1: the rule has no - line"});
  EXPECT_TRUE(said({rule("  +  a\n  -  b\n")}, true).empty());
}

}  // namespace
}  // namespace vnaner
