// cutting_test.cc: where tokens end, item by item.
#include <gtest/gtest.h>

#include "tests/tokenizer/cut.h"

namespace vnaner {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* tokens;
};

class Cutting : public testing::TestWithParam<Case> {};

TEST_P(Cutting, GivesTheseTokens) { EXPECT_EQ(cut(GetParam().text), GetParam().tokens); }

INSTANTIATE_TEST_SUITE_P(
    All, Cutting,
    testing::Values(
        Case{"elision", "l'ONU d’Abyei qu'elle", "l'|ONU|d’|Abyei|qu'|elle"},
        Case{"longElisions", "jusqu'au lorsqu’il Quelqu'un", "jusqu'|au|lorsqu’|il|Quelqu'|un"},
        Case{"acuteAccentAsApostrophe", "l´ONU l\u1FFDONU", "l´|ONU|l\u1FFD|ONU"},
        Case{"modifierLetterApostrophe", "lʼONU", "lʼ|ONU"},
        Case{"blankBeforeTheApostrophe", "l ’hôpital", "l ’|hôpital"},
        Case{"blankAfterTheApostrophe", "l' ONU", "l'|ONU"},
        Case{"elisionBeforeAQuote", "l'« Étoile »", "l'|«|Étoile|»"}, Case{"elisionBeforeADigit", "l'1er", "l'|1er"},
        Case{"elisionBeforeAConsonantAcronym", "l'FMI d'MINUSS", "l'|FMI|d'|MINUSS"},
        Case{"gluedToACapital", "duPlan auSecrétaire NationsUnies MacDonald LePen iPhone",
             "du|Plan|au|Secrétaire|Nations|Unies|MacDonald|LePen|iPhone"},
        Case{"gluedInSmallLetters", "duministre lagénérale leministère Secrétairegénéral consulgénéral, leministre",
             "du|ministre|lagénérale|leministère|Secrétaire|général|consul|général|,|le|ministre"},
        Case{"aujourdhuiStaysWhole", "aujourd'hui Aujourd’hui", "aujourd'hui|Aujourd’hui"},
        Case{"innerApostropheOfWords", "prud'hommes entr'ouvert", "prud'hommes|entr'ouvert"},
        Case{"namesWithApostrophes", "O'Brien N'Daw M'Bow N’Djamena", "O'Brien|N'Daw|M'Bow|N’Djamena"},
        Case{"apostropheAsQuote", "'Oui' dit-il", "'|Oui|'|dit|-|il"},
        Case{"hyphenJoinsLetters", "Jean-Pierre Guinée-Bissau", "Jean-Pierre|Guinée-Bissau"},
        Case{"nonBreakingHyphen", "Jean‑Pierre", "Jean‑Pierre"},
        Case{"hyphenAfterViceExSousMi", "vice-ministre Ex-président sous-secrétaire mi-mars",
             "vice|-|ministre|Ex|-|président|sous|-|secrétaire|mi|-|mars"},
        Case{"hyphenAfterMonthsAndWeekdays", "avril-mai Lundi-mardi août-septembre",
             "avril|-|mai|Lundi|-|mardi|août|-|septembre"},
        Case{"cliticAfterVerb", "a-t-il dit-elle prends-en", "a|-|t|-|il|dit|-|elle|prends|-|en"},
        Case{"cliticLa", "cette année-là celui-ci", "cette|année|-|là|celui|-|ci"},
        Case{"cliticAtSentenceStart", "Est-ce vrai", "Est|-|ce|vrai"},
        Case{"noCliticInNames", "Le dirigeant Kim Jong-il", "Le|dirigeant|Kim|Jong-il"},
        Case{"hyphenNextToDigits", "2020-2021 C-34 COVID-19 1er-2", "2020|-|2021|C|-|34|COVID|-|19|1er|-|2"},
        Case{"abbreviationsKeepTheirDot", "M. Lacroix MM. Roy Dr. Ba S.E.M. Tô", "M.|Lacroix|MM.|Roy|Dr.|Ba|S.E.M.|Tô"},
        Case{"wordsThatLookLikeAbbreviations", "Il est de M. Non. Me voici.", "Il|est|de|M.|Non|.|Me|voici|."},
        Case{"dottedAcronyms", "O.N.U. et U.S.A. puis O.N.U", "O.N.U.|et|U.S.A.|puis|O.N.U"},
        Case{"initials", "J. P. Dupont J.-P. Chirac", "J.|P.|Dupont|J.-P.|Chirac"},
        Case{"aLetterWithDigitsIsNoInitial", "le M23. Les autres, au G7. Il", "le|M23|.|Les|autres|,|au|G7|.|Il"},
        Case{"numbersKeepInnerDotsAndCommas", "13.289 6,1 2.2.22 1,5.", "13.289|6,1|2.2.22|1,5|."},
        Case{"datesAreCutAtSigns", "02/02/2022 1977-09-20", "02|/|02|/|2022|1977|-|09|-|20"},
        Case{"blanksNeverJoinNumbers", "250 000", "250|000"},
        Case{"ordinals", "1er 1re 2e 75e 3ème 2nd 11èmes", "1er|1re|2e|75e|3ème|2nd|11èmes"},
        Case{"decomposedOrdinals", "3e\u0300me 1E\u0300RE 2e\u0300 4e\u0301t",
             "3e\u0300me|1E\u0300RE|2e\u0300|4|e\u0301t"},
        Case{"clockTimes", "9h30 24h 7h30/8h", "9h30|24h|7h30|/|8h"},
        Case{"romanNumerals", "XXIe siècle IVe Ier", "XXIe|siècle|IVe|Ier"},
        Case{"digitsGluedToWords", "27février ảnh 1Le 20%", "27|février|ảnh|1|Le|20|%"},
        Case{"digitsAfterLetters", "M23 VOV5", "M23|VOV5"},
        Case{"noBreakSpaces", "50\u00A0% «\u202Foui\u00A0»", "50|%|«|oui|»"},
        Case{"softHyphenInsideAWord", "minis\u00ADtre", "minis\u00ADtre"},
        Case{"zeroWidthInsideAWord", "minis\u200Btre \uFEFFLe", "minis\u200Btre|Le"},
        Case{"zeroWidthAfterAHyphen", "Jean-\u200BPierre vice-\u200Bministre a-\u200Bt-\u200Bil",
             "Jean-\u200BPierre|vice|-|ministre|a|-|t|-|il"},
        Case{"zeroWidthAfterAnApostrophe", "l’\u200Bhôpital d'\u2060ici aujourd’\u00ADhui",
             "l’|hôpital|d'|ici|aujourd’\u00ADhui"},
        Case{"zeroWidthAfterAnAbbreviation", "M.\u200B Lacroix M. \u2060Roy", "M.|Lacroix|M.|Roy"},
        Case{"zeroWidthInsideANumber", "20\u200B22 2\u20601e 5\u00AD", "20\u200B22|2\u20601e|5"},
        Case{"elisionBeforeAnyVowel", "d'İzmir d'Ōta d’Āzād d'O\u0304ta d'Ślask",
             "d'|İzmir|d'|Ōta|d’|Āzād|d'|O\u0304ta|d'Ślask"},
        Case{"decomposedAccents", "e\u0301lu a\u0300", "e\u0301lu|a\u0300"},
        Case{"gluedSentences", "unies.Il a", "unies|.|Il|a"},
        Case{"gluedWords", "DialloJournaliste TraoréEn NationsUnies delONU",
             "Diallo|Journaliste|Traoré|En|Nations|Unies|del|ONU"},
        Case{"capitalsInsideNames", "McDonald MacArthur DiCaprio iPhone", "McDonald|MacArthur|DiCaprio|iPhone"},
        Case{"headings", ">>Le Vietnam", ">|>|Le|Vietnam"},
        Case{"cells", "États-Unis. |\nPhoto", "États-Unis|.|||⏎|Photo"},
        Case{"dateline", "New York (VNA) - Le", "New|York|(|VNA|)|-|Le"},
        Case{"credit", "Photo: Hoài Thanh/VNA/CVN |", "Photo|:|Hoài|Thanh|/|VNA|/|CVN||"},
        Case{"signOff", "déclaré. – VNA", "déclaré|.|–|VNA"},
        Case{"header", " date 2022-02 New York", "date|2022|-|02|New|York"},
        Case{"newlines", "a\nb\r\nc\rd\u2028e\u0085f", "a|⏎|b|⏎|c|⏎|d|⏎|e|⏎|f"},
        Case{"blankLines", "a\n\n\nb", "a|⏎|⏎|⏎|b"}, Case{"dots", "oui... non…", "oui|...|non|…"},
        Case{"nothing", "", ""}, Case{"onlyBlanks", " \t\u00A0", ""}),
    [](const auto& each) { return each.param.name; });

