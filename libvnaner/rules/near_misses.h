// near_misses.h: which rules came close to matching at the words that somebody asks about.
#pragma once

#include "libvnaner/rules/match.h"
#include "libvnaner/rules/match_log.h"

namespace vnaner {

// Adds to log.near_misses, for each rule of the stratum that marks what is emitted and all words asked about, its
// closest try that would mark one of them, or takes one for another word: see Closeness. A single change may let it
// match (a word more, another, one less). What was read counts by how much it says: a find or an entry more than a
// word, a word more than a class; double among the words asked about. Rules compiled for explaining.
void find_near_misses(const Rules& rules, const Stratum& stratum, const Lattice& lattice, Matcher& matcher,
                      MatchLog& log);

}  // namespace vnaner
