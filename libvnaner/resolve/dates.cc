// dates.cc: see dates.h.
#include "libvnaner/resolve/dates.h"

#include <algorithm>

namespace vnaner {

namespace {

// What tells when a text's clauses play, sorted by token: see DateExpression.
struct Cues {
  explicit Cues(std::pmr::memory_resource* memory) : sure(memory), said(memory), presents(memory), notices(memory) {}

  std::pmr::vector<TenseCue> sure, said, presents, notices;
};

// What stands at `token`, as far as marks go: one of a single byte has no other form.
std::string_view mark_at(const ArticleView& article, std::uint32_t token) {
  const std::string_view text = article.slice(token, token + 1);
  return text.size() == 1 ? text : article.lower(token);
}

bool parts_clauses(std::string_view mark) {
  return mark == "," || mark == ";" || mark == ":" || mark == "(" || mark == ")";
}

bool stops(const ArticleView& article, std::uint32_t token) {
  if (token >= article.size() || article.tokens().kind[token] == TokenKind::newline) return true;
  const std::string_view mark = mark_at(article, token);
  return mark == ":" || mark == ".";
}

constexpr std::uint32_t kOpeningWords = 2;  // before a year that rules its sentence: "Mais en"

// Where paragraphs, sentences and clauses begin or end. Places dates one after the other, in text order.
class Layout {
 public:
  // The article must outlive the layout, the cues the expressions that are placed.
  Layout(const ArticleView& article, const Cues& cues)
      : article_(article),
        size_(article.size()),
        cues_{cues.sure},
        said_{cues.said},
        presents_{cues.presents},
        notices_{cues.notices},
        paragraphs_(article.memory()),
        sentences_(article.memory()),
        clause_ends_(article.memory()) {
    const std::uint16_t* flags = article.tokens().flags.data();
    const TokenKind* kinds = article.tokens().kind.data();
    sentences_.reserve(size_ / 16);
    clause_ends_.reserve(size_ / 8);
    for (std::uint32_t t = 0; t < size_; ++t) {
      if ((flags[t] & (kParagraphStart | kSentenceStart)) != 0) {
        if ((flags[t] & kParagraphStart) != 0) paragraphs_.push_back(t);
        if ((flags[t] & kSentenceStart) != 0) sentences_.push_back(t);
      }
      if (kinds[t] == TokenKind::newline || (kinds[t] == TokenKind::punctuation && parts_clauses(mark_at(article, t))))
        clause_ends_.push_back(t);
    }
  }

  // Needs: `date` begins no earlier than the one before.
  void place(DateExpression& date) {
    while (paragraph_ < paragraphs_.size() && paragraphs_[paragraph_] <= date.begin) ++paragraph_;
    date.paragraph = static_cast<std::uint32_t>(paragraph_);
    date.paragraph_begin = paragraph_ == 0 ? 0 : paragraphs_[paragraph_ - 1];

    while (sentence_ < sentences_.size() && sentences_[sentence_] <= date.begin) ++sentence_;
    const std::uint32_t sentence_begin = sentence_ == 0 ? 0 : sentences_[sentence_ - 1];
    const std::uint32_t sentence_end = sentence_ == sentences_.size() ? size_ : sentences_[sentence_];
    date.sentence = static_cast<std::uint32_t>(sentence_);
    date.opens_sentence = date.begin - sentence_begin <= kOpeningWords;
    date.complement = date.begin != 0 && article_.is(date.begin - 1, "de");
    date.opening = date.opens_sentence && date.begin != 0 && article_.is(date.begin - 1, "en");
    date.cues = cues_.between(sentence_begin, sentence_end);
    date.said = said_.between(sentence_begin, sentence_end);
    date.presents = presents_.between(sentence_begin, sentence_end);
    date.notices = notices_.between(sentence_begin, sentence_end);

    while (clause_end_ < clause_ends_.size() && clause_ends_[clause_end_] < date.begin) ++clause_end_;
    date.clause_begin = clause_end_ == 0 ? sentence_begin : std::max(sentence_begin, clause_ends_[clause_end_ - 1] + 1);
    date.opens_clause =
        date.clause_begin != 0 && date.begin - date.clause_begin <= 1 && article_.is(date.clause_begin - 1, ";");
    auto end = clause_ends_.begin() + static_cast<std::ptrdiff_t>(clause_end_);
    if (end != clause_ends_.end() && *end < date.end) end = std::lower_bound(end, clause_ends_.end(), date.end);
    const std::uint32_t clause_end = end == clause_ends_.end() ? sentence_end : std::min(sentence_end, *end);
    date.clause_end = std::max(clause_end, date.end);  // a date may run over the end of its sentence
  }

