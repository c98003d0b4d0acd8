/// \file
/// Why spans are what they are, and why words are not marked.
///
///     vnaner::Explainer explainer(vnaner::Data::built_in());
///     vnaner::Explained why = explainer.explain(article, {"2022-02"});
///     for (const vnaner::RuleMatch& match : why.spans[0].matches) std::cout << match.rule.text << '\n';
#pragma once

#include <cstdint>
#include <memory>
#include <string>
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
  std::uint32_t span = 0;           ///< index into Explained::document.spans
  std::vector<RuleMatch> matches;   ///< one for each rule that marked it; of a recalled one, that of its source
  std::vector<Claim> learnt;        ///< memory: where its name was learnt; else none
  std::vector<Conflict> conflicts;  ///< that it won, merged claims left out
};

/// What was found in an article, and why.
struct Explained {
  Document document;
  std::vector<Explanation> spans;  ///< one for each span of the document, in order
};

/// Why the words of one place are not marked.
struct Missing {
  std::uint32_t begin = 0, end = 0;       ///< the words, in bytes, half-open
  std::vector<std::uint32_t> touching;    ///< spans of the document that share a letter with them
  std::vector<Conflict> lost;             ///< claims on them that gave way
  std::vector<Refused> refused, outside;  ///< by `unless`; for want of a zone
  std::vector<NotRecalled> not_recalled;
  std::vector<AlmostMatch> almost;  ///< the closest first
};

/// Why words of an article are not marked, place by place.
struct WhyNot {
  Document document;
  std::vector<std::uint32_t> marked;  ///< spans that are just these words
  std::vector<Missing> places;        ///< where the words stand without such a span: the first of them
  std::uint32_t more = 0;             ///< such places that are left out
};

/// How much WhyNot tells.
struct WhyNotLimits {
  std::size_t places = 5;  ///< where the words stand and are not marked
  std::size_t rules = 5;   ///< of each place, that almost matched
};

/// Reads articles as an Extractor of the same data does, slower, and tells why. It finds the same spans.
/// Threads: one at a time.
class VNANER_EXPORT Explainer {
 public:
  /// Throws LoadError.
  explicit Explainer(const Data& data);
  ~Explainer();
  Explainer(Explainer&&) noexcept;
  Explainer& operator=(Explainer&&) noexcept;

  /// Throws nothing but std::bad_alloc.
  Explained explain(std::string_view article, const Given& given = {});

  /// `words` are compared word by word, without case; no places and no spans if they do not stand in the article.
  /// Throws nothing but std::bad_alloc.
  WhyNot why_not(std::string_view article, std::string_view words, const Given& given = {},
                 const WhyNotLimits& limits = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vnaner
