// symbols.cc: see symbols.h.
#include "libvnaner/rules/symbols.h"

#include <algorithm>

namespace vnaner {
namespace {

constexpr std::uint32_t kNoSymbol = 0xFFFFFFFFu;
constexpr std::uint32_t kMostSymbols = 1u << 16;  // kept from text to text

}  // namespace

void Symbols::attend(const WordTests& tests, const Tokens& tokens, const Matches& matches) {
  const Forms& forms = *tokens.forms;
  if (all_tests_ != &tests || forms_ != &forms || forms_generation_ != forms.generation() || count_ > kMostSymbols) {
    all_tests_ = &tests;
    forms_ = &forms;
    forms_generation_ = forms.generation();
    ++generation_;
    test_words_ = (tests.count() + 63) / 64;
    list_words_ = static_cast<std::uint32_t>((matches.lists->names.size() + 63) / 64);
    words_ = test_words_ + 2 * list_words_;
    count_ = 1;  // newline()
    known_forms_ = 0;
    sets_.assign(words_, 0);
    of_form_.clear();
    known_.clear();
  }
  if (known_forms_ == forms.size()) return;
  known_forms_ = forms.size();
  of_form_.resize(known_forms_, {kNoSymbol, 0});
  for (std::uint32_t place = 0; place < tokens.size(); ++place)
    if (OfForm& known = of_form_[tokens.form[place]]; known.symbol == kNoSymbol)
      known = work_out(place, tokens, matches);
}

Symbols::OfForm Symbols::work_out(std::uint32_t place, const Tokens& tokens, const Matches& matches) {
  if (tokens.kind[place] == TokenKind::newline) return {newline(), 0};
  scratch_.assign(words_, 0);
  all_tests_->run((*forms_)[tokens.form[place]], scratch_.data());
  std::uint32_t entries = 0;
  for (std::uint32_t e = matches.first[place]; e < matches.first[place + 1]; ++e) {
    const Edge& edge = matches.edges[e];
    if (edge.end != place + 1) continue;
    ++entries;
    std::uint64_t* lists = scratch_.data() + test_words_;
    lists[edge.list / 64] |= std::uint64_t{1} << (edge.list % 64);
    if (!edge.conditional) lists[list_words_ + edge.list / 64] |= std::uint64_t{1} << (edge.list % 64);
  }
  std::string key(reinterpret_cast<const char*>(scratch_.data()), scratch_.size() * sizeof(std::uint64_t));
  const auto [symbol, fresh] = known_.try_emplace(std::move(key), count_);
  if (fresh) {
    sets_.insert(sets_.end(), scratch_.begin(), scratch_.end());
    ++count_;
  }
  return {symbol->second, entries};
}

}  // namespace vnaner