TEST(Cutting, IllFormedBytesAreTokensOfTheirOwn) {
  EXPECT_EQ(cut("a\xFF\xFE b"), "a|\xFF|\xFE|b");
  EXPECT_EQ(cut("\xE2\x82 x"), "\xE2\x82|x");        // cut euro sign: one maximal subpart
  EXPECT_EQ(cut("\xED\xA0\x80"), "\xED|\xA0|\x80");  // lone surrogate: three
  EXPECT_EQ(cut(std::string_view("a\0b", 3)), std::string_view("a|\0|b", 5));
}

struct SentenceCase {
  const char* text;
  const char* starts;
};

TEST(Sentences, BeginHere) {
  const SentenceCase cases[] = {
      {"Il vient. Elle part. Oui ! Non ? Si… Là", "Il Elle Oui Non Si Là"},
      {"des Nations unies.Il a", "des Il"},
      {"M. Lacroix parle. Mme Roy aussi.", "M. Mme"},
      {"reçu par J. P. Dupont et S.E.M. Tô", "reçu"},
      {"le 3 sept. 2020 à Rome", "le"},
      {"un arrêt etc. et puis", "un"},
      {"Il dit : « Oui. » Elle rit.", "Il Elle"},
      {"Fini. « Oui », dit-elle.", "Fini «"},
      {"Fini. – VNA", "Fini –"},
      {"Fini. ― VNA", "Fini ―"},
      {"Vraiment ‽ Oui. Comment ⁉ Non ‼ Si", "Vraiment Oui Comment Non Si"},
      {"Un\nDeux\n\nTrois", "Un Deux Trois"},
  };
  for (const SentenceCase& each : cases) EXPECT_EQ(sentence_starts(each.text), each.starts) << each.text;
}

TEST(Cutting, EveryVisibleByteIsInOneToken) {
  const std::string text =
      "Le 2 février, l’ONU\u00A0: «\u202FJean-Pierre… \xFF a-t-il\r\n DialloJournaliste J.-P. e\u0301";
  Forms forms;
  Tokens tokens;
  tokenize(text, forms, tokens);
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_LE(last, tokens.begin[i]);
    EXPECT_LT(tokens.begin[i], tokens.end[i]);
    const std::string_view between = std::string_view(text).substr(last, tokens.begin[i] - last);
    EXPECT_TRUE(between.find_first_not_of(" \u00A0\u202F") == std::string_view::npos) << between;
    last = tokens.end[i];
  }
  EXPECT_EQ(last, text.size());
}

}  // namespace
}  // namespace vnaner
