// main.cc: the `vnaner` command: reads the command line and runs the subcommand it names.
#include <csignal>
#include <exception>
#include <string>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "vnaner/extractor.h"
#include "vnaner/problem.h"
#include "vnaner/version.h"

namespace vnaner {
namespace {

int version() {
  const Extractor extractor;
  Output output({});
  output.write(fmt::format("vnaner {}\n", VNANER_VERSION));
  for (const PackInfo& pack : extractor.packs())
    output.write(fmt::format("  {} {} sha256 {}\n", pack.name, pack.version, pack.sha256.substr(0, 12)));
  return output.finish() ? exit_ok : exit_io;
}

int run(int argc, char** argv) {
  CLI::App app(tr("Finds people, offices, United Nations bodies and dates in French agency articles,\n"
                  "and says which rule found each."),
               "vnaner");
  app.footer(
      tr("Start with:\n"
         "  vnaner extract article.txt                    one JSON object a line on standard output\n"
         "  vnaner extract --format marked article.txt    the article with what was found in brackets\n"
         "  vnaner explain article.txt                    why each span was found\n"
         "  vnaner why-not article.txt 'M. Lindqvist'     why these words were not\n"
         "  vnaner try                                    type sentences, see what is found and by which rule\n"
         "  vnaner extract --help                         everything about a subcommand\n"
         "\n"
         "Exit codes: 0 all is well; 1 findings, failed tests, differences, a measure below --min, or words given\n"
         "to why-not that are not in the article; 2 wrong command line; 3 an input could not be read or the output\n"
         "not written; 4 broken packs or lists."));
  app.set_help_flag("-h,--help", tr("Print this help"));
  Work work;
  bool wants_version = false;
  app.add_flag("--version", wants_version, tr("Print the versions of the command and of the packs in it"));
  app.require_subcommand(0, 1);
  add_extract(app, work);
  add_check(app, work);
  add_test(app, work);
  add_try(app, work);
  add_eval(app, work);
  add_diff(app, work);
  add_explain(app, work);
  add_why_not(app, work);
  add_coverage(app, work);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      const CLI::App* asked = &app;
      for (const CLI::App* command : app.get_subcommands()) asked = command;
      Output output({});
      output.write(asked->help(asked == &app ? "" : "vnaner"));
      return output.finish() ? exit_ok : exit_io;
    }
    app.exit(error);
    return exit_usage;
  }
  if (wants_version) return version();
  if (!work) {
    complain("usage",
             tr("a subcommand is needed: extract, try, explain, why-not, check, test, eval, diff or coverage; see "
                "vnaner --help"));
    return exit_usage;
  }
  return work();
}

}  // namespace
}  // namespace vnaner

int main(int argc, char** argv) {
  // A closed pipe shows as an error of writing, which is reported like a full disk.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return vnaner::run(argc, argv);
  } catch (const vnaner::LoadError& error) {
    vnaner::complain(error);
    return vnaner::exit_data;
  } catch (const std::exception& error) {
    vnaner::complain("vnaner", error.what());
    return vnaner::exit_io;
  }
}
