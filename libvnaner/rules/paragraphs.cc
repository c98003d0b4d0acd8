// paragraphs.cc: see paragraphs.h.
#include "libvnaner/rules/paragraphs.h"

#include "libvnaner/rules/program.h"

namespace vnaner {

void Paragraphs::attend(const Rules& rules, GateRows& branches, const Lattice& lattice) {
  const std::vector<TokenKind>& kind = lattice.tokens().kind;
  words_ = (rules.need_gates + 63) / 64;
  ends_.clear();
  open_.clear();
  for (std::uint32_t place = 0; place < lattice.size();) {
    open_.resize(open_.size() + words_, 0);
    std::uint64_t* open = &open_[open_.size() - words_];
    for (; place < lattice.size() && kind[place] != TokenKind::newline; ++place) {
      const std::uint64_t* row = branches.at(place, lattice);
      for (std::size_t w = 0; w < words_; ++w) open[w] |= row[w];
    }
    ends_.push_back(++place);
  }
}

void Paragraphs::refresh(const Rules& rules, const Lattice& lattice) {
  const GateTable& table = rules.branch_gates;
  std::uint32_t paragraph = 0;
  for (const Mention& mention : lattice.spans().mentions) {
    while (mention.begin >= ends_[paragraph]) ++paragraph;
    std::uint64_t* open = &open_[std::size_t{paragraph} * words_];
    for (std::size_t w = 0; w < words_; ++w) open[w] |= table.by_type[std::size_t{mention.type} * table.words + w];
  }
}

}  // namespace vnaner
