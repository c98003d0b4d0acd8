// engine_conflict_test.cc: rules that meet: who waits for whom, who wins, what is merged.
#include "tests/rules/engine.h"

namespace vnaner {
namespace {

struct Case {
  const char* name;
  const char* pack;
  const char* text;
  const char* marked;
};

class Meeting : public testing::TestWithParam<Case> {};

TEST_P(Meeting, IsSettled) { EXPECT_EQ(marked(load(GetParam().pack), GetParam().text), GetParam().marked); }

const Case conflicts[] = {
    {"TheLongerWins", "type t\ntype u\nrule r\n  find [t: a b]\nrule s\n  find [u: b]\n", "a b", "[t: a b]"},
    {"InsideLetsItStand", "type t\ntype u\ninside t: u\nrule r\n  find [t: a b]\nrule s\n  find [u: b]\n", "a b",
     "[t: a [u: b]]"},
    {"InsideGoesOneWay", "type t\ntype u\ninside u: t\nrule r\n  find [t: a b]\nrule s\n  find [u: b]\n", "a b",
     "[t: a b]"},
    {"InsideHoldsThroughAllThatIsAround",
     "type t\ntype u\ntype v\ninside t: u\ninside u: v\nrule r\n  find [t: a b c]\nrule s\n  find [u: b c]\nrule q\n  "
     "find [v: c]\n",
     "a b c", "[t: a [u: b [v: c]]]"},
    {"EqualWordsByPrefer", "type t\ntype u\nprefer u, t\nrule r\n  find [t: a]\nrule s\n  find [u: a]\n", "a",
     "[u: a]"},
    {"EqualWordsByName", "type t\ntype u\nrule r\n  find [u: a]\nrule s\n  find [t: a]\n", "a", "[t: a]"},
    {"CrossingTheLonger", "type t\ntype u\nprefer t, u\nrule r\n  find [t: a b]\nrule s\n  find [u: b c d]\n",
     "a b c d", "a [u: b c d]"},
    {"CrossingByPrefer", "type t\ntype u\nprefer u, t\nrule r\n  find [t: a b]\nrule s\n  find [u: b c]\n", "a b c",
     "a [u: b c]"},
    {"CrossingTheEarlier", "type t\nrule r\n  find [t: b c]\nrule s\n  find [t: a b]\n", "a b c", "[t: a b] c"},
    {"SameTypeInsideOnlyWhereARuleMarksBoth",
     "type t\ninside t: t\nrule r\n  find [t: x [t: a]]\nrule s\n  find [t: b]\n"
     "rule q\n  find [t: y b]\n",
     "x a y b", "[t: x [t: a]] [t: y b]"},
    {"SameTypeInsideByReference", "type t\ninside t: t\nrule r\n  find [t: a]\nrule s\n  find [t: x <t>]\n", "x a",
     "[t: x [t: a]]"},
    {"SameTypeNeedsItsInsideLine", "type t\nrule r\n  find [t: x [t: a]]\n", "x a", "[t: x a]"},
    {"InternalTypesDoNotCompete", "type t\ntype u internal\nrule r\n  find [t: a b]\nrule s\n  find [u: a b]\n", "a b",
     "[t: [u: a b]]"},
    {"InternalTypesCompeteWithThemselves", "type u internal\nrule r\n  find [u: a b]\nrule s\n  find [u: b]\n", "a b",
     "[u: a b]"},
};
INSTANTIATE_TEST_SUITE_P(Conflict, Meeting, testing::ValuesIn(conflicts),
                         [](const auto& info) { return info.param.name; });

const Case orders[] = {
    {"AReaderWaits", "type t\ntype u\nrule a\n  find [u: <t> b]\nrule z\n  find [t: a]\ninside u: t\n", "a b",
     "[u: [t: a] b]"},
    {"LosersAreNotSeenLater",
     "type t\ntype u\nrule a\n  find [u: c <t>]\nrule r\n  find [t: a]\nrule s\n  find [t: b a]\n", "c a b a",
     "[u: c a] [t: b a]"},
    {"OwnTypeFromOtherRules", "type t\ninside t: t\nrule r\n  find [t: x <t>]\nrule s\n  find [t: a]\n", "x x a",
     "x [t: x [t: a]]"},
    {"AFilterOnAFind",
     "type t (a)\ntype u\nrule r\n  find [t a=1: a]\n  find [t a=2: b]\nrule s\n  find [u: x <t a=2>]\n", "x a x b",
     "x [t a=1: a] [u: x b]"},
    {"NotAFind", "type t\ntype u\nrule r\n  find [t: a]\nrule s\n  find [u: <low & not t>]\n", "a b", "[t: a] [u: b]"},
    {"AFindFillsTheSlotOfItsName",
     "type body\ntype office (body)\ninside office: body\nlist l\n  ONU = un\nrule r\n  find [body: <@l>]\n"
     "rule s\n  find [office: chef de l' <body>]\n",
     "le chef de l'ONU", "le [office body=un: chef de l'[body un: ONU]]"},
};
INSTANTIATE_TEST_SUITE_P(Order, Meeting, testing::ValuesIn(orders), [](const auto& info) { return info.param.name; });

std::string credits(const Span& span) {
  std::string out;
  for (const Evidence& evidence : span.by) out += evidence.rule + ":" + std::to_string(evidence.line) + " ";
  return out;
}

TEST(EqualSpans, AreOneAndCreditAllTheirRules) {
  const Extractor extractor = load("type t\nrule r\n  find [t: a]\nrule s\n  find [t: a] b\nrule q\n  find [t: c]\n");
  const Document document = extractor.extract("a b a");
  ASSERT_EQ(document.spans.size(), 2u);
  EXPECT_EQ(credits(document.spans[0]), "p/r:3 p/s:5 ");
  EXPECT_EQ(credits(document.spans[1]), "p/r:3 ");
}

TEST(EqualSpans, KeepTheAttributesOfBoth) {
  const Extractor extractor = load("type t (a, b)\nrule r\n  find [t: [.a: x] y]\nrule s\n  find [t: x [.b: y]]\n");
  EXPECT_EQ(marked(extractor, "x y"), "[t a=x b=y: x y]");
}

TEST(AttributeGivenTwice, IsThatOfTheRuleThatReadMore) {
  const std::string few = "  find [t 1 a=1: x y]\n", more = "  find [t 2 a=2: x y] z\n";
  for (const auto& [first, second] : {std::pair{few, more}, std::pair{more, few}}) {
    const Extractor extractor = load("type t (a)\nrule r\n" + first + "rule s\n" + second);
    EXPECT_EQ(marked(extractor, "x y z, x y"), "[t 2 a=2: x y] z, [t 1 a=1: x y]");
  }
}

TEST(AttributeGivenTwice, GoesByTheRulesNameWhereBothReadAsMuch) {
  EXPECT_EQ(marked(load("type t (a)\nrule s\n  find [t a=2: x]\nrule r\n  find [t a=1: x]\n"), "x"), "[t a=1: x]");
}

TEST(InternalTypes, AreGivenOnlyWhereAskedFor) {
  const Extractor extractor = load("type t\ntype u internal\nrule r\n  find [t: a]\nrule s\n  find [u: b]\n");
  EXPECT_EQ(marked(extractor, "a b", false), "[t: a] b");
  EXPECT_EQ(marked(extractor, "a b", true), "[t: a] [u: b]");
}

TEST(Spans, NameTheirParent) {
  const Extractor extractor = load("type t\ntype u\ninside t: u\nrule r\n  find [t: a [u: b] c]\n");
  const Document document = extractor.extract("b a b c");
  ASSERT_EQ(document.spans.size(), 2u);
  EXPECT_EQ(document.spans[0].parent, -1);
  EXPECT_EQ(document.spans[1].parent, 0);
}

}  // namespace
}  // namespace vnaner
