// form_test.cc: what is known about a form: normal form, folding, case, numbers.
#include <gtest/gtest.h>

#include "libvnaner/tokenizer/form_facts.h"
#include "libvnaner/tokenizer/numbers.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

Form word(std::string_view surface) { return form_of(surface, TokenKind::word); }
Form number(std::string_view surface) { return form_of(surface, TokenKind::number); }

TEST(Form, HasOneCanonicalSpelling) {
  EXPECT_EQ(word("e\u0301lu").canonical, "élu");
  EXPECT_EQ(word("minis\u00ADtre").canonical, "ministre");
  EXPECT_EQ(word("minis\u200Btre").canonical, "ministre");
  EXPECT_EQ(word("l’").canonical, "l'");
  EXPECT_EQ(word("l´").canonical, "l'");
  EXPECT_EQ(word("l ’").canonical, "l'");
  EXPECT_EQ(word("Jean‑Pierre").canonical, "Jean-Pierre");
  EXPECT_EQ(form_of("–", TokenKind::punctuation).canonical, "-");
  EXPECT_EQ(word("œuvre").canonical, "oeuvre");
  EXPECT_EQ(form_of("―", TokenKind::punctuation).canonical, "-");
}

TEST(Form, WritesLettersOfTwoApart) {
  EXPECT_EQ(word("Lætitia").canonical, "Laetitia");
  EXPECT_EQ(word("ÆGIDE").canonical, "AEGIDE");
  EXPECT_EQ(word("Ægide").upper, 3u);
  EXPECT_EQ(word("ǽ").canonical, word("æ\u0301").canonical);
  EXPECT_EQ(word("Ǣ").canonical, word("Æ\u0304").canonical);
  EXPECT_EQ(word("Strauß").lower, word("STRAUSS").lower);
  EXPECT_EQ(word("STRAUẞ").canonical, "STRAUSS");
  EXPECT_EQ(word("ﬁnances").canonical, "finances");
  EXPECT_EQ(word("oﬃciel").canonical, "officiel");
}

TEST(Form, FoldsCaseAndDiacritics) {
  EXPECT_EQ(word("SÉCURITÉ").lower, "sécurité");
  EXPECT_EQ(word("SÉCURITÉ").plain, "securite");
  EXPECT_EQ(word("Đặng").plain, "dang");
  EXPECT_EQ(word("Nguyễn").plain, "nguyen");
  EXPECT_EQ(word("Erdoğan").plain, "erdogan");
  EXPECT_EQ(word("Yıldırım").plain, "yildirim");
  EXPECT_EQ(word("Għarb").plain, "gharb");
  EXPECT_EQ(word("Davíð").plain, "david");
  EXPECT_EQ(word("Agbɔŋ").plain, "agbon");
  EXPECT_EQ(word("Ɗan").plain, "dan");
}

TEST(Form, KnowsWhichLettersAreUpperCase) {
  EXPECT_EQ(word("Vietnam").upper, 1u);
  EXPECT_EQ(word("McDonald").upper, 5u);
  EXPECT_EQ(word("ÉTAT").upper, 15u);
}

TEST(Form, KnowsItsCase) {
  const auto flags = [](std::string_view s) { return word(s).flags & (kCapitalised | kAllCaps | kMixed | kLower); };
  EXPECT_EQ(flags("Lacroix"), kCapitalised);
  EXPECT_EQ(flags("ONU"), kCapitalised | kAllCaps);
  EXPECT_EQ(flags("O.N.U."), kCapitalised | kAllCaps);
  EXPECT_EQ(flags("McDonald"), kCapitalised | kMixed);
  EXPECT_EQ(flags("paix"), kLower);
  EXPECT_EQ(flags("À"), kCapitalised);
  EXPECT_EQ(flags("المتحدة"), 0);
}

