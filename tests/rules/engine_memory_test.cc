// engine_memory_test.cc: what a document teaches (`remember`), and entries that count only after another.
#include "tests/rules/engine.h"

namespace vnaner {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* marked;
};

std::string name_of(const testing::TestParamInfo<Case>& info) { return info.param.name; }

const Extractor& with_memory() {
  static const Extractor extractor = load(
      "type body (acronym) remember acronym\n"
      "type person (given, family) remember family\n"
      "type t\n"
      "prefer t, body, person\n"
      "rule corps\n"
      "  find [body#b 7: Force de <low>] {( [#b.acronym: <CAPS>] )}?\n"
      "rule nom\n"
      "  find M. [person: [.given: <Cap>] [.family: <Cap>]]\n"
      "rule suite\n"
      "  find dite [t: <body>]\n");
  return extractor;
}

class Memory : public testing::TestWithParam<Case> {};

TEST_P(Memory, MarksWhatTheDocumentTaught) { EXPECT_EQ(marked(with_memory(), GetParam().text), GetParam().marked); }

const Case learnt[] = {
    {"TheAcronymLater", "la Force de paix (FISNUA) et la FISNUA",
     "la [body 7 acronym=FISNUA: Force de paix] ([body 7: FISNUA]) et la [body 7: FISNUA]"},
    {"NotWithoutItsLesson", "la Force de paix et la FISNUA", "la [body 7: Force de paix] et la FISNUA"},
    {"Before", "la FISNUA. La Force de paix (FISNUA)",
     "la [body 7: FISNUA]. La [body 7 acronym=FISNUA: Force de paix] ([body 7: FISNUA])"},
    {"InAnotherParagraph", "Force de paix (FISNUA)\nFISNUA",
     "[body 7 acronym=FISNUA: Force de paix] ([body 7: FISNUA])\n[body 7: FISNUA]"},
    {"TheFamilyName", "M. Jean Valjean et Valjean",
     "M. [person given=Jean family=Valjean: Jean Valjean] et [person: Valjean]"},
    {"TheWholeName", "M. Jean Valjean puis Jean Valjean",
     "M. [person given=Jean family=Valjean: Jean Valjean] puis [person: Jean Valjean]"},
    {"NotTheGivenName", "M. Jean Valjean et Jean", "M. [person given=Jean family=Valjean: Jean Valjean] et Jean"},
    {"NotInSmallLetters", "M. Jean Valjean et valjean",
     "M. [person given=Jean family=Valjean: Jean Valjean] et valjean"},
    {"AccentsMayDiffer", "M. Jean Céline et Celine et CÉLINE",
     "M. [person given=Jean family=\"Céline\": Jean Céline] et [person: Celine] et [person: CÉLINE]"},
    {"LaterRulesSeeIt", "Force de paix (FISNUA), dite FISNUA",
     "[body 7 acronym=FISNUA: Force de paix] ([body 7: FISNUA]), dite [t: FISNUA]"},
};
INSTANTIATE_TEST_SUITE_P(Learnt, Memory, testing::ValuesIn(learnt), name_of);

// Marks of an internal type that is preferred to the remembered one keep memory out.
const Extractor& with_shield() {
  static const Extractor extractor = load(
      "type person (family) remember family\n"
      "type street internal\n"
      "type hint internal\n"
      "type t\n"
      "prefer street, t, person\n"
      "rule nom\n"
      "  find M. [person: <Cap> [.family: <Cap>]]\n"
      "rule rue\n"
      "  find [street: rue <Cap>]\n"
      "rule indice\n"
      "  find [hint: ami <Cap>]\n");
  return extractor;
}

class Shield : public testing::TestWithParam<Case> {};

TEST_P(Shield, KeepsMemoryOut) { EXPECT_EQ(marked(with_shield(), GetParam().text, false), GetParam().marked); }

const Case shielded[] = {
    {"WhereTheNameLiesInIt", "M. Jean Valjean. La rue Valjean, Valjean",
     "M. [person family=Valjean: Jean Valjean]. La rue Valjean, [person: Valjean]"},
    {"BeforeTheLesson", "La rue Valjean. M. Jean Valjean", "La rue Valjean. M. [person family=Valjean: Jean Valjean]"},
    {"WhereTheNameOnlyBeginsInIt", "M. Jean Valjean. La rue Jean Valjean",
     "M. [person family=Valjean: Jean Valjean]. La rue Jean [person: Valjean]"},
    {"NotRules", "La rue M. Jean Valjean", "La rue M. [person family=Valjean: Jean Valjean]"},
    {"NotWithoutPrefer", "M. Jean Valjean. Son ami Valjean",
     "M. [person family=Valjean: Jean Valjean]. Son ami [person: Valjean]"},
};
INSTANTIATE_TEST_SUITE_P(Shielded, Shield, testing::ValuesIn(shielded), name_of);

