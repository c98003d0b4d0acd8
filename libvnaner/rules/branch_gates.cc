// branch_gates.cc: what can be read next, at every branch of the compiled programs.
#include <map>

#include "libvnaner/rules/program.h"

namespace vnaner {
namespace {

// Sets of what opens a gate, as bits: tests, then lists, then types, then two bits of their own.
class Openers {
 public:
  explicit Openers(Rules& rules)
      : rules_(rules),
        lists_at_(rules.tests.count()),
        types_at_(lists_at_ + rules.valued_lists.size()),
        any_word_(types_at_ + rules.types.size()),
        nothing_(any_word_ + 1),
        words_(nothing_ / 64 + 1) {
    gates_.emplace_back();  // kAlwaysOpen
    gates_.back().any_word = true;
  }

  void run() {
    for (Program& let : rules_.lets) {  // first: what reads them needs theirs
      number(let);
      let_entries_.push_back(sets_[let.entry]);
      let_lasts_.push_back(last_of(let));
      let.last_gate = number_of(let_lasts_.back());
    }
    for (CompiledRule& rule : rules_.rules) number(rule.program);
    for (CompiledZone& zone : rules_.zones) number(zone.program);
    rules_.branch_gates = table_of(gates_, rules_);
    rules_.branch_gates.at_end[0] |= std::uint64_t{1} << kAlwaysOpen;
  }

 private:
  using Set = std::vector<std::uint64_t>;

  static bool has(const Set& set, std::size_t bit) { return ((set[bit / 64] >> (bit % 64)) & 1) != 0; }
  static void put(Set& set, std::size_t bit) { set[bit / 64] |= std::uint64_t{1} << (bit % 64); }
  static void join(Set& set, const Set& other) {
    for (std::size_t w = 0; w < set.size(); ++w) set[w] |= other[w];
  }

  // For each instruction, back to front: jumps lead to smaller indices.
  void sets_of(const Program& program) {
    sets_.assign(program.code.size(), Set(words_, 0));
    for (std::size_t i = 0; i < program.code.size(); ++i) {
      const Instr& instr = program.code[i];
      Set& set = sets_[i];
      switch (instr.op) {
        case Instr::Op::accept:
          put(set, nothing_);
          break;
        case Instr::Op::split:
          join(set, sets_[instr.next]);
          join(set, sets_[instr.alt]);
          break;
        case Instr::Op::test:
          put(set, instr.arg);
          break;
        case Instr::Op::gap:
          put(set, any_word_);
          break;
        case Instr::Op::word:
        case Instr::Op::ref:
          for (const RefPart& part : rules_.refs[instr.arg].parts) add(set, part, sets_[instr.next]);
          break;
        default:
          join(set, sets_[instr.next]);
      }
    }
  }

  void add(Set& set, const RefPart& part, const Set& next) const {
    switch (part.wide) {
      case RefPart::Wide::none:
        put(set, part.test == kNone ? any_word_ : part.test);
        break;
      case RefPart::Wide::list:
        put(set, lists_at_ + part.target);
        break;
      case RefPart::Wide::type:
        put(set, types_at_ + part.target);
        break;
      case RefPart::Wide::let: {
        Set let = let_entries_[part.target];
        if (has(let, nothing_)) {  // may read nothing at all
          let[nothing_ / 64] &= ~(std::uint64_t{1} << (nothing_ % 64));
          join(let, next);
        }
        join(set, let);
      }
    }
  }

  // What the last word of a match can be: what is read where nothing more needs to be.
  Set last_of(const Program& program) const {
    Set last(words_, 0);
    for (const Instr& instr : program.code) {
      if (instr.op == Instr::Op::accept || !has(sets_[instr.next], nothing_)) continue;
      if (instr.op == Instr::Op::test) put(last, instr.arg);
      if (instr.op == Instr::Op::gap) put(last, any_word_);
      if (instr.op != Instr::Op::word && instr.op != Instr::Op::ref) continue;
      for (const RefPart& part : rules_.refs[instr.arg].parts) {
        if (part.wide == RefPart::Wide::let)
          join(last, let_lasts_[part.target]);
        else
          add(last, part, {});
      }
    }
    if (has(sets_[program.entry], nothing_)) put(last, nothing_);
    return last;
  }

  void number(Program& program) {
    sets_of(program);
    program.code[program.entry].gate = number_of(sets_[program.entry]);
    for (Instr& instr : program.code) {
      if (instr.op == Instr::Op::ref) program.code[instr.next].gate = number_of(sets_[instr.next]);
      if (instr.op != Instr::Op::split) continue;
      instr.arg = static_cast<std::uint32_t>(program.branches.size());
      add_branches(program, instr.next);
      add_branches(program, instr.alt);
      program.branches.push_back({kNone, kAlwaysOpen});
    }
  }

  // A split that only this one leads to is no step of its own.
  void add_branches(Program& program, std::uint32_t at) {
    const Instr& instr = program.code[at];
    if (instr.op == Instr::Op::split && instr.memo == kNone) {
      add_branches(program, instr.next);
      add_branches(program, instr.alt);
    } else {
      program.branches.push_back({at, number_of(sets_[at])});
    }
  }

  std::uint32_t number_of(const Set& set) {
    if (has(set, nothing_)) return kAlwaysOpen;
    const auto [known, fresh] = numbers_.try_emplace(set, static_cast<std::uint32_t>(gates_.size()));
    if (!fresh) return known->second;
    Gate gate;
    gate.any_word = has(set, any_word_);
    for (std::uint32_t bit = 0; bit < any_word_; ++bit) {
      if (!has(set, bit)) continue;
      if (bit < lists_at_)
        gate.tests.push_back(bit);
      else if (bit < types_at_)
        gate.lists.push_back(bit - static_cast<std::uint32_t>(lists_at_));
      else
        gate.types.push_back(bit - static_cast<std::uint32_t>(types_at_));
    }
    gates_.push_back(std::move(gate));
    return known->second;
  }

  Rules& rules_;
  const std::size_t lists_at_, types_at_, any_word_, nothing_, words_;
  std::vector<Set> sets_;                     // of the program at hand, by instruction
  std::vector<Set> let_entries_, let_lasts_;  // by let: what it begins with, what it ends with
  std::map<Set, std::uint32_t> numbers_;
  std::vector<Gate> gates_;
};

}  // namespace

void set_branch_gates(Rules& rules) { Openers(rules).run(); }

}  // namespace vnaner
