// check.cc: `vnaner check`: what is wrong with packs, and what their rules cost.
#include <algorithm>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "vnaner/check.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

// The files a check speaks of: those the user named, in directories too, or all. A shipped file's own path may be one.
class Scope {
 public:
  explicit Scope(const std::vector<std::string>& paths) : paths_(paths) {}
  bool has(const std::string& file) const {
    return paths_.empty() || std::any_of(paths_.begin(), paths_.end(), [&](const std::string& path) {
             if (!file.starts_with(path)) return false;
             return file.size() == path.size() || path.ends_with('/') || file[path.size()] == '/';
           });
  }

 private:
  const std::vector<std::string>& paths_;
};

// Column widths in code points: names of rules carry accents.
std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string table(const std::vector<const RuleInfo*>& rules, const std::vector<TestInfo>& tests) {
  std::size_t name = 4;
  for (const RuleInfo* rule : rules) name = std::max(name, width(rule->name));
  const auto padded = [&](const std::string& text) { return text + std::string(name - width(text), ' '); };
  std::string out = fmt::format("{} {:>7} {:>5} {:>9} {:>5}\n", padded("rule"), "stratum", "width", "bound", "tests");
  for (const RuleInfo* rule : rules) {
    const auto count = std::count_if(tests.begin(), tests.end(),
                                     [&](const TestInfo& test) { return !test.suite && test.rule == rule->name; });
    out +=
        fmt::format("{} {:>7} {:>5} {:>9} {:>5}\n", padded(rule->name), rule->stratum, rule->width, rule->bound, count);
  }
  return out;
}

int check(const std::vector<std::string>& paths) {
  const Data data = data_with(paths);
  const Extractor extractor(data);
  const Scope scope(paths);
  Output output({});
  bool clean = true;
  std::vector<Problem> findings = extractor.findings();
  const std::vector<Problem> of_tests = check_tests(data);
  findings.insert(findings.end(), of_tests.begin(), of_tests.end());
  std::stable_sort(findings.begin(), findings.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  for (const Problem& problem : findings) {
    if (!scope.has(problem.file)) continue;
    output.write(describe(problem) + '\n');
    clean = clean && problem.severity == Severity::note;
  }
  std::vector<const RuleInfo*> rules;
  for (const RuleInfo& rule : extractor.rules())
    if (scope.has(rule.file)) rules.push_back(&rule);
  output.write(table(rules, extractor.tests()));
  if (!output.finish()) return exit_io;
  return clean ? exit_ok : exit_findings;
}

}  // namespace

void add_check(CLI::App& app, Work& work) {
  auto paths = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand(
      "check", tr("Load packs and lists, print what is wrong with them, and what each rule may cost."));
  command->footer(tr(
      "Prints findings as file:line:column, those of the test lines too: parts of patterns that no passing line uses,\n"
      "`unless` clauses that change none, `-` lines that prove nothing. Then a line for each rule: the stratum it "
      "runs\n"
      "in, the tokens of its longest match, the most matcher steps it takes per token of text, its number of tests.\n"
      "Examples:\n"
      "  vnaner check                       what is shipped\n"
      "  vnaner check newsroom/             a directory with rules/*.calque and gazetteers/*.tsv\n"
      "  vnaner check rules/dates.calque    one pack, in place of the shipped one of that name"));
  command->add_option("packs", *paths, tr("Packs, lists or directories to load over what is shipped"))
      ->type_name("PACK|DIR");
  command->callback([paths, &work] { work = [paths] { return check(*paths); }; });
}

}  // namespace vnaner
