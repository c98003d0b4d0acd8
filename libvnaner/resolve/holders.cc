// holders.cc: see holders.h.
#include "libvnaner/resolve/holders.h"

#include <algorithm>
#include <utility>

#include "libvnaner/resolve/apposition.h"
#include "libvnaner/resolve/subjects.h"
#include "libvnaner/resolve/titles.h"

namespace vnaner {

namespace {

// Earlier posts that are tried for one without a name: more than an article has, few enough for any text.
constexpr std::size_t kMostTried = 128;
constexpr std::uint32_t kLongestParagraph = 512;  // tokens

// "le FNUAP et sa représentante": the last body named before in the sentence.
std::string_view body_of_possessive(const ArticleView& article, std::uint32_t office) {
  const std::uint32_t begin = article.mention(office).begin;
  if (begin == 0 || !(article.is(begin - 1, "sa") || article.is(begin - 1, "son") || article.is(begin - 1, "leur")))
    return {};
  for (std::uint32_t at = begin - 1; at > 0 && begin - at < 64; --at) {
    if (const std::uint32_t body = article.ending(at, Kind::body); body != kNone) return article.mention(body).value;
    if (article.tokens().has(at - 1, kSentenceStart) || article.tokens().kind[at - 1] == TokenKind::newline) break;
    if (article.ending(at, Kind::person) != kNone) break;  // the possessive means the person
  }
  return {};
}

class Search {
 public:
  Search(const ArticleView& article, const People& people)
      : article_(article),
        people_(people),
        offices_(article.all(Kind::office)),
        titles_(article),
        subjects_(article, people),
        posts_(article.memory()),
        found_(article) {}

  Holdings run() {
    take_links();
    find_posts();
    for (Post& post : posts_) find_beside(post);
    look_back();
    look_ahead();
    return std::move(found_);
  }

 private:
  struct Post {
    std::uint32_t office;  // mention
    Holding* holding;
    Title title;
    const Post* before = nullptr;  // the last that stands in no other; of one in another, none
    bool nested = false;           // in another office: what stands beside that is not its own
  };
  using Posts = std::pmr::vector<const Post*>;

  void take(Holding& holding, std::uint32_t mention, std::string_view witness) {
    const std::uint32_t person = people_.of_mention[mention];
    const auto held = found_.persons_of(holding);
    if (person != kNone && std::find(held.begin(), held.end(), person) == held.end()) {
      if (holding.persons == 0) holding.first_person = static_cast<std::uint32_t>(found_.persons.size());
      found_.persons.push_back(person);
      ++holding.persons;
    }
    holding.mention = mention;
    holding.witness = witness;
  }

  void take(Holding& holding, const Beside& beside, std::string_view witness) {
    for (const std::uint32_t mention : beside.persons) take(holding, mention, witness);
    holding.mention = beside.persons.front();
  }

  static void take_from(Holding& holding, const Holding& other, std::string_view witness) {
    holding.first_person = other.first_person;
    holding.persons = other.persons;
    holding.mention = other.mention;
    holding.witness = witness;
  }

  void take_links() {
    std::pmr::vector<std::pair<std::uint32_t, std::uint32_t>> links(article_.memory());  // from holdings to mentions
    for (const MentionLink& link : article_.spans().links) {
      if (link.relation != "holds" || people_.of_mention[link.from] == kNone ||
          !article_.is_type(link.to, Kind::office))
        continue;
      const auto office = std::lower_bound(offices_.begin(), offices_.end(), link.to);
      links.emplace_back(static_cast<std::uint32_t>(office - offices_.begin()), link.from);
    }
    // The persons of one office stand together.
    std::stable_sort(links.begin(), links.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [holding, mention] : links) take(found_.all[holding], mention, "link");
  }

