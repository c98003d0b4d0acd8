/// \file
/// What an explanation is made of: what matches read, which claims met, which rules almost matched.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vnaner/document.h"

namespace vnaner {

/// A place in a pack or list, and what stands there.
struct Source {
  std::string text;          ///< a sign of a pattern as the pack writes it: `<@mois>`; a rule's name; a list's form
  std::string file;          ///< as messages name it
  std::uint32_t line = 0;    ///< from 1
  std::uint32_t column = 0;  ///< from 1, in code points; 0 = the line as a whole
};

/// A list entry that a match read.
struct EntryRead {
  std::string list;
  std::string value;  ///< what a mark takes from it
  Source source;
};

/// A span found before, which a match read. Ends are bytes of the article, half-open.
struct FindRead {
  std::string type, value;
  std::string rule;  ///< the first that marked it
  std::uint32_t begin = 0, end = 0;
};

/// A stretch of a match: a mark, a let, or a sign of the pattern and what it read. Bytes, half-open.
struct ReadStep {
  /// What the stretch is.
  enum class Kind : std::uint8_t { mark, attribute, let, sign };
  Kind kind = Kind::sign;
  std::string name;         ///< of a mark the type, of an attribute or let its name; of a sign ""
  Source source;            ///< of a sign
  std::uint32_t depth = 0;  ///< marks and lets around it
  std::uint32_t begin = 0;
  std::uint32_t end = 0;           ///< a sign such as `^` reads nothing: begin == end
  std::vector<EntryRead> entries;  ///< more than one where several fit
  std::vector<FindRead> finds;     ///< one or none
};

/// A match of a rule. Bytes, half-open; context that is not marked included.
struct RuleMatch {
  Source rule;
  std::uint32_t begin = 0, end = 0;
  std::vector<ReadStep> steps;  ///< in reading order; what is inside a step follows it
};

/// Words that were marked as a type, at least for a while. Bytes, half-open.
struct Claim {
  std::string type;
  Source rule;  ///< the first that made it
  How how = How::rule;
  std::uint32_t begin = 0, end = 0;
};

/// Two claims that could not both stay.
struct Conflict {
  /// Why the loser had to give way; see the policy in docs/calque.md.
  enum class Clause : std::uint8_t {
    merged,            ///< the same words and type: both rules are credited
    preferred,         ///< the same words, another type: `prefer`
    not_inside,        ///< it lies in the other, and no `inside` line allows that
    part_of_its_type,  ///< it lies in one of its own type, and no rule marked the one inside the other
    longer,            ///< they cross: the longer stays
    preferred_cross,   ///< they cross and are as long: `prefer`
    earlier,           ///< they cross, are as long and of one type: the one that begins first
    unnamed,           ///< a short form ("le Comité") of what the article has not named; there is no winner
    resolved,          ///< calendar or bodies: it is none after all ("31 février"); there is no winner
  };
  Clause clause = Clause::longer;
  Claim winner, loser;
};

/// A name that the article's memory knew and that was not recalled where it stands again. Bytes, half-open.
struct NotRecalled {
  /// What was in the way.
  enum class Why : std::uint8_t {
    none,
    small_letter,  ///< the name has a capital here
    short_part,    ///< the last word of a name alone, too short to be sure of
    neighbour,     ///< the last word of a name alone, beside another capitalised word
    shielded,      ///< a mark that shields the words lies there
    refused,       ///< an `unless` refused a rule of the type on just these words
  };
  Why why = Why::none;
  std::uint32_t begin = 0, end = 0;
  Claim learnt;  ///< where the name was learnt
};

/// A match that one of a rule's `unless` refused, or that lies in none of its zones. Bytes, half-open.
struct Refused {
  Source rule;
  std::uint32_t begin = 0, end = 0;        ///< of the match
  Source by;                               ///< the `unless`, or the zone
  std::uint32_t by_begin = 0, by_end = 0;  ///< what the `unless` read; empty of a zone
};

/// A rule that almost matched. Bytes, half-open.
struct AlmostMatch {
  /// What would make it match, beside a change of the rule.
  enum class Mend : std::uint8_t {
    none,     ///< more than one change
    extra,    ///< without the word found
    other,    ///< with the word found read as what was expected
    missing,  ///< without what was expected
  };
  Source rule;
  std::uint32_t begin = 0, end = 0;              ///< what it had read
  std::vector<Source> expected;                  ///< any of these signs
  std::uint32_t found_begin = 0, found_end = 0;  ///< the word found; empty at the end of a line
  Mend mend = Mend::none;
  std::uint32_t mended_end = 0;  ///< where the match would then end
};

}  // namespace vnaner
