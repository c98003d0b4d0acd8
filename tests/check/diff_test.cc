// diff_test.cc: how spans of two Documents are paired, what differs in a pair, and what the gold says to it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/check/marked_sides.h"
#include "vnaner/diff.h"

namespace vnaner {
namespace {

// "gained body 'ONU'", "changed date '2 mai' value: 2021 -> 2022", one after another.
std::string shown(const std::string& text, const Document& before, const Document& after) {
  std::string all;
  for (const SpanChange& change : diff(text, before, after)) {
    const Span& span = change.after >= 0 ? after.spans.at(static_cast<std::size_t>(change.after))
                                         : before.spans.at(static_cast<std::size_t>(change.before));
    all += fmt::format("{}{} {} '{}'", all.empty() ? "" : "; ", name(change.kind), span.type, slice(text, span));
    for (const FieldChange& field : change.fields)
      all += fmt::format(" {}: {} -> {}", field.field, field.before, field.after);
  }
  return all;
}

struct Case {
  const char* name;
  const char* before;
  const char* after;
  const char* expected;
};

class Difference : public testing::TestWithParam<Case> {};

TEST_P(Difference, IsNamed) {
  const Case& c = GetParam();
  EXPECT_EQ(shown(parse_marked(c.before).text, document_of(c.before), document_of(c.after)), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Check, Difference,
    testing::Values(
        Case{"Nothing", "le [date 2022: 2 mai] dit", "le [date 2022: 2 mai] dit", ""},
        Case{"OtherRuleOnly", "[date by=a/b: 2 mai]", "[date by=a/c: 2 mai]", ""},
        Case{"Gained", "le 2 mai dit", "le [date 2022: 2 mai] dit", "gained date '2 mai'"},
        Case{"Lost", "le [date 2022: 2 mai] dit", "le 2 mai dit", "lost date '2 mai'"},
        Case{"Value", "[date 2021: 2 mai]", "[date 2022: 2 mai]", "changed date '2 mai' value: 2021 -> 2022"},
        Case{"ValueOnlyAfter", "[date: 2 mai]", "[date 2022: 2 mai]", "changed date '2 mai' value:  -> 2022"},
        Case{"Holder", "[office holder=Li: roi]", "[office holder=Ly: roi]", "changed office 'roi' holder: Li -> Ly"},
        Case{"SeveralFields", "[office holder=Li: roi]", "[office status=former: roi]",
             "changed office 'roi' holder: Li ->  status:  -> former"},
        Case{"Type", "[person: Roi]", "[office: Roi]", "changed office 'Roi' type: person -> office"},
        Case{"Ends", "[office: roi] nu", "[office: roi nu]", "changed office 'roi nu' ends: roi -> roi nu"},
        Case{"EndsAndValue", "[date 2021: 2 mai]", "2 [date 2022: mai]",
             "changed date 'mai' ends: 2 mai -> mai value: 2021 -> 2022"},
        Case{"OverlapOfTwoTypes", "[person: roi] nu", "[office: roi nu]", "lost person 'roi'; gained office 'roi nu'"},
        Case{"LongestStretchFirst", "[date: aa bbb cc]", "[date: aa] [date: bbb cc]",
             "gained date 'aa'; changed date 'bbb cc' ends: aa bbb cc -> bbb cc"},
        Case{"PlaceAfterTheChange", "[date: aa bbb] [date: cc]", "aa [date: bbb] [office: cc]",
             "changed date 'bbb' ends: aa bbb -> bbb; changed office 'cc' type: date -> office"},
        Case{"SameWordsBeforeOverlap", "[office: aa bb]", "[office: aa [office: bb]]", "gained office 'bb'"},
        Case{"TouchingIsNoOverlap", "[date: aa]bb", "aa[date: bb]", "lost date 'aa'; gained date 'bb'"},
        Case{"InnerSpansHaveTheirOwnPartner", "[office: chef de l'[body un: ONU]]", "[office: chef de l'ONU]",
             "lost body 'ONU'"},
        Case{"OrderOfTheText", "[date: aa] bb [date: cc]", "aa [date: bb] cc",
             "lost date 'aa'; gained date 'bb'; lost date 'cc'"},
        Case{"TypesOfTheUser", "[prize: aa]", "aa", "lost prize 'aa'"}),
    [](const auto& info) { return std::string(info.param.name); });

// What the notation does not write.
struct Detail {
  const char* name;
  void (*change)(Document&);
  const char* expected;
};

class Details : public testing::TestWithParam<Detail> {};

TEST_P(Details, AreCompared) {
  const std::string text = "le roi Li et la reine Ly";
  Document before;
  const auto add = [&](std::uint32_t begin, std::uint32_t end, const char* type) {
    Span span;
    span.begin = begin;
    span.end = end;
    span.type = type;
    before.spans.push_back(span);
  };
  add(3, 6, "office");
  add(7, 9, "person");
  add(16, 21, "office");
  add(22, 24, "person");
  before.spans[0].links = {{"held-by", 1}};
  before.spans[1].attrs = {{"family", "Li", "", 7, 9}};
  Document after = before;
  GetParam().change(after);
  EXPECT_EQ(shown(text, before, after), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Check, Details,
    testing::Values(
        Detail{"Nothing", [](Document&) {}, ""},
        Detail{"Witnesses", [](Document& d) { d.spans[0].decided_by = {"link"}; }, ""},
        Detail{"Edtf", [](Document& d) { d.spans[0].edtf = "x"; }, "changed office 'roi' edtf:  -> x"},
        Detail{"Modifier", [](Document& d) { d.spans[0].mod = "END"; }, "changed office 'roi' mod:  -> END"},
        Detail{"Body", [](Document& d) { d.spans[0].body = "un"; }, "changed office 'roi' body:  -> un"},
        Detail{"Reference", [](Document& d) { d.spans[1].ref = "A Li"; }, "changed person 'Li' ref:  -> A Li"},
        Detail{"AttributeGone", [](Document& d) { d.spans[1].attrs.clear(); },
               "changed person 'Li' attrs.family: Li -> "},
        Detail{"AttributeGained",
               [](Document& d) {
                 d.spans[0].attrs = {{"rank", "", "head", 0, 0}};
               },
               "changed office 'roi' attrs.rank:  -> head"},
        Detail{"AttributeTwice",
               [](Document& d) {
                 d.spans[1].attrs.push_back({"family", "Le", "le", 0, 2});
               },
               "changed person 'Li' attrs.family: Li -> Li; Le (le)"},
        Detail{"LinkElsewhere", [](Document& d) { d.spans[0].links[0].to = 3; },
               "changed office 'roi' links.held-by: Li -> Ly"},
        Detail{"LinkGone", [](Document& d) { d.spans[0].links.clear(); }, "changed office 'roi' links.held-by: Li -> "},
        Detail{"LinkFollowsItsTarget",
               [](Document& d) {
                 d.spans.erase(d.spans.begin() + 2);
                 d.spans[1].begin = 6;
               },
               "changed person ' Li' ends: Li ->  Li; lost office 'reine'"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Diff, ALinkToTheSameWordsElsewhereIsADifference) {
  const std::string text = "Li roi Li";
  Document before;
  before.spans.resize(3);
  before.spans[0].type = before.spans[2].type = "person";
  before.spans[1].type = "office";
  before.spans[0].end = 2;
  before.spans[1].begin = 3;
  before.spans[1].end = 6;
  before.spans[2].begin = 7;
  before.spans[2].end = 9;
  before.spans[1].links = {{"held-by", 0}};
  Document after = before;
  after.spans[1].links[0].to = 2;
  EXPECT_EQ(shown(text, before, after), "changed office 'roi' links.held-by: Li -> Li");
}

struct Judged {
  const char* name;
  const char* gold;
  const char* before;
  const char* after;
  const char* expected;
};

class Judgement : public testing::TestWithParam<Judged> {};

const char* opposite(Verdict verdict) {
  return verdict == Verdict::right ? "wrong" : verdict == Verdict::wrong ? "right" : "neither";
}

TEST_P(Judgement, FollowsTheGoldBothWays) {
  const Judged& c = GetParam();
  const Gold gold = gold_of(c.gold);
  const Document before = document_of(c.before), after = document_of(c.after);
  std::string forth, back;
  for (const Verdict verdict : judge(gold, before, after, diff(gold.article.text, before, after)))
    forth += fmt::format("{}{}", forth.empty() ? "" : " ", name(verdict));
  for (const Verdict verdict : judge(gold, after, before, diff(gold.article.text, after, before)))
    back += fmt::format("{}{}", back.empty() ? "" : " ", opposite(verdict));
  EXPECT_EQ(forth, c.expected);
  EXPECT_EQ(back, c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Check, Judgement,
    testing::Values(
        Judged{"GainedAndInTheGold", "[date 2022: mai]", "mai", "[date 2022: mai]", "right"},
        Judged{"GainedWithAWrongValue", "[date 2022: mai]", "mai", "[date 2021: mai]", "right"},
        Judged{"GainedAndNotInTheGold", "mai", "mai", "[date 2022: mai]", "wrong"},
        Judged{"GainedAsAnotherType", "[body x: mai]", "mai", "[date 2022: mai]", "wrong"},
        Judged{"GainedWithALeadingArticle", "[body un: ONU]", "ONU", "[body un: ONU]", "right"},
        Judged{"GainedWithOtherEnds", "[office: roi nu]", "roi nu", "[office: roi] nu", "neither"},
        Judged{"LostFalse", "mai", "[date 2022: mai]", "mai", "right"},
        Judged{"EndsNearer", "[office: roi nu]", "[office: roi] nu", "[office: roi nu]", "right"},
        Judged{"EndsForgiven", "le [office: roi]", "le [office: roi]", "[office: le roi]", "neither"},
        Judged{"TypeRight", "[office: Roi]", "[person: Roi]", "[office: Roi]", "right"},
        Judged{"ValueRight", "[date 2022: mai]", "[date 2021: mai]", "[date 2022: mai]", "right"},
        Judged{"ValueWrong", "[date 2022: mai]", "[date 2022: mai]", "[date: mai]", "wrong"},
        Judged{"ValueStillWrong", "[date 2022: mai]", "[date 2021: mai]", "[date 2020: mai]", "neither"},
        Judged{"ValueTheGoldDoesNotSay", "[date: mai]", "[date: mai]", "[date 2022: mai]", "neither"},
        Judged{"HolderRight", "[office holder=Li: roi]", "[office: roi]", "[office holder=Li: roi]", "right"},
        Judged{"HolderTheGoldDoesNotSay", "[office: roi]", "[office: roi]", "[office holder=Li: roi]", "wrong"},
        Judged{"HolderOfAFalseOffice", "roi", "[office: roi]", "[office holder=Li: roi]", "wrong"},
        Judged{"FieldThatIsNotMeasured", "[office: roi]", "[office: roi]", "[office status=former: roi]", "neither"},
        Judged{"TypeThatNobodyMeasures", "aa", "aa", "[prize: aa]", "neither"},
        Judged{"TypeThatTheGoldMarks", "aa [prize: bb]", "aa bb", "[prize: aa] [prize: bb]", "wrong right"}),
    [](const auto& info) { return std::string(info.param.name); });

// Random spans with distinct places, as a Document has them.
Document scattered(std::mt19937& random) {
  Document document;
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;
  for (unsigned n = random() % 14; n > 0; --n) {
    Span span;
    span.begin = random() % 30;
    span.end = span.begin + 1 + random() % 8;
    if (!places.emplace(span.begin, span.end).second) continue;
    span.type = random() % 2 ? "date" : "body";
    span.value = std::to_string(random() % 3);
    document.spans.push_back(span);
  }
  std::sort(document.spans.begin(), document.spans.end(),
            [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  return document;
}

using Indices = std::set<std::tuple<int, std::int32_t, std::int32_t, std::vector<std::string>>>;

Indices indices(const std::vector<SpanChange>& changes, bool turned) {
  Indices all;
  for (const SpanChange& change : changes) {
    auto [kind, x, y] = std::tuple(static_cast<int>(change.kind), change.before, change.after);
    if (turned) {
      std::swap(x, y);
      kind = change.kind == SpanChange::Kind::changed ? kind : 1 - kind;
    }
    std::vector<std::string> fields;
    for (const FieldChange& field : change.fields) {
      fields.push_back(field.field);
      fields.push_back(turned ? field.after : field.before);
      fields.push_back(turned ? field.before : field.after);
    }
    all.emplace(kind, x, y, fields);
  }
  return all;
}

TEST(DiffTwin, TurnedAroundTheSameChangesAreTurned) {
  const std::string text(40, 'x');
  std::mt19937 random(3);
  std::size_t seen[3] = {};
  for (int round = 0; round < 3000; ++round) {
    const Document a = scattered(random), b = scattered(random);
    const std::vector<SpanChange> forth = diff(text, a, b), back = diff(text, b, a);
    ASSERT_EQ(indices(forth, false), indices(back, true)) << "round " << round;
    ASSERT_TRUE(diff(text, a, a).empty());
    for (const SpanChange& change : forth) ++seen[static_cast<std::size_t>(change.kind)];
  }
  for (const std::size_t count : seen) EXPECT_GT(count, 1000u);
}

// The obvious way: of all pairs that may still be joined take the best, until there is none.
std::set<std::pair<std::size_t, std::size_t>> slow_pairs(const Document& a, const Document& b) {
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  std::set<std::size_t> used_a, used_b;
  for (;;) {
    std::array<long, 5> best = {};
    std::pair<std::size_t, std::size_t> at;
    for (std::size_t i = 0; i < a.spans.size(); ++i)
      for (std::size_t j = 0; j < b.spans.size(); ++j) {
        if (used_a.count(i) || used_b.count(j)) continue;
        const Span &x = a.spans[i], &y = b.spans[j];
        const bool place = x.begin == y.begin && x.end == y.end, type = x.type == y.type;
        const long begin = std::max(x.begin, y.begin), end = std::min(x.end, y.end);
        const long rank = place && type ? 3 : place ? 2 : type && begin < end ? 1 : 0;
        // Of equally long stretches the first one.
        const std::array<long, 5> worth = {rank, end - begin, -begin, -long{std::min(x.begin, y.begin)},
                                           -long{std::max(x.end, y.end)}};
        if (rank == 0 || worth <= best) continue;
        best = worth;
        at = {i, j};
      }
    if (best[0] == 0) return pairs;
    pairs.insert(at);
    used_a.insert(at.first);
    used_b.insert(at.second);
  }
}

TEST(DiffTwin, PairsAsTheObviousWayDoes) {
  const std::string text(40, 'x');
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    const Document a = scattered(random), b = scattered(random);
    const auto pairs = slow_pairs(a, b);
    std::size_t alone = 0;
    for (const SpanChange& change : diff(text, a, b)) {
      alone += change.kind != SpanChange::Kind::changed;
      if (change.kind != SpanChange::Kind::changed) continue;
      ASSERT_EQ(pairs.count({static_cast<std::size_t>(change.before), static_cast<std::size_t>(change.after)}), 1u)
          << "round " << round;
    }
    ASSERT_EQ(alone + 2 * pairs.size(), a.spans.size() + b.spans.size()) << "round " << round;
  }
}

}  // namespace
}  // namespace vnaner
