// log_matches.cc: see log_matches.h.
#include "libvnaner/rules/log_matches.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "libvnaner/rules/refuse.h"

namespace vnaner {
namespace {

std::uint32_t begin_of(const Tokens& tokens, std::uint32_t place) {
  return place < tokens.size() ? tokens.begin[place] : tokens.size() == 0 ? 0 : tokens.end.back();
}
std::uint32_t end_of(const Tokens& tokens, std::uint32_t place) { return place == 0 ? 0 : tokens.end[place - 1]; }

void add_elements(Steps path, std::vector<std::uint32_t>& elements) {
  for (std::uint32_t at = path.first; at != kNone; at = path.all[at].next)
    if (path.all[at].kind == Trace::Kind::note) elements.push_back(path.all[at].arg);
}

// Cuts a way into stretches.
class StepLister {
 public:
  StepLister(const Rules& rules, const Lattice& lattice, std::vector<LoggedStep>& out)
      : rules_(rules), lattice_(lattice), out_(out) {}

  // Of a way from one token to another.
  void list(Steps path, std::uint32_t begin, std::uint32_t end) {
    begin_ = begin;
    for (std::uint32_t at = path.first; at != kNone; at = path.all[at].next) {
      const Trace& step = path.all[at];
      while (!open_.empty() && open_.back().is_let && step.begin >= open_.back().end) close(open_.back().end);
      take(step);
    }
    end_atom(end);
    while (!open_.empty()) close(end);
  }

 private:
  struct Open {
    std::size_t step;
    bool is_let;
    std::uint32_t end;  // of a let, in tokens
  };

  void take(const Trace& step) {
    switch (step.kind) {
      case Trace::Kind::open:
        end_atom(step.begin);
        open_mark(rules_.marks[step.arg], step.begin);
        break;
      case Trace::Kind::close:
        end_atom(step.begin);
        while (open_.back().is_let) close(step.begin);
        close(step.begin);
        break;
      case Trace::Kind::note:
        if (rules_.elements[step.arg].kind != Element::Kind::atom) break;
        end_atom(step.begin);
        add(LoggedStep::Kind::atom, step.begin).element = step.arg;
        atom_ = out_.size() - 1;
        break;
      case Trace::Kind::list:
        if (atom_ != kNoAtom) add_entries(step, out_[atom_]);
        break;
      case Trace::Kind::type:
        if (atom_ != kNoAtom) out_[atom_].finds.push_back(lattice_.spans().mentions[step.arg]);
        break;
      case Trace::Kind::let:
        // What stands in it follows, sign by sign.
        if (atom_ == kNoAtom) break;
        out_[atom_].kind = LoggedStep::Kind::let;
        open_.push_back({atom_, true, step.end});
        atom_ = kNoAtom;
        break;
      case Trace::Kind::word:
        break;
    }
  }

  LoggedStep& add(LoggedStep::Kind kind, std::uint32_t begin) {
    LoggedStep& step = out_.emplace_back();
    step.kind = kind;
    step.depth = static_cast<std::uint32_t>(open_.size());
    step.begin = step.end = begin_of(lattice_.tokens(), begin);
    begins_.resize(out_.size() - 1);  // steps may have been taken back
    begins_.push_back(begin);
    return step;
  }
  void open_mark(const MarkInfo& mark, std::uint32_t begin) {
    LoggedStep& step = add(mark.is_attribute ? LoggedStep::Kind::attribute : LoggedStep::Kind::mark, begin);
    step.name = mark.is_attribute ? mark.attribute : rules_.types[mark.type].name;
    open_.push_back({out_.size() - 1, false, 0});
  }
  void close(std::uint32_t end) {
    end_atom(end);
    set_end(open_.back().step, end);
    open_.pop_back();
  }
  // What reads nothing but is no ^ or $ is a reference to a let that was copied in: what stands in that follows.
  void end_atom(std::uint32_t end) {
    if (atom_ == kNoAtom) return;
    const bool copied = end == begins_[atom_] && rules_.elements[out_[atom_].element].text.front() == '<';
    if (copied)
      out_.pop_back();
    else
      set_end(atom_, end);
    atom_ = kNoAtom;
  }
  void set_end(std::size_t step, std::uint32_t end) {
    if (end > begins_[step])
      out_[step].end = end_of(lattice_.tokens(), end);
    else if (end > begin_)  // what reads nothing stands behind the word before it
      out_[step].begin = out_[step].end = end_of(lattice_.tokens(), end);
  }

