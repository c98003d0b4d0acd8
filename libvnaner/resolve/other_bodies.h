// other_bodies.h: marks of bodies that the article shows to be somebody else's.
#pragma once

#include "libvnaner/resolve/article.h"

namespace vnaner {

// Mentions of bodies that are none, ascending:
// - an acronym that the article itself spells out as another name ("Parti authenticité et modernité (PAM)"),
// everywhere;
// - a bare head ("le Conseil", "le Secrétariat") after another with this head ("le Conseil européen") that was named
//   since the body was.
// Linear in the article, but for acronyms spelt out as another's: each asks the list once for its names.
Numbers find_bodies_of_others(const ArticleView& article);

}  // namespace vnaner
