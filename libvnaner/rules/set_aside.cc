// set_aside.cc: which elements no match can go through; see elements.h.
#include "libvnaner/rules/program.h"

namespace vnaner {
namespace {

// The elements of a program and of the lets that it reads, each let once.
class Reach {
 public:
  explicit Reach(const Rules& rules) : rules_(rules), lets_(rules.lets.size()), elements_(rules.elements.size()) {}

  // `denied`: of lets that must not be read instead, and of all inside them.
  void add(const Program& program, bool denied) {
    for (const Instr& instr : program.code) {
      if (instr.op == Instr::Op::note) elements_[instr.arg] = true;
      if (instr.op != Instr::Op::ref && instr.op != Instr::Op::word && instr.op != Instr::Op::check) continue;
      for (const RefPart& part : rules_.refs[instr.arg].parts) {
        if (part.wide == RefPart::Wide::let) add_let(part.target, denied);
        if (denied)
          for (const std::uint32_t let : part.not_lets) add_let(let, true);
      }
    }
  }
  void add_let(std::uint32_t let, bool denied) {
    if (lets_[let]) return;
    lets_[let] = true;
    add(rules_.lets[let], denied);
  }
  bool has(std::size_t element) const { return elements_[element]; }

 private:
  const Rules& rules_;
  std::vector<bool> lets_, elements_;
};

}  // namespace

void set_aside(Rules& rules) {
  Reach matched(rules), aside(rules);
  for (const CompiledRule& rule : rules.rules) {
    matched.add(rule.program, false);
    for (const CompiledUnless& unless : rule.unless) matched.add_let(unless.let, false);
  }
  for (const Ref& ref : rules.refs)
    for (const RefPart& part : ref.parts)
      for (const std::uint32_t let : part.not_lets) aside.add_let(let, true);
  for (const CompiledZone& zone : rules.zones) aside.add(zone.program, true);
  for (std::size_t e = 0; e < rules.elements.size(); ++e) rules.elements[e].aside = aside.has(e) && !matched.has(e);
}

}  // namespace vnaner
