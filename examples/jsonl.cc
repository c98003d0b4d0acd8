// jsonl.cc: JSON Lines in, JSON Lines out, one article at a time: memory for the longest line, however many there are.
//   jsonl [FILE|-]     lines {"id", "date", "text"}; "-" is standard input; articles.jsonl if nothing is named
#include <cstddef>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "vnaner/vnaner.h"

namespace {

// The line of JSON that docs/formats.md describes, without what changes with each edition of the packs: their versions,
// and the line of each rule. Whoever keeps results prints to_json() as it is.
std::string in_short(const std::string& json) {
  nlohmann::ordered_json line = nlohmann::ordered_json::parse(json);
  line.erase("vnaner");
  for (nlohmann::ordered_json& span : line["spans"]) span.erase("by");
  return line.dump();
}

// Whether every line was an article. A bad one is told, the others are done.
bool run(std::istream& input, const vnaner::Extractor& extractor) {
  vnaner::Workspace scratch;
  std::string line;
  bool good = true;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    try {
      const nlohmann::json article = nlohmann::json::parse(line);
      const std::string id = article.value("id", std::to_string(number));
      const std::string date = article.value("date", "");
      const std::string text = article.at("text");
      const vnaner::Document document = extractor.extract(text, {date}, scratch);
      std::cout << in_short(vnaner::to_json(document, {id, text}, extractor)) << '\n';
    } catch (const nlohmann::json::exception& error) {
      std::cerr << "line " << number << ": " << error.what() << '\n';
      good = false;
    }
  }
  return good && !input.bad() && std::cout.flush();
}

}  // namespace

int main(int argc, char** argv) {
  const std::string file = argc > 1 ? argv[1] : "articles.jsonl";
  const vnaner::Extractor extractor;
  if (file == "-") return run(std::cin, extractor) ? 0 : 1;
  std::ifstream input(file, std::ios::binary);
  if (!input) {
    std::cerr << file << ": cannot be read\n";
    return 1;
  }
  return run(input, extractor) ? 0 : 1;
}
