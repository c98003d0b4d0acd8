// gate.cc: see gate.h. branch_gates.cc has the gates inside programs.
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
  Walk(const Rules& rules, Entrance& entrance) : rules_(rules), entrance_(entrance) {}

  // The numbers of words (as bits) with which the program can be over, `taken` having been taken before.
  unsigned run(const Program& program, std::uint32_t at, unsigned taken, bool at_paragraph) {
    if (taken >= kTwo) return 1u << kTwo;
    const auto key = std::make_tuple(&program, at, taken, at_paragraph);
    if (const auto known = done_.find(key); known != done_.end()) return known->second;
    return done_[key] = step(program, program.code[at], taken, at_paragraph);
  }

 private:
  Gate& place(unsigned taken, bool at_paragraph) {
    return taken > 0 ? entrance_.second : at_paragraph ? entrance_.first_of_paragraph : entrance_.first;
  }

  unsigned step(const Program& program, const Instr& instr, unsigned taken, bool at_paragraph) {
    switch (instr.op) {
      case Instr::Op::accept:
        return 1u << taken;
      case Instr::Op::split:
        return run(program, instr.next, taken, at_paragraph) | run(program, instr.alt, taken, at_paragraph);
      case Instr::Op::test:
        place(taken, at_paragraph).tests.push_back(instr.arg);
        return run(program, instr.next, taken + 1, at_paragraph);
      case Instr::Op::gap:
        place(taken, at_paragraph).any_word = true;
        return run(program, instr.next, taken + 1, at_paragraph);
      case Instr::Op::word:
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
    switch (part.wide) {
      case RefPart::Wide::list:
        place(taken, at_paragraph).lists.push_back(part.target);
        break;
      case RefPart::Wide::type:
        place(taken, at_paragraph).types.push_back(part.target);
        break;
      default:
        place(taken, at_paragraph).tests.push_back(part.test);
    }
    return run(program, instr.next, taken + 1, at_paragraph);
  }

  const Rules& rules_;
  Entrance& entrance_;
  std::map<std::tuple<const Program*, std::uint32_t, unsigned, bool>, unsigned> done_;
};

void set(std::vector<std::uint64_t>& table, std::size_t row, std::uint32_t words, std::uint32_t gate) {
  table[row * words + gate / 64] |= std::uint64_t{1} << (gate % 64);
}

void sort_unique(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

Entrance entrance_of(const Program& program, const Rules& rules) {
  Entrance entrance;
  const unsigned ends = Walk(rules, entrance).run(program, program.entry, 0, false);
  entrance.one_word = (ends & 3u) != 0;
  const auto join = [](std::vector<std::uint32_t>& all, const std::vector<std::uint32_t>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  entrance.first_of_paragraph.any_word |= entrance.first.any_word;
  join(entrance.first_of_paragraph.tests, entrance.first.tests);
  join(entrance.first_of_paragraph.lists, entrance.first.lists);
  join(entrance.first_of_paragraph.types, entrance.first.types);
  for (Gate* gate : {&entrance.first, &entrance.first_of_paragraph, &entrance.second})
    for (std::vector<std::uint32_t>* numbers : {&gate->tests, &gate->lists, &gate->types}) sort_unique(*numbers);
  return entrance;
}

GateTable table_of(const std::vector<Gate>& gates, const Rules& rules) {
  GateTable table;
  table.words = static_cast<std::uint32_t>((gates.size() + 63) / 64);
  table.any_word.assign(table.words, 0);
  table.at_end.assign(table.words, 0);
  table.by_list.assign(rules.valued_lists.size() * table.words, 0);
  table.by_type.assign(rules.types.size() * table.words, 0);
  table.by_test.resize(rules.tests.count());
  for (std::uint32_t g = 0; g < gates.size(); ++g) {
    const Gate& gate = gates[g];
    if (gate.any_word) set(table.any_word, 0, table.words, g);
    for (std::uint32_t test : gate.tests) table.by_test[test].push_back(g);
    for (std::uint32_t list : gate.lists) set(table.by_list, list, table.words, g);
    for (std::uint32_t type : gate.types) set(table.by_type, type, table.words, g);
  }
  return table;
}

EntranceTable table_of(const std::vector<Entrance>& entrances, const Rules& rules) {
  EntranceTable table;
  std::vector<Gate> first, first_of_paragraph, second;
  for (const Entrance& entrance : entrances) {
    first.push_back(entrance.first);
    first_of_paragraph.push_back(entrance.first_of_paragraph);
    second.push_back(entrance.second);
  }
  table.first = table_of(first, rules);
  table.first_of_paragraph = table_of(first_of_paragraph, rules);
  table.second = table_of(second, rules);
  table.one_word.assign(table.first.words, 0);
  for (std::uint32_t e = 0; e < entrances.size(); ++e)
    if (entrances[e].one_word) set(table.one_word, 0, table.first.words, e);
  return table;
}

NeedTable needs_of(const std::vector<std::uint32_t>& stratum, const Rules& rules) {
  NeedTable table;
  for (std::uint32_t r = 0; r < stratum.size(); ++r)
    table.rule_of_find.insert(table.rule_of_find.end(), rules.rules[stratum[r]].needs.size(), r);
  table.words = static_cast<std::uint32_t>((table.rule_of_find.size() + 63) / 64);
  table.by_gate.assign(std::size_t{rules.need_gates} * table.words, 0);
  table.gates.assign((rules.need_gates + 63) / 64, 0);
  std::uint32_t find = 0;
  for (std::uint32_t r : stratum)
    for (const std::vector<std::uint32_t>& needs : rules.rules[r].needs) {
      for (std::uint32_t gate : needs) {
        set(table.by_gate, gate, table.words, find);
        set(table.gates, 0, 0, gate);
      }
      ++find;
    }
  return table;
}

}  // namespace vnaner
