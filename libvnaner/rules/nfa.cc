// nfa.cc: see nfa.h.
#include "libvnaner/rules/nfa.h"

#include <algorithm>

namespace vnaner {
namespace {

std::uint64_t key_of(const void* program, std::uint32_t at, std::uint32_t frame) noexcept {
  std::uint64_t key = reinterpret_cast<std::uintptr_t>(program);
  key = (key ^ at) * 0x9E3779B97F4A7C15ull;
  return (key ^ (key >> 31) ^ frame) * 0xD6E8FEB86659FD93ull;
}

}  // namespace

void Nfa::attend(const Rules& rules, const Stratum& stratum) {
  if (rules_ == &rules && stratum_ == &stratum) return;
  rules_ = &rules;
  stratum_ = &stratum;
  forget();
}

void Nfa::forget() {
  nodes_.clear();
  frames_.clear();
  closures_.clear();
  members_.clear();
  known_nodes_.clear();
  known_frames_.clear();
  entered_[0] = entered_[1] = false;
}

const Nfa::Closure& Nfa::entry(bool paragraph_start) {
  Closure& entry = entries_[paragraph_start];
  if (entered_[paragraph_start]) return entry;
  entered_[paragraph_start] = true;
  entry = {};
  fresh_.clear();
  seen_.clear();
  for (std::uint32_t r = 0; r < stratum_->rules.size(); ++r) {
    const Program& program = rules_->rules[stratum_->rules[r]].program;
    walk({&program, program.entry, kNone, nullptr, paragraph_start, false}, r, entry);
  }
  entry.first = static_cast<std::uint32_t>(members_.size());
  entry.count = static_cast<std::uint32_t>(fresh_.size());
  members_.insert(members_.end(), fresh_.begin(), fresh_.end());
  return entry;
}

const Nfa::Closure& Nfa::after(std::uint32_t n) {
  if (nodes_[n].closure == kNone) {
    const Node node = nodes_[n];
    Closure closure;
    fresh_.clear();
    decltype(seen_)().swap(seen_);  // clear() takes as long as the largest closure did
    walk({node.program, node.next, node.frame, nullptr, false, node.reads == Node::Reads::end}, node.rule, closure);
    std::sort(fresh_.begin(), fresh_.end());
    fresh_.erase(std::unique(fresh_.begin(), fresh_.end()), fresh_.end());
    closure.first = static_cast<std::uint32_t>(members_.size());
    closure.count = static_cast<std::uint32_t>(fresh_.size());
    members_.insert(members_.end(), fresh_.begin(), fresh_.end());
    nodes_[n].closure = static_cast<std::uint32_t>(closures_.size());
    closures_.push_back(closure);
  }
  return closures_[nodes_[n].closure];
}

// Goes on from a place through all that reads nothing.
void Nfa::walk(Place place, std::uint32_t rule, Closure& closure) {
  while (!overfull()) {
    const Instr& instr = place.program->code[place.at];
    Node node;
    switch (instr.op) {
      case Instr::Op::accept:
        if (place.frame == kNone) {
          closure.accepts = true;
          return;
        }
        place.program = frames_[place.frame].program;
        place.at = frames_[place.frame].next;
        place.frame = frames_[place.frame].parent;
        continue;
      case Instr::Op::split: {
        const std::uint64_t here = key_of(place.check, place.at, place.frame) ^ key_of(place.program, 0, 0);
        if (!seen_.insert(here).second) return;
        Place other = place;
        other.at = instr.alt;
        walk(other, rule, closure);
        break;
      }
      case Instr::Op::test:
        node.test = instr.arg;
        return read(place, rule, node);
      case Instr::Op::gap:
        return read(place, rule, node);
      case Instr::Op::word:
        node.part = &rules_->refs[instr.arg].parts.front();
        node.test = node.part->test;
        return read(place, rule, node);
      case Instr::Op::check:
        place.check = &rules_->refs[instr.arg].parts.front();
        break;
      case Instr::Op::ref:
        for (const RefPart& part : rules_->refs[instr.arg].parts) {
          if (part.wide == RefPart::Wide::let) {
            const Program& let = rules_->lets[part.target];
            const RefPart* check = part.denies || part.test != kNone ? &part : place.check;
            walk({&let, let.entry, frame_of(place.program, instr.next, place.frame), check, place.paragraph_start,
                  place.paragraph_end},
                 rule, closure);
            continue;
          }
          Node reader;
          reader.part = &part;
          reader.test = part.test;
          reader.arg = part.target;
          if (part.wide == RefPart::Wide::list) reader.reads = Node::Reads::list;
          if (part.wide == RefPart::Wide::type) reader.reads = Node::Reads::type;
          read(place, rule, reader);
        }
        return;
      case Instr::Op::start:
        if (!place.paragraph_start) return;
        break;
      case Instr::Op::end:
        if (place.paragraph_end) break;
        node.reads = Node::Reads::end;
        return read(place, rule, node);
      case Instr::Op::same_sentence:
      case Instr::Op::open:
      case Instr::Op::close:
      case Instr::Op::note:
        break;
    }
    place.at = instr.next;
  }
}

void Nfa::read(const Place& place, std::uint32_t rule, Node node) {
  if (place.paragraph_end) return;
  node.rule = rule;
  node.check = place.check;
  node.program = place.program;
  node.next = place.program->code[place.at].next;
  node.frame = place.frame;
  std::vector<std::uint32_t>& alike = known_nodes_[key_of(place.program, place.at, place.frame)];
  for (std::uint32_t n : alike) {
    const Node& known = nodes_[n];
    if (known.rule == rule && known.part == node.part && known.check == node.check && known.program == node.program &&
        known.next == node.next && known.frame == node.frame && known.test == node.test && known.reads == node.reads) {
      fresh_.push_back(n);
      return;
    }
  }
  alike.push_back(static_cast<std::uint32_t>(nodes_.size()));
  fresh_.push_back(alike.back());
  nodes_.push_back(node);
}

std::uint32_t Nfa::frame_of(const Program* program, std::uint32_t next, std::uint32_t parent) {
  std::vector<std::uint32_t>& alike = known_frames_[key_of(program, next, parent)];
  for (std::uint32_t f : alike)
    if (frames_[f].program == program && frames_[f].next == next && frames_[f].parent == parent) return f;
  alike.push_back(static_cast<std::uint32_t>(frames_.size()));
  frames_.push_back({program, next, parent});
  return alike.back();
}

bool Nfa::passes(const Node& node, const Symbols& symbols, std::uint32_t symbol) const noexcept {
  const auto has = [](const std::uint64_t* set, std::uint32_t bit) { return ((set[bit / 64] >> (bit % 64)) & 1) != 0; };
  const std::uint64_t* tests = symbols.tests(symbol);
  const auto holds = [&](const RefPart* part) {
    if (part == nullptr) return true;
    if (part->test != kNone && !has(tests, part->test)) return false;
    for (std::size_t w = 0; w < part->not_lists.size(); ++w)
      if ((symbols.free_lists(symbol)[w] & part->not_lists[w]) != 0) return false;
    return true;
  };
  switch (node.reads) {
    case Node::Reads::end:
      return symbols.is_newline(symbol);
    case Node::Reads::type:
      return false;
    case Node::Reads::list:
      if (!has(symbols.lists(symbol), node.arg)) return false;
      break;
    case Node::Reads::word:
      if (node.test == kNone ? symbols.is_newline(symbol) : !has(tests, node.test)) return false;
      break;
  }
  return holds(node.part) && holds(node.check);
}

}  // namespace vnaner
