// bodies_test.cc: which body is meant where words fit several, and what is none after all.
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
  const char* date;
  const char* text;
  const char* bodies;  // "words=id | …"
};

std::string bodies_of(const std::string& text, const std::string& date) {
  std::string out;
  for (const Document document = built_in().extract(text, {date}); const Span& span : document.spans)
    if (span.type == "body") out += (out.empty() ? "" : " | ") + std::string(slice(text, span)) + "=" + span.value;
  return out;
}

class Bodies : public testing::TestWithParam<Case> {};

TEST_P(Bodies, AreSettled) { EXPECT_EQ(bodies_of(GetParam().text, GetParam().date), GetParam().bodies); }

std::string name_of(const testing::TestParamInfo<Case>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    ByYear, Bodies,
    testing::Values(
        Case{"ThenMission", "2005-03", "La mission de l’ONU en RDC enquête.", "mission de l’ONU en RDC=monuc"},
        Case{"LaterMission", "2018-03", "La mission de l’ONU en RDC enquête.", "mission de l’ONU en RDC=monusco"},
        Case{"YearOfChange", "2017-05", "La mission de l’ONU en Haïti part.", "mission de l’ONU en Haïti=minustah"},
        Case{"UsualWithoutDate", "", "La mission de l’ONU en RDC enquête.", "mission de l’ONU en RDC=monusco"},
        Case{"NamedBeatsYear", "2023", "La mission de l’ONU en Haïti, la Minustah, avait déçu.",
             "mission de l’ONU en Haïti=minustah | Minustah=minustah"},
        Case{"StillThere", "2022-07", "La Monusco est là, comme la Monuc jadis. La Mission est accusée.",
             "Monusco=monusco | Monuc=monuc | Mission=monusco"},
        Case{"AcronymOfThreeStaysOpen", "2022", "La CDH siège.", "CDH="},
        Case{"AcronymOfThatTime", "1990", "La CDH siège. Le Comité des droits de l’homme aussi.",
             "CDH=ccpr | Comité des droits de l’homme=ccpr"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ByNaming, Bodies,
    testing::Values(
        Case{"SpeltOutBefore", "", "Le Centre du commerce international étudie. Le CCI prévoit.",
             "Centre du commerce international=itc | CCI=itc"},
        Case{"SpeltOutAfter", "", "Le CCI prévoit. Le Corps commun d’inspection étudie.",
             "CCI=jiu | Corps commun d’inspection=jiu"},
        Case{"NeverSpeltOut", "", "Le CCI prévoit, le CAT aussi.", ""},
        Case{"UnknownNameByItsAcronym", "",
             "La Mission multidimensionnelle intégrée des Nations unies pour le centre du pays (MINUSCA) recrute.",
             "Mission multidimensionnelle intégrée des Nations unies pour le centre du pays=minusca | MINUSCA=minusca"},
        Case{"UnknownNameInBrackets", "", "La FRNUS (Force de réaction des Nations unies pour le Sahel) est née.",
             "FRNUS= | Force de réaction des Nations unies pour le Sahel="}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    OfOthers, Bodies,
    testing::Values(
        Case{"AcronymOfAParty", "", "Le Parti authenticité et modernité (PAM) a perdu. Le PAM conteste.", ""},
        Case{"AcronymOfAVariant", "", "Le Programme d’alimentation mondial (PAM) livre. Le PAM manque d’argent.",
             "PAM=wfp | PAM=wfp"},
        Case{"AcronymOfAnUnknownBody", "", "Les Partenaires de l’ONU et d’autres, mobilisés (PAM), livrent.",
             "ONU=un | PAM=wfp"},
        Case{"HeadOfAnother", "",
             "Le Conseil de sécurité a voté. Le Conseil européen a salué ce vote. Le Conseil tiendra un sommet.",
             "Conseil de sécurité=unsc"},
        Case{"HeadNamedAgain", "",
             "Le Conseil de sécurité a voté. Le Conseil européen salue le Conseil de sécurité. Le Conseil tranchera.",
             "Conseil de sécurité=unsc | Conseil de sécurité=unsc | Conseil=unsc"},
        Case{"LongerHead", "", "Le Conseil de sécurité a voté, le Haut Conseil d’État non. Puis le Conseil a tranché.",
             "Conseil de sécurité=unsc | Conseil=unsc"},
        Case{"SecretariatOfTheParty", "",
             "Hier, le Secrétariat du Parti a siégé. Le Secrétariat a rappelé les consignes.", ""},
        Case{"SecretariatOfTheUnitedNations", "", "Le Secrétariat a publié un rapport.", "Secrétariat=un-secretariat"},
        Case{"RefusedWordsAreNotRecalled", "", "Le Conseil de sécurité a voté. Le Conseil de sécurité russe aussi.",
             "Conseil de sécurité=unsc"},
        Case{"CapitalsSayNothing", "", "PAM ((((((((( (PAM) (PAM", "PAM=wfp | PAM=wfp | PAM=wfp"}),
    name_of);

}  // namespace
}  // namespace vnaner
