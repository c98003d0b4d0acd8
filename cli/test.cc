// test.cc: `vnaner test`: runs the tests that stand in packs.
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "vnaner/check.h"

namespace vnaner {
namespace {

using Outcome = TestResult::Outcome;

// As the test line is written: its sign, the marked text on one line, its links.
std::string line_of(const TestInfo& test) {
  std::string line = test.sign == TestInfo::Sign::plus ? "+  " : test.sign == TestInfo::Sign::minus ? "-  " : "?  ";
  for (const char c : test.marked)
    if (c == '\n')
      line += "\\n";
    else
      line += c;
  for (std::size_t i = 0; i < test.links.size(); ++i) line += (i == 0 ? "  => " : "; ") + test.links[i];
  return line;
}

std::string report(const TestResult& result) {
  const TestInfo& test = *result.test;
  const std::string where = fmt::format("{}:{}:{}", test.file, test.line, test.column);
  if (result.outcome == Outcome::unexpectedly_passed)
    return fmt::format("{}: {}: {}\n  {}\n", where, test.rule, tr("passes: write + instead of ?"), line_of(test));
  return fmt::format("{}: {}:\n  {} {}\n  {}    {}\n", where, test.rule, tr("expected"), line_of(test), tr("got     "),
                     result.got);
}

int test(const std::string& prefix, const std::vector<std::string>& data) {
  const Extractor extractor(data_with(data));
  const std::vector<TestResult> results = run_tests(extractor, prefix);
  if (results.empty() && !prefix.empty()) {
    complain(prefix, tr("no test belongs to a rule whose name starts so"));
    return exit_usage;
  }
  Output output({});
  std::size_t passed = 0, failed = 0, missed = 0, surprising = 0;
  for (const TestResult& result : results) {
    switch (result.outcome) {
      case Outcome::passed:
        ++passed;
        break;
      case Outcome::failed:
        ++failed;
        break;
      case Outcome::still_missed:
        ++missed;
        break;
      case Outcome::unexpectedly_passed:
        ++surprising;
        break;
    }
    if (result.outcome == Outcome::failed || result.outcome == Outcome::unexpectedly_passed)
      output.write(report(result));
  }
  output.write(say("{} tests: {} passed, {} failed, {} known misses, {} known misses that pass\n", results.size(),
                   passed, failed, missed, surprising));
  if (!output.finish()) return exit_io;
  return failed + surprising == 0 ? exit_ok : exit_findings;
}

}  // namespace

void add_test(CLI::App& app, Work& work) {
  auto prefix = std::make_shared<std::string>();
  auto data = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand("test", tr("Run the tests that stand beside the rules of packs."));
  command->footer(
      tr("Prints each failing test as file:line:column with what was expected and what was marked instead.\n"
         "A known miss (a line with ?) may fail; if it passes, that is reported and counts as a finding.\n"
         "Examples:\n"
         "  vnaner test                      every test\n"
         "  vnaner test dates/               those of the pack dates\n"
         "  vnaner test --data newsroom/     with a directory of your own"));
  command->add_option("prefix", *prefix, tr("Only rules whose name starts so, as in dates/day"))->type_name("PREFIX");
  add_data_option(*command, *data);
  command->callback([prefix, data, &work] { work = [prefix, data] { return test(*prefix, *data); }; });
}

}  // namespace vnaner
