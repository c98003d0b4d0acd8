// holders.h: who holds which office.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/people.h"

namespace vnaner {

// What is known about one office mention.
struct Holding {
  std::vector<std::uint32_t> persons;  // indices into People::all; empty = nobody named holds it
  std::uint32_t mention = kNone;       // the mention of the first holder that the link points to
  std::string_view witness;            // link, apposition, copula, earlier, later
  std::string_view body;               // id of a UN body in apposition, or that a possessive refers to
};

// One entry for each mention of `article`; empty ones for mentions that are not offices.
//   stated by a pack's link            link
//   before or after the office         apposition   le ministre, Tô Lâm · Tô Lâm, ministre · les ministres A et B
//   by a verb                          copula       X est élu président
//   by an earlier or later mention     earlier      l'ambassadeur … (the last holder of a post that fits)
// Offices inside offices and offices that a state holds have none.
std::vector<Holding> find_holders(const ArticleView& article, const People& people);

}  // namespace vnaner
