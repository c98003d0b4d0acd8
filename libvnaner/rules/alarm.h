// alarm.h: which rules of a stratum wake at which word of a text.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate_rows.h"
#include "libvnaner/rules/paragraphs.h"

namespace vnaner {

struct Stratum;

// What a stratum's alarm knows of words, kept from text to text. Scratch of one thread.
struct AlarmRows {
  GateRows first, first_of_paragraph, second;
};

// Goes through a text word by word.
class Alarm {
 public:
  // All must outlive the alarm.
  Alarm(const Stratum& stratum, AlarmRows& rows, const Paragraphs& paragraphs, const Lattice& lattice);

  // Whether any rule may match at `place`; to be called for each place in turn. Sets `woken`.
  bool rings(std::uint32_t place);
  // The rules that wake there, as a set.
  const std::vector<std::uint64_t>& woken() const noexcept { return woken_; }

 private:
  // Rules for which what begins at a rich place may be a whole match, or reads several words: the second decides
  // nothing.
  const std::uint64_t* sure(std::uint32_t place);

  // The rules that find all they need in the paragraph around `place`.
  void look_over_paragraph(std::uint32_t place);

  const EntranceTable& table_;
  const NeedTable& needs_;
  AlarmRows& rows_;
  const Paragraphs& paragraphs_;
  const Lattice& lattice_;
  std::uint32_t next_paragraph_ = 0, looked_over_ = 0;  // possible_ is right for the places before
  std::vector<std::uint64_t> woken_, sure_, possible_, blocked_;
};

}  // namespace vnaner
