// tries.cc: see tries.h.
#include "libvnaner/rules/tries.h"

#include <algorithm>

namespace vnaner {
namespace {

// How much it says that a match read this.
constexpr std::int32_t kFind = 4, kEntry = 3, kLongWord = 3, kAnyWord = 1;
constexpr std::size_t kLongWordLetters = 4;

// Keeps of two endings at one place, both with or without a change, the one that read more.
void keep(const Ending& ending, std::vector<Ending>& endings) {
  for (Ending& other : endings) {
    if (other.end != ending.end || other.changed != ending.changed) continue;
    if (other.score < ending.score) other = ending;
    return;
  }
  endings.push_back(ending);
}

bool reads(Instr::Op op) { return op == Instr::Op::test || op == Instr::Op::word || op == Instr::Op::ref; }
bool is_let(const Ref& ref) { return ref.parts.front().wide == RefPart::Wide::let; }

}  // namespace

std::size_t Tries::Hash::operator()(const Key& key) const noexcept {
  const std::uint64_t place = (std::uint64_t{key.place} << 1) | (key.may_change ? 1u : 0u);
  const std::uint64_t mixed = (std::uint64_t{key.at} << 34 ^ place) * 0x9E3779B97F4A7C15u;
  return std::hash<const void*>()(key.program) ^ static_cast<std::size_t>(mixed ^ mixed >> 29);
}

// Jumps lead to smaller indices.
const Tries::Facts& Tries::facts(const Program& program) {
  const auto [it, fresh] = facts_.try_emplace(&program);
  Facts& facts = it->second;  // stays where it is while lets add theirs
  if (!fresh) return facts;
  const std::vector<Instr>& code = program.code;
  find_marks(program, facts);
  facts.missing.assign(code.size(), 0);
  for (std::size_t i = 0; i < code.size(); ++i) {
    const Instr& instr = code[i];
    if (instr.op == Instr::Op::accept) continue;
    const std::uint32_t rest = facts.missing[instr.next];
    if (instr.op == Instr::Op::split)
      facts.missing[i] = std::min(rest, facts.missing[instr.alt]);
    else if (instr.op == Instr::Op::ref && is_let(rules_.refs[instr.arg]))
      facts.missing[i] = rest + needed(rules_.lets[rules_.refs[instr.arg].parts.front().target]);
    else
      facts.missing[i] = rest + (reads(instr.op) || instr.op == Instr::Op::gap ? 1 : 0);
  }
  facts.atom.assign(code.size(), kNone);
  for (std::size_t i = code.size(); i-- > 0;) {
    const Instr& instr = code[i];
    if (instr.op == Instr::Op::accept || code[instr.next].op == Instr::Op::note) continue;
    if (instr.op == Instr::Op::note && rules_.elements[instr.arg].kind == Element::Kind::atom)
      facts.atom[instr.next] = instr.arg;
    const bool goes_on = instr.op == Instr::Op::check ||
                         (instr.op == Instr::Op::test && code[instr.next].op == Instr::Op::test &&
                          code[instr.next].at.line == instr.at.line && code[instr.next].at.column == instr.at.column);
    if (goes_on && facts.atom[instr.next] == kNone) facts.atom[instr.next] = facts.atom[i];
  }
  return facts;
}

// Marks are closed in the order in which they were opened, whatever way leads through them.
void Tries::find_marks(const Program& program, Facts& facts) const {
  const std::vector<Instr>& code = program.code;
  const auto is_emitted = [&](const Instr& instr) {
    const MarkInfo& mark = rules_.marks[instr.arg];
    return !mark.is_attribute && !rules_.types[mark.type].internal;
  };
  std::vector<std::int32_t> depth(code.size(), -1);
  std::vector<std::uint32_t> open{program.entry};
  depth[program.entry] = 0;
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    const Instr& instr = code[at];
    if (instr.op == Instr::Op::accept) continue;
    std::int32_t behind = depth[at];
    if (instr.op == Instr::Op::open && is_emitted(instr)) ++behind;
    if (instr.op == Instr::Op::close && is_emitted(instr)) --behind;
    for (const std::uint32_t next : {instr.next, instr.op == Instr::Op::split ? instr.alt : instr.next})
      if (depth[next] < 0) depth[next] = behind, open.push_back(next);
  }
  facts.in_mark.assign(code.size(), 0);
  for (std::size_t i = 0; i < code.size(); ++i) facts.in_mark[i] = depth[i] > 0;
}

