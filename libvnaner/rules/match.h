// match.h: the matcher: what a program reads from a place, in time bounded by its size times its width.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate_rows.h"
#include "libvnaner/rules/lattice.h"
#include "libvnaner/rules/program.h"
#include "libvnaner/rules/way.h"

namespace vnaner {

// An end of what a let reads, with the gap words it took to get there.
struct Reach {
  std::uint32_t end;
  std::uint32_t gaps;
};

// Matches programs against one text. Memory is reused from text to text; one thread at a time.
//
// A (instruction, place) pair that several ways lead to is worked out at most once for each start, whatever the text: a
// match costs at most states x (width + 1) steps. What a let reads is kept for the last kRing places, for all rules of
// a stratum that use it. A branch that nothing at the place can begin is not entered (Branch::gate).
class Matcher {
 public:
  // Binds the text, which must outlive the matching.
  void attend(const Rules& rules, const Lattice& lattice);
  // To be called after Lattice::refresh: forgets what lets read.
  void refresh();

  // Whether anything that `program` can begin with stands at `place`; false is certain, true is not.
  bool may_begin(const Program& program, std::uint32_t place) {
    return is_open(gates_at(place), program.code[program.entry].gate);
  }
  // The best match of `program` from token `start`: fewest gap words, then longest.
  Way match(const Program& program, std::uint32_t start);
  // The steps of a match that match() has just given, with those inside lets that can matter to what it marks.
  // They hold until the next match.
  Steps trace(const Way& match);
  // The same of what let `let` read from `start` to `end`.
  Steps trace_let(std::uint32_t let, std::uint32_t start, std::uint32_t end);
  // Whether something that ends before `place` can be the end of let `let`; false is certain, true is not.
  bool may_end(std::uint32_t let, std::uint32_t place);
  // Where let `let` gets from `start`, if that is exactly `end`; or beyond; else kNone.
  std::uint32_t let_reaches(std::uint32_t let, std::uint32_t start, std::uint32_t end, bool or_beyond);

  // For those who go through programs themselves. The conditions of a part on the word at `place`, apart from what a
  // list, find or let reads there; where what a reference reads from there ends; whether a paragraph starts or ends
  // there, or no sentence starts.
  bool holds(const RefPart& part, std::uint32_t place) {
    if (part.test != kNone && !lattice_->passes(place, part.test)) return false;
    return !part.denies || !denied(part, place);
  }
  std::vector<std::uint32_t> ends_of(const Ref& ref, std::uint32_t place);
  bool stands(Instr::Op op, std::uint32_t place) const;

  std::uint64_t steps() const noexcept { return steps_; }

 private:
  struct Cell {
    std::uint32_t stamp = 0;
    Way way;
  };
  struct LetEnds {  // [first, first + count) of let_arena_
    std::uint32_t first = 0, count = 0;
  };
  struct LetCell {
    std::uint32_t stamp = 0, place = 0;
    LetEnds ends;
  };
  struct End {  // of a reference
    Trace step;
    std::uint32_t gaps;
  };
  struct LetScratch {
    std::vector<std::uint32_t> stamps, gaps;
    std::uint32_t stamp = 0;
  };
  struct Run {
    const Program* program;
    std::uint32_t start;
    std::uint32_t target;  // the only end accepted, or kNone
  };

  // The gates that stand open at a place.
  const std::uint64_t* gates_at(std::uint32_t place) {
    if (gate_row_[place] == nullptr) gate_row_[place] = gates_.at(place, *lattice_);
    return gate_row_[place];
  }
  static bool is_open(const std::uint64_t* gates, std::uint32_t gate) noexcept {
    return ((gates[gate / 64] >> (gate % 64)) & 1) != 0;
  }

  // The best match of what is left of a program from instruction `at` on. advance() does not ask the memo about `at`;
  // as long as there was only one way to go (`only_way`) it asks nothing, since no other can come by.
  Way eval(const Run& run, std::uint32_t at, std::uint32_t place);
  Way advance(const Run& run, std::uint32_t at, std::uint32_t place, bool only_way);
  // From several branches on; from several ends of a reference on, those of ends_ from `first_end`.
  Way best_branch(const Run& run, const Branch* branches, std::uint32_t place);
  Way best_end(const Run& run, std::uint32_t at, std::size_t first_end);
  std::uint32_t add_step(const Trace& step) {
    steps_of_ways_.push_back(step);
    return static_cast<std::uint32_t>(steps_of_ways_.size() - 1);
  }
  // Whether a let's steps from one place to another can matter inside the marks that are open.
  bool matters(const Trace& let) const;
  bool denied(const RefPart& part, std::uint32_t place);
  bool begins(const Denial& denial, std::uint32_t place) const;
  // Appends the ends of a reference from `place` behind which `gate` is open to ends_; the caller drops them again.
  // How many there are.
  std::size_t collect_ends(const Ref& ref, std::uint32_t place, std::uint32_t gate);
  bool fits(const Mention& mention, const Settings& filters) const;
  void new_stamp();

  // Lets (match_lets.cc). The ends of a let from a place, nearest first.
  LetEnds let_ends(std::uint32_t let, std::uint32_t place) {
    ++steps_;
    if (!is_open(gates_at(place), let_gates_[let])) return {0, 0};
    const LetCell& cell = let_cell(let, place);
    return cell.stamp == let_stamp_ && cell.place == place ? cell.ends : work_out_let(let, place);
  }
  LetEnds work_out_let(std::uint32_t let, std::uint32_t place);
  LetCell& let_cell(std::uint32_t let, std::uint32_t place) {  // one place's lets together
    return let_cells_[std::size_t{place % kRing} * let_gates_.size() + let];
  }
  void explore(std::uint32_t let, std::uint32_t start, std::uint32_t at, std::uint32_t place, std::uint32_t gaps);
  void make_let_memo();
  void forget_lets();

  const Rules* rules_ = nullptr;
  const Lattice* lattice_ = nullptr;
  GateRows gates_;
  std::vector<const std::uint64_t*> gate_row_;  // by place, the end included; null: not asked for yet
  std::uint64_t steps_ = 0;

  std::vector<Cell> cells_;
  std::uint32_t stamp_ = 0;
  std::vector<End> ends_;

  static constexpr std::size_t kMostLetEnds = 1u << 18;  // kept; past this the memo is emptied between two starts
  static constexpr std::uint32_t kRing = 32;  // places the let memo holds: around the start, few enough to stay near
  std::uint32_t let_stamp_ = 1;
  std::vector<LetCell> let_cells_;
  std::vector<std::uint32_t> let_gates_;  // by let: of what it begins with
  std::vector<Reach> let_arena_;
  std::vector<LetScratch> let_scratch_;
  std::vector<Reach> found_;

  std::vector<Trace> steps_of_ways_;  // of all ways tried since match() was called
  std::vector<Trace> open_marks_;     // while steps are listed
};

}  // namespace vnaner
