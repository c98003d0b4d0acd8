// lattice.cc: see lattice.h.
#include "libvnaner/rules/lattice.h"

namespace vnaner {

void Lattice::attend(const Tokens& tokens, const Matches& matches, const Symbols& symbols, const Spans& spans) {
  tokens_ = &tokens;
  matches_ = &matches;
  symbols_ = &symbols;
  spans_ = &spans;
  size_ = static_cast<std::uint32_t>(tokens.size());
  symbol_.resize(std::size_t{size_} + 1);
  symbol_[size_] = symbols.newline();
  long_entries_.clear();
  first_long_.resize(size_);
  rich_places_.clear();
  long_entry_.assign(size_, 0);
  long_end_.assign(std::size_t{size_} + 1, 0);
  for (std::uint32_t place = 0; place < size_; ++place) {
    const std::uint32_t form = tokens.form[place];
    symbol_[place] = symbols.of(form);
    if (matches.first[place + 1] - matches.first[place] != symbols.entries_alone(form))
      add_long_entries(place, symbols.lists(symbol_[place]));
  }
  refresh();
}

// `alone`: the lists in which the word alone is an entry.
void Lattice::add_long_entries(std::uint32_t place, const std::uint64_t* alone) {
  bool rich = false;
  const auto first = static_cast<std::uint32_t>(long_entries_.size());
  for (const Edge* edge = entries_begin(place); edge != entries_end(place); ++edge) {
    if (edge->end == place + 1) continue;
    const std::uint64_t bit = std::uint64_t{1} << (edge->list % 64);
    // They are sorted by list, then end.
    if (long_entry_[place] && long_entries_.back().list == edge->list && long_entries_.back().end == edge->end) {
      long_entries_.back().free |= !edge->conditional;
      continue;
    }
    long_entries_.push_back({edge->list, edge->end, !edge->conditional});
    long_entry_[place] |= fold(list_key(edge->list));
    long_end_[edge->end] = 1;
    rich = rich || (alone[edge->list / 64] & bit) == 0;
  }
  first_long_[place] = {first, static_cast<std::uint32_t>(long_entries_.size())};
  if (rich) rich_places_.push_back(place);
}

void Lattice::refresh() {
  const auto& mentions = spans_->mentions;
  const auto count = static_cast<std::uint32_t>(mentions.size());
  first_find_.resize(std::size_t{size_} + 2);
  more_begins_ = long_entry_;
  rich_.assign(size_, kNone);
  rich_count_ = 0;
  auto rich_entry = rich_places_.begin();
  const auto number = [this](std::uint32_t place) {
    if (rich_[place] == kNone) rich_[place] = rich_count_++;
  };
  std::uint32_t place = 0;
  for (std::uint32_t m = 0; m < count; ++m) {
    const Mention& find = mentions[m];
    for (; rich_entry != rich_places_.end() && *rich_entry < find.begin; ++rich_entry) number(*rich_entry);
    for (; place <= find.begin; ++place) first_find_[place] = m;
    // What finds make of long_end_ stays when they go: it only says what may be.
    if (find.end > find.begin + 1) long_end_[find.end] = 1;
    more_begins_[find.begin] |= fold(type_key(find.type));
    number(find.begin);
  }
  for (; rich_entry != rich_places_.end(); ++rich_entry) number(*rich_entry);
  std::fill(first_find_.begin() + place, first_find_.end(), count);
}

}  // namespace vnaner
