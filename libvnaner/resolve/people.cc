// people.cc: see people.h.
#include "libvnaner/resolve/people.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "libvnaner/resolve/numbering.h"
#include "libvnaner/resolve/spelling.h"
#include "libvnaner/resolve/word_list.h"

namespace vnaner {

namespace {

// Persons that share a word of their names; more than an article has, few enough to look through.
constexpr std::uint32_t kMostPerWord = 64;

// The words of a name by their numbers; plain forms without particles.
using Words = std::span<const std::uint32_t>;

// Different spellings that may be one person's, in order of appearance.
struct Spelling {
  Words words;
  std::uint32_t mention = kNone;  // the first
  bool vietnamese = false;
  bool short_form = false;  // one word, or the end of a fuller spelling
  std::uint32_t person = kNone;
  std::uint32_t alias_of = kNone;  // "Ibrahim Boubacar Keïta, dit IBK": the spelling that the text says it stands for
};

// The spellings that have a word: a chain, in order of appearance.
struct Bearers {
  std::uint32_t first = kNone, last = kNone;
  std::uint32_t count = 0;
};
struct ChainLink {
  std::uint32_t spelling;
  std::uint32_t next = kNone;
};

bool is_initial_of(std::string_view initial, std::string_view name) {
  if (initial.size() < 2 || initial.back() != '.') return false;
  if (initial.size() == 2) return !name.empty() && initial[0] == name[0];
  // "j.-p." and "jean-pierre"
  const std::size_t hyphen = name.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < name.size() && initial[0] == name[0] &&
         initial[initial.size() - 2] == name[hyphen + 1];
}

bool ends_in(Words longer, Words shorter) {
  return longer.size() > shorter.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// Two or more words of a name with others before or after them: Moussa Faki, Moussa Faki Mahamat.
bool stands_in(Words longer, Words shorter) {
  return shorter.size() > 1 && longer.size() > shorter.size() &&
         std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
}

constexpr WordList kKin({"fils", "fille", "frere", "soeur", "pere", "mere", "epouse", "epoux", "femme", "mari", "veuve",
                         "veuf", "neveu", "niece", "cousin", "cousine", "oncle", "tante"});

std::size_t count_words(const ArticleView& article) {
  std::size_t count = 0;
  for (const std::uint32_t m : article.all(Kind::person)) count += article.mention(m).end - article.mention(m).begin;
  return count;
}

class Identification {
 public:
  explicit Identification(const ArticleView& article)
      : article_(article),
        mentions_(article.all(Kind::person)),
        people_(article),
        words_(count_words(article), article.memory()),
        numbers_(article.memory()),
        keys_(mentions_.size(), article.memory()),
        spellings_(article.memory()),
        bearers_(article.memory()),
        links_(article.memory()),
        spelling_of_(article.memory()),
        last_seen_(article.memory()) {
    numbers_.reserve(count_words(article));  // spans of it are held
    spellings_.reserve(mentions_.size());
    spelling_of_.reserve(mentions_.size());
  }

  People run() {
    for (const std::uint32_t m : mentions_) collect(m);
    for (Spelling& spelling : spellings_)
      spelling.short_form = spelling.words.size() < 2 || ends_a_fuller_one(spelling);
    for (std::uint32_t s = 0; s < spellings_.size(); ++s)
      if (!spellings_[s].short_form) join_full(s);
    take_aliases();
    for (std::size_t i = 0; i < mentions_.size(); ++i) place(mentions_[i], spellings_[spelling_of_[i]]);
    in_text_order();
    return std::move(people_);
  }

 private:
  void collect(std::uint32_t m) {
    const Mention& mention = article_.mention(m);
    const std::size_t first = numbers_.size();
    for (std::uint32_t t = mention.begin; t < mention.end; ++t) {
      const Form& form = article_.form(t);
      const bool particle = (form.flags & (kLower | kMixed)) == kLower || (form.flags & kElided) != 0;  // not al-Assad
      if (form.kind == TokenKind::word && !particle) numbers_.push_back(words_.number(form.plain));
    }
    if (numbers_.size() == first) numbers_.push_back(words_.number(article_.form(mention.begin).plain));
    const Words words = Words(numbers_).subspan(first);
    const std::uint32_t spelling = keys_.number({reinterpret_cast<const char*>(words.data()), words.size_bytes()});
    spelling_of_.push_back(spelling);
    if (spelling < spellings_.size()) {
      numbers_.resize(first);
      return;
    }
    spellings_.push_back({words, m, article_.attribute(m, "origin") == "vn"});
    bearers_.resize(words_.size());
    for (const std::uint32_t word : words) add_bearer(word, spelling);
  }

  void add_bearer(std::uint32_t word, std::uint32_t spelling) {
    Bearers& bearers = bearers_[word];
    if (bearers.count == kMostPerWord || (bearers.count > 0 && links_[bearers.last].spelling == spelling)) return;
    const auto link = static_cast<std::uint32_t>(links_.size());
    (bearers.count == 0 ? bearers.first : links_[bearers.last].next) = link;
    bearers.last = link;
    ++bearers.count;
    links_.push_back({spelling});
  }

  // The first spelling that has the last word of `spelling` and for which `fits` is true, or kNone.
  template <class Fits>
  std::uint32_t find_relative(const Spelling& spelling, Fits fits) const {
    for (std::uint32_t link = bearers_[spelling.words.back()].first; link != kNone; link = links_[link].next)
      if (fits(links_[link].spelling)) return links_[link].spelling;
    return kNone;
  }

  bool ends_a_fuller_one(const Spelling& spelling) const {
    return find_relative(spelling, [&](std::uint32_t other) { return is_short_form(spellings_[other], spelling); }) !=
           kNone;
  }

  static bool is_short_form(const Spelling& full, const Spelling& form) {
    return ends_in(full.words, form.words) ||
           (!full.vietnamese && !form.vietnamese && stands_in(full.words, form.words));
  }

  // "X, dit Y": the name before a person that a pack marks as another name of its bearer.
  void take_aliases() {
    for (std::size_t i = 1; i < mentions_.size(); ++i) {
      if (article_.attribute(mentions_[i], "known") != "as" || article_.mention(mentions_[i]).how != How::rule)
        continue;
      const std::uint32_t between = article_.mention(mentions_[i]).begin - article_.mention(mentions_[i - 1]).end;
      if (between > 2) continue;  // a comma and "dit"
      const std::uint32_t name = spelling_of_[i - 1], alias = spelling_of_[i];
      if (alias != name && spellings_[name].alias_of == kNone) spellings_[alias].alias_of = name;
    }
  }

  bool same_word(std::uint32_t a, std::uint32_t b) const {
    return a == b || is_initial_of(words_[a], words_[b]) || is_initial_of(words_[b], words_[a]);
  }

  // The same first and last words, and everything between in order: Maria Viotti, Maria Luiza Ribeiro Viotti.
  bool skips_names(Words longer, Words shorter) const {
    if (!same_word(longer.front(), shorter.front()) || longer.back() != shorter.back()) return false;
    std::size_t at = 0;
    for (const std::uint32_t word : shorter) {
      while (at < longer.size() && !same_word(longer[at], word)) ++at;
      if (at++ == longer.size()) return false;
    }
    return true;
  }

  bool one_person(const Spelling& a, const Spelling& b) const {
    if (a.words.size() == b.words.size()) {
      const auto same = [this](std::uint32_t x, std::uint32_t y) { return same_word(x, y); };
      if (std::equal(a.words.begin(), a.words.end(), b.words.begin(), same)) return true;
      return std::is_permutation(a.words.begin(), a.words.end(), b.words.begin());  // LACROIX Jean-Pierre
    }
    if (a.vietnamese || b.vietnamese) return false;
    return a.words.size() > b.words.size() ? skips_names(a.words, b.words) : skips_names(b.words, a.words);
  }

  void join_full(std::uint32_t s) {
    Spelling& spelling = spellings_[s];
    const std::uint32_t same = find_relative(spelling, [&](std::uint32_t other) {
      return other < s && spellings_[other].person != kNone && one_person(spelling, spellings_[other]);
    });
    spelling.person = same != kNone ? spellings_[same].person : add_person(spelling.mention, true);
  }

  // In the text itself, if it stands there as names are written down.
  std::string_view name_of(std::uint32_t mention) const {
    const std::string_view words = article_.words(mention);
    if (is_spelt(words)) return words;
    const std::string name = spelt(words);
    char* kept = static_cast<char*>(article_.memory()->allocate(name.size(), 1));
    std::copy(name.begin(), name.end(), kept);
    return {kept, name.size()};
  }

  std::uint32_t add_person(std::uint32_t mention, bool in_full) {
    people_.all.push_back({name_of(mention), mention, in_full});
    last_seen_.push_back(kNone);
    return static_cast<std::uint32_t>(people_.all.size() - 1);
  }

  // How well a short form fits a full spelling: at its end, inside, or at its beginning; 0 = not at all.
  static int fit(const Spelling& full, const Spelling& form) {
    if (ends_in(full.words, form.words)) return 3;
    if (form.words.size() > 1) return is_short_form(full, form) ? 2 : 0;
    const std::uint32_t word = form.words.front();
    if (full.words.front() == word) return 1;
    return std::find(full.words.begin(), full.words.end(), word) != full.words.end() ? 2 : 0;
  }

  // The person that a short form means here, or kNone.
  std::uint32_t meant_by(const Spelling& form) const {
    int best = 0;
    std::uint32_t chosen = kNone;
    find_relative(form, [&](std::uint32_t other) {
      const Spelling& full = spellings_[other];
      const int now = full.short_form ? 0 : fit(full, form);
      if (now == 0 || now < best) return false;
      // Of equal fits: the one last named before this place, else the first named after it.
      if (now > best || chosen == kNone || nearer(full.person, chosen)) chosen = full.person;
      best = now;
      return false;
    });
    return chosen;
  }

  void place(std::uint32_t m, Spelling& said) {
    Spelling& spelling = said.alias_of == kNone ? said : spellings_[said.alias_of];
    std::uint32_t person = spelling.short_form ? meant_by(spelling) : spelling.person;
    if (person == kNone) {
      if (spelling.person == kNone) spelling.person = add_person(m, false);
      person = spelling.person;
    }
    people_.of_mention[m] = person;
    last_seen_[person] = m;
  }

  // "son fils, Paul Ba": a later "M. Ba" is the other one.
  bool is_kin(std::uint32_t person) const {
    const std::uint32_t first = article_.mention(people_.all[person].mention).begin;
    for (std::uint32_t back = 1; back <= 3 && back <= first; ++back)
      if (kKin.has(article_.form(first - back).plain)) return true;
    return false;
  }

  bool nearer(std::uint32_t a, std::uint32_t b) const {
    if (is_kin(a) != is_kin(b)) return is_kin(b);
    if (last_seen_[a] == kNone || last_seen_[b] == kNone) return last_seen_[b] == kNone && last_seen_[a] != kNone;
    return last_seen_[a] > last_seen_[b];
  }

  void in_text_order() {
    Numbers moved(people_.all.size(), kNone, article_.memory());
    std::pmr::vector<Person> sorted(article_.memory());
    sorted.reserve(people_.all.size());
    for (const std::uint32_t m : mentions_) {
      std::uint32_t& person = people_.of_mention[m];
      if (moved[person] == kNone) {
        moved[person] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(people_.all[person]));
      }
      person = moved[person];
    }
    people_.all.swap(sorted);
  }

  const ArticleView& article_;
  std::span<const std::uint32_t> mentions_;  // of persons
  People people_;
  Numbering words_;
  Numbers numbers_;  // the words of all spellings
  Numbering keys_;   // spellings by their numbers
  std::pmr::vector<Spelling> spellings_;
  std::pmr::vector<Bearers> bearers_;  // by word
  std::pmr::vector<ChainLink> links_;
  Numbers spelling_of_;  // by place in `mentions_`
  Numbers last_seen_;    // person -> last mention placed
};

}  // namespace

People identify_people(const ArticleView& article) {
  return article.all(Kind::person).empty() ? People(article) : Identification(article).run();
}

}  // namespace vnaner