// What an `unless` refused is not learnt elsewhere: "la Force de paix russe" is another.
TEST(MemoryRefusal, IsNotRecalled) {
  const Extractor extractor = load(
      "type body (acronym) remember acronym\n"
      "rule corps\n"
      "  find [body 7: Force de <low>]\n"
      "  unless after: russe\n");
  EXPECT_EQ(marked(extractor, "la Force de paix, puis la Force de paix russe et la FORCE DE PAIX"),
            "la [body 7: Force de paix], puis la Force de paix russe et la [body 7: FORCE DE PAIX]");
}

TEST(MemoryEvidence, NamesTheRuleThatTaughtIt) {
  const Document document = with_memory().extract("Force de paix (FISNUA) et la FISNUA");
  ASSERT_EQ(document.spans.size(), 3u);
  ASSERT_EQ(document.spans[2].by.size(), 1u);
  EXPECT_EQ(document.spans[2].by[0].rule, "p/corps");
  EXPECT_EQ(document.spans[2].by[0].how, How::memory);
  EXPECT_EQ(document.spans[0].by[0].how, How::rule);
}

// Entries that name a body only where another one was named before: "le Conseil" is whose it was last.
const Extractor& with_back_references() {
  static const Extractor extractor = load(
      "type body\n"
      "list corps from \"corps.tsv\"\n"
      "rule r\n  find [body: <@corps>]\n"
      "rule s\n  find [body: <@corps use=after>]\n",
      "corps.tsv",
      "id\tform\tuse\tsource\n"
      "droits\tConseil des droits\tname\town\n"
      "droits\tCDD\tafter:droits\town\n"
      "droits\tconseil\tafter:droits\town\n"
      "onu\tONU\tacronym\town\n"
      "sécurité\tConseil de sécurité\tname\town\n"
      "sécurité\tconseil\tafter:sécurité\town\n");
  return extractor;
}

class BackReference : public testing::TestWithParam<Case> {};

TEST_P(BackReference, NeedsWhatItRefersTo) {
  EXPECT_EQ(marked(with_back_references(), GetParam().text), GetParam().marked);
}

const Case references[] = {
    {"NothingBefore", "Le Conseil a dit", "Le Conseil a dit"},
    {"OnlyBefore", "Le Conseil du Conseil de sécurité", "Le Conseil du [body \"sécurité\": Conseil de sécurité]"},
    {"OneBefore", "Le Conseil de sécurité. Le Conseil",
     "Le [body \"sécurité\": Conseil de sécurité]. Le [body \"sécurité\": Conseil]"},
    {"InAnotherParagraph", "Le Conseil de sécurité\nLe conseil",
     "Le [body \"sécurité\": Conseil de sécurité]\nLe [body \"sécurité\": conseil]"},
    {"AnotherBodyIsNoReason", "l'ONU. Le Conseil", "l'[body onu: ONU]. Le Conseil"},
    {"TheLastNamedWins", "Conseil des droits, Conseil de sécurité, conseil. Conseil des droits, conseil, conseil",
     "[body droits: Conseil des droits], [body \"sécurité\": Conseil de sécurité], [body \"sécurité\": conseil]. "
     "[body droits: Conseil des droits], [body droits: conseil], [body droits: conseil]"},
    {"AnotherBodyBetweenDoesNotMatter", "Le Conseil de sécurité, l'ONU, le Conseil",
     "Le [body \"sécurité\": Conseil de sécurité], l'[body onu: ONU], le [body \"sécurité\": Conseil]"},
    {"AnAcronymEitherSide", "Le CDD, puis le Conseil des droits, le CDD",
     "Le [body droits: CDD], puis le [body droits: Conseil des droits], le [body droits: CDD]"},
    {"AnAcronymOfNobodyNamed", "Le CDD, puis le Conseil de sécurité",
     "Le CDD, puis le [body \"sécurité\": Conseil de sécurité]"},
    {"AnAcronymAsOneCapital", "l'Onu, l'onu", "l'[body onu: Onu], l'onu"},
};
INSTANTIATE_TEST_SUITE_P(After, BackReference, testing::ValuesIn(references), name_of);

}  // namespace
}  // namespace vnaner
