// match.cc: memoised search through acyclic programs; see match.h. What lets read stands in match_lets.cc.
#include "libvnaner/rules/match.h"

#include <algorithm>

namespace vnaner {
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
  gate_row_.assign(std::size_t{lattice.size()} + 1, nullptr);
  forget_lets();
}

void Matcher::refresh() {
  gates_.refresh(*lattice_);
  gate_row_.assign(std::size_t{lattice_->size()} + 1, nullptr);
  forget_lets();
}

void Matcher::new_stamp() {
  if (++stamp_ == 0) {
    for (Cell& cell : cells_) cell.stamp = 0;
    stamp_ = 1;
  }
}

Way Matcher::match(const Program& program, std::uint32_t start) {
  if (!may_begin(program, start)) return {};
  if (let_arena_.size() > kMostLetEnds) forget_lets();
  new_stamp();
  steps_of_ways_.clear();
  return advance({&program, start, kNone}, program.entry, start, true);
}

Way Matcher::eval(const Run& run, std::uint32_t at, std::uint32_t place) {
  const std::uint32_t memo = run.program->code[at].memo;
  if (memo == kNone) return advance(run, at, place, false);
  const std::size_t cell = std::size_t{place - run.start} * run.program->memo_cells + memo;
  if (cells_[cell].stamp == stamp_) return cells_[cell].way;
  const Way way = advance(run, at, place, false);
  cells_[cell] = {stamp_, way};
  return way;
}

