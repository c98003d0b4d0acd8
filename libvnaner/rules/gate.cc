// gate.cc: see gate.h. branch_gates.cc has the gates of the programs.
#include "libvnaner/rules/gate.h"

#include "libvnaner/rules/program.h"

namespace vnaner {

namespace {

void set(std::vector<std::uint64_t>& table, std::size_t row, std::uint32_t words, std::uint32_t gate) {
  table[row * words + gate / 64] |= std::uint64_t{1} << (gate % 64);
}

}  // namespace

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

}  // namespace vnaner
