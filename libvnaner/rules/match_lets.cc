// match_lets.cc: what lets read: all their ends from a place, worked out once for all rules that ask.
#include <algorithm>

#include "libvnaner/rules/match.h"

namespace vnaner {

void Matcher::make_let_memo() {
  const std::vector<Program>& lets = rules_->lets;
  let_cells_.assign(kRing * lets.size(), {});
  let_scratch_.assign(lets.size(), {});
  let_gates_.clear();
  for (const Program& let : lets) let_gates_.push_back(let.code[let.entry].gate);
  for (std::size_t i = 0; i < lets.size(); ++i) {
    const std::size_t cells = std::size_t{lets[i].memo_cells} * (lets[i].width + 1);
    let_scratch_[i].stamps.assign(cells, 0);
    let_scratch_[i].gaps.assign(cells, 0);
  }
}

void Matcher::forget_lets() {
  if (++let_stamp_ == 0) {
    std::fill(let_cells_.begin(), let_cells_.end(), LetCell{});
    let_stamp_ = 1;
  }
  let_arena_.clear();
}

Matcher::LetEnds Matcher::work_out_let(std::uint32_t let, std::uint32_t place) {
  LetScratch& scratch = let_scratch_[let];
  if (++scratch.stamp == 0) {
    std::fill(scratch.stamps.begin(), scratch.stamps.end(), 0);
    scratch.stamp = 1;
  }
  const std::size_t before = found_.size();  // lets inside this one append after it and clean up
  explore(let, place, rules_->lets[let].entry, place, 0);
  if (found_.size() > before + 1)
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
              [](const Reach& a, const Reach& b) { return a.end != b.end ? a.end < b.end : a.gaps < b.gaps; });
  const auto start = static_cast<std::uint32_t>(let_arena_.size());
  for (std::size_t i = before; i < found_.size(); ++i)
    if (i == before || found_[i].end != found_[i - 1].end) let_arena_.push_back(found_[i]);
  found_.resize(before);
  const LetEnds ends{start, static_cast<std::uint32_t>(let_arena_.size()) - start};
  let_cell(let, place) = {let_stamp_, place, ends};
  return ends;
}

void Matcher::explore(std::uint32_t let, std::uint32_t start, std::uint32_t at, std::uint32_t place,
                      std::uint32_t gaps) {
  const Program& program = rules_->lets[let];
  LetScratch& scratch = let_scratch_[let];
  for (;;) {
    ++steps_;
    const Instr& instr = program.code[at];
    if (instr.memo != kNone) {
      const std::size_t cell = std::size_t{place - start} * program.memo_cells + instr.memo;
      if (scratch.stamps[cell] == scratch.stamp && scratch.gaps[cell] <= gaps) return;
      scratch.stamps[cell] = scratch.stamp;
      scratch.gaps[cell] = gaps;
    }
    switch (instr.op) {
      case Instr::Op::accept:
        found_.push_back({place, gaps});
        return;
      case Instr::Op::split: {
        const std::uint64_t* gates = gates_at(place);
        std::uint32_t last = kNone;
        for (const Branch* branch = &program.branches[instr.arg]; branch->at != kNone; ++branch) {
          if (!is_open(gates, branch->gate)) continue;
          if (last != kNone) explore(let, start, last, place, gaps);
          last = branch->at;
        }
        if (last == kNone) return;
        at = last;
        continue;
      }
      case Instr::Op::test:
        if (!lattice_->passes(place, instr.arg)) return;
        ++place;
        break;
      case Instr::Op::word:
        if (!holds(rules_->refs[instr.arg].parts.front(), place)) return;
        ++place;
        break;
      case Instr::Op::check:
        if (!holds(rules_->refs[instr.arg].parts.front(), place)) return;
        break;
      case Instr::Op::gap:
        if (!lattice_->in_sentence(place)) return;
        ++gaps;
        ++place;
        break;
      case Instr::Op::ref: {
        const std::size_t count = collect_ends(rules_->refs[instr.arg], place, program.code[instr.next].gate);
        if (count == 0) return;
        const std::size_t first = ends_.size() - count;
        for (std::size_t i = first + 1; i < first + count; ++i)
          explore(let, start, instr.next, ends_[i].step.end, gaps + ends_[i].gaps);
        place = ends_[first].step.end;
        gaps += ends_[first].gaps;
        ends_.resize(first);
        break;
      }
      case Instr::Op::start:
      case Instr::Op::end:
      case Instr::Op::same_sentence:
        if (!stands(instr.op, place)) return;
        break;
      case Instr::Op::open:
      case Instr::Op::close:
      case Instr::Op::note:
        break;
    }
    at = instr.next;
  }
}

bool Matcher::may_end(std::uint32_t let, std::uint32_t place) {
  if (place == 0) return rules_->lets[let].nullable;
  return lattice_->long_end(place) || is_open(gates_at(place - 1), rules_->lets[let].last_gate);
}

std::uint32_t Matcher::let_reaches(std::uint32_t let, std::uint32_t start, std::uint32_t end, bool or_beyond) {
  const LetEnds ends = let_ends(let, start);
  for (std::uint32_t i = ends.first; i < ends.first + ends.count; ++i)
    if (let_arena_[i].end == end || (or_beyond && let_arena_[i].end > end)) return let_arena_[i].end;
  return kNone;
}

}  // namespace vnaner
