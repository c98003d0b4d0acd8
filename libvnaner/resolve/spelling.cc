// spelling.cc: see spelling.h.
#include "libvnaner/resolve/spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

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

std::string spelt_by_icu(std::string_view words) {
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<std::int32_t>(words.size())));
  icu::UnicodeString out;
  bool blank = false;
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (u_isUWhiteSpace(c)) {
      blank = !out.isEmpty();
      continue;
    }
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) continue;
    if (blank) out.append(u' ');
    blank = false;
    out.append(c);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = icu::Normalizer2::getNFCInstance(status)->normalize(out, status);
  std::string name;
  (U_SUCCESS(status) ? composed : out).toUTF8String(name);
  return name;
}

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

std::string spelt(std::string_view words) { return is_spelt(words) ? std::string(words) : spelt_by_icu(words); }

bool are_spelt_as(std::string_view words, std::string_view name) {
  return is_spelt(words) ? words == name : spelt_by_icu(words) == name;
}

}  // namespace vnaner
