// explain_text.cc: see explain_text.h.
#include "cli/explain_text.h"

#include <algorithm>
#include <vector>

#include "cli/brief.h"
#include "cli/messages.h"

namespace vnaner {
namespace {

constexpr std::size_t kMostLetters = 60;  // of words of the article or of a pattern in one line
constexpr std::size_t kMostExpected = 8;  // signs
constexpr std::size_t kMostEntries = 3;   // of the entries that fit

// "rules/dates.calque:77:15"; without the file if that is `file`, and without its folder if another one is known.
std::string place(const Source& source, std::string_view file = {}) {
  std::string at;
  if (source.file != file) at = (file.empty() ? source.file : source.file.substr(source.file.rfind('/') + 1)) + ":";
  at += fmt::format("{}", source.line);
  if (source.column != 0) at += fmt::format(":{}", source.column);
  return at;
}

std::string rule(const Source& source) {
  return source.line == 0 ? source.text : fmt::format("{}  {}", source.text, place(source));
}

class Writer {
 public:
  explicit Writer(const Subject& subject) : subject_(subject) {}

  std::string quoted(std::uint32_t begin, std::uint32_t end) const {
    return "«" + brief(subject_.article.substr(begin, end - begin), kMostLetters) + "»";
  }

  // "103-122", in code points.
  std::string at(std::uint32_t begin, std::uint32_t end) const {
    return fmt::format("{}-{}", subject_.offsets.at(begin).cp, subject_.offsets.at(end).cp);
  }

  std::string claim(const Claim& claim) const {
    std::string text = fmt::format("{} {} {}", claim.type, at(claim.begin, claim.end), quoted(claim.begin, claim.end));
    if (!claim.rule.text.empty()) text += fmt::format(" ({})", claim.rule.text);
    return text;
  }

  // `value`: of the span; of several entries that fit, the one that gave it comes first.
  void match(const RuleMatch& match, std::string_view value) {
    line(2, rule(match.rule));
    line(4, say("read {}", quoted(match.begin, match.end)));
    std::size_t width = 0;
    for (const ReadStep& each : match.steps)
      if (each.source.line != 0) width = std::max(width, place(each.source, match.rule.file).size());
    for (const ReadStep& each : match.steps)
      if (each.begin < each.end || each.kind == ReadStep::Kind::sign) step(each, match.rule.file, width, value);
  }

  void attributes(const Span& span) {
    for (const Attribute& attribute : span.attrs) {
      std::string text = fmt::format(".{}", attribute.name);
      if (attribute.begin < attribute.end) text += " " + quoted(attribute.begin, attribute.end);
      if (!attribute.value.empty() && attribute.value != attribute.text)
        text += " = " + brief(attribute.value, kMostLetters);
      line(2, text);
    }
  }

  void conflict(const Conflict& conflict, bool won) {
    const Claim &winner = conflict.winner, &loser = conflict.loser;
    using Clause = Conflict::Clause;
    const auto why = [&]() -> std::string {
      switch (conflict.clause) {
        case Clause::merged:
          return tr("the same words and type");
        case Clause::preferred:
          return say("the same words, and `prefer` puts {} before {}", winner.type, loser.type);
        case Clause::not_inside:
          return say("it lies in the other, and no `inside {}:` line names {}", winner.type, loser.type);
        case Clause::part_of_its_type:
          return tr("it lies in one of its own type, and no rule marks the one inside the other");
        case Clause::longer:
          return tr("they cross, and the longer stays");
        case Clause::preferred_cross:
          return say("they cross and are as long, and `prefer` puts {} before {}", winner.type, loser.type);
        case Clause::earlier:
          return tr("they cross and are as long, and the earlier stays");
        case Clause::unnamed:
          return tr("a short form, and the article does not name before what it stands for");
        case Clause::resolved:
          return loser.type == "date" ? tr("the calendar has no such date")
                                      : tr("it is another organisation's, as the article says elsewhere");
      }
      return {};
    };
    const bool alone = conflict.clause == Clause::unnamed || conflict.clause == Clause::resolved;
    if (won)
      line(2, say("won over {}: {}", claim(loser), why()));
    else if (alone)
      line(2, say("{} was dropped: {}", claim(loser), why()));
    else
      line(2, say("{} lost to {}: {}", claim(loser), claim(winner), why()));
  }

  void refused(const Refused& refused) {
    std::string text =
        say("{} matched {}, but `unless` refused it", rule(refused.rule), quoted(refused.begin, refused.end));
    line(2, text);
    text = fmt::format("{} {}", place(refused.by, refused.rule.file), brief(refused.by.text, kMostLetters));
    if (refused.by_begin < refused.by_end) text += "  " + quoted(refused.by_begin, refused.by_end);
    line(4, text);
  }

