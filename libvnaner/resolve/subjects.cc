// subjects.cc: see subjects.h.
#include "libvnaner/resolve/subjects.h"

#include <algorithm>

#include "libvnaner/resolve/word_list.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kFarthest = 96;      // tokens looked at on either side of an office
constexpr std::uint32_t kMostSentences = 4;  // back from a pronoun to the person it means

constexpr WordList kPredicates({"est",     "sont",     "était",     "étaient",   "fut",        "furent",    "sera",
                                "serait",  "été",      "être",      "devient",   "deviennent", "devint",    "devenir",
                                "devenu",  "devenue",  "deviendra", "reste",     "demeure",    "redevient", "nommé",
                                "nommée",  "nommer",   "élu",       "élue",      "élire",      "réélu",     "réélue",
                                "désigné", "désignée", "promu",     "promue",    "proclamé",   "proclamée", "choisi",
                                "choisie", "comme",    "puis",      "poste",     "fonctions",  "fonction",  "qualité",
                                "titre",   "celles",   "celui",     "demeurant", "restant",    "étant",     "nomme",
                                "nomma",   "nommera",  "désigne",   "désigna"});
// Between such a word and the office.
constexpr WordList kBetween({"de",
                             "d'",
                             "le",
                             "la",
                             "l'",
                             "ensuite",
                             "aussi",
                             "également",
                             "alors",
                             "désormais",
                             "toujours",
                             "ainsi",
                             "actuellement",
                             "nouveau",
                             "nouvelle",
                             "provisoirement",
                             "officiellement",
                             "en",
                             "successivement",
                             "tour",
                             "à",
                             ",",
                             "depuis",
                             "auparavant"});
constexpr WordList kPrepositions({"de",     "d'",     "du",    "des",   "à",    "au",   "aux",   "par",
                                  "avec",   "contre", "sous",  "chez",  "pour", "sans", "selon", "envers",
                                  "auprès", "devant", "après", "avant", "sur",  "dans", "en",    "entre",
                                  "outre",  "dont",   "que",   "qu'",   "et",   "ou"});
// What one does to the other: the person behind it is the sentence's object.
constexpr std::string_view kObjectVerbs[] = {"remplac", "précéd",  "succéd", "nomm",    "désign", "rencontr",
                                             "reç",     "accueil", "battu",  "félicit", "salu",   "remerci"};
constexpr WordList kNaming({"nomme", "nomma", "nommera", "désigne", "désigna"});
constexpr WordList kArticles({"le", "la", "l'"});
constexpr WordList kAuxiliaries({"a", "avait", "ont", "avaient", "aura", "eut"});
constexpr WordList kEarlier({"actuellement", "ancien",   "ancienne",  "autrefois", "jadis",    "avant",
                             "d'",           "de",       "nommé",     "nommée",    "élu",      "élue",
                             "désigné",      "désignée", "devenu",    "devenue",   "être",     "avoir",
                             "été",          "après",    "longtemps", "jours",     "un",       "deux",
                             "trois",        "quatre",   "cinq",      "six",       "dix",      "quelques",
                             "peu",          "mois",     "ans",       "semaines",  "aussitôt", "tout"});

// A subject that the text names by a title alone.
constexpr std::uint32_t kUnnamed = kNone - 1;
constexpr std::uint32_t named(std::uint32_t person) { return person == kUnnamed ? kNone : person; }

bool is_newline(const ArticleView& article, std::uint32_t token) {
  return article.form(token).kind == TokenKind::newline;
}

// The first token of the sentence that `token` stands in; not farther than kFarthest.
std::uint32_t sentence_begin(const ArticleView& article, std::uint32_t token) {
  const std::uint32_t first = token > kFarthest ? token - kFarthest : 0;
  while (token > first && !article.tokens().has(token, kSentenceStart) && !is_newline(article, token - 1)) --token;
  return token;
}

bool is_pronoun(std::string_view word) {
  return word == "il" || word == "elle" || word == "celui-ci" || word == "celle-ci";
}

// Where the noun phrase that ends before `at` begins, without its article: "le ministre", "le Portugais", "M.".
std::uint32_t skip_title(const ArticleView& article, std::uint32_t at) {
  if (const std::uint32_t civility = article.ending(at, Kind::civility); civility != kNone)
    at = article.mention(civility).begin;
  if (const std::uint32_t office = article.ending(at, Kind::office); office != kNone) {
    at = article.mention(office).begin;
  } else if (at > 1 && article.tokens().has(at - 1, kCapitalised) &&
             (kArticles.has(article.lower(at - 2)) || kPrepositions.has(article.lower(at - 2)))) {
    --at;
  }
  return at;
}

