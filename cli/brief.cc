// brief.cc: see brief.h.
#include "cli/brief.h"

#include <boost/locale/utf.hpp>

namespace vnaner {
namespace {

namespace utf = boost::locale::utf;

// C0, C1, line and paragraph separators, embeddings, overrides and isolates.
bool is_control(utf::code_point c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200E || c == 0x200F || c == 0x061C;
}

}  // namespace

std::string brief(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t letters = 0;
  for (const char *at = text.data(), *end = at + text.size(); at != end;) {
    if (letters++ == most) return out + "…";
    const char* const begin = at;
    const utf::code_point c = utf::utf_traits<char>::decode(at, end);
    if (c == utf::illegal || c == utf::incomplete) {
      at = begin + 1;
      out += "\uFFFD";
    } else if (is_control(c)) {
      out += ' ';
    } else {
      out.append(begin, at);
    }
  }
  return out;
}

}  // namespace vnaner
