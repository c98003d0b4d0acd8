// characters.cc: see characters.h.
#include "tests/icu/characters.h"

#include <unicode/unistr.h>

#include <stdexcept>
#include <string>

#include "tests/icu/table.h"

namespace vnaner {

const icu::UnicodeSet& known_characters() {
  static const icu::UnicodeSet known = characters_of("[\\p{Age=15.0}-\\p{Cs}-\\p{Noncharacter_Code_Point}]");
  return known;
}

const icu::UnicodeSet& newer_characters() {
  static const icu::UnicodeSet newer = characters_of("[^\\p{Age=15.0}\\p{Cs}\\p{Cn}]");
  return newer;
}

icu::UnicodeSet characters_of(const char* pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeSet set(icu::UnicodeString::fromUTF8(with_sets(pattern)), status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("tests/icu: ") + pattern + ": " + u_errorName(status));
  return set;
}

}  // namespace vnaner
