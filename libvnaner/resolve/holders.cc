// holders.cc: see holders.h.
#include "libvnaner/resolve/holders.h"

#include <algorithm>

#include "libvnaner/resolve/apposition.h"
#include "libvnaner/resolve/titles.h"

namespace vnaner {

namespace {

// Earlier posts that are tried for one without a name: more than an article has, few enough for any text.
constexpr std::size_t kMostTried = 128;

struct Post {
  std::uint32_t office;
  Title title;
};

void take(Holding& holding, const Beside& beside, const People& people, std::string_view witness) {
  for (std::uint32_t mention : beside.persons) {
    const std::uint32_t person = people.of_mention[mention];
    if (person != kNone && std::find(holding.persons.begin(), holding.persons.end(), person) == holding.persons.end())
      holding.persons.push_back(person);
  }
  holding.mention = beside.persons.front();
  holding.witness = witness;
}

void take_links(const ArticleView& article, const People& people, std::vector<Holding>& holdings) {
  for (const MentionLink& link : article.spans().links) {
    if (link.relation != "holds" || people.of_mention[link.from] == kNone || !article.is_type(link.to, "office"))
      continue;
    Beside beside;
    beside.persons.push_back(link.from);
    take(holdings[link.to], beside, people, "link");
  }
}

// "le FNUAP et sa représentante": the last body named before in the sentence.
std::string_view body_of_possessive(const ArticleView& article, std::uint32_t office) {
  const std::uint32_t begin = article.mention(office).begin;
  if (begin == 0 || !(article.is(begin - 1, "sa") || article.is(begin - 1, "son") || article.is(begin - 1, "leur")))
    return {};
  for (std::uint32_t at = begin - 1; at > 0 && begin - at < 64; --at) {
    if (const std::uint32_t body = article.ending(at, "body"); body != kNone) return article.mention(body).value;
    if (article.tokens().has(at - 1, kSentenceStart) || article.tokens().kind[at - 1] == TokenKind::newline) break;
    if (article.ending(at, "person") != kNone) break;  // the possessive means the person
  }
  return {};
}

void find_beside(const ArticleView& article, const People& people, std::uint32_t office, const Title& title,
                 Holding& holding) {
  const Beside after = persons_after(article, office, title.plural);
  const Beside before = person_before(article, office);
  const bool titled = has_article(article, office);
  const bool use_before = !before.persons.empty() && (before.by_verb || !titled || after.persons.empty());
  if (use_before)
    take(holding, before, people, before.by_verb ? "copula" : "apposition");
  else if (!after.persons.empty())
    take(holding, after, people, "apposition");
  if (!use_before && after.body != kNone && !after.persons.empty()) holding.body = article.mention(after.body).value;
}

// The last post in `posts` before `office` that `title` may mean.
const Post* last_fitting(const std::vector<Post>& posts, const Title& title) {
  std::size_t tried = 0;
  for (auto post = posts.rbegin(); post != posts.rend() && tried < kMostTried; ++post, ++tried)
    if (may_mean(title, post->title)) return &*post;
  return nullptr;
}

}  // namespace

std::vector<Holding> find_holders(const ArticleView& article, const People& people) {
  const auto count = static_cast<std::uint32_t>(article.spans().mentions.size());
  std::vector<Holding> holdings(count);
  take_links(article, people, holdings);
  std::vector<std::uint32_t> offices;
  for (std::uint32_t m = 0; m < count; ++m) {
    if (!article.is_type(m, "office")) continue;
    const std::uint32_t around = article.parent(m);
    if (around != kNone && article.is_type(around, "office")) continue;
    offices.push_back(m);
  }
  std::vector<Title> titles(offices.size());
  for (std::size_t i = 0; i < offices.size(); ++i) {
    Holding& holding = holdings[offices[i]];
    titles[i] = title_of(article, offices[i], {});
    if (holding.persons.empty()) find_beside(article, people, offices[i], titles[i], holding);
  }
  // Posts without a name beside them, in text order: the last holder of a post that fits.
  std::vector<Post> known;
  for (std::size_t i = 0; i < offices.size(); ++i) {
    Holding& holding = holdings[offices[i]];
    if (holding.body.empty()) holding.body = body_of_possessive(article, offices[i]);
    if (!holding.body.empty()) titles[i] = title_of(article, offices[i], holding.body);
    if (holding.persons.empty() && !held_by_state(article, offices[i])) {
      if (const Post* post = last_fitting(known, titles[i]); post != nullptr) {
        holding.persons = holdings[post->office].persons;
        holding.mention = holdings[post->office].mention;
        holding.witness = "earlier";
      }
    }
    if (!holding.persons.empty()) known.push_back({offices[i], titles[i]});
  }
  // A post described in full before its holder is named.
  std::vector<Post> later;
  for (std::size_t i = offices.size(); i-- > 0;) {
    Holding& holding = holdings[offices[i]];
    if (!holding.persons.empty()) {
      if (holding.witness != "earlier") later.push_back({offices[i], titles[i]});
      continue;
    }
    if (titles[i].complement.empty() || held_by_state(article, offices[i])) continue;
    if (const Post* post = last_fitting(later, titles[i]); post != nullptr && may_mean(post->title, titles[i])) {
      holding.persons = holdings[post->office].persons;
      holding.mention = holdings[post->office].mention;
      holding.witness = "later";
    }
  }
  return holdings;
}

}  // namespace vnaner
