// zones.cc: see zones.h.
#include "libvnaner/rules/zones.h"

#include <algorithm>

namespace vnaner {
namespace {

// How far into a document its opening (dateline, header) may lie, in tokens.
constexpr std::uint32_t kOpening = 120;

}  // namespace

void find_zones(const Rules& rules, const Lattice& lattice, Matcher& matcher, Spans& spans) {
  const Tokens& tokens = lattice.tokens();
  const std::uint32_t size = lattice.size();
  for (std::uint32_t z = 0; z < rules.zones.size(); ++z) {
    const CompiledZone& zone = rules.zones[z];
    const auto match_at = [&](std::uint32_t place) {
      return matcher.may_begin(zone.program, place) ? matcher.match(zone.program, place) : Way{};
    };
    if (zone.kind == ZoneDecl::Kind::start_of_document) {
      for (std::uint32_t i = 0; i < std::min(size, kOpening); ++i)
        if (const Way match = match_at(i); match.found()) {
          spans.zones.push_back({z, 0, match.end()});
          break;
        }
      continue;
    }
    for (std::uint32_t begin = 0; begin < size;) {
      std::uint32_t end = begin;
      while (end < size && tokens.kind[end] != TokenKind::newline) ++end;
      const std::uint32_t last = zone.kind == ZoneDecl::Kind::line_starting ? std::min(end, begin + 1) : end;
      for (std::uint32_t i = begin; i < last; ++i)
        if (match_at(i).found()) {
          spans.zones.push_back({z, begin, end});
          break;
        }
      begin = end + 1;
    }
  }
}

// Zones are sorted by name, then place; those of one name do not overlap.
bool in_zone(const CompiledRule& rule, const Spans& spans, std::uint32_t place) {
  return rule.zones.empty() || std::any_of(rule.zones.begin(), rule.zones.end(), [&](std::uint32_t wanted) {
           const auto after = std::upper_bound(spans.zones.begin(), spans.zones.end(), place,
                                               [wanted](std::uint32_t p, const ZoneRange& zone) {
                                                 return zone.zone != wanted ? zone.zone > wanted : zone.begin > p;
                                               });
           return after != spans.zones.begin() && (after - 1)->zone == wanted && place < (after - 1)->end;
         });
}

}  // namespace vnaner
