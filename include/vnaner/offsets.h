/// \file
/// vnaner/offsets.h: byte offsets in other units.
///
///     const Offsets offsets(article);
///     std::cout << offsets.at(span.begin).cp << '-' << offsets.at(span.end).cp << '\n';
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "vnaner/export.h"
#include "vnaner/temporary.h"

namespace vnaner {

/// One place in a text in the three units consumers use, all from 0.
struct Place {
  std::uint64_t byte = 0;  ///< Bytes.
  std::uint64_t cp = 0;    ///< Code points; an ill-formed sequence counts as one per maximal subpart (Unicode 15, 3.9).
  std::uint64_t utf16 = 0;  ///< UTF-16 code units; an ill-formed sequence as above.
};

/// Converts byte offsets of one text. Keeps a checkpoint every few hundred bytes, so a lookup costs no more than that.
///
/// - **Memory**: refers to `text`, which must outlive it.
/// - **Threads**: immutable.
class VNANER_EXPORT Offsets {
 public:
  /// Reads the text once, any bytes.
  explicit Offsets(std::string_view text);
  /// Would refer to a string that is gone.
  template <typename String, IfTemporaryString<String> = 0>
  explicit Offsets(String&& text) = delete;

  /// The place at `byte`, which is a code-point border; behind the text, its end.
  [[nodiscard]] Place at(std::size_t byte) const noexcept;
  /// The text's length.
  [[nodiscard]] Place end() const noexcept;

 private:
  std::string_view text_;
  std::vector<Place> checkpoints_;
  bool well_formed_ = true;  // then counting lead bytes is enough
};

}  // namespace vnaner
