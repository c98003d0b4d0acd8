// scanner.h: reading a logical line of a pack from left to right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/rules/lines.h"

namespace vnaner {

// What is wrong with a line, and where. Thrown inside the parser only, which goes on with the next clause.
struct SyntaxError {
  Position at;
  std::string message;
};

class Scanner {
 public:
  explicit Scanner(const Line& line, std::size_t from = 0) : line_(line), at_(from) {}

  bool done() const noexcept { return at_ >= line_.text.size(); }
  char peek(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < line_.text.size() ? line_.text[at_ + ahead] : '\0';
  }
  bool starts_with(std::string_view text) const noexcept { return rest().substr(0, text.size()) == text; }
  std::string_view rest() const noexcept { return std::string_view(line_.text).substr(at_); }
  std::size_t offset() const noexcept { return at_; }
  Position here() const;
  void advance(std::size_t bytes = 1) noexcept { at_ += bytes; }
  void skip_blanks() noexcept {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  bool accept(std::string_view text);       // steps over `text` if it stands here
  bool accept_word(std::string_view word);  // the same for a whole word, blanks before it skipped
  bool accept_words(std::initializer_list<std::string_view> words);  // all of them, one after the other
  void expect(std::string_view text, std::string_view where);
  void expect_end(std::string_view where);

  std::string name(std::string_view expected);                           // letters, digits, - and _
  std::string quoted();                                                  // "…", backslashes undone
  std::string value(std::string_view stops, std::string_view expected);  // quoted, or up to a blank or one of `stops`
  std::int64_t integer(std::string_view expected);
  std::vector<std::string> names(std::string_view expected);  // a, b, c

  // Throws: expected something, found what stands here.
  [[noreturn]] void fail(std::string_view expected) const;
  [[noreturn]] void fail_from(std::size_t offset, std::string_view expected) const;  // the same, for what stands there
  [[noreturn]] void fail_at(std::size_t offset, std::string message) const;

 private:
  const Line& line_;
  std::size_t at_;
  mutable std::size_t known_ = 0;  // the place of this offset has been worked out: columns are counted once
  mutable Position place_;
};

}  // namespace vnaner
