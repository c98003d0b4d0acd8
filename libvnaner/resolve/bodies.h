// bodies.h: ids of bodies whose words fit several.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

// The value of each mention; for one whose entries disagree ("CCI"), the candidate that the article names elsewhere
// without doubt, the last before it first; "" where nothing settles it.
std::vector<std::string_view> settle_values(const ArticleView& article);

}  // namespace vnaner
