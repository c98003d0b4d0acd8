// parse_test.cc: the tree that a pack's text becomes.
#include "libvnaner/rules/parse.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/rules/shape.h"
#include "vnaner/problem.h"

namespace vnaner {
namespace {

Pack parsed(const std::string& body) {
  std::vector<Problem> problems;
  Pack pack = parse_pack("p.calque", "pack p 1.0.0\n" + body, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << describe(problem);
  return pack;
}

std::vector<std::string> names_of(const std::vector<NameAt>& named) {
  std::vector<std::string> names;
  for (const NameAt& each : named) names.push_back(each.name);
  return names;
}

struct Case {
  const char* name;
  const char* pattern;
  const char* shape;
};

class ParsedPattern : public testing::TestWithParam<Case> {};

TEST_P(ParsedPattern, HasTheShape) {
  const Pack pack = parsed("rule r\n  find " + std::string(GetParam().pattern) + "\n");
  ASSERT_EQ(pack.rules.size(), 1u);
  ASSERT_EQ(pack.rules[0].finds.size(), 1u);
  EXPECT_EQ(shape(pack.rules[0].finds[0]), GetParam().shape);
}

INSTANTIATE_TEST_SUITE_P(
    Parsed, ParsedPattern,
    testing::Values(Case{"Words", "secrétaire général", "('secrétaire' 'général')"},
                    Case{"RoundBracketsAreText", "(FISNUA), ou", "('(FISNUA),' 'ou')"},
                    Case{"ASingleDotIsText", "le St. Siège.", "('le' 'St.' 'Siège.')"},
                    Case{"EscapesAndQuotes", R"(a\[b\] "? * <" \?)", "('a[b]' \"? * <\" '?')"},
                    Case{"AQuoteInQuotes", R"("il dit \"non\" \\")", R"(("il dit "non" \"))"},
                    Case{"Mark", "le [office: ministre]", "('le' [office: ('ministre')])"},
                    Case{"MarkWithLabelAndConstants", R"([office#o level=deputy "le 2" dom="a b": x])",
                         "([office#o level=deputy value=le 2 dom=a b: ('x')])"},
                    Case{"Attribute", "[date: [.day: <1..31>]]", "([date: ([.day: (<1..31>)])])"},
                    Case{"AttributeOfALabel", "[#b.acronym: <CAPS>]", "([#b.acronym: (<CAPS>)])"},
                    Case{"ColonInsideAMarkIsText", "[a: b : c]", "([a: ('b' ':' 'c')])"},
                    Case{"Classes", "<Cap> <CAPS> <low> <num> <word> <punct> <any>",
                         "(<Cap> <CAPS> <low> <num> <word> <punct> <any>)"},
                    Case{"TestsTogether", "<Cap & not @lieux & not /x/>", "(<Cap & !@lieux & !/x/>)"},
                    Case{"ListWithFilter", "<@lieux kind=country>", "(<@lieux kind=country>)"},
                    Case{"NameWithLabelAndFilter", "<office#o level=\"sous chef\">",
                         "(<name office#o level=sous chef>)"},
                    Case{"AlternativesOfTests", "<Cap | num & not 1..9>", "(<Cap | num & !1..9>)"},
                    Case{"Regex", R"(</.+ov\/a\d/>)", R"((</.+ov/a\d/>))"},
                    Case{"Choice", "{a b | <Cap>}", "({('a' 'b') | (<Cap>)})"},
                    Case{"ChoiceInChoice", "{{a | b} c | d}", "({({('a') | ('b')} 'c') | ('d')})"},
                    Case{"Repeats", "a? <Cap>+ {b}* [t: c]{2} <low>{1,3}",
                         "('a'{0,1} <Cap>{1,12} {('b')}{0,12} [t: ('c')]{2,2} <low>{1,3})"},
                    Case{"ABracketThatIsNoRepeatOpensAChoice", "a {b} c{d}", "('a' {('b')} 'c' {('d')})"},
                    Case{"Gaps", "a ... b ...{0,9} c", "('a' ...{0,6} 'b' ...{0,9} 'c')"},
                    Case{"Edges", "^ a $", "(^ 'a' $)"}, Case{"Tab", "a\tb", "('a' 'b')"}),
    [](const auto& info) { return info.param.name; });

TEST(Parsed, StatementsOfEveryKind) {
  const Pack pack = parsed(
      "lang fr\n"
      "needs core >= 1.2\n"
      "type date (day, month) remember month value by calendar\n"
      "type place internal\n"
      "relation holds (date, place)\n"
      "inside date: place, date\n"
      "prefer date, place\n"
      "let X = <Cap>\n"
      "    <low>\n"
      "zone z is start  of document\n  through -\n"
      "zone y is paragraph containing Photo\n"
      "zone x is line starting Source\n");
  EXPECT_EQ(pack.name + " " + pack.version + " " + pack.lang + " " + pack.file, "p 1.0.0 fr p.calque");
  EXPECT_EQ(pack.needs.at(0).pack + pack.needs[0].version, "core1.2");
  EXPECT_EQ(pack.types.at(0).slots, (std::vector<std::string>{"day", "month"}));
  EXPECT_EQ(pack.types[0].remember, std::vector<std::string>{"month"});
  EXPECT_EQ(pack.types[0].value_by, "calendar");
  EXPECT_FALSE(pack.types[0].internal);
  EXPECT_TRUE(pack.types.at(1).internal);
  EXPECT_EQ(pack.relations.at(0).from + pack.relations[0].to, "dateplace");
  EXPECT_EQ(pack.inside.at(0).members, (std::vector<std::string>{"place", "date"}));
  EXPECT_EQ(pack.prefer.at(0).members, (std::vector<std::string>{"date", "place"}));
  EXPECT_EQ(shape(pack.lets.at(0).pattern), "(<Cap> <low>)") << "a deeper line continues its statement";
  ASSERT_EQ(pack.zones.size(), 3u);
  EXPECT_EQ(pack.zones[0].kind, ZoneDecl::Kind::start_of_document);
  EXPECT_EQ(pack.zones[1].kind, ZoneDecl::Kind::paragraph_containing);
  EXPECT_EQ(pack.zones[2].kind, ZoneDecl::Kind::line_starting);
}

TEST(Parsed, ListEntries) {
  const Pack pack = parsed(
      "list x ignoring accents\n"
      "  un | \"a | b\"\n"
      "  Nations unies | Onu = Q1 ; kind=org ; big\n"
      "  Lê ; accents\n"
      "  ONU = Q1 ; use=acronym\n"
      "  Conseil = Q2 ; after=Q1\n"
      "list y from \"y.tsv\"\n");
  ASSERT_EQ(pack.lists.size(), 2u);
  EXPECT_TRUE(pack.lists[0].list.ignoring_accents);
  EXPECT_EQ(pack.lists[1].from, "y.tsv");
  std::string rows;
  for (const ListRow& row : pack.lists[0].list.rows)
    rows += row.form + "=" + row.id + " " + row.use + " " + row.after + (row.accents ? "accents" : "") +
            shape(row.features) + "\n";
  EXPECT_EQ(rows,
            "un=un name \n"
            "a | b=a | b name \n"
            "Nations unies=Q1 name  kind=org big=yes\n"
            "Onu=Q1 name  kind=org big=yes\n"
            "Lê=Lê name accents\n"
            "ONU=Q1 acronym \n"
            "Conseil=Q2 after Q1\n");
}

TEST(Parsed, RuleClauses) {
  const Pack pack = parsed(
      "rule r   # a comment\n"
      "  find [t#a: x]\n"
      "  find [t#b: y]\n"
      "    z\n"
      "  unless before: <num>\n"
      "  unless after: b\n"
      "  unless inside: c d\n"
      "  in caption, dateline\n"
      "  after s, q/u\n"
      "  link #a holds #b\n");
  const RuleDecl& rule = pack.rules.at(0);
  EXPECT_EQ(rule.name, "r");
  EXPECT_EQ(shape(rule.finds, " "), "([t#a: ('x')]) ([t#b: ('y')] 'z')");
  ASSERT_EQ(rule.unless.size(), 3u);
  EXPECT_EQ(rule.unless[0].where, Unless::Where::before);
  EXPECT_EQ(rule.unless[1].where, Unless::Where::after);
  EXPECT_EQ(rule.unless[2].where, Unless::Where::inside);
  EXPECT_EQ(shape(rule.unless[2].pattern), "('c' 'd')");
  EXPECT_EQ(names_of(rule.zones), (std::vector<std::string>{"caption", "dateline"}));
  EXPECT_EQ(names_of(rule.after), (std::vector<std::string>{"s", "q/u"}));
  EXPECT_EQ(rule.links.at(0).from + rule.links[0].relation + rule.links[0].to, "aholdsb");
}

TEST(Parsed, TestLines) {
  const Pack pack = parsed(
      "rule r\n  find a\n"
      "  +  le [t#p: a]\\nb \\# c \\[d\\]  => #p holds #p; #p of #p\n"
      "  given date 2022-02\n"
      "  -  rien # ici  # comment\n"
      "  ?\tpeut-être\n"
      "  given date unknown\n"
      "  -  rien\n"
      "test all\n"
      "  +  tout\n");
  const std::vector<TestInfo>& tests = pack.rules.at(0).tests;
  ASSERT_EQ(tests.size(), 4u);
  EXPECT_EQ(tests[0].marked, "le [t#p: a]\nb # c \\[d\\]");
  EXPECT_EQ(tests[0].links, (std::vector<std::string>{"#p holds #p", "#p of #p"}));
  EXPECT_EQ(tests[0].date, "");
  EXPECT_EQ(tests[0].rule, "p/r");
  EXPECT_EQ(tests[1].sign, TestInfo::Sign::minus);
  EXPECT_EQ(tests[1].date, "2022-02");
  EXPECT_EQ(tests[1].marked, "rien # ici") << "a comment needs two blanks before it";
  EXPECT_EQ(tests[2].sign, TestInfo::Sign::known_miss);
  EXPECT_EQ(tests[3].date, "");
  EXPECT_EQ(tests[0].column, 3u);
  EXPECT_EQ(pack.suites.at(0).rule, "p/all");
  EXPECT_TRUE(pack.suites[0].suite);
  EXPECT_EQ(pack.suites[0].line, 11u);
}

TEST(Parsed, LinksMayStandOnALineOfTheirOwn) {
  const Pack pack = parsed("rule r\n  find a\n  +  [t#p: a] => b\n     => #p of #p\n");
  const TestInfo& test = pack.rules.at(0).tests.at(0);
  EXPECT_EQ(test.marked, "[t#p: a] => b") << "one blank before => makes it text";
  EXPECT_EQ(test.links, std::vector<std::string>{"#p of #p"});
}

TEST(Parsed, PlacesCountLettersAcrossContinuedLines) {
  const Pack pack = parsed("rule r\n  find été <Cap>\n    à [t: là]\n");
  const Node& pattern = pack.rules.at(0).finds.at(0);
  const auto place = [](const Node& node) {
    return std::to_string(node.at.line) + ":" + std::to_string(node.at.column);
  };
  EXPECT_EQ(place(pattern.children.at(1)), "3:12");
  EXPECT_EQ(place(pattern.children.at(3)), "4:7");
  EXPECT_EQ(place(pattern.children.at(3).children.at(0).children.at(0)), "4:11");
}

TEST(Parsed, AByteOrderMarkAndReturnsAreNoPartOfAPack) {
  std::vector<Problem> problems;
  const Pack pack = parse_pack("p", "\xEF\xBB\xBF# a comment\r\npack p 1\r\nrule\tr\r\n\tfind a\r\n", problems);
  for (const Problem& problem : problems) ADD_FAILURE() << describe(problem);
  EXPECT_EQ(pack.version, "1");
  EXPECT_EQ(shape(pack.rules.at(0).finds.at(0)), "('a')");
}

}  // namespace
}  // namespace vnaner
