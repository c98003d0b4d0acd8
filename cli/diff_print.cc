// diff_print.cc: what `vnaner diff` prints: changes by rule, measures, totals.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/diff_report.h"
#include "cli/messages.h"
#include "vnaner/marked.h"

namespace vnaner {
namespace {

using Json = nlohmann::ordered_json;

std::string flat(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (c == '\n')
      line += "⏎";
    else
      line += c;
  return line;
}

// The words in brackets, as the notation writes them, between what stands around them.
std::string in_context(const Finding& finding) {
  const ShownSpan& shown = finding.shown();
  MarkedText text{finding.left + shown.words + finding.right, {}};
  Mark mark;
  mark.begin = static_cast<std::uint32_t>(finding.left.size());
  mark.end = static_cast<std::uint32_t>(finding.left.size() + shown.words.size());
  mark.type = shown.span.type;
  text.marks.push_back(std::move(mark));
  return flat(to_marked(text));
}

struct Counts {
  std::array<std::size_t, 3> kinds = {}, verdicts = {};

  void add(const Finding& finding) {
    ++kinds[static_cast<std::size_t>(finding.change.kind)];
    if (finding.verdict) ++verdicts[static_cast<std::size_t>(*finding.verdict)];
  }
  std::size_t of(SpanChange::Kind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  std::size_t of(Verdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }

  std::string kinds_line() const {
    using Kind = SpanChange::Kind;
    return say("{} gained, {} lost, {} changed", of(Kind::gained), of(Kind::lost), of(Kind::changed));
  }
  std::string verdicts_line() const {
    return say("{} right, {} wrong, {} neither", of(Verdict::right), of(Verdict::wrong), of(Verdict::neither));
  }
};

std::string line_of(const Finding& finding) {
  std::string line =
      fmt::format("  {:<7}  {}:{}: {}", name(finding.change.kind), finding.id, finding.line, in_context(finding));
  const auto shown = [](const std::string& value) { return value.empty() ? tr("none") : flat(value); };
  for (const FieldChange& field : finding.change.fields)
    line += fmt::format("; {} {} → {}", field.field, shown(field.before), shown(field.after));
  if (finding.verdict) line += fmt::format("  ({})", name(*finding.verdict));
  return line + '\n';
}

// A measure of both sides, in percent.
struct Measure {
  std::string name;
  double before, after;
};

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double f1(std::uint64_t hits, std::uint64_t gold, std::uint64_t system) { return percent(2 * hits, gold + system); }

std::vector<Measure> measures(const Score& before, const Score& after) {
  std::vector<Measure> all;
  const auto tally = [](const Score& score, const std::string& type) {
    const auto found = score.types.find(type);
    return found == score.types.end() ? Tally() : found->second;
  };
  const auto exact = [](const Tally& t) { return f1(t.exact, t.gold, t.system); };
  std::vector<std::string> types = {"person", "office", "body", "date"};
  for (const auto& [type, counts] : before.types)
    if (counts.gold != 0 && std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
  Tally was, is;
  const auto add = [](Tally& total, const Tally& t) {
    total.gold += t.gold;
    total.system += t.system;
    total.exact += t.exact;
  };
  for (const std::string& type : types) {
    all.push_back({type + " exact F1", exact(tally(before, type)), exact(tally(after, type))});
    add(was, tally(before, type));
    add(is, tally(after, type));
  }
  all.push_back({"total exact F1", exact(was), exact(is)});
  for (const char* key : {"date value", "body value", "person ref"}) {
    const auto right = [&](const Score& score) {
      const auto found = score.attributes.find(key);
      return found == score.attributes.end() ? 0.0 : percent(found->second.right, found->second.gold);
    };
    all.push_back({std::string(key) + " of gold", right(before), right(after)});
  }
  const HolderTally &x = before.holders, &y = after.holders;
  all.push_back({"holders P", percent(x.right, x.given), percent(y.right, y.given)});
  all.push_back({"holders R", percent(x.right, x.gold), percent(y.right, y.gold)});
  all.push_back({"holders F1", f1(x.right, x.gold, x.given), f1(y.right, y.gold, y.given)});
  const auto nothing = [](const Measure& m) { return m.before == 0 && m.after == 0; };
  all.erase(std::remove_if(all.begin(), all.end(), nothing), all.end());
  return all;
}

Json json_of(const ShownSpan& shown) {
  const Span& span = shown.span;
  Json out = {{"type", span.type}, {"text", shown.words}, {"cp", shown.cp}, {"byte", {span.begin, span.end}}};
  for (const auto& [key, value] :
       {std::pair("value", &span.value), std::pair("edtf", &span.edtf), std::pair("mod", &span.mod),
        std::pair("ref", &span.ref), std::pair("holder", &span.holder), std::pair("body", &span.body),
        std::pair("status", &span.status)})
    if (!value->empty()) out[key] = *value;
  out["by"] = Json::array();
  for (const Evidence& evidence : span.by) out["by"].push_back(evidence.rule);
  return out;
}

Json json_of(const Finding& finding) {
  Json out = {{"rule", finding.rules}, {"kind", name(finding.change.kind)}, {"id", finding.id}, {"line", finding.line}};
  if (finding.verdict) out["gold"] = name(*finding.verdict);
  if (finding.before) out["before"] = json_of(*finding.before);
  if (finding.after) out["after"] = json_of(*finding.after);
  if (!finding.change.fields.empty()) {
    out["fields"] = Json::array();
    for (const FieldChange& field : finding.change.fields)
      out["fields"].push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
  }
  out["left"] = finding.left;
  out["right"] = finding.right;
  return out;
}

}  // namespace

std::string DiffReport::to_text() const {
  std::string out;
  Counts total;
  for (const std::vector<const Finding*>& group : by_rule()) {
    Counts counts;
    std::string lines;
    for (const Finding* finding : group) {
      counts.add(*finding);
      total.add(*finding);
      lines += line_of(*finding);
    }
    out += fmt::format("{}: {}\n{}\n", group.front()->rules, counts.kinds_line(), lines);
  }
  if (gold_articles_ != 0) {
    out += fmt::format("{:<20} {:>7} {:>7} {:>7}\n", tr("by the gold"), tr("before"), tr("after"), tr("change"));
    for (const Measure& m : measures(before_, after_))
      out += fmt::format("{:<20} {:7.1f} {:7.1f} {:+7.2f}\n", m.name, m.before, m.after, m.after - m.before);
    out += '\n';
  }
  out += say("total: {}; articles: {}", total.kinds_line(), articles_);
  if (gold_articles_ != 0) out += say("; by the gold: {}; gold articles: {}", total.verdicts_line(), gold_articles_);
  return out + '\n';
}

std::string DiffReport::to_json() const {
  Json changes = Json::array();
  Counts total;
  for (const std::vector<const Finding*>& group : by_rule())
    for (const Finding* finding : group) {
      total.add(*finding);
      changes.push_back(json_of(*finding));
    }
  Json out = {{"changes", std::move(changes)}, {"articles", articles_}};
  for (const auto kind : {SpanChange::Kind::gained, SpanChange::Kind::lost, SpanChange::Kind::changed})
    out[std::string(name(kind))] = total.of(kind);
  if (gold_articles_ != 0) {
    Json& gold = out["gold"] = {{"articles", gold_articles_}};
    for (const auto verdict : {Verdict::right, Verdict::wrong, Verdict::neither})
      gold[std::string(name(verdict))] = total.of(verdict);
    gold["measures"] = Json::array();
    for (const Measure& m : measures(before_, after_))
      gold["measures"].push_back({{"name", m.name}, {"before", m.before}, {"after", m.after}});
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace vnaner
