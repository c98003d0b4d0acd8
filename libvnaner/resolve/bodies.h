// bodies.h: ids of bodies whose words fit several.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

using SettledValues = std::pmr::vector<std::pair<std::uint32_t, std::string_view>>;

// The values of mentions whose entries disagree ("CCI"), by mention, ascending: the candidate that the article names
// elsewhere without doubt, the last before it first; "" where nothing settles it. Others keep the value they have.
SettledValues settle_values(const ArticleView& article);

}  // namespace vnaner
