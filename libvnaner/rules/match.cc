// match.cc: memoised search through acyclic programs; see match.h. What lets read stands in match_lets.cc.
#include "libvnaner/rules/match.h"

#include <algorithm>

namespace vnaner {
namespace {

bool better(const Reach& a, const Reach& b) {
  if (a.end == kNone) return false;
  return b.end == kNone || a.gaps < b.gaps || (a.gaps == b.gaps && a.end > b.end);
}

}  // namespace

void Matcher::attend(const Rules& rules, const Lattice& lattice) {
  lattice_ = &lattice;
  if (rules_ != &rules) {
    rules_ = &rules;
    std::size_t most = 0;
    const auto count = [&most](const Program& program) {
      most = std::max(most, std::size_t{program.memo_cells} * (program.width + 1));
    };
    for (const CompiledRule& rule : rules.rules) count(rule.program);
    for (const CompiledZone& zone : rules.zones) count(zone.program);
    for (const Program& let : rules.lets) count(let);
    cells_.assign(most, {});
    stamp_ = 0;
    make_let_memo();
  }
  steps_ = 0;
  ends_.clear();
  gates_.attend(rules.branch_gates, lattice);
  forget_lets();
}

void Matcher::refresh() {
  gates_.refresh(*lattice_);
  forget_lets();
}

void Matcher::new_stamp() {
  if (++stamp_ == 0) {
    for (Cell& cell : cells_) cell.stamp = 0;
    stamp_ = 1;
  }
}

Reach Matcher::match(const Program& program, std::uint32_t start) {
  if (let_arena_.size() > kMostLetEnds) forget_lets();
  new_stamp();
  return eval({&program, start, kNone}, program.entry, start);
}

Reach Matcher::eval(const Run& run, std::uint32_t at, std::uint32_t place) {
  const std::uint32_t memo = run.program->code[at].memo;
  if (memo == kNone) return advance(run, at, place);
  const std::size_t cell = std::size_t{place - run.start} * run.program->memo_cells + memo;
  if (cells_[cell].stamp == stamp_) return cells_[cell].reach;
  const Reach reach = advance(run, at, place);
  cells_[cell] = {stamp_, reach};
  return reach;
}

Reach Matcher::advance(const Run& run, std::uint32_t at, std::uint32_t place) {
  const Instr* code = run.program->code.data();
  std::uint32_t gaps = 0;
  const auto with_gaps = [&gaps](Reach reach) {
    reach.gaps += gaps;
    return reach;
  };
  for (;;) {
    ++steps_;
    const Instr& instr = code[at];
    at = instr.next;
    switch (instr.op) {
      case Instr::Op::accept:
        return with_gaps(run.target == kNone || run.target == place ? Reach{place, 0} : Reach{});
      case Instr::Op::split: {
        const std::uint64_t* gates = gates_at(place);
        const bool first = is_open(gates, code[instr.next]), second = is_open(gates, code[instr.alt]);
        if (first && second) {
          std::uint32_t next = 0;
          return with_gaps(follow_split(run, instr, place, next));
        }
        if (!first && !second) return {};
        at = first ? instr.next : instr.alt;
        break;
      }
      case Instr::Op::ref: {
        std::uint32_t end = 0;
        const RefPart* part = nullptr;
        return with_gaps(follow_ref(run, instr, place, end, part));
      }
      case Instr::Op::test:
        if (!lattice_->passes(place, instr.arg)) return {};
        ++place;
        break;
      case Instr::Op::word:
        if (!holds(rules_->refs[instr.arg].parts.front(), place)) return {};
        ++place;
        break;
      case Instr::Op::check:
        if (!holds(rules_->refs[instr.arg].parts.front(), place)) return {};
        break;
      case Instr::Op::gap:
        if (!lattice_->in_sentence(place)) return {};
        ++gaps;
        ++place;
        break;
      case Instr::Op::start:
      case Instr::Op::end:
      case Instr::Op::same_sentence:
        if (!stands(instr.op, place)) return {};
        break;
      case Instr::Op::open:
      case Instr::Op::close:
        break;
    }
    if (code[at].memo != kNone) return with_gaps(eval(run, at, place));
  }
}

bool Matcher::stands(Instr::Op op, std::uint32_t place) const {
  if (place >= lattice_->size()) return true;
  const Tokens& tokens = lattice_->tokens();
  if (op == Instr::Op::start) return tokens.has(place, kParagraphStart);
  if (op == Instr::Op::end) return tokens.kind[place] == TokenKind::newline;
  return !tokens.has(place, kSentenceStart);
}

Reach Matcher::follow_split(const Run& run, const Instr& instr, std::uint32_t place, std::uint32_t& next) {
  const Instr* code = run.program->code.data();
  const std::uint64_t* gates = gates_at(place);
  Reach best, other;
  if (is_open(gates, code[instr.next])) best = eval(run, instr.next, place);
  if (is_open(gates, code[instr.alt])) other = eval(run, instr.alt, place);
  const bool second = better(other, best);
  next = second ? instr.alt : instr.next;
  return second ? other : best;
}

Reach Matcher::follow_ref(const Run& run, const Instr& instr, std::uint32_t place, std::uint32_t& end,
                          const RefPart*& part) {
  const Instr& next = run.program->code[instr.next];
  Reach best;
  for (const RefPart& each : rules_->refs[instr.arg].parts) {
    if (!holds(each, place)) continue;
    const std::size_t first = ends_.size();
    collect_ends(each, place);
    for (std::size_t i = first; i < ends_.size(); ++i) {
      const Reach taken = ends_[i];
      if (!is_open(gates_at(taken.end), next)) continue;
      Reach reach = eval(run, instr.next, taken.end);
      reach.gaps += taken.gaps;
      if (!better(reach, best)) continue;
      best = reach;
      end = taken.end;
      part = &each;
    }
    ends_.resize(first);
  }
  return best;
}

bool Matcher::holds(const RefPart& part, std::uint32_t place) {
  if (place >= lattice_->size()) return false;
  if (part.test != kNone && !lattice_->passes(place, part.test)) return false;
  if (lattice_->begins_entry(place, part.not_lists)) return false;
  for (std::uint32_t type : part.not_types)
    if (lattice_->begins_find(place, type)) return false;
  for (std::uint32_t let : part.not_lets) {
    std::uint32_t first = 0, count = 0;
    let_ends(let, place, first, count);
    if (count > 0) return false;
  }
  return true;
}

bool Matcher::fits(const Mention& mention, const Settings& filters) const {
  return std::all_of(filters.begin(), filters.end(), [&](const auto& filter) {
    if (filter.first == "value") return mention.value == filter.second;
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a) {
      const MentionAttr& attr = lattice_->spans().attrs[mention.attrs_first + a];
      if (attr.name == filter.first && attr.value == filter.second) return true;
    }
    return false;
  });
}

