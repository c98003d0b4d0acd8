// apposition.h: the persons and bodies that stand beside an office in its sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

struct Beside {
  explicit Beside(const ArticleView& article) : persons(article.memory()) {}

  Numbers persons;             // mentions
  std::uint32_t body = kNone;  // mention of a body in apposition
  bool by_verb = false;
};

// Persons after the office: le ministre Tô Lâm · le ministre, le général Tô Lâm, · secrétaire général adjoint, Bureau
// …, Vladimir Voronkov. Several for a plural title.
Beside persons_after(const ArticleView& article, std::uint32_t office, bool plural);

// The person before it: Tô Lâm, ministre · Tô Lâm (ministre) · Tô Lâm, ministre, président · X a été élu président.
// Several for a plural title: X et Y, vice-présidents.
Beside person_before(const ArticleView& article, std::uint32_t office, bool plural);

// "président du Conseil (CM) et ministre", "ambassadeur de 1990 à 1994, puis ministre": whether the second title goes
// on where the first ends, with no article of its own, so that both are one person's.
bool is_joined(const ArticleView& article, std::uint32_t first, std::uint32_t second);

// Whether the person behind the office is whom it serves: "le directeur de cabinet de Paul Ba".
bool serves_person(const ArticleView& article, std::uint32_t office);

// Whether an article, demonstrative or possessive stands before the office.
bool has_article(const ArticleView& article, std::uint32_t office);

// Le Vietnam, président du Conseil de sécurité: a capitalised word that is no person, and a comma.
bool held_by_state(const ArticleView& article, std::uint32_t office);

}  // namespace vnaner
