// diff.cc: pairs the spans of two Documents and says what differs in each pair.
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "vnaner/diff.h"

namespace vnaner {
namespace {

using Spans = std::vector<Span>;

constexpr std::int32_t none = -1;

std::int32_t narrow(std::size_t index) { return static_cast<std::int32_t>(index); }

// Which span of the other side answers to each span.
struct Partners {
  Partners(const Spans& a, const Spans& b) : before(a.size(), none), after(b.size(), none) {}
  void join(std::size_t i, std::size_t j) {
    before[i] = narrow(j);
    after[j] = narrow(i);
  }
  std::vector<std::int32_t> before, after;
};

auto place(const Span& span) { return std::tie(span.begin, span.end, span.type); }

// Indices of those without a partner yet, sorted by place and type.
std::vector<std::size_t> left_over(const Spans& spans, const std::vector<std::int32_t>& partners) {
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (partners[i] == none) rest.push_back(i);
  std::stable_sort(rest.begin(), rest.end(),
                   [&](std::size_t i, std::size_t j) { return place(spans[i]) < place(spans[j]); });
  return rest;
}

// Joins, of two sorted rows, what has the same key.
template <typename Key>
void join_equal(const Spans& a, const Spans& b, Partners& partners, const Key& key) {
  const std::vector<std::size_t> before = left_over(a, partners.before), after = left_over(b, partners.after);
  for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
    const Span &x = a[before[i]], &y = b[after[j]];
    if (key(x) == key(y))
      partners.join(before[i++], after[j++]);
    else if (key(x) < key(y))
      ++i;
    else
      ++j;
  }
}

struct Overlap {
  std::size_t before, after;
  std::array<std::uint32_t, 4> key;  // the same whichever side is which: length missing to 2^32, then the places

  bool operator<(const Overlap& other) const { return key < other.key; }
};

// All pairs of one type that share a letter; a sweep, so that spans far apart never meet.
std::vector<Overlap> overlaps(const Spans& a, const Spans& b, const Partners& partners) {
  const std::vector<std::size_t> before = left_over(a, partners.before), after = left_over(b, partners.after);
  std::vector<Overlap> all;
  std::map<std::string_view, std::array<std::vector<std::size_t>, 2>> open;
  const auto meet = [&](std::size_t i, std::size_t j) {
    const std::uint32_t begin = std::max(a[i].begin, b[j].begin), end = std::min(a[i].end, b[j].end);
    all.push_back({i, j, {~(end - begin), begin, std::min(a[i].begin, b[j].begin), std::max(a[i].end, b[j].end)}});
  };
  for (std::size_t i = 0, j = 0; i < before.size() || j < after.size();) {
    const bool from_before = j == after.size() || (i < before.size() && a[before[i]].begin <= b[after[j]].begin);
    const std::size_t next = from_before ? before[i++] : after[j++];
    const Span& span = from_before ? a[next] : b[next];
    auto& [of_before, of_after] = open[span.type];
    std::vector<std::size_t>& others = from_before ? of_after : of_before;
    const Spans& theirs = from_before ? b : a;
    others.erase(std::remove_if(others.begin(), others.end(),
                                [&](std::size_t other) { return theirs[other].end <= span.begin; }),
                 others.end());
    for (const std::size_t other : others) from_before ? meet(next, other) : meet(other, next);
    (from_before ? of_before : of_after).push_back(next);
  }
  std::stable_sort(all.begin(), all.end());
  return all;
}

Partners pair_up(const Spans& a, const Spans& b) {
  Partners partners(a, b);
  join_equal(a, b, partners, [](const Span& span) { return place(span); });
  join_equal(a, b, partners, [](const Span& span) { return std::tie(span.begin, span.end); });
  for (const Overlap& overlap : overlaps(a, b, partners))
    if (partners.before[overlap.before] == none && partners.after[overlap.after] == none)
      partners.join(overlap.before, overlap.after);
  return partners;
}

// Several values under one name, as they are shown.
using Named = std::map<std::string, std::string>;

void put(Named& named, const std::string& name, const std::string& value) {
  std::string& all = named[name];
  if (!all.empty()) all += "; ";
  all += value;
}

Named attributes(const Span& span) {
  Named named;
  for (const Attribute& attribute : span.attrs) {
    std::string shown = attribute.text;
    if (!attribute.value.empty()) shown += shown.empty() ? attribute.value : " (" + attribute.value + ")";
    put(named, "attrs." + attribute.name, shown);
  }
  return named;
}

void compare_named(const Named& before, const Named& after, std::vector<FieldChange>& fields) {
  Named all = before;
  all.insert(after.begin(), after.end());
  for (const auto& [name, either] : all) {
    const auto x = before.find(name), y = after.find(name);
    std::string was = x == before.end() ? "" : x->second, is = y == after.end() ? "" : y->second;
    if (was != is) fields.push_back({name, std::move(was), std::move(is)});
  }
}

class Comparison {
 public:
  Comparison(std::string_view article, const Spans& before, const Spans& after)
      : article_(article), before_(before), after_(after), partners_(pair_up(before, after)) {}

