// symbols.h: words that are the same to all rules.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/rules/word_tests.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Forms that pass the same tests, and that alone are entries of the same lists, share a symbol. There are a few hundred
// of them however many words there are, so what is kept by symbol stays near the processor. Worked out when a form is
// met, kept from text to text; scratch of one thread.
class Symbols {
 public:
  // Gives the forms of a text that are new their symbols. Forgets everything first if the forms or tests are other
  // ones.
  void attend(const WordTests& tests, const Tokens& tokens, const Matches& matches);

  std::uint32_t of(std::uint32_t form) const noexcept { return of_form_[form].symbol; }
  // How many entries a word of this form is alone; where more begin, some have several words.
  std::uint32_t entries_alone(std::uint32_t form) const noexcept { return of_form_[form].entries; }
  std::uint32_t count() const noexcept { return count_; }
  std::uint64_t generation() const noexcept { return generation_; }  // grows each time everything was forgotten
  // The symbol of line ends, which no other token has.
  std::uint32_t newline() const noexcept { return 0; }
  bool is_newline(std::uint32_t symbol) const noexcept { return symbol == newline(); }

  // Sets of bits: the tests that its words pass; the lists of which each of them is an entry; those of which it is one
  // without condition. Hold until the next attend().
  const std::uint64_t* tests(std::uint32_t symbol) const noexcept {
    return sets_.data() + std::size_t{symbol} * words_;
  }
  const std::uint64_t* lists(std::uint32_t symbol) const noexcept { return tests(symbol) + test_words_; }
  const std::uint64_t* free_lists(std::uint32_t symbol) const noexcept { return lists(symbol) + list_words_; }
  std::uint32_t test_words() const noexcept { return test_words_; }  // 64-bit words of a set
  std::uint32_t list_words() const noexcept { return list_words_; }

 private:
  struct OfForm {
    std::uint32_t symbol, entries;
  };
  OfForm work_out(std::uint32_t place, const Tokens& tokens, const Matches& matches);

  const WordTests* all_tests_ = nullptr;
  const Forms* forms_ = nullptr;
  std::uint64_t forms_generation_ = 0, generation_ = 0;
  std::uint32_t known_forms_ = 0;
  std::uint32_t test_words_ = 0, list_words_ = 0, words_ = 0;
  std::uint32_t count_ = 0;
  std::vector<std::uint64_t> sets_;                       // by symbol
  std::vector<OfForm> of_form_;                           // symbol kNoSymbol: not met yet
  std::unordered_map<std::string, std::uint32_t> known_;  // sets, as bytes -> symbol
  std::vector<std::uint64_t> scratch_;
};

}  // namespace vnaner
