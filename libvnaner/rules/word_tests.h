// word_tests.h: every test on one word that the packs make.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libvnaner/tokenizer/tokens.h"

namespace re2 {
class RE2;
}

namespace vnaner {

// Whether a word of the text is read by a word of a pattern: the same letters, capitals where the pattern has them,
// accents as in the pattern except that a capital in the text may lack its accent (Etat, SECURITE).
bool reads_as(const Form& text, const Form& pattern);

// The atomic tests of all packs, numbered. Immutable after compiling; shared by threads.
class WordTests {
 public:
  WordTests();
  ~WordTests();

  // Each gives the number of the test, the same for the same test.
  std::uint32_t literal(const Form& pattern);
  std::uint32_t word_class(std::string_view name);  // "Cap", "CAPS", "low", "num", "word", "punct", "any"
  std::uint32_t range(std::int64_t low, std::int64_t high);
  // Words that pass all of `tests` and none of `not_tests`.
  std::uint32_t conjunction(std::vector<std::uint32_t> tests, std::vector<std::uint32_t> not_tests);
  // Words that pass any of `tests`, which were numbered before.
  std::uint32_t disjunction(std::vector<std::uint32_t> tests);
  // -1 and `error` filled if RE2 refuses the expression.
  std::int64_t regex(const std::string& expression, std::string& error);

  std::uint32_t count() const noexcept { return count_; }

  // Sets the bits of the tests that `form` passes; `bits` is zeroed and has (count() + 63) / 64 words.
  void run(const Form& form, std::uint64_t* bits) const;

 private:
  struct Range {
    std::int64_t low, high;
    std::uint32_t test;
  };
  std::uint32_t count_ = 0;
  std::vector<Form> patterns_;                                            // one per literal test
  std::vector<std::uint32_t> pattern_tests_;                              // its test number
  std::unordered_map<std::string, std::vector<std::uint32_t>> literals_;  // plain form -> indices into patterns_
  std::int64_t classes_[7];                                               // test number, or -1 where no pack asks
  std::vector<Range> ranges_;
  std::vector<std::pair<std::unique_ptr<re2::RE2>, std::uint32_t>> regexes_;
  struct Conjunction {
    std::vector<std::uint32_t> tests, not_tests;
    std::uint32_t test;
  };
  std::vector<Conjunction> conjunctions_;
  struct Disjunction {
    std::vector<std::uint32_t> tests;
    std::uint32_t test;
  };
  std::vector<Disjunction> disjunctions_;
  std::unordered_map<std::string, std::uint32_t> regex_tests_;
};

}  // namespace vnaner
