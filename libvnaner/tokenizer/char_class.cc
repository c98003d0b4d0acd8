// char_class.cc: decoding of characters beyond ASCII. The table itself is generated.
#include "libvnaner/tokenizer/char_class.h"

#include <unicode/utf8.h>

namespace vnaner {

Char read_long_char(std::string_view text, std::uint32_t at) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::uint32_t>(text.size());
  // Most are ’, … or a Vietnamese letter. After the leads E1 to EC two bytes of any continuation follow.
  const std::uint8_t lead = bytes[at];
  if (lead >= 0xE1 && lead <= 0xEC && size - at >= 3 && is_continuation(bytes[at + 1]) &&
      is_continuation(bytes[at + 2])) {
    const char32_t code = (lead & 0x0Fu) << 12 | (bytes[at + 1] & 0x3Fu) << 6 | (bytes[at + 2] & 0x3Fu);
    return {char_class(code), code, at + 3};
  }
  std::uint32_t next = at;
  UChar32 code = 0;
  U8_NEXT(bytes, next, size, code);  // an ill-formed sequence ends after its maximal subpart
  if (code < 0) return {CharClass::ill, 0xFFFD, next};
  return {char_class(static_cast<char32_t>(code)), static_cast<char32_t>(code), next};
}

}  // namespace vnaner