Way Matcher::advance(const Run& run, std::uint32_t at, std::uint32_t place, bool only_way) {
  const Instr* code = run.program->code.data();
  std::uint32_t gaps = 0, first = kNone, last = kNone;  // passed here, on the way
  const auto pass = [&](const Trace& step) {
    const std::uint32_t index = add_step(step);
    (last == kNone ? first : steps_of_ways_[last].next) = index;
    last = index;
  };
  const auto found = [&](Way way) {
    if (!way.found()) return way;
    if (last != kNone) {
      steps_of_ways_[last].next = way.path;
      way.path = first;
    }
    return way.with_gaps(gaps);
  };
  for (;;) {
    ++steps_;
    const Instr& instr = code[at];
    at = instr.next;
    switch (instr.op) {
      case Instr::Op::accept:
        return found(run.target == kNone || run.target == place ? Way::to(place) : Way{});
      case Instr::Op::split: {
        const std::uint64_t* gates = gates_at(place);
        const Branch* branch = &run.program->branches[instr.arg];
        while (branch->at != kNone && !is_open(gates, branch->gate)) ++branch;
        if (branch->at == kNone) return {};
        at = branch->at;
        const Branch* first_open = branch;
        do ++branch;
        while (branch->at != kNone && !is_open(gates, branch->gate));
        if (branch->at != kNone) return found(best_branch(run, first_open, place));
        break;
      }
      case Instr::Op::ref: {
        const std::size_t count = collect_ends(rules_->refs[instr.arg], place, code[instr.next].gate);
        if (count == 0) return {};
        if (count > 1) return found(best_end(run, instr.next, ends_.size() - count));
        const End& only = ends_.back();
        if (only.step.kind != Trace::Kind::word) pass(only.step);
        place = only.step.end;
        gaps += only.gaps;
        ends_.pop_back();
        break;
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
        pass({Trace::Kind::open, instr.arg, place, place});
        break;
      case Instr::Op::close:
        pass({Trace::Kind::close, instr.arg, place, place});
        break;
      case Instr::Op::note:
        pass({Trace::Kind::note, instr.arg, place, place});
        break;
    }
    if (!only_way && code[at].memo != kNone) return found(eval(run, at, place));
  }
}

// Of equal ways the first.
Way Matcher::best_branch(const Run& run, const Branch* branches, std::uint32_t place) {
  const std::uint64_t* gates = gates_at(place);
  Way best;
  for (; branches->at != kNone; ++branches) {
    if (!is_open(gates, branches->gate)) continue;
    const Way way = eval(run, branches->at, place);
    if (way.better_than(best)) best = way;
  }
  return best;
}

Way Matcher::best_end(const Run& run, std::uint32_t at, std::size_t first_end) {
  Way best;
  std::size_t chosen = first_end;
  for (std::size_t i = first_end, last = ends_.size(); i < last; ++i) {
    const Way way = eval(run, at, ends_[i].step.end).with_gaps(ends_[i].gaps);
    if (!way.better_than(best)) continue;
    best = way;
    chosen = i;
  }
  if (best.found() && ends_[chosen].step.kind != Trace::Kind::word) {
    const std::uint32_t step = add_step(ends_[chosen].step);
    steps_of_ways_[step].next = best.path;
    best.path = step;
  }
  ends_.resize(first_end);
  return best;
}

bool Matcher::stands(Instr::Op op, std::uint32_t place) const {
  if (place >= lattice_->size()) return op != Instr::Op::start;
  const Tokens& tokens = lattice_->tokens();
  if (op == Instr::Op::start) return tokens.has(place, kParagraphStart);
  if (op == Instr::Op::end) return tokens.kind[place] == TokenKind::newline;
  return !tokens.has(place, kSentenceStart);
}

bool Matcher::denied(const RefPart& part, std::uint32_t place) {
  if (place >= lattice_->size() || lattice_->begins_entry(place, part.not_lists)) return true;
  for (std::uint32_t type : part.not_types)
    if (lattice_->begins_find(place, type)) return true;
  for (std::uint32_t let : part.not_lets)
    if (let_ends(let, place).count > 0) return true;
  return std::any_of(part.not_these.begin(), part.not_these.end(),
                     [&](const Denial& denial) { return begins(denial, place); });
}

bool Matcher::begins(const Denial& denial, std::uint32_t place) const {
  if (!denial.entries.empty())
    return std::any_of(lattice_->entries_begin(place), lattice_->entries_end(place),
                       [&](const Edge& edge) { return denial.entries[edge.entry]; });
  const Mention* all = lattice_->spans().mentions.data();
  return std::any_of(
      all + lattice_->first_find(place), all + lattice_->first_find(place + 1),
      [&](const Mention& mention) { return mention.type == denial.target && fits(mention, denial.filters); });
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

std::size_t Matcher::collect_ends(const Ref& ref, std::uint32_t place, std::uint32_t gate) {
  const bool over = place == lattice_->size();  // only a let may read nothing
  std::size_t count = 0;
  for (const RefPart& part : ref.parts) {
    if ((over && part.wide != RefPart::Wide::let) || !holds(part, place)) continue;
    const auto add = [&](Trace::Kind kind, std::uint32_t arg, std::uint32_t end, std::uint32_t gaps) {
      if (!is_open(gates_at(end), gate)) return;
      ends_.push_back({{kind, arg, place, end, &part}, gaps});
      ++count;
    };
    switch (part.wide) {
      case RefPart::Wide::none:
        add(Trace::Kind::word, 0, place + 1, 0);
        break;
      case RefPart::Wide::list: {
        std::uint32_t last = kNone;
        const Edge* const first = lattice_->entries_begin(place);
        for (const Edge* edge = lattice_->entries_end(place); edge-- != first;) {  // longest first
          ++steps_;
          if (edge->list < part.target) break;  // they are sorted by list
          if (edge->list != part.target || edge->end == last || !part.reads(*edge)) continue;
          last = edge->end;
          add(Trace::Kind::list, part.target, edge->end, 0);
        }
        break;
      }
      case RefPart::Wide::type: {
        const Mention* finds = lattice_->spans().mentions.data();
        for (std::uint32_t m = lattice_->first_find(place); m < lattice_->first_find(place + 1); ++m) {
          ++steps_;
          if (finds[m].type == part.target && fits(finds[m], part.filters)) add(Trace::Kind::type, m, finds[m].end, 0);
        }
        break;
      }
      case RefPart::Wide::let: {
        const LetEnds let = let_ends(part.target, place);
        for (std::uint32_t i = let.first + let.count; i-- > let.first;)
          add(Trace::Kind::let, part.target, let_arena_[i].end, let_arena_[i].gaps);
      }
    }
  }
  return count;
}

std::vector<std::uint32_t> Matcher::ends_of(const Ref& ref, std::uint32_t place) {
  const std::size_t count = collect_ends(ref, place, kAlwaysOpen);
  std::vector<std::uint32_t> ends;
  for (std::size_t i = ends_.size() - count; i < ends_.size(); ++i) ends.push_back(ends_[i].step.end);
  ends_.resize(ends_.size() - count);
  return ends;
}

// A let's steps are worked out only now, and only where they matter: its ends were enough to match by.
Steps Matcher::trace(const Way& match) {
  open_marks_.clear();
  for (std::uint32_t at = match.path; at != kNone; at = steps_of_ways_[at].next) {
    const Trace step = steps_of_ways_[at];
    if (step.kind == Trace::Kind::open) open_marks_.push_back(step);
    if (step.kind == Trace::Kind::close) open_marks_.pop_back();
    if (step.kind != Trace::Kind::let || !matters(step)) continue;
    const Run inner{&rules_->lets[step.arg], step.begin, step.end};
    new_stamp();
    const std::uint32_t first = advance(inner, inner.program->entry, inner.start, true).path;
    if (first == kNone) continue;
    std::uint32_t last = first;
    while (steps_of_ways_[last].next != kNone) last = steps_of_ways_[last].next;
    steps_of_ways_[last].next = step.next;
    steps_of_ways_[at].next = first;
  }
  return {steps_of_ways_.data(), match.path};
}

Steps Matcher::trace_let(std::uint32_t let, std::uint32_t start, std::uint32_t end) {
  const Program& program = rules_->lets[let];
  new_stamp();
  steps_of_ways_.clear();
  return trace(advance({&program, start, end}, program.entry, start, true));
}

// Finds matter anywhere, since they may be labelled or nest; entries only as the value of an attribute or of a mark
// that they fill.
bool Matcher::matters(const Trace& let) const {
  const Program& program = rules_->lets[let.arg];
  if (program.has_marks) return true;
  if (program.reads_types && lattice_->first_find(let.begin) != lattice_->first_find(let.end)) return true;
  if (!program.reads_lists || open_marks_.empty()) return false;
  const Trace& around = open_marks_.back();
  return rules_->marks[around.arg].is_attribute || around.begin == let.begin;
}

}  // namespace vnaner
