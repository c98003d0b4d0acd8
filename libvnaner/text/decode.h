// decode.h: the first stage: bytes -> Text.
#pragma once

#include <string_view>

#include "libvnaner/text/text.h"

namespace vnaner {

// The article's text: UTF-8 is checked and left where it is; another charset ("windows-1252"; "auto" = BOM, then ICU's
// detector) is converted. Notes: V301 ill-formed bytes, V304 a charset nobody knows (read as UTF-8), V305 a text cut at
// the size limit. Throws nothing but std::bad_alloc.
Text decode(std::string_view bytes, std::string_view charset);

}  // namespace vnaner
