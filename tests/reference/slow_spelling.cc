// slow_spelling.cc: see slow_spelling.h.
#include "tests/reference/slow_spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vnaner {

std::string slowly_spelt(std::string_view words) {
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

}  // namespace vnaner
