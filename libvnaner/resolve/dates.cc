// dates.cc: see dates.h.
#include "libvnaner/resolve/dates.h"

#include <algorithm>

namespace vnaner {

namespace {

// Sentence and paragraph numbers of tokens, and where they begin.
struct Layout {
  std::vector<std::uint32_t> sentence, paragraph, sentence_begin, paragraph_begin;  // by token

  explicit Layout(const Tokens& tokens) {
    std::uint32_t s = 0, p = 0, s_begin = 0, p_begin = 0;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (tokens.has(t, kParagraphStart)) ++p, p_begin = t;
      if (tokens.has(t, kSentenceStart)) ++s, s_begin = t;
      sentence.push_back(s);
      paragraph.push_back(p);
      sentence_begin.push_back(s_begin);
      paragraph_begin.push_back(p_begin);
    }
  }
};

bool ends_clause(const ArticleView& article, std::uint32_t token) {
  const Form& form = article.form(token);
  if (form.kind == TokenKind::newline) return true;
  return form.kind == TokenKind::punctuation &&
         (form.lower == "," || form.lower == ";" || form.lower == ":" || form.lower == "(" || form.lower == ")");
}

// Where the clause around each token begins and ends, inside its sentence. One pass, however long the clauses are.
struct Clauses {
  std::vector<std::uint32_t> begin, end;  // by token

  Clauses(const ArticleView& article, const Layout& layout) : begin(article.size()), end(article.size()) {
    for (std::uint32_t t = 0; t < begin.size(); ++t)
      begin[t] = t == layout.sentence_begin[t] || ends_clause(article, t - 1) ? t : begin[t - 1];
    for (std::uint32_t t = static_cast<std::uint32_t>(end.size()); t-- > 0;) {
      const bool last = t + 1 == end.size() || layout.sentence[t + 1] != layout.sentence[t];
      end[t] = ends_clause(article, t) ? t : last ? t + 1 : end[t + 1];
    }
  }

  void find(const Layout& layout, DateExpression& date) const {
    date.clause_begin = begin[date.begin];
    const bool goes_on = date.end < end.size() && layout.sentence[date.end] == layout.sentence[date.begin];
    date.clause_end = goes_on ? end[date.end] : date.end;
  }
};

Tense tense_named(std::string_view when) {
  if (when == "past") return Tense::past;
  if (when == "future") return Tense::future;
  return Tense::none;
}

std::vector<TenseCue> cues_of(const ArticleView& article) {
  std::vector<TenseCue> cues;
  const auto& mentions = article.spans().mentions;
  for (std::uint32_t m = 0; m < mentions.size(); ++m)
    if (article.is_type(m, "tense"))
      if (const Tense tense = tense_named(article.attribute(m, "when")); tense != Tense::none)
        cues.push_back({mentions[m].begin, tense});
  return cues;
}

bool stops(const ArticleView& article, std::uint32_t token) {
  return token >= article.size() || article.form(token).kind == TokenKind::newline || article.is(token, ":") ||
         article.is(token, ".");
}

}  // namespace

DateReading read_dates(const ArticleView& article, std::string_view given) {
  DateReading reading;
  const Spans& spans = article.spans();
  const Layout layout(article.tokens());
  const Clauses clauses(article, layout);
  const std::vector<TenseCue> cues = cues_of(article);
  std::vector<DateAttr> attrs;  // of all dates, one after the other
  std::vector<DateExpression> dates;
  std::vector<std::size_t> first_attr;
  for (std::uint32_t m = 0; m < spans.mentions.size(); ++m) {
    const Mention& mention = spans.mentions[m];
    if ((*spans.types)[mention.type].resolver != "calendar") continue;
    reading.mentions.push_back(m);
    first_attr.push_back(attrs.size());
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a) {
      const MentionAttr& attr = spans.attrs[mention.attrs_first + a];
      const bool one_token = attr.end == attr.begin + 1;
      attrs.push_back({attr.name, article.slice(attr.begin, attr.end), attr.value,
                       one_token ? article.form(attr.begin).number : -1});
    }
    DateExpression date;
    date.begin = mention.begin;
    date.end = mention.end;
    date.sentence = layout.sentence[mention.begin];
    date.paragraph = layout.paragraph[mention.begin];
    date.paragraph_begin = layout.paragraph_begin[mention.begin];
    clauses.find(layout, date);
    date.before_stop = stops(article, mention.end);
    const auto from = std::partition_point(cues.begin(), cues.end(),
                                           [&](const TenseCue& c) { return layout.sentence[c.token] < date.sentence; });
    const auto to = std::partition_point(from, cues.end(),
                                         [&](const TenseCue& c) { return layout.sentence[c.token] <= date.sentence; });
    date.cues = {from, to};
    dates.push_back(date);
  }
  first_attr.push_back(attrs.size());
  for (std::size_t i = 0; i < dates.size(); ++i)
    dates[i].attrs = std::span<const DateAttr>(attrs).subspan(first_attr[i], first_attr[i + 1] - first_attr[i]);
  reading.document = find_document_date(given, dates);
  reading.values = resolve_dates(dates, reading.document);
  return reading;
}

}  // namespace vnaner
