// alarm.cc: see alarm.h.
#include "libvnaner/rules/alarm.h"

#include <algorithm>

namespace vnaner {

namespace {

void join(std::vector<std::uint64_t>& set, const std::uint64_t* other) {
  for (std::size_t w = 0; w < set.size(); ++w) set[w] |= other[w];
}

}  // namespace

FormGates::Sets FormGates::at(std::uint32_t place, const GateTable& table, const Tokens& tokens, const Matches& matches,
                              const WordClasses& classes, const std::vector<std::uint32_t>& token_classes) {
  const std::uint32_t form = tokens.form[place];
  if (form >= row_of_form_.size())
    row_of_form_.resize(std::max<std::size_t>(tokens.forms->size(), std::size_t{form} + 1), kUnknown);
  std::uint32_t row = row_of_form_[form];
  if (row == kUnknown) {
    row = row_of_form_[form] = static_cast<std::uint32_t>(rows_.size() / 2 / std::max(1u, table.words));
    for (int which = 0; which < 2; ++which) {
      std::vector<std::uint64_t> set = table.any_word[which];
      for (const GateTable::Entry& entry : table.by_test[which])
        if (classes.passes(token_classes[place], entry.test))
          set[entry.rule / 64] |= std::uint64_t{1} << (entry.rule % 64);
      for (std::uint32_t e = matches.first[place]; e < matches.first[place + 1]; ++e)
        if (matches.edges[e].end == place + 1)
          join(set, &table.by_list[which][std::size_t{matches.edges[e].list} * table.words]);
      rows_.insert(rows_.end(), set.begin(), set.end());
    }
  }
  const std::uint64_t* first = rows_.data() + std::size_t{row} * 2 * table.words;
  return {first, first + table.words};
}

Alarm::Alarm(const GateTable& table, FormGates& forms, const Tokens& tokens, const Matches& matches,
             const WordClasses& classes, const std::vector<std::uint32_t>& token_classes,
             const std::vector<Mention>& mentions)
    : table_(table),
      forms_(forms),
      tokens_(tokens),
      matches_(matches),
      classes_(classes),
      token_classes_(token_classes),
      mentions_(mentions),
      known_(static_cast<std::uint32_t>(mentions.size())),
      woken_(table.words),
      second_(table.words),
      sure_(table.words) {}

bool Alarm::rings(std::uint32_t place) {
  const FormGates::Sets sets = forms_.at(place, table_, tokens_, matches_, classes_, token_classes_);
  std::uint64_t any = 0;
  for (std::size_t w = 0; w < woken_.size(); ++w) {
    woken_[w] = sets.first[w];
    sure_[w] = table_.one_word[w];
    any |= woken_[w];
  }
  while (next_ < known_ && mentions_[next_].begin < place) ++next_;
  const bool finds = next_ < known_ && mentions_[next_].begin == place;
  const bool entries = matches_.first[place] != matches_.first[place + 1];
  if (finds || entries) add_finds(place);
  if (any == 0 && !finds && !entries) return false;
  if (!tokens_.has(place, kParagraphStart))
    for (std::size_t w = 0; w < woken_.size(); ++w) woken_[w] &= ~table_.only_at_paragraph[w];
  std::uint64_t doubtful = 0;
  for (std::size_t w = 0; w < woken_.size(); ++w) doubtful |= woken_[w] & ~sure_[w];
  if (doubtful != 0) look_ahead(place + 1);
  any = 0;
  for (std::size_t w = 0; w < woken_.size(); ++w) {
    if (doubtful != 0) woken_[w] &= sure_[w] | second_[w];
    any |= woken_[w];
  }
  return any != 0;
}

// Entries of several words, and finds. What reads several words may be a whole match: the second word decides nothing.
void Alarm::add_finds(std::uint32_t place) {
  const auto add = [this](const std::vector<std::uint64_t>& table, std::uint32_t row, bool several_words) {
    const std::uint64_t* set = &table[std::size_t{row} * table_.words];
    join(woken_, set);
    if (several_words) join(sure_, set);
  };
  for (std::uint32_t e = matches_.first[place]; e < matches_.first[place + 1]; ++e)
    if (matches_.edges[e].end > place + 1) add(table_.by_list[0], matches_.edges[e].list, true);
  for (std::uint32_t m = next_; m < known_ && mentions_[m].begin == place; ++m)
    add(table_.by_type[0], mentions_[m].type, mentions_[m].end > place + 1);
}

void Alarm::look_ahead(std::uint32_t place) {
  if (place >= tokens_.size()) {
    std::fill(second_.begin(), second_.end(), 0);
    return;
  }
  const FormGates::Sets sets = forms_.at(place, table_, tokens_, matches_, classes_, token_classes_);
  std::copy(sets.second, sets.second + second_.size(), second_.begin());
  for (std::uint32_t e = matches_.first[place]; e < matches_.first[place + 1]; ++e)
    if (matches_.edges[e].end > place + 1)
      join(second_, &table_.by_list[1][std::size_t{matches_.edges[e].list} * table_.words]);
  for (std::uint32_t m = next_; m < known_ && mentions_[m].begin <= place; ++m)
    if (mentions_[m].begin == place) join(second_, &table_.by_type[1][std::size_t{mentions_[m].type} * table_.words]);
}

}  // namespace vnaner
