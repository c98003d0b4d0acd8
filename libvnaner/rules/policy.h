// policy.h: which of the proposed mentions stay. Total, local, and independent of the order of rules and files.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/ast.h"
#include "libvnaner/rules/clause.h"
#include "libvnaner/rules/spans.h"

namespace vnaner {

// What packs declare about types that meet.
struct Order {
  std::vector<std::uint32_t> rank;  // type -> place in the united `prefer` lines, then by name; lower wins
  std::vector<std::vector<std::uint8_t>> allows;   // [outer][inner]: an `inside` line lets inner stand in outer
  std::vector<std::uint8_t> internal;              // type -> competes with its own type only
  std::vector<std::vector<std::uint8_t>> shields;  // [internal type][type]: stands before it in a `prefer` line
};

Order make_order(const std::vector<Pack>& packs, const std::vector<TypeInfo>& types);

// Memory that settling reuses.
struct SettleScratch {
  std::size_t settled = 0;  // leading mentions that an earlier call left: sorted, without conflicts; 0 for a new text
  struct Placed {
    std::uint32_t begin, end, mention;
  };
  struct Candidate {
    std::uint32_t group, length, rank, begin, mention;
  };
  std::vector<Placed> fresh, by_place;
  std::vector<Candidate> by_length;  // of a run of mentions that overlap
  std::vector<std::uint32_t> cover;
  std::vector<std::uint32_t> merged_into;  // mention -> the one it was merged into, itself, or kNone once it lost
  std::vector<std::uint8_t> accepted;
  std::vector<Mention> kept;
};

// A mention that gave way to another, both as they were before.
struct Loss {
  Clause clause = Clause::longer;
  Mention loser, winner;
};

// Keeps, of `spans.mentions`, what the policy lets stand:
//   equal words, one type     merged; both rules credited, of two values that of the rule that read more words
//   equal words, two types    the preferred type
//   one inside the other      both where `inside` allows it, else the longer; of one type, both where one rule
//                             marked one inside the other
//   crossing                  the longer, then the preferred type, then the earlier
// Empty mentions vanish. Afterwards mentions are sorted by begin, longest first, type. `moved`: old index -> new, kNone
// for losers; a merged mention's is its survivor's. Attributes and credits of merged mentions are appended to the
// pools. Time: O(c log c + total length), lengths being bounded by the rules' widths. `losses`, if any: receives what
// gave way, to what and why.
void settle(Spans& spans, const Order& order, SettleScratch& scratch, std::vector<std::uint32_t>& moved,
            std::vector<Loss>* losses = nullptr);

}  // namespace vnaner
