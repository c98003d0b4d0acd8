// article.cc: see article.h.
#include "libvnaner/resolve/article.h"

#include <algorithm>

namespace vnaner {

namespace {

constexpr std::array<std::string_view, kKinds> kNames = {"person", "office", "body", "civility", "tense"};

}  // namespace

ArticleView::ArticleView(std::string_view text, const Tokens& tokens, const Spans& spans, Arena& memory)
    : text_(text),
      tokens_(tokens),
      spans_(spans),
      memory_(&memory),
      all_{Numbers(&memory), Numbers(&memory), Numbers(&memory), Numbers(&memory), Numbers(&memory)},
      dates_(&memory),
      first_at_(tokens.size() + 1, kNone, &memory),
      longest_to_(tokens.size() + 1, kNone, &memory),
      next_longest_(spans.mentions.size(), kNone, &memory) {
  types_.fill(kNoType);
  std::pmr::vector<Numbers*> of_type(spans.types->size(), &memory);  // the list that each type's mentions go to
  std::pmr::vector<std::uint8_t> by_calendar(spans.types->size(), &memory);
  for (std::uint32_t type = 0; type < of_type.size(); ++type) {
    const TypeInfo& info = (*spans.types)[type];
    by_calendar[type] = info.resolver == "calendar";
    const auto kind = static_cast<std::size_t>(std::find(kNames.begin(), kNames.end(), info.name) - kNames.begin());
    if (kind == kKinds) continue;
    types_[kind] = type;
    of_type[type] = &all_[kind];
  }
  const auto count = static_cast<std::uint32_t>(spans.mentions.size());
  Numbers mentions_of(of_type.size(), 0, &memory);
  // Backwards, so that the first and longest comes to stand before the others.
  for (std::uint32_t m = count; m-- > 0;) {
    const Mention& it = mention(m);
    first_at_[it.begin] = m;
    next_longest_[m] = longest_to_[it.end];
    longest_to_[it.end] = m;
    ++mentions_of[it.type];
  }
  std::uint32_t dates = 0;
  for (std::uint32_t type = 0; type < of_type.size(); ++type) {
    if (of_type[type] != nullptr) of_type[type]->reserve(mentions_of[type]);
    if (by_calendar[type] != 0) dates += mentions_of[type];
  }
  dates_.reserve(dates);
  for (std::uint32_t m = 0; m < count; ++m) {
    const std::uint16_t type = mention(m).type;
    if (of_type[type] != nullptr) of_type[type]->push_back(m);
    if (by_calendar[type] != 0) dates_.push_back(m);
  }
}

const MentionAttr* ArticleView::find_attribute(std::uint32_t m, std::string_view name) const noexcept {
  const Mention& it = mention(m);
  for (std::uint32_t a = 0; a < it.attrs_count; ++a)
    if (spans_.attrs[it.attrs_first + a].name == name) return &spans_.attrs[it.attrs_first + a];
  return nullptr;
}

std::string_view ArticleView::attribute(std::uint32_t m, std::string_view name) const noexcept {
  const MentionAttr* attr = find_attribute(m, name);
  if (attr == nullptr) return {};
  return attr->value.empty() ? slice(attr->begin, attr->end) : attr->value;
}

std::uint32_t ArticleView::date_at(std::uint32_t token, bool ends) const noexcept {
  const auto edge = [&](std::uint32_t m) { return ends ? mention(m).end : mention(m).begin; };
  const auto next =
      std::partition_point(dates_.begin(), dates_.end(), [&](std::uint32_t m) { return edge(m) < token; });
  return next != dates_.end() && edge(*next) == token ? *next : kNone;
}

std::uint32_t ArticleView::starting(std::uint32_t token, Kind kind) const noexcept {
  for (std::uint32_t m = first_at_[token]; m < spans_.mentions.size() && mention(m).begin == token; ++m)
    if (is_type(m, kind)) return m;
  return kNone;
}

std::uint32_t ArticleView::ending(std::uint32_t token, Kind kind) const noexcept {
  for (std::uint32_t m = longest_to_[token]; m != kNone; m = next_longest_[m])
    if (is_type(m, kind)) return m;
  return kNone;
}

}  // namespace vnaner
