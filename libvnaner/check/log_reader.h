// log_reader.h: what a Recorder logged, in the terms of those who ask: bytes, names, and places in packs and lists.
#pragma once

#include <string_view>
#include <vector>

#include "libvnaner/recorder.h"
#include "vnaner/explain.h"

namespace vnaner {

// Speaks of the article that the recorder read last. The recorder must outlive it.
class LogReader {
 public:
  explicit LogReader(const Recorder& recorder) : recorder_(recorder) {}

  const Spans& spans() const noexcept { return recorder_.spans(); }
  Recorder::Stretch bytes(std::uint32_t begin, std::uint32_t end) const noexcept { return recorder_.bytes(begin, end); }

  RuleMatch match(const LoggedMatch& match) const;
  Claim claim(const Mention& mention) const;
  Conflict conflict(const Loss& loss) const;
  // The mention of each span of the document.
  std::vector<std::uint32_t> mentions_of(const Document& document) const;

  // The first span that is just these tokens, or kNone.
  std::uint32_t marked_at(const Document& document, const Recorder::Stretch& place) const;
  // Why the words log.asked[asked] are not marked, with at most so many rules that almost matched.
  Missing missing(const Document& document, const MatchLog& log, std::uint32_t asked, std::size_t rules) const;

 private:
  Source rule(std::uint32_t rule) const;
  Source sign(std::uint32_t element) const;
  Source unless(const LoggedRefusal& refusal) const;
  ReadStep step(const LoggedStep& step) const;
  AlmostMatch almost(const NearMiss& miss) const;
  void add_lost(const Document& document, const MatchLog& log, Missing& missing) const;
  void add_refused(const MatchLog& log, Missing& missing) const;
  void add_silences(const MatchLog& log, const AskedWords& asked, Missing& missing) const;

  const Recorder& recorder_;
};

}  // namespace vnaner
