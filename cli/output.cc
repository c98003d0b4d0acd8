// output.cc: see output.h.
#include "cli/output.h"

#include <cerrno>
#include <utility>

#include "cli/messages.h"

namespace vnaner {

Output::Output(std::string path) : path_(std::move(path)) {
  if (path_ == "-") path_.clear();
  file_ = path_.empty() ? stdout : std::fopen(path_.c_str(), "wb");
  if (!file_) error_ = errno;
}

Output::~Output() {
  if (file_ && file_ != stdout) std::fclose(file_);
}

bool Output::write(std::string_view text) {
  if (error_ == 0 && !text.empty() && std::fwrite(text.data(), 1, text.size(), file_) != text.size()) error_ = errno;
  return error_ == 0;
}

bool Output::flush() {
  if (error_ == 0 && std::fflush(file_) != 0) error_ = errno;
  return error_ == 0;
}

bool Output::finish() {
  if (file_) {
    if (std::fflush(file_) != 0 && error_ == 0) error_ = errno;
    if (file_ != stdout && std::fclose(file_) != 0 && error_ == 0) error_ = errno;
    file_ = nullptr;
  }
  if (error_ != 0)
    complain(path_.empty() ? tr("standard output") : path_, say("cannot be written: {}", system_message(error_)));
  return error_ == 0;
}

}  // namespace vnaner
