// people.cc: see people.h.
#include "libvnaner/resolve/people.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace vnaner {

namespace {

// Persons that share a word of their names; more than an article has, few enough to look through.
constexpr std::size_t kMostPerWord = 64;

using Words = std::vector<std::string_view>;

// Different spellings that may be one person's, in order of appearance.
struct Spelling {
  Words words;  // plain forms without particles
  bool vietnamese = false;
  bool short_form = false;  // one word, or the end of a fuller spelling
  std::uint32_t person = kNone;
  std::vector<std::uint32_t> mentions;
};

bool is_initial_of(std::string_view initial, std::string_view name) {
  if (initial.size() < 2 || initial.back() != '.') return false;
  if (initial.size() == 2) return !name.empty() && initial[0] == name[0];
  // "j.-p." and "jean-pierre"
  const std::size_t hyphen = name.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < name.size() && initial[0] == name[0] &&
         initial[initial.size() - 2] == name[hyphen + 1];
}

bool same_word(std::string_view a, std::string_view b) { return a == b || is_initial_of(a, b) || is_initial_of(b, a); }

bool ends_in(const Words& longer, const Words& shorter) {
  return longer.size() > shorter.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// The same first and last words, and everything between in order: Maria Viotti, Maria Luiza Ribeiro Viotti.
bool skips_names(const Words& longer, const Words& shorter) {
  if (longer.size() <= shorter.size() || !same_word(longer.front(), shorter.front()) || longer.back() != shorter.back())
    return false;
  std::size_t at = 0;
  for (std::string_view word : shorter) {
    while (at < longer.size() && !same_word(longer[at], word)) ++at;
    if (at++ == longer.size()) return false;
  }
  return true;
}

bool one_person(const Spelling& a, const Spelling& b) {
  if (a.words.size() == b.words.size()) {
    if (std::equal(a.words.begin(), a.words.end(), b.words.begin(), same_word)) return true;
    return std::is_permutation(a.words.begin(), a.words.end(), b.words.begin());  // LACROIX Jean-Pierre
  }
  if (a.vietnamese || b.vietnamese) return false;
  return a.words.size() > b.words.size() ? skips_names(a.words, b.words) : skips_names(b.words, a.words);
}

class Identification {
 public:
  explicit Identification(const ArticleView& article) : article_(article) {}

  People run() {
    const auto count = static_cast<std::uint32_t>(article_.spans().mentions.size());
    people_.of_mention.assign(count, kNone);
    for (std::uint32_t m = 0; m < count; ++m)
      if (article_.is_type(m, "person")) collect(m);
    for (Spelling& spelling : spellings_)
      spelling.short_form = spelling.words.size() < 2 || ends_a_fuller_one(spelling);
    for (std::uint32_t s = 0; s < spellings_.size(); ++s)
      if (!spellings_[s].short_form) join_full(s);
    for (std::uint32_t m = 0; m < count; ++m) place(m);
    in_text_order();
    return std::move(people_);
  }

 private:
  void collect(std::uint32_t m) {
    const Mention& mention = article_.mention(m);
    Words words;
    for (std::uint32_t t = mention.begin; t < mention.end; ++t) {
      const Form& form = article_.form(t);
      if (form.kind == TokenKind::word && !(form.flags & (kLower | kElided))) words.push_back(form.plain);
    }
    if (words.empty()) words.push_back(article_.form(mention.begin).plain);
    std::string key;
    for (std::string_view word : words) key.append(word).push_back(' ');
    const auto [found, fresh] = by_key_.emplace(std::move(key), static_cast<std::uint32_t>(spellings_.size()));
    if (fresh) {
      spellings_.emplace_back();
      spellings_.back().words = words;
      spellings_.back().vietnamese = article_.attribute(m, "origin") == "vn";
      for (std::string_view word : words) {
        auto& same = by_word_[word];
        if (same.size() < kMostPerWord && (same.empty() || same.back() != found->second)) same.push_back(found->second);
      }
    }
    spellings_[found->second].mentions.push_back(m);
    spelling_of_[m] = found->second;
  }

  bool ends_a_fuller_one(const Spelling& spelling) const {
    const auto& same = by_word_.at(spelling.words.back());
    return std::any_of(same.begin(), same.end(),
                       [&](std::uint32_t other) { return ends_in(spellings_[other].words, spelling.words); });
  }

  void join_full(std::uint32_t s) {
    Spelling& spelling = spellings_[s];
    for (std::uint32_t other : by_word_.at(spelling.words.back()))
      if (other < s && spellings_[other].person != kNone && one_person(spelling, spellings_[other])) {
        spelling.person = spellings_[other].person;
        return;
      }
    spelling.person = static_cast<std::uint32_t>(people_.all.size());
    Person person;
    const Mention& first = article_.mention(spelling.mentions.front());
    person.name = article_.spelt(first.begin, first.end);
    person.in_full = true;
    people_.all.push_back(std::move(person));
    last_seen_.push_back(kNone);
  }

  // How well a short form fits a full spelling: at its end, inside, or at its beginning; 0 = not at all.
  static int fit(const Spelling& full, const Spelling& form) {
    if (ends_in(full.words, form.words)) return 3;
    if (form.words.size() > 1) return 0;
    const std::string_view word = form.words.front();
    if (full.words.front() == word) return 1;
    return std::find(full.words.begin(), full.words.end(), word) != full.words.end() ? 2 : 0;
  }

  void place(std::uint32_t m) {
    const auto found = spelling_of_.find(m);
    if (found == spelling_of_.end()) return;
    Spelling& spelling = spellings_[found->second];
    std::uint32_t person = spelling.person;
    if (spelling.short_form) {
      int best = 0;
      std::uint32_t chosen = kNone;
      for (std::uint32_t other : by_word_.at(spelling.words.back())) {
        const Spelling& full = spellings_[other];
        if (full.short_form) continue;
        const int now = fit(full, spelling);
        if (now == 0 || now < best) continue;
        // Of equal fits: the one last named before this place, else the first named after it.
        if (now > best || chosen == kNone || nearer(full.person, chosen)) chosen = full.person;
        best = now;
      }
      if (chosen == kNone) {
        if (person == kNone) {
          person = spelling.person = static_cast<std::uint32_t>(people_.all.size());
          const Mention& mention = article_.mention(m);
          people_.all.push_back({article_.spelt(mention.begin, mention.end), false, {}});
          last_seen_.push_back(kNone);
        }
      } else {
        person = chosen;
      }
    }
    people_.of_mention[m] = person;
    people_.all[person].mentions.push_back(m);
    last_seen_[person] = m;
  }

  bool nearer(std::uint32_t a, std::uint32_t b) const {
    if (last_seen_[a] == kNone || last_seen_[b] == kNone) return last_seen_[b] == kNone && last_seen_[a] != kNone;
    return last_seen_[a] > last_seen_[b];
  }

  void in_text_order() {
    std::vector<std::uint32_t> order(people_.all.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return people_.all[a].mentions.front() < people_.all[b].mentions.front();
    });
    std::vector<Person> sorted;
    std::vector<std::uint32_t> moved(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      moved[order[i]] = i;
      sorted.push_back(std::move(people_.all[order[i]]));
    }
    people_.all.swap(sorted);
    for (std::uint32_t& person : people_.of_mention)
      if (person != kNone) person = moved[person];
  }

  const ArticleView& article_;
  People people_;
  std::vector<Spelling> spellings_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_word_;  // spellings
  std::unordered_map<std::uint32_t, std::uint32_t> spelling_of_;              // mention -> spelling
  std::vector<std::uint32_t> last_seen_;                                      // person -> last mention placed
};

}  // namespace

People identify_people(const ArticleView& article) { return Identification(article).run(); }

}  // namespace vnaner
