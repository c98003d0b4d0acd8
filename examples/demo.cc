// demo.cc: `vnaner-demo [--color] ARTICLE [DATE]`: what the library finds in one article, nested as it stands there,
// and which rule found it. Uses nothing but the installed library.
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/vnaner.h"

namespace {

// How deep a span lies inside others.
int depth(const vnaner::Document& doc, const vnaner::Span& span) {
  int levels = 0;
  for (std::int32_t parent = span.parent; parent >= 0; parent = doc.spans[static_cast<std::size_t>(parent)].parent)
    ++levels;
  return levels;
}

const char* color_of(std::string_view type) {
  if (type == "person") return "\033[1;32m";
  if (type == "office") return "\033[1;34m";
  if (type == "body") return "\033[1;35m";
  if (type == "date") return "\033[1;33m";
  return "\033[1m";
}

// The words of a span on one line.
std::string words(std::string_view article, const vnaner::Span& span) {
  std::string line(vnaner::slice(article, span));
  for (char& c : line)
    if (c == '\n') c = ' ';
  return line;
}

// `  name=value`, if there is a value.
void print_field(std::string_view name, std::string_view value) {
  if (!value.empty()) std::cout << "  " << name << '=' << value;
}

void print_rules(const vnaner::Span& span) {
  const char* separator = "  <- ";
  for (const vnaner::Evidence& evidence : span.by) {
    std::cout << separator << evidence.rule << ':' << evidence.line;
    if (evidence.how != vnaner::How::rule) std::cout << " (" << vnaner::name(evidence.how) << ')';
    separator = ", ";
  }
}

void print_span(const vnaner::Document& doc, const vnaner::Span& span, std::string_view article, bool color) {
  std::cout << std::string(static_cast<std::size_t>(2 * depth(doc, span)), ' ') << span.type << "  "
            << (color ? color_of(span.type) : "") << words(article, span) << (color ? "\033[0m" : "");
  print_field("value", span.value);
  print_field("mod", span.mod);
  print_field("ref", span.ref);
  print_field("holder", span.holder);
  print_field("body", span.body);
  print_field("status", span.status);
  for (const std::string& witness : span.decided_by) print_field("by", witness);
  print_rules(span);
  std::cout << '\n';
}

int run(const std::string& file, std::string_view date, bool color) {
  std::ifstream input(file, std::ios::binary);
  std::ostringstream content;
  content << input.rdbuf();
  if (!input.is_open() || input.bad() || std::filesystem::is_directory(file)) {
    std::cerr << file << ": cannot be read\n";
    return 3;
  }
  const std::string article = content.str();
  const vnaner::Extractor extractor;
  vnaner::Given given;
  given.date = date;
  const vnaner::Document doc = extractor.extract(article, given);
  std::cout << file << ", " << (doc.date.empty() ? "no date known" : doc.date) << ", " << doc.spans.size()
            << " spans\n";
  for (const vnaner::Span& span : doc.spans) print_span(doc, span, article, color);
  for (const vnaner::Note& note : doc.notes) std::cout << note.code << ": " << note.message << '\n';
  return std::cout.flush() ? 0 : 3;
}

}  // namespace

int main(int argc, char** argv) {
  const char* no_color = std::getenv("NO_COLOR");
  bool color = isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--color") == 0)
      color = true;
    else
      words.emplace_back(argv[i]);
  }
  if (words.size() == 1 && words[0] == "--help") {
    std::cout
        << "vnaner-demo [--color] ARTICLE [DATE]\n\nShows the people, offices, UN bodies and dates of an article, "
           "nested as they stand there:\n  type  words  value=…  holder=…  by=what decided  <- rule:line\n";
    return 0;
  }
  if (words.empty() || words.size() > 2 || words[0].substr(0, 2) == "--") {
    std::cerr << "usage: vnaner-demo [--color] ARTICLE [DATE]\n";
    return 2;
  }
  try {
    return run(words[0], words.size() > 1 ? std::string_view(words[1]) : std::string_view(), color);
  } catch (const vnaner::LoadError& error) {
    std::cerr << error.what() << '\n';
    return 4;
  }
}
