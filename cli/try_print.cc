// try_print.cc: see try_print.h.
#include "cli/try_print.h"

#include <unordered_map>
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

// The parts of a span that a rule named, its value in another notation, what it is linked with.
std::string details(const Document& document, std::string_view text, const Span& span) {
  std::string out;
  if (!span.edtf.empty() && span.edtf != span.value) out += "  edtf " + span.edtf;
  for (const Attribute& attr : span.attrs)
    out += fmt::format("  .{}={}", attr.name, attr.value.empty() ? attr.text : attr.value);
  for (const Link& link : span.links)
    if (link.to < document.spans.size())
      out += fmt::format("  {} {}", link.rel, quoted(slice(text, document.spans[link.to])));
  return printable(out);
}

// Files of rules, by the rule's name.
using Files = std::unordered_map<std::string_view, std::string_view>;

std::string reasons(const Span& span, const Files& files) {
  std::string out;
  for (const Evidence& evidence : span.by) {
    const auto file = files.find(evidence.rule);
    if (!out.empty()) out += ", ";
    out += fmt::format("{} {}:{} ({})", evidence.rule, file == files.end() ? std::string_view("?") : file->second,
                       evidence.line, name(evidence.how));
  }
  std::string witnesses;
  for (const std::string& witness : span.decided_by) witnesses += (witnesses.empty() ? "" : ", ") + witness;
  if (!witnesses.empty()) out += "; " + say("decided by {}", witnesses);
  return printable(out);
}

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
    const std::string indent(2 * depths[i], ' ');
    const std::string words = "  " + quoted(slice(text, span)) + details(document, text, span);
    const std::string why = reasons(span, files);
    const std::size_t taken = indent.size() + columns(label(span)) + columns(words);
    out += indent + in_colour(span, look) + words;
    out += taken + 2 + columns(why) <= look.width ? "  " : "\n" + indent + "    ";
    out += why + '\n';
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
