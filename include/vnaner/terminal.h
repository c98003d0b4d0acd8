/// \file
/// vnaner/terminal.h: a Document to be read on a terminal.
///
///     std::cout << to_terminal(document, {id, text}, {isatty(1) != 0, 80});
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "vnaner/document.h"
#include "vnaner/export.h"
#include "vnaner/output.h"

namespace vnaner {

/// Defaults: no colours, 80 columns. The library looks at no environment and no terminal.
struct TerminalOptions {
  bool colours = false;    ///< ECMA-48 sequences, of the sixteen usual colours
  std::size_t width = 80;  ///< columns that a line may take; fewer than 20 count as 20
};

/// The article in lines of `width` columns, broken between words and, where that is possible, outside spans. Below a
/// line stands what was found in it: each span's words are underlined, and its label() stands on, behind, or before
/// that line, a span inside another one lower. Ends with a newline unless the article is empty.
///
/// - **Safe**: whatever bytes the article, the packs and the lists hold, nothing of them is obeyed by the terminal.
///   Control and invisible formatting characters are shown as `\x1B`, `\u202E`, ill-formed bytes as U+FFFD; soft
///   hyphens, zero-width spaces and byte order marks are left out.
/// - **Columns**: counted per code point: wide ones take two, combining ones none, as terminals have always done.
/// - **Fails**: throws nothing but std::bad_alloc, for a Document that is not the article's own either.
/// - **Threads**: a pure function.
[[nodiscard]] VNANER_EXPORT std::string to_terminal(const Document& document, const Article& article,
                                                    const TerminalOptions& options = {});

/// A span's type and what it means, in one line: "date 2022-02-02", "person = Anna Ros", "office → Anna Ros",
/// "body unsc". Not made safe: see printable().
[[nodiscard]] VNANER_EXPORT std::string label(const Span& span);

/// Any bytes as to_terminal shows them, in one line: a tab is a blank, a newline is ⏎.
[[nodiscard]] VNANER_EXPORT std::string printable(std::string_view text);

/// The columns of a terminal that printable(text) takes.
[[nodiscard]] VNANER_EXPORT std::size_t columns(std::string_view text);

/// The parameter of the ECMA-48 sequence SGR, as "35", that to_terminal gives spans of that type. The shipped types
/// have one each; other types share what is left, always in the same way.
[[nodiscard]] VNANER_EXPORT std::string_view colour_of(std::string_view type) noexcept;

}  // namespace vnaner
