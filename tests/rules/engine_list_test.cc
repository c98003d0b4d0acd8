// engine_list_test.cc: what lists take, and the values they give.
#include "tests/rules/engine.h"

namespace vnaner {
namespace {

class Lists : public testing::TestWithParam<EngineCase> {};

TEST_P(Lists, GiveTheirValues) {
  const Extractor extractor = load(
      "type t (a, b)\n"
      "list noms ignoring accents\n"
      "  Nguyễn | Đặng\n"
      "  Lê ; accents\n"
      "list onu\n"
      "  Nations unies | ONU = Q1 ; kind=org ; rank=1\n"
      "  Onuci = Q2 ; use=acronym ; kind=mission\n"
      "  Nations unies pour l'enfance = Q3 ; kind=org\n"
      "list rangs\n"
      "  adjoint | adjointe = 2\n"
      "list de\n"
      "  de | d' | de l'\n"
      "rule r\n  find " +
      GetParam().find + "\n");
  EXPECT_EQ(marked(extractor, GetParam().text), GetParam().marked);
}

const EngineCase cases[] = {
    {"TheValueOfTheOnlyList", "[t: <@onu>]", "l'ONU", "l'[t Q1: ONU]"},
    {"AListWithoutValuesGivesNone", "[t: <@noms>]", "Dang NGUYEN Đặng", "[t: Dang] [t: NGUYEN] [t: Đặng]"},
    {"IgnoringAccentsUnlessTheEntryCounts", "[t: <@noms>]", "Le Lê LÊ", "Le [t: Lê] [t: LÊ]"},
    {"CapitalsMayLackTheAccentThatCounts", "[t: <@noms>]", "LE", "[t: LE]"},
    {"TheLongestEntry", "[t: <@onu>]", "les Nations Unies pour l’enfance", "les [t Q3: Nations Unies pour l’enfance]"},
    {"AShorterEntryWhereTheLongerDoesNotEnd", "[t: <@onu>]", "les Nations unies pour l'eau",
     "les [t Q1: Nations unies] pour l'eau"},
    {"AShorterEntryWhereThePatternNeedsIt", "[t: <@onu> pour]", "les Nations unies pour l'enfance",
     "les [t: Nations unies pour] l'enfance"},
    {"AnAcronymInCapitalsOrAsOneCapital", "[t: <@onu>]", "ONUCI Onuci onuci", "[t Q2: ONUCI] [t Q2: Onuci] onuci"},
    {"OnlyWhatTheFilterPasses", "[t: <@onu kind=mission>]", "ONU, Onuci", "ONU, [t Q2: Onuci]"},
    {"AllFiltersMustPass", "[t: <@onu kind=org rank=1>]", "ONU, Nations unies pour l'enfance",
     "[t Q1: ONU], [t Q1: Nations unies] pour l'enfance"},
    {"TheAttributeTakesTheValue", "[t: chef [.a: <@rangs>]? <@de> [.b: <@onu>]]", "chef adjointe de l'ONU",
     "[t a=2 b=Q1: chef adjointe de l'ONU]"},
    {"AnAttributeThatIsMoreThanItsEntryIsItsWords", "[t: chef [.a: <@de> <Cap>]]", "chef de Vries",
     "[t a=\"de Vries\": chef de Vries]"},
    {"AMarkThatIsMoreThanItsEntryHasNoValue", "[t: <@rangs> <low>]", "adjoint zélé", "[t: adjoint zélé]"},
    {"UnlessTheRuleSaysWhere", "[t: [.value: <@rangs>] <low>]", "adjoint zélé", "[t 2: adjoint zélé]"},
    {"AConstantOverridesTheList", "[t 3: <@rangs>]", "adjoint", "[t 3: adjoint]"},
};
INSTANTIATE_TEST_SUITE_P(Cases, Lists, testing::ValuesIn(cases), name_of);

TEST(ListsOfAFile, BelongToThePackThatDeclaresThem) {
  const Extractor extractor =
      load("type t\nlist pays ignoring accents from \"pays.tsv\"\nrule r\n  find [t: <@pays kind=état>]\n", "pays.tsv",
           "id\tform\tuse\tsource\tkind\n"
           "fr\tFrance\tname\town\tétat\n"
           "vi\tViêt Nam\tname\town\tétat\n"
           "yo\tYork\tname\town\tville\n");
  EXPECT_EQ(marked(extractor, "la France, le Viet Nam, le Viêt-Nam, York"),
            "la [t fr: France], le [t vi: Viet Nam], le [t vi: Viêt-Nam], York");
}

// Two entries of the same words: which one it is, the rest of the document says, or nobody does.
TEST(AmbiguousEntries, TakeTheValueThatIsNamedElsewhere) {
  const Extractor extractor = load("type t\nlist lieux from \"lieux.tsv\"\nrule r\n  find [t: <@lieux>]\n", "lieux.tsv",
                                   "id\tform\tuse\tsource\tkind\n"
                                   "a\tGeorgie\tname\town\tétat\n"
                                   "a\tGéorgie d'Amérique\tname\town\tétat\n"
                                   "b\tGeorgie\tname\town\tpays\n"
                                   "b\tTbilissi\tname\town\tpays\n");
  const EngineCase cases[] = {
      {"", "", "la Georgie", "la [t: Georgie]"},
      {"", "", "Tbilissi, la Georgie", "[t b: Tbilissi], la [t b: Georgie]"},
      {"", "", "la Georgie, Tbilissi", "la [t b: Georgie], [t b: Tbilissi]"},
      {"", "", "Géorgie d'Amérique. Georgie. Tbilissi. Georgie",
       "[t a: Géorgie d'Amérique]. [t a: Georgie]. [t b: Tbilissi]. [t b: Georgie]"},
  };
  for (const EngineCase& c : cases) EXPECT_EQ(marked(extractor, c.text), c.marked);
}

TEST(AmbiguousEntries, AreTakenApartByAFilter) {
  const Extractor extractor =
      load("type t\nlist lieux from \"lieux.tsv\"\nrule r\n  find [t: <@lieux kind=pays>]\n", "lieux.tsv",
           "id\tform\tuse\tsource\tkind\n"
           "a\tGeorgie\tname\town\tétat\n"
           "b\tGeorgie\tname\town\tpays\n");
  EXPECT_EQ(marked(extractor, "la Georgie"), "la [t b: Georgie]");
}

// What stands behind `not` denies what the same reference would read, and nothing else.
class DeniedLists : public testing::TestWithParam<EngineCase> {};

TEST_P(DeniedLists, DenyWhatTheirFeaturesSay) {
  const Extractor extractor = load(
      "type t (a, b)\n"
      "list fleurs\n"
      "  rose | iris = f ; kind=warm ; rank=1\n"
      "  lilas = g ; kind=cold ; rank=1\n"
      "  rose des vents = h ; kind=wind\n"
      "  Ligue = lg ; after=lg\n"
      "  Ligar = lg ; use=acronym\n"
      "rule r\n  find " +
      GetParam().find + "\n");
  EXPECT_EQ(marked(extractor, GetParam().text), GetParam().marked);
}

const EngineCase denied[] = {
    {"AnyEntry", "la [t: <word & not @fleurs>]", "la rose, la lilas, la tulipe", "la rose, la lilas, la [t: tulipe]"},
    {"OnlyEntriesWithTheFeature", "la [t: <word & not @fleurs kind=warm>]", "la rose, la lilas, la tulipe",
     "la rose, la [t: lilas], la [t: tulipe]"},
    {"AllFeaturesMustBeThere", "la [t: <word & not @fleurs kind=warm rank=1>]", "la rose, la lilas, la iris",
     "la rose, la [t: lilas], la iris"},
    {"EntriesOfAnyLength", "la [t: <word & not @fleurs kind=wind>]", "la rose des vents, la rose des champs",
     "la rose des vents, la [t: rose] des champs"},
    {"EachOfSeveral", "la [t: <word & not @fleurs kind=warm & not @fleurs kind=cold>]", "la rose, la lilas, la ligar",
     "la rose, la lilas, la [t: ligar]"},
    {"BesideAFeatureThatIsAskedFor", "la [t: <@fleurs rank=1 & not @fleurs kind=cold>]", "la rose, la lilas",
     "la [t f: rose], la lilas"},
    {"AlternativesEachForItself", "la [t: <word & not @fleurs kind=warm | /rose/>]", "la rose, la iris, la lilas",
     "la [t: rose], la iris, la [t: lilas]"},
    {"InAChoice", "la [t: {<low & not @fleurs kind=warm> | grande <low & not @fleurs kind=cold>}]",
     "la rose, la lilas, la grande lilas, la grande rose",
     "la rose, la [t: lilas], la [t: grande] lilas, la [t: grande rose]"},
    {"AUseIsAFeature", "la [t: <Cap & not @fleurs use=acronym>]", "la Ligar, la Ligue", "la Ligar, la [t: Ligue]"},
    {"ConditionalEntriesDenyOnlyWhereTheyAreAskedFor", "la [t: <Cap & not @fleurs>]", "la Ligar, la Ligue",
     "la Ligar, la [t: Ligue]"},
    {"ConditionalEntriesAskedFor", "la [t: <Cap & not @fleurs use=after>]", "la Ligar, la Ligue, la LIGAR",
     "la [t: Ligar], la Ligue, la [t: LIGAR]"},
    {"NoWordIsNoWord", "la [t: rose <not @fleurs kind=warm>]", "la rose lilas\nla rose\nla rose rose",
     "la [t: rose lilas]\nla rose\nla rose rose"},
};
INSTANTIATE_TEST_SUITE_P(Cases, DeniedLists, testing::ValuesIn(denied), name_of);

}  // namespace
}  // namespace vnaner
