// json_string.cc: see json_string.h.
#include "libvnaner/output/json_string.h"

#include <iterator>

#include "libvnaner/output/utf8.h"

namespace vnaner {

void append_json_string(fmt::memory_buffer& out, std::string_view text) {
  const auto append = [&out](std::string_view bytes) { out.append(bytes.data(), bytes.data() + bytes.size()); };
  out.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const char first = text[at];
    if (!c.well_formed)
      append("\xEF\xBF\xBD");
    else if (first == '"' || first == '\\')
      out.push_back('\\'), out.push_back(first);
    else if (first == '\n')
      append("\\n");
    else if (first == '\t')
      append("\\t");
    else if (static_cast<unsigned char>(first) < 0x20 || first == 0x7F)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(first)));
    else
      append(text.substr(at, c.bytes));
    at += c.bytes;
  }
  out.push_back('"');
}

}  // namespace vnaner
