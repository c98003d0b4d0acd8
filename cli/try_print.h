// try_print.h: what `vnaner try` shows below a sentence.
#pragma once

#include <string>
#include <string_view>

#include "vnaner/document.h"
#include "vnaner/extractor.h"
#include "vnaner/terminal.h"

namespace vnaner {

// A line for each span: what it is, its words, its parts, and who decided.
std::string list_spans(const Document& document, std::string_view text, const Extractor& extractor,
                       const TerminalOptions& look);

// A line for each span that was gained, lost or changed between two Documents of one text.
std::string list_changes(const Document& before, const Document& after, std::string_view text,
                         const TerminalOptions& look);

}  // namespace vnaner
