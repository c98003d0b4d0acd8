// bodies.cc: see bodies.h.
#include "libvnaner/resolve/bodies.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "libvnaner/resolve/numbering.h"
#include "libvnaner/resolve/other_bodies.h"

namespace vnaner {

namespace {

using Candidates = std::pmr::vector<const Entry*>;

// The entries that a mention's words have in its list, one for each value where the list is sorted; forms that need an
// earlier mention count only if all do.
void find_candidates(const ArticleView& article, const Mention& mention, Candidates& out) {
  out.clear();
  const Spans& spans = article.spans();
  if (spans.lists == nullptr || mention.how != How::rule) return;
  for (bool conditional : {false, true}) {
    for (std::uint32_t i = 0; i < mention.entries_count; ++i) {
      const Entry& entry = spans.lists->entries[spans.entries[mention.entries_first + i]];
      if (entry.after.empty() == conditional) continue;
      if (out.empty() || out.back()->value != entry.value) out.push_back(&entry);
    }
    if (!out.empty()) return;
  }
}

int year_of(std::string_view feature, int otherwise) {
  int year = otherwise;
  std::from_chars(feature.data(), feature.data() + feature.size(), year);
  return year;
}

// In the year that one mission follows another, both had a part of it: the one that was there on New Year's Day counts.
bool lived(const Entry& entry, int year, bool all_of_it) {
  const int from = year_of(entry.get("from"), 0);
  return (all_of_it ? from < year : from <= year) && year <= year_of(entry.get("to"), 9999);
}

// A candidate that `fits`, if all that do have one value.
template <typename Fits>
const Entry* only(const Candidates& candidates, Fits fits) {
  const Entry* one = nullptr;
  for (const Entry* each : candidates) {
    if (!fits(*each)) continue;
    if (one != nullptr && one->value != each->value) return nullptr;
    one = each;
  }
  return one;
}

const Entry* by_year(const Candidates& candidates, int year) {
  const auto usual = [](const Entry& entry) { return !entry.get("usual").empty(); };
  if (year != 0) {
    for (const bool all_of_it : {true, false}) {
      const auto then = [&](const Entry& entry) { return lived(entry, year, all_of_it); };
      if (const Entry* one = only(candidates, then)) return one;
      if (const Entry* one = only(candidates, [&](const Entry& entry) { return usual(entry) && then(entry); }))
        return one;
    }
  }
  return only(candidates, usual);
}

class Reader {
 public:
  Reader(const ArticleView& article, int year)
      : article_(article), year_(year), found_(article.memory()), reading_(article.memory()) {}

  BodyReading read() {
    find_open();
    if (!reading_.values.empty()) {
      settle();
      take_from_apposition();
      follow_memory();
    }
    reading_.dropped = find_bodies_of_others(article_);
    return std::move(reading_);
  }

 private:
  const Mention& mention(std::uint32_t m) const { return article_.mention(m); }

  void find_open() {
    for (std::uint32_t m = 0; m < article_.spans().mentions.size(); ++m) {
      const Mention& it = mention(m);
      if (article_.is_type(m, Kind::body) && (it.value.empty() || it.how == How::memory)) {
        reading_.values.emplace_back(m, it.value);
        continue;
      }
      if (it.entries_count < 2) continue;
      find_candidates(article_, it, found_);
      const auto has_value = [&](const Entry* entry) { return entry->value == it.value; };
      if (found_.size() < 2 || std::none_of(found_.begin(), found_.end(), has_value)) continue;
      reading_.values.emplace_back(m, std::string_view());
      most_ += found_.size();
    }
  }

  bool has_candidates(std::uint32_t m) {
    if (mention(m).value.empty() || mention(m).how == How::memory) return false;
    find_candidates(article_, mention(m), found_);
    return true;
  }

  // One pass in each direction keeps, for each value, the mention that named it last.
  void settle() {
    if (most_ == 0) return;
    Numbering values(most_, article_.memory());
    for (const auto& open : reading_.values)
      if (has_candidates(open.first))
        for (const Entry* entry : found_) values.number(entry->value);
    named_.assign(values.size(), kNone);
    const auto count = static_cast<std::uint32_t>(article_.spans().mentions.size());
    auto open = reading_.values.begin();
    for (std::uint32_t m = 0; m < count; ++m) {
      while (open != reading_.values.end() && open->first < m) ++open;
      if (open == reading_.values.end() || open->first != m || !has_candidates(m))
        pass(values, m);
      else
        take_named(values, *open, std::greater<>());
    }
    std::fill(named_.begin(), named_.end(), kNone);
    auto last = reading_.values.rbegin();
    for (std::uint32_t m = count; m-- > 0;) {
      while (last != reading_.values.rend() && last->first > m) ++last;
      if (last == reading_.values.rend() || last->first != m || !has_candidates(m))
        pass(values, m);
      else if (last->second.empty())
        take_named(values, *last, std::less<>());
    }
    for (auto& each : reading_.values) {
      if (!each.second.empty() || !has_candidates(each.first)) continue;
      if (const Entry* one = by_year(found_, year_)) each.second = one->value;
    }
  }

  void pass(const Numbering& values, std::uint32_t m) {
    if (const std::uint32_t value = values.find(mention(m).value); value < values.size()) named_[value] = m;
  }

  // The nearest, but one that still was in the document's year before one that was no more ("la Mission" after its
  // forerunner). Needs: found_ holds the candidates of `open`.
  template <typename Nearer>
  void take_named(const Numbering& values, std::pair<std::uint32_t, std::string_view>& open, Nearer nearer) {
    std::uint32_t best = kNone;
    bool best_lived = false;
    for (const Entry* entry : found_) {
      const std::uint32_t m = named_[values.find(entry->value)];
      if (m == kNone) continue;
      const bool entry_lived = year_ == 0 || lived(*entry, year_, false);
      if (best != kNone && (entry_lived != best_lived ? best_lived : !nearer(m, best))) continue;
      best = m;
      best_lived = entry_lived;
      open.second = entry->value;
    }
  }

  std::string_view value_of(std::uint32_t m) const {
    const auto at = std::lower_bound(reading_.values.begin(), reading_.values.end(), m,
                                     [](const auto& each, std::uint32_t other) { return each.first < other; });
    return at != reading_.values.end() && at->first == m ? at->second : mention(m).value;
  }

  // A name that no list has is what the acronym beside it is: "Force de … des Nations unies (FISNUA)", and the other
  // way.
  void take_from_apposition() {
    for (auto& each : reading_.values) {
      if (!each.second.empty()) continue;
      const std::uint32_t begin = mention(each.first).begin, end = mention(each.first).end;
      std::uint32_t other = kNone;
      if (article_.is(end, "(")) other = article_.starting(end + (is_quote(end + 1) ? 2 : 1), Kind::body);
      if (other == kNone && begin > 1 && article_.is(begin - 1, "(")) other = article_.ending(begin - 1, Kind::body);
      if (other != kNone) each.second = value_of(other);
    }
  }

  bool is_quote(std::uint32_t token) const {
    return article_.is(token, "«") || article_.is(token, "\"") || article_.is(token, "“");
  }

  void follow_memory() {
    for (auto& each : reading_.values)
      if (mention(each.first).how == How::memory && mention(each.first).source < article_.spans().mentions.size())
        each.second = value_of(mention(each.first).source);
  }

  const ArticleView& article_;
  int year_;
  Candidates found_;
  std::size_t most_ = 0;
  Numbers named_{article_.memory()};
  BodyReading reading_;
};

}  // namespace

BodyReading read_bodies(const ArticleView& article, int year) { return Reader(article, year).read(); }

}  // namespace vnaner
