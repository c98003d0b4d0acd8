// timeml.cc: a Document's dates as TIMEX3 tags in the text, an XML document of TimeML.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/output/duration.h"
#include "libvnaner/output/xml_text.h"
#include "vnaner/output.h"

namespace vnaner {

namespace {

constexpr std::string_view kUnknown = "XXXX-XX-XX";
constexpr std::string_view kOpen = "..";

bool decided_by(const Span& span, std::string_view witness) {
  return std::find(span.decided_by.begin(), span.decided_by.end(), witness) != span.decided_by.end();
}

bool decided_by_document(const Span& span) {
  return decided_by(span, "given") || decided_by(span, "header") || decided_by(span, "dateline") ||
         decided_by(span, "text");
}

const Attribute* find_attribute(const Span& span, std::string_view name) {
  const auto found =
      std::find_if(span.attrs.begin(), span.attrs.end(), [name](const Attribute& attr) { return attr.name == name; });
  return found == span.attrs.end() ? nullptr : &*found;
}

bool is_day(std::string_view date) { return date.size() == std::string_view("2022-02-02").size() && date[5] != 'W'; }

// How long from `start` to `end`; of "ces trois dernières années" as the words say. Their ends are years and that far
// apart, those of "les trois prochaines semaines" days that both belong to it.
std::string length_of(const Span& span, std::string_view start, std::string_view end) {
  if (find_attribute(span, "span") == nullptr) return duration_between(start, end, LastEnd::whole);
  if (!is_day(start) || !is_day(end)) return duration_between(start, end, LastEnd::outside);
  const Attribute* const unit = find_attribute(span, "unit");
  return counted_in(duration_between(start, end, LastEnd::whole), unit == nullptr ? "" : unit->value);
}

// The ends of "a/b"; nothing if `value` is no interval.
std::vector<std::string_view> ends_of(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash == 0 || slash == value.npos || slash + 1 == value.size() || value.find('/', slash + 1) != value.npos)
    return {};
  const std::vector<std::string_view> ends = {value.substr(0, slash), value.substr(slash + 1)};
  return ends[0] == kOpen && ends[1] == kOpen ? std::vector<std::string_view>() : ends;
}

// The dates of "{a,b}"; nothing if `value` is no list.
std::vector<std::string_view> items_of(std::string_view value) {
  if (value.size() < 2 || value.front() != '{' || value.back() != '}') return {};
  value = value.substr(1, value.size() - 2);
  std::vector<std::string_view> items;
  for (std::size_t from = 0; from <= value.size();) {
    const std::size_t comma = std::min(value.find(',', from), value.size());
    if (comma == from) return {};
    items.push_back(value.substr(from, comma - from));
    from = comma + 1;
  }
  return items;
}

class TimemlWriter {
 public:
  TimemlWriter(const Document& document, std::string_view text) : document_(document), text_(text) {}

  std::string run(std::string_view id) {
    out_.reserve(text_.size() + text_.size() / 8 + 512);
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>";
    append_xml_text(out_, id);
    out_ += "</DOCID>\n<DCT>";
    open("DATE", document_.date.empty() ? kUnknown : std::string_view(document_.date));
    attribute("temporalFunction", "false");
    attribute("functionInDocument", "CREATION_TIME");
    out_ += '>';
    append_xml_text(out_, document_.date);
    out_ += "</TIMEX3></DCT>\n<TEXT>";
    for (const Span& span : document_.spans)
      if (span.type == "date") date(span);
    append_xml_text(out_, text_.substr(at_));
    out_ += "</TEXT>\n</TimeML>\n";
    return std::move(out_);
  }

 private:
  void attribute(std::string_view name, std::string_view value) {
    ((out_ += ' ') += name) += "=\"";
    append_xml_value(out_, value);
    out_ += '"';
  }

  static std::string id_of(std::size_t number) { return "t" + std::to_string(number); }

  // The head of the next tag, up to where further attributes stand.
  void open(std::string_view type, std::string_view value) {
    out_ += "<TIMEX3";
    attribute("tid", id_of(next_++));
    attribute("type", type);
    attribute("value", value);
  }

  // What a date's value was computed from, other than its own words.
  void function(const Span& span) {
    if (decided_by_document(span)) {
      attribute("temporalFunction", "true");
      attribute("anchorTimeID", "t0");
    } else if (decided_by(span, "anaphora")) {
      attribute("temporalFunction", "true");
    }
  }

  void mod(const Span& span) {
    if (!span.mod.empty()) attribute("mod", span.mod);
  }

  void words(const Span& span) {
    out_ += '>';
    append_xml_text(out_, text_.substr(at_, span.end - at_));
    at_ = std::min<std::size_t>(span.end, text_.size());
    out_ += "</TIMEX3>";
  }

  // Tags do not nest: a date that begins inside the one before is left out, and so is one without words.
  void date(const Span& span) {
    if (span.begin < at_ || span.begin >= span.end || span.begin >= text_.size()) return;
    append_xml_text(out_, text_.substr(at_, span.begin - at_));
    at_ = span.begin;
    if (const std::vector<std::string_view> ends = ends_of(span.value); !ends.empty())
      interval(span, ends[0], ends[1]);
    else if (const std::vector<std::string_view> items = items_of(span.value); !items.empty())
      list(span, items);
    else
      list(span, {span.value.empty() ? kUnknown : std::string_view(span.value)});
  }

  void interval(const Span& span, std::string_view start, std::string_view end) {
    open("DURATION", length_of(span, start, end));
    mod(span);
    std::size_t point = next_;
    if (start != kOpen) attribute("beginPoint", id_of(point++));
    if (end != kOpen) attribute("endPoint", id_of(point));
    words(span);
    for (const std::string_view date : {start, end}) {
      if (date == kOpen) continue;
      open("DATE", date);
      function(span);
      out_ += "/>";
    }
  }

  // The first date has the words.
  void list(const Span& span, const std::vector<std::string_view>& dates) {
    for (std::size_t i = 0; i < dates.size(); ++i) {
      open("DATE", dates[i]);
      mod(span);
      function(span);
      if (i == 0)
        words(span);
      else
        out_ += "/>";
    }
  }

  const Document& document_;
  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;    // byte of the text up to which it is written
  std::size_t next_ = 0;  // number of the next tag
};

}  // namespace

std::string to_timeml(const Document& document, const Article& article) {
  const std::string_view text = document.converted.empty() ? article.text : std::string_view(document.converted);
  return TimemlWriter(document, text).run(article.id);
}

}  // namespace vnaner
