// lattice.cc: see lattice.h.
#include "libvnaner/rules/lattice.h"

namespace vnaner {

void Lattice::attend(const Tokens& tokens, const Matches& matches, const Symbols& symbols, const Spans& spans) {
  tokens_ = &tokens;
  matches_ = &matches;
  symbols_ = &symbols;
  spans_ = &spans;
  size_ = static_cast<std::uint32_t>(tokens.size());
  list_words_ = symbols.list_words();
  none_passed_.assign(symbols.test_words(), 0);
  passed_.resize(std::size_t{size_} + 1);
  passed_[size_] = none_passed_.data();
  list_bits_.resize(size_ * list_words_);
  long_entry_.assign(size_, 0);
  long_end_.assign(std::size_t{size_} + 1, 0);
  rich_entry_.assign(size_, 0);
  for (std::uint32_t place = 0; place < size_; ++place) {
    const std::uint32_t symbol = this->symbol(place);
    passed_[place] = symbols.tests(symbol);
    std::copy_n(symbols.free_lists(symbol), list_words_, list_bits_.data() + place * list_words_);
    const std::uint64_t* alone = symbols.lists(symbol);
    for (const Edge* edge = entries_begin(place); edge != entries_end(place); ++edge) {
      if (edge->end == place + 1) continue;
      long_entry_[place] = long_end_[edge->end] = 1;
      const std::uint64_t bit = std::uint64_t{1} << (edge->list % 64);
      if ((alone[edge->list / 64] & bit) == 0) rich_entry_[place] = 1;
      if (!edge->conditional) list_bits_[place * list_words_ + edge->list / 64] |= bit;
    }
  }
  refresh();
}

void Lattice::refresh() {
  // What finds made of long_end_ stays when they go: it only says what may be.
  first_find_.resize(std::size_t{size_} + 2);
  rich_.resize(size_);
  more_begins_.resize(size_);
  rich_count_ = 0;
  const auto& mentions = spans_->mentions;
  const auto count = static_cast<std::uint32_t>(mentions.size());
  std::uint32_t next = 0;
  for (std::uint32_t place = 0; place < size_; ++place) {
    first_find_[place] = next;
    const std::uint32_t before = next;
    for (; next < count && mentions[next].begin == place; ++next)
      if (mentions[next].end > place + 1) long_end_[mentions[next].end] = 1;
    more_begins_[place] = next != before || long_entry_[place] != 0;
    rich_[place] = next != before || rich_entry_[place] != 0 ? rich_count_++ : kNone;
  }
  first_find_[size_] = first_find_[size_ + 1] = next;
}

}  // namespace vnaner