  void outside(const Refused& refused) {
    line(2, say("{} would match {}, but only in the zone {}", rule(refused.rule), quoted(refused.begin, refused.end),
                refused.by.text));
  }

  void silence(const NotRecalled& silence) {
    using Why = NotRecalled::Why;
    const auto why = [&]() -> std::string {
      switch (silence.why) {
        case Why::none:
          break;
        case Why::small_letter:
          return tr("the name has a capital letter");
        case Why::short_part:
          return tr("as the last word of a name alone it is too short to be sure of");
        case Why::neighbour:
          return tr("as the last word of a name alone it stands beside another capitalised word");
        case Why::shielded:
          return say("there lies {}, which shields the words", claim(silence.shield));
        case Why::refused:
          return tr("`unless` refused a rule on just these words");
      }
      return {};
    };
    line(2, say("{} was known from {}, but not recalled: {}", quoted(silence.begin, silence.end), claim(silence.learnt),
                why()));
  }

  void almost(const AlmostMatch& almost) {
    line(4, rule(almost.rule));
    const bool read = almost.begin < almost.end;
    line(6, read ? say("read      {}", quoted(almost.begin, almost.end)) : tr("read      nothing yet"));
    for (std::size_t i = 0; i < std::min(almost.expected.size(), kMostExpected); ++i) {
      const Source& sign = almost.expected[i];
      const std::string text = brief(sign.text, kMostLetters), at = place(sign);
      line(6, i == 0 ? say("expected  {}  {}", text, at) : say("or        {}  {}", text, at));
    }
    if (almost.expected.size() > kMostExpected)
      line(6, say("or one of {} more", almost.expected.size() - kMostExpected));
    const std::string found = quoted(almost.found_begin, almost.found_end);
    line(6, almost.found_begin == almost.found_end ? tr("found     the end of the line") : say("found     {}", found));
    const std::string whole = quoted(almost.begin, almost.mended_end);
    using Mend = AlmostMatch::Mend;
    switch (almost.mend) {
      case Mend::none:
        break;
      case Mend::extra:
        return line(6, say("without {} it would match {}", found, whole));
      case Mend::other:
        return line(6, say("if {} were read as that, it would match {}", found, whole));
      case Mend::missing:
        return line(
            6, say("without the sign {} it would match {}", brief(almost.expected.front().text, kMostLetters), whole));
    }
  }

  void line(std::size_t indent, const std::string& text) { out_ += std::string(indent, ' ') + text + "\n"; }
  std::string take() { return std::move(out_); }

 private:
  void step(const ReadStep& step, std::string_view file, std::size_t width, std::string_view value) {
    std::string sign(2 * step.depth, ' ');
    if (step.kind == ReadStep::Kind::mark || step.kind == ReadStep::Kind::attribute)
      sign += (step.kind == ReadStep::Kind::mark ? "[" : "[.") + step.name;
    else
      sign += brief(step.source.text, kMostLetters);
    const std::string at = step.source.line == 0 ? std::string() : place(step.source, file);
    const std::string read = step.begin < step.end ? quoted(step.begin, step.end) : std::string("-");
    line(4, fmt::format("{:<{}}  {:<30}  {}", at, width, sign, read));
    const std::size_t indent = 4 + width + 4 + 2 * step.depth;
    std::vector<const EntryRead*> entries;
    for (const EntryRead& entry : step.entries) entries.push_back(&entry);
    std::stable_partition(entries.begin(), entries.end(),
                          [&](const EntryRead* entry) { return !value.empty() && entry->value == value; });
    for (std::size_t i = 0; i < std::min(entries.size(), kMostEntries); ++i) {
      const EntryRead& entry = *entries[i];
      std::string from = fmt::format("@{} «{}»", entry.list, brief(entry.source.text, kMostLetters));
      if (entry.value != entry.source.text) from += " = " + brief(entry.value, kMostLetters);
      line(indent, say("entry {}  {}", from, place(entry.source)));
    }
    if (step.entries.size() > kMostEntries)
      line(indent, say("and {} entries more", step.entries.size() - kMostEntries));
    for (const FindRead& find : step.finds)
      line(indent, say("found by {}", find.rule) + (find.value.empty() ? "" : " = " + find.value));
  }

