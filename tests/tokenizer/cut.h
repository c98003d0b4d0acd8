// cut.h: tokens of a text written so that a table can show them.
#pragma once

#include <string>
#include <string_view>

#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

// "l'|ONU|a|voté|." : surfaces with | between; a newline token is "⏎".
inline std::string cut(std::string_view text) {
  Forms forms;
  Tokens tokens;
  tokenize(text, forms, tokens);
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) out += '|';
    out += tokens.kind[i] == TokenKind::newline
               ? "⏎"
               : std::string(text.substr(tokens.begin[i], tokens.end[i] - tokens.begin[i]));
  }
  return out;
}

// The first word of each sentence, with blanks between.
inline std::string sentence_starts(std::string_view text) {
  Forms forms;
  Tokens tokens;
  tokenize(text, forms, tokens);
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens.has(i, kSentenceStart)) {
      if (!out.empty()) out += ' ';
      out += text.substr(tokens.begin[i], tokens.end[i] - tokens.begin[i]);
    }
  return out;
}

}  // namespace vnaner
