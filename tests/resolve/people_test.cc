// people_test.cc: which mentions name one person, and what each is short for.
#include <gtest/gtest.h>

#include <string>
#include <vector>

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
  const char* people;  // per mention "words = person's number: full name where the words are not it"
};

std::string people_of(const std::string& text) {
  const Document document = built_in().extract(text, {"2022-03"});
  std::vector<std::int32_t> order;  // entities of persons, by first mention
  std::string out;
  for (const Span& span : document.spans) {
    if (span.type != "person") continue;
    std::size_t number = 0;
    while (number < order.size() && order[number] != span.entity) ++number;
    if (number == order.size()) order.push_back(span.entity);
    out += (out.empty() ? "" : " | ") + std::string(slice(text, span)) + " = " + std::to_string(number + 1) +
           (span.ref.empty() ? "" : ": " + span.ref);
  }
  return out;
}

class People : public testing::TestWithParam<Case> {};

TEST_P(People, AreToldApartAndJoined) { EXPECT_EQ(people_of(GetParam().text), GetParam().people); }

INSTANTIATE_TEST_SUITE_P(
    Named, People,
    testing::Values(
        Case{"ShortFormLater", "Jean-Pierre Lacroix a dit. M. Lacroix a ajouté.",
             "Jean-Pierre Lacroix = 1 | Lacroix = 1: Jean-Pierre Lacroix"},
        Case{"ShortFormBefore", "M. Lacroix a dit. Jean-Pierre Lacroix a ajouté.",
             "Lacroix = 1: Jean-Pierre Lacroix | Jean-Pierre Lacroix = 1"},
        Case{"ShortFormWithoutHonorific", "L’ambassadeur Étienne Marsac a dit. Marsac partira.",
             "Étienne Marsac = 1 | Marsac = 1: Étienne Marsac"},
        Case{"ShortFormInAnotherParagraph", "Jean-Pierre Lacroix a dit.\nM. Lacroix a ajouté.",
             "Jean-Pierre Lacroix = 1 | Lacroix = 1: Jean-Pierre Lacroix"},
        Case{"NeverInFull", "M. Lacroix a dit. M. Lacroix a ajouté.", "Lacroix = 1 | Lacroix = 1"},
        Case{"Initials", "Jean-Pierre Lacroix a dit. J.-P. Lacroix est parti.",
             "Jean-Pierre Lacroix = 1 | J.-P. Lacroix = 1: Jean-Pierre Lacroix"},
        Case{"Capitals", "Jean-Pierre Lacroix a dit. Puis LACROIX est parti.",
             "Jean-Pierre Lacroix = 1 | LACROIX = 1: Jean-Pierre Lacroix"},
        Case{"AccentsNeverSeparate", "Antonio Guterres a dit. António Guterres partira, M. Guterres aussi.",
             "Antonio Guterres = 1 | António Guterres = 1: Antonio Guterres | Guterres = 1: Antonio Guterres"},
        Case{"FirstPartOfALongerName", "Moussa Faki Mahamat a dit. Moussa Faki partira.",
             "Moussa Faki Mahamat = 1 | Moussa Faki = 1: Moussa Faki Mahamat"},
        Case{"ArabicArticlesAreOfTheName", "Riyad al-Maliki a dit. Riyad Mansour est parti.",
             "Riyad al-Maliki = 1 | Riyad Mansour = 2"},
        Case{"LastOfSeveralFamilyNames", "Maria Luiza Ribeiro Viotti a dit. Mais Viotti partira.",
             "Maria Luiza Ribeiro Viotti = 1 | Viotti = 1: Maria Luiza Ribeiro Viotti"},
        Case{"KnownAs", "Paul Ba Roy, dit PBR, a dit. PBR partira.",
             "Paul Ba Roy = 1 | PBR = 1: Paul Ba Roy | PBR = 1: Paul Ba Roy"},
        Case{"NotTheKinJustNamed", "Paul Roy est mort, dit son fils, Marc Roy. M. Roy avait 80 ans.",
             "Paul Roy = 1 | Marc Roy = 2 | Roy = 1: Paul Roy"},
        Case{"NamesLeftOut", "Maria Luiza Ribeiro Viotti puis Maria Viotti.",
             "Maria Luiza Ribeiro Viotti = 1 | Maria Viotti = 1: Maria Luiza Ribeiro Viotti"},
        Case{"TwoOfOneFamilyTheLastNamed", "Pierre Martin et Paul Martin ont dit. M. Martin a ajouté.",
             "Pierre Martin = 1 | Paul Martin = 2 | Martin = 2: Paul Martin"},
        Case{"TwoOfOneFamilyByAskingAgain",
             "Pierre Martin et Paul Martin ont dit. Pierre Martin a ri. M. Martin a ajouté.",
             "Pierre Martin = 1 | Paul Martin = 2 | Pierre Martin = 1 | Martin = 1: Pierre Martin"},
        Case{"VietnameseByTheLastName", "L’ambassadeur Dang Dinh Quy a dit. M. Quy a ajouté.",
             "Dang Dinh Quy = 1 | Quy = 1: Dang Dinh Quy"},
        Case{"VietnameseByTheFamilyName", "L’ambassadeur Dang Dinh Quy a dit. M. Dang a ajouté.",
             "Dang Dinh Quy = 1 | Dang = 1: Dang Dinh Quy"},
        Case{"VietnameseOfOneFamily", "Le président Nguyên Xuân Phuc et Nguyên Phu Trong. M. Trong a dit.",
             "Nguyên Xuân Phuc = 1 | Nguyên Phu Trong = 2 | Trong = 2: Nguyên Phu Trong"},
        Case{"VietnameseWithAndWithoutAccents", "Le général Tô Lâm a dit. Le général To Lam a ajouté.",
             "Tô Lâm = 1 | To Lam = 1: Tô Lâm"}),
    [](const auto& info) { return info.param.name; });

TEST(Entities, ListTheMentionsOfEachPerson) {
  const std::string text = "Pierre Martin et Jean-Pierre Lacroix ont dit. M. Martin a ri.";
  const Document document = built_in().extract(text);
  ASSERT_EQ(document.entities.size(), 2u);
  EXPECT_EQ(document.entities[0].type, "person");
  EXPECT_EQ(document.entities[0].name, "Pierre Martin");
  EXPECT_EQ(document.entities[0].mentions, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(document.entities[1].mentions, std::vector<std::uint32_t>{1});
}

TEST(Entities, NameAPersonAsFirstSpeltInFull) {
  const Document document = built_in().extract("M. Lacroix. Jean-Pierre Lacroix. J.-P. Lacroix");
  ASSERT_EQ(document.entities.size(), 1u);
  EXPECT_EQ(document.entities[0].name, "Jean-Pierre Lacroix");
  EXPECT_EQ(document.entities[0].mentions.size(), 3u);
}

TEST(Entities, ANameOverALineBreakOrWithOddBlanksIsSpeltPlainly) {
  const std::string text = "Jean-Pierre\u00A0Lacroix a dit. M. Lacroix a ri.";
  const Document document = built_in().extract(text);
  ASSERT_EQ(document.entities.size(), 1u);
  EXPECT_EQ(document.entities[0].name, "Jean-Pierre Lacroix");
}

}  // namespace
}  // namespace vnaner