TEST(Form, KnowsElisionsAndInitials) {
  EXPECT_TRUE(word("l'").flags & kElided);
  EXPECT_TRUE(word("J.").flags & kInitial);
  EXPECT_TRUE(word("J.-P.").flags & kInitial);
  EXPECT_FALSE(word("M.").flags & kInitial);
  EXPECT_FALSE(word("U.S.A.").flags & kInitial);
}

TEST(Form, KnowsNumbers) {
  EXPECT_EQ(number("27").number, 27);
  EXPECT_EQ(number("02").number, 2);
  EXPECT_EQ(number("1er").number, 1);
  EXPECT_TRUE(number("1er").flags & kOrdinal);
  EXPECT_EQ(number("75e").number, 75);
  EXPECT_EQ(number("6,1").number, -1);
  EXPECT_EQ(number("9h30").number, -1);
  EXPECT_EQ(number("999999999999999999999").number, -1);
  EXPECT_EQ(word("vingt-deux").number, 22);
  EXPECT_EQ(word("une").number, 1);
  EXPECT_EQ(word("première").number, 1);
  EXPECT_EQ(word("cent").number, 100);
  EXPECT_EQ(word("paix").number, -1);
}

TEST(Form, KnowsRomanNumerals) {
  EXPECT_EQ(word("XXIe").number, 21);
  EXPECT_TRUE(word("XXIe").flags & kRoman);
  EXPECT_EQ(word("Ier").number, 1);
  EXPECT_EQ(word("XIXe").number, 19);
  EXPECT_TRUE(word("XIV").flags & kRoman);
  for (const char* plain : {"Ce", "De", "Le", "Me", "Vie", "IIIIe", "Xavier"})
    EXPECT_FALSE(word(plain).flags & kRoman) << plain;
}

TEST(Roman, ReadsEachNumeralItsOwnWay) {
  EXPECT_EQ(roman_value("MCMXCIV"), 1994);
  EXPECT_EQ(roman_value("MMXXII"), 2022);
  for (const char* wrong : {"", "IIII", "VV", "IC", "XIIX"}) EXPECT_EQ(roman_value(wrong), -1) << wrong;
}

TEST(Form, OfAHugeWordStaysSmall) {
  const Form form = word(std::string(10'000'000, 'a'));
  EXPECT_LE(form.canonical.size(), 4096u);
}

TEST(Forms, GiveOneIdForOneSurface) {
  Forms forms;
  const std::uint32_t first = forms.intern("ONU", TokenKind::word);
  for (int i = 0; i < 100'000; ++i) forms.intern("mot" + std::to_string(i), TokenKind::word);
  EXPECT_EQ(forms.intern("ONU", TokenKind::word), first);
  EXPECT_EQ(forms.size(), 100'001u);
  EXPECT_EQ(forms[first].canonical, "ONU");
}

TEST(Forms, AreEmptiedPastTheirBoundAndSayIt) {
  Forms forms;
  const std::uint64_t generation = forms.generation();
  forms.trim();
  EXPECT_EQ(forms.generation(), generation);
  const std::string long_word(1u << 20, 'x');
  for (int i = 0; i < 200; ++i) forms.intern(long_word + std::to_string(i), TokenKind::word);
  forms.trim();
  EXPECT_EQ(forms.generation(), generation + 1);
  EXPECT_EQ(forms.size(), 0u);
}

TEST(Tokenize, GivesTheSameWithAUsedWorkspace) {
  const std::string_view text = "L’ONU a salué, le 2 février, M. Lacroix.";
  Forms used, fresh;
  Tokens a, b;
  tokenize("autre texte, plus long que le premier, avec l’ONU dedans", used, a);
  tokenize(text, used, a);
  tokenize(text, fresh, b);
  EXPECT_EQ(a.begin, b.begin);
  EXPECT_EQ(a.end, b.end);
  EXPECT_EQ(a.flags, b.flags);
}

}  // namespace
}  // namespace vnaner
