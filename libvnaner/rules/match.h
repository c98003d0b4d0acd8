// match.h: the matcher: what a program reads from a place, in time bounded by its size times its width.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/alarm.h"
#include "libvnaner/rules/program.h"

namespace vnaner {

// A match end, with the gap words it took to get there. `end` is kNone for no match.
struct Reach {
  std::uint32_t end = kNone;
  std::uint32_t gaps = 0;
};

// One step of the winning path, for captures and explanations.
struct Trace {
  enum class Kind : std::uint8_t { open, close, list, type };
  Kind kind;
  std::uint32_t arg;         // open, close: mark; list: ref part's list; type: index of the mention read
  std::uint32_t begin, end;  // tokens
  const RefPart* part = nullptr;
};

// Matches programs against one text. Memory is reused from text to text; one thread at a time.
//
// A (instruction, place) pair is worked out at most once for each start, whatever the text: a match costs at most
// states x (width + 1) steps. A let is worked out once for each place and stratum, for all rules that use it.
class Matcher {
 public:
  // Binds the text. `classes` holds each token's word class. All must outlive the matching.
  void attend(const Rules& rules, const Tokens& tokens, const Matches& matches,
              const std::vector<std::uint32_t>& classes, const WordClasses& word_classes, const Spans& spans);
  // To be called when Spans::mentions changed: indexes them by start and forgets what lets read.
  void refresh();

  // The best match of `program` from token `start`: fewest gap words, then longest.
  Reach match(const Program& program, std::uint32_t start);
  // The path of the match that match() has just given.
  void trace(const Program& program, std::uint32_t start, std::vector<Trace>& out);
  // Whether let `let` reads from `start` to exactly `end`; to `end` or beyond.
  bool let_reaches(std::uint32_t let, std::uint32_t start, std::uint32_t end, bool or_beyond);

  std::uint64_t steps() const noexcept { return steps_; }

 private:
  struct Cell {
    std::uint32_t stamp = 0;
    Reach reach;
  };
  struct LetCell {
    std::uint64_t stamp = 0;
    std::uint32_t place = 0, first = 0, count = 0;
  };
  struct LetScratch {
    std::vector<std::uint32_t> stamps, gaps;
    std::uint32_t stamp = 0;
  };
  struct Run {
    const Program* program;
    std::uint32_t start;
    std::uint32_t target;  // the only end accepted, or kNone
  };

  Reach eval(const Run& run, std::uint32_t at, std::uint32_t place);
  Reach follow(const Run& run, const Instr& instr, std::uint32_t place, std::uint32_t* picked, const RefPart** part);
  void walk(const Run& run, std::vector<Trace>& out);
  bool holds(const RefPart& part, std::uint32_t place);
  // Appends the ends of a reference from `place` to ends_; the caller drops them again.
  void collect_ends(const RefPart& part, std::uint32_t place);
  void let_ends(std::uint32_t let, std::uint32_t place, std::uint32_t& first, std::uint32_t& count);
  // Whether anything `let` can begin with stands at `place`.
  bool may_begin(std::uint32_t let, std::uint32_t place);
  void explore(std::uint32_t let, std::uint32_t start, std::uint32_t at, std::uint32_t place, std::uint32_t gaps);
  bool starts_type(std::uint32_t type, std::uint32_t place) const;
  bool passes(std::uint32_t place, std::uint32_t test) const {
    return place < size_ && word_classes_->passes((*classes_)[place], test);
  }
  bool gap_may_take(std::uint32_t place) const {
    return place < size_ && tokens_->kind[place] != TokenKind::newline && !tokens_->has(place, kSentenceStart);
  }
  bool fits(const Mention& mention, const Settings& filters) const;
  void new_stamp();

  const Rules* rules_ = nullptr;
  const Tokens* tokens_ = nullptr;
  const Matches* matches_ = nullptr;
  const std::vector<std::uint32_t>* classes_ = nullptr;
  const WordClasses* word_classes_ = nullptr;
  const Spans* spans_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint64_t steps_ = 0;

  std::vector<Cell> cells_;
  std::uint32_t stamp_ = 0;
  std::vector<Reach> ends_;
  std::vector<std::uint32_t> starts_;  // starts_[i]: first mention that begins at token i or later; tokens + 1 entries

  std::uint32_t ring_ = 0;  // places the let memo holds, a power of two above the widest program
  std::uint64_t let_stamp_ = 1;
  std::vector<LetCell> let_cells_;
  std::vector<Reach> let_arena_;
  std::vector<LetScratch> let_scratch_;
  std::vector<Reach> found_;
  FormGates let_gates_;
  std::uint64_t gates_generation_ = 0;

  std::size_t list_words_ = 0;
  std::vector<std::uint64_t> list_bits_;  // place -> set of lists of which an unconditional entry begins there

  struct Call {      // a let on the winning path
    std::size_t at;  // in path_
    std::uint32_t let, begin, end;
  };
  std::vector<Trace> path_;
  std::vector<Call> calls_;
};

}  // namespace vnaner
