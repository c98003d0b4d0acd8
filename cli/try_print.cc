// try_print.cc: see try_print.h.
#include "cli/try_print.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/messages.h"
#include "vnaner/diff.h"

namespace vnaner {
namespace {

std::string in_colour(const Span& span, const TerminalOptions& look) {
  const std::string text = printable(label(span));
  return look.colours ? fmt::format("\x1B[{}m{}\x1B[0m", colour_of(span.type), text) : text;
}

std::string quoted(std::string_view words) { return "«" + printable(words) + "»"; }

// The words of a span, the parts that a rule named, its value in another notation, what it is linked with.
std::vector<std::string> facts(const Document& document, std::string_view text, const Span& span) {
  std::vector<std::string> all = {quoted(slice(text, span))};
  if (!span.edtf.empty() && span.edtf != span.value) all.push_back(printable("edtf " + span.edtf));
  for (const Attribute& attr : span.attrs)
    all.push_back(printable(fmt::format(".{}={}", attr.name, attr.value.empty() ? attr.text : attr.value)));
  for (const Link& link : span.links)
    if (link.to < document.spans.size())
      all.push_back(printable(link.rel) + ' ' + quoted(slice(text, document.spans[link.to])));
  return all;
}

// Files of rules, by the rule's name.
using Files = std::unordered_map<std::string_view, std::string_view>;

std::vector<std::string> reasons(const Span& span, const Files& files) {
  std::vector<std::string> all;
  for (const Evidence& evidence : span.by) {
    const auto file = files.find(evidence.rule);
    all.push_back(printable(fmt::format("{} {}:{} ({})", evidence.rule,
                                        file == files.end() ? std::string_view("?") : file->second, evidence.line,
                                        name(evidence.how))));
  }
  std::string witnesses;
  for (const std::string& witness : span.decided_by) witnesses += (witnesses.empty() ? "" : ", ") + witness;
  if (!witnesses.empty()) all.push_back(printable(say("decided by {}", witnesses)));
  return all;
}

// Things beside each other, two blanks between them, in as many lines as that takes.
class Paragraph {
 public:
  Paragraph(std::size_t indent, std::size_t width)
      : indent_(indent), width_(width), out_(indent, ' '), column_(indent) {}

  void put(const std::string& text, std::size_t size) {
    if (begun_ && column_ + 2 + size > width_)
      newline();
    else if (begun_)
      (out_ += "  "), column_ += 2;
    out_ += text;
    column_ += size;
    begun_ = true;
  }
  // All of them in this line, or the first in the next one.
  void put_together(const std::vector<std::string>& texts) {
    std::size_t size = 0;
    for (const std::string& text : texts) size += 2 + columns(text);
    if (column_ + size > width_) newline();
    for (const std::string& text : texts) put(text, columns(text));
  }
  std::string take() { return std::move(out_) + '\n'; }

 private:
  void newline() {
    (out_ += '\n').append(indent_ + 4, ' ');
    column_ = indent_ + 4;
    begun_ = false;
  }

  std::size_t indent_, width_;
  std::string out_;
  std::size_t column_;
  bool begun_ = false;  // something stands in this line
};

}  // namespace

std::string list_spans(const Document& document, std::string_view text, const Extractor& extractor,
                       const TerminalOptions& look) {
  Files files;
  for (const RuleInfo& rule : extractor.rules()) files.emplace(rule.name, rule.file);
  std::string out;
  std::vector<std::size_t> depths(document.spans.size());
  for (std::size_t i = 0; i < document.spans.size(); ++i) {
    const Span& span = document.spans[i];
    if (span.parent >= 0) depths[i] = depths[static_cast<std::size_t>(span.parent)] + 1;
    Paragraph paragraph(2 * depths[i], look.width);
    paragraph.put(in_colour(span, look), columns(label(span)));
    for (const std::string& fact : facts(document, text, span)) paragraph.put(fact, columns(fact));
    paragraph.put_together(reasons(span, files));
    out += paragraph.take();
  }
  return out;
}

std::string list_changes(const Document& before, const Document& after, std::string_view text,
                         const TerminalOptions& look) {
  std::string out;
  const auto shown = [](const std::string& value) { return value.empty() ? tr("none") : printable(value); };
  for (const SpanChange& change : diff(text, before, after)) {
    const Span& span = change.after >= 0 ? after.spans[static_cast<std::size_t>(change.after)]
                                         : before.spans[static_cast<std::size_t>(change.before)];
    out += fmt::format("{:<7}  {}  {}", name(change.kind), in_colour(span, look), quoted(slice(text, span)));
    for (const FieldChange& field : change.fields)
      out += fmt::format("; {} {} → {}", printable(field.field), shown(field.before), shown(field.after));
    out += '\n';
  }
  return out;
}

}  // namespace vnaner
