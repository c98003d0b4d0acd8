// gate_rows.cc: see gate_rows.h.
#include "libvnaner/rules/gate_rows.h"

#include <algorithm>
#include <bit>

namespace vnaner {
namespace {

void join(std::uint64_t* set, const std::uint64_t* other, std::uint32_t words) {
  for (std::uint32_t w = 0; w < words; ++w) set[w] |= other[w];
}

template <typename Visit>
void for_each_bit(const std::uint64_t* set, std::uint32_t words, Visit visit) {
  for (std::uint32_t w = 0; w < words; ++w)
    for (std::uint64_t rest = set[w]; rest != 0; rest &= rest - 1)
      visit(w * 64 + static_cast<std::uint32_t>(std::countr_zero(rest)));
}

}  // namespace

void GateRows::attend(const GateTable& table, const Lattice& lattice) {
  const Symbols& symbols = lattice.symbols();
  if (table_ != &table || generation_ != symbols.generation()) {
    table_ = &table;
    generation_ = symbols.generation();
    words_ = table.words;
    known_ = 0;
    rows_.clear();
  }
  for (; known_ < symbols.count(); ++known_) {
    rows_.insert(rows_.end(), table.any_word.begin(), table.any_word.end());
    std::uint64_t* row = &rows_[std::size_t{known_} * words_];
    for_each_bit(symbols.tests(known_), symbols.test_words(), [&](std::uint32_t test) {
      for (std::uint32_t gate : table.by_test[test]) row[gate / 64] |= std::uint64_t{1} << (gate % 64);
    });
    for_each_bit(symbols.lists(known_), symbols.list_words(),
                 [&](std::uint32_t list) { join(row, &table.by_list[std::size_t{list} * words_], words_); });
  }
  refresh(lattice);
}

void GateRows::refresh(const Lattice& lattice) {
  rich_rows_.resize(std::size_t{lattice.rich_count()} * words_);
  rich_ready_.assign(lattice.rich_count(), 0);
}

const std::uint64_t* GateRows::rich_row(std::uint32_t place, const Lattice& lattice) {
  std::uint64_t* row = &rich_rows_[std::size_t{lattice.rich(place)} * words_];
  const std::uint64_t* plain = &rows_[std::size_t{lattice.symbol(place)} * words_];
  std::copy(plain, plain + words_, row);
  for (const Edge* edge = lattice.entries_begin(place); edge != lattice.entries_end(place); ++edge)
    if (edge->end > place + 1) join(row, &table_->by_list[std::size_t{edge->list} * words_], words_);
  for (std::uint32_t m = lattice.first_find(place); m < lattice.first_find(place + 1); ++m)
    join(row, &table_->by_type[std::size_t{lattice.spans().mentions[m].type} * words_], words_);
  rich_ready_[lattice.rich(place)] = 1;
  return row;
}

}  // namespace vnaner
