// vnaner/document.h: what extraction gives: spans over the article, who they are, and why.
//
//   Document doc = extractor.extract(article, given);
//   for (const Span& s : doc.spans) std::cout << s.type << ": " << slice(article, s) << '\n';
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

// How a span came to be known.
enum class How : std::uint8_t {
  rule,     // a rule of a pack marked it
  memory,   // a later (or earlier) mention of something a rule marked in full
  resolve,  // decided after the rules, from what the document says elsewhere; not given yet
};

// The name of `how` as the output writes it: "rule", "memory" or "resolve".
VNANER_EXPORT std::string_view name(How how) noexcept;

// Which rule decided, and where it stands.
struct Evidence {
  std::string rule;        // pack and rule: "offices/un-post"; never changes its meaning once released
  std::uint32_t line = 0;  // of the rule in its pack, from 1
  How how = How::rule;
};

// A named part of a span: the month of a date, the family name of a person.
struct Attribute {
  std::string name;
  std::string text;         // as it stands in the article; empty for a constant set by a rule
  std::string value;        // normalised, from a list or a rule; may be empty
  std::uint32_t begin = 0;  // bytes of the article, half-open; begin == end where there is no text
  std::uint32_t end = 0;
};

// A relation to another span of the same Document.
struct Link {
  std::string rel;       // "held-by", "holds", or what a pack names
  std::uint32_t to = 0;  // index into Document::spans
};

// A half-open range [begin, end) of the article and what it names.
//
// Unit     bytes of the article as the caller passed it (or of Document::converted, where a charset was converted);
//          both ends on code-point borders. Offsets (vnaner/offsets.h) converts to code points and UTF-16 units.
// Holds    begin < end; spans are sorted by begin, then longest first; two spans nest or stand apart, never cross.
// Memory   owns its strings; may outlive the article and the extractor.
// The resolved fields are empty where they do not apply.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int32_t parent = -1;             // index of the span directly around it, or -1
  std::int32_t entity = -1;             // index into Document::entities, or -1
  std::string type;                     // "person", "office", "body", "date", or a type that a user's pack declares
  std::string value;                    // date: TIMEX3/ISO 8601; body: its id; else what a rule or list gave
  std::string edtf;                     // date: the value in EDTF
  std::string mod;                      // date: START, MID, END, APPROX, BEFORE, AFTER
  std::string ref;                      // person: the full name, where the surface is shorter or spelt otherwise
  std::string holder;                   // office: full name; several joined by "; "
  std::string body;                     // office: id of a UN body that stands outside the span
  std::string status;                   // office: "former"
  std::vector<std::string> decided_by;  // date, office: the witnesses that fixed the value or the holder
  std::vector<Attribute> attrs;
  std::vector<Link> links;
  std::vector<Evidence> by;  // every rule that marked exactly this span as this type
};

// One thing of the world that several spans name.
struct Entity {
  std::string type;
  std::string name;                     // person: full name; body: id
  std::vector<std::uint32_t> mentions;  // indices into Document::spans, ascending
};

// A part of the article that a pack recognised by its form: dateline, caption, credit.
struct Zone {
  std::string name;
  std::uint32_t begin = 0;  // bytes, half-open
  std::uint32_t end = 0;
};

// Something about the text or the extraction that a careful reader would like to know.
struct Note {
  std::string code;  // stable: "V301" ill-formed UTF-8, "V302" contradicting date witnesses, ...
  std::string message;
  std::uint32_t begin = 0;  // bytes, half-open
  std::uint32_t end = 0;
};

// All that was found in one article.
struct Document {
  std::string date;       // the document's own date as used (given or read from the text), "" if unknown
  std::string converted;  // the UTF-8 text that offsets refer to, where a charset was converted; else empty
  std::vector<Span> spans;
  std::vector<Entity> entities;
  std::vector<Zone> zones;
  std::vector<Note> notes;
};

// The bytes that `span` covers. Needs: `article` is the text that `span` came from. Never fails.
VNANER_EXPORT std::string_view slice(std::string_view article, const Span& span) noexcept;

}  // namespace vnaner
