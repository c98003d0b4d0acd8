// spelling.cc: see spelling.h.
#include "libvnaner/resolve/spelling.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

namespace vnaner {

namespace {

bool within(char byte, unsigned first, unsigned last) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= first && value <= last;
}

// The length of the character at the front of `rest` if it is a letter of Latin-1, Latin Extended-A, -B or Additional
// (French and Vietnamese composed), a hyphen, dash or quotation mark: nothing that NFC changes or that is left out.
// Else 0.
std::size_t settled_letter(std::string_view rest) {
  if (within(rest[0], 0xC3, 0xC9)) return rest.size() > 1 && within(rest[1], 0x80, 0xBF) ? 2 : 0;
  if (rest.size() < 3) return 0;
  if (rest[0] == '\xE1') return within(rest[1], 0xB8, 0xBB) && within(rest[2], 0x80, 0xBF) ? 3 : 0;
  return rest[0] == '\xE2' && rest[1] == '\x80' && within(rest[2], 0x90, 0xA7) ? 3 : 0;
}

}  // namespace

bool is_spelt(std::string_view words) noexcept {
  bool blank = true;
  for (std::size_t i = 0; i < words.size();) {
    if (words[i] == ' ') {
      if (blank) return false;
      blank = true;
      ++i;
      continue;
    }
    const std::size_t length = within(words[i], 0x21, 0x7E) ? 1 : settled_letter(words.substr(i));
    if (length == 0) return false;
    blank = false;
    i += length;
  }
  return words.empty() || !blank;
}

std::string spelt(std::string_view words) {
  if (is_spelt(words)) return std::string(words);
  std::string kept;
  const auto size = static_cast<std::int32_t>(words.size());
  bool blank = false;
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(words.data(), i, size, c);
    if (u_isUWhiteSpace(c)) {
      blank = !kept.empty();
      continue;
    }
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    if (blank) kept += ' ';
    blank = false;
    std::array<char, U8_MAX_LENGTH> letter;
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(letter.data(), length, c);
    kept.append(letter.data(), static_cast<std::size_t>(length));
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string name;
  icu::StringByteSink<std::string> sink(&name);
  icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, kept, sink, nullptr, status);
  return U_SUCCESS(status) ? name : kept;
}

bool are_spelt_as(std::string_view words, std::string_view name) {
  return is_spelt(words) ? words == name : spelt(words) == name;
}

}  // namespace vnaner
