// match_log.h: what the rules did in one text, for those who ask: which matches they made, through which elements, and
// what became of them.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/rules/clause.h"
#include "libvnaner/rules/policy.h"
#include "libvnaner/rules/spans.h"

namespace vnaner {

// A stretch of a match's way, in bytes.
struct LoggedStep {
  enum class Kind : std::uint8_t { mark, attribute, let, atom };
  Kind kind = Kind::atom;
  std::uint32_t element = kNone;  // of an atom, and of the reference to a let: index into Rules::elements
  std::string_view name;          // of a mark its type, of an attribute its name
  std::uint32_t depth = 0;        // marks and lets around it
  std::uint32_t begin = 0, end = 0;
  std::vector<std::uint32_t> entries;  // of Lists::entries, that an atom read
  std::vector<Mention> finds;          // that an atom read: one or none
};

// A match that no `unless` refused. Ends are bytes of the text, half-open.
struct LoggedMatch {
  struct Mark {
    std::uint16_t type;  // index into Spans::types
    std::uint32_t begin, end;
  };
  std::uint32_t rule = 0;               // index into Spans::rules
  std::uint32_t begin = 0, end = 0;     // all that it read
  std::vector<std::uint32_t> elements;  // taken on its way, those of lets too; some twice
  std::vector<Mark> marks;
  std::vector<LoggedStep> steps;  // of rules compiled for explaining
  bool won = false;               // a span that it marked is left, or it marks none
};

// An `unless` that refused a match.
struct LoggedRefusal {
  std::uint32_t rule = 0, clause = 0;
  std::uint32_t begin = 0, end = 0;              // the match and what the `unless` read, together, in bytes
  std::uint32_t match_begin = 0, match_end = 0;  // the match alone
  std::vector<std::uint32_t> elements;
  std::vector<LoggedStep> steps;  // of the `unless`
};

// A name that memory knew and did not recall. Ends are tokens.
struct LoggedSilence {
  Silence why = Silence::none;
  std::uint16_t type = 0;
  std::uint32_t begin = 0, end = 0;
  Mention source, shield;  // a shield only if `why` says so
};

// Tokens, half-open.
struct AskedWords {
  std::uint32_t begin = 0, end = 0;
};

// How close a rule came to marking words. Fields in the order in which they count.
struct Closeness {
  std::uint32_t marked = 0;   // of the words, that it read as they are and would mark
  bool is_near = false;       // what was not expected lies in the words or beside them
  bool has_begun = false;     // something was read before it
  std::int32_t missing = 0;   // words that are missing, negative: 0 where one change lets it match
  std::int32_t beside = 0;    // words that it read outside, or would, negative
  std::int32_t evidence = 0;  // how much it says what was read
  auto operator<=>(const Closeness&) const = default;
};

// A rule that would have matched but for little. Ends are tokens.
struct NearMiss {
  std::uint32_t asked = 0;  // index into MatchLog::asked
  std::uint32_t rule = 0;
  std::uint32_t begin = 0, end = 0;     // what it had read; at `end` stands what it did not expect
  std::vector<std::uint32_t> expected;  // index into Rules::elements: atoms
  AlmostMatch::Mend mend = AlmostMatch::Mend::none;
  std::uint32_t mended_end = 0;  // where the match would then end
  Closeness closeness;           // the least: it did not come close at all
};

// A match that a rule made outside the zones that it is for. Ends are bytes.
struct LoggedOutsider {
  std::uint32_t rule = 0, begin = 0, end = 0;
  std::uint32_t zone = 0;  // the first of the rule's: index into Spans::zone_names
};

struct MatchLog {
  // Besides matches and refusals, what lost, silences of memory, matches outside zones, steps. Rules compiled for
  // explaining.
  bool thorough = false;
  // Words of which it is asked why they are not marked.
  std::vector<AskedWords> asked;

  std::vector<LoggedMatch> matches;
  std::vector<LoggedRefusal> refusals;
  std::vector<Loss> losses;  // ends are tokens
  std::vector<LoggedSilence> silences;
  std::vector<LoggedOutsider> outsiders;
  std::vector<NearMiss> near_misses;

  void clear_findings() {
    matches.clear();
    refusals.clear();
    losses.clear();
    silences.clear();
    outsiders.clear();
    near_misses.clear();
  }
};

}  // namespace vnaner
