// refuse.cc: see refuse.h.
#include "libvnaner/rules/refuse.h"

namespace vnaner {

Refusal refuses(const CompiledUnless& unless, const Rules& rules, const Tokens& tokens, Matcher& matcher,
                std::uint32_t begin, std::uint32_t end) {
  if (unless.where == Unless::Where::after) {
    const std::uint32_t reached = matcher.let_reaches(unless.let, end, end, true);
    return {reached != kNone, end, reached};
  }
  const bool inside = unless.where == Unless::Where::inside;
  if (!inside && !matcher.may_end(unless.let, begin)) return {};
  const std::uint32_t width = rules.lets[unless.let].width;
  for (std::uint32_t back = 0; back <= width && back <= begin; ++back) {
    const std::uint32_t from = begin - back;
    if (tokens.kind[from] == TokenKind::newline) break;
    const std::uint32_t reached = matcher.let_reaches(unless.let, from, inside ? end : begin, inside);
    if (reached != kNone) return {true, from, reached};
  }
  return {};
}

}  // namespace vnaner
