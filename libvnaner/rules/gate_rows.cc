// gate_rows.cc: see gate_rows.h.
#include "libvnaner/rules/gate_rows.h"

#include <algorithm>

namespace vnaner {
namespace {

void join(std::uint64_t* set, const std::uint64_t* other, std::uint32_t words) {
  for (std::uint32_t w = 0; w < words; ++w) set[w] |= other[w];
}

}  // namespace

void GateRows::attend(const GateTable& table, const Lattice& lattice) {
  const Tokens& tokens = lattice.tokens();
  if (table_ != &table || generation_ != lattice.classes().generation()) {
    table_ = &table;
    generation_ = lattice.classes().generation();
    words_ = table.words;
    known_forms_ = 0;
    rows_.clear();
    class_rows_.clear();
    class_ready_.clear();
    form_ready_.clear();
  }
  if (const std::uint32_t forms = tokens.forms->size(); forms != known_forms_) {
    known_forms_ = forms;
    rows_.resize(std::size_t{forms} * words_, 0);
    form_ready_.resize(forms, 0);
    for (std::uint32_t place = 0; place < lattice.size(); ++place)
      if (const std::uint32_t form = tokens.form[place]; !form_ready_[form]) work_out(form, place, lattice);
  }
  refresh(lattice);
}

void GateRows::refresh(const Lattice& lattice) {
  rich_rows_.resize(std::size_t{lattice.rich_count()} * words_);
  rich_ready_.assign(lattice.rich_count(), 0);
}

const std::uint64_t* GateRows::class_row(std::uint32_t word_class, const Lattice& lattice) {
  if (word_class >= class_ready_.size()) {
    const std::uint32_t classes = std::max(lattice.classes().count(), word_class + 1);
    class_ready_.resize(classes, 0);
    class_rows_.resize(std::size_t{classes} * words_, 0);
  }
  std::uint64_t* row = &class_rows_[std::size_t{word_class} * words_];
  if (class_ready_[word_class]) return row;
  class_ready_[word_class] = 1;
  std::copy(table_->any_word.begin(), table_->any_word.end(), row);
  for (std::uint32_t test = 0; test < table_->by_test.size(); ++test)
    if (!table_->by_test[test].empty() && lattice.classes().passes(word_class, test))
      for (std::uint32_t gate : table_->by_test[test]) row[gate / 64] |= std::uint64_t{1} << (gate % 64);
  return row;
}

void GateRows::work_out(std::uint32_t form, std::uint32_t place, const Lattice& lattice) {
  form_ready_[form] = 1;
  const std::uint64_t* tests = class_row(lattice.word_class(place), lattice);
  std::uint64_t* row = &rows_[std::size_t{form} * words_];
  std::copy(tests, tests + words_, row);
  for (const Edge* edge = lattice.entries_begin(place); edge != lattice.entries_end(place); ++edge)
    if (edge->end == place + 1) join(row, &table_->by_list[std::size_t{edge->list} * words_], words_);
}

const std::uint64_t* GateRows::rich_row(std::uint32_t place, const Lattice& lattice) {
  std::uint64_t* row = &rich_rows_[std::size_t{lattice.rich(place)} * words_];
  const std::uint64_t* plain = &rows_[std::size_t{lattice.tokens().form[place]} * words_];
  std::copy(plain, plain + words_, row);
  for (const Edge* edge = lattice.entries_begin(place); edge != lattice.entries_end(place); ++edge)
    if (edge->end > place + 1) join(row, &table_->by_list[std::size_t{edge->list} * words_], words_);
  for (std::uint32_t m = lattice.first_find(place); m < lattice.first_find(place + 1); ++m)
    join(row, &table_->by_type[std::size_t{lattice.spans().mentions[m].type} * words_], words_);
  rich_ready_[lattice.rich(place)] = 1;
  return row;
}

}  // namespace vnaner
