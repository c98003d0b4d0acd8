// score.cc: compares what was found with what a gold article marks: ends first, then the attributes of paired spans.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/check/letters.h"
#include "libvnaner/check/measured.h"
#include "libvnaner/check/pairing.h"
#include "vnaner/check.h"

namespace vnaner {
namespace {

// Writes the lines that `eval --errors` shows.
class Lines {
 public:
  Lines(const Gold& gold, const CodePoints& text, std::vector<std::string>& out)
      : gold_(gold), text_(text), out_(out) {}

  void add(std::string_view what, const Side& side, std::string_view more) {
    const std::size_t newlines = static_cast<std::size_t>(
        std::count(text_.at.begin(), text_.at.begin() + static_cast<std::ptrdiff_t>(side.begin), U'\n'));
    const std::size_t line = gold_.header.size() + 2 + newlines;
    out_.push_back(fmt::format("{}:{}: {:<5} {:<6} '{}'{}", gold_.file, line, what, side.type,
                               quoted(side.begin, side.end), more));
  }

  std::string quoted(std::size_t begin, std::size_t end) const {
    end = std::min(end, text_.at.size());
    std::string flat;
    for (const char c : gold_.article.text.substr(text_.byte_of[begin], text_.byte_of[end] - text_.byte_of[begin]))
      if (c == '\n')
        flat += "⏎";
      else
        flat += c;
    return flat;
  }

  std::string around(const Side& side) const {
    return fmt::format(", …{}…", quoted(side.begin - std::min<std::size_t>(side.begin, 25), side.end + 25));
  }

 private:
  const Gold& gold_;
  const CodePoints& text_;
  std::vector<std::string>& out_;
};

void count_spans(const Pairs& pairs, const std::vector<Side>& gold, const std::vector<Side>& system, Score& score) {
  for (const std::string_view type : measured_types) score.types[std::string(type)];
  for (const Side& side : gold) ++score.types[std::string(side.type)].gold;
  for (const Side& side : system) ++score.types[std::string(side.type)].system;
  for (const Pair& pair : pairs.exact) {
    ++score.types[std::string(pair.gold.type)].exact;
    ++score.types[std::string(pair.gold.type)].overlap;
  }
  for (const Pair& pair : pairs.loose) ++score.types[std::string(pair.gold.type)].overlap;
}

// Recall and precision of holders. A holder counts as given wherever it stands, so that one on an office that the gold
// does not have, or leaves without holder, is a wrong one.
void count_holders(const Gold& gold, const Document& document, const Pairs& pairs, HolderTally& tally, Lines& lines) {
  for (const Mark& mark : gold.article.marks)
    tally.gold += mark.type == "office" && !written(mark, "holder").value_or("").empty();
  std::uint64_t given = 0;
  for (const Span& span : document.spans) given += span.type == "office" && !span.holder.empty();
  tally.given += given;
  for (const std::vector<Pair>* group : {&pairs.exact, &pairs.loose})
    for (const Pair& pair : *group) {
      const std::string& got = document.spans[pair.system.index].holder;
      if (pair.gold.type != "office" || got.empty()) continue;
      --given;
      const std::string_view expected = written(gold.article.marks[pair.gold.index], "holder").value_or("");
      if (expected.empty())
        ++tally.no_holder;
      else if (folded_names(expected) == folded_names(got))
        ++tally.right;
      else
        ++tally.other_name;
      if (expected.empty()) lines.add("ATTR", pair.gold, fmt::format(" holder: none, found {}", got));
    }
  tally.no_office += given;
}

}  // namespace

void compare(const Gold& gold, const Document& document, Score& score, bool list_errors) {
  const CodePoints text(gold.article.text);
  const std::vector<Side> marked = sides(text, gold.article.marks);
  const std::vector<Side> found = sides(text, document.spans);
  const Pairs pairs = pair_up(marked, found);
  std::vector<std::string> unwanted;
  Lines lines(gold, text, list_errors ? score.errors : unwanted);
  count_spans(pairs, marked, found, score);
  for (const auto& [type, key, member] : measured_attributes) {
    AttributeTally& tally = score.attributes[fmt::format("{} {}", type, key)];
    for (const Mark& mark : gold.article.marks) tally.gold += mark.type == type && written(mark, key).has_value();
    for (const std::vector<Pair>* group : {&pairs.exact, &pairs.loose})
      for (const Pair& pair : *group) {
        const auto expected = written(gold.article.marks[pair.gold.index], key);
        if (pair.gold.type != type || !expected) continue;
        const std::string& got = document.spans[pair.system.index].*member;
        const bool right = folded_names(*expected) == folded_names(got);
        ++tally.paired;
        tally.right += right;
        if (!right)
          lines.add("ATTR", pair.gold, fmt::format(" {}: {}, found {}", key, *expected, got.empty() ? "none" : got));
      }
  }
  count_holders(gold, document, pairs, score.holders, lines);
  for (const Pair& pair : pairs.loose)
    lines.add("EDGE", pair.gold, fmt::format(", found '{}'", lines.quoted(pair.system.begin, pair.system.end)));
  for (const Side& side : pairs.missed) lines.add("MISS", side, lines.around(side));
  for (const Side& side : pairs.wrong) lines.add("FALSE", side, lines.around(side));
}

}  // namespace vnaner
