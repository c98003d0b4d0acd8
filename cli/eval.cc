// eval.cc: `vnaner eval`: compares what is found with gold articles.
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "vnaner/check.h"

namespace vnaner {
namespace {

struct Options {
  std::vector<std::string> paths, data, least;
  bool errors = false;
};

double f1(const Tally& tally) {
  const auto both = static_cast<double>(tally.gold + tally.system);
  return both > 0 ? 200.0 * static_cast<double>(tally.exact) / both : 0.0;
}

Tally tally_of(const Score& score, const std::string& type) {
  const auto found = score.types.find(type);
  if (found != score.types.end()) return found->second;
  Tally all;
  if (type == "total")
    for (const auto& [name, tally] : score.types) {
      if (tally.gold == 0 && name != "person" && name != "office" && name != "body" && name != "date") continue;
      all.gold += tally.gold;
      all.system += tally.system;
      all.exact += tally.exact;
    }
  return all;
}

// "date=90" as type and number.
bool parse_least(const std::string& text, std::map<std::string, double>& least) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) return false;
  char* end = nullptr;
  const std::string number = text.substr(equals + 1);
  const double value = std::strtod(number.c_str(), &end);
  if (number.empty() || *end != '\0' || !(value >= 0 && value <= 100)) return false;
  least[text.substr(0, equals)] = value;
  return true;
}

int eval(const Options& options) {
  std::map<std::string, double> least;
  for (const std::string& text : options.least)
    if (!parse_least(text, least)) {
      complain("--min", say("expected TYPE=F1 as in date=90, found {}", text));
      return exit_usage;
    }
  std::vector<Failure> failures;
  const std::vector<std::string> files = list_files(options.paths, ".gold.txt", failures);
  const Extractor extractor(data_with(options.data));
  Workspace scratch;
  Score score;
  bool read = true;
  for (const std::string& file : files) {
    std::string content;
    if (!read_file(file, content, failures)) continue;
    try {
      const Gold gold = parse_gold(file, content);
      const auto date = gold.header.find("date");
      Given given;
      if (date != gold.header.end()) given.date = date->second;
      compare(gold, extractor.extract(gold.article.text, given, scratch), score, options.errors);
    } catch (const LoadError& error) {
      complain(error);
      read = false;
    }
  }
  for (const Failure& failure : failures) complain(failure.where, failure.message);
  Output output({});
  for (const std::string& line : score.errors) output.write(line + '\n');
  output.write(to_table(score));
  bool enough = true;
  for (const auto& [type, value] : least) {
    const double reached = f1(tally_of(score, type));
    if (reached >= value) continue;
    enough = false;
    output.write(say("{}: exact F1 {:.1f} is below {:.1f}\n", type, reached, value));
  }
  if (!output.finish() || !read || !failures.empty()) return exit_io;
  return enough ? exit_ok : exit_findings;
}

}  // namespace

void add_eval(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("eval", tr("Compare what is found with articles that people have marked."));
  command->footer(
      tr("A gold file is a header of `key: value` lines (date: is the article's date), an empty line, and the\n"
         "article in bracket notation. Exact: same type and ends, a leading article, determiner or preposition\n"
         "and punctuation at the ends forgiven. Overlap: same type and a shared letter.\n"
         "Examples:\n"
         "  vnaner eval gold/\n"
         "  vnaner eval --errors gold/17.gold.txt\n"
         "  vnaner eval --min date=90 --min total=85 gold/"));
  command->add_option("gold", options->paths, tr("Gold files, directories of *.gold.txt, or - for standard input"))
      ->required()
      ->type_name("GOLD");
  command->add_flag("--errors", options->errors, tr("List each difference as file:line first"));
  command
      ->add_option("--min", options->least,
                   tr("Exit with 1 if the type's exact F1 is below; may be repeated; also total"))
      ->type_name("TYPE=F1")
      ->allow_extra_args(false);
  add_data_option(*command, options->data);
  command->callback([options, &work] { work = [options] { return eval(*options); }; });
}

}  // namespace vnaner
