// tokens.h: the tokens of a text as a structure of arrays, and the table of distinct word forms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vnaner {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol, newline };

// Facts about a token. The first group belongs to the form, the second to the place where it stands.
enum TokenFlag : std::uint16_t {
  kCapitalised = 1 << 0,  // word whose first letter is upper or title case; set for all-caps and initials too
  kAllCaps = 1 << 1,      // two letters or more, all upper case
  kMixed = 1 << 2,        // an upper-case letter after a lower-case one (McDonald)
  kLower = 1 << 3,        // word whose first letter is lower case
  kInitial = 1 << 4,      // J. or J.-P.
  kOrdinal = 1 << 5,      // 1er, 2e, XXIe, Ier, premier is not one
  kRoman = 1 << 6,        // upper-case Roman numeral, with or without ordinal ending
  kElided = 1 << 7,       // ends in an apostrophe: l', d', qu'

  kGlued = 1 << 10,           // no blank before it on its line
  kSentenceStart = 1 << 11,   // first token of a sentence
  kParagraphStart = 1 << 12,  // first token after a newline token, or of the text
};

// One distinct surface form, worked out once and remembered.
struct Form {
  std::string canonical;  // NFC; soft hyphens and zero-width characters gone; ’ ´ ʼ as '; – — ‑ as -; œ æ ß ﬁ as oe ae
                          // ss fi; case kept
  std::string lower;        // canonical in lower case (accents kept)
  std::string plain;        // lower without diacritics and strokes; đ as d, ı as i
  std::uint64_t upper = 0;  // bit i: code point i of `lower` (and of `plain`) stands for an upper-case letter; code
                            // points from 64 on share bit 63, set only if all of them are upper case
  std::int64_t number =
      -1;  // digits, ordinals, Roman numerals with ordinal ending, French number words to 100; else -1
  TokenKind kind = TokenKind::word;
  std::uint16_t flags = 0;  // the first group of TokenFlag
};

struct SurfaceKey;
struct TokenBlock;

// The distinct forms met so far. Ids are dense from 0; entries never change or move once made (stable references).
// Owned by a Workspace; one thread at a time. Implementation in tokenizer/forms.cc.
class Forms {
 public:
  Forms();
  ~Forms();
  Forms(const Forms&) = delete;
  Forms& operator=(const Forms&) = delete;

  std::uint32_t intern(std::string_view surface, TokenKind kind);
  // Many at once: sets the forms of a block's tokens, and adds their flags.
  void intern(std::string_view text, TokenBlock& block);
  const Form& operator[](std::uint32_t id) const noexcept { return *entries_[id]; }
  std::uint16_t flags(std::uint32_t id) const noexcept { return flags_[id]; }  // Form::flags, close together
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }

  // Grows by one each time the table is emptied. Callers that memoise by form id compare it before each text.
  std::uint64_t generation() const noexcept { return generation_; }
  // Empties the table if it has grown past its bound; called between texts only.
  void trim();

 private:
  struct Table;
  std::uint32_t add(std::string_view surface, TokenKind kind, std::size_t place, const SurfaceKey& key);

  Table* table_;
  std::vector<const Form*> entries_;
  std::vector<std::uint16_t> flags_;
  std::uint64_t generation_ = 0;
};

// Tokens in text order. Column i of every array belongs to token i.
struct Tokens {
  std::vector<std::uint32_t> begin;  // bytes of the text, half-open
  std::vector<std::uint32_t> end;
  std::vector<std::uint32_t> form;  // index into `forms`
  std::vector<std::uint16_t> flags;
  std::vector<TokenKind> kind;
  const Forms* forms = nullptr;

  std::size_t size() const noexcept { return begin.size(); }
  bool has(std::size_t i, TokenFlag flag) const noexcept { return (flags[i] & flag) != 0; }
  void clear() noexcept {
    begin.clear();
    end.clear();
    form.clear();
    flags.clear();
    kind.clear();
  }
};

// Cuts a text with the library's one tokenizer. Stages below the tokenizer get it handed in by the conductor, so that
// lists and patterns are cut by the same code as documents. Forms are interned into `forms`.
using Cutter = void (*)(std::string_view text, Forms& forms, Tokens& tokens);

}  // namespace vnaner
