// slow_matcher.cc: see slow_matcher.h.
#include "tests/reference/slow_matcher.h"

#include <algorithm>

namespace vnaner {

SlowMatcher::SlowMatcher(const Rules& rules, const Tokens& tokens, const Matches& matches, const Spans& spans)
    : rules_(rules),
      tokens_(tokens),
      matches_(matches),
      spans_(spans),
      size_(static_cast<std::uint32_t>(tokens.size())) {
  for (std::uint32_t m = 0; m < spans.mentions.size(); ++m) finds_.emplace(spans.mentions[m].begin, m);
  for (std::uint32_t place = 0; place < size_; ++place) {
    passed_.emplace_back((rules.tests.count() + 63) / 64);
    rules.tests.run((*tokens.forms)[tokens.form[place]], passed_.back().data());
  }
}

// Line ends are no words.
bool SlowMatcher::word_at(std::uint32_t place) const {
  return place < size_ && tokens_.kind[place] != TokenKind::newline;
}

bool SlowMatcher::passes(std::uint32_t place, std::uint32_t test) const {
  return word_at(place) && ((passed_[place][test / 64] >> (test % 64)) & 1) != 0;
}

bool SlowMatcher::holds(const RefPart& part, std::uint32_t place) const {
  if (part.test != kNone && !passes(place, part.test)) return false;
  if (part.denies && place == size_) return false;  // what must not be this or that must be something
  if (!part.not_lists.empty())
    for (std::uint32_t e = matches_.first[place]; e < matches_.first[place + 1]; ++e) {
      const Edge& edge = matches_.edges[e];
      if (!edge.conditional && ((part.not_lists[edge.list / 64] >> (edge.list % 64)) & 1) != 0) return false;
    }
  const auto [first, last] = finds_.equal_range(place);
  for (auto find = first; find != last; ++find)
    for (std::uint32_t type : part.not_types)
      if (spans_.mentions[find->second].type == type) return false;
  for (const Denial& denial : part.not_these) {
    RefPart denied;  // as if it stood there without the `not`
    denied.wide = denial.entries.empty() ? RefPart::Wide::type : RefPart::Wide::list;
    denied.target = denial.target;
    denied.allowed = denial.entries;
    denied.filters = denial.filters;
    if (!read(denied, place).empty()) return false;
  }
  return std::none_of(part.not_lets.begin(), part.not_lets.end(),
                      [&](std::uint32_t let) { return !ends(rules_.lets[let], place).empty(); });
}

bool SlowMatcher::fits(const Mention& find, const Settings& filters) const {
  for (const auto& [name, value] : filters) {
    bool has = name == "value" && find.value == value;
    for (std::uint32_t a = 0; a < find.attrs_count && name != "value"; ++a) {
      const MentionAttr& attr = spans_.attrs[find.attrs_first + a];
      has = has || (attr.name == name && attr.value == value);
    }
    if (!has) return false;
  }
  return true;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> SlowMatcher::read(const RefPart& part, std::uint32_t place) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  if (!holds(part, place)) return out;
  switch (part.wide) {
    case RefPart::Wide::none:
      if (word_at(place)) out.emplace_back(place + 1, 0);
      break;
    case RefPart::Wide::list:
      if (place < size_)
        for (std::uint32_t e = matches_.first[place]; e < matches_.first[place + 1]; ++e)
          if (matches_.edges[e].list == part.target && part.reads(matches_.edges[e]))
            out.emplace_back(matches_.edges[e].end, 0);
      break;
    case RefPart::Wide::type: {
      const auto [first, last] = finds_.equal_range(place);
      for (auto find = first; find != last; ++find) {
        const Mention& mention = spans_.mentions[find->second];
        if (mention.type == part.target && fits(mention, part.filters)) out.emplace_back(mention.end, 0);
      }
      break;
    }
    case RefPart::Wide::let:
      for (const auto& end : ends(rules_.lets[part.target], place)) out.push_back(end);
  }
  return out;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> SlowMatcher::ends(const Program& program, std::uint32_t start) const {
  struct Stand {
    std::uint32_t at, place, gaps;
    auto operator<=>(const Stand&) const = default;
  };
  std::set<std::pair<std::uint32_t, std::uint32_t>> out;
  std::set<Stand> seen;
  std::vector<Stand> left;
  const auto go = [&](std::uint32_t at, std::uint32_t place, std::uint32_t gaps) {
    if (seen.insert({at, place, gaps}).second) left.push_back({at, place, gaps});
  };
  go(program.entry, start, 0);
  while (!left.empty()) {
    const auto [at, place, gaps] = left.back();
    left.pop_back();
    const Instr& instr = program.code[at];
    switch (instr.op) {
      case Instr::Op::accept:
        out.emplace(place, gaps);
        break;
      case Instr::Op::split:
        go(instr.next, place, gaps);
        go(instr.alt, place, gaps);
        break;
      case Instr::Op::test:
        if (passes(place, instr.arg)) go(instr.next, place + 1, gaps);
        break;
      case Instr::Op::word:
        if (word_at(place) && holds(rules_.refs[instr.arg].parts.front(), place)) go(instr.next, place + 1, gaps);
        break;
      case Instr::Op::check:
        if (holds(rules_.refs[instr.arg].parts.front(), place)) go(instr.next, place, gaps);
        break;
      case Instr::Op::ref:
        for (const RefPart& part : rules_.refs[instr.arg].parts)
          for (const auto& [end, more] : read(part, place)) go(instr.next, end, gaps + more);
        break;
      case Instr::Op::gap:
        if (word_at(place) && !tokens_.has(place, kSentenceStart)) go(instr.next, place + 1, gaps + 1);
        break;
      case Instr::Op::open:
      case Instr::Op::close:
      case Instr::Op::note:
        go(instr.next, place, gaps);
        break;
      case Instr::Op::start:
        if (place < size_ && tokens_.has(place, kParagraphStart)) go(instr.next, place, gaps);
        break;
      case Instr::Op::end:
        if (!word_at(place)) go(instr.next, place, gaps);
        break;
      case Instr::Op::same_sentence:
        if (place == size_ || !tokens_.has(place, kSentenceStart)) go(instr.next, place, gaps);
        break;
    }
  }
  return out;
}

std::optional<SlowMatcher::Match> SlowMatcher::match(const Program& program, std::uint32_t start) const {
  std::optional<Match> best;
  for (const auto& [end, gaps] : ends(program, start))
    if (!best || gaps < best->gaps || (gaps == best->gaps && end > best->end)) best = {end, gaps};
  return best;
}

bool SlowMatcher::refuses(const CompiledRule& rule, std::uint32_t begin, std::uint32_t end) const {
  for (const CompiledUnless& unless : rule.unless) {
    const Program& let = rules_.lets[unless.let];
    if (unless.where == Unless::Where::after) {
      if (!ends(let, end).empty()) return true;
      continue;
    }
    // Backwards through the paragraph. `before` is read up to the match, `inside` over all of it.
    const bool inside = unless.where == Unless::Where::inside;
    for (std::uint32_t from = begin + 1; from-- > 0 && word_at(from);)
      for (const auto& [reached, gaps] : ends(let, from))
        if (inside ? reached >= end : reached == begin) return true;
  }
  return false;
}

}  // namespace vnaner
