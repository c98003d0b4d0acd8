// diff_report.cc: gathers the changes of articles; diff_print.cc writes them.
#include "cli/diff_report.h"

#include <algorithm>
#include <map>

#include "vnaner/offsets.h"

namespace vnaner {
namespace {

constexpr std::size_t context = 30;  // code points shown on either side

bool is_inside_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// At most `context` code points before and behind [begin, end). Bytes are bounded too: a hostile text may have no
// border.
std::string left_of(std::string_view text, std::size_t begin) {
  std::size_t from = begin;
  for (std::size_t n = 0; n < context && from > 0 && begin - from < 4 * context; ++n) {
    --from;
    while (from > 0 && begin - from < 4 * context && is_inside_letter(text[from])) --from;
  }
  return std::string(text.substr(from, begin - from));
}

std::string right_of(std::string_view text, std::size_t end) {
  std::size_t to = end;
  for (std::size_t n = 0; n < context && to < text.size() && to - end < 4 * context; ++n) {
    ++to;
    while (to < text.size() && to - end < 4 * context && is_inside_letter(text[to])) ++to;
  }
  return std::string(text.substr(end, to - end));
}

// Lines of places that come in order: each is counted from the one before.
class LineCount {
 public:
  explicit LineCount(const CorpusArticle& article) : text_(article.text), line_(article.first_line) {}
  std::size_t at(std::size_t byte) {
    const std::string_view between = text_.substr(byte_, byte - byte_);
    line_ += static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
    byte_ = byte;
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t line_, byte_ = 0;
};

std::string rules_of(const Span& span) {
  std::vector<std::string> names;
  for (const Evidence& evidence : span.by) names.push_back(evidence.rule);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

std::string rules_of(const Finding& finding) {
  if (!finding.before) return rules_of(finding.after->span);
  const std::string before = rules_of(finding.before->span);
  if (!finding.after) return before;
  const std::string after = rules_of(finding.after->span);
  return before == after ? before : before + " → " + after;
}

}  // namespace

void DiffReport::add(const CorpusArticle& article, const Document& before, const Document& after) {
  ++articles_;
  const std::vector<SpanChange> changes = diff(article.text, before, after);
  std::vector<Verdict> verdicts;
  if (article.gold) {
    ++gold_articles_;
    compare(*article.gold, before, before_, false);
    compare(*article.gold, after, after_, false);
    verdicts = judge(*article.gold, before, after, changes);
  }
  const Offsets offsets(article.text);
  const auto shown = [&](const Document& document, std::int32_t index) -> std::optional<ShownSpan> {
    if (index < 0) return std::nullopt;
    const Span& span = document.spans[static_cast<std::size_t>(index)];
    return ShownSpan{
        span, std::string(slice(article.text, span)), {offsets.at(span.begin).cp, offsets.at(span.end).cp}};
  };
  LineCount lines(article);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Finding finding;
    finding.before = shown(before, changes[i].before);
    finding.after = shown(after, changes[i].after);
    finding.change = changes[i];
    finding.rules = rules_of(finding);
    const Span& span = finding.shown().span;
    finding.id = article.id;
    finding.line = lines.at(span.begin);
    finding.left = left_of(article.text, span.begin);
    finding.right = right_of(article.text, span.end);
    if (article.gold) finding.verdict = verdicts[i];
    findings_.push_back(std::move(finding));
  }
}

std::vector<std::vector<const Finding*>> DiffReport::by_rule() const {
  std::map<std::string_view, std::vector<const Finding*>> groups;
  for (const Finding& finding : findings_) groups[finding.rules].push_back(&finding);
  std::vector<std::vector<const Finding*>> all;
  for (auto& [rules, group] : groups) all.push_back(std::move(group));
  return all;
}

}  // namespace vnaner