  const Subject& subject_;
  std::string out_;
};

void add(std::string& line, const std::string& name, const std::string& value) {
  if (!value.empty()) line += fmt::format("  {}: {}", name, brief(value, kMostLetters));
}

}  // namespace

std::string in_a_line(const Span& span, const Subject& subject) {
  const Writer writer(subject);
  std::string line =
      fmt::format("{} {} {}", span.type, writer.at(span.begin, span.end), writer.quoted(span.begin, span.end));
  add(line, tr("value"), span.value);
  add(line, tr("mod"), span.mod);
  add(line, tr("ref"), span.ref);
  add(line, tr("holder"), span.holder);
  add(line, tr("body"), span.body);
  add(line, tr("status"), span.status);
  return line;
}

namespace {

// The span that gave another the name in its `ref`; null if it has none.
const Span* named_in_full(const Span& span, const Subject& subject) {
  if (span.ref.empty()) return nullptr;
  const std::vector<Span>& all = subject.document.spans;
  const auto full = std::find_if(all.begin(), all.end(), [&](const Span& other) {
    return other.type == span.type && subject.article.substr(other.begin, other.end - other.begin) == span.ref;
  });
  return full == all.end() ? nullptr : &*full;
}

}  // namespace

std::string in_words(const Explanation& why, const Subject& subject) {
  const Document& document = subject.document;
  const Span& span = document.spans[why.span];
  Writer writer(subject);
  writer.line(0, in_a_line(span, subject));
  for (const Claim& learnt : why.learnt) {
    writer.line(2, say("memory: learnt from {}", writer.claim(learnt)));
    if (!why.matches.empty()) writer.line(2, tr("and there the rule read"));
  }
  for (const RuleMatch& match : why.matches) writer.match(match, span.value);
  writer.attributes(span);
  if (const Span* full = named_in_full(span, subject))
    writer.line(2, say("ref {}: named in full at {}", writer.quoted(full->begin, full->end),
                       writer.at(full->begin, full->end)));
  if (!span.decided_by.empty()) {
    std::string witnesses;
    for (const std::string& witness : span.decided_by) witnesses += (witnesses.empty() ? "" : ", ") + witness;
    writer.line(2, say("decided by {}", witnesses));
  }
  if (!span.edtf.empty() && span.edtf != span.value) writer.line(2, say("in EDTF {}", span.edtf));
  for (const Link& link : span.links) {
    const Span& other = document.spans[link.to];
    writer.line(2, fmt::format("{} {} {} {}", link.rel, other.type, writer.at(other.begin, other.end),
                               writer.quoted(other.begin, other.end)));
  }
  for (const Conflict& conflict : why.conflicts) writer.conflict(conflict, true);
  for (const Note& note : document.notes)
    if (note.begin < span.end && span.begin < note.end) writer.line(2, fmt::format("{}: {}", note.code, note.message));
  return writer.take();
}

namespace {

std::string in_words(const Missing& missing, const Subject& subject) {
  Writer writer(subject);
  const auto number = 1 + std::count(subject.article.begin(), subject.article.begin() + missing.begin, '\n');
  writer.line(0, say("{} {} (line {}) is not marked", writer.quoted(missing.begin, missing.end),
                     writer.at(missing.begin, missing.end), number));
  bool any = false, whole = false;  // it was read whole, and marked as part of more or given up: that says all
  const auto told = [&](const auto& of) {
    any = true;
    whole = whole || (of.begin <= missing.begin && of.end >= missing.end);
  };
  for (const std::uint32_t s : missing.touching) {
    const Span& span = subject.document.spans[s];
    std::string by;
    for (const Evidence& evidence : span.by) by += (by.empty() ? "" : ", ") + evidence.rule;
    writer.line(2, say("but this is: {}, by {}", in_a_line(span, subject), by));
    told(span);
  }
  for (const Conflict& conflict : missing.lost) {
    writer.conflict(conflict, false);
    told(conflict.loser);
  }
  for (const Refused& refused : missing.refused) {
    writer.refused(refused);
    told(refused);
  }
  for (const Refused& outside : missing.outside) {
    writer.outside(outside);
    told(outside);
  }
  for (const NotRecalled& silence : missing.not_recalled) {
    writer.silence(silence);
    told(silence);
  }
  if (whole) return writer.take();
  if (!missing.almost.empty()) writer.line(2, tr("rules that came closest"));
  for (const AlmostMatch& almost : missing.almost) writer.almost(almost);
  if (missing.more != 0)
    writer.line(missing.almost.empty() ? 2 : 4, missing.almost.empty()
                                                    ? say("rules that came close: {}", missing.more)
                                                    : say("and {} more that came less close", missing.more));
  else if (missing.almost.empty() && !any)
    writer.line(2, tr("no rule came close"));
  return writer.take();
}

}  // namespace

std::string in_words(const WhyNot& why, const Subject& subject) {
  std::string out;
  for (const std::uint32_t s : why.marked)
    out += say("it is marked: {}", in_a_line(subject.document.spans[s], subject)) + "\n";
  for (const Missing& missing : why.places) out += (out.empty() ? "" : "\n") + in_words(missing, subject);
  if (why.more != 0) out += "\n" + say("and {} places more where they are not marked", why.more) + "\n";
  return out;
}

}  // namespace vnaner
