// marked.cc: reading and writing the bracket notation.
#include "vnaner/marked.h"

#include <algorithm>
#include <limits>

namespace vnaner {

namespace {

constexpr std::size_t kLargest = std::numeric_limits<std::uint32_t>::max();  // bytes that marks can reach

constexpr std::string_view kEndsBare = " \t\n\v\f\r\":[]";  // what a value without quotes cannot hold

// What such a value is written with; any other is quoted, so that no reader takes one of Unicode's blanks for its end.
constexpr std::string_view kBare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+{},";

class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}

  MarkedText run() {
    if (in_.size() > kLargest) fail("the text is longer than 4 GiB");
    while (at_ < in_.size()) {
      const char c = in_[at_];
      if (c == '\\') {
        if (at_ + 1 == in_.size() || std::string_view("[]\\").find(in_[at_ + 1]) == std::string_view::npos)
          fail("a backslash stands only before [ ] and \\");
        out_.text += in_[at_ + 1];
        at_ += 2;
      } else if (c == '[') {
        open();
      } else if (c == ']') {
        if (open_.empty()) fail("] without [");
        out_.marks[open_.back()].end = here();
        open_.pop_back();
        ++at_;
      } else {
        out_.text += c;
        ++at_;
      }
    }
    if (!open_.empty()) {
      at_ = begins_[open_.back()];
      fail("[ is never closed");
    }
    std::stable_sort(out_.marks.begin(), out_.marks.end(), [](const Mark& a, const Mark& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const char* what) const { throw MarkedError(at_, what); }
  std::uint32_t here() const { return static_cast<std::uint32_t>(out_.text.size()); }
  char peek() const { return at_ < in_.size() ? in_[at_] : '\0'; }
  void skip_blanks() {
    while (peek() == ' ') ++at_;
  }

  std::string name() {
    const std::size_t begin = at_;
    while (at_ < in_.size()) {
      const auto c = static_cast<unsigned char>(in_[at_]);
      const bool good = c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                        c == '-' || c == '_';
      if (!good) break;
      ++at_;
    }
    if (at_ == begin) fail("a name was expected");
    return std::string(in_.substr(begin, at_ - begin));
  }

  // Quoted, or up to a blank, colon, bracket or quotation mark. `key`: stop before = too.
  std::string value(bool key) {
    std::string out;
    if (peek() == '"') {
      for (++at_; peek() != '"'; ++at_) {
        if (at_ >= in_.size()) fail("the quotation mark is never closed");
        if (in_[at_] == '\\' && at_ + 1 < in_.size() && (in_[at_ + 1] == '"' || in_[at_ + 1] == '\\')) ++at_;
        out += in_[at_];
      }
      ++at_;
      return out;
    }
    const std::size_t begin = at_;
    while (at_ < in_.size() && kEndsBare.find(in_[at_]) == std::string_view::npos && !(key && in_[at_] == '=')) ++at_;
    if (at_ == begin) fail("a value was expected");
    return std::string(in_.substr(begin, at_ - begin));
  }

  void open() {
    Mark mark;
    mark.begin = here();
    begins_.push_back(at_++);
    mark.type = name();
    if (peek() == '#') {
      ++at_;
      mark.label = name();
    }
    bool valued = false;
    while (peek() == ' ') {
      skip_blanks();
      if (peek() == ':') break;
      const std::size_t begin = at_;
      const bool quoted = peek() == '"';
      std::string first = value(true);
      if (!quoted && peek() == '=') {
        ++at_;
        mark.attrs.emplace_back(std::move(first), value(false));
      } else {
        if (valued) at_ = begin, fail("a mark has one value without a key");
        valued = true;
        mark.attrs.emplace_back("value", std::move(first));
      }
    }
    if (peek() != ':') fail("a colon was expected after the head of the mark");
    ++at_;
    if (peek() == ' ') ++at_;
    open_.push_back(out_.marks.size());
    out_.marks.push_back(std::move(mark));
  }

  std::string_view in_;
  std::size_t at_ = 0;
  MarkedText out_;
  std::vector<std::size_t> open_;    // marks that are not closed
  std::vector<std::size_t> begins_;  // mark -> byte of its [
};

void write_value(std::string& out, std::string_view value) {
  if (!value.empty() && value.find_first_not_of(kBare) == std::string_view::npos) {
    out += value;
    return;
  }
  out += '"';
  for (char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void write_text(std::string& out, std::string_view text) {
  for (char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
}

void write_head(std::string& out, const Mark& mark) {
  out += '[';
  out += mark.type;
  if (!mark.label.empty()) (out += '#') += mark.label;
  for (const auto& [key, value] : mark.attrs) {
    out += ' ';
    if (key != "value") (out += key) += '=';
    write_value(out, value);
  }
  out += ": ";
}

}  // namespace

std::string_view Mark::get(std::string_view key) const& noexcept {
  for (const auto& [name, value] : attrs)
    if (name == key) return value;
  return {};
}

MarkedText parse_marked(std::string_view marked) { return Reader(marked).run(); }

std::string to_marked(const MarkedText& marked) {
  std::string out;
  const std::string_view text = marked.text;
  std::vector<std::uint32_t> ends;  // of open marks, outermost first
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), kLargest));
  std::uint32_t at = 0;
  const auto close_until = [&](std::uint32_t place) {
    while (!ends.empty() && ends.back() <= place) {
      write_text(out, text.substr(at, ends.back() - at));
      at = ends.back();
      out += ']';
      ends.pop_back();
    }
  };
  for (const Mark& mark : marked.marks) {
    close_until(mark.begin);
    // A mark that is out of order, crosses another or leaves the text is cut to what brackets can say.
    const std::uint32_t limit = ends.empty() ? size : ends.back();
    const std::uint32_t begin = std::min(std::max(mark.begin, at), limit);
    write_text(out, text.substr(at, begin - at));
    at = begin;
    write_head(out, mark);
    ends.push_back(std::clamp(mark.end, begin, limit));
  }
  close_until(size);
  write_text(out, text.substr(at));
  return out;
}

}  // namespace vnaner
