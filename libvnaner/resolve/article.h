// article.h: one article's tokens and mentions, seen together. What the parts of resolve look things up in.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "libvnaner/rules/spans.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// The types that resolve knows by name.
enum class Kind : std::uint8_t { person, office, body, civility, tense };
inline constexpr std::size_t kKinds = 5;

// What resolve works with and drops when the article is done, all at once: a Document is made of enough small pieces.
using Arena = std::pmr::memory_resource;
using Numbers = std::pmr::vector<std::uint32_t>;  // of tokens, mentions and what else is counted

// Read-only; refers to the text, tokens and spans it was made from.
class ArticleView {
 public:
  ArticleView(std::string_view text, const Tokens& tokens, const Spans& spans, Arena& memory);

  Arena* memory() const noexcept { return memory_; }
  const Tokens& tokens() const noexcept { return tokens_; }
  const Spans& spans() const noexcept { return spans_; }
  const Mention& mention(std::uint32_t m) const noexcept { return spans_.mentions[m]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()); }

  const Form& form(std::uint32_t token) const noexcept { return (*tokens_.forms)[tokens_.form[token]]; }
  std::string_view lower(std::uint32_t token) const noexcept { return form(token).lower; }
  // Whether the token exists and is `word` in lower case.
  bool is(std::uint32_t token, std::string_view word) const noexcept { return token < size() && lower(token) == word; }

  // Tokens, half-open -> bytes.
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const noexcept {
    return begin < end ? text_.substr(tokens_.begin[begin], tokens_.end[end - 1] - tokens_.begin[begin])
                       : std::string_view();
  }
  std::string_view words(std::uint32_t m) const noexcept { return slice(mention(m).begin, mention(m).end); }

  const TypeInfo& type(std::uint32_t m) const noexcept { return (*spans_.types)[mention(m).type]; }
  bool is_type(std::uint32_t m, Kind kind) const noexcept {
    return mention(m).type == types_[static_cast<std::size_t>(kind)];
  }
  // All mentions of a kind, and all whose type says `value by calendar`; ascending.
  std::span<const std::uint32_t> all(Kind kind) const noexcept { return all_[static_cast<std::size_t>(kind)]; }
  std::span<const std::uint32_t> dates() const noexcept { return dates_; }

  // The date that starts at `token` or (`ends`) ends before it, or kNone.
  std::uint32_t date_at(std::uint32_t token, bool ends) const noexcept;

  // The attribute's value, else its text, else "".
  std::string_view attribute(std::uint32_t m, std::string_view name) const noexcept;
  const MentionAttr* find_attribute(std::uint32_t m, std::string_view name) const noexcept;

  // The longest mention of `kind` that starts (ends) at `token`, or kNone. For ends, `token` is the one after it.
  std::uint32_t starting(std::uint32_t token, Kind kind) const noexcept;
  std::uint32_t ending(std::uint32_t token, Kind kind) const noexcept;

 private:
  static constexpr std::uint32_t kNoType = 0x10000;  // of kinds that no pack declares

  std::string_view text_;
  const Tokens& tokens_;
  const Spans& spans_;
  Arena* memory_;
  std::array<std::uint32_t, kKinds> types_{};
  std::array<Numbers, kKinds> all_;
  Numbers dates_;
  Numbers first_at_;      // token -> the first mention that starts there, or kNone
  Numbers longest_to_;    // token -> the longest mention that ends before it, or kNone
  Numbers next_longest_;  // mention -> the next longest that ends with it, or kNone
};

}  // namespace vnaner
