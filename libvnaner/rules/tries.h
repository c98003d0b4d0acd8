// tries.h: all that a program could read from a place, and where it stops, with at most one change of text or pattern.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "libvnaner/rules/match.h"
#include "libvnaner/rules/match_log.h"

namespace vnaner {

// A change that would let a try go on.
struct Change {
  AlmostMatch::Mend mend = AlmostMatch::Mend::none;
  std::uint32_t atom = kNone;  // of Rules::elements: what was expected
  std::uint32_t place = 0;     // token at which it was
  bool in_mark = false;        // it was expected in a mark of what is emitted
};

// An end of a try that came to the end of its program.
struct Ending {
  std::uint32_t end = 0;
  std::int32_t score = 0;      // what it read, by how much that says
  std::uint32_t favoured = 0;  // favoured words that it read as they are, gaps aside
  std::uint32_t marked = 0;    // those of them that it would mark as what is emitted
  bool changed = false;
  Change change;
};

// A place at which a try without change could not go on.
struct Stop {
  std::uint32_t place = 0;
  std::uint32_t atom = kNone;
  std::int32_t score = 0;     // read up to there
  std::uint32_t marked = 0;   // favoured words that it read up to there, in a mark of what is emitted
  std::uint32_t missing = 0;  // words that the program needs at least from there on
  bool in_mark = false;       // all of the program that it is in stands in such a mark
};

// Goes through programs compiled for explaining, over one text as the rules of one stratum see it. Slow and thorough:
// each instruction is tried once at each place, with and without a change.
class Tries {
 public:
  // Words from `favoured_begin` to `favoured_end` count double.
  Tries(const Rules& rules, const Lattice& lattice, Matcher& matcher, std::uint32_t favoured_begin,
        std::uint32_t favoured_end)
      : rules_(rules),
        lattice_(lattice),
        matcher_(matcher),
        favoured_begin_(favoured_begin),
        favoured_end_(favoured_end) {}

  // For each end, with and without a change, the try that read most.
  const std::vector<Ending>& endings(const Program& program, std::uint32_t start);
  // Where tries from `start` stop; each sign at each place once.
  std::vector<Stop> stops(const Program& program, std::uint32_t start);

 private:
  struct Facts {                         // about a program, by instruction
    std::vector<std::uint32_t> atom;     // it belongs to, or kNone
    std::vector<std::uint32_t> missing;  // words needed at least from it on
    std::vector<char> in_mark;           // it stands in a mark of what is emitted; of a let: in one of its own
  };
  struct Key {
    const Program* program;
    std::uint32_t at, place;
    bool may_change;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const noexcept;
  };
  // What an instruction reads at a place, one of several ways.
  struct Read {
    std::uint32_t end;
    std::int32_t score;
    std::uint32_t favoured, marked;
    bool changed;
    Change change;
  };

  const Facts& facts(const Program& program);
  void find_marks(const Program& program, Facts& facts) const;
  std::uint32_t needed(const Program& program);                          // words, at least
  std::uint32_t favoured(std::uint32_t begin, std::uint32_t end) const;  // words of a stretch
  std::int32_t weight(std::uint32_t atom, const Instr& instr, std::uint32_t begin, std::uint32_t end) const;
  // What an instruction that reads words reads as it is; what a let does; what there is with a change.
  void read(const Program& program, std::uint32_t at, std::uint32_t place, std::vector<Read>& out);
  void read_let(const Program& program, std::uint32_t at, std::uint32_t place, bool may_change, std::vector<Read>& out);
  void change(const Program& program, std::uint32_t at, std::uint32_t place, std::vector<Read>& out);
  const std::vector<Ending>& from(const Program& program, std::uint32_t at, std::uint32_t place, bool may_change);
  // `so_far` of a stop there: what was read, and what is missing behind the program.
  void walk(const Program& program, std::uint32_t at, Stop so_far, std::vector<Stop>& stops);

  const Rules& rules_;
  const Lattice& lattice_;
  Matcher& matcher_;
  std::uint32_t favoured_begin_, favoured_end_;
  std::map<const Program*, Facts> facts_;
  std::unordered_map<Key, std::vector<Ending>, Hash> known_;
  std::unordered_map<Key, std::int32_t, Hash> walked_;  // with the best score so far
};

}  // namespace vnaner
