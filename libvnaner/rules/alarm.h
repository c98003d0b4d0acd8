// alarm.h: which rules of a stratum wake at which word of a text.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate_rows.h"

namespace vnaner {

// What a stratum's alarm knows of words, kept from text to text. Scratch of one thread.
struct AlarmRows {
  GateRows first, second;
};

// Goes through a text word by word.
class Alarm {
 public:
  Alarm(const EntranceTable& table, AlarmRows& rows, const Lattice& lattice);

  // Whether any rule may match at `place`. Sets `woken`.
  bool rings(std::uint32_t place);
  // The rules that wake there, as a set.
  const std::vector<std::uint64_t>& woken() const noexcept { return woken_; }

 private:
  // Rules for which what begins at a rich place may be a whole match, or reads several words: the second decides
  // nothing.
  const std::uint64_t* sure(std::uint32_t place);

  const EntranceTable& table_;
  AlarmRows& rows_;
  const Lattice& lattice_;
  std::vector<std::uint64_t> woken_, sure_;
};

}  // namespace vnaner
