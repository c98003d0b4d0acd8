// apposition.cc: see apposition.h.
#include "libvnaner/resolve/apposition.h"

#include <algorithm>

#include "libvnaner/resolve/word_list.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kFarthest = 16;  // tokens between an office and its holder

constexpr WordList kArticles({"le", "la", "l'", "les", "du", "des", "au", "aux", "ce", "cet", "cette", "son", "sa",
                              "ses", "leur", "leurs", "notre", "votre", "nos"});
constexpr WordList kQualifiers({"ancien",   "ancienne",  "anciens",   "nouveau",   "nouvelle", "nouvel",    "actuel",
                                "actuelle", "futur",     "future",    "sortant",   "sortante", "également", "alors",
                                "aussi",    "désormais", "lui-même",  "elle-même", "jadis",    "longtemps", "autrefois",
                                "jusqu'",   "ici",       "jusque-là", "tous",      "toutes",   "deux",      "trois"});
constexpr WordList kBeforeDates({"pour", "en", "depuis", "le", "la", "l'", "mois", "de", "d'", "du", "au"});
constexpr WordList kAfterOffice({"sortant",       "sortante", "élu",       "élue",           "actuel",
                                 "actuelle",      "désigné",  "désignée",  "nommé",          "nommée",
                                 "intérimaire",   "adjoint",  "déchu",     "déchue",         "renversé",
                                 "renversée",     "destitué", "destituée", "démissionnaire", "autoproclamé",
                                 "autoproclamée", "réélu",    "réélue",    "pressenti",      "pressentie"});
constexpr WordList kCopulas({"est",   "était",  "fut",   "sera",    "devient", "devenu",   "devenue", "deviendra",
                             "nommé", "nommée", "élu",   "élue",    "réélu",   "réélue",   "désigné", "désignée",
                             "promu", "promue", "reste", "demeure", "devint",  "proclamé", "choisi",  "choisie"});
constexpr WordList kAroundCopulas({"a",     "avait",     "été",     "être", "qui",   "comme", "en",
                                   "tant",  "que",       "qualité", "de",   "d'",    "au",    "poste",
                                   "aussi", "également", "est",     ",",    "vient", "aura"});

bool is_stop(const ArticleView& article, std::uint32_t token) {
  return token >= article.size() || article.form(token).kind == TokenKind::newline;
}

// The end of a short bracket that opens at `token`, or `token`.
std::uint32_t skip_bracket(const ArticleView& article, std::uint32_t token) {
  if (!article.is(token, "(")) return token;
  for (std::uint32_t t = token + 1; t < token + 8 && !is_stop(article, t); ++t)
    if (article.is(t, ")")) return t + 1;
  return token;
}

// "le président du Conseil pour le mois de mars": the end of the date that follows at `token`, or `token`.
std::uint32_t skip_date(const ArticleView& article, std::uint32_t token) {
  for (std::uint32_t t = token; t < token + 5 && !is_stop(article, t); ++t) {
    if (const std::uint32_t date = article.date_at(t, false); date != kNone) return article.mention(date).end;
    if (!kBeforeDates.has(article.lower(t))) break;
  }
  return token;
}

constexpr WordList kOrigins({"du", "de", "des", "d'", "la", "l'", "et"});
constexpr WordList kRoles({"celles", "celui", "poste", "fonctions", "fonction", "qualité", "comme", "titre"});

// "Anna Roy, du Canada, ambassadrice": where ", du Canada" begins if it ends before `token`, else `token`.
std::uint32_t skip_origin(const ArticleView& article, std::uint32_t token) {
  if (token == 0 || !article.tokens().has(token - 1, kCapitalised)) return token;
  for (std::uint32_t t = token - 1; t > 0 && token - t < 7; --t) {
    if (article.is(t - 1, ",")) return kOrigins.has(article.lower(t)) ? t : token;
    if (!article.tokens().has(t - 1, kCapitalised) && !kOrigins.has(article.lower(t - 1))) break;
  }
  return token;
}

// "le" or "l'" and one capitalised word right before a person: l'Américaine Kelly Craft.
bool is_nationality(const ArticleView& article, std::uint32_t token) {
  return (article.is(token, "le") || article.is(token, "la") || article.is(token, "l'")) &&
         token + 2 < article.size() && article.tokens().has(token + 1, kCapitalised) &&
         article.starting(token + 2, Kind::person) != kNone;
}

