// corpus.cc: see corpus.h.
#include "cli/corpus.h"

#include "cli/messages.h"
#include "vnaner/problem.h"

namespace vnaner {
namespace {

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

CorpusFormat format_of(const std::string& file, CorpusFormat format) {
  if (format != CorpusFormat::by_name) return format;
  if (ends_with(file, ".gold.txt")) return CorpusFormat::gold;
  return ends_with(file, ".jsonl") ? CorpusFormat::jsonl : CorpusFormat::text;
}

void take_gold(const std::string& file, std::string_view content, const std::string& date,
               std::vector<Failure>& failures, const std::function<void(const CorpusArticle&)>& take) {
  Gold gold;
  try {
    gold = parse_gold(file, content);
  } catch (const LoadError& error) {
    for (const Problem& problem : error.problems())
      failures.push_back({fmt::format("{}:{}", file, problem.line), problem.message});
    return;
  }
  const auto header = [&](const char* key, const std::string& otherwise) {
    const auto found = gold.header.find(key);
    return found == gold.header.end() || found->second.empty() ? otherwise : found->second;
  };
  take({file, header("id", stem(file)), header("date", date), gold.article.text, gold.header.size() + 2, &gold});
}

}  // namespace

void each_article(const std::vector<std::string>& paths, CorpusFormat format, const std::string& date,
                  std::vector<Failure>& failures, const std::function<void(const CorpusArticle&)>& take) {
  const char* ending = format == CorpusFormat::gold ? ".gold.txt" : format == CorpusFormat::jsonl ? ".jsonl" : ".txt";
  std::string content;
  for (const std::string& file : list_files(paths, ending, failures)) {
    if (!read_file(file, content, failures)) continue;
    switch (format_of(file, format)) {
      case CorpusFormat::gold:
        take_gold(file, content, date, failures, take);
        break;
      case CorpusFormat::jsonl:
        each_line(file, content, date, failures, [&](const InputArticle& article) {
          take({article.where, article.id, article.date, article.text, 1, nullptr});
        });
        break;
      default:
        take({file, stem(file), date, content, 1, nullptr});
    }
  }
}

}  // namespace vnaner
