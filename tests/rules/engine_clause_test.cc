// engine_clause_test.cc: what `unless`, zones and links do.
#include "tests/rules/engine.h"

namespace vnaner {
namespace {

struct Case {
  const char* name;
  const char* rules;  // below the declarations
  const char* text;
  const char* marked;
};

class Clause : public testing::TestWithParam<Case> {};

TEST_P(Clause, DecidesAboutTheMatch) {
  const Extractor extractor = load(
      "type t (a)\n"
      "type u internal\n"
      "list villes\n  New York | Rome\n"
      "zone début is start of document through -\n"
      "zone légende is paragraph containing Photo :\n"
      "zone source is line starting Source :\n" +
      std::string(GetParam().rules));
  EXPECT_EQ(marked(extractor, GetParam().text, false), GetParam().marked);
}

const Case unless[] = {
    {"Before", "rule r\n  find [t: a]\n  unless before: ex\n", "ex a et ex, a", "ex a et ex, [t: a]"},
    {"BeforeIsNextToTheWholeMatch", "rule r\n  find le [t: a]\n  unless before: ex\n", "ex le a le a",
     "ex le a le [t: a]"},
    {"BeforeOfSeveralWords", "rule r\n  find [t: a]\n  unless before: x y?\n", "x y a x a y a", "x y a x a y [t: a]"},
    {"BeforeWithAList", "rule r\n  find [t: a]\n  unless before: <@villes>\n", "New York a York a",
     "New York a York [t: a]"},
    {"BeforeStopsAtTheLine", "rule r\n  find [t: a]\n  unless before: ex\n", "ex\na", "ex\n[t: a]"},
    {"After", "rule r\n  find [t: a]\n  unless after: {b | c d}\n", "a b a c d a c a", "a b a c d [t: a] c [t: a]"},
    {"AfterIsNextToTheWholeMatch", "rule r\n  find [t: a] x?\n  unless after: b\n", "a x b a x", "a x b [t: a] x"},
    {"AfterAtTheEnd", "rule r\n  find [t: a]\n  unless after: $\n", "a a\na b", "[t: a] a\n[t: a] b"},
    {"Inside", "rule r\n  find [t: York]\n  unless inside: <@villes>\n", "York New York", "[t: York] New York"},
    {"InsideHoldsTheWholeMatch", "rule r\n  find [t: a b?]\n  unless inside: x? a c?\n", "x a b a c", "x [t: a b] a c"},
    {"InsideCountsTheContext", "rule r\n  find le [t: a]\n  unless inside: a c\n", "le a c", "le [t: a] c"},
    {"ARefusedMatchIsNotTriedShorter", "rule r\n  find [t: a b?]\n  unless after: c\n", "a b c a b", "a b c [t: a b]"},
    {"AnotherStartIsTried", "rule r\n  find [t: a? b]\n  unless before: ex\n", "ex a b", "ex a [t: b]"},
    {"Several", "rule r\n  find [t: a]\n  unless before: ex\n  unless after: b\n", "ex a a b a", "ex a a b [t: a]"},
    {"OnlyOfItsRule", "rule r\n  find [t: a]\n  unless before: ex\nrule s\n  find ex [t: a]\n", "ex a a",
     "ex [t: a] [t: a]"},
};
INSTANTIATE_TEST_SUITE_P(Unless, Clause, testing::ValuesIn(unless), [](const auto& info) { return info.param.name; });

const Case zones[] = {
    {"StartOfDocument", "rule r\n  find [t: a]\n  in début\n", "a b a - a\na - a", "[t: a] b [t: a] - a\na - a"},
    {"WithoutItsEndThereIsNoZone", "rule r\n  find [t: a]\n  in début\n", "a b", "a b"},
    {"Paragraph", "rule r\n  find [t: a]\n  in légende\n", "a\na Photo : a\na", "a\n[t: a] Photo : [t: a]\na"},
    {"Line", "rule r\n  find [t: a]\n  in source\n", "Source : a\nma Source : a", "Source : [t: a]\nma Source : a"},
    {"OneOfSeveral", "rule r\n  find [t: a]\n  in début, source\n", "a -\na\nSource : a",
     "[t: a] -\na\nSource : [t: a]"},
    {"TheMatchBeginsInside", "rule r\n  find [t: a -? x]\n  in début\n", "a - x. a x", "[t: a - x]. a x"},
};
INSTANTIATE_TEST_SUITE_P(Zone, Clause, testing::ValuesIn(zones), [](const auto& info) { return info.param.name; });

TEST(Zones, AreGivenWithTheDocument) {
  const Extractor extractor =
      load("zone début is start of document through -\nzone légende is paragraph containing Photo\n");
  const std::string text = "Hanoi - le\nla Photo ici\nfin";
  const Document document = extractor.extract(text);
  ASSERT_EQ(document.zones.size(), 2u);
  const auto words = [&](const Zone& zone) { return text.substr(zone.begin, zone.end - zone.begin); };
  EXPECT_EQ(document.zones[0].name + "|" + words(document.zones[0]), "début|Hanoi -");
  EXPECT_EQ(document.zones[1].name + "|" + words(document.zones[1]), "légende|la Photo ici");
}

// "0 holds 1" for each link of each span.
std::string links(const Extractor& extractor, const std::string& text) {
  std::string out;
  const Document document = extractor.extract(text, {{}, {}, true});
  for (std::size_t i = 0; i < document.spans.size(); ++i)
    for (const Link& link : document.spans[i].links)
      out += std::to_string(i) + " " + link.rel + " " + std::to_string(link.to) + "; ";
  return out;
}

TEST(Links, JoinWhatTheRuleMarks) {
  const Extractor extractor = load(
      "type t\ntype u\nrelation aime (t, u)\n"
      "rule r\n  find [t#x: a] ... [u#y: b]\n  link #x aime #y\n");
  EXPECT_EQ(links(extractor, "a et b, puis a"), "0 aime 1; ");
  EXPECT_EQ(links(extractor, "a et. Puis b"), "");
}

TEST(Links, JoinWhatOtherRulesFound) {
  const Extractor extractor = load(
      "type t\ntype u\nrelation aime (u, t)\n"
      "rule r\n  find [t: a]\n"
      "rule s\n  find [u: b]\n"
      "rule l\n  find <t#x> <u#y>\n  link #y aime #x\n");
  EXPECT_EQ(links(extractor, "a b a"), "1 aime 0; ");
}

TEST(Links, AreNotMadeWhereAnEndIsNotTaken) {
  const Extractor extractor = load(
      "type t\ntype u\nrelation aime (t, u)\n"
      "rule r\n  find [t#x: a] [u#y: b]?\n  link #x aime #y\n");
  EXPECT_EQ(links(extractor, "a. a b"), "1 aime 2; ");
}

TEST(Links, AreLostWithTheirEnds) {
  const Extractor extractor = load(
      "type t\ntype u\nrelation aime (t, u)\n"
      "rule r\n  find [t#x: a] [u#y: b]\n  link #x aime #y\n"
      "rule s\n  find [t: b c]\n");
  EXPECT_EQ(links(extractor, "a b c"), "");
}

}  // namespace
}  // namespace vnaner
