// likeness.cc: see likeness.h.
#include "likeness.h"

#include <algorithm>
#include <vector>

namespace vnaner {

namespace {

constexpr std::string_view kAnything = "…";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    if (!line.empty() || !lines.empty()) lines.push_back(line);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

bool is_alike(std::string_view shown, std::string_view printed) {
  bool first = true;
  for (std::size_t gap = 0; (gap = shown.find(kAnything)) != std::string_view::npos; first = false) {
    const std::string_view piece = shown.substr(0, gap);
    const std::size_t at = printed.find(piece);
    if (at == std::string_view::npos || (first && at != 0)) return false;
    shown.remove_prefix(gap + kAnything.size());
    printed.remove_prefix(at + piece.size());
  }
  if (first) return shown == printed;
  return printed.size() >= shown.size() && printed.substr(printed.size() - shown.size()) == shown;
}

}  // namespace

std::size_t first_difference(std::string_view shown, std::string_view printed) {
  const std::vector<std::string_view> wanted = lines_of(shown), got = lines_of(printed);
  // reached[g]: the lines wanted so far can be the first g of those got.
  std::vector<bool> reached(got.size() + 1), next;
  reached[0] = true;
  for (std::size_t w = 0; w < wanted.size(); ++w) {
    next.assign(got.size() + 1, false);
    for (std::size_t g = 0; g <= got.size(); ++g) {
      if (wanted[w] == kAnything)
        next[g] = reached[g] || (g > 0 && next[g - 1]);
      else
        next[g] = g > 0 && reached[g - 1] && is_alike(wanted[w], got[g - 1]);
    }
    if (std::find(next.begin(), next.end(), true) == next.end()) return w;
    reached.swap(next);
  }
  return reached[got.size()] ? std::string::npos : wanted.size();
}

}  // namespace vnaner
