// article.cc: see article.h.
#include "libvnaner/resolve/article.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

namespace vnaner {

ArticleView::ArticleView(std::string_view text, const Tokens& tokens, const Spans& spans)
    : text_(text), tokens_(tokens), spans_(spans) {
  const auto count = static_cast<std::uint32_t>(spans.mentions.size());
  by_end_.resize(count);
  std::iota(by_end_.begin(), by_end_.end(), 0u);
  std::sort(by_end_.begin(), by_end_.end(), [&](std::uint32_t x, std::uint32_t y) {
    const Mention &a = mention(x), &b = mention(y);
    return a.end != b.end ? a.end < b.end : a.begin != b.begin ? a.begin < b.begin : x < y;
  });
  parents_.assign(count, kNone);
  std::vector<std::uint32_t> open;  // emitted mentions that are not over yet, outermost first
  for (std::uint32_t m = 0; m < count; ++m) {
    while (!open.empty() && mention(open.back()).end <= mention(m).begin) open.pop_back();
    for (auto around = open.rbegin(); around != open.rend() && parents_[m] == kNone; ++around)
      if (mention(*around).end >= mention(m).end) parents_[m] = *around;
    if (!(*spans.types)[mention(m).type].internal) open.push_back(m);
  }
}

std::string_view ArticleView::slice(std::uint32_t begin, std::uint32_t end) const noexcept {
  if (begin >= end) return {};
  return text_.substr(tokens_.begin[begin], tokens_.end[end - 1] - tokens_.begin[begin]);
}

std::string ArticleView::spelt(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view raw = slice(begin, end);
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(raw.data(), static_cast<std::int32_t>(raw.size())));
  icu::UnicodeString out;
  bool blank = false;
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (u_isUWhiteSpace(c)) {
      blank = !out.isEmpty();
      continue;
    }
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    if (blank) out.append(u' ');
    blank = false;
    out.append(c);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = icu::Normalizer2::getNFCInstance(status)->normalize(out, status);
  std::string name;
  (U_SUCCESS(status) ? composed : out).toUTF8String(name);
  return name;
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

std::uint32_t ArticleView::starting(std::uint32_t token, std::string_view type) const noexcept {
  const auto& all = spans_.mentions;
  auto it =
      std::lower_bound(all.begin(), all.end(), token, [](const Mention& m, std::uint32_t t) { return m.begin < t; });
  for (; it != all.end() && it->begin == token; ++it)
    if ((*spans_.types)[it->type].name == type) return static_cast<std::uint32_t>(it - all.begin());
  return kNone;
}

std::uint32_t ArticleView::ending(std::uint32_t token, std::string_view type) const noexcept {
  auto it = std::lower_bound(by_end_.begin(), by_end_.end(), token,
                             [this](std::uint32_t m, std::uint32_t t) { return mention(m).end < t; });
  for (; it != by_end_.end() && mention(*it).end == token; ++it)
    if (is_type(*it, type)) return *it;
  return kNone;
}

}  // namespace vnaner
