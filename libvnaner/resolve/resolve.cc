// resolve.cc: assembles the Document from what the parts of resolve found.
#include "libvnaner/resolve/resolve.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <string_view>
#include <utility>
#include <vector>

#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/bodies.h"
#include "libvnaner/resolve/dates.h"
#include "libvnaner/resolve/holders.h"
#include "libvnaner/resolve/numbering.h"
#include "libvnaner/resolve/people.h"
#include "libvnaner/resolve/spelling.h"

namespace vnaner {

namespace {

constexpr std::size_t kUsualMemory = 32768;  // enough for an agency article; longer ones ask for more

struct EntityOutline {
  std::uint32_t person = kNone;  // or it is a body
  std::uint32_t mentions = 0;    // how many
};

class Assembly {
 public:
  Assembly(const ArticleView& article, const Given& given, Document& document)
      : article_(article),
        document_(document),
        internal_(given.internal),
        dates_(read_dates(article, given.date)),
        people_(identify_people(article)),
        holdings_(find_holders(article, people_)),
        readings_(read_bodies(article, dates_.document.date.year.value_or(0))),
        span_of_(article.spans().mentions.size(), kNone, article.memory()),
        credited_(article.memory()),
        open_(article.memory()),
        bodies_(article.all(Kind::body).size(), article.memory()),
        entity_of_person_(people_.all.size(), kNone, article.memory()),
        entity_of_body_(article.all(Kind::body).size(), kNone, article.memory()),
        entities_(article.memory()) {}

  void run() {
    document_.date = dates_.document.iso();
    for (const DateNote& note : dates_.document.notes) document_.notes.push_back({note.code, note.message, 0, 0});
    add_spans();
    add_holders();
    for (const MentionLink& link : article_.spans().links)
      if (span_of_[link.from] != kNone && span_of_[link.to] != kNone)
        document_.spans[span_of_[link.from]].links.push_back({std::string(link.relation), span_of_[link.to]});
    add_entities();
    add_zones();
  }

 private:
  std::uint32_t byte_of(std::uint32_t token) const { return article_.tokens().begin[token]; }
  std::uint32_t byte_end(std::uint32_t token) const { return article_.tokens().end[token - 1]; }

  bool emits_type_of(std::uint32_t m) const { return internal_ || !article_.type(m).internal; }

  std::string_view value_of(std::uint32_t m) const {
    if (readings_.values.empty()) return article_.mention(m).value;
    const auto at = std::lower_bound(readings_.values.begin(), readings_.values.end(), m,
                                     [](const auto& reading, std::uint32_t other) { return reading.first < other; });
    return at != readings_.values.end() && at->first == m ? at->second : article_.mention(m).value;
  }

  bool is_of_another(std::uint32_t m) const {
    return std::binary_search(readings_.dropped.begin(), readings_.dropped.end(), m);
  }

  void add_spans() {
    const auto count = static_cast<std::uint32_t>(article_.spans().mentions.size());
    std::size_t most = 0;
    for (std::uint32_t m = 0; m < count; ++m) most += emits_type_of(m) ? 1 : 0;
    document_.spans.reserve(most);
    std::size_t dates = 0, offices = 0;
    for (std::uint32_t m = 0; m < count; ++m) {
      DateValue* date = nullptr;
      if (dates < article_.dates().size() && article_.dates()[dates] == m) date = &dates_.values[dates++];
      const Holding* holding = article_.is_type(m, Kind::office) ? &holdings_.all[offices++] : nullptr;
      if (!emits_type_of(m) || (date != nullptr && date->drop) || is_of_another(m)) continue;
      span_of_[m] = static_cast<std::uint32_t>(document_.spans.size());
      Span& span = document_.spans.emplace_back();
      describe(span, m);
      nest(span, span_of_[m]);
      if (date != nullptr) set_date(span, *date);
      if (people_.of_mention[m] != kNone) set_person(span, m);
      if (holding != nullptr) set_office(span, m, *holding);
      set_entity(span, m);
    }
  }

  void describe(Span& span, std::uint32_t m) {
    const Mention& mention = article_.mention(m);
    span.begin = byte_of(mention.begin);
    span.end = byte_end(mention.end);
    span.type = article_.type(m).name;
    span.value = value_of(m);
    span.attrs.reserve(mention.attrs_count);
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a)
      describe(span.attrs.emplace_back(), article_.spans().attrs[mention.attrs_first + a]);
    credited_.clear();
    for (std::uint32_t r = 0; r < mention.rules_count; ++r)
      credited_.push_back(&(*article_.spans().rules)[article_.spans().credits[mention.rules_first + r]]);
    if (credited_.size() > 1)
      std::sort(credited_.begin(), credited_.end(),
                [](const RuleName* a, const RuleName* b) { return a->name < b->name; });
    span.by.reserve(credited_.size());
    for (const RuleName* rule : credited_) {
      Evidence& evidence = span.by.emplace_back();
      evidence.rule = rule->name;
      evidence.line = rule->line;
      evidence.how = mention.how;
    }
  }

