// output.h: where results go; a full disk or a closed pipe is noticed.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace vnaner {

// A file, or standard output where `path` is empty or "-". The first error is kept, and told by finish().
class Output {
 public:
  explicit Output(std::string path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  bool write(std::string_view text);  // false from the first error on
  bool flush();                       // hands on what was written; false from the first error on
  bool finish();                      // flushes and closes; complains about an error

 private:
  std::string path_;
  std::FILE* file_;
  int error_ = 0;
};

}  // namespace vnaner
