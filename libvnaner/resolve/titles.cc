// titles.cc: see titles.h.
#include "libvnaner/resolve/titles.h"

#include <algorithm>
#include <array>

namespace vnaner {

namespace {

constexpr std::array<std::string_view, 24> kEmptyWords = {
    "de", "du",   "des",  "d'",     "la",  "le",  "les", "l'",  "a",   "au",   "aux",    "en",
    "et", "pour", "chez", "aupres", "sur", "par", "sa",  "son", "ses", "leur", "contre", "charge"};

bool is_empty_word(std::string_view plain) {
  return std::find(kEmptyWords.begin(), kEmptyWords.end(), plain) != kEmptyWords.end();
}

// ambassadeur / ambassadrice, président / présidente: the genders share their beginning.
bool same_stem(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto differ =
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first - a.begin();
  const auto common = static_cast<std::size_t>(differ);
  if (shorter < 4 || std::max(a.size(), b.size()) > shorter + 3) return false;
  return common == shorter ? true : common >= 5 && shorter - common <= 3;
}

}  // namespace

Title title_of(const ArticleView& article, std::uint32_t office, std::string_view beside) {
  Title title;
  const Mention& mention = article.mention(office);
  const MentionAttr* head = article.find_attribute(office, "title");
  std::uint32_t from = mention.begin, to = mention.begin + 1;
  if (head != nullptr && head->begin < head->end) from = head->begin, to = head->end;
  for (std::uint32_t t = from; t < to; ++t)
    if (article.form(t).kind == TokenKind::word) title.head.push_back(article.form(t).plain);
  title.former = article.attribute(office, "status") == "former";
  const std::string_view first = title.head.empty() ? std::string_view() : title.head.front();
  title.plural = first.size() > 3 && (first.back() == 's' || first.back() == 'x');
  for (std::uint32_t t = to; t < mention.end; ++t) {
    if (const std::uint32_t body = article.starting(t, "body");
        body != kNone && article.mention(body).end <= mention.end) {
      if (!article.mention(body).value.empty()) title.complement.push_back(article.mention(body).value);
      t = article.mention(body).end - 1;
      continue;
    }
    const Form& form = article.form(t);
    if (form.kind == TokenKind::word && !is_empty_word(form.plain)) title.complement.push_back(form.plain);
  }
  if (!beside.empty()) title.complement.push_back(beside);
  std::sort(title.complement.begin(), title.complement.end());
  return title;
}

bool may_mean(const Title& later, const Title& earlier) {
  if (later.former != earlier.former || later.head.size() != earlier.head.size()) return false;
  if (!std::equal(later.head.begin(), later.head.end(), earlier.head.begin(), same_stem)) return false;
  return std::includes(earlier.complement.begin(), earlier.complement.end(), later.complement.begin(),
                       later.complement.end());
}

}  // namespace vnaner