// Steps over what may stand between a title and a name without belonging to either; `token` if nothing does.
std::uint32_t skip_between(const ArticleView& article, std::uint32_t token) {
  if (const std::uint32_t civility = article.starting(token, Kind::civility); civility != kNone) {
    const std::uint32_t end = article.mention(civility).end;
    // "le général espagnol Aroldo Lázaro"
    const bool described = end + 1 < article.size() && (article.form(end).flags & kLower) != 0 &&
                           article.starting(end + 1, Kind::person) != kNone;
    return described ? end + 1 : end;
  }
  if (is_nationality(article, token)) return token + 2;
  if (kArticles.has(article.lower(token)) && token + 1 < article.size() &&
      article.starting(token + 1, Kind::civility) != kNone)
    return token + 1;
  if (kAfterOffice.has(article.lower(token))) return token + 1;
  // "le président d'alors, Paul Ba"; "le président du Conseil, le moudjahid Salah Ba"
  if (article.is(token, "d'") && article.is(token + 1, "alors")) return token + 2;
  if (article.is(token, "de") && article.is(token + 1, "l'") && article.is(token + 2, "époque")) return token + 3;
  if (kArticles.has(article.lower(token)) && token > 0 && article.is(token - 1, ",") && token + 2 < article.size() &&
      (article.form(token + 1).flags & kLower) != 0 && article.starting(token + 2, Kind::person) != kNone)
    return token + 2;
  if (const std::uint32_t end = skip_date(article, token); end != token) return end;
  return skip_bracket(article, token);
}

// "de M. Ba", "d'Anna Roy" at `token`.
bool is_of_person(const ArticleView& article, std::uint32_t token) {
  if (!article.is(token, "de") && !article.is(token, "d'") && !article.is(token, "du")) return false;
  ++token;
  if (token >= article.size()) return false;
  if (const std::uint32_t civility = article.starting(token, Kind::civility); civility != kNone)
    token = article.mention(civility).end;
  return token < article.size() && article.starting(token, Kind::person) != kNone;
}

// Of whom an office may be told: "l'épouse du président, Anna Roy" is no president.
constexpr WordList kRelations({"adjoint", "adjointe",     "épouse", "époux", "femme", "mari",
                               "veuve",   "fils",         "fille",  "frère", "sœur",  "père",
                               "mère",    "successeur",   "gendre", "neveu", "nièce", "cousin",
                               "cousine", "prédécesseur", "rival",  "rivale"});
constexpr WordList kOfThe({"du", "des", "la", "l'"});

bool is_told_of(const ArticleView& article, std::uint32_t office) {
  std::uint32_t at = article.mention(office).begin;
  if (at == 0 || !kOfThe.has(article.lower(at - 1))) return false;
  if (--at > 0 && article.is(at - 1, "de")) --at;
  return at > 0 && kRelations.has(article.lower(at - 1));
}

// A name set off by one comma is in apposition only if something closes it: "le ministre, Tô Lâm, a dit".
bool is_closed(const ArticleView& article, std::uint32_t token) {
  if (is_stop(article, token)) return true;
  const Form& form = article.form(token);
  return form.kind == TokenKind::punctuation || form.kind == TokenKind::symbol || form.lower == "et" ||
         form.lower == "ou";
}

// The same for a title behind a name: also before whom it serves and how its holder came or went. "Anna Roy, la
// porte-parole de M. Ba, a dit"; "Anna Roy, la Première ministre déchue".
bool is_title_closed(const ArticleView& article, std::uint32_t token) {
  return is_closed(article, token) || kAfterOffice.has(article.lower(token)) || is_of_person(article, token);
}

// The person of "l'ambassadrice Anna Roy" at `token`, set off from what follows, or kNone.
std::uint32_t titled_person(const ArticleView& article, std::uint32_t token) {
  if (!kArticles.has(article.lower(token)) || token + 1 >= article.size()) return kNone;
  ++token;
  while (token + 1 < article.size() && kQualifiers.has(article.lower(token))) ++token;  // "l'ancien président Paul Ba"
  const std::uint32_t office = article.starting(token, Kind::office);
  if (office == kNone || article.mention(office).end >= article.size()) return kNone;
  const std::uint32_t person = article.starting(article.mention(office).end, Kind::person);
  return person != kNone && is_closed(article, article.mention(person).end) ? person : kNone;
}

// "la maire de Paris Anne Hidalgo": the name has its title right before it.
bool is_titled(const ArticleView& article, std::uint32_t person) {
  std::uint32_t at = article.mention(person).begin;
  if (at > 0 && article.is(at - 1, ",")) --at;
  const std::uint32_t office = article.ending(at, Kind::office);
  return office != kNone && has_article(article, office);
}

