// xml_text.cc: see xml_text.h.
#include "libvnaner/output/xml_text.h"

#include "libvnaner/output/utf8.h"

namespace vnaner {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What stands for a character of ASCII; empty if it stands for itself.
std::string_view written(char c, bool in_value) noexcept {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':  // bare, readers make a line feed of it
      return "&#13;";
    case '"':
      return in_value ? "&quot;" : "";
    case '\t':  // bare in a value, readers make a blank of it
      return in_value ? "&#9;" : "";
    case '\n':
      return in_value ? "&#10;" : "";
    default:
      return static_cast<unsigned char>(c) < 0x20 ? kReplacement : "";
  }
}

void append(std::string& out, std::string_view text, bool in_value) {
  std::size_t from = 0;  // of what is not written yet
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    std::string_view instead;
    if (!c.well_formed)
      instead = kReplacement;
    else if (c.bytes == 1)
      instead = written(text[at], in_value);
    else if (const std::string_view bytes = text.substr(at, c.bytes); bytes == "\uFFFE" || bytes == "\uFFFF")
      instead = kReplacement;
    if (!instead.empty()) {
      out.append(text, from, at - from);
      out += instead;
      from = at + c.bytes;
    }
    at += c.bytes;
  }
  out.append(text, from);
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) { append(out, text, false); }

void append_xml_value(std::string& out, std::string_view text) { append(out, text, true); }

}  // namespace vnaner
