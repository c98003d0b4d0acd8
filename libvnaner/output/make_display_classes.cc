// make_display_classes.cc: writes the table behind display_class.h from ICU's character properties. Runs at build time.
#include <unicode/uchar.h>

#include <cstdio>

#include "libvnaner/output/display_class.h"

namespace {

using vnaner::DisplayClass;

DisplayClass class_of(UChar32 c) {
  if (c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF) return DisplayClass::omitted;
  if (c == 0x200C || c == 0x200D) return DisplayClass::combining;  // joins or parts letters and emoji
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return DisplayClass::combining;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return DisplayClass::combining;
    case U_CONTROL_CHAR:
    case U_SURROGATE:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return DisplayClass::obeyed;
    case U_FORMAT_CHAR:  // some are signs that stand before numbers
      return u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK) ? DisplayClass::narrow : DisplayClass::obeyed;
    default:
      break;
  }
  if (U_IS_UNICODE_NONCHAR(c)) return DisplayClass::obeyed;
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? DisplayClass::wide : DisplayClass::narrow;
}

const char* name(DisplayClass display_class) {
  switch (display_class) {
    case DisplayClass::wide:
      return "wide";
    case DisplayClass::combining:
      return "combining";
    case DisplayClass::omitted:
      return "omitted";
    case DisplayClass::obeyed:
      return "obeyed";
    case DisplayClass::narrow:
      break;
  }
  return "narrow";
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
  if (!out) return 1;
  std::fputs(
      "#include \"libvnaner/output/display_class.h\"\nnamespace vnaner {\nconst DisplayRange kDisplayRanges[] = {\n",
      out);
  for (UChar32 first = 0; first <= UCHAR_MAX_VALUE;) {
    const DisplayClass display_class = class_of(first);
    UChar32 next = first + 1;
    while (next <= UCHAR_MAX_VALUE && class_of(next) == display_class) ++next;
    if (display_class != DisplayClass::narrow)
      std::fprintf(out, "{0x%X, 0x%X, DisplayClass::%s},\n", static_cast<unsigned>(first),
                   static_cast<unsigned>(next - 1), name(display_class));
    first = next;
  }
  std::fputs(
      "};\nconst std::size_t kDisplayRangeCount = sizeof kDisplayRanges / sizeof kDisplayRanges[0];\n}  // namespace\n",
      out);
  return std::fclose(out) == 0 ? 0 : 1;
}