// Whether a person or office that begins at `at` can be its sentence's subject, by the words before it.
bool in_subject_place(const ArticleView& article, std::uint32_t at) {
  at = skip_title(article, at);
  if (at > 0 && article.is(at - 1, ",")) {  // "par le président sortant, Paul Ba"
    std::uint32_t before = at - 1;
    for (int words = 0; before > 0 && words < 4 && article.ending(before, Kind::office) == kNone; ++words) --before;
    if (const std::uint32_t office = article.ending(before, Kind::office); office != kNone)
      at = article.mention(office).begin;
  }
  if (at > 0 && kArticles.has(article.lower(at - 1))) --at;
  if (at == 0) return true;
  const std::string_view word = article.lower(at - 1);
  if (kPrepositions.has(word)) return false;
  return std::none_of(std::begin(kObjectVerbs), std::end(kObjectVerbs),
                      [&](std::string_view verb) { return word.starts_with(verb); });
}

bool names_nobody(const ArticleView& article, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t t = begin; t < end; ++t)
    if (article.starting(t, Kind::person) != kNone) return false;
  return true;
}

bool has_pronoun(const ArticleView& article, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t t = begin; t < end; ++t)
    if (is_pronoun(article.lower(t))) return true;
  return false;
}

// "X, qui", "X (Mali) qui": the person right before the relative pronoun at `token`, or kNone.
std::uint32_t antecedent(const ArticleView& article, std::uint32_t token) {
  if (token > 0 && article.is(token - 1, ",")) --token;
  if (token > 0 && article.is(token - 1, ")"))
    for (std::uint32_t t = token - 1; t > 0 && token - t < 8; --t)
      if (article.is(t, "(")) {
        token = t;
        break;
      }
  return article.ending(token, Kind::person);
}

// The place of the word that makes the office a predicate, or kNone.
std::uint32_t predicate_word(const ArticleView& article, std::uint32_t office) {
  std::uint32_t at = article.mention(office).begin;
  for (int skipped = 0; at > 0 && skipped < 7; ++skipped) {
    const std::string_view word = article.lower(at - 1);
    if (kPredicates.has(word)) return at - 1;
    if (is_newline(article, at - 1)) return kNone;
    if (!kBetween.has(word)) {
      const std::uint32_t date = article.date_at(at, true);  // "a été élu vendredi président"
      if (date == kNone) return kNone;
      at = article.mention(date).begin;
      continue;
    }
    --at;
  }
  return kNone;
}

// A mention of the person who is named more often than any other, or kNone.
std::uint32_t find_protagonist(const ArticleView& article, const People& people) {
  Numbers mentions(people.all.size(), 0, article.memory());
  for (const std::uint32_t m : article.all(Kind::person))
    if (people.of_mention[m] != kNone) ++mentions[people.of_mention[m]];
  std::uint32_t best = kNone, most = 0, second = 0;
  for (std::uint32_t person = 0; person < mentions.size(); ++person) {
    if (mentions[person] > most) {
      second = most, most = mentions[person], best = person;
    } else {
      second = std::max(second, mentions[person]);
    }
  }
  return best != kNone && most > second && most > 1 ? people.all[best].mention : kNone;
}

}  // namespace

bool is_predicate(const ArticleView& article, std::uint32_t office) { return predicate_word(article, office) != kNone; }

Subjects::Subjects(const ArticleView& article, const People& people)
    : article_(article), protagonist_(find_protagonist(article, people)) {}

// The first person in a subject's place in [begin, end); kUnnamed if a title without a name stands there first; kNone.
std::uint32_t Subjects::first_subject(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t t = begin; t < end; ++t) {
    if (const std::uint32_t person = article_.starting(t, Kind::person); person != kNone) {
      if (article_.mention(person).end <= end && in_subject_place(article_, t)) return person;
      t = std::max(t, article_.mention(person).end - 1);
    } else if (const std::uint32_t office = article_.starting(t, Kind::office); office != kNone) {
      if (article_.mention(office).end <= end && has_article(article_, office) && in_subject_place(article_, t)) {
        const Beside after = persons_after(article_, office, false);
        return after.persons.empty() ? kUnnamed : after.persons.front();
      }
      t = std::max(t, article_.mention(office).end - 1);
    }
  }
  return kNone;
}

// Whom the sentences before the one that begins at `begin` are about.
std::uint32_t Subjects::topic(std::uint32_t begin) const {
  for (std::uint32_t back = 0; back < kMostSentences; ++back) {
    if (begin == 0 || is_newline(article_, begin - 1)) return protagonist_;
    const std::uint32_t end = begin;
    begin = sentence_begin(article_, end - 1);
    for (std::uint32_t t = end; t > begin + 1; --t)  // "Un décret : Paul Ba devient ministre."
      if (article_.is(t - 1, ":") || article_.is(t - 1, ";")) {
        if (const std::uint32_t person = first_subject(t, end); person != kNone) return named(person);
        break;
      }
    if (const std::uint32_t person = first_subject(begin, end); person != kNone) return named(person);
    if (!names_nobody(article_, begin, end) && !has_pronoun(article_, begin, end)) return kNone;
  }
  return kNone;
}

