// gate.cc: see gate.h.
#include "libvnaner/rules/gate.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "libvnaner/rules/program.h"

namespace vnaner {

namespace {

constexpr unsigned kTwo = 2;  // words; what comes later decides nothing

// Walks a program, and the lets it calls, as far as the second word.
class Walk {
 public:
  Walk(const Rules& rules, Gate& gate) : rules_(rules), gate_(gate) {}

  // The numbers of words (as bits) with which the program can be over, `taken` having been taken before.
  unsigned run(const Program& program, std::uint32_t at, unsigned taken, bool at_paragraph) {
    if (taken >= kTwo) return 1u << kTwo;
    const auto key = std::make_tuple(&program, at, taken, at_paragraph);
    if (const auto known = done_.find(key); known != done_.end()) return known->second;
    return done_[key] = step(program, program.code[at], taken, at_paragraph);
  }

 private:
  PlaceGate& place(unsigned taken) { return taken == 0 ? gate_.first : gate_.second; }

  void enter(unsigned taken, bool at_paragraph) {
    if (taken == 0 && !at_paragraph) gate_.only_at_paragraph = false;
  }

  unsigned step(const Program& program, const Instr& instr, unsigned taken, bool at_paragraph) {
    switch (instr.op) {
      case Instr::Op::accept:
        return 1u << taken;
      case Instr::Op::split:
        return run(program, instr.next, taken, at_paragraph) | run(program, instr.alt, taken, at_paragraph);
      case Instr::Op::test:
        enter(taken, at_paragraph);
        place(taken).tests.push_back(instr.arg);
        return run(program, instr.next, taken + 1, at_paragraph);
      case Instr::Op::gap:
        enter(taken, at_paragraph);
        place(taken).any_word = true;
        return run(program, instr.next, taken + 1, at_paragraph);
      case Instr::Op::ref: {
        unsigned ends = 0;
        for (const RefPart& part : rules_.refs[instr.arg].parts)
          ends |= after(program, instr, part, taken, at_paragraph);
        return ends;
      }
      case Instr::Op::start:
        return run(program, instr.next, taken, at_paragraph || taken == 0);
      default:
        return run(program, instr.next, taken, at_paragraph);
    }
  }

  unsigned after(const Program& program, const Instr& instr, const RefPart& part, unsigned taken, bool at_paragraph) {
    if (part.wide == RefPart::Wide::let) {
      const Program& let = rules_.lets[part.target];
      const unsigned reached = run(let, let.entry, taken, at_paragraph);
      unsigned ends = reached & (1u << kTwo);
      for (unsigned n = 0; n < kTwo; ++n)
        if (reached & (1u << n)) ends |= run(program, instr.next, n, at_paragraph);
      return ends;
    }
    enter(taken, at_paragraph);
    switch (part.wide) {
      case RefPart::Wide::list:
        place(taken).lists.push_back(part.target);
        break;
      case RefPart::Wide::type:
        place(taken).types.push_back(part.target);
        break;
      default:
        place(taken).tests.push_back(part.test);
    }
    return run(program, instr.next, taken + 1, at_paragraph);
  }

  const Rules& rules_;
  Gate& gate_;
  std::map<std::tuple<const Program*, std::uint32_t, unsigned, bool>, unsigned> done_;
};

void set(std::vector<std::uint64_t>& table, std::size_t row, std::uint32_t words, std::uint32_t rule) {
  table[row * words + rule / 64] |= std::uint64_t{1} << (rule % 64);
}

}  // namespace

Gate gate_of(const Program& program, const Rules& rules) {
  Gate gate;
  const unsigned ends = Walk(rules, gate).run(program, program.entry, 0, false);
  gate.one_word = (ends & 3u) != 0;
  return gate;
}

GateTable table_of(const std::vector<Gate>& gates, std::size_t lists, std::size_t types) {
  GateTable table;
  table.words = static_cast<std::uint32_t>((gates.size() + 63) / 64);
  table.one_word.assign(table.words, 0);
  table.only_at_paragraph.assign(table.words, 0);
  for (int place = 0; place < 2; ++place) {
    table.any_word[place].assign(table.words, 0);
    table.by_list[place].assign(lists * table.words, 0);
    table.by_type[place].assign(types * table.words, 0);
  }
  for (std::uint32_t rule = 0; rule < gates.size(); ++rule) {
    const Gate& gate = gates[rule];
    if (gate.one_word) set(table.one_word, 0, table.words, rule);
    if (gate.only_at_paragraph) set(table.only_at_paragraph, 0, table.words, rule);
    for (int place = 0; place < 2; ++place) {
      const PlaceGate& here = place == 0 ? gate.first : gate.second;
      for (std::uint32_t test : here.tests) table.by_test[place].push_back({rule, test});
      if (here.any_word) set(table.any_word[place], 0, table.words, rule);
      for (std::uint32_t list : here.lists) set(table.by_list[place], list, table.words, rule);
      for (std::uint32_t type : here.types) set(table.by_type[place], type, table.words, rule);
    }
  }
  return table;
}

}  // namespace vnaner
