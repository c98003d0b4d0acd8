// tokens_twin_test.cc: many texts, friendly and hostile: the same tokens as the slow twin's, and one form a surface.
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/plain_word.h"
#include "libvnaner/tokenizer/tokenize.h"
#include "libvnaner/tokenizer/words.h"
#include "tests/reference/slow_tokens.h"

namespace vnaner {
namespace {

using Random = std::mt19937;  // its numbers are the same everywhere, unlike the distributions'

constexpr const char* kWords[] = {"le",
                                  "La",
                                  "ministre",
                                  "Nations",
                                  "unies",
                                  "président",
                                  "état",
                                  "État",
                                  "ÉTAT",
                                  "SÉCURITÉ",
                                  "ONU",
                                  "l",
                                  "d",
                                  "qu",
                                  "jusqu",
                                  "aujourd'hui",
                                  "vice",
                                  "ex",
                                  "lundi",
                                  "dit",
                                  "il",
                                  "t",
                                  "là",
                                  "M",
                                  "Mme",
                                  "Dr",
                                  "J",
                                  "O.N.U",
                                  "Đặng",
                                  "Nguyễn",
                                  "NGUYỄN",
                                  "ưu",
                                  "Mac",
                                  "McDonald",
                                  "Diallo",
                                  "DialloReporter",
                                  "delONU",
                                  "XXIe",
                                  "1er",
                                  "13.289",
                                  "2022",
                                  "9h30",
                                  "M23",
                                  "œuvre",
                                  "e\u0301lu",
                                  "Ti\u1EBFn",
                                  "Москва",
                                  "北京",
                                  "المتحدة",
                                  "minis\u00ADtre",
                                  "a\u200Bb",
                                  "anticonstitutionnelle",
                                  "développement",
                                  "quinzelettresss",
                                  "seizelettres1234",
                                  "ªº",
                                  "ß",
                                  "ǅ",
                                  "×",
                                  "÷",
                                  "\x80",
                                  "\xC3",
                                  "\xE1\xBA",
                                  "\xE2\x80",
                                  "\xF0\x9F\x98",
                                  "\xED\xA0\x80",
                                  "\xC0\xAF",
                                  "\u0301",
                                  "😀"};
constexpr const char* kJoins[] = {" ",  " ",    " ",  " ",  " ",  " ",  "  ", ", ",     ". ",     ".",      "-",
                                  "'",  "’",    " ’", " '", "…",  "!",  "?",  "\u00A0", "\u202F", "\u00AD", "\u200B",
                                  "\n", "\r\n", "\r", "\t", ": ", "; ", "«",  "»",      "\"",     "(",      ")",
                                  "–",  "/",    "|",  "´",  "ʼ",  "",   "",   "",       " ´"};

template <std::size_t N>
const char* one_of(Random& random, const char* const (&from)[N]) {
  return from[random() % N];
}

std::string some_text(Random& random) {
  std::string text;
  for (std::size_t words = random() % 300; words > 0; --words)
    text.append(one_of(random, kWords)).append(one_of(random, kJoins));
  for (std::size_t spoilt = random() % 8; spoilt > 4 && !text.empty(); --spoilt)
    text[random() % text.size()] = static_cast<char>(random());
  return text;
}

// At the end of memory of its own, so that AddressSanitizer sees what is read beyond.
class Exact {
 public:
  explicit Exact(const std::string& text) : bytes_(new char[text.size()]), size_(text.size()) {
    text.copy(bytes_.get(), size_);
  }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

TEST(TokensTwin, CutsTheSame) {
  Random random(20220202);
  Forms forms;
  Tokens tokens;
  std::map<std::string, std::uint32_t> known;  // ids are given in the order of first sight
  for (int round = 0; round < 1500; ++round) {
    const Exact text(some_text(random));
    tokenize(text.view(), forms, tokens);
    const std::vector<SlowToken> twin = slow_tokens(text.view());
    ASSERT_EQ(tokens.size(), twin.size()) << text.view();
    for (std::size_t i = 0; i < twin.size(); ++i) {
      ASSERT_EQ(SlowToken(tokens.begin[i], tokens.end[i], tokens.kind[i], tokens.flags[i]), twin[i])
          << i << " of " << text.view();
      const std::string surface(text.view().substr(tokens.begin[i], tokens.end[i] - tokens.begin[i]));
      const auto next = static_cast<std::uint32_t>(known.size());
      ASSERT_EQ(tokens.form[i], known.emplace(surface, next).first->second) << surface;
    }
  }
  EXPECT_EQ(forms.size(), known.size());
  EXPECT_GT(known.size(), 5000u);  // the table has grown more than once
}

TEST(TokensTwin, PlainWordsEndWhereTheRuleSays) {
  Random random(7);
  std::size_t letters = 0, plain = 0;
  for (int round = 0; round < 1500; ++round) {
    const Exact text(some_text(random));
    for (std::uint32_t at = 0; at < text.view().size(); ++at) {
      if (!is_letter(read_char(text.view(), at).kind)) continue;
      ++letters;
      const std::uint32_t end = plain_word_end(text.view(), at);
      if (end == 0) continue;
      ++plain;
      for (const bool start : {false, true})
        ASSERT_EQ(end, word_end(text.view(), at, start)) << at << " of " << text.view();
    }
  }
  EXPECT_GT(plain * 4, letters);  // else it has shown little
}

TEST(PlainWord, MostWordsAreSo) {
  const std::string_view text = "président, Élu au Conseil Nguyễn. ONU développement (unies) reste bien ici";
  for (const char* word : {"président", "Élu", "au", "Conseil", "Nguyễn", "ONU", "développement", "unies"}) {
    const auto at = static_cast<std::uint32_t>(text.find(word));
    EXPECT_EQ(plain_word_end(text, at), at + std::string_view(word).size()) << word;
  }
}

TEST(PlainWord, WhatMayGoOnIsNotDecided) {
  for (const char* text :
       {"l'hôpital et plus encore", "l ’hôpital et plus encore", "vice-président et plus", "M. Lacroix et les siens",
        "DialloJournaliste et", "ÉTAT des choses et plus", "M23 et plus encore", "constitutionnellement ou pas",
        "e\u0301lu hier au soir et", "court", "北京 et plus encore"})
    EXPECT_EQ(plain_word_end(text, 0), 0u) << text;
}

TEST(Forms, ToldApartByEveryByte) {
  Forms forms;
  Tokens tokens;
  std::vector<std::string> surfaces = {std::string("\0", 1), std::string("\1", 1)};
  for (std::size_t size : {1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32, 33, 40})
    for (std::size_t other = 0; other < size; ++other) {
      surfaces.emplace_back(size, 'a');
      surfaces.back()[other] = 'b';
    }
  std::map<std::string, std::uint32_t> ids;
  for (int again = 0; again < 2; ++again)
    for (const std::string& surface : surfaces) {
      const std::uint32_t id = forms.intern(surface, TokenKind::word);
      EXPECT_EQ(id, ids.emplace(surface, id).first->second);
      EXPECT_EQ(forms[id].canonical, surface);
      tokenize(surface, forms, tokens);  // the other way to the same form
      EXPECT_EQ(tokens.form, std::vector<std::uint32_t>{id}) << surface;
    }
  EXPECT_EQ(forms.size(), ids.size());
}

}  // namespace
}  // namespace vnaner
