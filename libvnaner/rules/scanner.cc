// scanner.cc: see scanner.h.
#include "libvnaner/rules/scanner.h"

#include <algorithm>

namespace vnaner {

namespace {

bool is_name_char(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

// A few characters of what stands at the front, for messages.
std::string excerpt(std::string_view rest) {
  if (rest.empty()) return "the end of the line";
  std::size_t end = std::min(rest.find_first_of(" \t", 1), rest.size());
  end = std::min<std::size_t>(end, 24);
  while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80) ++end;
  return "\"" + std::string(rest.substr(0, end)) + "\"";
}

}  // namespace

void Scanner::fail(std::string_view expected) const {
  throw SyntaxError{here(), "found " + excerpt(rest()) + ", expected " + std::string(expected)};
}

void Scanner::fail_at(std::size_t offset, std::string message) const {
  throw SyntaxError{line_.position(offset), std::move(message)};
}

bool Scanner::accept(std::string_view text) {
  if (!starts_with(text)) return false;
  at_ += text.size();
  return true;
}

bool Scanner::accept_word(std::string_view word) {
  const std::size_t back = at_;
  skip_blanks();
  if (accept(word) && (done() || !is_name_char(peek()))) return true;
  at_ = back;
  return false;
}

void Scanner::expect(std::string_view text, std::string_view where) {
  skip_blanks();
  if (!accept(text)) fail("\"" + std::string(text) + "\" " + std::string(where));
}

void Scanner::expect_end(std::string_view where) {
  skip_blanks();
  if (!done()) fail("the end of " + std::string(where));
}

std::string Scanner::name(std::string_view expected) {
  const std::size_t begin = at_;
  while (!done() && is_name_char(peek())) ++at_;
  if (at_ == begin) fail(expected);
  return line_.text.substr(begin, at_ - begin);
}

std::string Scanner::quoted() {
  const std::size_t begin = at_;
  std::string out;
  for (advance(); !done(); advance()) {
    if (peek() == '"') {
      advance();
      return out;
    }
    if (peek() == '\\' && peek(1) != '\0') advance();
    out += peek();
  }
  fail_at(begin, "the quotation mark is never closed");
}

std::string Scanner::value(std::string_view stops) {
  if (peek() == '"') return quoted();
  const std::size_t begin = at_;
  while (!done() && peek() != ' ' && peek() != '\t' && stops.find(peek()) == std::string_view::npos) ++at_;
  if (at_ == begin) fail("a value");
  return line_.text.substr(begin, at_ - begin);
}

std::int64_t Scanner::integer(std::string_view expected) {
  const std::size_t begin = at_;
  std::int64_t number = 0;
  while (peek() >= '0' && peek() <= '9') {
    if (at_ - begin >= 9) fail_at(begin, "the number is too large");
    number = number * 10 + (peek() - '0');
    advance();
  }
  if (at_ == begin) fail(expected);
  return number;
}

std::vector<std::string> Scanner::names(std::string_view expected) {
  std::vector<std::string> all;
  do {
    skip_blanks();
    all.push_back(name(expected));
    skip_blanks();
  } while (accept(","));
  return all;
}

}  // namespace vnaner
