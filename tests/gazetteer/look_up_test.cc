// look_up_test.cc: what a list entry matches, rule by rule.
#include "libvnaner/gazetteer/look_up.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

enum How { kName, kAcronym, kAfter, kIgnoring, kIgnoringButThis, kNameWithAccents };

List one_entry(const char* form, How how) {
  ListRow row;
  row.id = "id";
  row.form = form;
  row.use = how == kAcronym ? "acronym" : how == kAfter ? "after" : "name";
  if (how == kAfter) row.after = "other";
  row.accents = how == kIgnoringButThis || how == kNameWithAccents;
  List list;
  list.name = "l";
  list.ignoring_accents = how == kIgnoring || how == kIgnoringButThis;
  list.rows.push_back(row);
  return list;
}

// The stretches of text that match, with " / " between.
std::string found(const Index& index, std::string_view text) {
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  tokenize(text, forms, tokens);
  look_up(index, tokens, scratch, matches);
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    for (std::uint32_t e = matches.first[i]; e < matches.first[i + 1]; ++e) {
      if (!out.empty()) out += " / ";
      out += text.substr(tokens.begin[i], tokens.end[matches.edges[e].end - 1] - tokens.begin[i]);
    }
  return out;
}

struct Case {
  const char* name;
  const char* form;
  How how;
  const char* text;
  const char* found;
};

class LookUp : public testing::TestWithParam<Case> {};

TEST_P(LookUp, FindsExactlyThese) {
  const Case& c = GetParam();
  std::vector<Problem> problems;
  const Index index({one_entry(c.form, c.how)}, tokenize, problems);
  ASSERT_TRUE(problems.empty());
  EXPECT_EQ(found(index, c.text), c.found);
}

