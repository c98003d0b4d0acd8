// tokenize.cc: the loop over a text that cuts it into tokens.
#include "libvnaner/tokenizer/tokenize.h"

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/numbers.h"
#include "libvnaner/tokenizer/words.h"

namespace vnaner {

namespace {

// Where sentences begin. After . ! ? … (and closing quotes or brackets) a sentence starts with a capitalised word, an
// opening quote or bracket, or a dash; anything else takes the full stop for an abbreviation's.
class Sentences {
 public:
  // Whether the token that starts with `first` begins a sentence. `glued`: no blank before it.
  bool starts(CharClass first, bool glued) noexcept {
    if (paragraph_) return true;
    if (!ended_) return false;
    switch (first) {
      case CharClass::upper:
      case CharClass::open:
      case CharClass::dash: return true;
      case CharClass::hyphen:
      case CharClass::quote:
      case CharClass::apostrophe: return !glued;
      default: return false;
    }
  }

  void pass(CharClass first, bool started, bool glued) noexcept {
    paragraph_ = first == CharClass::newline;
    const bool closes = first == CharClass::close || (first == CharClass::quote && glued) ||
                        (first == CharClass::apostrophe && glued);
    if (first == CharClass::dot || first == CharClass::terminal)
      ended_ = true;
    else if (!(ended_ && closes && !started))
      ended_ = false;
  }

 private:
  bool paragraph_ = true;
  bool ended_ = false;
};

std::uint32_t run_of_dots(std::string_view text, std::uint32_t end) noexcept {
  while (end < text.size() && text[end] == '.') ++end;
  return end;
}

// A visible character with the marks and zero-width characters that belong to it.
std::uint32_t with_marks(std::string_view text, std::uint32_t end) noexcept {
  std::uint32_t last = end;
  for (;;) {
    const Char c = read_char(text, end);
    if (c.end == end || (c.kind != CharClass::mark && c.kind != CharClass::zero_width)) return last;
    end = c.end;
    if (c.kind == CharClass::mark) last = end;
  }
}

}  // namespace

void tokenize(std::string_view text, Forms& forms, Tokens& tokens) {
  tokens.clear();
  tokens.forms = &forms;
  Sentences sentences;
  bool glued = false;      // no blank since the last token on this line
  bool paragraph = true;
  for (std::uint32_t at = 0; at < text.size();) {
    const Char c = read_char(text, at);
    if (c.kind == CharClass::blank || c.kind == CharClass::zero_width) {
      glued = glued && c.kind == CharClass::zero_width;
      at = c.end;
      continue;
    }
    const bool starts = sentences.starts(c.kind, glued);
    std::uint32_t end = c.end;
    TokenKind kind = TokenKind::symbol;
    switch (c.kind) {
      case CharClass::lower:
      case CharClass::upper:
      case CharClass::letter:
        kind = TokenKind::word;
        end = word_end(text, at, starts);
        break;
      case CharClass::digit:
        kind = TokenKind::number;
        end = number_end(text, at);
        break;
      case CharClass::newline:
        kind = TokenKind::newline;
        if (c.code == U'\r' && end < text.size() && text[end] == '\n') ++end;
        break;
      case CharClass::dot:
        kind = TokenKind::punctuation;
        end = run_of_dots(text, end);
        break;
      case CharClass::symbol: end = with_marks(text, end); break;
      case CharClass::mark: end = with_marks(text, end); break;
      case CharClass::ill: break;
      default: kind = TokenKind::punctuation; end = with_marks(text, end);
    }
    std::uint16_t flags = 0;
    if (kind != TokenKind::newline) {
      if (glued) flags |= kGlued;
      if (starts) flags |= kSentenceStart;
      if (paragraph) flags |= kParagraphStart;
    }
    const std::uint32_t form = forms.intern(text.substr(at, end - at), kind);
    tokens.begin.push_back(at);
    tokens.end.push_back(end);
    tokens.form.push_back(form);
    tokens.kind.push_back(kind);
    tokens.flags.push_back(static_cast<std::uint16_t>(flags | forms.flags(form)));
    sentences.pass(c.kind, starts, glued);
    paragraph = kind == TokenKind::newline;
    glued = !paragraph;
    at = end;
  }
}

}  // namespace vnaner
