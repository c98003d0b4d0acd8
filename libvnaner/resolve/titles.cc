// titles.cc: see titles.h.
#include "libvnaner/resolve/titles.h"

#include <algorithm>

#include "libvnaner/resolve/word_list.h"

namespace vnaner {

namespace {

constexpr WordList kEmptyWords({"de",  "du",  "des", "d'",  "la",  "le",   "les",    "l'",
                                "a",   "au",  "aux", "en",  "et",  "pour", "chez",   "aupres",
                                "sur", "par", "sa",  "son", "ses", "leur", "contre", "charge"});

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

Title Titles::read(std::uint32_t office, std::string_view beside) {
  Title title;
  const Mention& mention = article_.mention(office);
  const MentionAttr* head = article_.find_attribute(office, "title");
  std::uint32_t from = mention.begin, to = mention.begin + 1;
  if (head != nullptr && head->begin < head->end) from = head->begin, to = head->end;
  title.head = size();
  for (std::uint32_t t = from; t < to; ++t)
    if (article_.form(t).kind == TokenKind::word) words_.push_back(article_.form(t).plain);
  title.head_end = size();
  title.former = article_.attribute(office, "status") == "former";
  const std::string_view first = title.head == title.head_end ? std::string_view() : words_[title.head];
  title.plural = first.size() > 3 && (first.back() == 's' || first.back() == 'x');
  title.complement = size();
  for (std::uint32_t t = to; t < mention.end; ++t) {
    if (const std::uint32_t body = article_.starting(t, Kind::body);
        body != kNone && article_.mention(body).end <= mention.end) {
      if (!article_.mention(body).value.empty()) words_.push_back(article_.mention(body).value);
      t = article_.mention(body).end - 1;
      continue;
    }
    const Form& form = article_.form(t);
    if (form.kind == TokenKind::word && !kEmptyWords.has(form.plain)) words_.push_back(form.plain);
  }
  if (!beside.empty()) words_.push_back(beside);
  title.complement_end = size();
  std::sort(words_.begin() + title.complement, words_.end());
  return title;
}

bool Titles::may_mean(const Title& later, const Title& earlier) const {
  if (later.former != earlier.former || later.head_end - later.head != earlier.head_end - earlier.head) return false;
  const auto words = words_.begin();
  if (!std::equal(words + later.head, words + later.head_end, words + earlier.head, same_stem)) return false;
  return std::includes(words + earlier.complement, words + earlier.complement_end, words + later.complement,
                       words + later.complement_end);
}

}  // namespace vnaner
