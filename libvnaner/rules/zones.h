// zones.h: parts of a document that packs recognise by their form (`zone NAME is …`).
#pragma once

#include <vector>

#include "libvnaner/rules/match.h"

namespace vnaner {

// Fills spans.zones. Zones are found before any rule runs, from words and list entries alone.
void find_zones(const Rules& rules, const Lattice& lattice, Matcher& matcher, Spans& spans);

// Whether a rule may match at a token: it names no zone, or one of those it names is around.
bool in_zone(const CompiledRule& rule, const Spans& spans, std::uint32_t place);

}  // namespace vnaner
