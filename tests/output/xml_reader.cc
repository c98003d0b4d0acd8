// xml_reader.cc: see xml_reader.h.
#include "xml_reader.h"

#include <unicode/utf8.h>

#include <cctype>
#include <cstdint>

namespace vnaner {

namespace {

// The characters of XML 1.0, production 2.
bool is_char(std::int32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

class XmlReader {
 public:
  explicit XmlReader(std::string_view in) : in_(in) {}

  XmlElement run() {
    characters();
    take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    take("<");
    XmlElement root = element();
    while (at_ < in_.size() && in_[at_] == '\n') ++at_;
    if (at_ != in_.size()) fail("more behind the root element");
    return root;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error("byte " + std::to_string(at_) + ": " + what);
  }
  bool next(std::string_view what) const { return in_.substr(at_, what.size()) == what; }
  void take(std::string_view what) {
    if (!next(what)) fail("expected " + std::string(what));
    at_ += what.size();
  }
  char take() {
    if (at_ == in_.size()) fail("the document ends");
    return in_[at_++];
  }

  void characters() const {
    const auto size = static_cast<std::int32_t>(in_.size());
    for (std::int32_t at = 0; at < size;) {
      const std::int32_t begin = at;
      std::int32_t c = 0;
      U8_NEXT(in_.data(), at, size, c);
      if (!is_char(c)) throw std::runtime_error("byte " + std::to_string(begin) + ": not a character of XML");
    }
  }

  std::string name() {
    const std::size_t begin = at_;
    while (at_ < in_.size() && (std::isalnum(static_cast<unsigned char>(in_[at_])) != 0)) ++at_;
    if (at_ == begin || std::isdigit(static_cast<unsigned char>(in_[begin])) != 0) fail("expected a name");
    return std::string(in_.substr(begin, at_ - begin));
  }

  // What stands behind an ampersand.
  char reference() {
    for (const auto& [text, c] : {std::pair("amp;", '&'), std::pair("lt;", '<'), std::pair("gt;", '>'),
                                  std::pair("quot;", '"'), std::pair("apos;", '\'')})
      if (next(text)) return take(text), c;
    take("#");
    int number = 0, digits = 0;
    for (char c = take(); c != ';'; c = take(), ++digits) {
      if (c < '0' || c > '9' || digits > 2) fail("not a character reference of a small number");
      number = number * 10 + (c - '0');
    }
    if (digits == 0 || number > 127 || !is_char(number)) fail("not a character of XML");
    return static_cast<char>(number);
  }

  // Line ends as a processor hands them on.
  char character(char c) {
    if (c != '\r') return c;
    if (next("\n")) ++at_;
    return '\n';
  }

  std::string value() {
    std::string text;
    take("\"");
    for (char c = take(); c != '"'; c = take()) {
      if (c == '<') fail("< in a value");
      if (c == '&') {
        text += reference();
        continue;
      }
      c = character(c);
      text += c == '\n' || c == '\t' ? ' ' : c;
    }
    return text;
  }

  // Behind its <.
  XmlElement element() {
    XmlElement element;
    element.name = name();
    while (next(" ")) {
      ++at_;
      std::string key = name();
      for (const auto& [other, value] : element.attrs)
        if (other == key) fail(key + " stands twice");
      take("=");
      element.attrs.emplace_back(std::move(key), value());
    }
    if (next("/>")) return take("/>"), element;
    take(">");
    for (;;) {
      if (next("]]>")) fail("]]> in a text");
      const char c = take();
      if (c == '&') {
        element.text += reference();
      } else if (c != '<') {
        element.text += character(c);
      } else if (next("/")) {
        take("/" + element.name + ">");
        return element;
      } else {
        element.children.push_back(this->element());
        element.text += element.children.back().text;
      }
    }
  }

  std::string_view in_;
  std::size_t at_ = 0;
};

}  // namespace

std::string XmlElement::get(std::string_view key) const {
  for (const auto& [name, value] : attrs)
    if (name == key) return value;
  return "";
}

const XmlElement& XmlElement::child(std::string_view key) const {
  for (const XmlElement& element : children)
    if (element.name == key) return element;
  throw std::runtime_error("no " + std::string(key) + " in " + name);
}

XmlElement read_xml(std::string_view document) { return XmlReader(document).run(); }

}  // namespace vnaner
