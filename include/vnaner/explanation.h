/// \file
/// vnaner/explanation.h: what an explanation is made of: what matches read, which claims met, which rules almost
/// matched. All ends are bytes of the article, half-open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vnaner/document.h"

namespace vnaner {

/// A place in a pack or list, and what stands there.
struct Source {
  std::string text;          ///< A sign of a pattern as the pack writes it (`<@mois>`), a rule's name, a list's form.
  std::string file;          ///< As messages name it.
  std::uint32_t line = 0;    ///< From 1.
  std::uint32_t column = 0;  ///< From 1, in code points; 0 = the line as a whole.
};

/// A list entry that a match read.
struct EntryRead {
  std::string list;   ///< The list's name.
  std::string value;  ///< What a mark takes from the entry.
  Source source;      ///< The form as the list writes it, and where.
};

/// A span found before, which a match read.
struct FindRead {
  std::string type;         ///< The span's type.
  std::string value;        ///< Its value; may be empty.
  std::string rule;         ///< The first rule that marked it.
  std::uint32_t begin = 0;  ///< Its first byte.
  std::uint32_t end = 0;    ///< The byte behind it.
};

/// A stretch of a match: a mark, a let, or a sign of the pattern and what it read.
struct ReadStep {
  /// What the stretch is.
  enum class Kind : std::uint8_t {
    mark,       ///< What stands in `[type: …]`.
    attribute,  ///< What stands in `[.name: …]`.
    let,        ///< What a reference to a let read.
    sign,       ///< A word, a reference, `^` or `$`, or a word that a gap skipped.
  };
  Kind kind = Kind::sign;          ///< What the stretch is.
  std::string name;                ///< Of a mark the type, of an attribute its name; else "".
  Source source;                   ///< Of a sign or let.
  std::uint32_t depth = 0;         ///< Marks, attributes and lets around it.
  std::uint32_t begin = 0;         ///< Its first byte.
  std::uint32_t end = 0;           ///< The byte behind it; a sign such as `^` reads nothing: begin == end.
  std::vector<EntryRead> entries;  ///< Entries that it read: more than one where several fit.
  std::vector<FindRead> finds;     ///< The find that it read: one or none.
};

/// A match of a rule.
struct RuleMatch {
  Source rule;                  ///< The rule's name, file and line.
  std::uint32_t begin = 0;      ///< The first byte read, context that is not marked included.
  std::uint32_t end = 0;        ///< The byte behind the last one read.
  std::vector<ReadStep> steps;  ///< In reading order; what is inside a step follows it.
};

/// Words that were marked as a type, at least for a while.
struct Claim {
  std::string type;         ///< The type.
  Source rule;              ///< The first rule that made it.
  How how = How::rule;      ///< By a rule, or recalled.
  std::uint32_t begin = 0;  ///< The first byte.
  std::uint32_t end = 0;    ///< The byte behind it.
};

/// Two claims that could not both stay.
struct Conflict {
  /// Why the loser had to give way; docs/calque.md has the policy.
  enum class Clause : std::uint8_t {
    merged,            ///< The same words and type: both rules are credited.
    preferred,         ///< The same words, another type: `prefer`.
    not_inside,        ///< It lies in the other, and no `inside` line allows that.
    part_of_its_type,  ///< It lies in one of its own type, and no rule marked the one inside the other.
    longer,            ///< They cross: the longer stays.
    preferred_cross,   ///< They cross and are as long: `prefer`.
    earlier,           ///< They cross, are as long and of one type: the one that begins first stays.
    unnamed,           ///< A short form ("le Comité") of what the article has not named; there is no winner.
    resolved,          ///< Calendar or bodies: it is none after all ("31 février"); there is no winner.
  };
  Clause clause = Clause::longer;  ///< Why.
  Claim winner;                    ///< What stayed, then at least.
  Claim loser;                     ///< What did not.
};

/// A name that the article's memory knew and that was not recalled where it stands again.
struct NotRecalled {
  /// What was in the way.
  enum class Why : std::uint8_t {
    none,          ///< Nothing; never given.
    small_letter,  ///< The name has a capital here.
    short_part,    ///< The last word of a name alone, too short to be sure of.
    neighbour,     ///< The last word of a name alone, beside another capitalised word.
    shielded,      ///< A mark that shields the words lies there.
    refused,       ///< An `unless` refused a rule of the type on just these words.
  };
  Why why = Why::none;      ///< What was in the way.
  std::uint32_t begin = 0;  ///< The first byte of the words.
  std::uint32_t end = 0;    ///< The byte behind them.
  Claim learnt;             ///< Where the name was learnt.
  Claim shield;             ///< The mark that shields the words; of other reasons its type is "".
};

/// A match that one of a rule's `unless` refused, or that lies in none of its zones.
struct Refused {
  Source rule;                 ///< The rule's name, file and line.
  std::uint32_t begin = 0;     ///< The first byte of the match.
  std::uint32_t end = 0;       ///< The byte behind it.
  Source by;                   ///< The `unless`, or the zone.
  std::uint32_t by_begin = 0;  ///< The first byte that the `unless` read.
  std::uint32_t by_end = 0;    ///< The byte behind; of a zone both are 0.
};

/// A rule that almost matched.
struct AlmostMatch {
  /// The one change that would let it match.
  enum class Mend : std::uint8_t {
    none,     ///< More than one change is needed.
    extra,    ///< Without the word found.
    other,    ///< With the word found read as what was expected.
    missing,  ///< Without what was expected.
  };
  Source rule;                    ///< The rule's name, file and line.
  std::uint32_t begin = 0;        ///< The first byte that it had read.
  std::uint32_t end = 0;          ///< The byte behind; begin == end where it had read nothing.
  std::vector<Source> expected;   ///< Any of these signs would have let it go on.
  std::uint32_t found_begin = 0;  ///< The first byte of the word found instead.
  std::uint32_t found_end = 0;    ///< The byte behind; found_begin == found_end at the end of the text.
  Mend mend = Mend::none;         ///< The change.
  std::uint32_t mended_end = 0;   ///< Where the match would then end; 0 without one.
};

}  // namespace vnaner