// "il", "elle": the subject of the same sentence before it, else of those before.
std::uint32_t Subjects::meant_by_pronoun(std::uint32_t begin, std::uint32_t pronoun) const {
  const std::uint32_t person = first_subject(begin, pronoun);
  return person != kNone ? named(person) : topic(begin);
}

// The person or pronoun behind the comma that ends a title at the start of a sentence.
std::uint32_t Subjects::behind_comma(std::uint32_t begin, std::uint32_t from) const {
  for (std::uint32_t t = from; t < article_.size() && t < from + kFarthest / 2; ++t) {
    if (is_newline(article_, t) || article_.tokens().has(t, kSentenceStart)) return kNone;
    if (!article_.is(t, ",")) continue;
    std::uint32_t next = t + 1;
    if (next >= article_.size()) return kNone;
    if (is_pronoun(article_.lower(next))) return topic(begin);
    if (const std::uint32_t civility = article_.starting(next, Kind::civility); civility != kNone)
      next = article_.mention(civility).end;
    else if (kArticles.has(article_.lower(next)) && next + 2 < article_.size() &&
             article_.starting(next + 2, Kind::person) != kNone)
      next += 2;
    if (next >= article_.size()) return kNone;
    if (const std::uint32_t person = article_.starting(next, Kind::person); person != kNone) return person;
  }
  return kNone;
}

std::uint32_t Subjects::subject_of(std::uint32_t office) const {
  const Mention& mention = article_.mention(office);
  const std::uint32_t begin = sentence_begin(article_, mention.begin);
  const std::uint32_t word = predicate_word(article_, office);
  bool only_earlier = true;  // nothing but "avant d'être nommé" before it
  for (std::uint32_t t = word != kNone ? word + 1 : mention.begin; t > begin; --t) {
    const std::uint32_t at = t - 1;
    const std::string_view now = article_.lower(at);
    if (word != kNone) {
      if (const std::uint32_t person = article_.ending(t, Kind::person); person != kNone) {
        if (in_subject_place(article_, article_.mention(person).begin)) return person;
        t = article_.mention(person).begin + 1;
        only_earlier = false;
        continue;
      }
      if (is_pronoun(now)) return meant_by_pronoun(begin, at);
      if (now == "qui") return antecedent(article_, at);
      if (t == word && kNaming.has(article_.lower(word)))  // "le président la nomme ministre"
        return now == "la" || now == "le" ? topic(begin) : kNone;
      if (now == "l'" && kAuxiliaries.has(article_.lower(t))) return topic(begin);
      if (now == ";" || now == "«" || now == "»" || now == "\"") return kNone;
    }
    only_earlier = only_earlier && (kEarlier.has(now) || article_.form(at).kind != TokenKind::word ||
                                    kPredicates.has(now) || article_.ending(t, Kind::office) != kNone);
  }
  return only_earlier && !has_article(article_, office) ? behind_comma(begin, mention.end) : kNone;
}

Beside respective_person(const ArticleView& article, std::uint32_t office) {
  Beside beside(article);
  // The offices of the list, of which this is one, from the word on.
  std::uint32_t at = article.mention(office).begin;
  std::size_t place = 0;
  for (std::uint32_t steps = 0; at > 0 && !article.is(at - 1, "respectivement"); ++steps) {
    if (steps == kFarthest) return beside;
    const std::string_view word = article.lower(at - 1);
    if (const std::uint32_t other = article.ending(at, Kind::office); other != kNone)
      at = article.mention(other).begin, ++place;
    else if (word == "," || word == "et" || kArticles.has(word))
      --at;
    else
      return beside;
  }
  if (at == 0) return beside;
  const std::uint32_t adverb = at - 1;
  std::size_t offices = 0;
  for (at = adverb + 1; at < article.size() && at < adverb + kFarthest;) {
    if (const std::uint32_t other = article.starting(at, Kind::office); other != kNone)
      at = article.mention(other).end, ++offices;
    else if (article.is(at, ",") || article.is(at, "et") || kArticles.has(article.lower(at)))
      ++at;
    else
      break;
  }
  const std::uint32_t begin = sentence_begin(article, adverb);
  for (std::uint32_t t = begin; t < adverb; ++t)
    if (const std::uint32_t person = article.starting(t, Kind::person); person != kNone) {
      beside.persons.push_back(person);
      t = std::max(t, article.mention(person).end - 1);
    }
  const std::size_t persons = beside.persons.size();  // each with as many titles as the others
  if (persons < 2 || offices % persons != 0) return Beside(article);
  const std::uint32_t chosen = beside.persons[place / (offices / persons)];
  beside.persons.assign(1, chosen);
  return beside;
}

}  // namespace vnaner
