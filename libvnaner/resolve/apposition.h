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
Beside person_before(const ArticleView& article, std::uint32_t office);

// Whether an article, demonstrative or possessive stands before the office.
bool has_article(const ArticleView& article, std::uint32_t office);

// Le Vietnam, président du Conseil de sécurité: a capitalised word that is no person, and a comma.
bool held_by_state(const ArticleView& article, std::uint32_t office);

}  // namespace vnaner
