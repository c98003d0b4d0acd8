// judge.cc: whether a change brought a span nearer to the gold.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/check/letters.h"
#include "libvnaner/check/measured.h"
#include "libvnaner/check/pairing.h"
#include "vnaner/diff.h"

namespace vnaner {
namespace {

// Ends and type weigh more than the attribute, whatever it is.
constexpr int whole = 4;

// Right +1, wrong -1, not measured 0. `mark` is null where the gold has nothing. Only a holder is wrong where the gold
// says nothing about it: so precision of holders is measured.
int attribute_worth(const Mark* mark, const Span& span) {
  for (const Measured& measured : measured_attributes) {
    if (measured.type != span.type) continue;
    const std::string& got = span.*measured.member;
    const auto expected = mark ? written(*mark, measured.key) : std::nullopt;
    if (expected) return folded_names(*expected) == folded_names(got) ? 1 : -1;
    return measured.key == "holder" && !got.empty() ? -1 : 0;
  }
  return 0;
}

std::vector<int> worth(const Gold& gold, const CodePoints& text, const std::vector<Side>& marked,
                       const Document& document) {
  std::vector<int> worth(document.spans.size());
  const auto put = [&](const Side& system, const Mark* mark, int base) {
    worth[system.index] = base + attribute_worth(mark, document.spans[system.index]);
  };
  const Pairs pairs = pair_up(marked, sides(text, document.spans));
  for (const Pair& pair : pairs.exact) put(pair.system, &gold.article.marks[pair.gold.index], whole);
  for (const Pair& pair : pairs.loose) put(pair.system, &gold.article.marks[pair.gold.index], 0);
  for (const Side& side : pairs.wrong) {
    const bool known =
        std::count(measured_types.begin(), measured_types.end(), side.type) != 0 ||
        std::any_of(marked.begin(), marked.end(), [&](const Side& mark) { return mark.type == side.type; });
    if (known) put(side, nullptr, -whole);
  }
  return worth;
}

}  // namespace

std::string_view name(Verdict verdict) noexcept {
  return verdict == Verdict::right ? "right" : verdict == Verdict::wrong ? "wrong" : "neither";
}

std::vector<Verdict> judge(const Gold& gold, const Document& before, const Document& after,
                           const std::vector<SpanChange>& changes) {
  const CodePoints text(gold.article.text);
  const std::vector<Side> marked = sides(text, gold.article.marks);
  const std::vector<int> was = worth(gold, text, marked, before), is = worth(gold, text, marked, after);
  std::vector<Verdict> verdicts;
  for (const SpanChange& change : changes) {
    const int x = change.before < 0 ? 0 : was[static_cast<std::size_t>(change.before)];
    const int y = change.after < 0 ? 0 : is[static_cast<std::size_t>(change.after)];
    verdicts.push_back(y > x ? Verdict::right : y < x ? Verdict::wrong : Verdict::neither);
  }
  return verdicts;
}

}  // namespace vnaner