std::uint32_t Tries::needed(const Program& program) { return facts(program).missing[program.entry]; }

std::int32_t Tries::weight(std::uint32_t atom, const Instr& instr, std::uint32_t begin, std::uint32_t end) const {
  std::int32_t weight = kAnyWord;
  if (instr.op == Instr::Op::ref) {
    weight = rules_.refs[instr.arg].parts.front().wide == RefPart::Wide::type ? kFind : kEntry;
  } else if (atom != kNone) {
    const std::string& text = rules_.elements[atom].text;
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    if (text.front() != '<' && static_cast<std::size_t>(letters) >= kLongWordLetters) weight = kLongWord;
  }
  weight += static_cast<std::int32_t>(end - begin) - 1;
  return favoured(begin, end) > 0 ? 2 * weight : weight;
}

std::uint32_t Tries::favoured(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t first = std::max(begin, favoured_begin_), last = std::min(end, favoured_end_);
  return first < last ? last - first : 0;
}

void Tries::read(const Program& program, std::uint32_t at, std::uint32_t place, std::vector<Read>& out) {
  const Instr& instr = program.code[at];
  const std::uint32_t atom = facts(program).atom[at];
  const bool in_mark = facts(program).in_mark[at] != 0;
  const auto add = [&](std::uint32_t end) {
    const std::uint32_t words = favoured(place, end);
    out.push_back({end, weight(atom, instr, place, end), words, in_mark ? words : 0, false, {}});
  };
  if (instr.op == Instr::Op::test) {
    if (lattice_.passes(place, instr.arg)) add(place + 1);
    return;
  }
  const Ref& ref = rules_.refs[instr.arg];
  if (instr.op == Instr::Op::word) {
    if (matcher_.holds(ref.parts.front(), place)) add(place + 1);
    return;
  }
  for (const std::uint32_t end : matcher_.ends_of(ref, place)) add(end);
}

void Tries::read_let(const Program& program, std::uint32_t at, std::uint32_t place, bool may_change,
                     std::vector<Read>& out) {
  const RefPart& part = rules_.refs[program.code[at].arg].parts.front();
  if (!matcher_.holds(part, place)) return;
  const Program& let = rules_.lets[part.target];
  const bool in_mark = facts(program).in_mark[at] != 0;
  for (const Ending& ending : from(let, let.entry, place, may_change)) {
    out.push_back({ending.end, ending.score, ending.favoured, in_mark ? ending.favoured : ending.marked, ending.changed,
                   ending.change});
    out.back().change.in_mark |= in_mark;
  }
}

// With the word there taken for another, with none, or with the next one. What ends a sentence stays.
void Tries::change(const Program& program, std::uint32_t at, std::uint32_t place, std::vector<Read>& out) {
  const std::uint32_t atom = facts(program).atom[at];
  if (atom == kNone) return;
  using Mend = AlmostMatch::Mend;
  const bool in_mark = facts(program).in_mark[at] != 0;
  out.push_back({place, 0, 0, 0, true, {Mend::missing, atom, place, in_mark}});
  const Tokens& tokens = lattice_.tokens();
  if (place >= lattice_.size() || tokens.kind[place] == TokenKind::newline) return;
  const bool goes_on = place + 1 < lattice_.size() && tokens.kind[place + 1] != TokenKind::newline &&
                       !tokens.has(place + 1, kSentenceStart);
  if (tokens.kind[place] == TokenKind::punctuation && !goes_on) return;
  out.push_back({place + 1, 0, 0, 0, true, {Mend::other, atom, place, in_mark}});
  const std::size_t first = out.size();
  if (place + 1 < lattice_.size()) read(program, at, place + 1, out);
  for (std::size_t i = first; i < out.size(); ++i) {
    out[i].changed = true;
    out[i].change = {Mend::extra, atom, place, in_mark};
  }
}

