// words.h: where a word of French ends.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnaner {

// The end of the word that starts with the letter at byte `at`. A word is
//   letters, marks, zero-width characters, digits after a letter      M23, VOV5
//   hyphens between letters, but not after ex, vice, sous, mi, a month or weekday, nor before clitics
//                                                                     Jean-Pierre; vice|-|président; a|-|t|-|il
//   an elided word with its apostrophe, alone                         l', d', jusqu'
//   any other apostrophe between letters                              aujourd'hui, O'Brien, N'Daw
//   the dot of abbreviations and initials                             M. Dr. O.N.U. J. J.-P.
// and it ends where two words are glued together                      Diallo|Journaliste, del|ONU, du|Plan
// Zero-width characters may follow an inner hyphen or apostrophe, too.
//
// `sentence_start`: a clitic after a capitalised word is one only there (Est-ce, but Kim Jong-il).
std::uint32_t word_end(std::string_view text, std::uint32_t at, bool sentence_start) noexcept;

}  // namespace vnaner
