// idle_entries.cc: entries that can add nothing to another of their list, and entries that are common words by
// accident.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libvnaner/gazetteer/code_points.h"
#include "libvnaner/gazetteer/index.h"

namespace vnaner {

namespace {

// The shipped gazetteer whose words are common enough that no other word should be taken for one of them.
constexpr std::string_view kCommonWords = "function-words.tsv";

constexpr std::size_t kMostCompared = 256;  // entries of one list with the same plain words
constexpr std::size_t kMostFindings = 100;  // for a file

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// Whether no rule can tell the two apart but by the form. An entry whose value is its own form has none to be told by.
bool mean_the_same(const ListRow& a, const ListRow& b) {
  const bool valued = a.id != a.form || b.id != b.form;
  return (!valued || a.id == b.id) && a.use == b.use && a.after == b.after && a.features == b.features;
}

// A second line with id, form and use of a file is V106 already.
bool reported_by_reading(const ListRow& a, const ListRow& b) {
  return !a.source.empty() && a.id == b.id && a.form == b.form;
}

}  // namespace

// Whether `wide` stands wherever `narrow` does; their plain words agree. Said only where it is sure;
// allows_by_letters() is the rule that this follows.
bool Index::covers(const Ending& wide, const Ending& narrow) const noexcept {
  if (wide.acronym != narrow.acronym) return false;
  for (std::uint32_t w = 0; w < wide.words; ++w) {
    const Letters &x = letters_[wide.first_word + w], &y = letters_[narrow.first_word + w];
    std::string_view of_x = x.lower, of_y = y.lower, plain = x.plain;
    bool same_case = true, all_capitals = true, one_capital = true;  // the last two of `narrow`, as it is written
    for (std::size_t i = 0; !of_x.empty() && !of_y.empty() && !plain.empty(); ++i) {
      const std::string_view a = take(of_x), b = take(of_y), p = take(plain);
      const bool a_capital = bit(x.upper, x.first + i), b_capital = bit(y.upper, y.first + i);
      if (!wide.acronym && a_capital && !b_capital) return false;
      same_case = same_case && a_capital == b_capital;
      all_capitals = all_capitals && (b_capital || !has_case(b));
      one_capital = one_capital && (b_capital == (i == 0) || !has_case(b));
      if (!wide.accents) continue;
      // What may stand there: any letter of the plain form; or the letter itself, and without its accent if a capital.
      const bool surely_capital = b_capital && (i == 0 || !narrow.acronym);
      if (!narrow.accents || (wide.strict && !narrow.strict && b != p)) return false;
      if (a != b && (wide.strict || !surely_capital || b != p)) return false;
    }
    if (!(of_x.empty() && of_y.empty()) && x.lower != y.lower) return false;
    // An acronym also stands as it is written.
    if (wide.acronym && !same_case && !all_capitals && !one_capital) return false;
  }
  return true;
}

// W2 for each entry that another one of its list covers, and for each that is read as a common word once its accents
// are off. Linear in the entries: of many with the same plain words only the first are compared.
void Index::report_idle(const std::vector<Origin>& origins, std::vector<Problem>& problems) const {
  // By file, for two lists may be read from one.
  std::map<std::string_view, std::set<std::pair<std::uint32_t, std::string_view>>> reported;
  const auto report = [&](std::uint32_t entry, const std::string& message) {
    const Origin& origin = origins[entry];
    auto& here = reported[origin.list->file];
    if (here.size() < kMostFindings && here.emplace(origin.row->line, origin.row->form).second)
      problems.push_back({Severity::warning, "W2", origin.list->file, origin.row->line, 0, message});
  };
  const auto quoted = [&](std::uint32_t entry) { return "\"" + origins[entry].row->form + "\""; };
  const auto placed = [&](std::uint32_t entry) {
    return quoted(entry) + " (line " + std::to_string(origins[entry].row->line) + ")";
  };
  const auto compare = [&](const Ending& x, const Ending& y) {
    const ListRow &a = *origins[x.entry].row, &b = *origins[y.entry].row;
    if (!mean_the_same(a, b) || reported_by_reading(a, b)) return;
    const bool forth = covers(x, y), back = covers(y, x);
    if (forth && back)
      report(y.entry, quoted(y.entry) + " is the same entry as " + placed(x.entry));
    else if (forth)
      report(y.entry, quoted(y.entry) + " adds nothing: " + placed(x.entry) + " is read wherever it is");
    else if (back)
      report(x.entry, quoted(x.entry) + " adds nothing: " + placed(y.entry) + " is read wherever it is");
  };
  const auto is_common = [&](const Ending& ending) {
    return ending.words == 1 && base_name(origins[ending.entry].list->file) == kCommonWords;
  };
  const auto spelling = [&](const Ending& ending) { return words_[ending.first_word].spelling; };
  const auto at_node = [&](const Range& all) {
    for (const Ending* x = all.begin; x != all.end; ++x)
      for (const Ending* y = x + 1; y != all.end && y->list == x->list && y - x <= std::ptrdiff_t{kMostCompared}; ++y)
        compare(*x, *y);
    const Ending* common = std::find_if(all.begin, all.end, is_common);
    for (const Ending* x = all.begin; common != all.end && x != all.end; ++x)
      if (!x->accents && !is_common(*x) && spelling(*x) != spelling(*common))
        report(x->entry, quoted(x->entry) + " is read as the common word " + quoted(common->entry) +
                             ", for its accents do not count; let them count");
  };
  for (const Place& root : roots_) at_node(entries_at(root));
  for (const Slot& slot : slots_)
    if (slot.parent != kNoNode) at_node(entries_at(slot.place));
}

}  // namespace vnaner
