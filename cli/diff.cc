// diff.cc: `vnaner diff`: what two sets of packs find differently in the same articles.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/diff_report.h"
#include "cli/exit_codes.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/output.h"

namespace vnaner {
namespace {

const std::map<std::string, CorpusFormat> formats = {{"by-name", CorpusFormat::by_name},
                                                     {"text", CorpusFormat::text},
                                                     {"gold", CorpusFormat::gold},
                                                     {"jsonl", CorpusFormat::jsonl}};

struct Options {
  std::string before, after, date;
  std::vector<std::string> corpus;
  std::string input = "by-name";
  std::string format = "text";
  bool alone = false;
};

Data data_of(const std::string& packs, bool alone) {
  if (packs == "built-in") return Data::built_in();
  return data_with({packs}, alone ? Data::empty() : Data::built_in());
}

int diff(const Options& options) {
  if (!options.date.empty() && !is_date(options.date)) {
    complain("--date", say("expected YYYY, YYYY-MM or YYYY-MM-DD, found {}", options.date));
    return exit_usage;
  }
  const Extractor before(data_of(options.before, options.alone)), after(data_of(options.after, options.alone));
  Workspace scratch;
  DiffReport report;
  std::vector<Failure> failures;
  each_article(options.corpus, formats.at(options.input), options.date, failures, [&](const CorpusArticle& article) {
    Given given;
    given.date = article.date;
    const Document was = before.extract(article.text, given, scratch);
    report.add(article, was, after.extract(article.text, given, scratch));
  });
  for (const Failure& failure : failures) complain(failure.where, failure.message);
  Output output({});
  output.write(options.format == "json" ? report.to_json() : report.to_text());
  if (!output.finish() || !failures.empty()) return exit_io;
  return report.empty() ? exit_ok : exit_findings;
}

}  // namespace

void add_diff(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("diff", tr("Show what two sets of packs find differently in the same articles."));
  command->footer(tr(
      "BEFORE and AFTER are directories or files as --data takes them, or the word built-in. Spans that were gained,\n"
      "lost or changed are printed by rule, as ID:LINE and the words in brackets. In gold files each change is right\n"
      "or wrong, and the measures of both sides follow. The exit code is 1 if there is any difference.\n"
      "Examples:\n"
      "  vnaner diff built-in newsroom/ articles/\n"
      "  vnaner diff --alone release/ . gold/*.gold.txt    two source trees\n"
      "  vnaner diff built-in . --format json gold/"));
  command->add_option("before", options->before, tr("Packs on the one side"))->required()->type_name("BEFORE");
  command->add_option("after", options->after, tr("Packs on the other side"))->required()->type_name("AFTER");
  command->add_option("corpus", options->corpus, tr("Articles, directories of them, or - for standard input"))
      ->required()
      ->type_name("CORPUS");
  command->add_flag("--alone", options->alone, tr("Load both sides without what is shipped"));
  command->add_option("--date", options->date, tr("Date of articles that have none of their own"))->type_name("DATE");
  command->add_option("--format", options->format, tr("text, or json: one object"))
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command
      ->add_option("--input", options->input,
                   tr("How articles are read; by-name: *.gold.txt as gold, *.jsonl as JSON lines, others as text"))
      ->check(CLI::IsMember({"by-name", "text", "gold", "jsonl"}))
      ->capture_default_str();
  command->callback([options, &work] { work = [options] { return diff(*options); }; });
}

}  // namespace vnaner