void Matcher::collect_ends(const RefPart& part, std::uint32_t place) {
  switch (part.wide) {
    case RefPart::Wide::none:
      ends_.push_back({place + 1, 0});
      return;
    case RefPart::Wide::list: {
      std::uint32_t last = kNone;
      for (const Edge* edge = lattice_->entries_end(place); edge-- != lattice_->entries_begin(place);) {  // longest first
        ++steps_;
        if (edge->list != part.target || edge->end == last || !part.allowed[edge->entry]) continue;
        last = edge->end;
        ends_.push_back({edge->end, 0});
      }
      return;
    }
    case RefPart::Wide::type:
      for (std::uint32_t m = lattice_->first_find(place); m < lattice_->first_find(place + 1); ++m) {
        ++steps_;
        const Mention& mention = lattice_->spans().mentions[m];
        if (mention.type == part.target && fits(mention, part.filters)) ends_.push_back({mention.end, 0});
      }
      return;
    case RefPart::Wide::let: {
      std::uint32_t first = 0, count = 0;
      let_ends(part.target, place, first, count);
      for (std::uint32_t i = first + count; i-- > first;) ends_.push_back(let_arena_[i]);
    }
  }
}

void Matcher::trace(const Program& program, std::uint32_t start, std::vector<Trace>& out) {
  walk({&program, start, kNone}, out);
}

// Follows the best choices from the entry. The memo still holds what eval found, so each choice is looked up.
void Matcher::walk(const Run& run, std::vector<Trace>& out) {
  // Both are used as stacks: what an inner walk puts on them it takes off again.
  const std::size_t first_step = path_.size(), first_call = calls_.size();
  std::uint32_t at = run.program->entry, place = run.start;
  for (;;) {
    const Instr& instr = run.program->code[at];
    if (instr.op == Instr::Op::accept) break;
    std::uint32_t picked = 0;
    switch (instr.op) {
      case Instr::Op::split:
        follow_split(run, instr, place, at);
        continue;
      case Instr::Op::ref: {
        const RefPart* part = nullptr;
        follow_ref(run, instr, place, picked, part);
        if (part->wide == RefPart::Wide::list)
          path_.push_back({Trace::Kind::list, part->target, place, picked, part});
        else if (part->wide == RefPart::Wide::let)
          calls_.push_back({path_.size(), part->target, place, picked});
        else if (part->wide == RefPart::Wide::type)
          for (std::uint32_t m = lattice_->first_find(place); m < lattice_->first_find(place + 1); ++m)
            if (const Mention& mention = lattice_->spans().mentions[m];
                mention.type == part->target && mention.end == picked && fits(mention, part->filters)) {
              path_.push_back({Trace::Kind::type, m, place, picked, part});
              break;
            }
        place = picked;
        break;
      }
      case Instr::Op::test:
      case Instr::Op::word:
      case Instr::Op::gap:
        ++place;
        break;
      case Instr::Op::open:
        path_.push_back({Trace::Kind::open, instr.arg, place, place});
        break;
      case Instr::Op::close:
        path_.push_back({Trace::Kind::close, instr.arg, place, place});
        break;
      default:
        break;
    }
    at = instr.next;
  }
  // Lets are walked only now: their evaluation takes the memo over.
  const auto copy = [this, &out](std::size_t from, std::size_t to) {
    out.insert(out.end(), path_.begin() + static_cast<std::ptrdiff_t>(from),
               path_.begin() + static_cast<std::ptrdiff_t>(to));
  };
  const std::size_t last_step = path_.size(), last_call = calls_.size();
  std::size_t done = first_step;
  for (std::size_t c = first_call; c < last_call; ++c) {
    const Call call = calls_[c];
    copy(done, call.at);
    done = call.at;
    const Run inner{&rules_->lets[call.let], call.begin, call.end};
    new_stamp();
    if (eval(inner, inner.program->entry, inner.start).end != kNone) walk(inner, out);
  }
  copy(done, last_step);
  path_.resize(first_step);
  calls_.resize(first_call);
}

}  // namespace vnaner