  void find_posts() {
    posts_.reserve(offices_.size());
    const Post* last = nullptr;
    Numbers open(article_.memory());  // emitted mentions that are not over yet, outermost first
    std::size_t next = 0;
    for (std::uint32_t m = 0; next < offices_.size(); ++m) {
      const Mention& mention = article_.mention(m);
      while (!open.empty() && article_.mention(open.back()).end <= mention.begin) open.pop_back();
      if (m == offices_[next]) {
        const auto around = std::find_if(open.rbegin(), open.rend(), [&](std::uint32_t other) {
          return article_.mention(other).end >= mention.end;
        });
        const bool nested = around != open.rend() && article_.is_type(*around, Kind::office);
        posts_.push_back({m, &found_.all[next], titles_.read(m, {}), nested ? nullptr : last, nested});
        if (!nested) last = &posts_.back();
        ++next;
      }
      if (!article_.type(m).internal) open.push_back(m);
    }
  }

  void find_beside(const Post& post) {
    Holding& holding = *post.holding;
    if (holding.persons != 0 || post.nested) return;
    if (const Beside one = respective_person(article_, post.office); !one.persons.empty())
      return take(holding, one, "apposition");
    const Beside after = persons_after(article_, post.office, post.title.plural);
    const Beside before = person_before(article_, post.office, post.title.plural);
    const bool use_before =
        !before.persons.empty() && (before.by_verb || after.persons.empty() || !has_article(article_, post.office));
    if (use_before)
      take(holding, before, before.by_verb ? "copula" : "apposition");
    else if (!after.persons.empty())
      take(holding, after, "apposition");
    if (!use_before && after.body != kNone && !after.persons.empty()) holding.body = article_.mention(after.body).value;
    if (holding.persons != 0 || held_by_state(article_, post.office)) return;
    if (const std::uint32_t subject = subjects_.subject_of(post.office); subject != kNone)
      take(holding, subject, "subject");
    else if (post.before != nullptr && is_joined(article_, post.before->office, post.office))
      take_from(holding, *post.before->holding, "subject");
  }

  // The last of `known` that `title` may mean, or null.
  const Post* last_fitting(const Posts& known, const Title& title, bool nested = false) const {
    std::size_t tried = 0;
    for (auto post = known.rbegin(); post != known.rend() && tried < kMostTried; ++post, ++tried) {
      // A bare title that was taken for somebody's is no ground for what says more.
      if (!title.bare() && (*post)->holding->witness == "earlier" && (*post)->title.bare()) continue;
      if (nested ? titles_.may_mean_inside(title, (*post)->title) : titles_.may_mean(title, (*post)->title))
        return *post;
    }
    return nullptr;
  }

  // Before the first name of the article.
  bool in_headline(const Post& post) const {
    const auto persons = article_.all(Kind::person);
    return !persons.empty() && post.office < persons.front();
  }

  // A bare title of several words, or any before the first name, as headlines have it: one of `known`, if all that fit
  // have one holder; or null.
  const Post* only_fitting(const Posts& known, const Post& bare) const {
    const Title& title = bare.title;
    if ((title.head_end - title.head < 2 && !in_headline(bare)) || title.plural) return nullptr;
    const Post* found = nullptr;
    std::size_t tried = 0;
    for (auto post = known.rbegin(); post != known.rend() && tried < kMostTried; ++post, ++tried) {
      if (!titles_.may_mean(title, (*post)->title)) continue;
      if (found != nullptr &&
          found_.persons_of(*found->holding).front() != found_.persons_of(*(*post)->holding).front())
        return nullptr;
      found = *post;
    }
    return found;
  }

  bool in_one_paragraph(const Post& a, const Post& b) const {
    if (article_.mention(b.office).begin - article_.mention(a.office).begin > kLongestParagraph) return false;
    for (std::uint32_t t = article_.mention(a.office).end; t < article_.mention(b.office).begin; ++t)
      if (article_.form(t).kind == TokenKind::newline) return false;
    return true;
  }

  // "le président" alone in another paragraph than the president of an assembly: the state's, if one was named.
  const Post* state_rather(const Posts& known, const Post& post, const Post* found) const {
    if (found == nullptr || !post.title.bare() || titles_.is_of_state(found->title) || in_one_paragraph(*found, post))
      return found;
    std::size_t tried = 0;
    for (auto other = known.rbegin(); other != known.rend() && tried < kMostTried; ++other, ++tried)
      if (titles_.is_of_state((*other)->title) && titles_.may_mean(post.title, (*other)->title)) return *other;
    return found;
  }