std::string name_of(const testing::TestParamInfo<Case>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(SmartCase, LookUp,
                         testing::Values(Case{"smallLettersTakeEither", "nations unies", kName,
                                              "nations unies Nations Unies NATIONS UNIES Nations unies",
                                              "nations unies / Nations Unies / NATIONS UNIES / Nations unies"},
                                         Case{"capitalsTakeOnlyCapitals", "Nations unies", kName,
                                              "nations unies, Nations Unies, NATIONS UNIES",
                                              "Nations Unies / NATIONS UNIES"},
                                         Case{"capitalsInside", "McDonald", kName,
                                              "Mcdonald MCDONALD McDonald mcdonald", "MCDONALD / McDonald"},
                                         Case{"aNameInCapitals", "ONU", kName, "ONU Onu onu", "ONU"},
                                         Case{"accentedCapitals", "État", kName, "État état ÉTAT", "État / ÉTAT"},
                                         Case{"digitsHaveNoCase", "M23", kName, "M23 m23", "M23"}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Acronyms, LookUp,
    testing::Values(Case{"inCapitalsOrAsOneCapital", "MINUSMA", kAcronym, "MINUSMA Minusma minusma MINUsma minusMA",
                         "MINUSMA / Minusma"},
                    Case{"writtenWithInnerSmallLetters", "UNPol", kAcronym, "UNPol Unpol UNPOL unpol UNPOl",
                         "UNPol / Unpol / UNPOL"},
                    Case{"writtenSmall", "Ums", kAcronym, "UMS Ums ums uMS", "UMS / Ums"},
                    Case{"withHyphen", "MINUSTAH-II", kAcronym,
                         "MINUSTAH-II MINUSTAH II Minustah-II Minustah-Ii minustah-II",
                         "MINUSTAH-II / MINUSTAH II / Minustah-II / Minustah-Ii"},
                    Case{"withAnAccent", "GÉANT", kAcronym, "GÉANT GEANT Géant Geant", "GÉANT / GEANT / Géant"},
                    Case{"withDigits", "ONU 2000", kAcronym, "ONU 2000 Onu 2000 onu 2000", "ONU 2000 / Onu 2000"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Accents, LookUp,
    testing::Values(
        Case{"count", "président", kName, "président president Président prèsident", "président / Président"},
        Case{"aTextMayNotHaveMore", "president", kName, "président president", "president"},
        Case{"capitalsMayLackThem", "État", kName, "Etat ETAT Êtat", "Etat / ETAT"},
        Case{"capitalsOnly", "sécurité", kName, "SECURITE SÉCURITÉ Securite Sécurité",
             "SECURITE / SÉCURITÉ / Sécurité"},
        Case{"ignoredOnDemand", "Đặng", kIgnoring, "Đặng Dang Đang DANG dang Dạng", "Đặng / Dang / Đang / DANG / Dạng"},
        Case{"ignoredWhereOnlyTheTextHasThem", "Dang", kIgnoring, "Đặng Dang", "Đặng / Dang"},
        Case{"aRowThatNeedsThem", "Lê", kIgnoringButThis, "Lê Le LÊ lê Lé", "Lê / LÊ"},
        Case{"aRowThatNeedsThemInCapitals", "Lê", kIgnoringButThis, "LE LÊ LÈ", "LE / LÊ"},
        Case{"aRowThatNeedsThemOnItsCapital", "Âu", kIgnoringButThis, "Âu Au AU ÂU", "Âu / AU / ÂU"},
        Case{"aRowThatNeedsThemInAnyList", "Âu", kNameWithAccents, "Âu Au AU", "Âu / AU"},
        Case{"decomposedLetters", "élu", kName, "e\u0301lu élu elu", "e\u0301lu / élu"},
        Case{"decomposedInTheList", "e\u0301lu", kName, "e\u0301lu élu elu", "e\u0301lu / élu"},
        Case{"ligatures", "sœur", kName, "sœur soeur SŒUR Sœur", "sœur / soeur / SŒUR / Sœur"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    HyphensBlanksApostrophes, LookUp,
    testing::Values(
        Case{"aBlankInTheList", "Haut Commissariat", kName, "Haut-Commissariat Haut Commissariat Haut‑Commissariat",
             "Haut-Commissariat / Haut Commissariat / Haut‑Commissariat"},
        Case{"aHyphenInTheList", "Haut-Commissariat", kName, "Haut-Commissariat Haut Commissariat HAUT-COMMISSARIAT",
             "Haut-Commissariat / Haut Commissariat / HAUT-COMMISSARIAT"},
        Case{"hyphensThatAreTokens", "vice-président", kName, "vice-président vice président Vice-Président",
             "vice-président / vice président / Vice-Président"},
        Case{"aBlankWhereTheTextHasAToken", "vice président", kName, "vice-président vice président",
             "vice-président / vice président"},
        Case{"betweenDigits", "COVID-19", kName, "COVID-19 COVID 19 COVID–19", "COVID-19 / COVID 19 / COVID–19"},
        Case{"capitalsBehindAHyphen", "Guinée-Bissau", kName, "Guinée-Bissau Guinée-bissau GUINEE-BISSAU",
             "Guinée-Bissau / GUINEE-BISSAU"},
        Case{"aHyphenBetweenBlanksIsAWord", "UNICEF - Innocenti", kName,
             "UNICEF - Innocenti, UNICEF – Innocenti, UNICEF Innocenti", "UNICEF - Innocenti / UNICEF – Innocenti"},
        Case{"aHyphenBetweenBlanksJoinsNothing", "Haut Commissariat", kName, "Haut - Commissariat Haut- Commissariat",
             ""},
        Case{"manyHyphensJoinNothing", "Haut Commissariat", kName, "Haut--Commissariat", ""},
        Case{"aHyphenAtTheEnd", "ex-", kName, "ex-ministre, ex, ex-", "ex- / ex-"},
        Case{"aHyphenAtTheStart", "-là", kName, "cette année-là, là", "-là"},
        Case{"aPartOfAWordIsNoMatch", "Pierre", kName, "Jean-Pierre Pierre-Paul Pierre", "Pierre"},
        Case{"apostrophes", "l'Organisation", kName, "l'Organisation l’Organisation l´organisation L’ORGANISATION",
             "l'Organisation / l’Organisation / L’ORGANISATION"},
        Case{"apostrophesInsideWords", "aujourd'hui", kName, "aujourd’hui Aujourd'hui", "aujourd’hui / Aujourd'hui"},
        Case{"anotherApostropheInTheList", "Côte d’Ivoire", kName, "Côte d'Ivoire Côte d’Ivoire",
             "Côte d'Ivoire / Côte d’Ivoire"},
        Case{"noBreakSpaces", "Burkina Faso", kName, "Burkina\u00A0Faso Burkina\u202FFaso Burkina   Faso",
             "Burkina\u00A0Faso / Burkina\u202FFaso / Burkina   Faso"},
        Case{"softHyphens", "ministre", kName, "minis\u00ADtre", "minis\u00ADtre"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Borders, LookUp,
    testing::Values(Case{"wholeTokensOnly", "mai", kName, "mai maison mai. 5mai", "mai / mai / mai"},
                    Case{"notAcrossLines", "Haut Commissariat", kName, "Haut\nCommissariat Haut-\nCommissariat", ""},
                    Case{"notAcrossOtherWords", "Haut Commissariat", kName, "Haut, Commissariat", ""},
                    Case{"atBothEndsOfTheText", "mai", kName, "mai", "mai"},
                    Case{"overlapping", "de de", kName, "de de de", "de de / de de"},
                    Case{"cutShortByTheEnd", "Haut Commissariat", kName, "Haut", ""},
                    Case{"cutShortByAHyphen", "Haut Commissariat", kName, "Haut-", ""},
                    Case{"nothingInNothing", "mai", kName, "", ""},
                    Case{"afterFormsLikeOthers", "la Mission", kAfter, "la Mission La mission", "la Mission"},
                    Case{"punctuation", "S.A.R. le", kName, "S.A.R. le", "S.A.R. le"}),
    name_of);

}  // namespace
}  // namespace vnaner
