// word_list.h: a few words that resolve looks for, each asked about at many places of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vnaner {

// Most words of a text are none of them: a look at the first letter tells.
template <std::size_t N>
class WordList {
 public:
  constexpr explicit WordList(const std::string_view (&words)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      words_[i] = words[i];
      starts_ |= start(words[i]);
    }
  }

  constexpr bool has(std::string_view word) const noexcept {
    if (word.empty() || (starts_ & start(word)) == 0) return false;
    for (const std::string_view other : words_)
      if (other == word) return true;
    return false;
  }

 private:
  // One bit for each length and first letter, as far as 64 bits tell them apart. Needs: `word` is not empty.
  static constexpr std::uint64_t start(std::string_view word) noexcept {
    const auto first = static_cast<unsigned char>(word[0]);
    return std::uint64_t{1} << ((first * 5u + word.size() * 11u) % 64u);
  }

  std::array<std::string_view, N> words_{};
  std::uint64_t starts_ = 0;
};

}  // namespace vnaner
