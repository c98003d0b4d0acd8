// input.h: the articles that a command line names: files, directories, standard input; plain text or JSON lines.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vnaner {

// Something that could not be read, and where.
struct Failure {
  std::string where;  // "file" or "file:line"
  std::string message;
};

// The files that `paths` stand for, in the order given; a directory stands for its files with that ending, sorted by
// name, folders inside it too. "-" is standard input and stays as it is.
std::vector<std::string> list_files(const std::vector<std::string>& paths, std::string_view ending,
                                    std::vector<Failure>& failures);

// The whole of a file or of standard input. False and a failure if it cannot be read.
bool read_file(const std::string& path, std::string& content, std::vector<Failure>& failures);

// File name without folder and ending: what a document is called if nobody says otherwise.
std::string stem(const std::string& path);

// One article of the input.
struct InputArticle {
  std::string where;  // for messages
  std::string id;
  std::string date;
  std::string_view text;
};

// Takes `content` as lines {"id", "date", "text"} and hands each article on; a line without id is called stem:number,
// one without date has `date`. Bad lines become failures and the rest goes on.
void each_line(const std::string& path, std::string_view content, const std::string& date,
               std::vector<Failure>& failures, const std::function<void(const InputArticle&)>& take);

// YYYY, YYYY-MM or YYYY-MM-DD.
bool is_date(std::string_view date);

}  // namespace vnaner
