// titles.cc: see titles.h.
#include "libvnaner/resolve/titles.h"

#include <algorithm>

#include "libvnaner/resolve/word_list.h"

namespace vnaner {

namespace {

constexpr WordList kEmptyWords({"de",  "du",  "des", "d'",  "la",  "le",   "les",    "l'",
                                "a",   "au",  "aux", "en",  "et",  "pour", "chez",   "aupres",
                                "sur", "par", "sa",  "son", "ses", "leur", "contre", "charge"});

constexpr WordList kPrefixes({"vice", "ex", "sous", "co"});

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

// Whose presidents are no heads of state.
constexpr WordList kInstitutions({"assemblee",   "senat",     "parlement",  "chambre",  "congres",  "commission",
                                  "conseil",     "comite",    "cour",       "tribunal", "banque",   "groupe",
                                  "parti",       "union",     "federation", "session",  "autorite", "delegation",
                                  "association", "fondation", "region",     "ligue",    "forum",    "sommet"});

// président / présidente, envoyé / envoyée: plain words of one stem, singular.
bool differ_in_gender(std::string_view a, std::string_view b) {
  const auto plural = [](std::string_view word) { return word.back() == 's' || word.back() == 'x'; };
  if (a == b || a.empty() || b.empty() || plural(a) || plural(b)) return false;
  return a.ends_with("ee") != b.ends_with("ee") || (a.back() == 'e') != (b.back() == 'e');
}

// Heads that news gives without what kind they are: "l'envoyé de l'ONU" for the special envoy.
constexpr WordList kShortened({"envoye", "envoyee", "representant", "representante", "commissaire", "coordonnateur",
                               "coordonnatrice", "coordinateur", "coordinatrice"});
constexpr WordList kKinds({"special", "speciale", "personnel", "personnelle", "permanent", "permanente", "general",
                           "generale", "resident", "residente", "humanitaire"});

bool shortens(std::span<const std::string_view> head, std::span<const std::string_view> full) {
  return head.size() == 1 && full.size() == 2 && kShortened.has(head[0]) && same_stem(head[0], full[0]) &&
         kKinds.has(full[1]);
}

constexpr std::string_view kNationalEndings[] = {"ien", "ienne", "ais",  "aise", "ois", "oise", "ain",  "aine", "an",
                                                 "ane", "en",    "enne", "ol",   "ole", "and",  "ande", "on",   "onne"};

// malien / Mali, chinoise / Chine: an adjective and the name it is made of. Plain words.
bool is_adjective_of(std::string_view adjective, std::string_view name) {
  const std::size_t shorter = std::min(adjective.size(), name.size());
  const auto common = static_cast<std::size_t>(
      std::mismatch(adjective.begin(), adjective.begin() + static_cast<std::ptrdiff_t>(shorter), name.begin()).first -
      adjective.begin());
  if (common < 4 || adjective.size() > common + 5 || name.size() > common + 3) return false;
  return std::any_of(std::begin(kNationalEndings), std::end(kNationalEndings),
                     [&](std::string_view ending) { return adjective.ends_with(ending); });
}

bool is_kin(std::string_view a, std::string_view b) {
  return a == b || is_adjective_of(a, b) || is_adjective_of(b, a) || (a.size() > 5 && same_stem(a, b));
}

// The longest complements whose words are compared one by one.
constexpr std::size_t kMostCompared = 8;

}  // namespace

Title Titles::read(std::uint32_t office, std::string_view beside) {
  Title title;
  const Mention& mention = article_.mention(office);
  const MentionAttr* head = article_.find_attribute(office, "title");
  std::uint32_t from = mention.begin, to = mention.begin + 1;
  if (head != nullptr && head->begin < head->end) {
    from = head->begin, to = head->end;
  } else {  // a rule that does not say: up to what the post is for
    while (to < mention.end && !kEmptyWords.has(article_.form(to).plain) && article_.starting(to, Kind::body) == kNone)
      ++to;
  }
  title.head = size();
  for (std::uint32_t t = from; t < to; ++t)
    if (article_.form(t).kind == TokenKind::word) words_.push_back(article_.form(t).plain);
  // What else news calls it.
  std::span<const std::string_view> more;
  if (const std::string_view last = size() > title.head + 1 ? words_.back() : std::string_view();
      words_.size() > title.head && words_[title.head].starts_with("chef") && words_[title.head] != "chefs") {
    static constexpr std::string_view kForeignAffairs[] = {"affaires", "etrangeres"};
    const bool feminine = words_[title.head] == "cheffe";
    if (last == "diplomatie") {
      words_.resize(title.head);
      words_.push_back("ministre");
      more = kForeignAffairs;
    } else if (last == "gouvernement") {
      words_.resize(title.head);
      words_.insert(words_.end(), {feminine ? "premiere" : "premier", "ministre"});
    } else if (last == "etat") {
      words_.resize(title.head);
      words_.push_back(feminine ? "presidente" : "president");
      title.of_state = true;
    }
  }
  title.head_end = size();
  title.former = article_.attribute(office, "status") == "former";
  std::uint32_t noun = title.head;  // "vice-présidents"
  while (noun + 1 < title.head_end && kPrefixes.has(words_[noun])) ++noun;
  const std::string_view first = title.head == title.head_end ? std::string_view() : words_[noun];
  title.plural = first.size() > 3 && (first.back() == 's' || first.back() == 'x');
  title.complement = size();
  words_.insert(words_.end(), more.begin(), more.end());
  for (std::uint32_t t = to; t < mention.end; ++t) {
    if (const std::uint32_t body = article_.starting(t, Kind::body);
        body != kNone && article_.mention(body).end <= mention.end) {
      if (!article_.mention(body).value.empty()) words_.push_back(article_.mention(body).value), ++title.bodies;
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

// Whether nothing is said of `later` that is not said of `earlier`.
bool Titles::covers(const Title& earlier, const Title& later) const {
  const auto known = complement(earlier), said = complement(later);
  const auto words = head(later);
  if (known.empty() && said.size() == 1 && said[0] == "un" && !words.empty() && words[0].ends_with("secretaire"))
    return true;  // "le Secrétaire général de l'ONU" after "le Secrétaire général António Guterres"
  if (std::includes(known.begin(), known.end(), said.begin(), said.end())) return true;
  if (known.size() > kMostCompared || said.size() > kMostCompared) return false;
  return std::all_of(said.begin(), said.end(), [&](std::string_view word) {
    return std::any_of(known.begin(), known.end(), [&](std::string_view other) { return is_kin(word, other); });
  });
}

bool Titles::is_of_state(const Title& title) const {
  const auto words = complement(title);
  return title.bodies == 0 && words.size() <= 3 &&
         std::none_of(words.begin(), words.end(), [](std::string_view word) { return kInstitutions.has(word); });
}

// "la cheffe de l'UNICEF" after its executive director.
bool Titles::heads_same_body(const Title& later, const Title& earlier) const {
  const auto head_words = head(later), other = head(earlier), of = complement(later), known = complement(earlier);
  if (head_words.size() != 1 || (head_words[0] != "chef" && head_words[0] != "cheffe")) return false;
  if (later.bodies != 1) return false;
  // "le chef des droits de l'homme de l'ONU": its High Commissioner or Under-Secretary-General for that.
  if (of.size() > 1)
    return !other.empty() && (other[0].starts_with("haut") || other.back().starts_with("adjoint")) &&
           std::all_of(of.begin(), of.end(), [&](std::string_view word) {
             return word == "un" || std::binary_search(known.begin(), known.end(), word);
           });
  if (of.size() != 1) return false;
  const std::string_view first = other.empty() ? std::string_view() : other[0];
  // The Secretary-General of nothing else is the United Nations' own.
  const bool same = known.empty() ? of[0] == "un" && first == "secretaire" : known.size() == 1 && of[0] == known[0];
  if (!same) return false;
  if (other.size() == 1) return first.starts_with("administrat") || first.starts_with("president");
  return other.size() == 2 && (first.starts_with("secretaire") || first.starts_with("direct")) &&
         (other[1].starts_with("general") || other[1].starts_with("executi"));
}

bool Titles::may_mean_of_vietnam(const Title& later, const Title& earlier) {
  Title shorter = later;
  const auto of = complement(later);
  const auto home =
      std::find_if(of.begin(), of.end(), [](std::string_view word) { return word.starts_with("vietnam"); });
  if (home == of.end()) return false;
  const std::size_t at = later.complement + static_cast<std::size_t>(home - of.begin());
  shorter.complement = size();
  for (std::uint32_t word = later.complement; word < later.complement_end; ++word)
    if (word != at) words_.push_back(words_[word]);
  shorter.complement_end = size();
  const bool same = may_mean(shorter, earlier);
  words_.resize(shorter.complement);
  return same;
}

bool Titles::is_delegate_of(const Title& title, std::uint32_t begin, std::uint32_t end) const {
  const auto words = head(title), of = complement(title);
  if (words.size() != 1 || !words[0].starts_with("representant") || title.plural || title.bodies != 0) return false;
  bool all = !of.empty();
  for (const std::string_view word : of) {
    bool named = false;
    for (std::uint32_t t = begin; t < end && !named; ++t) named = is_kin(word, article_.form(t).plain);
    all = all && named;
  }
  return all;
}

bool Titles::may_mean_inside(const Title& title, const Title& known) const {
  const auto words = head(title), of = complement(known);
  if (title.bare() && words.size() > 1 && words[0] == "secretaire" && !of.empty() && !(of.size() == 1 && of[0] == "un"))
    return false;
  return may_mean(title, known);
}

bool Titles::may_mean(const Title& later, const Title& earlier) const {
  if (later.former != earlier.former) return false;
  if (heads_same_body(later, earlier) || heads_same_body(earlier, later)) return true;
  const auto one = head(later), other = head(earlier);
  const bool same = std::equal(one.begin(), one.end(), other.begin(), other.end(), same_stem);
  if (!same && !shortens(one, other)) return false;
  for (std::size_t word = 0; word < one.size(); ++word)
    if (differ_in_gender(one[word], other[word])) return false;
  if (later.of_state && !earlier.of_state && !is_of_state(earlier)) return false;
  return covers(earlier, later);
}

}  // namespace vnaner