  std::vector<SpanChange> changes() const {
    std::vector<SpanChange> all;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const std::int32_t partner = partners_.before[i];
      if (partner == none) {
        all.push_back({SpanChange::Kind::lost, narrow(i), none, {}});
        continue;
      }
      SpanChange change{SpanChange::Kind::changed, narrow(i), partner,
                        fields(before_[i], after_[static_cast<std::size_t>(partner)])};
      if (!change.fields.empty()) all.push_back(std::move(change));
    }
    for (std::size_t j = 0; j < after_.size(); ++j)
      if (partners_.after[j] == none) all.push_back({SpanChange::Kind::gained, none, narrow(j), {}});
    std::stable_sort(all.begin(), all.end(),
                     [&](const SpanChange& x, const SpanChange& y) { return begin_of(x) < begin_of(y); });
    return all;
  }

 private:
  std::uint32_t begin_of(const SpanChange& change) const {
    return change.after == none ? before_[static_cast<std::size_t>(change.before)].begin
                                : after_[static_cast<std::size_t>(change.after)].begin;
  }

  std::vector<FieldChange> fields(const Span& x, const Span& y) const {
    static constexpr std::array<std::pair<const char*, std::string Span::*>, 8> plain = {{{"type", &Span::type},
                                                                                          {"value", &Span::value},
                                                                                          {"edtf", &Span::edtf},
                                                                                          {"mod", &Span::mod},
                                                                                          {"ref", &Span::ref},
                                                                                          {"holder", &Span::holder},
                                                                                          {"body", &Span::body},
                                                                                          {"status", &Span::status}}};
    std::vector<FieldChange> found;
    if (x.begin != y.begin || x.end != y.end)
      found.push_back({"ends", std::string(slice(article_, x)), std::string(slice(article_, y))});
    for (const auto& [field, member] : plain)
      if (x.*member != y.*member) found.push_back({field, x.*member, y.*member});
    compare_named(attributes(x), attributes(y), found);
    compare_links(x, y, found);
    return found;
  }

  // Links are compared by where they lead, and shown by the words there.
  void compare_links(const Span& x, const Span& y, std::vector<FieldChange>& found) const {
    std::vector<std::pair<std::string, std::int32_t>> was, is;
    for (const Link& link : x.links) was.emplace_back(link.rel, partners_.before.at(link.to));
    for (const Link& link : y.links) is.emplace_back(link.rel, narrow(link.to));
    std::sort(was.begin(), was.end());
    std::sort(is.begin(), is.end());
    if (was == is) return;
    Named before, after;
    for (const Link& link : x.links)
      put(before, "links." + link.rel, std::string(slice(article_, before_.at(link.to))));
    for (const Link& link : y.links) put(after, "links." + link.rel, std::string(slice(article_, after_.at(link.to))));
    const std::size_t plain = found.size();
    compare_named(before, after, found);
    // The same words at another place.
    if (found.size() == plain)
      for (const auto& [name, words] : before) found.push_back({name, words, words});
  }

  std::string_view article_;
  const Spans &before_, &after_;
  Partners partners_;
};

}  // namespace

std::string_view name(SpanChange::Kind kind) noexcept {
  return kind == SpanChange::Kind::gained ? "gained" : kind == SpanChange::Kind::lost ? "lost" : "changed";
}

std::vector<SpanChange> diff(std::string_view article, const Document& before, const Document& after) {
  return Comparison(article, before.spans, after.spans).changes();
}

}  // namespace vnaner
