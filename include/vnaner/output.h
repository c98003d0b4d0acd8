/// \file
/// vnaner/output.h: a Document as text in a format that others read.
///
/// These functions only read what they are given, and throw nothing but std::bad_alloc.
#pragma once

#include <string>
#include <string_view>

#include "vnaner/document.h"
#include "vnaner/export.h"
#include "vnaner/extractor.h"

namespace vnaner {

/// What the Document does not hold. Views: they must live until the call returns.
struct Article {
  std::string_view id;    ///< Names the document in the output.
  std::string_view text;  ///< The article passed to extract (Document::converted is used instead, if it is not empty).
};

/// One line of JSON (without the newline), fields as in docs/formats.md. Ill-formed bytes appear as U+FFFD in strings;
/// the hash and the byte offsets are those of the bytes themselves. `extractor` is the one that gave the Document: its
/// packs are named.
[[nodiscard]] VNANER_EXPORT std::string to_json(const Document& document, const Article& article,
                                                const Extractor& extractor);

/// The article with its spans in the bracket notation; parse_marked gives the same spans back.
[[nodiscard]] VNANER_EXPORT std::string to_marked(const Document& document, const Article& article);

/// A whole XML document of TimeML (with its last newline): the article with its dates as TIMEX3 tags, as in
/// docs/formats.md. Always well-formed: what XML 1.0 cannot hold, ill-formed bytes among it, becomes U+FFFD.
[[nodiscard]] VNANER_EXPORT std::string to_timeml(const Document& document, const Article& article);

}  // namespace vnaner
