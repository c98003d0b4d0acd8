// latin_letters.cc: see latin_letters.h.
#include "libvnaner/tokenizer/latin_letters.h"

namespace vnaner {

const char16_t* taken_apart(char32_t c) noexcept {
  switch (c) {
    case 0x152:
      return u"OE";
    case 0x153:
      return u"oe";
    case 0xC6:
      return u"AE";
    case 0xE6:
      return u"ae";
    case 0x1E2:
      return u"AE\u0304";
    case 0x1E3:
      return u"ae\u0304";
    case 0x1FC:
      return u"AE\u0301";
    case 0x1FD:
      return u"ae\u0301";
    case 0xDF:
      return u"ss";
    case 0x1E9E:
      return u"SS";
    case 0xFB00:
      return u"ff";
    case 0xFB01:
      return u"fi";
    case 0xFB02:
      return u"fl";
    case 0xFB03:
      return u"ffi";
    case 0xFB04:
      return u"ffl";
    case 0xFB05:
    case 0xFB06:
      return u"st";
    default:
      return nullptr;
  }
}

char32_t without_stroke(char32_t c) noexcept {
  switch (c) {
    case 0x253:  // ɓ
      return 'b';
    case 0xF0:   // ð
    case 0x111:  // đ
    case 0x256:  // ɖ
    case 0x257:  // ɗ
      return 'd';
    case 0x25B:  // ɛ
    case 0x1DD:  // ǝ
      return 'e';
    case 0x192:  // ƒ
      return 'f';
    case 0x263:  // ɣ
    case 0x1E5:  // ǥ
      return 'g';
    case 0x127:  // ħ
      return 'h';
    case 0x131:  // ı
    case 0x268:  // ɨ
    case 0x269:  // ɩ
      return 'i';
    case 0x199:  // ƙ
      return 'k';
    case 0x142:  // ł
      return 'l';
    case 0x14B:  // ŋ
    case 0x272:  // ɲ
      return 'n';
    case 0xF8:   // ø
    case 0x254:  // ɔ
      return 'o';
    case 0x167:  // ŧ
      return 't';
    case 0x289:  // ʉ
      return 'u';
    case 0x28B:  // ʋ
      return 'v';
    case 0x1B4:  // ƴ
      return 'y';
    default:
      return c;
  }
}

}  // namespace vnaner
