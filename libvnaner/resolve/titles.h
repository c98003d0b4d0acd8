// titles.h: the words of an office, for telling whether two offices may be the same post.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

struct Title {
  std::vector<std::string_view> head;        // "secrétaire général adjoint", plain
  std::vector<std::string_view> complement;  // content words of the rest, plain, sorted; bodies by id
  bool former = false;
  bool plural = false;
};

// `beside`: the id of a body in apposition, counted as part of the complement; may be "".
Title title_of(const ArticleView& article, std::uint32_t office, std::string_view beside);

// Whether `later`, without a name, can mean the post `earlier`: the same head in either gender, and nothing said of it
// that was not said before ("l'ambassadeur" after "ambassadeur de France").
bool may_mean(const Title& later, const Title& earlier);

}  // namespace vnaner
