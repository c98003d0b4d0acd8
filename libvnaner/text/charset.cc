// charset.cc: detection by ICU, conversion by Boost.Locale (UTF-16 and UTF-32: wide_units.h).
#include "libvnaner/text/charset.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <boost/locale/encoding.hpp>
#include <memory>

#include "libvnaner/text/wide_units.h"

namespace vnaner {

namespace {

constexpr std::size_t kSample = 64 * 1024;  // bytes that the detector looks at

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

}  // namespace

std::string detect_charset(std::string_view bytes, bool well_formed_utf8) {
  const auto starts = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (starts("\xEF\xBB\xBF")) return "utf-8";
  if (starts(std::string_view("\xFF\xFE\0\0", 4))) return "utf-32le";
  if (starts(std::string_view("\0\0\xFE\xFF", 4))) return "utf-32be";
  if (starts("\xFF\xFE")) return "utf-16le";
  if (starts("\xFE\xFF")) return "utf-16be";
  if (well_formed_utf8) return "utf-8";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  const auto size = static_cast<std::int32_t>(std::min(bytes.size(), kSample));
  ucsdet_setText(detector.get(), bytes.data(), size, &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
  return U_SUCCESS(status) && name != nullptr ? name : "utf-8";
}

std::string plain_charset_name(std::string_view charset) {
  std::string name;
  for (char c : charset)
    if (c != '-' && c != '_') name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return name;
}

bool is_utf8_name(std::string_view charset) {
  const std::string name = plain_charset_name(charset);
  return name.empty() || name == "utf8" || name == "usascii" || name == "ascii";
}

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& charset) {
  if (const auto units = wide_units(charset, bytes)) return to_utf8(bytes, *units);
  try {
    return boost::locale::conv::to_utf<char>(bytes.data(), bytes.data() + bytes.size(), charset,
                                             boost::locale::conv::skip);
  } catch (const boost::locale::conv::invalid_charset_error&) {
    return std::nullopt;
  }
}

}  // namespace vnaner
