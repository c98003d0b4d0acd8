// pairing.cc: see pairing.h.
#include "libvnaner/check/pairing.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>

namespace vnaner {
namespace {

bool is_edge(char32_t c) {
  return std::u32string_view(U" \t\n\r\u00a0\u202f.,;:!?…«»“”\"'‘’()[]–—-|").find(c) != std::u32string_view::npos;
}

char32_t small(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ? c + 32 : c; }

bool is_capital(char32_t c) { return small(c) != c; }

// Length of the article, determiner or preposition that text[begin, end) starts with, or 0. The blank after a word is
// not part of it, the apostrophe is.
std::size_t lead(const std::vector<char32_t>& text, std::size_t begin, std::size_t end) {
  static constexpr std::array<std::u32string_view, 35> words = {
      U"le",   U"la",  U"les",  U"un",  U"une",    U"des", U"du",   U"de",    U"au",    U"aux",  U"à",    U"en",
      U"dans", U"par", U"pour", U"sur", U"depuis", U"dès", U"vers", U"avec",  U"entre", U"ce",   U"cet",  U"cette",
      U"ces",  U"mon", U"ma",   U"mes", U"son",    U"sa",  U"ses",  U"notre", U"nos",   U"leur", U"leurs"};
  static constexpr std::array<std::u32string_view, 4> elided = {U"l", U"d", U"jusqu", U"qu"};
  std::u32string word;
  while (begin + word.size() < end && word.size() < 8) {
    const char32_t c = text[begin + word.size()];
    const bool apostrophe = c == '\'' || c == 0x2019;
    if (apostrophe) return std::count(elided.begin(), elided.end(), word) != 0 ? word.size() + 1 : 0;
    if (is_blank(c)) return std::count(words.begin(), words.end(), word) != 0 ? word.size() : 0;
    word += small(c);
  }
  return 0;
}

// The ends of a span without its forgiven edges. A capital that starts a person is a name's (Le Duc Tho), not an
// article's.
void forgive(const std::vector<char32_t>& text, Side& side) {
  std::size_t &a = side.core_begin, &b = side.core_end;
  a = side.begin;
  b = side.end;
  for (;;) {
    while (a < b && is_edge(text[a])) ++a;
    while (b > a && is_edge(text[b - 1])) --b;
    const std::size_t skip = lead(text, a, b);
    if (skip == 0) return;
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(a + skip);
    const bool rest = !std::all_of(from, text.begin() + static_cast<std::ptrdiff_t>(b), is_edge);
    if (!rest || (side.type == "person" && is_capital(text[a]))) return;
    a += skip;
  }
}

}  // namespace

Side make_side(const CodePoints& text, std::size_t begin, std::size_t end, std::string_view type, std::size_t index) {
  Side side{text.index(begin), text.index(end), 0, 0, type, index};
  forgive(text.at, side);
  return side;
}

// One to one: exact pairs first, then the longest shared stretches.
Pairs pair_up(const std::vector<Side>& gold, std::vector<Side> system) {
  Pairs pairs;
  std::vector<Side> rest;
  for (const Side& g : gold) {
    const auto hit = std::find_if(system.begin(), system.end(), [&](const Side& s) { return s.same(g); });
    if (hit == system.end()) {
      rest.push_back(g);
    } else {
      pairs.exact.push_back({g, *hit});
      system.erase(hit);
    }
  }
  std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> shared;  // length, gold, system
  for (std::size_t i = 0; i < rest.size(); ++i)
    for (std::size_t j = 0; j < system.size(); ++j) {
      const std::size_t begin = std::max(rest[i].begin, system[j].begin), end = std::min(rest[i].end, system[j].end);
      if (rest[i].type == system[j].type && begin < end) shared.emplace_back(end - begin, i, j);
    }
  std::stable_sort(shared.begin(), shared.end(),
                   [](const auto& a, const auto& b) { return std::get<0>(a) > std::get<0>(b); });
  std::vector<bool> used_gold(rest.size()), used_system(system.size());
  for (const auto& [length, i, j] : shared)
    if (!used_gold[i] && !used_system[j]) {
      pairs.loose.push_back({rest[i], system[j]});
      used_gold[i] = used_system[j] = true;
    }
  for (std::size_t i = 0; i < rest.size(); ++i)
    if (!used_gold[i]) pairs.missed.push_back(rest[i]);
  for (std::size_t j = 0; j < system.size(); ++j)
    if (!used_system[j]) pairs.wrong.push_back(system[j]);
  return pairs;
}

}  // namespace vnaner