  void add_entries(const Trace& read, LoggedStep& step) const {
    for (const Edge* edge = lattice_.entries_begin(read.begin); edge != lattice_.entries_end(read.begin); ++edge)
      if (edge->list == read.arg && edge->end == read.end && read.part->reads(*edge))
        step.entries.push_back(edge->entry);
  }

  static constexpr std::size_t kNoAtom = SIZE_MAX;
  const Rules& rules_;
  const Lattice& lattice_;
  std::vector<LoggedStep>& out_;
  std::uint32_t begin_ = 0;
  std::vector<std::uint32_t> begins_;  // by step, in tokens
  std::vector<Open> open_;
  std::size_t atom_ = kNoAtom;  // whose end is not known yet
};

}  // namespace

void log_match(const Rules& rules, std::uint32_t rule, const Lattice& lattice, Steps path, std::uint32_t begin,
               std::uint32_t end, MatchLog& log) {
  const Tokens& tokens = lattice.tokens();
  LoggedMatch match;
  match.rule = rule;
  match.begin = begin_of(tokens, begin);
  match.end = end_of(tokens, end);
  add_elements(path, match.elements);
  if (log.thorough) StepLister(rules, lattice, match.steps).list(path, begin, end);
  std::vector<const Trace*> open;
  for (std::uint32_t at = path.first; at != kNone; at = path.all[at].next) {
    const Trace& step = path.all[at];
    if (step.kind == Trace::Kind::open) open.push_back(&step);
    if (step.kind != Trace::Kind::close) continue;
    const Trace& opened = *open.back();
    open.pop_back();
    const MarkInfo& mark = rules.marks[step.arg];
    if (!mark.is_attribute && opened.begin != step.begin)
      match.marks.push_back({mark.type, begin_of(tokens, opened.begin), end_of(tokens, step.begin)});
  }
  log.matches.push_back(std::move(match));
}

void log_refusals(const Rules& rules, std::uint32_t rule, const Lattice& lattice, Matcher& matcher, std::uint32_t begin,
                  std::uint32_t end, MatchLog& log) {
  const Tokens& tokens = lattice.tokens();
  const std::vector<CompiledUnless>& clauses = rules.rules[rule].unless;
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    const Refusal refusal = refuses(clauses[c], rules, tokens, matcher, begin, end);
    if (!refusal.found) continue;
    LoggedRefusal& logged = log.refusals.emplace_back();
    logged.rule = rule;
    logged.clause = c;
    logged.begin = begin_of(tokens, std::min(begin, refusal.begin));
    logged.end = end_of(tokens, std::max(end, refusal.end));
    logged.match_begin = begin_of(tokens, begin);
    logged.match_end = end_of(tokens, end);
    const Steps path = matcher.trace_let(clauses[c].let, refusal.begin, refusal.end);
    add_elements(path, logged.elements);
    if (log.thorough) StepLister(rules, lattice, logged.steps).list(path, refusal.begin, refusal.end);
  }
}

void log_outsider(const Rules& rules, std::uint32_t rule, const Lattice& lattice, Matcher& matcher, std::uint32_t begin,
                  MatchLog& log) {
  const Way match = matcher.match(rules.rules[rule].program, begin);
  if (!match.found() || match.end() == begin) return;
  log.outsiders.push_back({rule, begin_of(lattice.tokens(), begin), end_of(lattice.tokens(), match.end()),
                           rules.rules[rule].zones.front()});
}

void log_winners(const Spans& spans, const Tokens& tokens, MatchLog& log) {
  using Key = std::tuple<std::uint32_t, std::uint16_t, std::uint32_t, std::uint32_t>;  // rule, type, bytes
  std::set<Key> left;
  for (const Mention& mention : spans.mentions)
    for (std::uint32_t r = mention.rules_first; r < mention.rules_first + mention.rules_count; ++r)
      left.emplace(spans.credits[r], mention.type, begin_of(tokens, mention.begin), end_of(tokens, mention.end));
  for (LoggedMatch& match : log.matches)
    match.won = match.marks.empty() || std::any_of(match.marks.begin(), match.marks.end(), [&](const auto& mark) {
                  return left.count({match.rule, mark.type, mark.begin, mark.end}) != 0;
                });
}

}  // namespace vnaner
