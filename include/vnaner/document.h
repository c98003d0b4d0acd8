/// \file
/// vnaner/document.h: what extraction gives: spans over the article, who they are, and why.
///
///     Document doc = extractor.extract(article, given);
///     for (const Span& s : doc.spans) std::cout << s.type << ": " << slice(article, s) << '\n';
///
/// Everything here is a value that owns what it holds: it may outlive the article and the extractor.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/export.h"
#include "vnaner/temporary.h"

namespace vnaner {

/// How a span came to be known.
enum class How : std::uint8_t {
  rule,     ///< A rule of a pack marked it.
  memory,   ///< A later (or earlier) mention of something a rule marked in full.
  resolve,  ///< Decided after the rules, from what the document says elsewhere; not given yet.
};

/// The name of `how` as the output writes it: "rule", "memory" or "resolve".
[[nodiscard]] VNANER_EXPORT std::string_view name(How how) noexcept;

/// Which rule decided, and where it stands.
struct Evidence {
  std::string rule;        ///< Pack and rule: "offices/un-post"; never changes its meaning once released.
  std::uint32_t line = 0;  ///< Of the rule in its pack, from 1.
  How how = How::rule;     ///< How the rule led to the span.
};

/// A named part of a span: the month of a date, the family name of a person.
struct Attribute {
  std::string name;         ///< As the rule calls it; may stand several times in one span.
  std::string text;         ///< As it stands in the article; empty for a constant set by a rule.
  std::string value;        ///< Normalised, from a list or a rule; may be empty.
  std::uint32_t begin = 0;  ///< Where it begins, in bytes of the article.
  std::uint32_t end = 0;    ///< Where it ends, not included; `begin == end` where there is no text.
};

/// A relation to another span of the same Document.
struct Link {
  std::string rel;       ///< "held-by", "holds", or what a pack names.
  std::uint32_t to = 0;  ///< Index into Document::spans.
};

/// A half-open range [begin, end) of the article and what it names.
///
/// - **Unit**: bytes of the article as the caller passed it (or of Document::converted, where a charset was converted);
///   both ends on code-point borders. Offsets (vnaner/offsets.h) converts to code points and UTF-16 units.
/// - **Holds**: begin < end; spans are sorted by begin, then longest first; two spans nest or stand apart, never cross
///   (those of internal types may, see Given::internal).
///
/// The resolved fields are empty where they do not apply.
struct Span {
  std::uint32_t begin = 0;              ///< Where it begins, in bytes.
  std::uint32_t end = 0;                ///< Where it ends, in bytes, not included.
  std::int32_t parent = -1;             ///< Index of the span directly around it, or -1.
  std::int32_t entity = -1;             ///< Index into Document::entities, or -1.
  std::string type;                     ///< "person", "office", "body", "date", or one that a user's pack declares.
  std::string value;                    ///< Date: TIMEX3/ISO 8601; body: its id; else what a rule or list gave.
  std::string edtf;                     ///< Date: the value in EDTF.
  std::string mod;                      ///< Date: START, MID, END, APPROX, BEFORE, AFTER.
  std::string ref;                      ///< Person: the full name, where the surface is shorter or spelt otherwise.
  std::string holder;                   ///< Office: full name; several joined by "; ".
  std::string body;                     ///< Office: id of a UN body that stands outside the span.
  std::string status;                   ///< Office: "former".
  std::vector<std::string> decided_by;  ///< Date, office: the witnesses that fixed the value or the holder.
  std::vector<Attribute> attrs;         ///< Its named parts.
  std::vector<Link> links;              ///< Relations that begin at it.
  std::vector<Evidence> by;             ///< Every rule that marked exactly this span as this type; never empty.
};

/// One thing of the world that several spans name: a person, or a body with an id.
struct Entity {
  std::string type;                     ///< "person" or "body".
  std::string name;                     ///< Person: full name; body: id.
  std::vector<std::uint32_t> mentions;  ///< Indices into Document::spans, ascending; at least one.
};

/// A part of the article that a pack recognised by its form: dateline, caption, credit.
struct Zone {
  std::string name;         ///< As the pack calls it.
  std::uint32_t begin = 0;  ///< Where it begins, in bytes.
  std::uint32_t end = 0;    ///< Where it ends, in bytes, not included.
};

/// Something about the text or the extraction that a careful reader would like to know.
struct Note {
  std::string code;         ///< Stable: "V301" ill-formed UTF-8, "V302" contradicting date witnesses, ...
  std::string message;      ///< For people, in English.
  std::uint32_t begin = 0;  ///< Where, in bytes; begin and end are 0 where it is about no one place.
  std::uint32_t end = 0;    ///< Not included.
};

/// All that was found in one article.
struct Document {
  std::string date;              ///< The document's own date as used (given or read from the text), "" if unknown.
  std::string converted;         ///< The UTF-8 text that offsets refer to, where a charset was converted; else empty.
  std::vector<Span> spans;       ///< Sorted, see Span.
  std::vector<Entity> entities;  ///< By first mention.
  std::vector<Zone> zones;       ///< Sorted by begin.
  std::vector<Note> notes;       ///< About the whole or a place.
};

/// The bytes that `span` covers, as a view into `article`. Needs: `article` is the text that `span` came from. Never
/// fails: what lies outside is cut off.
[[nodiscard]] VNANER_EXPORT std::string_view slice(std::string_view article, const Span& span) noexcept;
/// The view would refer to a string that is gone.
template <typename String, IfTemporaryString<String> = 0>
std::string_view slice(String&& article, const Span& span) = delete;

}  // namespace vnaner
