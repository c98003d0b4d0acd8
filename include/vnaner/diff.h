/// \file
/// vnaner/diff.h: what two sets of packs find differently in one article, and which of the two the gold agrees with.
///
///     for (const SpanChange& c : diff(article, old_packs.extract(article), new_packs.extract(article))) …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/check.h"
#include "vnaner/document.h"
#include "vnaner/export.h"

namespace vnaner {

/// One field of a span that is not what it was.
struct FieldChange {
  std::string field;   ///< A member of Span ("type", "value" …), "ends", "attrs.NAME" or "links.NAME".
  std::string before;  ///< What it was, "" where it was not there; of ends and links the words of the article.
  std::string after;   ///< What it is, likewise.
};

/// A span that only one side has, or that both have with a difference.
struct SpanChange {
  /// What happened to the span.
  enum class Kind : std::uint8_t {
    gained,  ///< Only `after` has it.
    lost,    ///< Only `before` has it.
    changed  ///< Both have it.
  };
  Kind kind = Kind::gained;         ///< What happened.
  std::int32_t before = -1;         ///< Index into the spans of `before`; -1 if gained.
  std::int32_t after = -1;          ///< Index into the spans of `after`; -1 if lost.
  std::vector<FieldChange> fields;  ///< Of a changed span, never empty; empty otherwise.
};

/// The name of `kind`: "gained", "lost" or "changed".
[[nodiscard]] VNANER_EXPORT std::string_view name(SpanChange::Kind kind) noexcept;

/// How two Documents of the same article differ, in the order of the text as it is after the change.
///
/// - **Pairs**: one to one: spans on the same words and of one type, then those on the same words, then spans of one
///   type that share a letter, the longest shared stretch first. What is left over was gained or lost.
/// - **Fields**: type, ends, and all that Span says of its meaning. Which rules found it (`by`, `decided_by`),
/// entities,
///   zones and notes are no difference. Links are the same if they lead to paired spans.
/// - **Turned**: diff(a, b) and diff(b, a) differ in nothing but their direction.
[[nodiscard]] VNANER_EXPORT std::vector<SpanChange> diff(std::string_view article, const Document& before,
                                                         const Document& after);

/// Whether a change brought a span nearer to the gold.
enum class Verdict : std::uint8_t {
  wrong,    ///< Farther from it.
  neither,  ///< As far as before, or not measured.
  right     ///< Nearer.
};

/// The name of `verdict`: "wrong", "neither" or "right".
[[nodiscard]] VNANER_EXPORT std::string_view name(Verdict verdict) noexcept;

/// A verdict for each change, by the measures of `compare`. A span is worth most if it is exact, nothing if it is
/// missing or has other ends than the gold's, and less than nothing if it is false; the attribute that its type is
/// measured by adds or takes a little. Types that neither this library ships nor the gold article marks are `neither`.
/// Needs: the Documents are of gold.article.text, the changes are theirs.
[[nodiscard]] VNANER_EXPORT std::vector<Verdict> judge(const Gold& gold, const Document& before, const Document& after,
                                                       const std::vector<SpanChange>& changes);

}  // namespace vnaner
