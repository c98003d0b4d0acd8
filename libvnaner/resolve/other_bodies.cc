// other_bodies.cc: see other_bodies.h.
#include "libvnaner/resolve/other_bodies.h"

#include <algorithm>

#include "libvnaner/resolve/word_list.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kLongestName = 24;  // tokens that an acronym may stand for
constexpr std::uint32_t kMostHeads = 64;    // different bare heads of one article; it has a handful

constexpr std::string_view kSmallWords[] = {"de", "du",  "des",  "d'", "la",  "le",   "les", "l'",  "et", "à",
                                            "au", "aux", "pour", "en", "sur", "dans", "of",  "the", "for"};
constexpr WordList kSmall(kSmallWords);

std::size_t first_letter_size(std::string_view word) {
  std::size_t size = word.empty() ? 0 : 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0u) == 0x80u) ++size;
  return size;
}

class OthersFinder {
 public:
  explicit OthersFinder(const ArticleView& article)
      : article_(article), acronyms_(article.memory()), heads_(article.memory()), dropped_(article.memory()) {}

  Numbers find() {
    for (const std::uint32_t m : article_.all(Kind::body)) {
      if (mention(m).end - mention(m).begin != 1) continue;
      if (is_acronym(m) && in_brackets(m) && is_spelt_as_another(m)) add(acronyms_, form(m));
      if (is_bare_head(m)) add(heads_, form(m));
    }
    if (!acronyms_.empty())
      for (const std::uint32_t m : article_.all(Kind::body))
        if (mention(m).end - mention(m).begin == 1 && has(acronyms_, form(m))) dropped_.push_back(m);
    if (!heads_.empty()) drop_heads();
    std::sort(dropped_.begin(), dropped_.end());
    dropped_.erase(std::unique(dropped_.begin(), dropped_.end()), dropped_.end());
    return std::move(dropped_);
  }

 private:
  const Mention& mention(std::uint32_t m) const { return article_.mention(m); }
  std::uint32_t form(std::uint32_t m) const { return article_.tokens().form[mention(m).begin]; }
  static bool has(const Numbers& numbers, std::uint32_t number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
  }
  static void add(Numbers& numbers, std::uint32_t number) {
    if (numbers.size() < kMostHeads && !has(numbers, number)) numbers.push_back(number);
  }

  bool is_acronym(std::uint32_t m) const { return article_.tokens().has(mention(m).begin, kAllCaps); }

  bool in_brackets(std::uint32_t m) const { return mention(m).begin > 1 && article_.is(mention(m).begin - 1, "("); }

  // Whether the words before the bracket are a capitalised name with these initials that holds no body, and no name of
  // the acronym's own body begins like it ("Programme mondial …" is but another way to say "Programme alimentaire …").
  bool is_spelt_as_another(std::uint32_t m) const {
    const Tokens& tokens = article_.tokens();
    const std::uint32_t bracket = mention(m).begin - 1;
    if (article_.ending(bracket, Kind::body) != kNone || article_.ending(bracket, Kind::office) != kNone) return false;
    std::string_view letters = article_.form(mention(m).begin).plain;
    std::uint32_t at = bracket;
    while (!letters.empty()) {
      if (at == 0 || bracket - at == kLongestName) return false;
      --at;
      if (tokens.kind[at] != TokenKind::word || article_.ending(at + 1, Kind::body) != kNone) return false;
      const std::string_view word = article_.form(at).plain;
      if (!word.empty() && word.front() == letters.back())
        letters.remove_suffix(1);
      else if (!kSmall.has(article_.lower(at)))
        return false;
    }
    return tokens.has(at, kCapitalised) && !begins_a_name(m, at);
  }

  bool begins_a_name(std::uint32_t m, std::uint32_t head) const {
    const Spans& spans = article_.spans();
    if (spans.lists == nullptr || mention(m).entry == kNone) return true;
    const std::uint32_t list = spans.lists->entries[mention(m).entry].list;
    std::string_view word = article_.form(head).canonical;
    word.remove_prefix(first_letter_size(word));  // its case may differ
    for (const Entry& entry : spans.lists->entries) {
      if (entry.list != list || entry.value != mention(m).value) continue;
      std::string_view name = entry.form;
      name.remove_prefix(first_letter_size(name));
      if (name.substr(0, word.size()) == word && (name.size() == word.size() || name[word.size()] == ' ')) return true;
    }
    return false;
  }

  // "Conseil", "Secrétariat": one capitalised word that others have as well.
  bool is_bare_head(std::uint32_t m) const {
    const Tokens& tokens = article_.tokens();
    const std::uint32_t at = mention(m).begin;
    if (mention(m).how != How::rule || mention(m).entries_count == 0) return false;
    return tokens.has(at, kCapitalised) && !tokens.has(at, kAllCaps) && !tokens.has(at, kMixed) &&
           (is_conditional(m) || mention(m).value == "un-secretariat");
  }

  bool is_conditional(std::uint32_t m) const {
    const Spans& spans = article_.spans();
    return !spans.lists->entries[spans.entries[mention(m).entries_first]].after.empty();
  }

  // In the order of the text: where each head last stood as another's, and where each body was last named.
  void drop_heads() {
    const Tokens& tokens = article_.tokens();
    const auto& bodies = article_.all(Kind::body);
    Numbers others(heads_.size(), kNone, article_.memory());
    std::pmr::vector<std::pair<std::string_view, std::uint32_t>> named(article_.memory());  // ids, and how far in
    std::uint32_t covered = 0;  // tokens up to here belong to a body
    std::size_t next = 0;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      for (; next < bodies.size() && mention(bodies[next]).begin == at; ++next) {
        const std::uint32_t m = bodies[next];
        covered = std::max(covered, mention(m).end);
        if (mention(m).end - at == 1 && is_bare_head(m)) {
          const std::uint32_t other = others[index_of(tokens.form[at])];
          if (other != kNone && other >= last_named(named, mention(m).value)) {
            dropped_.push_back(m);
            continue;
          }
        }
        set_named(named, mention(m).value, at);
      }
      // At a sentence's start the capital says nothing, and "le Haut Conseil" is not called "le Conseil" later.
      if (at < covered || !tokens.has(at, kCapitalised) || tokens.has(at, kSentenceStart)) continue;
      if (tokens.has(at - 1, kCapitalised) && !tokens.has(at - 1, kElided) && !tokens.has(at - 1, kSentenceStart))
        continue;
      if (const std::size_t head = index_of(tokens.form[at]); head < heads_.size()) others[head] = at;
    }
  }

  std::size_t index_of(std::uint32_t form) const {
    return static_cast<std::size_t>(std::find(heads_.begin(), heads_.end(), form) - heads_.begin());
  }

  using Named = std::pmr::vector<std::pair<std::string_view, std::uint32_t>>;
  // One more than the token, so that 0 is before the text.
  static std::uint32_t last_named(const Named& named, std::string_view id) {
    for (const auto& each : named)
      if (each.first == id) return each.second + 1;
    return 0;
  }
  void set_named(Named& named, std::string_view id, std::uint32_t at) const {
    for (auto& each : named)
      if (each.first == id) {
        each.second = at;
        return;
      }
    named.emplace_back(id, at);
  }

  const ArticleView& article_;
  Numbers acronyms_, heads_;  // forms
  Numbers dropped_;
};

}  // namespace

Numbers find_bodies_of_others(const ArticleView& article) { return OthersFinder(article).find(); }

}  // namespace vnaner
