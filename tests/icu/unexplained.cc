// unexplained.cc: see unexplained.h.
#include "tests/icu/unexplained.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>

namespace vnaner {

namespace {

constexpr std::int32_t kAround = 12;  // UTF-16 units shown on each side

std::string name_of(UProperty property, std::int32_t value, UPropertyNameChoice choice) {
  const char* name = u_getPropertyValueName(property, value, choice);
  return name != nullptr ? name : "?";
}

// "Lu ALetter": what ICU's words look at.
std::string kind_of(UChar32 c) {
  return name_of(UCHAR_GENERAL_CATEGORY, u_charType(c), U_SHORT_PROPERTY_NAME) + " " +
         name_of(UCHAR_WORD_BREAK, u_getIntPropertyValue(c, UCHAR_WORD_BREAK), U_LONG_PROPERTY_NAME);
}

std::string code_of(UChar32 c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  return code;
}

std::string shown(const icu::UnicodeString& part) {
  std::string out;
  icu::UnicodeString copy(part);
  copy.findAndReplace(u"\n", u"⏎").toUTF8String(out);
  return out;
}

}  // namespace

void Unexplained::add(const std::string& where, const icu::UnicodeString& text, const Disagreement& seen) {
  const UChar32 before = text.char32At(seen.at - 1), after = text.char32At(seen.at);
  Group& group = groups_[(seen.ours_cuts ? "ours cuts, ICU joins: " : "ours joins, ICU cuts: ") + kind_of(before) +
                         " ¦ " + kind_of(after)];
  if (++group.count > 1) return;
  group.first = where + ": " + code_of(before) + " ¦ " + code_of(after) + " in «" +
                shown(text.tempSubStringBetween(std::max(0, seen.at - kAround), seen.at)) + "¦" +
                shown(text.tempSubStringBetween(seen.at, std::min(text.length(), seen.at + kAround))) + "»";
}

std::string Unexplained::message() const {
  std::string all = "No row of tests/icu/boundary_differences.tsv explains these:\n";
  for (const auto& [kinds, group] : groups_)
    all += kinds + ", " + std::to_string(group.count) + " times, first at " + group.first + "\n";
  return all;
}

}  // namespace vnaner
