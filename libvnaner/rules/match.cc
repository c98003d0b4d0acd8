// match.cc: memoised search through acyclic programs; see match.h.
#include "libvnaner/rules/match.h"

#include <algorithm>
#include <bit>

namespace vnaner {
namespace {

bool better(const Reach& a, const Reach& b) {
  if (a.end == kNone) return false;
  return b.end == kNone || a.gaps < b.gaps || (a.gaps == b.gaps && a.end > b.end);
}

// Kept ends of lets; past this the memo is emptied between two starts.
constexpr std::size_t kMostLetEnds = 1u << 18;

}  // namespace

void Matcher::attend(const Rules& rules, const Tokens& tokens, const Matches& matches,
                     const std::vector<std::uint32_t>& classes, const WordClasses& word_classes, const Spans& spans) {
  const bool fresh = rules_ != &rules;
  if (fresh) {
    rules_ = &rules;
    ring_ = std::bit_ceil(rules.widest + 2);
    let_cells_.assign(std::size_t{ring_} * rules.lets.size(), {});
    let_scratch_.assign(rules.lets.size(), {});
    for (std::size_t i = 0; i < rules.lets.size(); ++i) {
      const std::size_t cells = std::size_t{rules.lets[i].memo_cells} * (rules.lets[i].width + 1);
      let_scratch_[i].stamps.assign(cells, 0);
      let_scratch_[i].gaps.assign(cells, 0);
    }
    std::size_t most = 0;
    for (const CompiledRule& rule : rules.rules)
      most = std::max(most, std::size_t{rule.program.memo_cells} * (rule.program.width + 1));
    for (const CompiledZone& zone : rules.zones)
      most = std::max(most, std::size_t{zone.program.memo_cells} * (zone.program.width + 1));
    for (const Program& let : rules.lets) most = std::max(most, std::size_t{let.memo_cells} * (let.width + 1));
    cells_.assign(most, {});
    stamp_ = 0;
  }
  if (fresh || gates_generation_ != word_classes.generation()) {
    let_gates_ = {};
    gates_generation_ = word_classes.generation();
  }
  tokens_ = &tokens;
  matches_ = &matches;
  classes_ = &classes;
  word_classes_ = &word_classes;
  spans_ = &spans;
  size_ = static_cast<std::uint32_t>(tokens.size());
  steps_ = 0;
  ends_.clear();
  list_words_ = (matches.lists->names.size() + 63) / 64;
  list_bits_.assign(size_ * list_words_, 0);
  for (std::uint32_t place = 0; place < size_; ++place)
    for (std::uint32_t e = matches.first[place]; e < matches.first[place + 1]; ++e)
      if (const Edge& edge = matches.edges[e]; !edge.conditional)
        list_bits_[place * list_words_ + edge.list / 64] |= std::uint64_t{1} << (edge.list % 64);
  refresh();
}

void Matcher::refresh() {
  starts_.assign(std::size_t{size_} + 1, 0);
  const auto& mentions = spans_->mentions;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i <= size_; ++i) {
    while (next < mentions.size() && mentions[next].begin < i) ++next;
    starts_[i] = next;
  }
  ++let_stamp_;
  let_arena_.clear();
}

void Matcher::new_stamp() {
  if (++stamp_ == 0) {
    for (Cell& cell : cells_) cell.stamp = 0;
    stamp_ = 1;
  }
}

Reach Matcher::match(const Program& program, std::uint32_t start) {
  if (let_arena_.size() > kMostLetEnds) {
    ++let_stamp_;
    let_arena_.clear();
  }
  new_stamp();
  return eval({&program, start, kNone}, program.entry, start);
}

Reach Matcher::eval(const Run& run, std::uint32_t at, std::uint32_t place) {
  std::uint32_t gaps = 0;
  const auto with_gaps = [&gaps](Reach reach) {
    reach.gaps += gaps;
    return reach;
  };
  for (;;) {
    ++steps_;
    const Instr& instr = run.program->code[at];
    Cell* cell = nullptr;
    if (instr.memo != kNone) {
      cell = &cells_[std::size_t{place - run.start} * run.program->memo_cells + instr.memo];
      if (cell->stamp == stamp_) return with_gaps(cell->reach);
    }
    const auto keep = [&](Reach reach) {
      if (cell) *cell = {stamp_, reach};
      return with_gaps(reach);
    };
    switch (instr.op) {
      case Instr::Op::accept:
        return keep(run.target == kNone || run.target == place ? Reach{place, 0} : Reach{});
      case Instr::Op::split:
      case Instr::Op::ref:
        return keep(follow(run, instr, place, nullptr, nullptr));
      case Instr::Op::test:
        if (!passes(place, instr.arg)) return keep({});
        if (cell) return keep(eval(run, instr.next, place + 1));
        ++place;
        break;
      case Instr::Op::gap:
        if (!gap_may_take(place)) return keep({});
        if (cell) {
          Reach reach = eval(run, instr.next, place + 1);
          ++reach.gaps;
          return keep(reach);
        }
        ++gaps;
        ++place;
        break;
      case Instr::Op::start:
        if (place < size_ && !tokens_->has(place, kParagraphStart)) return keep({});
        if (cell) return keep(eval(run, instr.next, place));
        break;
      case Instr::Op::end:
        if (place < size_ && tokens_->kind[place] != TokenKind::newline) return keep({});
        if (cell) return keep(eval(run, instr.next, place));
        break;
      case Instr::Op::same_sentence:
        if (place < size_ && tokens_->has(place, kSentenceStart)) return keep({});
        if (cell) return keep(eval(run, instr.next, place));
        break;
      case Instr::Op::open:
      case Instr::Op::close:
        if (cell) return keep(eval(run, instr.next, place));
        break;
    }
    at = instr.next;
  }
}

