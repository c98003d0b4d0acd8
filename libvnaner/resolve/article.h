// article.h: one article's tokens and mentions, seen together. What the parts of resolve look things up in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/rules/spans.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Read-only; refers to the text, tokens and spans it was made from.
class ArticleView {
 public:
  ArticleView(std::string_view text, const Tokens& tokens, const Spans& spans);

  const Tokens& tokens() const noexcept { return tokens_; }
  const Spans& spans() const noexcept { return spans_; }
  const Mention& mention(std::uint32_t m) const noexcept { return spans_.mentions[m]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()); }

  const Form& form(std::uint32_t token) const noexcept { return (*tokens_.forms)[tokens_.form[token]]; }
  std::string_view lower(std::uint32_t token) const noexcept { return form(token).lower; }
  // Whether the token exists and is `word` in lower case.
  bool is(std::uint32_t token, std::string_view word) const noexcept { return token < size() && lower(token) == word; }

  std::string_view slice(std::uint32_t begin, std::uint32_t end) const noexcept;  // tokens, half-open -> bytes
  // The words as they stand, NFC, blanks plain and single, zero-width characters gone: how names are written down.
  std::string spelt(std::uint32_t begin, std::uint32_t end) const;

  bool is_type(std::uint32_t m, std::string_view type) const noexcept {
    return (*spans_.types)[mention(m).type].name == type;
  }
  // The attribute's value, else its text, else "".
  std::string_view attribute(std::uint32_t m, std::string_view name) const noexcept;
  const MentionAttr* find_attribute(std::uint32_t m, std::string_view name) const noexcept;

  // The longest mention of `type` that starts (ends) at `token`, or kNone. For ends, `token` is the one after it.
  std::uint32_t starting(std::uint32_t token, std::string_view type) const noexcept;
  std::uint32_t ending(std::uint32_t token, std::string_view type) const noexcept;
  // The emitted mention directly around `m`, or kNone.
  std::uint32_t parent(std::uint32_t m) const noexcept { return parents_[m]; }

 private:
  std::string_view text_;
  const Tokens& tokens_;
  const Spans& spans_;
  std::vector<std::uint32_t> by_end_;  // mentions sorted by end, longest first
  std::vector<std::uint32_t> parents_;
};

}  // namespace vnaner