 private:
  // Walks through cues from sentence to sentence.
  struct CueWalk {
    std::span<const TenseCue> all;
    std::size_t first = 0, end = 0;

    // Those from token `from` to token `to`. Needs: neither goes back.
    std::span<const TenseCue> between(std::uint32_t from, std::uint32_t to) {
      while (first < all.size() && all[first].token < from) ++first;
      while (end < all.size() && all[end].token < to) ++end;
      return all.subspan(first, std::max(first, end) - first);
    }
  };

  const ArticleView& article_;
  std::uint32_t size_;
  CueWalk cues_, said_, presents_, notices_;
  Numbers paragraphs_, sentences_;  // their first tokens
  Numbers clause_ends_;             // commas, semicolons, colons, brackets and line ends
  // The first of each that stands behind the last date's begin.
  std::size_t paragraph_ = 0, sentence_ = 0, clause_end_ = 0;
};

Cues cues_of(const ArticleView& article) {
  Cues cues(article.memory());
  cues.sure.reserve(article.all(Kind::tense).size());
  for (const std::uint32_t m : article.all(Kind::tense)) {
    const std::string_view when = article.attribute(m, "when");
    const std::uint32_t token = article.mention(m).begin;
    if (when == "said") cues.said.push_back({token, Tense::past});
    if (when == "past") cues.sure.push_back({token, Tense::past});
    if (when == "narrated") cues.sure.push_back({.token = token, .tense = Tense::past, .narrated = true});
    if (when == "apposed") cues.said.push_back({.token = token, .tense = Tense::past, .participle = true});
    if (when == "participle") cues.sure.push_back({.token = token, .tense = Tense::past, .participle = true});
    if (when == "future") cues.sure.push_back({token, Tense::future});
    if (when == "present") cues.presents.push_back({token, Tense::future});
    if (when == "limit") cues.presents.push_back({.token = token, .tense = Tense::future, .limit = true});
    if (when == "notice") cues.notices.push_back({token, Tense::future});
  }
  return cues;
}

// Whether `date` says again, between marks, which day the one before it is: "hier, le 18 mai,", "ce vendredi (15
// juin)".
bool is_apposed(const ArticleView& article, const DateExpression& before, const DateExpression& date) {
  if (before.end >= article.size() || date.begin <= before.end || date.begin - before.end > 2) return false;
  const std::string_view opens = mark_at(article, before.end);
  if (opens != "," && opens != "(") return false;
  if (date.begin == before.end + 2 && article.lower(before.end + 1) != "le") return false;
  if (opens == "(") return date.end < article.size() && mark_at(article, date.end) == ")";
  return date.before_comma || date.before_stop;
}

// `cues` must outlive the expressions.
std::pmr::vector<DateExpression> expressions_of(const ArticleView& article, const Cues& cues) {
  std::pmr::vector<DateExpression> dates(article.memory());
  if (article.dates().empty()) return dates;
  Layout layout(article, cues);
  std::pmr::vector<DateAttr> attrs(article.memory());
  dates.reserve(article.dates().size());
  for (const std::uint32_t m : article.dates()) {
    const Mention& mention = article.mention(m);
    attrs.clear();
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a) {
      const MentionAttr& attr = article.spans().attrs[mention.attrs_first + a];
      const bool one_token = attr.end == attr.begin + 1;
      attrs.push_back({attr.name, article.slice(attr.begin, attr.end), attr.value,
                       one_token ? article.form(attr.begin).number : -1});
    }
    DateExpression& date = dates.emplace_back(attrs, article.memory());
    date.begin = mention.begin;
    date.end = mention.end;
    date.before_stop = stops(article, mention.end);
    date.before_comma = mention.end < article.size() && mark_at(article, mention.end) == ",";
    layout.place(date);
    if (dates.size() == 1) continue;
    DateExpression& before = dates[dates.size() - 2];
    date.apposed = is_apposed(article, before, date);
    // "de samedi soir à lundi" begins on a day; it is no complement.
    date.ends_range = date.begin == before.end + 2 && article.is(before.end + 1, "à");
    if (date.ends_range) before.complement = false;
  }
  return dates;
}

}  // namespace

DateReading read_dates(const ArticleView& article, std::string_view given) {
  const Cues cues = cues_of(article);
  const std::pmr::vector<DateExpression> dates = expressions_of(article, cues);
  const DocumentDate document = find_document_date(given, dates);
  return {resolve_dates(dates, document, article.memory()), document};
}

}  // namespace vnaner
