// gold.cc: reads gold articles: `key: value` lines, an empty line, the article in bracket notation.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "vnaner/check.h"
#include "vnaner/problem.h"

namespace vnaner {
namespace {

[[noreturn]] void fail(std::string_view file, std::size_t line, std::size_t column, std::string message) {
  Problem problem;
  problem.code = "V111";
  problem.file = std::string(file);
  problem.line = static_cast<std::uint32_t>(line);
  problem.column = static_cast<std::uint32_t>(column);
  problem.message = std::move(message);
  throw LoadError({std::move(problem)});
}

bool is_key(std::string_view key) {
  return !key.empty() && key.front() != '-' &&
         std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

// Code points, the unit of columns: every byte but the continuing ones of UTF-8.
std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

Gold parse_gold(std::string_view file, std::string_view content) {
  Gold gold;
  gold.file = std::string(file);
  std::size_t at = 0;
  std::size_t line = 1;
  for (;; ++line) {
    const std::size_t end = content.find('\n', at);
    if (end == std::string_view::npos) fail(file, line, 0, "the file ends before an empty line closes the header");
    const std::string_view row = content.substr(at, end - at);
    at = end + 1;
    if (row.empty()) {
      if (line == 1) fail(file, line, 0, "expected a header line `key: value`, found an empty line");
      break;
    }
    const std::size_t colon = row.find(':');
    if (colon == std::string_view::npos || !is_key(row.substr(0, colon)))
      fail(file, line, 0, fmt::format("expected a header line `key: value`, found `{}`", row));
    std::string_view value = row.substr(colon + 1);
    if (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    if (!gold.header.emplace(row.substr(0, colon), value).second)
      fail(file, line, 0, fmt::format("header `{}` stands twice", row.substr(0, colon)));
  }
  std::string_view article = content.substr(at);
  if (!article.empty() && article.back() == '\n') article.remove_suffix(1);
  try {
    gold.article = parse_marked(article);
  } catch (const MarkedError& error) {
    const std::string_view before = article.substr(0, std::min(error.byte(), article.size()));
    const auto newlines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t start = newlines == 0 ? 0 : before.rfind('\n') + 1;
    fail(file, line + 1 + newlines, code_points(before.substr(start)) + 1, error.what());
  }
  return gold;
}

}  // namespace vnaner
