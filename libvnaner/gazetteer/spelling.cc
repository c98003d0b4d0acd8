// spelling.cc: whether an entry's case and accents allow a stretch of text whose plain words are its own.
#include <string_view>

#include "libvnaner/gazetteer/code_points.h"
#include "libvnaner/gazetteer/index.h"

namespace vnaner {

// Nearly all words are spelt alike, and then only capitals count; or they differ in accents and have no capital that
// could go without.
bool Index::allows_by_words(const Ending& entry, const Seen* seen) const noexcept {
  if (entry.acronym) return allows_by_letters(entry, seen);
  for (std::uint32_t w = 0; w < entry.words; ++w) {
    const Word& word = words_[entry.first_word + w];
    const Piece& piece = seen[w].piece;
    const bool alike = word.spelling == piece.spelling;
    if (!word.few || !piece.few) return allows_by_letters(entry, seen);
    if (alike ? (word.capitals & ~piece.capitals) != 0 : entry.accents && piece.capitals == 0) return false;
    if (!alike) return allows_by_letters(entry, seen);
  }
  return true;
}

// Smart case: a capital of the entry is a capital in the text, a small letter either. An acronym stands in capitals, as
// one capital and small letters, or as written. Accents: equal, or missing on capitals of the text (Etat, SECURITE); a
// row that asks for its accents lacks them only in words all in capitals (Ông is not Ong, but may be ONG).
bool Index::allows_by_letters(const Ending& entry, const Seen* seen) const noexcept {
  for (std::uint32_t w = 0; w < entry.words; ++w) {
    const Letters& word = letters_[entry.first_word + w];
    const Piece& piece = seen[w].piece;
    std::string_view text = std::string_view(seen[w].form->lower).substr(piece.begin, piece.end - piece.begin);
    std::string_view lower = word.lower, plain = word.plain;
    bool all_capitals = true, one_capital = true, as_written = true;
    const bool may_lack = !entry.strict || (seen[w].form->flags & kAllCaps) != 0;
    std::size_t i = 0;
    for (; !text.empty() && !lower.empty() && !plain.empty(); ++i) {
      const std::string_view t = take(text), l = take(lower), p = take(plain);
      const bool capital = bit(seen[w].form->upper, piece.first + i), wanted = bit(word.upper, word.first + i);
      if (t != l && entry.accents && !(capital && may_lack && t == p)) return false;
      if (!entry.acronym && wanted && !capital) return false;
      if (has_case(t)) {
        all_capitals = all_capitals && capital;
        one_capital = one_capital && capital == (i == 0);
      }
      as_written = as_written && capital == wanted;
    }
    // Letters and plain letters pair up one to one in all the scripts we list; where they do not, only equality counts.
    if (entry.accents && !(text.empty() && lower.empty()) &&
        std::string_view(seen[w].form->lower).substr(piece.begin, piece.end - piece.begin) != word.lower)
      return false;
    if (entry.acronym && !(all_capitals || one_capital || as_written)) return false;
  }
  return true;
}

}  // namespace vnaner