// "succède à Paul Ba comme ministre", "remplace Paul Ba au poste de ministre": the one who leaves.
bool is_replaced(const ArticleView& article, std::uint32_t person) {
  std::uint32_t at = article.mention(person).begin;
  if (const std::uint32_t civility = article.ending(at, Kind::civility); civility != kNone)
    at = article.mention(civility).begin;
  for (int words = 0; at > 0 && words < 6; ++words, --at) {
    const std::string_view word = article.lower(at - 1);
    if (word.starts_with("succéd") || word.starts_with("succès") || word.starts_with("succed") ||
        word.starts_with("remplac") || word.starts_with("précéd"))
      return true;
    if (is_stop(article, at - 1) || word == ",") return false;
  }
  return false;
}

// The persons of "Anna Roy, Paul Ba et la Turque Selin Ay" before the one in `beside`, which ends the list.
void collect_before(const ArticleView& article, Beside& beside) {
  std::uint32_t at = article.mention(beside.persons.front()).begin;
  while (beside.persons.size() < 32 && at > 0) {
    if (const std::uint32_t civility = article.ending(at, Kind::civility); civility != kNone)
      at = article.mention(civility).begin;
    while (at > 0 && !article.is(at - 1, "et") && !article.is(at - 1, ",") &&
           (kArticles.has(article.lower(at - 1)) || article.tokens().has(at - 1, kCapitalised)) &&
           article.ending(at, Kind::person) == kNone)
      --at;
    if (at == 0 || !(article.is(at - 1, "et") || article.is(at - 1, ","))) return;
    const std::uint32_t person = article.ending(at - 1, Kind::person);
    if (person == kNone) return;
    beside.persons.insert(beside.persons.begin(), person);
    at = article.mention(person).begin;
  }
}

void collect_more(const ArticleView& article, std::uint32_t token, Beside& beside) {
  for (int links = 0; links < 64 && beside.persons.size() < 32; ++links) {
    std::uint32_t next = skip_bracket(article, token);
    if (!article.is(next, ",") && !article.is(next, "et")) return;
    ++next;
    if (article.is(next, "et")) ++next;
    // "les membres du Bureau politique Anna Roy, ministre de la Défense, et Paul Ba"
    if (const std::uint32_t post = article.is(next - 1, ",") ? article.starting(next, Kind::office) : kNone;
        post != kNone) {
      token = article.mention(post).end;
      continue;
    }
    for (std::uint32_t before = kNone; before != next && !is_stop(article, next);)
      before = next, next = skip_between(article, next);
    const std::uint32_t person = article.starting(next, Kind::person);
    if (person == kNone) return;
    beside.persons.push_back(person);
    token = article.mention(person).end;
  }
}

}  // namespace

bool is_joined(const ArticleView& article, std::uint32_t first, std::uint32_t second) {
  const std::uint32_t end = article.mention(second).begin;
  std::uint32_t at = article.mention(first).end;
  if (at >= end || has_article(article, second)) return false;
  while (at < end) {
    std::uint32_t next = skip_bracket(article, at);
    if (next == at) next = skip_date(article, at);
    if (next == at &&
        (article.is(at, ",") || article.is(at, "et") || article.is(at, "puis") || article.is(at, "enfin")))
      ++next;
    if (next == at) return false;
    at = next;
  }
  return at == end;
}

bool serves_person(const ArticleView& article, std::uint32_t office) {
  return is_of_person(article, article.mention(office).end);
}

bool has_article(const ArticleView& article, std::uint32_t office) {
  std::uint32_t at = article.mention(office).begin;
  while (at > 0 && kQualifiers.has(article.lower(at - 1))) --at;
  return at > 0 && (kArticles.has(article.lower(at - 1)) || article.starting(at - 1, Kind::civility) != kNone);
}

bool held_by_state(const ArticleView& article, std::uint32_t office) {
  const std::uint32_t at = article.mention(office).begin;
  if (at < 2 || !article.is(at - 1, ",")) return false;
  return article.tokens().has(at - 2, kCapitalised) && article.ending(at - 1, Kind::person) == kNone &&
         article.ending(at - 1, Kind::office) == kNone && article.ending(at - 1, Kind::body) == kNone;
}

