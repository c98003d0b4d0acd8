// coverage.cc: `vnaner coverage`: which rules, and which parts of them, articles use.
#include "vnaner/coverage.h"

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/brief.h"
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "vnaner/check.h"

namespace vnaner {
namespace {

struct Options {
  std::vector<std::string> paths, data;
  std::string date, charset;
  std::string input = "by-name", format = "text";
};

const char* name_of(CoveredPart::Kind kind) {
  switch (kind) {
    case CoveredPart::Kind::find:
      return "find";
    case CoveredPart::Kind::unless:
      return "unless";
    case CoveredPart::Kind::let:
      return "let";
    case CoveredPart::Kind::branch:
      return "branch";
    case CoveredPart::Kind::optional:
      return "optional";
    case CoveredPart::Kind::gap:
      break;
  }
  return "gap";
}

std::string line_of(const CoveredPart& part) {
  std::string line = fmt::format("{:>8}  {:<8} {}{}", part.matches, fmt::format("{}:{}", part.line, part.column),
                                 std::string(2 * part.depth, ' '), brief(part.text, 60));
  if (part.kind == CoveredPart::Kind::unless) line += " (unless)";
  if (part.matches != 0) line += fmt::format("  [{}] {}", part.example_id, brief(part.example, 80));
  return line + '\n';
}

// Rules without a match and, of the others and of lets, the outermost parts without one.
std::string never_used(const Covered& covered) {
  if (!covered.is_let && covered.matches == 0)
    return fmt::format("{}:{}: {}\n", covered.file, covered.line, covered.name);
  std::string out;
  std::uint32_t told = UINT32_MAX;  // depth of the part that the parts that follow stand in
  for (const CoveredPart& part : covered.parts) {
    if (part.depth > told) continue;
    told = part.matches == 0 ? part.depth : UINT32_MAX;
    if (part.matches != 0) continue;
    out += fmt::format("{}:{}:{}: {}: {}\n", covered.file, part.line, part.column, covered.name, brief(part.text, 60));
  }
  return out;
}

std::string in_words(const Coverage& coverage) {
  std::string out, never;
  std::size_t parts = 0, unused = 0, rules = 0, idle = 0;
  for (const Covered& covered : coverage.covered()) {
    out += fmt::format("{}{}  {}:{}", covered.is_let ? "let " : "", covered.name, covered.file, covered.line);
    if (!covered.is_let) {
      out += "  " + say("{} matches, {} lost", covered.matches, covered.lost);
      ++rules;
      idle += covered.matches == 0;
    }
    out += '\n';
    for (const CoveredPart& part : covered.parts) {
      out += line_of(part);
      ++parts;
      unused += part.matches == 0;
    }
    never += never_used(covered);
  }
  if (!never.empty()) out += '\n' + tr("never used:") + '\n' + never;
  return out + '\n' +
         say("{} articles; {} of {} rules and {} of {} parts never used\n", coverage.articles(), idle, rules, unused,
             parts);
}

std::string in_json(const Coverage& coverage) {
  using nlohmann::json;
  json all = {{"format", 1}, {"articles", coverage.articles()}, {"rules", json::array()}, {"lets", json::array()}};
  for (const Covered& covered : coverage.covered()) {
    json parts = json::array();
    for (const CoveredPart& part : covered.parts) {
      json one = {{"kind", name_of(part.kind)}, {"line", part.line}, {"column", part.column},
                  {"depth", part.depth},        {"text", part.text}, {"matches", part.matches}};
      if (part.matches != 0) one["example"] = {{"id", part.example_id}, {"text", part.example}};
      parts.push_back(std::move(one));
    }
    json one = {{"name", covered.name}, {"file", covered.file}, {"line", covered.line}, {"parts", std::move(parts)}};
    if (!covered.is_let) {
      one["matches"] = covered.matches;
      one["lost"] = covered.lost;
    }
    all[covered.is_let ? "lets" : "rules"].push_back(std::move(one));
  }
  return all.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

int coverage(const Options& options) {
  if (!options.date.empty() && !is_date(options.date)) {
    complain("--date", say("expected YYYY, YYYY-MM or YYYY-MM-DD, found {}", options.date));
    return exit_usage;
  }
  if (!options.charset.empty() && options.input != "text") {
    complain("--charset", tr("the option is for plain text; other input is UTF-8"));
    return exit_usage;
  }
  static const std::map<std::string, CorpusFormat> formats = {{"by-name", CorpusFormat::by_name},
                                                              {"text", CorpusFormat::text},
                                                              {"gold", CorpusFormat::gold},
                                                              {"jsonl", CorpusFormat::jsonl}};
  std::vector<Failure> failures;
  Coverage coverage(data_with(options.data));
  each_article(options.paths, formats.at(options.input), options.date, failures, [&](const CorpusArticle& article) {
    const Document document = coverage.add(article.id, article.text, {article.date, options.charset, false});
    for (const Note& note : document.notes)
      if (note.code == "V304") failures.push_back({article.where, note.message});
  });
  for (const Failure& failure : failures) complain(failure.where, failure.message);
  if (coverage.articles() == 0 && !failures.empty()) return exit_io;  // what no article uses is the whole of the packs
  Output output({});
  output.write(options.format == "json" ? in_json(coverage) : in_words(coverage));
  return output.finish() && failures.empty() ? exit_ok : exit_io;
}

}  // namespace

void add_coverage(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("coverage", tr("Count which rules, and which parts of their patterns, articles use."));
  command->footer(
      tr("Prints each rule with its matches, then each part of its patterns that a match can do without: how many\n"
         "matches went through it, where it stands, and of the first its article and what it read. At the end come\n"
         "the rules and parts that were never used.\n"
         "Examples:\n"
         "  vnaner coverage archive/\n"
         "  vnaner coverage gold/*.gold.txt\n"
         "  vnaner coverage --data newsroom/ --format json articles.txt"));
  command->add_option("corpus", options->paths, tr("Articles: files, directories (*.txt, *.jsonl, *.gold.txt), or -"))
      ->required()
      ->type_name("FILE|DIR");
  command->add_option("--input", options->input, tr("What the files are"))
      ->check(CLI::IsMember({"by-name", "text", "gold", "jsonl"}))
      ->capture_default_str();
  command->add_option("--format", options->format, tr("How to print"))
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->add_option("--date", options->date, tr("Date of articles that have none"))->type_name("DATE");
  command->add_option("--charset", options->charset, tr("Charset of plain text (default UTF-8), or auto"))
      ->type_name("NAME");
  add_data_option(*command, options->data);
  command->callback([options, &work] { work = [options] { return coverage(*options); }; });
}

}  // namespace vnaner
