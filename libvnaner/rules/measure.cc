// measure.cc: how far programs read; see compile_pattern.h.
#include <algorithm>

#include "libvnaner/rules/compile_pattern.h"

namespace vnaner {
namespace {

// Nested repeats multiply; counting ends far beyond what compile() admits.
constexpr std::uint32_t kWidestCounted = 1u << 24;

}  // namespace

void measure(Program& program, const Rules& rules, const std::vector<std::uint32_t>& list_widths,
             const std::vector<std::uint32_t>& type_widths) {
  const auto& code = program.code;
  std::vector<std::uint32_t> width(code.size(), 0);
  std::vector<bool> empty(code.size(), false);
  for (std::size_t i = 0; i < code.size(); ++i) {  // code is made back to front: jumps lead to smaller indices
    const Instr& instr = code[i];
    switch (instr.op) {
      case Instr::Op::accept:
        empty[i] = true;
        break;
      case Instr::Op::split:
        width[i] = std::max(width[instr.next], width[instr.alt]);
        empty[i] = empty[instr.next] || empty[instr.alt];
        break;
      case Instr::Op::test:
      case Instr::Op::word:
      case Instr::Op::gap:
        width[i] = std::min(width[instr.next] + 1, kWidestCounted);
        break;
      case Instr::Op::ref: {
        std::uint32_t longest = 1;
        for (const RefPart& part : rules.refs[instr.arg].parts) {
          if (part.wide == RefPart::Wide::list) longest = std::max(longest, list_widths[part.target]);
          if (part.wide == RefPart::Wide::type) longest = std::max(longest, type_widths[part.target]);
          if (part.wide != RefPart::Wide::let) continue;
          longest = std::max(longest, rules.lets[part.target].width);
          empty[i] = empty[i] || (rules.lets[part.target].nullable && empty[instr.next]);
        }
        width[i] = std::min(width[instr.next] + longest, kWidestCounted);
        break;
      }
      default:
        width[i] = width[instr.next];
        empty[i] = empty[instr.next];
    }
  }
  program.width = width[program.entry];
  program.nullable = empty[program.entry];
  for (Alternative& alternative : program.alternatives) alternative.nullable = empty[alternative.entry];
}

}  // namespace vnaner
