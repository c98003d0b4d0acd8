// holders_test.cc: who holds an office, and what told so.
#include <gtest/gtest.h>

#include <string>

#include "vnaner/extractor.h"

namespace vnaner {
namespace {

const Extractor& built_in() {
  static const Extractor extractor;
  return extractor;
}

struct Case {
  const char* name;
  const char* text;
  const char* offices;  // per office "words = holder (witness)", "= -" without holder
};

std::string offices_of(const std::string& text) {
  const Document document = built_in().extract(text, {"2022-03"});
  std::string out;
  for (const Span& span : document.spans) {
    if (span.type != "office") continue;
    out +=
        (out.empty() ? "" : " | ") + std::string(slice(text, span)) + " = " + (span.holder.empty() ? "-" : span.holder);
    for (const std::string& witness : span.decided_by) out += " (" + witness + ")";
    if (!span.body.empty()) out += " of " + span.body;
    if (!span.status.empty()) out += ", " + span.status;
  }
  return out;
}

class Holders : public testing::TestWithParam<Case> {};

TEST_P(Holders, AreFound) { EXPECT_EQ(offices_of(GetParam().text), GetParam().offices); }

const Case beside[] = {
    {"NameBehind", "L’ambassadeur Étienne Marsac a dit.", "ambassadeur = Étienne Marsac (apposition)"},
    {"NameBetweenCommas", "Le ministre de la Police, Tô Lâm, a dit.", "ministre de la Police = Tô Lâm (apposition)"},
    {"OfficeBetweenCommas", "Tô Lâm, ministre de la Police, a dit.", "ministre de la Police = Tô Lâm (apposition)"},
    {"OfficeInBrackets", "Tô Lâm (ministre de la Police) a dit.", "ministre de la Police = Tô Lâm (apposition)"},
    {"ShortNameIsGivenInFull", "Jean-Pierre Lacroix est là. Le ministre Lacroix a dit.",
     "ministre = Jean-Pierre Lacroix (apposition)"},
    {"FullNameThatComesLater", "Le ministre Lacroix a dit. Jean-Pierre Lacroix est là.",
     "ministre = Jean-Pierre Lacroix (apposition)"},
    {"Verb", "Pierre Martin est président de l’Assemblée générale.",
     "président de l’Assemblée générale = Pierre Martin (copula)"},
    {"VerbInThePassive", "Pierre Martin a été élu président de la Fédération.",
     "président de la Fédération = Pierre Martin (copula)"},
    {"SeveralOfAPlural", "Les ministres Pierre Martin et Paul Durand sont là.",
     "ministres = Pierre Martin; Paul Durand (apposition)"},
    {"TwoOfOnePerson", "Pierre Martin, ambassadeur, chef de la délégation, a dit.",
     "ambassadeur = Pierre Martin (apposition) | chef de la délégation = Pierre Martin (apposition)"},
    {"BodyInApposition", "La secrétaire générale adjointe, Bureau de lutte contre le terrorisme, Olga Petrova, a dit.",
     "secrétaire générale adjointe = Olga Petrova (apposition) of unoct"},
    {"PossessiveBody", "Le Conseil de sécurité et son président Paul Durand.",
     "président = Paul Durand (apposition) of unsc"},
    {"Former", "L’ancien ministre de la Police, Pierre Martin, a dit.",
     "ministre de la Police = Pierre Martin (apposition), former"},
    {"NationalityOfARank", "Le commandant de la force, le général espagnol Paul Durand, a dit.",
     "commandant de la force = Paul Durand (apposition)"},
    {"DateBeforeTheName", "La présidente du Conseil pour le mois de mars, Mme Anna Roy, a dit.",
     "présidente du Conseil = Anna Roy (apposition)"},
    {"DateBehindTheVerb", "Pierre Martin a été élu vendredi président de la Fédération.",
     "président de la Fédération = Pierre Martin (copula)"},
    {"AgeBeforeThePost", "Pierre Martin, 61 ans, ministre de la Police, a dit.",
     "ministre de la Police = Pierre Martin (apposition)"},
    {"AnotherPostWithTheName", "Avec la présidente de la Fédération, l’ambassadrice suédoise Anna Roy.",
     "présidente de la Fédération = Anna Roy (apposition) | ambassadrice suédoise = Anna Roy (apposition)"},
    {"OriginBeforeThePost", "Anna Roy, de la République de Corée, ministre de la Santé, a dit.",
     "ministre de la Santé = Anna Roy (apposition)"},
    {"NominationToAPost", "Il a nommé Anna Roy au poste de directrice de la Banque.",
     "directrice de la Banque = Anna Roy (apposition)"},
    {"Predicate", "Paul Durand devient Premier ministre.", "Premier ministre = Paul Durand (copula)"},
    {"NextOfAList", "La maire de Paris Anna Roy, le gouverneur de la Banque, le préfet.",
     "maire de Paris = Anna Roy (apposition) | gouverneur de la Banque = - | préfet = -"},
    {"FormerWithEx", "l’ex-président Paul Durand a dit", "ex-président = Paul Durand (apposition), former"},
};
INSTANTIATE_TEST_SUITE_P(Beside, Holders, testing::ValuesIn(beside), [](const auto& info) { return info.param.name; });

const Case subjects[] = {
    {"PronounOfTheSentenceBefore", "Anna Roy a parlé. Elle fut ambassadrice en Suède.",
     "ambassadrice en Suède = Anna Roy (subject)"},
    {"PronounOfTheSameSentence", "Anna Roy dit qu’elle est devenue ministre.", "ministre = Anna Roy (subject)"},
    {"PronounOverASentenceThatNamesAnother",
     "Anna Roy a parlé. Elle a été ministre, aux côtés de M. Paul Ba. Auparavant, elle avait exercé les fonctions de "
     "directrice de la Banque.",
     "ministre = Anna Roy (subject) | directrice de la Banque = Anna Roy (subject)"},
    {"NobodysWhenTheSubjectHasATitleOnly",
     "Paul Ba a parlé. L’ancien chef de l’État a rejoint Paris, où il sera envoyé spécial de la Fédération.",
     "chef de l’État = -, former | envoyé spécial de la Fédération = -"},
    {"NobodysWhenAnotherIsTheObject", "Le comité a reçu Paul Ba. Il fut ministre.", "ministre = -"},
    {"AtTheStartOfAParagraphWhomTheArticleNamesMost",
     "Paul Ba est mort mardi. Paul Ba avait 80 ans, dit Anna Roy.\nNé à Paris, il fut ministre.",
     "ministre = Paul Ba (subject)"},
    {"PronounAsObject", "Paul Ba a parlé. L’Assemblée l’avait élu chef de l’État en mai.",
     "chef de l’État = Paul Ba (subject)"},
    {"Relative", "Paul Ba, qui fut ministre, a parlé.", "ministre = Paul Ba (copula)"},
    {"Later", "Paul Ba a été ambassadeur en Suède de 2004 à 2011, puis vice-ministre.",
     "ambassadeur en Suède = Paul Ba (subject) | vice-ministre = Paul Ba (subject)"},
    {"WhomSomebodyNames", "Anna Roy a étudié à Paris. En 2005, Paul Ba la nomme directrice de la Banque.",
     "directrice de la Banque = Anna Roy (subject)"},
    {"DateBehindAVerb", "Anna Roy est restée dix ans, avant de devenir, en 2002, ministre.",
     "ministre = Anna Roy (subject)"},
    {"JoinedToAPredicate", "Paul Ba, en effet, reste président du Parti et ministre de la Défense.",
     "président du Parti = Paul Ba (subject) | ministre de la Défense = Paul Ba (subject)"},
    {"TitleBeforeItsSentence", "Ancien ministre de la Santé, Paul Ba a parlé.",
     "ministre de la Santé = Paul Ba (subject), former"},
    {"TitleBeforeThePronoun", "Paul Ba a parlé. Ex-ambassadeur en Suède, il travaille à Paris.",
     "Ex-ambassadeur en Suède = Paul Ba (subject), former"},
    {"ParticipleBeforeItsSentence", "Trois jours après avoir été nommé Premier ministre, Paul Ba a parlé.",
     "Premier ministre = Paul Ba (subject)"},
    {"WhoSucceedsIsNotWhoLeaves", "Paul Ba a succédé mardi à Anna Roy au poste de secrétaire général.",
     "secrétaire général = Paul Ba (subject)"},
    {"NotASubjectBehindAPreposition", "Battu par le président sortant, Paul Ba, il revint comme ministre.",
     "président = Paul Ba (apposition) | ministre = -"},
    {"Respectively",
     "Anna Roy et Paul Ba, jusque-là respectivement ministre de la Défense et ministre de la Santé, sont partis.",
     "ministre de la Défense = Anna Roy (apposition) | ministre de la Santé = Paul Ba (apposition)"},
    {"RespectivelyTwoEach",
     "Anna Roy et Paul Ba deviennent respectivement ministre, présidente du Parti, et ministre de la Justice, préfet.",
     "ministre = Anna Roy (apposition) | présidente du Parti = Anna Roy (apposition) | ministre de la Justice = Paul "
     "Ba "
     "(apposition) | préfet = Paul Ba (apposition)"},
    {"RespectivelyOfAnotherNumber", "Anna Roy, Paul Ba et Luc Ey sont respectivement ministre et préfet.",
     "ministre = - | préfet = -"},
    {"PluralBehindItsHolders",
     "Le Malien Paul Ba et la Suédoise Anna Roy, tous deux vice-secrétaires généraux, ont dit.",
     "vice-secrétaires généraux = Paul Ba; Anna Roy (apposition)"},
    {"PluralOfVice", "Les vice-présidents Paul Ba et Anna Roy ont dit.",
     "vice-présidents = Paul Ba; Anna Roy (apposition)"},
    {"MembersWithTheirPosts", "Les membres du Bureau politique Anna Roy, ministre de la Défense, et Paul Ba ont dit.",
     "membres du Bureau politique = Anna Roy; Paul Ba (apposition) | ministre de la Défense = Anna Roy (apposition)"},
    {"OfWhomAnOfficeIsTold", "L’épouse du président, Anna Roy, a dit. L’adjoint de la ministre, Paul Ba, est là.",
     "président = - | ministre = -"},
    {"OfWhomAnOfficeIsToldByName", "L’épouse du président Paul Ba a dit.", "président = Paul Ba (apposition)"},
    {"OfThatTime", "Le ministre d’alors, Paul Ba, a signé.", "ministre = Paul Ba (apposition)"},
    {"WhomATitleServes",
     "Le directeur de cabinet du ministre, Luc Ey, a dit. Le directeur de cabinet de Paul Ba, Anna Roy, a ri.",
     "directeur de cabinet du ministre = Luc Ey (apposition) | ministre = - | directeur de cabinet = -"},
    {"TitleOfWhomItServesBehindItsHolder",
     "Selon Luc Ey, porte-parole de l’OMS, et Anna Roy, la porte-parole de M. Ba.",
     "porte-parole de l’OMS = Luc Ey (apposition) | porte-parole = Anna Roy (apposition)"},
    {"AnArticleBehindAndBeginsAnother", "Avec Paul Ba et le maire, qui a ri.", "maire = -"},
};
INSTANTIATE_TEST_SUITE_P(Subjects, Holders, testing::ValuesIn(subjects),
                         [](const auto& info) { return info.param.name; });

const Case elsewhere[] = {
    {"ABareTitleIsItsLastHolders",
     "Le ministre Pierre Martin a dit. Le ministre Paul Durand a répondu. Le ministre a ri.",
     "ministre = Pierre Martin (apposition) | ministre = Paul Durand (apposition) | ministre = Paul Durand (earlier)"},
    {"ADelegateByTheStateInBrackets",
     "Mme ANNA ROY (République du Mali) et M. PAUL BA (Fédération de Russie) ont dit. Le représentant de la Fédération "
     "de Russie a ri, la représentante du Mali aussi, le représentant du Togo non.",
     "représentant de la Fédération de Russie = PAUL BA (earlier) | représentante du Mali = ANNA ROY (earlier) | "
     "représentant du Togo = -"},
    {"TheVietnameseOneByHisName",
     "Le président Tô Lâm a reçu le président Paul Durand. Le président vietnamien a ri, le président français aussi.",
     "président = Tô Lâm (apposition) | président = Paul Durand (apposition) | président vietnamien = Tô Lâm (earlier) "
     "| "
     "président français = -"},
    {"ChiefOfAFieldOfTheUnitedNations",
     "Le Haut-Commissaire des Nations unies aux droits de l’homme, Volker Türk, a dit. Le chef des droits de l’homme "
     "de "
     "l’ONU a ri.",
     "Haut-Commissaire des Nations unies aux droits de l’homme = Volker Türk (apposition) | chef des droits de l’homme "
     "de l’ONU = Volker Türk (earlier)"},
    {"ThePresidentAloneIsTheStates",
     "Le président Paul Durand est là, et le président du Sénat, Luc Ey.\nLe président a ri.",
     "président = Paul Durand (apposition) | président du Sénat = Luc Ey (apposition) | président = Paul Durand "
     "(earlier)"},
    {"ThePresidentJustNamed", "Le président Paul Durand est là, et le président du Sénat, Luc Ey. Le président a ri.",
     "président = Paul Durand (apposition) | président du Sénat = Luc Ey (apposition) | président = Luc Ey (earlier)"},
    {"AnotherGenderIsAnother", "Le directeur général Paul Ba a dit. La directrice générale a ri.",
     "directeur général = Paul Ba (apposition) | directrice générale = -"},
    {"TheUnitedNationsOwnSecretaryGeneralInside",
     "Le secrétaire général de l’OTAN, Paul Ba, a dit. Le représentant spécial du secrétaire général a ri.",
     "secrétaire général de l’OTAN = Paul Ba (apposition) | représentant spécial du secrétaire général = - | "
     "secrétaire général = -"},
    {"ABareTitleInAnotherParagraph", "Le ministre de la Police, Tô Lâm, a dit.\nLe ministre partira.",
     "ministre de la Police = Tô Lâm (apposition) | ministre = Tô Lâm (earlier)"},
    {"AnotherTitleDoesNotFit",
     "Le secrétaire général adjoint de l’ONU, Pierre Martin, a dit. Le secrétaire général a ri.",
     "secrétaire général adjoint de l’ONU = Pierre Martin (apposition) | secrétaire général = -"},
    {"ADeputyIsNotTheMinister",
     "Le vice-ministre des Affaires étrangères Pierre Martin a dit. Le ministre des Affaires étrangères a ri.",
     "vice-ministre des Affaires étrangères = Pierre Martin (apposition) | ministre des Affaires étrangères = -"},
    {"AnotherPortfolioDoesNotFit", "Le ministre de la Police, Tô Lâm, a dit. Le ministre de la Santé a ri.",
     "ministre de la Police = Tô Lâm (apposition) | ministre de la Santé = -"},
    {"TheFormerIsNotTheNew",
     "L’ancien président Pierre Martin a dit. Le président Paul Durand a répondu. Le président partira.",
     "président = Pierre Martin (apposition), former | président = Paul Durand (apposition) | "
     "président = Paul Durand (earlier)"},
    {"AnAdjectiveForAState", "Le président du Mali, Paul Durand, a dit. Le président malien a ri.",
     "président du Mali = Paul Durand (apposition) | président malien = Paul Durand (earlier)"},
    {"AnotherState", "Le président du Mali, Paul Durand, a dit. Le président chinois a ri.",
     "président du Mali = Paul Durand (apposition) | président chinois = -"},
    {"ForeignMinister",
     "Le ministre des Affaires étrangères du Mali, Paul Durand, a dit. Le chef de la diplomatie a ri.",
     "ministre des Affaires étrangères du Mali = Paul Durand (apposition) | chef de la diplomatie = Paul Durand "
     "(earlier)"},
    {"PrimeMinister", "La Première ministre Anna Roy a dit. La cheffe du gouvernement a ri.",
     "Première ministre = Anna Roy (apposition) | cheffe du gouvernement = Anna Roy (earlier)"},
    {"HeadOfState", "Le président malien Paul Durand a dit. Le chef de l’État a ri.",
     "président malien = Paul Durand (apposition) | chef de l’État = Paul Durand (earlier)"},
    {"NoHeadOfState", "Le président du Sénat, Paul Durand, a dit. Le chef de l’État a ri.",
     "président du Sénat = Paul Durand (apposition) | chef de l’État = -"},
    {"HeadOfABody", "La directrice exécutive de l’UNICEF, Anna Roy, a dit. La cheffe de l’UNICEF a ri.",
     "directrice exécutive de l’UNICEF = Anna Roy (apposition) | cheffe de l’UNICEF = Anna Roy (earlier)"},
    {"HeadOfTheUnitedNations", "Le Secrétaire général António Guterres a dit. Le chef de l’ONU a ri.",
     "Secrétaire général = António Guterres (apposition) | chef de l’ONU = António Guterres (earlier)"},
    {"HeadOfABodyNamedLater", "Le chef de l’OMS a ri. Le directeur général de l’OMS, Paul Durand, a dit.",
     "chef de l’OMS = Paul Durand (later) | directeur général de l’OMS = Paul Durand (apposition)"},
    {"HeadOfAnotherBody", "Le directeur général de l’OMS, Paul Durand, a dit. Le chef de l’ONU a ri.",
     "directeur général de l’OMS = Paul Durand (apposition) | chef de l’ONU = -"},
    {"AHeadline", "LE SECRÉTAIRE GÉNÉRAL EST LÀ\n\nM. Paul Durand, Secrétaire général de l’ONU, a dit.",
     "SECRÉTAIRE GÉNÉRAL = Paul Durand (later) | Secrétaire général de l’ONU = Paul Durand (apposition)"},
    {"AHeadlineOfOneWord", "Le président est là\n\nM. Paul Durand, président du Mali, a vu Luc Ey, ministre du Togo.",
     "président = Paul Durand (later) | président du Mali = Paul Durand (apposition) | ministre du Togo = Luc Ey "
     "(apposition)"},
    {"OneWordBehindTheFirstName", "Luc Ey est là, le président aussi. M. Paul Durand, président du Mali, a dit.",
     "président = - | président du Mali = Paul Durand (apposition)"},
    {"TheKindOfAnEnvoyLeftOut",
     "L’envoyé spécial de l’ONU pour la Syrie, Paul Durand, a dit. L’envoyé de l’ONU a ri, le représentant de l’ONU "
     "non.",
     "envoyé spécial de l’ONU pour la Syrie = Paul Durand (apposition) | envoyé de l’ONU = Paul Durand (earlier) | "
     "représentant de l’ONU = -"},
    {"AHeadlineWithTwoThatFit",
     "LE SECRÉTAIRE GÉNÉRAL EST LÀ\n\nM. Paul Durand, Secrétaire général de l’ONU, a vu M. Luc Roy, secrétaire "
     "général de la Francophonie.",
     "SECRÉTAIRE GÉNÉRAL = - | Secrétaire général de l’ONU = Paul Durand (apposition) | secrétaire général de la "
     "Francophonie = Luc Roy (apposition)"},
    {"APostDescribedBeforeItsHolderIsNamed",
     "Le secrétaire général de l’ONU a parlé. António Guterres, secrétaire général de l’ONU, est parti.",
     "secrétaire général de l’ONU = António Guterres (later) | secrétaire général de l’ONU = António Guterres "
     "(apposition)"},
};
INSTANTIATE_TEST_SUITE_P(Elsewhere, Holders, testing::ValuesIn(elsewhere),
                         [](const auto& info) { return info.param.name; });

const Case nobody[] = {
    {"NobodyNamed", "Le chef du gouvernement s’est rendu à Paris.", "chef du gouvernement = -"},
    {"AStateHoldsIt", "Le Vietnam, président du Conseil de sécurité, a parlé.", "président du Conseil de sécurité = -"},
    {"AStateHoldsItWhateverWasBefore",
     "Le président du Conseil de sécurité, Pierre Martin, a dit. Le Vietnam, président du Conseil de sécurité, a "
     "parlé.",
     "président du Conseil de sécurité = Pierre Martin (apposition) | président du Conseil de sécurité = -"},
    {"AnOfficeInsideAnother", "Le représentant spécial du secrétaire général de l’ONU, Pierre Martin, a dit.",
     "représentant spécial du secrétaire général de l’ONU = Pierre Martin (apposition) | "
     "secrétaire général de l’ONU = -"},
    {"AnOfficeInsideAnotherOfAKnownHolder",
     "Le secrétaire général António Guterres a dit. Le conseiller spécial du secrétaire général a ri.",
     "secrétaire général = António Guterres (apposition) | conseiller spécial du secrétaire général = - | "
     "secrétaire général = António Guterres (earlier)"},
};
INSTANTIATE_TEST_SUITE_P(Nobody, Holders, testing::ValuesIn(nobody), [](const auto& info) { return info.param.name; });

TEST(HeldBy, PointsToTheMentionThatToldIt) {
  const std::string text = "Le ministre de la Police, Tô Lâm, a dit. Le général Tô Lâm partira. Le ministre a ri.";
  const Document document = built_in().extract(text);
  std::string links;
  for (const Span& span : document.spans)
    for (const Link& link : span.links) {
      const Span& to = document.spans.at(link.to);
      links += std::string(slice(text, span)) + " " + link.rel + " " + std::string(slice(text, to)) + "@" +
               std::to_string(to.begin) + "; ";
    }
  const std::string first = std::to_string(text.find("Tô Lâm"));
  EXPECT_EQ(links, "ministre de la Police held-by Tô Lâm@" + first + "; ministre held-by Tô Lâm@" + first + "; ");
}

}  // namespace
}  // namespace vnaner