const std::vector<Ending>& Tries::from(const Program& program, std::uint32_t at, std::uint32_t place, bool may_change) {
  const Instr* instr = &program.code[at];
  while (instr->op == Instr::Op::note || instr->op == Instr::Op::open || instr->op == Instr::Op::close)
    instr = &program.code[at = instr->next];
  const Key key{&program, at, place, may_change};
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  std::vector<Ending> endings;
  std::vector<Read> ways;
  switch (instr->op) {
    case Instr::Op::accept:
      endings.push_back({place, 0, 0, 0, false, {}});
      break;
    case Instr::Op::split:
      endings = from(program, instr->next, place, may_change);
      for (const Ending& ending : from(program, instr->alt, place, may_change)) keep(ending, endings);
      break;
    case Instr::Op::gap:
      if (lattice_.in_sentence(place)) ways.push_back({place + 1, 0, 0, 0, false, {}});
      break;
    case Instr::Op::start:
    case Instr::Op::end:
    case Instr::Op::same_sentence:
      if (matcher_.stands(instr->op, place)) ways.push_back({place, 0, 0, 0, false, {}});
      break;
    case Instr::Op::check:
      if (matcher_.holds(rules_.refs[instr->arg].parts.front(), place)) ways.push_back({place, 0, 0, 0, false, {}});
      break;
    default:
      if (instr->op == Instr::Op::ref && is_let(rules_.refs[instr->arg]))
        read_let(program, at, place, may_change, ways);
      else
        read(program, at, place, ways);
      if (ways.empty() && may_change) change(program, at, place, ways);
  }
  for (const Read& way : ways)
    for (Ending ending : from(program, instr->next, way.end, may_change && !way.changed)) {
      ending.score += way.score;
      ending.favoured += way.favoured;
      ending.marked += way.marked;
      if (way.changed) ending.changed = true, ending.change = way.change;
      keep(ending, endings);
    }
  return known_.emplace(key, std::move(endings)).first->second;
}

const std::vector<Ending>& Tries::endings(const Program& program, std::uint32_t start) {
  return from(program, program.entry, start, true);
}

void Tries::walk(const Program& program, std::uint32_t at, Stop so_far, std::vector<Stop>& stops) {
  const std::uint32_t place = so_far.place;
  const auto [known, fresh] = walked_.try_emplace({&program, at, place, false}, so_far.score);
  if (!fresh && known->second >= so_far.score) return;
  known->second = so_far.score;
  const Instr& instr = program.code[at];
  const auto go_on = [&](std::uint32_t end) {
    Stop next = so_far;
    next.place = end;
    walk(program, instr.next, next, stops);
  };
  const auto stop = [&] {
    Stop here = so_far;
    here.atom = facts(program).atom[at];
    here.missing += facts(program).missing[at];
    if (here.atom != kNone) stops.push_back(here);
  };
  std::vector<Read> ways;
  switch (instr.op) {
    case Instr::Op::accept:
      return;
    case Instr::Op::split:
      go_on(place);
      return walk(program, instr.alt, so_far, stops);
    case Instr::Op::open:
    case Instr::Op::close:
    case Instr::Op::note:
      return go_on(place);
    case Instr::Op::gap:
      return lattice_.in_sentence(place) ? go_on(place + 1) : void();
    case Instr::Op::same_sentence:
      return matcher_.stands(instr.op, place) ? go_on(place) : void();
    case Instr::Op::start:
    case Instr::Op::end:
      return matcher_.stands(instr.op, place) ? go_on(place) : stop();
    case Instr::Op::check:
      return matcher_.holds(rules_.refs[instr.arg].parts.front(), place) ? go_on(place) : stop();
    default:
      break;
  }
  if (instr.op == Instr::Op::ref && is_let(rules_.refs[instr.arg])) {
    const RefPart& part = rules_.refs[instr.arg].parts.front();
    if (!matcher_.holds(part, place)) return stop();
    const Program& let = rules_.lets[part.target];
    Stop inside = so_far;
    inside.missing += facts(program).missing[instr.next];
    inside.in_mark = so_far.in_mark || facts(program).in_mark[at] != 0;
    walk(let, let.entry, inside, stops);
    read_let(program, at, place, false, ways);
  } else {
    read(program, at, place, ways);
    if (ways.empty()) return stop();
  }
  for (const Read& way : ways) {
    Stop next = so_far;
    next.place = way.end;
    next.score += way.score;
    next.marked += so_far.in_mark ? way.favoured : way.marked;
    walk(program, instr.next, next, stops);
  }
}

std::vector<Stop> Tries::stops(const Program& program, std::uint32_t start) {
  walked_.clear();
  std::vector<Stop> stops;
  Stop here;
  here.place = start;
  walk(program, program.entry, here, stops);
  // A place that was reached again with more read tells more.
  std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) {
    return a.place != b.place ? a.place < b.place : a.atom != b.atom ? a.atom < b.atom : a.score > b.score;
  });
  stops.erase(std::unique(stops.begin(), stops.end(),
                          [](const Stop& a, const Stop& b) { return a.place == b.place && a.atom == b.atom; }),
              stops.end());
  return stops;
}

}  // namespace vnaner
