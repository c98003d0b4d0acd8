// charset.h: texts in other charsets than UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vnaner {

// The charset that `bytes` seem to be in: by byte order mark, else UTF-8 if they are well-formed, else by ICU's
// detector. "utf-8" where nothing is found.
std::string detect_charset(std::string_view bytes, bool well_formed_utf8);

// A charset's name in small letters, without - and _.
std::string plain_charset_name(std::string_view charset);

// Whether a name means UTF-8 ("", "UTF8", "utf-8", "us-ascii").
bool is_utf8_name(std::string_view charset);

// The text in UTF-8, characters that cannot be converted left out; nothing if the charset is unknown.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& charset);

}  // namespace vnaner
