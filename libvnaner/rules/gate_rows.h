// gate_rows.h: which gates of a table stand open at which word of a text.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate.h"
#include "libvnaner/rules/lattice.h"

namespace vnaner {

// What a word opens is the same for all words of a symbol, so it is worked out once for all texts. Only where an entry
// of several words or a find begins is there more to it. Scratch of one thread.
class GateRows {
 public:
  // To be called for each text: works out the symbols that are new in it. `table` must outlive the calls of at().
  void attend(const GateTable& table, const Lattice& lattice);
  // To be called when the finds changed.
  void refresh(const Lattice& lattice);

  // The set of open gates at a place, the end of the text included. Holds until the next text or refresh().
  const std::uint64_t* at(std::uint32_t place, const Lattice& lattice) {
    if (place == lattice.size()) return table_->at_end.data();
    const std::uint32_t rich = lattice.rich(place);
    if (rich == kNone) return &rows_[std::size_t{lattice.symbol(place)} * words_];
    return rich_ready_[rich] ? &rich_rows_[std::size_t{rich} * words_] : rich_row(place, lattice);
  }

 private:
  const std::uint64_t* rich_row(std::uint32_t place, const Lattice& lattice);

  const GateTable* table_ = nullptr;
  std::uint64_t generation_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t known_ = 0;          // symbols worked out
  std::vector<std::uint64_t> rows_;  // by symbol
  std::vector<std::uint8_t> rich_ready_;
  std::vector<std::uint64_t> rich_rows_;  // by Lattice::rich
};

}  // namespace vnaner
