// glued_words.cc: see glued_words.h.
#include "libvnaner/tokenizer/glued_words.h"

namespace vnaner {

namespace {

constexpr std::string_view kArticles[] = {"du", "au", "le", "la"};
// No French word begins with an article and one of these.
constexpr std::string_view kTitles[] = {"ministre",     "président",  "présidente",   "secrétaire",
                                        "directeur",    "directrice", "représentant", "représentante",
                                        "gouvernement", "commandant", "général",      "colonel"};
constexpr std::string_view kHeads[] = {"ecrétaire", "irecteur",  "irectrice", "onsul",
                                       "rocureur",  "rocureure", "nspecteur"};
constexpr std::string_view kGenerals[] = {"général", "générale"};

}  // namespace

std::uint32_t first_of_glued(std::string_view word) noexcept {
  for (const std::string_view article : kArticles)
    if (word.starts_with(article)) {
      const std::string_view rest = word.substr(article.size());
      for (const std::string_view title : kTitles)
        if (rest == title) return static_cast<std::uint32_t>(article.size());
    }
  for (const std::string_view general : kGenerals)
    if (word.ends_with(general)) {
      const std::string_view head = word.substr(0, word.size() - general.size());
      for (const std::string_view title : kHeads)  // but for the first letter, which may be a capital
        if (head.size() == title.size() + 1 && head.ends_with(title)) return static_cast<std::uint32_t>(head.size());
    }
  return static_cast<std::uint32_t>(word.size());
}

}  // namespace vnaner
