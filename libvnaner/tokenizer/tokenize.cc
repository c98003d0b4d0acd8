// tokenize.cc: the loop over a text that cuts it into tokens.
#include "libvnaner/tokenizer/tokenize.h"
#include "libvnaner/tokenizer/glued_words.h"

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
      case CharClass::dash:
        return true;
      case CharClass::hyphen:
      case CharClass::quote:
      case CharClass::apostrophe:
        return !glued;
      default:
        return false;
    }
  }

  bool paragraph() const noexcept { return paragraph_; }  // starts with the next token

  void pass_word() noexcept { paragraph_ = ended_ = false; }
  void pass(CharClass first, bool started, bool glued) noexcept {
    paragraph_ = first == CharClass::newline;
    const bool closes =
        first == CharClass::close || (first == CharClass::quote && glued) || (first == CharClass::apostrophe && glued);
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
    Place place = place_;  // stores into the block could change a member, as the compiler sees it
    block.count = 0;
    while (block.count < TokenBlock::kMost && place.at < text_.size()) {
      if (text_[place.at] == ' ') {
        place.glued = false;
        if (++place.at == text_.size()) break;
      }
      const Char c = read_char(text_, place.at);
      if (c.kind == CharClass::blank || c.kind == CharClass::zero_width) {
        place.glued = place.glued && c.kind == CharClass::zero_width;
        place.at = c.end;
        continue;
      }
      const bool paragraph = place.sentences.paragraph(), starts = place.sentences.starts(c.kind, place.glued);
      TokenKind kind = TokenKind::word;
      std::uint32_t end;
      if (is_letter(c.kind)) {
        end = any_word_end(place.at, starts);
        place.sentences.pass_word();
      } else {
        end = other_end(c, place.at, kind);
        place.sentences.pass(c.kind, starts, place.glued);
      }
      const bool visible = kind != TokenKind::newline;
      const int flags = visible * (place.glued * kGlued | starts * kSentenceStart | paragraph * kParagraphStart);
      block.begin[block.count] = place.at;
      block.end[block.count] = end;
      block.kind[block.count] = kind;
      block.flags[block.count] = static_cast<std::uint16_t>(flags);
      ++block.count;
      place.glued = visible;
      place.at = end;
    }
    place_ = place;
  }

 private:
  struct Place {
    std::uint32_t at = 0;
    Sentences sentences;
    bool glued = false;  // no blank since the last token on this line
  };

  std::uint32_t any_word_end(std::uint32_t at, bool starts) const noexcept {
    const std::uint32_t plain = plain_word_end(text_, at);
    return unglued_end(text_, at, plain != 0 ? plain : word_end(text_, at, starts));
  }

  // Where a token ends that is no word and starts with `c` at byte `at`, and its kind.
  std::uint32_t other_end(const Char& c, std::uint32_t at, TokenKind& kind) const noexcept {
    kind = TokenKind::symbol;
    switch (c.kind) {
      case CharClass::digit:
        kind = TokenKind::number;
        return number_end(text_, at);
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
  Place place_;
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
