// gate_rows.h: which gates of a table stand open at which word of a text.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate.h"
#include "libvnaner/rules/lattice.h"

namespace vnaner {

// What a word opens is the same wherever its form stands, so it is worked out when a form is met, once for all texts.
// Only where an entry of several words or a find begins is there more to it. Scratch of one thread.
class GateRows {
 public:
  // To be called for each text: works out the forms that are new in it. `table` must outlive the calls of at().
  void attend(const GateTable& table, const Lattice& lattice);
  // To be called when the finds changed.
  void refresh(const Lattice& lattice);

  // The set of open gates at a place, the end of the text included. Holds until the next text or refresh().
  const std::uint64_t* at(std::uint32_t place, const Lattice& lattice) {
    if (place == lattice.size()) return table_->at_end.data();
    const std::uint32_t rich = lattice.rich(place);
    if (rich == kNone) return &rows_[std::size_t{lattice.tokens().form[place]} * words_];
    return rich_ready_[rich] ? &rich_rows_[std::size_t{rich} * words_] : rich_row(place, lattice);
  }

 private:
  void work_out(std::uint32_t form, std::uint32_t place, const Lattice& lattice);
  const std::uint64_t* class_row(std::uint32_t word_class, const Lattice& lattice);
  const std::uint64_t* rich_row(std::uint32_t place, const Lattice& lattice);

  const GateTable* table_ = nullptr;
  std::uint64_t generation_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t known_forms_ = 0;
  std::vector<std::uint64_t> rows_;        // by form
  std::vector<std::uint64_t> class_rows_;  // by word class: tests alone
  std::vector<std::uint8_t> class_ready_, form_ready_, rich_ready_;
  std::vector<std::uint64_t> rich_rows_;  // by Lattice::rich
};

}  // namespace vnaner
