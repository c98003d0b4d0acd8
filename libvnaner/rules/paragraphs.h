// paragraphs.h: what stands anywhere in each paragraph of a text: nothing that rules read crosses from one to the next.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate_rows.h"

namespace vnaner {

struct Rules;

// The paragraphs of one text, and which of the gates that rules need (Rules::need_gates) are open somewhere in each.
// Scratch of one thread.
class Paragraphs {
 public:
  // `branches`: rows of Rules::branch_gates, of the same text.
  void attend(const Rules& rules, GateRows& branches, const Lattice& lattice);
  // To be called when the finds changed: adds what new ones open.
  void refresh(const Rules& rules, const Lattice& lattice);

  std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(ends_.size()); }
  std::uint32_t end(std::uint32_t paragraph) const noexcept { return ends_[paragraph]; }  // of its newline: token after it
  const std::uint64_t* open(std::uint32_t paragraph) const noexcept { return &open_[std::size_t{paragraph} * words_]; }

 private:
  std::size_t words_ = 0;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint64_t> open_;
};

}  // namespace vnaner
