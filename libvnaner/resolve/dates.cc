// dates.cc: see dates.h.
#include "libvnaner/resolve/dates.h"

#include <algorithm>

namespace vnaner {

namespace {

bool ends_clause(const ArticleView& article, std::uint32_t token) {
  const TokenKind kind = article.tokens().kind[token];
  if (kind != TokenKind::punctuation) return kind == TokenKind::newline;
  const std::string_view mark = article.lower(token);
  return mark.size() == 1 && std::string_view(",;:()").find(mark[0]) != std::string_view::npos;
}

// Where paragraphs, sentences and clauses begin or end, in text order.
class Layout {
 public:
  explicit Layout(const ArticleView& article)
      : size_(article.size()),
        paragraphs_(article.memory()),
        sentences_(article.memory()),
        clause_ends_(article.memory()) {
    const Tokens& tokens = article.tokens();
    for (std::uint32_t t = 0; t < size_; ++t) {
      if (tokens.has(t, kParagraphStart)) paragraphs_.push_back(t);
      if (tokens.has(t, kSentenceStart)) sentences_.push_back(t);
      if (ends_clause(article, t)) clause_ends_.push_back(t);
    }
  }

  // Places `date`, and gives it those of `cues` that stand in its sentence.
  void place(DateExpression& date, std::span<const TenseCue> cues) const {
    const auto paragraph = after(paragraphs_, date.begin);
    date.paragraph = static_cast<std::uint32_t>(paragraph - paragraphs_.begin());
    date.paragraph_begin = paragraph == paragraphs_.begin() ? 0 : *(paragraph - 1);

    const auto sentence = after(sentences_, date.begin);
    const std::uint32_t sentence_begin = sentence == sentences_.begin() ? 0 : *(sentence - 1);
    const std::uint32_t sentence_end = sentence == sentences_.end() ? size_ : *sentence;
    const auto cue_before = [](const TenseCue& cue, std::uint32_t token) { return cue.token < token; };
    const auto first = std::lower_bound(cues.begin(), cues.end(), sentence_begin, cue_before);
    date.cues = {first, std::lower_bound(first, cues.end(), sentence_end, cue_before)};

    const auto from = std::lower_bound(clause_ends_.begin(), clause_ends_.end(), date.begin);
    date.clause_begin = from == clause_ends_.begin() ? sentence_begin : std::max(sentence_begin, *(from - 1) + 1);
    const auto to = std::lower_bound(from, clause_ends_.end(), date.end);
    const std::uint32_t clause_end = to == clause_ends_.end() ? sentence_end : std::min(sentence_end, *to);
    date.clause_end = std::max(clause_end, date.end);  // a date may run over the end of its sentence
  }

 private:
  static Numbers::const_iterator after(const Numbers& places, std::uint32_t token) {
    return std::upper_bound(places.begin(), places.end(), token);
  }

  std::uint32_t size_;
  Numbers paragraphs_, sentences_;  // their first tokens
  Numbers clause_ends_;             // commas, semicolons, colons, brackets and line ends
};

Tense tense_named(std::string_view when) {
  if (when == "past") return Tense::past;
  if (when == "future") return Tense::future;
  return Tense::none;
}

std::pmr::vector<TenseCue> cues_of(const ArticleView& article) {
  std::pmr::vector<TenseCue> cues(article.memory());
  cues.reserve(article.all(Kind::tense).size());
  for (const std::uint32_t m : article.all(Kind::tense))
    if (const Tense tense = tense_named(article.attribute(m, "when")); tense != Tense::none)
      cues.push_back({article.mention(m).begin, tense});
  return cues;
}

bool stops(const ArticleView& article, std::uint32_t token) {
  return token >= article.size() || article.form(token).kind == TokenKind::newline || article.is(token, ":") ||
         article.is(token, ".");
}

// `cues` must outlive the expressions.
std::pmr::vector<DateExpression> expressions_of(const ArticleView& article, std::span<const TenseCue> cues) {
  std::pmr::vector<DateExpression> dates(article.memory());
  if (article.dates().empty()) return dates;
  const Layout layout(article);
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
    DateExpression& date = dates.emplace_back(read_parts(attrs, article.memory()));
    date.begin = mention.begin;
    date.end = mention.end;
    date.before_stop = stops(article, mention.end);
    layout.place(date, cues);
  }
  return dates;
}

}  // namespace

DateReading read_dates(const ArticleView& article, std::string_view given) {
  const std::pmr::vector<TenseCue> cues = cues_of(article);
  const std::pmr::vector<DateExpression> dates = expressions_of(article, cues);
  DateReading reading;
  reading.document = find_document_date(given, dates);
  reading.values = resolve_dates(dates, reading.document);
  return reading;
}

}  // namespace vnaner
