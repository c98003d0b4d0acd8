// wide_units.h: texts in UTF-16 and UTF-32.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vnaner {

// How the units of a text lie in its bytes.
struct WideUnits {
  int bytes = 2;  // 2 or 4
  bool big_endian = false;
};

// For the names of UTF-16 and UTF-32 with or without "le" or "be", in any spelling; nothing for another charset. Where
// the name leaves the order open, a byte order mark of `bytes` decides, else little-endian.
std::optional<WideUnits> wide_units(std::string_view charset, std::string_view bytes);

// The text in UTF-8. Lone surrogates, units beyond Unicode and an incomplete last unit are left out, nothing else: a
// converter that drops single bytes would be out of step from there on.
std::string to_utf8(std::string_view bytes, WideUnits units);

}  // namespace vnaner
