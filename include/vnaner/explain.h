/// \file
/// vnaner/explain.h: why spans are what they are, and why words are not marked.
///
///     vnaner::Explainer explainer(vnaner::Data::built_in());
///     const vnaner::Explained why = explainer.explain(article, {"2022-02"});
///     for (const vnaner::RuleMatch& match : why.spans[0].matches) std::cout << match.rule.text << '\n';
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/document.h"
#include "vnaner/explanation.h"
#include "vnaner/export.h"
#include "vnaner/extractor.h"

namespace vnaner {

/// Why one span is what it is.
struct Explanation {
  std::uint32_t span = 0;           ///< Index into Explained::document.spans.
  std::vector<RuleMatch> matches;   ///< One for each rule that marked it; of a recalled one, those of its source.
  std::vector<Claim> learnt;        ///< Where memory learnt its name; empty unless it was recalled.
  std::vector<Conflict> conflicts;  ///< That it won; claims that were merged into it are left out.
};

/// What was found in an article, and why.
struct Explained {
  Document document;               ///< What an Extractor finds.
  std::vector<Explanation> spans;  ///< One for each span of the document, in order.
};

/// Why the words of one place are not marked. Ends are bytes of the article, half-open.
struct Missing {
  std::uint32_t begin = 0;                ///< The first byte of the words.
  std::uint32_t end = 0;                  ///< The byte behind them.
  std::vector<std::uint32_t> touching;    ///< Spans of the document that share a letter with them.
  std::vector<Conflict> lost;             ///< Claims on some of them that gave way.
  std::vector<Refused> refused;           ///< Matches that an `unless` refused.
  std::vector<Refused> outside;           ///< Matches for want of a zone.
  std::vector<NotRecalled> not_recalled;  ///< Names that memory knew.
  std::vector<AlmostMatch> almost;        ///< Rules that almost matched, the closest first.
  std::uint32_t more = 0;                 ///< Rules that came less close and are left out.
};

/// Why words of an article are not marked, place by place.
struct WhyNot {
  Document document;                  ///< What an Extractor finds.
  std::vector<std::uint32_t> marked;  ///< Spans that are just these words.
  std::vector<Missing> places;        ///< Where the words stand without such a span: the first places.
  std::uint32_t more = 0;             ///< Such places that are left out.
};

/// How much a WhyNot tells.
struct WhyNotLimits {
  std::size_t places = 5;  ///< Places where the words are not marked.
  std::size_t rules = 5;   ///< Rules that almost matched, of each place.
};

/// Reads articles as an Extractor of the same data does, slower, and tells why. It finds the same spans.
///
/// - **Threads**: one at a time.
/// - **Memory**: what it gives owns all it holds.
/// - **Fails**: the constructor throws LoadError; the others throw nothing but std::bad_alloc.
class VNANER_EXPORT Explainer {
 public:
  /// Throws LoadError with every problem of the data.
  explicit Explainer(const Data& data);
  ~Explainer();                                ///< Ends.
  Explainer(Explainer&&) noexcept;             ///< Moves; the other can only be assigned to.
  Explainer& operator=(Explainer&&) noexcept;  ///< Moves; the other can only be assigned to.

  /// Why each span of `article`, any bytes, is what it is.
  [[nodiscard]] Explained explain(std::string_view article, const Given& given = {});

  /// Why `words` are not marked. They are compared word by word, without case; there are no places and no spans if they
  /// do not stand in the article.
  [[nodiscard]] WhyNot why_not(std::string_view article, std::string_view words, const Given& given = {},
                               const WhyNotLimits& limits = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vnaner
