// json_string.cc: see json_string.h.
#include "libvnaner/output/json_string.h"

#include <array>
#include <iterator>

#include "libvnaner/output/utf8.h"

namespace vnaner {

namespace {

// Bytes that are written as they are, whatever stands beside them.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

}  // namespace

void append_json_string(fmt::memory_buffer& out, std::string_view text) {
  const auto append = [&out](std::string_view bytes) { out.append(bytes.data(), bytes.data() + bytes.size()); };
  out.push_back('"');
  std::size_t copied = 0;  // what stands for itself is copied in long runs
  for (std::size_t at = 0; at < text.size();) {
    if (kPlain[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    if (c.well_formed && c.bytes > 1) {
      at += c.bytes;
      continue;
    }
    append(text.substr(copied, at - copied));
    const char first = text[at];
    if (!c.well_formed)
      append("\xEF\xBF\xBD");
    else if (first == '"' || first == '\\')
      out.push_back('\\'), out.push_back(first);
    else if (first == '\n')
      append("\\n");
    else if (first == '\t')
      append("\\t");
    else
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(first)));
    at += c.bytes;
    copied = at;
  }
  append(text.substr(copied));
  out.push_back('"');
}

}  // namespace vnaner