Beside persons_after(const ArticleView& article, std::uint32_t office, bool plural) {
  Beside beside(article);
  std::uint32_t at = article.mention(office).end;
  std::uint32_t last = at + kFarthest;
  int commas = 0;
  while (at <= last && !is_stop(article, at) && (commas > 0 || !article.tokens().has(at, kSentenceStart))) {
    if (const std::uint32_t person = article.starting(at, Kind::person); person != kNone) {
      const std::uint32_t end = article.mention(person).end;
      if (commas > 0 && (!is_closed(article, end) || is_told_of(article, office))) return Beside(article);
      beside.persons.push_back(person);
      if (plural) collect_more(article, end, beside);
      return beside;
    }
    if (article.is(at, ",") && commas < 3) {
      ++commas;
      ++at;
      continue;
    }
    const bool after_comma = article.is(at - 1, ",");
    if (const std::uint32_t body = article.starting(at, Kind::body); body != kNone && after_comma) {
      beside.body = body;
      at = article.mention(body).end;
      continue;
    }
    // Another title of the same person: it has no article of its own.
    const bool joined = after_comma || article.is(at, "et");
    const std::uint32_t next = article.is(at, "et") ? at + 1 : at;
    if (const std::uint32_t other = article.starting(next, Kind::office); other != kNone && joined) {
      last += article.mention(other).end - at;
      at = article.mention(other).end;
      continue;
    }
    // The same person by another post, named with it: "la présidente du Conseil, l'ambassadrice Anna Roy".
    if (const std::uint32_t person = after_comma ? titled_person(article, at) : kNone; person != kNone) {
      if (article.is(article.mention(person).end, "et")) return Beside(article);
      beside.persons.push_back(person);
      return beside;
    }
    const std::uint32_t skipped = skip_between(article, at);
    if (skipped == at) break;
    at = skipped;
  }
  return Beside(article);
}

Beside person_before(const ArticleView& article, std::uint32_t office, bool plural) {
  Beside beside(article);
  std::uint32_t at = article.mention(office).begin;
  std::uint32_t first = at > kFarthest ? at - kFarthest : 0;
  bool joined = false, by_and = false, copula = false, moved = false, role = false;
  while (at > first && !is_stop(article, at - 1)) {
    if (const std::uint32_t person = article.ending(at, Kind::person); person != kNone) {
      const bool titled = has_article(article, office);
      if (copula || role || (joined && !titled) ||
          (joined && !by_and && titled && is_title_closed(article, article.mention(office).end) &&
           !is_titled(article, person)) ||
          !moved)
        beside.persons.push_back(person);
      if (role && !copula && is_replaced(article, person)) return Beside(article);
      if (plural && !beside.persons.empty()) collect_before(article, beside);
      beside.by_verb = copula;
      return beside;
    }
    const std::string_view word = article.lower(at - 1);
    if (kCopulas.has(word)) {
      copula = moved = true;
      --at;
    } else if (kQualifiers.has(word) || (at == article.mention(office).begin && kArticles.has(word))) {
      --at;
      moved = true;
    } else if (word == "," || word == "(" || word == "et") {
      if (joined && !copula && word != ",") return Beside(article);
      by_and = by_and || word == "et";
      joined = moved = true;
      --at;
    } else if (word == ")") {
      std::uint32_t open = at - 1;
      while (open > first && !article.is(open, "(")) --open;
      if (!article.is(open, "(")) return Beside(article);
      at = open;
    } else if (const std::uint32_t other = article.ending(at, Kind::office);
               other != kNone && joined && !has_article(article, office)) {
      // Tô Lâm, membre du Bureau politique, ministre de la Police
      const std::uint32_t words = at - article.mention(other).begin;
      first = first > words ? first - words : 0;
      at = article.mention(other).begin;
      joined = false;
    } else if (kAroundCopulas.has(word) || kRoles.has(word)) {
      role = role || kRoles.has(word);  // "Anna Roy au poste d'ambassadrice"
      --at;
      moved = true;
    } else if (const std::uint32_t origin = joined ? skip_origin(article, at) : at; origin != at) {
      at = origin;
    } else if (word == "ans" && at > first + 1 && article.form(at - 2).kind == TokenKind::number) {
      at -= 2;  // "Paul Durand, 61 ans, président"
    } else if (word == "âgé" || word == "âgée") {
      --at;
    } else if (const std::uint32_t date = article.date_at(at, true); date != kNone) {
      at = article.mention(date).begin;  // "a été élu vendredi président"
      moved = true;
    } else {
      return Beside(article);
    }
  }
  return Beside(article);
}

}  // namespace vnaner
