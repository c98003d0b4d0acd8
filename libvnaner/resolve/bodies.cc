// bodies.cc: see bodies.h.
#include "libvnaner/resolve/bodies.h"

#include <algorithm>
#include <unordered_map>

namespace vnaner {

namespace {

// The different values that a mention's list entries give; forms that need an earlier mention count only if all do.
void candidates(const ArticleView& article, const Mention& mention, std::vector<std::string_view>& out) {
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

std::vector<std::pair<std::uint32_t, std::string_view>> settle_values(const ArticleView& article) {
  const auto& mentions = article.spans().mentions;
  std::vector<std::pair<std::uint32_t, std::string_view>> open;  // mentions with several candidates
  std::vector<std::string_view> found;
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].entries_count < 2) continue;
    candidates(article, mentions[m], found);
    if (found.size() > 1 && std::find(found.begin(), found.end(), mentions[m].value) != found.end())
      open.emplace_back(m, std::string_view());
  }
  if (open.empty()) return open;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> named;  // value -> mentions that are sure, ascending
  auto next_open = open.begin();
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    if (next_open != open.end() && next_open->first == m)
      ++next_open;
    else if (!mentions[m].value.empty())
      named[mentions[m].value].push_back(m);
  }
  for (auto& [m, settled] : open) {
    candidates(article, mentions[m], found);
    std::uint32_t best_before = kNone, best_after = kNone;
    std::string_view before, after;
    for (std::string_view value : found) {
      const auto sure = named.find(value);
      if (sure == named.end()) continue;
      const auto next = std::lower_bound(sure->second.begin(), sure->second.end(), m);
      if (next != sure->second.begin() && (best_before == kNone || *(next - 1) > best_before)) {
        best_before = *(next - 1);
        before = value;
      }
      if (next != sure->second.end() && (best_after == kNone || *next < best_after)) {
        best_after = *next;
        after = value;
      }
    }
    settled = !before.empty() ? before : after;
  }
  return open;
}

}  // namespace vnaner
