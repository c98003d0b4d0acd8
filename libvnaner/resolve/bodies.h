// bodies.h: values of mentions whose words fit several, and marks of bodies that the article shows to be somebody
// else's.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

struct BodyReading {
  explicit BodyReading(Arena* memory) : values(memory), dropped(memory) {}

  std::pmr::vector<std::pair<std::uint32_t, std::string_view>>
      values;       // by mention, ascending; "" = nothing settles it
  Numbers dropped;  // mentions that are none, ascending
};

// The values of mentions whose entries disagree ("CCI", "la mission de l'ONU en Haïti") or that have none of their own:
// of the candidates the one that the article names elsewhere without doubt, the last before it first; else the only one
// that lived in the document's year (0 = unknown); else the one its list calls usual. Others keep the value they have.
BodyReading read_bodies(const ArticleView& article, int year);

}  // namespace vnaner
