// engine_words_test.cc: which words a word of a pattern, a class, a number or a regex takes.
#include "tests/rules/engine.h"

namespace vnaner {
namespace {

class Word : public testing::TestWithParam<EngineCase> {};

TEST_P(Word, IsTakenOrNot) { EXPECT_EQ(marked("  find " + GetParam().find, GetParam().text), GetParam().marked); }

const EngineCase literals[] = {
    {"SmallTakesEitherCase", "[t: ministre]", "Ministre MINISTRE ministre",
     "[t: Ministre] [t: MINISTRE] [t: ministre]"},
    {"CapitalTakesOnlyItself", "[t: Nations unies]", "Nations Unies NATIONS UNIES nations unies Nations unies",
     "[t: Nations Unies] [t: NATIONS UNIES] nations unies [t: Nations unies]"},
    {"InnerCapitalsCount", "[t: ONU]", "ONU Onu onu", "[t: ONU] Onu onu"},
    {"AccentsCount", "[t: général]", "general général genéral", "general [t: général] genéral"},
    {"CapitalsMayLackTheirAccent", "[t: état]", "ETAT ÉTAT Etat État etat",
     "[t: ETAT] [t: ÉTAT] [t: Etat] [t: État] etat"},
    {"TheSmallLetterOfACapitalisedWordMayNot", "[t: général]", "General Général GENERAL",
     "General [t: Général] [t: GENERAL]"},
    {"DecomposedAccentsAreTheSame", "[t: général]", "ge\xCC\x81ne\xCC\x81ral", "[t: ge\xCC\x81ne\xCC\x81ral]"},
    {"ApostrophesAreOne", "[t: l'ONU]", "l’ONU l'ONU l´ONU", "[t: l’ONU] [t: l'ONU] [t: l´ONU]"},
    {"DashesAreOne", "[t: a - b]", "a - b a – b a — b", "[t: a - b] [t: a – b] [t: a — b]"},
    {"BlanksNeverCount", "[t: (ONU),]", "( ONU ) , (ONU),", "[t: ( ONU ) ,] [t: (ONU),]"},
    {"NoBreakSpaceIsABlank", "[t: M. X]", "M.\u00A0X", "[t: M.\u00A0X]"},
    {"AQuoteTakesItsSigns", "[t: \"[a | b]\"]", "[a | b]", R"([t: \[a | b\]])"},
    {"AnEscapeTakesItsSign", R"([t: \[ a \] \?])", "[a]?", R"([t: \[a\]?])"},
    {"WholeWordsOnly", "[t: an]", "an année l'an", "[t: an] année l'[t: an]"},
};
INSTANTIATE_TEST_SUITE_P(Literal, Word, testing::ValuesIn(literals), name_of);

const EngineCase classes[] = {
    {"Cap", "[t: <Cap>]", "Hanoi est ONU 3 Où A. Bo", "[t: Hanoi] est [t: ONU] 3 [t: Où] [t: A.] [t: Bo]"},
    {"Caps", "[t: <CAPS>]", "Hanoi ONU O.N.U. M23 a", "Hanoi [t: ONU] [t: O.N.U.] M23 a"},
    {"Low", "[t: <low>]", "Hanoi est ONU 3 ,", "Hanoi [t: est] ONU 3 ,"},
    {"Num", "[t: <num>]", "3 13.289 trois a", "[t: 3] [t: 13.289] trois a"},
    {"WordClass", "[t: <word>]", "Un 3 , deux", "[t: Un] 3 , [t: deux]"},
    {"Punct", "[t: <punct>]", "un , (3)", "un [t: ,] [t: (]3[t: )]"},
    {"Any", "[t: <any> <any>]", "un , 3 (", "[t: un ,] [t: 3 (]"},
    {"NoClassTakesALineEnd", "[t: a <any>]", "a\nb", "a\nb"},
    {"Together", "[t: <Cap & not CAPS & not @villes>]", "Hanoi ONU Paris Rome", "[t: Hanoi] ONU Paris [t: Rome]"},
    {"NotListMeansThatNoEntryBeginsHere", "[t: <Cap & not @villes>]", "New York New Delhi York",
     "New [t: York] [t: New] [t: Delhi] [t: York]"},
    {"OneOfSeveral", "[t: <CAPS | num>]", "ONU 3 Hanoi", "[t: ONU] [t: 3] Hanoi"},
    {"AListGivesItsWidth", "[t: <@villes & Cap>]", "à New York, new york", "à [t: New York], new york"},
};
INSTANTIATE_TEST_SUITE_P(Class, Word, testing::ValuesIn(classes), name_of);

const EngineCase numbers[] = {
    {"Bounds", "[t: <1..31>]", "0 1 31 32", "0 [t: 1] [t: 31] 32"},
    {"Ordinal", "[t: <1..31>]", "1er 2e 3", "[t: 1er] [t: 2e] [t: 3]"},
    {"Words", "[t: <1..31>]", "deux vingt-deux trente-deux", "[t: deux] [t: vingt-deux] trente-deux"},
    {"LeadingZero", "[t: <1..31>]", "08 mars", "[t: 08] mars"},
    {"Years", "[t: <1900..2100>]", "1899 1900 2022 20220", "1899 [t: 1900] [t: 2022] 20220"},
    {"NotANumber", "[t: <any & not 1..9>]", "3 a", "3 [t: a]"},
    {"TooManyDigits", "[t: <1..31>]", "99999999999999999999999 3", "99999999999999999999999 [t: 3]"},
};
INSTANTIATE_TEST_SUITE_P(Number, Word, testing::ValuesIn(numbers), name_of);

const EngineCase regexes[] = {
    {"TakesTheWholeWord", "[t: </.+ov/>]", "Lavrov Lavrova ov", "[t: Lavrov] Lavrova ov"},
    {"IsAboutTheWordAsWritten", "[t: </[A-Z]+/>]", "ONU Onu", "[t: ONU] Onu"},
    {"OneWordOnly", "[t: </.*/>]", "a b", "[t: a] [t: b]"},
    {"NegatedBesideAClass", "[t: <Cap & not /.*s/>]", "Paris Hanoi", "Paris [t: Hanoi]"},
    {"NotASign", "[t: </./>]", "a , b", "[t: a] , [t: b]"},
};
INSTANTIATE_TEST_SUITE_P(Regex, Word, testing::ValuesIn(regexes), name_of);

}  // namespace
}  // namespace vnaner
