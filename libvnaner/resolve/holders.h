// holders.h: who holds which office.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/people.h"

namespace vnaner {

// What is known about one office mention.
struct Holding {
  std::uint32_t first_person = 0, persons = 0;  // in Holdings::persons; 0 persons = nobody named holds it
  std::uint32_t mention = kNone;                // the mention of the first holder that the link points to
  std::string_view witness;                     // link, apposition, copula, subject, earlier, later
  std::string_view body;                        // id of a UN body in apposition, or that a possessive refers to
};

struct Holdings {
  explicit Holdings(const ArticleView& article)
      : all(article.all(Kind::office).size(), article.memory()), persons(article.memory()) {}

  std::pmr::vector<Holding> all;  // one for each office of the article, in text order
  Numbers persons;                // indices into People::all

  std::span<const std::uint32_t> persons_of(const Holding& holding) const noexcept {
    return std::span(persons).subspan(holding.first_person, holding.persons);
  }
};

//   stated by a pack's link            link
//   before or after the office         apposition   le ministre, Tô Lâm · Tô Lâm, ministre · les ministres A et B
//   by a verb                          copula       X est élu président
//   by the subject of its sentence     subject      Elle fut ministre · Ancien ministre, il …
//   by an earlier or later mention     earlier      l'ambassadeur … (the last holder of a post that fits)
// An office inside an office has only what earlier or later mentions tell; one that a state holds has none.
Holdings find_holders(const ArticleView& article, const People& people);

}  // namespace vnaner
