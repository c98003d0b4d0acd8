// vnaner/output.h: a Document as text in a format that others read.
#pragma once

#include <string>
#include <string_view>

#include "vnaner/document.h"
#include "vnaner/export.h"
#include "vnaner/extractor.h"

namespace vnaner {

// What the Document does not hold. `text` is the article passed to extract (where a charset was converted,
// Document::converted is used instead); `id` names the document in the output.
struct Article {
  std::string_view id;
  std::string_view text;
};

// One line of JSON (without the newline), fields as in docs/formats.md. Ill-formed bytes appear as U+FFFD in strings;
// the hash and the byte offsets are those of the bytes themselves.
VNANER_EXPORT std::string to_json(const Document& document, const Article& article, const Extractor& extractor);

// The article with its spans in the bracket notation; parse_marked gives the same spans back.
VNANER_EXPORT std::string to_marked(const Document& document, const Article& article);

// A whole XML document of TimeML (with its last newline): the article with its dates as TIMEX3 tags, as in
// docs/formats.md. Always well-formed: what XML 1.0 cannot hold, ill-formed bytes among it, becomes U+FFFD.
VNANER_EXPORT std::string to_timeml(const Document& document, const Article& article);

}  // namespace vnaner
