// lattice.cc: see lattice.h.
#include "libvnaner/rules/lattice.h"

namespace vnaner {

void Lattice::attend(const Tokens& tokens, const Matches& matches, WordClasses& classes, const Spans& spans) {
  tokens_ = &tokens;
  matches_ = &matches;
  classes_ = &classes;
  spans_ = &spans;
  size_ = static_cast<std::uint32_t>(tokens.size());
  token_classes_.resize(size_);
  for (std::uint32_t place = 0; place < size_; ++place) token_classes_[place] = classes.of(tokens.form[place]);
  none_passed_.assign(classes.words(), 0);
  passed_.resize(std::size_t{size_} + 1);
  for (std::uint32_t place = 0; place < size_; ++place) passed_[place] = classes.bits(token_classes_[place]);
  passed_[size_] = none_passed_.data();
  list_words_ = (matches.lists->names.size() + 63) / 64;
  list_bits_.assign(size_ * list_words_, 0);
  long_begin_.assign(size_, 0);
  long_end_.assign(std::size_t{size_} + 1, 0);
  rich_entry_.assign(size_, 0);
  for (std::uint32_t place = 0; place < size_; ++place) {
    std::uint32_t alone = kNone;  // last list with an entry for the word alone; edges are sorted by list, then end
    for (const Edge* edge = entries_begin(place); edge != entries_end(place); ++edge) {
      if (edge->end == place + 1) alone = edge->list;
      if (edge->end > place + 1) long_begin_[place] = long_end_[edge->end] = 1;
      if (edge->list != alone) rich_entry_[place] = 1;
      if (!edge->conditional)
        list_bits_[place * list_words_ + edge->list / 64] |= std::uint64_t{1} << (edge->list % 64);
    }
  }
  refresh();
}

void Lattice::refresh() {
  // What finds made of long_begin_ and long_end_ stays when they go: both only say what may be.
  first_find_.resize(std::size_t{size_} + 2);
  rich_.resize(size_);
  rich_count_ = 0;
  const auto& mentions = spans_->mentions;
  const auto count = static_cast<std::uint32_t>(mentions.size());
  std::uint32_t next = 0;
  for (std::uint32_t place = 0; place < size_; ++place) {
    first_find_[place] = next;
    const std::uint32_t before = next;
    for (; next < count && mentions[next].begin == place; ++next)
      if (mentions[next].end > place + 1) long_begin_[place] = long_end_[mentions[next].end] = 1;
    rich_[place] = next != before || rich_entry_[place] != 0 ? rich_count_++ : kNone;
  }
  first_find_[size_] = first_find_[size_ + 1] = next;
}

}  // namespace vnaner
