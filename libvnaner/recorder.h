// recorder.h: packs and lists loaded to be watched: which elements of which rules take part in what is found.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/rules/elements.h"
#include "libvnaner/rules/match_log.h"
#include "vnaner/extractor.h"

namespace vnaner {

// Finds what an Extractor of the same data finds, slower, and tells how. One thread at a time.
class Recorder {
 public:
  // `explaining`: what is logged names every sign that a match read (elements of kind atom), too. Throws LoadError as
  // Extractor does.
  explicit Recorder(const Data& data, bool explaining = false);
  ~Recorder();

  const std::vector<RuleInfo>& rules() const noexcept;  // LoggedMatch::rule counts these
  const std::vector<TestInfo>& tests() const noexcept;
  const std::vector<Element>& elements() const noexcept;        // LoggedMatch::elements
  const std::vector<std::string>& type_names() const noexcept;  // LoggedMatch::Mark::type

  const Lists& lists() const noexcept;

  // Reads an article. What `log`, if any, has found is filled anew; what it asks for stays.
  Document extract(std::string_view article, const Given& given, MatchLog* log = nullptr);
  // Of the article read last: its mentions; bytes for tokens, half-open; the tokens where `words` stand, without case.
  struct Stretch {
    std::uint32_t begin = 0, end = 0;
  };
  const Spans& spans() const noexcept;
  Stretch bytes(std::uint32_t begin, std::uint32_t end) const noexcept;
  std::vector<Stretch> places_of(std::string_view words);

  // Whether a word, entry or find that the rule cannot do without is in the text, accents and case ignored.
  bool wakes(const RuleInfo& rule, std::string_view text);

  // While it lives, a rule goes without one of its `unless`.
  class Without {
   public:
    Without(Recorder& recorder, std::uint32_t rule, std::uint32_t clause);
    ~Without();
    Without(const Without&) = delete;
    Without& operator=(const Without&) = delete;

   private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
  };

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vnaner
