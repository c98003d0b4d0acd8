// explain.cc: see vnaner/explain.h.
#include "vnaner/explain.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "libvnaner/check/log_reader.h"

namespace vnaner {
namespace {

// Explains the spans of one article.
class Explaining {
 public:
  Explaining(const LogReader& reader, const MatchLog& log) : reader_(reader) {
    for (const LoggedMatch& match : log.matches)
      for (const LoggedMatch::Mark& mark : match.marks) matches_[{mark.begin, mark.end, mark.type}].push_back(&match);
    for (const Loss& loss : log.losses)
      if (loss.clause != Clause::merged && loss.clause != Clause::unnamed) losses_[key(loss.winner)].push_back(&loss);
  }

  // `mention` is what the rules made of the span.
  Explanation of(std::uint32_t span, const Mention& mention) const {
    Explanation why;
    why.span = span;
    if (mention.how == How::memory && mention.source != kNone) {
      const Mention& source = reader_.spans().mentions[mention.source];
      why.learnt.push_back(reader_.claim(source));
      add_matches(source, why.matches);
    } else {
      add_matches(mention, why.matches);
    }
    add_conflicts(mention, why.conflicts);
    return why;
  }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>;  // bytes, type

  Key key(const Mention& mention) const {
    const Recorder::Stretch at = reader_.bytes(mention.begin, mention.end);
    return {at.begin, at.end, mention.type};
  }

  // Of each rule credited the match that marked these words; of several the one that read most.
  void add_matches(const Mention& mention, std::vector<RuleMatch>& out) const {
    const auto known = matches_.find(key(mention));
    if (known == matches_.end()) return;
    const std::vector<std::uint32_t>& credits = reader_.spans().credits;
    for (std::uint32_t c = mention.rules_first; c < mention.rules_first + mention.rules_count; ++c) {
      const LoggedMatch* best = nullptr;
      for (const LoggedMatch* match : known->second)
        if (match->rule == credits[c] && (!best || match->end - match->begin > best->end - best->begin)) best = match;
      if (best) out.push_back(reader_.match(*best));
    }
    std::sort(out.begin(), out.end(), [](const RuleMatch& a, const RuleMatch& b) { return a.rule.text < b.rule.text; });
  }

  void add_conflicts(const Mention& mention, std::vector<Conflict>& out) const {
    const auto known = losses_.find(key(mention));
    if (known == losses_.end()) return;
    std::vector<std::pair<Key, std::uint32_t>> told;  // a loser can be proposed again, stratum after stratum
    for (const Loss* loss : known->second) {
      const std::pair<Key, std::uint32_t> loser{key(loss->loser), loss->loser.rule};
      if (std::count(told.begin(), told.end(), loser) != 0) continue;
      told.push_back(loser);
      out.push_back(reader_.conflict(*loss));
    }
  }

  const LogReader& reader_;
  std::map<Key, std::vector<const LoggedMatch*>> matches_;  // by what they marked
  std::map<Key, std::vector<const Loss*>> losses_;          // by winner
};

}  // namespace

struct Explainer::Impl {
  explicit Impl(const Data& data) : recorder(data, true), reader(recorder) { log.thorough = true; }

  Recorder recorder;
  LogReader reader;
  MatchLog log;
};

Explainer::Explainer(const Data& data) : impl_(std::make_unique<Impl>(data)) {}
Explainer::~Explainer() = default;
Explainer::Explainer(Explainer&&) noexcept = default;
Explainer& Explainer::operator=(Explainer&&) noexcept = default;

Explained Explainer::explain(std::string_view article, const Given& given) {
  impl_->log.asked.clear();
  Explained explained;
  explained.document = impl_->recorder.extract(article, given, &impl_->log);
  const Explaining explaining(impl_->reader, impl_->log);
  std::uint32_t span = 0;
  for (const std::uint32_t mention : impl_->reader.mentions_of(explained.document))
    explained.spans.push_back(explaining.of(span++, impl_->reader.spans().mentions[mention]));
  return explained;
}

WhyNot Explainer::why_not(std::string_view article, std::string_view words, const Given& given,
                          const WhyNotLimits& limits) {
  MatchLog& log = impl_->log;
  log.asked.clear();
  WhyNot answer;
  answer.document = impl_->recorder.extract(article, given, &log);
  for (const Recorder::Stretch& place : impl_->recorder.places_of(words))
    if (const std::uint32_t marked = impl_->reader.marked_at(answer.document, place); marked != kNone)
      answer.marked.push_back(marked);
    else if (log.asked.size() < limits.places)
      log.asked.push_back({place.begin, place.end});
    else
      ++answer.more;
  if (log.asked.empty()) return answer;
  impl_->recorder.extract(article, given, &log);
  for (std::uint32_t asked = 0; asked < log.asked.size(); ++asked)
    answer.places.push_back(impl_->reader.missing(answer.document, log, asked, limits.rules));
  return answer;
}

}  // namespace vnaner
