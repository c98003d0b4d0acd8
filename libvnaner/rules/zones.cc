// zones.cc: see zones.h.
#include "libvnaner/rules/zones.h"

#include <algorithm>

namespace vnaner {
namespace {

// How far into a document its opening (dateline, header) may lie, in tokens.
constexpr std::uint32_t kOpening = 120;

bool may_start(const Gate& gate, std::uint32_t place, const Matches& matches,
               const std::vector<std::uint32_t>& token_classes, const WordClasses& classes) {
  if (gate.first.any_word) return true;
  for (std::uint32_t test : gate.first.tests)
    if (classes.passes(token_classes[place], test)) return true;
  for (std::uint32_t e = matches.first[place]; e < matches.first[place + 1]; ++e)
    if (std::find(gate.first.lists.begin(), gate.first.lists.end(), matches.edges[e].list) != gate.first.lists.end())
      return true;
  return false;
}

}  // namespace

void find_zones(const Rules& rules, const Tokens& tokens, const Matches& matches, Matcher& matcher,
                const std::vector<std::uint32_t>& token_classes, const WordClasses& classes, Spans& spans) {
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t z = 0; z < rules.zones.size(); ++z) {
    const CompiledZone& zone = rules.zones[z];
    const auto end_at = [&](std::uint32_t place) {
      return may_start(zone.gate, place, matches, token_classes, classes) ? matcher.match(zone.program, place).end
                                                                          : kNone;
    };
    if (zone.kind == ZoneDecl::Kind::start_of_document) {
      for (std::uint32_t i = 0; i < std::min(size, kOpening); ++i)
        if (const std::uint32_t end = end_at(i); end != kNone) {
          spans.zones.push_back({z, 0, end});
          break;
        }
      continue;
    }
    for (std::uint32_t begin = 0; begin < size;) {
      std::uint32_t end = begin;
      while (end < size && tokens.kind[end] != TokenKind::newline) ++end;
      const std::uint32_t last = zone.kind == ZoneDecl::Kind::line_starting ? std::min(end, begin + 1) : end;
      for (std::uint32_t i = begin; i < last; ++i)
        if (end_at(i) != kNone) {
          spans.zones.push_back({z, begin, end});
          break;
        }
      begin = end + 1;
    }
  }
}

}  // namespace vnaner
