// xml_text.h: text of XML documents.
#pragma once

#include <string>
#include <string_view>

namespace vnaner {

// Appends `text` as the content of an element of XML 1.0. A reader gets the same text back, carriage returns too; only
// what XML 1.0 cannot hold (C0 controls but TAB, LF and CR; U+FFFE and U+FFFF) becomes U+FFFD, and so do ill-formed
// bytes, one for each maximal subpart.
void append_xml_text(std::string& out, std::string_view text);

// The same for an attribute's value between double quotes.
void append_xml_value(std::string& out, std::string_view text);

}  // namespace vnaner
