/// \file
/// vnaner/marked.h: the bracket notation shared by gold files, rule tests and the `marked` output.
///
///     Le [office holder="Tô Lâm": ministre de la Police], [person: Tô Lâm], a dit
///
/// docs/formats.md has its grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

/// One bracketed span of a marked text.
struct VNANER_EXPORT Mark {
  std::uint32_t begin = 0;                                 ///< Where it begins, in bytes of MarkedText::text.
  std::uint32_t end = 0;                                   ///< Where it ends, in bytes, not included.
  std::string type;                                        ///< "office" of `[office: …]`.
  std::string label;                                       ///< "o" of `[office#o: …]`; "" if none.
  std::vector<std::pair<std::string, std::string>> attrs;  ///< In order; the bare value has the key "value".

  /// The attribute's value, of the first with that key, or "" if it is not there. A view into `attrs`.
  [[nodiscard]] std::string_view get(std::string_view key) const& noexcept;
  /// Would refer into what is gone.
  std::string_view get(std::string_view key) const&& = delete;
};

/// A text with its marks taken out.
struct MarkedText {
  std::string text;         ///< Without brackets and escapes.
  std::vector<Mark> marks;  ///< Sorted by begin, then longest first.
};

/// The notation is broken.
class VNANER_EXPORT MarkedError : public std::runtime_error {
 public:
  /// At `byte` of the input.
  MarkedError(std::size_t byte, const std::string& what) : std::runtime_error(what), byte_(byte) {}
  /// Where, from 0.
  [[nodiscard]] std::size_t byte() const noexcept { return byte_; }

 private:
  std::size_t byte_;
};

/// Reads marked text; throws MarkedError. `[`, `]` and `\` of the text are written `\[`, `\]`, `\\`.
VNANER_EXPORT MarkedText parse_marked(std::string_view marked);

/// Writes text and marks so that parse_marked gives them back. Marks that cross, leave the text or are out of order are
/// cut to what brackets can say.
[[nodiscard]] VNANER_EXPORT std::string to_marked(const MarkedText& marked);

}  // namespace vnaner
