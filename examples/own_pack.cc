// own_pack.cc: rules and lists of one's own, from a folder and from memory, and what is said if they are broken.
#include <iostream>
#include <string>
#include <string_view>

#include "vnaner/vnaner.h"

namespace {

constexpr std::string_view kPrizes =
    "id\tform\tuse\tsource\n"
    "lyre\tprix de la Lyre d’or\tname\town\n";

constexpr std::string_view kPack =
    "pack prizes 1.0.0\n"
    "lang fr\n"
    "type prize\n"
    "list prizes from \"prizes.tsv\"\n"
    "rule named\n"
    "  find [prize: <@prizes>]\n"
    "  unless before: ancien\n"
    "  +  a reçu le [prize lyre: prix de la Lyre d’or]\n"
    "  -  l’ancien prix de la Lyre d’or\n";

void show(const vnaner::Extractor& extractor, const std::string& article) {
  const vnaner::Document document = extractor.extract(article, {"2023"});
  std::cout << vnaner::to_marked(document, {"harbour", article}) << '\n';
}

// Whether the data can be loaded; all that is wrong with it, if not.
bool check(const vnaner::Data& data) {
  try {
    const vnaner::Extractor extractor(data);
    return true;
  } catch (const vnaner::LoadError& error) {
    for (const vnaner::Problem& problem : error.problems()) std::cout << vnaner::describe(problem) << '\n';
    return false;
  }
}

}  // namespace

int main() {
  vnaner::Data data = vnaner::Data::built_in();
  data.add_directory("newsroom");  // newsroom/rules/*.calque, newsroom/gazetteers/*.tsv
  data.add_list("prizes.tsv", kPrizes).add_pack("prizes.calque", kPack);

  const vnaner::Extractor extractor(data);
  show(extractor, "Le 3 mars, le cargo Héron a reçu le prix de la Lyre d’or.");

  // The tests that stand beside one's rules.
  for (const vnaner::TestResult& result : vnaner::run_tests(extractor, "prizes/"))
    std::cout << result.test->file << ':' << result.test->line
              << (result.outcome == vnaner::TestResult::Outcome::passed ? ": passed" : ": not passed") << '\n';

  // A broken pack is told with all of its problems, and nothing is loaded.
  const bool good = check(vnaner::Data::built_in().add_pack("broken.calque",
                                                            "pack broken 1.0.0\n"
                                                            "lang fr\n"
                                                            "rule lost\n"
                                                            "  find [prise: <@prizes>]\n"));
  std::cout << (good ? "loaded\n" : "not loaded\n");
}