// The best way on from a split or a reference. `picked`: split: 0 or 1; reference: the end taken.
Reach Matcher::follow(const Run& run, const Instr& instr, std::uint32_t place, std::uint32_t* picked,
                      const RefPart** part_taken) {
  Reach best;
  if (instr.op == Instr::Op::split) {
    best = eval(run, instr.next, place);
    const Reach other = eval(run, instr.alt, place);
    const bool second = better(other, best);
    if (picked) *picked = second;
    return second ? other : best;
  }
  for (const RefPart& part : rules_->refs[instr.arg].parts) {
    if (!holds(part, place)) continue;
    const std::size_t first = ends_.size();
    collect_ends(part, place);
    for (std::size_t i = first; i < ends_.size(); ++i) {
      const Reach end = ends_[i];
      Reach reach = eval(run, instr.next, end.end);
      reach.gaps += end.gaps;
      if (!better(reach, best)) continue;
      best = reach;
      if (picked) *picked = end.end;
      if (part_taken) *part_taken = &part;
    }
    ends_.resize(first);
  }
  return best;
}

bool Matcher::holds(const RefPart& part, std::uint32_t place) {
  if (place >= size_) return false;
  if (part.test != kNone && !passes(place, part.test)) return false;
  for (std::size_t w = 0; w < part.not_lists.size(); ++w)
    if ((list_bits_[place * list_words_ + w] & part.not_lists[w]) != 0) return false;
  for (std::uint32_t type : part.not_types)
    if (starts_type(type, place)) return false;
  for (std::uint32_t let : part.not_lets) {
    std::uint32_t first = 0, count = 0;
    let_ends(let, place, first, count);
    if (count > 0) return false;
  }
  return true;
}

bool Matcher::starts_type(std::uint32_t type, std::uint32_t place) const {
  for (std::uint32_t m = starts_[place]; m < starts_[place + 1]; ++m)
    if (spans_->mentions[m].type == type) return true;
  return false;
}

