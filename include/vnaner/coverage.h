/// \file
/// vnaner/coverage.h: which rules, and which parts of their patterns, a corpus uses.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/export.h"
#include "vnaner/extractor.h"

namespace vnaner {

/// A part of a pattern that a match can do without (docs/calque.md, T2).
struct CoveredPart {
  /// What part of a pack it is.
  enum class Kind : std::uint8_t {
    find,      ///< A whole `find`.
    unless,    ///< An `unless` clause.
    let,       ///< A let as a whole.
    branch,    ///< One of several in `{ | }` or `< | >`.
    optional,  ///< What `?`, `*` or `{0,n}` repeats.
    gap        ///< A gap `...` that may be empty: used where it skips a word.
  };
  Kind kind = Kind::find;     ///< What it is.
  std::uint32_t line = 0;     ///< Where it stands in the pack, from 1.
  std::uint32_t column = 0;   ///< From 1, in code points.
  std::uint32_t depth = 0;    ///< Parts around it.
  std::string text;           ///< As the pack writes it, cut where it is long.
  std::uint64_t matches = 0;  ///< That won and went through it; of an `unless`, those it refused.
  std::string example_id;     ///< The first of them: its article …
  std::string example;        ///< … and what it read.
};

/// A rule or a let, as far as articles were read.
struct Covered {
  std::string name;                ///< "pack/rule" or "pack/let".
  bool is_let = false;             ///< Or else a rule.
  std::string file;                ///< Of its pack.
  std::uint32_t line = 0;          ///< In the pack, from 1.
  std::uint64_t matches = 0;       ///< Of a rule: matches that left a span or a link.
  std::uint64_t lost = 0;          ///< Of a rule: matches that lost all to other spans.
  std::vector<CoveredPart> parts;  ///< In the order of the pack; what is inside a part follows it.
};

/// Reads articles as an Extractor does, slower, and counts.
///
/// - **Threads**: one at a time.
/// - **Memory**: copies what it keeps; neither the Data nor the articles need to live on.
class VNANER_EXPORT Coverage {
 public:
  /// Loads packs and lists. Throws LoadError.
  explicit Coverage(const Data& data);
  /// Frees it.
  ~Coverage();
  /// What was moved from may only be assigned to or destroyed.
  Coverage(Coverage&&) noexcept;
  /// What was moved from may only be assigned to or destroyed.
  Coverage& operator=(Coverage&&) noexcept;

  /// Counts an article in, and gives what was found in it, too. `id` names it in CoveredPart::example_id.
  Document add(std::string_view id, std::string_view article, const Given& given = {});

  /// How many were added.
  [[nodiscard]] std::uint64_t articles() const noexcept;

  /// Rules by name, then lets as they stand in the packs. Valid as long as the Coverage lives; `add` counts on in it.
  [[nodiscard]] const std::vector<Covered>& covered() const& noexcept;
  /// A copy, since a temporary Coverage takes its own along.
  [[nodiscard]] std::vector<Covered> covered() const&&;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vnaner