  void find_earlier(const Post& post, const Posts& known) {
    const Post* earlier = state_rather(known, post, last_fitting(known, post.title, post.nested));
    if (earlier == nullptr && !post.title.bare()) earlier = last_vietnamese(known, post.title);
    if (earlier != nullptr) return take_from(*post.holding, *earlier->holding, "earlier");
    if (const std::uint32_t delegate = delegate_before(post); delegate != kNone)
      take(*post.holding, delegate, "earlier");
  }

  // The last of `known` that "le président vietnamien" may mean: its holder has a Vietnamese name.
  const Post* last_vietnamese(const Posts& known, const Title& title) {
    std::size_t tried = 0;
    for (auto post = known.rbegin(); post != known.rend() && tried < kMostTried; ++post, ++tried) {
      if ((*post)->holding->persons != 1) continue;
      const std::uint32_t holder = people_.all[found_.persons_of(*(*post)->holding).front()].mention;
      if (article_.attribute(holder, "origin") == "vn" && titles_.may_mean_of_vietnam(title, (*post)->title))
        return *post;
    }
    return nullptr;
  }

  // "M. VASSILY NEBENZIA (Fédération de Russie) … le représentant de la Fédération de Russie".
  std::uint32_t delegate_before(const Post& post) const {
    const auto persons = article_.all(Kind::person);
    auto person = std::partition_point(persons.begin(), persons.end(), [&](std::uint32_t m) {
      return article_.mention(m).begin < article_.mention(post.office).begin;
    });
    for (std::size_t tried = 0; person != persons.begin() && tried < kMostTried; ++tried) {
      const std::uint32_t open = article_.mention(*--person).end;
      if (!article_.is(open, "(")) continue;
      std::uint32_t close = open + 1;
      while (close < open + 12 && close < article_.size() && !article_.is(close, ")")) ++close;
      if (titles_.is_delegate_of(post.title, open + 1, close)) return *person;
    }
    return kNone;
  }

  // Posts without a name beside them, in text order: the last holder of a post that fits.
  void look_back() {
    Posts known(article_.memory());
    known.reserve(posts_.size());
    for (Post& post : posts_) {
      Holding& holding = *post.holding;
      if (holding.body.empty()) holding.body = body_of_possessive(article_, post.office);
      if (!holding.body.empty()) post.title = titles_.read(post.office, holding.body);
      if (holding.persons == 0 && post.before != nullptr && is_joined(article_, post.before->office, post.office))
        take_from(holding, *post.before->holding, "earlier");  // nobody, if the first has none yet
      if (holding.persons == 0 && !held_by_state(article_, post.office) && !is_predicate(article_, post.office) &&
          !serves_person(article_, post.office))
        find_earlier(post, known);
      if (holding.persons != 0 && !post.nested) known.push_back(&post);
    }
  }

  // A post described in full before its holder is named.
  void look_ahead() {
    Posts known(article_.memory());
    known.reserve(posts_.size());
    for (std::size_t i = posts_.size(); i-- > 0;) {
      const Post& post = posts_[i];
      Holding& holding = *post.holding;
      if (holding.persons != 0) {
        if (holding.witness != "earlier" && !post.nested) known.push_back(&post);
        continue;
      }
      if (held_by_state(article_, post.office)) continue;
      if (post.title.bare()) {
        if (post.nested) continue;
        if (const Post* only = only_fitting(known, post)) take_from(holding, *only->holding, "later");
        continue;
      }
      if (const Post* later = last_fitting(known, post.title);
          later != nullptr && (in_headline(post) || titles_.may_mean(later->title, post.title)))
        take_from(holding, *later->holding, "later");
    }
  }

  const ArticleView& article_;
  const People& people_;
  std::span<const std::uint32_t> offices_;  // mentions
  Titles titles_;
  Subjects subjects_;
  std::pmr::vector<Post> posts_;
  Holdings found_;
};

}  // namespace

Holdings find_holders(const ArticleView& article, const People& people) {
  return article.all(Kind::office).empty() ? Holdings(article) : Search(article, people).run();
}

}  // namespace vnaner
