// path.h: words of a text on their way through the trie of entries.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// A word, or a part of one between hyphens, as list entries and texts are compared by.
struct Piece {
  std::uint32_t key = 0xFFFFFFFFu;       // of its plain form in the index; 0xFFFFFFFF = in no entry
  std::uint32_t spelling = 0xFFFFFFFFu;  // of its small letters, accents kept; 0xFFFFFFFF = in no entry
  std::uint64_t capitals = 0;            // if `few`: bit i = its letter i is a capital
  std::uint16_t begin = 0, end = 0;      // bytes of Form::lower
  std::uint8_t first = 0;                // its first code point there, for Form::upper; stops at 63
  bool few = false;                      // all its letters have a bit of their own in Form::upper
  bool sole = false;                     // `few`, and entries spell its plain form in this way only
};

// One piece of a text under comparison.
struct Seen {
  const Form* form;
  Piece piece;
};

// The pieces from an entry's first word on; the last one may be a hyphen that the text has and entries may lack.
class Path {
 public:
  static constexpr std::size_t kLongest = 33;

  void clear() noexcept { size_ = 0, capitals_ = 0, others_ = 0; }
  void see(const Form* form, const Piece& piece) noexcept {
    capitals_ |= (piece.capitals & 1) << size_;
    others_ |= std::uint64_t{!piece.sole} << size_;
    seen_[size_++] = {form, piece};
  }
  void forget_last() noexcept {
    --size_;
    capitals_ &= ~(std::uint64_t{1} << size_);
    others_ &= ~(std::uint64_t{1} << size_);
  }

  const Seen* data() const noexcept { return seen_.data(); }
  std::uint64_t capitals() const noexcept { return capitals_; }  // bit i: piece i begins with one
  bool all_sole() const noexcept { return others_ == 0; }        // then only capitals are left to compare

 private:
  std::array<Seen, kLongest> seen_;
  std::size_t size_ = 0;
  std::uint64_t capitals_ = 0, others_ = 0;
};

}  // namespace vnaner
