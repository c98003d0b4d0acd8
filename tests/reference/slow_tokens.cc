// slow_tokens.cc: see slow_tokens.h.
#include "tests/reference/slow_tokens.h"

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/form_facts.h"
#include "libvnaner/tokenizer/glued_words.h"
#include "libvnaner/tokenizer/numbers.h"
#include "libvnaner/tokenizer/words.h"

namespace vnaner {

namespace {

bool glued(const SlowToken& token) { return (std::get<3>(token) & kGlued) != 0; }
bool starts(const SlowToken& token) { return (std::get<3>(token) & kSentenceStart) != 0; }

// Closing quotes and brackets, which may stand between a sentence's end and the next sentence.
bool closes(std::string_view text, const SlowToken& token) {
  const CharClass first = read_char(text, std::get<0>(token)).kind;
  if (starts(token)) return false;
  return first == CharClass::close || (glued(token) && (first == CharClass::quote || first == CharClass::apostrophe));
}

bool sentence_ended(std::string_view text, const std::vector<SlowToken>& before) {
  std::size_t last = before.size() - 1;
  while (closes(text, before[last])) --last;
  const CharClass first = read_char(text, std::get<0>(before[last])).kind;
  return first == CharClass::dot || first == CharClass::terminal;
}

bool may_start(CharClass first, bool is_glued) {
  if (first == CharClass::upper || first == CharClass::open || first == CharClass::dash) return true;
  return !is_glued && (first == CharClass::hyphen || first == CharClass::quote || first == CharClass::apostrophe);
}

TokenKind kind_of(CharClass first) {
  switch (first) {
    case CharClass::lower:
    case CharClass::upper:
    case CharClass::letter:
      return TokenKind::word;
    case CharClass::digit:
      return TokenKind::number;
    case CharClass::newline:
      return TokenKind::newline;
    case CharClass::symbol:
    case CharClass::mark:
    case CharClass::ill:
      return TokenKind::symbol;
    default:
      return TokenKind::punctuation;
  }
}

std::uint32_t end_of(std::string_view text, std::uint32_t at, TokenKind kind, bool start) {
  const Char c = read_char(text, at);
  if (kind == TokenKind::word) return unglued_end(text, at, word_end(text, at, start));
  if (kind == TokenKind::number) return number_end(text, at);
  if (kind == TokenKind::newline) return text.substr(at, 2) == "\r\n" ? at + 2 : c.end;
  if (c.kind == CharClass::dot) {
    const std::size_t end = text.find_first_not_of('.', at);
    return static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end);
  }
  if (c.kind == CharClass::ill) return c.end;
  std::uint32_t end = c.end;  // and its marks, with zero-width characters between
  for (Char next = read_char(text, end); next.kind == CharClass::mark || next.kind == CharClass::zero_width;
       next = read_char(text, next.end))
    if (next.kind == CharClass::mark) end = next.end;
  return end;
}

}  // namespace

std::vector<SlowToken> slow_tokens(std::string_view text) {
  std::vector<SlowToken> tokens;
  bool blank = true;  // or a newline, or the text's begin
  for (std::uint32_t at = 0; at < text.size();) {
    const Char c = read_char(text, at);
    if (c.kind == CharClass::blank || c.kind == CharClass::zero_width) {
      blank = blank || c.kind == CharClass::blank;
      at = c.end;
      continue;
    }
    const bool paragraph = tokens.empty() || std::get<2>(tokens.back()) == TokenKind::newline;
    const bool start = paragraph || (may_start(c.kind, !blank) && sentence_ended(text, tokens));
    const TokenKind kind = kind_of(c.kind);
    const std::uint32_t end = end_of(text, at, kind, start);
    std::uint16_t flags = form_of(text.substr(at, end - at), kind).flags;
    if (kind != TokenKind::newline) {
      if (!blank) flags |= kGlued;
      if (start) flags |= kSentenceStart;
      if (paragraph) flags |= kParagraphStart;
    }
    tokens.emplace_back(at, end, kind, flags);
    blank = kind == TokenKind::newline;
    at = end;
  }
  return tokens;
}

}  // namespace vnaner