  void describe(Attribute& out, const MentionAttr& attr) const {
    out.name = attr.name;
    out.value = attr.value;
    if (attr.begin >= attr.end) return;
    out.text = article_.slice(attr.begin, attr.end);
    out.begin = byte_of(attr.begin);
    out.end = byte_end(attr.end);
  }

  void set_date(Span& span, DateValue& date) {
    span.value = std::move(date.value);
    span.edtf = std::move(date.edtf);
    span.mod = std::move(date.mod);
    span.decided_by = std::move(date.decided_by);
    for (DateNote& note : date.notes)
      document_.notes.push_back({std::move(note.code), std::move(note.message), span.begin, span.end});
  }

  void set_person(Span& span, std::uint32_t m) {
    const Person& who = people_.all[people_.of_mention[m]];
    if (!who.in_full) return;
    const std::string_view words = article_.words(m);
    if (words != article_.words(who.mention) && !are_spelt_as(words, who.name)) span.ref = who.name;
  }

  void set_office(Span& span, std::uint32_t m, const Holding& holding) {
    span.status = article_.attribute(m, "status");
    span.body = holding.body;
    for (const std::uint32_t person : holdings_.persons_of(holding)) {
      if (!span.holder.empty()) span.holder += "; ";
      span.holder += people_.all[person].name;
    }
  }

  // Internal spans may cross others: the parent is the innermost that holds the span whole.
  void nest(Span& span, std::uint32_t s) {
    while (!open_.empty() && document_.spans[open_.back()].end <= span.begin) open_.pop_back();
    for (auto around = open_.rbegin(); around != open_.rend() && span.parent < 0; ++around)
      if (document_.spans[*around].end >= span.end) span.parent = static_cast<std::int32_t>(*around);
    open_.push_back(s);
  }

  void set_entity(Span& span, std::uint32_t m) {
    std::uint32_t* entity = nullptr;
    if (const std::uint32_t person = people_.of_mention[m]; person != kNone)
      entity = &entity_of_person_[person];
    else if (article_.is_type(m, Kind::body) && !value_of(m).empty())
      entity = &entity_of_body_[bodies_.number(value_of(m))];
    if (entity == nullptr) return;
    if (*entity == kNone) {
      *entity = static_cast<std::uint32_t>(entities_.size());
      entities_.push_back({people_.of_mention[m], 0});
    }
    ++entities_[*entity].mentions;
    span.entity = static_cast<std::int32_t>(*entity);
  }

  void add_holders() {
    for (std::size_t i = 0; i < holdings_.all.size(); ++i) {
      const Holding& holding = holdings_.all[i];
      const std::uint32_t office = span_of_[article_.all(Kind::office)[i]];
      if (office == kNone || holding.mention == kNone || span_of_[holding.mention] == kNone) continue;
      document_.spans[office].links.push_back({"held-by", span_of_[holding.mention]});
      document_.spans[office].decided_by.emplace_back(holding.witness);
    }
  }

  void add_entities() {
    document_.entities.resize(entities_.size());
    for (std::uint32_t s = 0; s < document_.spans.size(); ++s) {
      const Span& span = document_.spans[s];
      if (span.entity < 0) continue;
      const auto number = static_cast<std::size_t>(span.entity);
      Entity& entity = document_.entities[number];
      if (entity.mentions.empty()) {
        const std::uint32_t person = entities_[number].person;
        entity.type = span.type;
        entity.name = person != kNone ? people_.all[person].name : std::string_view(span.value);
        entity.mentions.reserve(entities_[number].mentions);
      }
      entity.mentions.push_back(s);
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
  Holdings holdings_;
  BodyReading readings_;
  Numbers span_of_;                             // mention -> span, or kNone
  std::pmr::vector<const RuleName*> credited_;  // with the span at hand
  Numbers open_;                                // spans that are not over yet, outermost first
  Numbering bodies_;
  Numbers entity_of_person_, entity_of_body_;  // or kNone
  std::pmr::vector<EntityOutline> entities_;   // in the order of their first mentions
};

}  // namespace

Document resolve(Text text, const Tokens& tokens, const Spans& spans, const Given& given) {
  Document document;
  document.notes = std::move(text.notes);
  std::array<std::byte, kUsualMemory> usual;
  std::pmr::monotonic_buffer_resource memory(usual.data(), usual.size());
  const ArticleView article(text.view(), tokens, spans, memory);
  Assembly(article, given, document).run();
  document.converted = std::move(text.converted);
  return document;
}

}  // namespace vnaner
