// near_misses_twin_test.cc: what is said to match with a word less does match once the word is gone.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/rules/random_pack.h"
#include "tests/rules/staged.h"

namespace vnaner {
namespace {

class Asking {
 public:
  explicit Asking(const Data& data) : staged_(data, Purpose::explaining) {}

  bool good() const { return staged_.good(); }

  // Near misses of the words [begin, end) of a text.
  MatchLog ask(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    reading_.read(staged_, text);
    MatchLog log;
    log.thorough = true;
    log.asked = {{begin, std::min(end, static_cast<std::uint32_t>(reading_.tokens.size()))}};
    Spans spans;
    apply(*staged_.rules, reading_.tokens, reading_.matches, scratch_, spans, &log);
    return log;
  }

  // The text without one token.
  std::string without(const std::string& text, std::uint32_t token) const {
    return text.substr(0, reading_.tokens.begin[token]) + text.substr(reading_.tokens.end[token]);
  }

  // Whether a match of the rule begins at this byte, refused or not.
  static bool matches(const MatchLog& log, std::uint32_t rule, std::uint32_t byte) {
    return std::any_of(log.matches.begin(), log.matches.end(),
                       [&](const LoggedMatch& match) { return match.rule == rule && match.begin == byte; }) ||
           std::any_of(log.refusals.begin(), log.refusals.end(), [&](const LoggedRefusal& refusal) {
             return refusal.rule == rule && refusal.match_begin == byte;
           });
  }

  std::uint32_t byte_of(std::uint32_t token) const { return reading_.tokens.begin[token]; }
  // A stop ends sentences: without it, gaps reach further. Nor is the word behind it taken away: the next might begin
  // a sentence where that one did not.
  bool is_word(std::uint32_t token) const { return reading_.tokens.kind[token] == TokenKind::word; }
  const Rules& rules() const { return *staged_.rules; }

 private:
  Staged staged_;
  Reading reading_;
  RulesScratch scratch_;
};

// Rules that read finds are left out: these may be other ones without the word.
bool reads_finds(const Rules& rules, std::uint32_t rule) { return !rules.rules[rule].types_read.empty(); }

TEST(NearMissesTwin, AWordLessLetsTheRuleMatch) {
  std::size_t packs = 0, extra = 0, all = 0;
  for (std::uint32_t seed = 1; seed <= 700; ++seed) {
    RandomPack pack(seed);
    Asking asking(pack.data());
    if (!asking.good()) continue;
    ++packs;
    for (int t = 0; t < 6; ++t) {
      const std::string text = pack.text(30);
      const MatchLog log = asking.ask(text, 8, 12);
      for (const NearMiss& miss : log.near_misses) {
        ++all;
        ASSERT_LE(miss.begin, miss.end);
        ASSERT_FALSE(miss.expected.empty());
        for (const std::uint32_t element : miss.expected)
          ASSERT_EQ(asking.rules().elements[element].kind, Element::Kind::atom);
        if (miss.mend != AlmostMatch::Mend::extra || reads_finds(asking.rules(), miss.rule) || miss.end == miss.begin ||
            !asking.is_word(miss.end) || !asking.is_word(miss.end - 1) ||
            !asking.rules().rules[miss.rule].zones.empty())
          continue;
        ++extra;
        const std::uint32_t byte = asking.byte_of(miss.begin);
        const std::string mended = asking.without(text, miss.end);
        EXPECT_TRUE(Asking::matches(asking.ask(mended, 0, 0), miss.rule, byte))
            << "seed " << seed << " " << asking.rules().names[miss.rule].name << "\n"
            << text << "\n"
            << mended << "\n"
            << pack.pack();
        asking.ask(text, 8, 12);
      }
    }
  }
  EXPECT_GT(packs, 60u);
  EXPECT_GT(all, 500u);
  EXPECT_GT(extra, 10u);
}

}  // namespace
}  // namespace vnaner
