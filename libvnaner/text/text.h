// text.h: an article's bytes, checked. The value the text stage hands on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vnaner/document.h"

namespace vnaner {

// Bytes of one article, at most 4 GiB - 64 KiB, with what was found wrong about them. Every later offset is a byte of
// `bytes`. Ill-formed sequences stay in `bytes`; later stages see each maximal subpart (Unicode 15, 3.9) as one U+FFFD.
struct Text {
  std::string_view
      bytes;  // the caller's own, or `converted`; read it through view(), since moving a Text moves `converted`
  std::string converted;    // owns the text where a charset was converted; else empty
  bool well_formed = true;  // UTF-8
  std::vector<Note> notes;  // at most 64 ill-formed places, then one note that counts the rest

  std::string_view view() const noexcept {
    return converted.empty() ? bytes : std::string_view(converted).substr(0, bytes.size());
  }
};

}  // namespace vnaner
