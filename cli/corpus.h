// corpus.h: articles of all kinds of input one after another: plain text, JSON lines, gold files.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input.h"
#include "vnaner/check.h"

namespace vnaner {

// How files are read; by_name: *.gold.txt as gold, *.jsonl as JSON lines, all others as text.
enum class CorpusFormat { by_name, text, gold, jsonl };

// One article of a corpus. Lives as long as the call that it is handed to.
struct CorpusArticle {
  std::string where;  // "file" or "file:line", for messages
  std::string id;
  std::string date;
  std::string_view text;
  std::size_t first_line = 1;  // of the text in its file; with JSON lines 1
  const Gold* gold = nullptr;  // of a gold file
};

// Hands each article of `paths` on. A directory stands for its *.txt, *.gold.txt or *.jsonl, as `format` says (by_name:
// *.txt). Articles without a date of their own have `date`. What cannot be read becomes failures; the rest goes on.
void each_article(const std::vector<std::string>& paths, CorpusFormat format, const std::string& date,
                  std::vector<Failure>& failures, const std::function<void(const CorpusArticle&)>& take);

}  // namespace vnaner
