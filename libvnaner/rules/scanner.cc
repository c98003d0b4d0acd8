// scanner.cc: see scanner.h.
#include "libvnaner/rules/scanner.h"

#include <algorithm>

namespace vnaner {

namespace {

// Bytes of the name character that `text` begins with, or 0. Beyond ASCII: letters and accents of the alphabets in two
// and three bytes up to U+1FFF; no-break blanks, typographic quotes and dashes lie elsewhere and end a name.
std::size_t name_char(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto goes_on = [byte](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80)
    return (lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z') || (lead >= '0' && lead <= '9') ||
           lead == '-' || lead == '_';
  if (lead >= 0xC3 && lead <= 0xDF && goes_on(1)) {
    const unsigned code = (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    return code == 0xD7 || code == 0xF7 ? 0 : 2;
  }
  return lead >= 0xE0 && lead <= 0xE1 && goes_on(1) && goes_on(2) && !(lead == 0xE0 && byte(1) < 0xA0) ? 3 : 0;
}

// A few characters of what stands at the front, for messages.
std::string excerpt(std::string_view rest) {
  if (rest.empty()) return "the end of the line";
  std::size_t end = std::min(rest.find_first_of(" \t", 1), rest.size());
  end = std::min<std::size_t>(end, 24);
  while (end < rest.size() && (static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80) ++end;
  std::string out = "\"";
  for (const char c : rest.substr(0, end)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F)
      (out += "\\x") += {"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    else
      out += c;
  }
  return out += '"';
}

}  // namespace

Position Scanner::here() const {
  const Line::Part& part = line_.part_at(at_);
  if (place_.line == part.at.line && known_ <= at_)
    place_.column += code_points_in(std::string_view(line_.text).substr(known_, at_ - known_));
  else
    place_ = line_.position(at_);
  known_ = at_;
  return place_;
}

void Scanner::fail(std::string_view expected) const { fail_from(at_, expected); }

void Scanner::fail_from(std::size_t offset, std::string_view expected) const {
  const std::string_view there = std::string_view(line_.text).substr(std::min(offset, line_.text.size()));
  throw SyntaxError{line_.position(offset), "found " + excerpt(there) + ", expected " + std::string(expected)};
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
  if (accept(word) && name_char(rest()) == 0) return true;
  at_ = back;
  return false;
}

bool Scanner::accept_words(std::initializer_list<std::string_view> words) {
  const std::size_t back = at_;
  for (const std::string_view word : words)
    if (!accept_word(word)) {
      at_ = back;
      return false;
    }
  return true;
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
  while (const std::size_t bytes = name_char(rest())) at_ += bytes;
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
    if (peek() == '\\') advance();
    if (!done()) out += peek();
  }
  fail_at(begin, "the quotation mark is never closed");
}

std::string Scanner::value(std::string_view stops, std::string_view expected) {
  if (peek() == '"') return quoted();
  const std::size_t begin = at_;
  while (!done() && peek() != ' ' && peek() != '\t' && stops.find(peek()) == std::string_view::npos) ++at_;
  if (at_ == begin) fail(expected);
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
