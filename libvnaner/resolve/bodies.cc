// bodies.cc: see bodies.h.
#include "libvnaner/resolve/bodies.h"

#include <algorithm>
#include <functional>

#include "libvnaner/resolve/numbering.h"

namespace vnaner {

namespace {

// The different values that a mention's list entries give; forms that need an earlier mention count only if all do.
void candidates(const ArticleView& article, const Mention& mention, std::pmr::vector<std::string_view>& out) {
  out.clear();
  const Spans& spans = article.spans();
  if (spans.lists == nullptr || mention.how != How::rule) return;
  for (bool conditional : {false, true}) {
    for (std::uint32_t i = 0; i < mention.entries_count; ++i) {
      const Entry& entry = spans.lists->entries[spans.entries[mention.entries_first + i]];
      if (entry.after.empty() == conditional) continue;
      if (std::find(out.begin(), out.end(), entry.value) == out.end()) out.push_back(entry.value);
    }
    if (!out.empty()) return;
  }
}

}  // namespace

SettledValues settle_values(const ArticleView& article) {
  const auto& mentions = article.spans().mentions;
  SettledValues open(article.memory());  // mentions with several candidates
  std::pmr::vector<std::string_view> found(article.memory());
  std::size_t most = 0;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].entries_count < 2) continue;
    candidates(article, mentions[m], found);
    if (found.size() < 2 || std::find(found.begin(), found.end(), mentions[m].value) == found.end()) continue;
    open.emplace_back(m, std::string_view());
    most += found.size();
  }
  if (open.empty()) return open;
  Numbering values(most, article.memory());  // of all candidates
  for (const auto& settled : open) {
    candidates(article, mentions[settled.first], found);
    for (const std::string_view value : found) values.number(value);
  }
  // The mention, nearest to the place that is passed, that names a value for sure.
  Numbers named(values.size(), kNone, article.memory());
  const auto pass = [&](std::uint32_t m) {
    if (mentions[m].value.empty()) return;
    if (const std::uint32_t value = values.find(mentions[m].value); value < values.size()) named[value] = m;
  };
  const auto settle = [&](std::pair<std::uint32_t, std::string_view>& settled, auto nearer) {
    candidates(article, mentions[settled.first], found);
    std::uint32_t best = kNone;
    for (const std::string_view value : found) {
      const std::uint32_t m = named[values.find(value)];
      if (m == kNone || (best != kNone && !nearer(m, best))) continue;
      best = m;
      settled.second = value;
    }
    return best != kNone;
  };
  auto next = open.begin();
  for (std::uint32_t m = 0; next != open.end(); ++m) {
    if (m != next->first)
      pass(m);
    else
      settle(*next++, std::greater<>());
  }
  std::fill(named.begin(), named.end(), kNone);
  auto last = open.rbegin();
  for (auto m = static_cast<std::uint32_t>(mentions.size()); m-- > 0 && last != open.rend();) {
    if (m != last->first) {
      pass(m);
      continue;
    }
    if (last->second.empty()) settle(*last, std::less<>());
    ++last;
  }
  return open;
}

}  // namespace vnaner
