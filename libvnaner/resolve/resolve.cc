// resolve.cc: assembles the Document from what the parts of resolve found.
#include "libvnaner/resolve/resolve.h"

#include <algorithm>
#include <unordered_map>

#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/bodies.h"
#include "libvnaner/resolve/dates.h"
#include "libvnaner/resolve/holders.h"
#include "libvnaner/resolve/people.h"

namespace vnaner {

namespace {

class Assembly {
 public:
  Assembly(const ArticleView& article, const Given& given, Document& document)
      : article_(article),
        document_(document),
        internal_(given.internal),
        dates_(read_dates(article, given.date)),
        people_(identify_people(article)),
        holdings_(find_holders(article, people_)),
        values_(settle_values(article)) {}

  void run() {
    document_.date = dates_.document.iso();
    for (const DateNote& note : dates_.document.notes) document_.notes.push_back({note.code, note.message, 0, 0});
    const auto count = static_cast<std::uint32_t>(article_.spans().mentions.size());
    span_of_.assign(count, kNone);
    for (std::uint32_t m = 0; m < count; ++m)
      if (emitted(m)) add_span(m);
    nest();
    for (std::uint32_t m = 0; m < count; ++m)
      if (span_of_[m] != kNone) add_links(m);
    for (const MentionLink& link : article_.spans().links)
      if (span_of_[link.from] != kNone && span_of_[link.to] != kNone)
        document_.spans[span_of_[link.from]].links.push_back({std::string(link.relation), span_of_[link.to]});
    add_entities();
    add_zones();
  }

 private:
  bool emitted(std::uint32_t m) {
    if ((*article_.spans().types)[article_.mention(m).type].internal) return internal_;
    const DateValue* date = date_of(m);
    return date == nullptr || !date->drop;
  }

  const DateValue* date_of(std::uint32_t m) const {
    const auto at = std::lower_bound(dates_.mentions.begin(), dates_.mentions.end(), m);
    if (at == dates_.mentions.end() || *at != m) return nullptr;
    return &dates_.values[static_cast<std::size_t>(at - dates_.mentions.begin())];
  }

  std::uint32_t byte_of(std::uint32_t token) const { return article_.tokens().begin[token]; }
  std::uint32_t byte_end(std::uint32_t token) const { return article_.tokens().end[token - 1]; }

  void add_span(std::uint32_t m) {
    const Mention& mention = article_.mention(m);
    Span span;
    span.begin = byte_of(mention.begin);
    span.end = byte_end(mention.end);
    span.type = (*article_.spans().types)[mention.type].name;
    span.value = std::string(values_[m]);
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a)
      add_attribute(span, article_.spans().attrs[mention.attrs_first + a]);
    for (std::uint32_t r = 0; r < mention.rules_count; ++r) {
      const RuleName& rule = (*article_.spans().rules)[article_.spans().credits[mention.rules_first + r]];
      span.by.push_back({rule.name, rule.line, mention.how});
    }
    std::sort(span.by.begin(), span.by.end(), [](const Evidence& a, const Evidence& b) { return a.rule < b.rule; });
    if (const DateValue* date = date_of(m); date != nullptr) {
      span.value = date->value;
      span.edtf = date->edtf;
      span.mod = date->mod;
      span.decided_by = date->decided_by;
      for (const DateNote& note : date->notes)
        document_.notes.push_back({note.code, note.message, span.begin, span.end});
    }
    if (const std::uint32_t person = people_.of_mention[m]; person != kNone) {
      const Person& who = people_.all[person];
      if (who.in_full && article_.spelt(mention.begin, mention.end) != who.name) span.ref = who.name;
    }
    if (article_.is_type(m, "office")) {
      span.status = std::string(article_.attribute(m, "status"));
      span.body = std::string(holdings_[m].body);
      for (std::uint32_t person : holdings_[m].persons)
        span.holder += (span.holder.empty() ? "" : "; ") + people_.all[person].name;
    }
    span_of_[m] = static_cast<std::uint32_t>(document_.spans.size());
    document_.spans.push_back(std::move(span));
  }

  void add_attribute(Span& span, const MentionAttr& attr) {
    Attribute out;
    out.name = std::string(attr.name);
    out.value = std::string(attr.value);
    if (attr.begin < attr.end) {
      out.begin = byte_of(attr.begin);
      out.end = byte_end(attr.end);
      out.text = std::string(article_.slice(attr.begin, attr.end));
    }
    span.attrs.push_back(std::move(out));
  }

  void nest() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t s = 0; s < document_.spans.size(); ++s) {
      Span& span = document_.spans[s];
      while (!open.empty() && document_.spans[open.back()].end <= span.begin) open.pop_back();
      // Internal spans may cross others: the parent is the innermost that holds the span whole.
      for (auto around = open.rbegin(); around != open.rend() && span.parent < 0; ++around)
        if (document_.spans[*around].end >= span.end) span.parent = static_cast<std::int32_t>(*around);
      open.push_back(s);
    }
  }

  void add_links(std::uint32_t m) {
    const Holding& holding = holdings_[m];
    if (holding.mention != kNone && span_of_[holding.mention] != kNone) {
      Span& office = document_.spans[span_of_[m]];
      office.links.push_back({"held-by", span_of_[holding.mention]});
      office.decided_by.emplace_back(holding.witness);
    }
  }

  void add_entities() {
    std::vector<std::uint32_t> of_person(people_.all.size(), kNone);
    std::unordered_map<std::string_view, std::uint32_t> of_body;
    for (std::uint32_t m = 0; m < span_of_.size(); ++m) {
      if (span_of_[m] == kNone) continue;
      Span& span = document_.spans[span_of_[m]];
      std::uint32_t* entity = nullptr;
      if (const std::uint32_t person = people_.of_mention[m]; person != kNone)
        entity = &of_person[person];
      else if (article_.is_type(m, "body") && !values_[m].empty())
        entity = &of_body.try_emplace(values_[m], kNone).first->second;
      if (entity == nullptr) continue;
      if (*entity == kNone) {
        *entity = static_cast<std::uint32_t>(document_.entities.size());
        const std::uint32_t person = people_.of_mention[m];
        document_.entities.push_back({span.type, person != kNone ? people_.all[person].name : span.value, {}});
      }
      span.entity = static_cast<std::int32_t>(*entity);
      document_.entities[*entity].mentions.push_back(span_of_[m]);
    }
  }

  void add_zones() {
    for (const ZoneRange& zone : article_.spans().zones)
      if (zone.begin < zone.end)
        document_.zones.push_back({(*article_.spans().zone_names)[zone.zone], byte_of(zone.begin), byte_end(zone.end)});
  }

  const ArticleView& article_;
  Document& document_;
  bool internal_;
  DateReading dates_;
  People people_;
  std::vector<Holding> holdings_;
  std::vector<std::string_view> values_;
  std::vector<std::uint32_t> span_of_;  // mention -> span, or kNone
};

}  // namespace

Document resolve(Text text, const Tokens& tokens, const Spans& spans, const Given& given) {
  Document document;
  document.notes = std::move(text.notes);
  const ArticleView article(text.view(), tokens, spans);
  Assembly(article, given, document).run();
  document.converted = std::move(text.converted);
  return document;
}

}  // namespace vnaner
