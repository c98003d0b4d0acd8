// input.cc: see input.h.
#include "cli/input.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>

#include "cli/messages.h"

namespace vnaner {
namespace {

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

std::vector<std::string> files_below(const std::string& folder, std::string_view ending,
                                     std::vector<Failure>& failures) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    std::error_code unknown;
    if (ends_with(entry->path().native(), ending) && !entry->is_directory(unknown)) files.push_back(entry->path());
    entry.increment(error);
  }
  if (error) failures.push_back({folder, error.message()});
  if (files.empty() && !error) failures.push_back({folder, say("the directory holds no file named *{}", ending)});
  std::sort(files.begin(), files.end());
  return files;
}

// A member that is a string, or "" where it is not there; throws what nlohmann throws on any other kind.
std::string text_of(const nlohmann::json& object, const char* key) {
  const auto member = object.find(key);
  if (member == object.end() || member->is_null()) return {};
  if (member->is_number_integer()) return member->dump();
  return member->get<std::string>();
}

}  // namespace

std::vector<std::string> list_files(const std::vector<std::string>& paths, std::string_view ending,
                                    std::vector<Failure>& failures) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code unknown;
    if (path != "-" && std::filesystem::is_directory(path, unknown)) {
      const std::vector<std::string> below = files_below(path, ending, failures);
      files.insert(files.end(), below.begin(), below.end());
    } else {
      files.push_back(path);
    }
  }
  return files;
}

bool read_file(const std::string& path, std::string& content, std::vector<Failure>& failures) {
  content.clear();
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  int error = file ? 0 : errno;
  if (file) {
    char block[1 << 16];
    std::size_t size = 0;
    while ((size = std::fread(block, 1, sizeof block, file)) != 0) content.append(block, size);
    if (std::ferror(file)) error = errno;
    if (file != stdin) std::fclose(file);
  }
  if (error != 0) failures.push_back({path, say("cannot be read: {}", system_message(error))});
  return error == 0;
}

std::string stem(const std::string& path) {
  return path == "-" ? "stdin" : std::filesystem::path(path).stem().string();
}

void each_line(const std::string& path, std::string_view content, const std::string& date,
               std::vector<Failure>& failures, const std::function<void(const InputArticle&)>& take) {
  std::size_t number = 0;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string where = fmt::format("{}:{}", path, number);
    InputArticle article;
    std::string text;
    try {
      const nlohmann::json object = nlohmann::json::parse(line);
      if (!object.is_object() || !object.contains("text")) {
        failures.push_back({where, tr("expected an object with a member \"text\"")});
        continue;
      }
      text = object.at("text").get<std::string>();
      article = {where, text_of(object, "id"), text_of(object, "date"), text};
    } catch (const nlohmann::json::exception& error) {
      failures.push_back({where, error.what()});
      continue;
    }
    if (article.id.empty()) article.id = fmt::format("{}:{}", stem(path), number);
    if (article.date.empty()) article.date = date;
    take(article);
  }
}

bool is_date(std::string_view date) {
  static constexpr std::string_view shape = "dddd-dd-dd";
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i)
    if (shape[i] == 'd' ? date[i] < '0' || date[i] > '9' : date[i] != shape[i]) return false;
  const auto two = [&](std::size_t at) { return (date[at] - '0') * 10 + date[at + 1] - '0'; };
  if (date.size() == 4) return true;
  const std::chrono::year year(two(0) * 100 + two(2));
  const auto month = std::chrono::month(static_cast<unsigned>(two(5)));
  if (date.size() == 7) return month.ok();
  return std::chrono::year_month_day(year, month, std::chrono::day(static_cast<unsigned>(two(8)))).ok();
}

}  // namespace vnaner
