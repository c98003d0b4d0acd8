// unexplained.h: differences that no row explains, gathered for a message.
#pragma once

#include <unicode/unistr.h>

#include <cstddef>
#include <map>
#include <string>

#include "tests/icu/segments.h"

namespace vnaner {

// Differences between characters of the same kinds are told once, with their number.
class Unexplained {
 public:
  void add(const std::string& where, const icu::UnicodeString& text, const Disagreement& seen);

  bool empty() const noexcept { return groups_.empty(); }
  std::string message() const;

 private:
  struct Group {
    std::size_t count = 0;
    std::string first;
  };
  std::map<std::string, Group> groups_;
};

}  // namespace vnaner
