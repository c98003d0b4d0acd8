// engine_pattern_test.cc: repeats, gaps, choices and edges of a pattern.
#include "tests/rules/engine.h"

namespace vnaner {
namespace {

class Pattern : public testing::TestWithParam<EngineCase> {};

TEST_P(Pattern, Matches) { EXPECT_EQ(marked("  find " + GetParam().find, GetParam().text), GetParam().marked); }

const EngineCase repeats[] = {
    {"Optional", "[t: a b? c]", "a c a b c a b b c", "[t: a c] [t: a b c] a b b c"},
    {"OptionalTakesAsMuchAsItCan", "[t: a b?]", "a b", "[t: a b]"},
    {"OneOrMore", "[t: a+]", "b a a a b", "b [t: a a a] b"},
    {"NoneOrMore", "[t: a b*]", "a a b b", "[t: a] [t: a b b]"},
    {"AtMostTwelve", "[t: x+] y", "x x x x x x x x x x x x x y", "x [t: x x x x x x x x x x x x] y"},
    {"Exactly", "[t: a{2}] b", "a b a a b a a a b", "a b [t: a a] b a [t: a a] b"},
    {"FromTo", "[t: <Cap>{2,3}]", "A B C D E F", "[t: A B C] [t: D E F]"},
    {"OfAChoice", "[t: {a | b c}{2}]", "a b c a", "[t: a b c] a"},
    {"OfAMark", "[t: a]{1,2} b", "a a b", "[t: a] [t: a] b"},
    {"TheLongestWins", "[t: a b? c?]", "a b c", "[t: a b c]"},
    {"EarlierElementsTakeMore", "[t: <Cap>+] <Cap>+", "A B C D", "[t: A B C] D"},
    {"RepeatsAreGivenBackWhereNeeded", "[t: <Cap>{1,3}] <Cap> <Cap> x", "A B C D x", "[t: A B] C D x"},
};
INSTANTIATE_TEST_SUITE_P(Repeat, Pattern, testing::ValuesIn(repeats), name_of);

const EngineCase gaps[] = {
    {"SixWordsByDefault", "[t: a ... b]", "a 1 2 3 4 5 6 b", "[t: a 1 2 3 4 5 6 b]"},
    {"NotSeven", "[t: a ... b]", "a 1 2 3 4 5 6 7 b", "a 1 2 3 4 5 6 7 b"},
    {"None", "[t: a ... b]", "a b", "[t: a b]"},
    {"OwnBounds", "[t: a ...{1,2} b]", "a b a x b a x x x b", "a b [t: a x b] a x x x b"},
    {"FewestWords", "[t: a ... b]", "a x b b", "[t: a x b] b"},
    {"FewestWordsBeforeTheLongest", "[t: a ... b c?]", "a b x b c", "[t: a b] x b c"},
    {"NeverAcrossASentence", "[t: a ... b]", "Il a dit. Ils b. Il a dit, b", "Il a dit. Ils b. Il [t: a dit, b]"},
    {"NorAcrossAGluedFullStop", "[t: avons ... unies]", "nous avons été.Les nations unies",
     "nous avons été.Les nations unies"},
    {"NorAcrossALine", "[t: a ... b]", "a x\nb", "a x\nb"},
};
INSTANTIATE_TEST_SUITE_P(Gap, Pattern, testing::ValuesIn(gaps), name_of);

const EngineCase others[] = {
    {"Choice", "[t: {a | b c} d]", "a d b c d b d", "[t: a d] [t: b c d] b d"},
    {"ChoiceInChoice", "[t: {{a | b} c | d}]", "b c d a", "[t: b c] [t: d] a"},
    {"TheLongestAlternative", "[t: {a | a b}]", "a b", "[t: a b]"},
    {"StartOfParagraph", "^ [t: a]", "a a\na b a", "[t: a] a\n[t: a] b a"},
    {"EndOfParagraph", "[t: a] $", "a a\na b a", "a [t: a]\na b [t: a]"},
    {"StartAndEnd", "^ [t: a] $", "a\nb a\na", "[t: a]\nb a\n[t: a]"},
    {"NothingCrossesAParagraph", "[t: a b]", "a\nb a b", "a\nb [t: a b]"},
    {"ContextIsNotMarked", "le [t: a] de", "le a de a", "le [t: a] de a"},
    {"ContextMayBeShared", "x [t: a] x", "x a x a x", "x [t: a] x [t: a] x"},
    {"MarksInOneFind", "[t: a] b [t: c]", "a b c", "[t: a] b [t: c]"},
    {"SeveralFinds", "[t: a]\n  find [t: b]", "a b c", "[t: a] [t: b] c"},
    {"AFindOverTwoLines", "[t: a\n      b]", "a b", "[t: a b]"},
    {"Attributes", "[t: [.a: <Cap>] de [.b: <low>]]", "Ministre de fer", "[t a=Ministre b=fer: Ministre de fer]"},
    {"AttributeNotTaken", "[t: [.a: x]? y]", "y x y", "[t: y] [t a=x: x y]"},
    {"Constants", "[t a=lui \"La Mecque\": x]", "x", "[t \"La Mecque\" a=lui: x]"},
    {"OwnValue", "[t: le [.value: x]]", "le x", "[t: le x]"},
    {"AttributeOfALabel", "[t#o: x] , [#o.a: y]", "x, y", "[t a=y: x], y"},
    {"AttributeOfALabelBefore", "[#o.a: y] , [t#o: x]", "y, x", "y, [t a=y: x]"},
};
INSTANTIATE_TEST_SUITE_P(Other, Pattern, testing::ValuesIn(others), name_of);

TEST(Let, StandsForItsPattern) {
  const Extractor extractor = load(
      "type t (a)\n"
      "let Nom = {<Cap> <Cap>{0,2}}\n"
      "let Titre = {ministre | chef}\n"
      "let Marque = [t: [.a: <Titre>] <Nom>]\n"
      "rule r\n  find le <Marque>\n");
  EXPECT_EQ(marked(extractor, "le chef Jean Valjean, le ministre"), "le [t a=chef: chef Jean Valjean], le ministre");
}

TEST(NotAFind, DeniesOnlyThoseWithTheAttributes) {
  const Extractor extractor = load(
      "type t\ntype u internal (a, b)\n"
      "rule q\n  find [u a=x b=v 1: {Paris | New York}]\n  find [u a=y 2: Lyon]\n"
      "rule r\n  find en [t: <Cap & not u a=x>]\n  find à [t: <Cap & not u a=x b=v value=1 & not u a=y>]\n"
      "  find vers [t: <Cap & not u a=x b=w>]\n");
  const std::string text =
      "en Paris, en Lyon, en New York, en York, à Paris, à Lyon, à York, vers Paris, vers Lyon, vers New York";
  EXPECT_EQ(marked(extractor, text, false),
            "en Paris, en [t: Lyon], en New York, en [t: York], à Paris, à Lyon, à [t: York], vers [t: Paris], "
            "vers [t: Lyon], vers [t: New] York");
}

}  // namespace
}  // namespace vnaner
