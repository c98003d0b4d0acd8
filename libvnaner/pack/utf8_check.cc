// utf8_check.cc: see utf8_check.h.
#include "libvnaner/pack/utf8_check.h"

namespace vnaner {

std::size_t first_ill_formed(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto within = [](unsigned b, unsigned low, unsigned high) { return b >= low && b <= high; };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte(i);
    std::size_t length = 0;
    if (lead < 0x80) {
      length = 1;
    } else if (within(lead, 0xC2, 0xDF)) {
      length = within(byte(i + 1), 0x80, 0xBF) ? 2 : 0;
    } else if (within(lead, 0xE0, 0xEF)) {
      const unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
      length = within(byte(i + 1), low, high) && within(byte(i + 2), 0x80, 0xBF) ? 3 : 0;
    } else if (within(lead, 0xF0, 0xF4)) {
      const unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
      const bool good =
          within(byte(i + 1), low, high) && within(byte(i + 2), 0x80, 0xBF) && within(byte(i + 3), 0x80, 0xBF);
      length = good ? 4 : 0;
    }
    if (length == 0) return i;
    i += length;
  }
  return text.size();
}

std::uint32_t code_points(std::string_view text) noexcept {
  std::uint32_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace vnaner
