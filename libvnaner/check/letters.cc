// letters.cc: see letters.h.
#include "libvnaner/check/letters.h"

#include <algorithm>

namespace vnaner {
namespace {

// Each letter's small form without its accents; a letter that has none of both stands for itself.
constexpr std::u16string_view latin_from_C0 =
    u"aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddddeeeeeeeeeegggg"
    u"gggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ"
    u"ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaa"
    u"aaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
    u"ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";
constexpr std::u16string_view latin_from_1E00 =
    u"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
    u"ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    u"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";
static_assert(latin_from_C0.size() == 0x250 - 0xC0);
static_assert(latin_from_1E00.size() == 0x100);

bool is_accent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

char32_t folded(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c < 0x250) return latin_from_C0[c - 0xC0];
  if (c >= 0x1E00 && c < 0x1F00) return latin_from_1E00[c - 0x1E00];
  return c;
}

// The code point at `text[i]`, and past it; an ill-formed byte is U+FFFD by itself.
char32_t next(std::string_view text, std::size_t& i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned lead = byte(i++);
  if (lead < 0x80) return lead;
  const std::size_t more = lead >= 0xF0 && lead < 0xF5   ? 3
                           : lead >= 0xE0 && lead < 0xF0 ? 2
                                                         : lead >= 0xC2 && lead < 0xE0;
  if (more == 0 || i + more > text.size()) return 0xFFFD;
  char32_t c = lead & (0x3Fu >> more);
  for (std::size_t k = i; k < i + more; ++k) {
    if ((byte(k) & 0xC0) != 0x80) return 0xFFFD;
    c = c << 6 | (byte(k) & 0x3F);
  }
  i += more;
  return c;
}

}  // namespace

CodePoints::CodePoints(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    byte_of.push_back(i);
    at.push_back(next(text, i));
  }
  byte_of.push_back(text.size());
}

std::size_t CodePoints::index(std::size_t byte) const {
  return static_cast<std::size_t>(std::lower_bound(byte_of.begin(), byte_of.end() - 1, byte) - byte_of.begin());
}

bool is_blank(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::u32string folded_names(std::string_view names) {
  std::vector<std::u32string> parts(1);
  bool gap = false;
  for (std::size_t i = 0; i < names.size();) {
    const char32_t c = next(names, i);
    if (c == ';') {
      parts.emplace_back();
      gap = false;
    } else if (is_blank(c)) {
      gap = !parts.back().empty();
    } else if (c != 0xAD && !is_accent(c)) {
      if (gap) parts.back() += U' ';
      gap = false;
      parts.back() += folded(c);
    }
  }
  std::sort(parts.begin(), parts.end());
  std::u32string all;
  for (std::size_t k = 0; k < parts.size(); ++k) all += (k == 0 ? U"" : U"; ") + parts[k];
  return all;
}

}  // namespace vnaner
