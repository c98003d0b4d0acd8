// alarm.cc: see alarm.h.
#include "libvnaner/rules/alarm.h"

namespace vnaner {

Alarm::Alarm(const EntranceTable& table, AlarmRows& rows, const Lattice& lattice)
    : table_(table), rows_(rows), lattice_(lattice), woken_(table.first.words), sure_(table.first.words) {
  rows_.first.attend(table.first, lattice);
  rows_.second.attend(table.second, lattice);
}

bool Alarm::rings(std::uint32_t place) {
  const std::size_t words = woken_.size();
  const std::uint64_t* first = rows_.first.at(place, lattice_);
  std::uint64_t any = 0;
  for (std::size_t w = 0; w < words; ++w) any |= first[w];
  if (any == 0) return false;
  const bool at_paragraph = lattice_.tokens().has(place, kParagraphStart);
  const std::uint64_t* second = rows_.second.at(place + 1, lattice_);
  const std::uint64_t* sure = lattice_.rich(place) == kNone ? table_.one_word.data() : this->sure(place);
  any = 0;
  for (std::size_t w = 0; w < words; ++w) {
    woken_[w] = first[w] & (sure[w] | second[w]);
    if (!at_paragraph) woken_[w] &= ~table_.only_at_paragraph[w];
    any |= woken_[w];
  }
  return any != 0;
}

const std::uint64_t* Alarm::sure(std::uint32_t place) {
  sure_ = table_.one_word;
  const auto add = [this](const std::vector<std::uint64_t>& table, std::uint32_t row) {
    for (std::size_t w = 0; w < sure_.size(); ++w) sure_[w] |= table[row * sure_.size() + w];
  };
  for (const Edge* edge = lattice_.entries_begin(place); edge != lattice_.entries_end(place); ++edge)
    if (edge->end > place + 1) add(table_.first.by_list, edge->list);
  for (std::uint32_t m = lattice_.first_find(place); m < lattice_.first_find(place + 1); ++m)
    if (const Mention& mention = lattice_.spans().mentions[m]; mention.end > place + 1)
      add(table_.first.by_type, mention.type);
  return sure_.data();
}

}  // namespace vnaner
