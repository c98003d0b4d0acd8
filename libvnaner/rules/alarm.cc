// alarm.cc: see alarm.h.
#include "libvnaner/rules/alarm.h"

#include <algorithm>
#include <bit>

#include "libvnaner/rules/program.h"

namespace vnaner {

Alarm::Alarm(const Stratum& stratum, AlarmRows& rows, const Paragraphs& paragraphs, const Lattice& lattice)
    : table_(stratum.entrances),
      needs_(stratum.needs),
      rows_(rows),
      paragraphs_(paragraphs),
      lattice_(lattice),
      woken_(table_.first.words),
      sure_(table_.first.words),
      possible_(table_.first.words),
      blocked_(needs_.words) {
  rows_.first.attend(table_.first, lattice);
  rows_.first_of_paragraph.attend(table_.first_of_paragraph, lattice);
  rows_.second.attend(table_.second, lattice);
}

bool Alarm::rings(std::uint32_t place) {
  const std::size_t words = woken_.size();
  const bool begins = lattice_.tokens().has(place, kParagraphStart);
  const std::uint64_t* first = (begins ? rows_.first_of_paragraph : rows_.first).at(place, lattice_);
  std::uint64_t any = 0;
  for (std::size_t w = 0; w < words; ++w) any |= first[w];
  if (any == 0) return false;
  if (place >= looked_over_) look_over_paragraph(place);
  const std::uint64_t* second = rows_.second.at(place + 1, lattice_);
  const std::uint64_t* sure = lattice_.long_begin(place) ? this->sure(place) : table_.one_word.data();
  any = 0;
  for (std::size_t w = 0; w < words; ++w) {
    woken_[w] = first[w] & possible_[w] & (sure[w] | second[w]);
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
    if (edge->end > place + 1) add(table_.first_of_paragraph.by_list, edge->list);
  for (std::uint32_t m = lattice_.first_find(place); m < lattice_.first_find(place + 1); ++m)
    if (const Mention& mention = lattice_.spans().mentions[m]; mention.end > place + 1)
      add(table_.first_of_paragraph.by_type, mention.type);
  return sure_.data();
}

void Alarm::look_over_paragraph(std::uint32_t place) {
  while (place >= paragraphs_.end(next_paragraph_)) ++next_paragraph_;
  const std::uint64_t* open = paragraphs_.open(next_paragraph_);
  looked_over_ = paragraphs_.end(next_paragraph_);
  std::fill(blocked_.begin(), blocked_.end(), 0);
  for (std::size_t w = 0; w < needs_.gates.size(); ++w)
    for (std::uint64_t closed = needs_.gates[w] & ~open[w]; closed != 0; closed &= closed - 1) {
      const std::size_t gate = w * 64 + static_cast<std::size_t>(std::countr_zero(closed));
      for (std::size_t f = 0; f < needs_.words; ++f) blocked_[f] |= needs_.by_gate[gate * needs_.words + f];
    }
  std::fill(possible_.begin(), possible_.end(), 0);
  for (std::uint32_t find = 0; find < needs_.rule_of_find.size(); ++find)
    if (((blocked_[find / 64] >> (find % 64)) & 1) == 0) {
      const std::uint32_t rule = needs_.rule_of_find[find];
      possible_[rule / 64] |= std::uint64_t{1} << (rule % 64);
    }
}

}  // namespace vnaner
