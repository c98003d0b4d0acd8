// tokenize.cc: the loop over a text that cuts it into tokens.
#include "libvnaner/tokenizer/tokenize.h"

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/numbers.h"
#include "libvnaner/tokenizer/plain_word.h"
#include "libvnaner/tokenizer/token_block.h"
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

// Walks over a text from token to token.
class Scissors {
 public:
  explicit Scissors(std::string_view text) noexcept : text_(text) {}

  // Fills a block, but for the forms; an empty one means that the text is at its end.
  void cut(TokenBlock& block) noexcept {
    block.count = 0;
    while (block.count < TokenBlock::kMost && at_ < text_.size()) {
      const Char c = read_char(text_, at_);
      if (c.kind == CharClass::blank || c.kind == CharClass::zero_width) {
        glued_ = glued_ && c.kind == CharClass::zero_width;
        at_ = c.end;
        continue;
      }
      const bool starts = sentences_.starts(c.kind, glued_);
      TokenKind kind = TokenKind::symbol;
      const std::uint32_t end = token_end(c, starts, kind);
      std::uint16_t flags = 0;
      if (kind != TokenKind::newline) {
        if (glued_) flags |= kGlued;
        if (starts) flags |= kSentenceStart;
        if (paragraph_) flags |= kParagraphStart;
      }
      block.begin[block.count] = at_;
      block.end[block.count] = end;
      block.kind[block.count] = kind;
      block.flags[block.count] = flags;
      ++block.count;
      sentences_.pass(c.kind, starts, glued_);
      paragraph_ = kind == TokenKind::newline;
      glued_ = !paragraph_;
      at_ = end;
    }
  }

 private:
  // Where the token that starts with `c` ends, and its kind.
  std::uint32_t token_end(const Char& c, bool starts, TokenKind& kind) const noexcept {
    switch (c.kind) {
      case CharClass::lower:
      case CharClass::upper:
      case CharClass::letter: {
        kind = TokenKind::word;
        const std::uint32_t plain = plain_word_end(text_, at_);
        return plain != 0 ? plain : word_end(text_, at_, starts);
      }
      case CharClass::digit:
        kind = TokenKind::number;
        return number_end(text_, at_);
      case CharClass::newline:
        kind = TokenKind::newline;
        return c.end + (c.code == U'\r' && c.end < text_.size() && text_[c.end] == '\n' ? 1 : 0);
      case CharClass::dot:
        kind = TokenKind::punctuation;
        return run_of_dots(text_, c.end);
      case CharClass::symbol:
      case CharClass::mark:
        return with_marks(text_, c.end);
      case CharClass::ill:
        return c.end;
      default:
        kind = TokenKind::punctuation;
        return with_marks(text_, c.end);
    }
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  Sentences sentences_;
  bool glued_ = false;  // no blank since the last token on this line
  bool paragraph_ = true;
};

}  // namespace

void tokenize(std::string_view text, Forms& forms, Tokens& tokens) {
  tokens.clear();
  tokens.forms = &forms;
  Scissors scissors(text);
  TokenBlock block;
  for (scissors.cut(block); block.count > 0; scissors.cut(block)) {
    forms.intern(text, block);
    const auto append = [&block](auto& column, const auto& part) {
      column.insert(column.end(), part.begin(), part.begin() + block.count);
    };
    append(tokens.begin, block.begin);
    append(tokens.end, block.end);
    append(tokens.form, block.form);
    append(tokens.flags, block.flags);
    append(tokens.kind, block.kind);
  }
}

}  // namespace vnaner
