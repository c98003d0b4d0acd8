// xml_reader.h: a small strict reader of XML, as much of it as outputs use.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnaner {

struct XmlElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attrs;
  std::string text;  // the characters in it and in the elements inside, references resolved, as a processor gives them
  std::vector<XmlElement> children;

  std::string get(std::string_view key) const;  // "" if it is not there
  const XmlElement& child(std::string_view key) const;
};

// Reads a document: declaration, one root element, nothing behind it but line ends. Throws std::runtime_error where it
// is not well-formed XML 1.0 in UTF-8, and where it has a comment, a CDATA section, a doctype, a processing
// instruction or a reference other than to the five entities and characters.
XmlElement read_xml(std::string_view document);

}  // namespace vnaner