bool Matcher::fits(const Mention& mention, const Settings& filters) const {
  return std::all_of(filters.begin(), filters.end(), [&](const auto& filter) {
    if (filter.first == "value") return mention.value == filter.second;
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a) {
      const MentionAttr& attr = spans_->attrs[mention.attrs_first + a];
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
      for (std::uint32_t e = matches_->first[place + 1]; e-- > matches_->first[place];) {  // longest first
        const Edge& edge = matches_->edges[e];
        ++steps_;
        if (edge.list != part.target || edge.end == last || !part.allowed[edge.entry]) continue;
        last = edge.end;
        ends_.push_back({edge.end, 0});
      }
      return;
    }
    case RefPart::Wide::type:
      for (std::uint32_t m = starts_[place]; m < starts_[place + 1]; ++m) {
        ++steps_;
        const Mention& mention = spans_->mentions[m];
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

bool Matcher::may_begin(std::uint32_t let, std::uint32_t place) {
  if (rules_->lets[let].nullable) return true;
  if (place >= size_) return false;
  const GateTable& table = rules_->let_gates;
  const std::size_t word = let / 64;
  const std::uint64_t bit = std::uint64_t{1} << (let % 64);
  if (let_gates_.at(place, table, *tokens_, *matches_, *word_classes_, *classes_).first[word] & bit) return true;
  for (std::uint32_t e = matches_->first[place]; e < matches_->first[place + 1]; ++e)
    if (matches_->edges[e].end > place + 1 &&
        (table.by_list[0][std::size_t{matches_->edges[e].list} * table.words + word] & bit))
      return true;
  for (std::uint32_t m = starts_[place]; m < starts_[place + 1]; ++m)
    if (table.by_type[0][std::size_t{spans_->mentions[m].type} * table.words + word] & bit) return true;
  return false;
}

void Matcher::let_ends(std::uint32_t let, std::uint32_t place, std::uint32_t& first, std::uint32_t& count) {
  ++steps_;
  if (!may_begin(let, place)) {
    first = count = 0;
    return;
  }
  LetCell& cell =
      let_cells_[std::size_t{place & (ring_ - 1)} * rules_->lets.size() + let];  // one place's lets together
  if (cell.stamp != let_stamp_ || cell.place != place) {
    LetScratch& scratch = let_scratch_[let];
    if (++scratch.stamp == 0) {
      std::fill(scratch.stamps.begin(), scratch.stamps.end(), 0);
      scratch.stamp = 1;
    }
    const std::size_t before = found_.size();  // lets inside this one append after it and clean up
    explore(let, place, rules_->lets[let].entry, place, 0);
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
              [](const Reach& a, const Reach& b) { return a.end != b.end ? a.end < b.end : a.gaps < b.gaps; });
    const auto start = static_cast<std::uint32_t>(let_arena_.size());
    for (std::size_t i = before; i < found_.size(); ++i)
      if (i == before || found_[i].end != found_[i - 1].end) let_arena_.push_back(found_[i]);
    found_.resize(before);
    cell = {let_stamp_, place, start, static_cast<std::uint32_t>(let_arena_.size()) - start};
  }
  first = cell.first;
  count = cell.count;
}

void Matcher::explore(std::uint32_t let, std::uint32_t start, std::uint32_t at, std::uint32_t place,
                      std::uint32_t gaps) {
  const Program& program = rules_->lets[let];
  LetScratch& scratch = let_scratch_[let];
  for (;;) {
    ++steps_;
    const Instr& instr = program.code[at];
    if (instr.memo != kNone) {
      const std::size_t cell = std::size_t{place - start} * program.memo_cells + instr.memo;
      if (scratch.stamps[cell] == scratch.stamp && scratch.gaps[cell] <= gaps) return;
      scratch.stamps[cell] = scratch.stamp;
      scratch.gaps[cell] = gaps;
    }
    switch (instr.op) {
      case Instr::Op::accept:
        found_.push_back({place, gaps});
        return;
      case Instr::Op::split:
        explore(let, start, instr.next, place, gaps);
        at = instr.alt;
        continue;
      case Instr::Op::test:
        if (!passes(place, instr.arg)) return;
        ++place;
        break;
      case Instr::Op::gap:
        if (!gap_may_take(place)) return;
        ++gaps;
        ++place;
        break;
      case Instr::Op::ref:
        for (const RefPart& part : rules_->refs[instr.arg].parts) {
          if (!holds(part, place)) continue;
          const std::size_t first = ends_.size();
          collect_ends(part, place);
          for (std::size_t i = first; i < ends_.size(); ++i) {
            const Reach end = ends_[i];
            explore(let, start, instr.next, end.end, gaps + end.gaps);
          }
          ends_.resize(first);
        }
        return;
      case Instr::Op::start:
        if (place < size_ && !tokens_->has(place, kParagraphStart)) return;
        break;
      case Instr::Op::end:
        if (place < size_ && tokens_->kind[place] != TokenKind::newline) return;
        break;
      case Instr::Op::same_sentence:
        if (place < size_ && tokens_->has(place, kSentenceStart)) return;
        break;
      case Instr::Op::open:
      case Instr::Op::close:
        break;
    }
    at = instr.next;
  }
}

bool Matcher::let_reaches(std::uint32_t let, std::uint32_t start, std::uint32_t end, bool or_beyond) {
  std::uint32_t first = 0, count = 0;
  let_ends(let, start, first, count);
  for (std::uint32_t i = first; i < first + count; ++i)
    if (let_arena_[i].end == end || (or_beyond && let_arena_[i].end > end)) return true;
  return false;
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
        follow(run, instr, place, &picked, nullptr);
        at = picked ? instr.alt : instr.next;
        continue;
      case Instr::Op::ref: {
        const RefPart* part = nullptr;
        follow(run, instr, place, &picked, &part);
        if (part->wide == RefPart::Wide::list)
          path_.push_back({Trace::Kind::list, part->target, place, picked, part});
        else if (part->wide == RefPart::Wide::let)
          calls_.push_back({path_.size(), part->target, place, picked});
        else if (part->wide == RefPart::Wide::type)
          for (std::uint32_t m = starts_[place]; m < starts_[place + 1]; ++m)
            if (const Mention& mention = spans_->mentions[m];
                mention.type == part->target && mention.end == picked && fits(mention, part->filters)) {
              path_.push_back({Trace::Kind::type, m, place, picked, part});
              break;
            }
        place = picked;
        break;
      }
      case Instr::Op::test:
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
