// check_values.cc: see check_values.h.
#include "libvnaner/resolve/check_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "libvnaner/resolve/calendar_values.h"

namespace vnaner {

namespace {

constexpr std::size_t kMostProblems = 200;

// A pattern and what tells its names: its pack, and if it is a let's, which one; those below are not there yet.
struct Place {
  const Pack* pack = nullptr;
  const Node* pattern = nullptr;
  const LetDecl* let = nullptr;
};

std::string_view feature(const ListRow& row, std::string_view name) {
  if (name == "use") return row.use;
  if (name == "form") return row.form;
  for (const auto& [key, value] : row.features)
    if (key == name) return value;
  return {};
}

// Whether a reference with these features reads the row.
bool is_read(const ListRow& row, const Settings& filters) {
  const bool asks_use = std::any_of(filters.begin(), filters.end(), [](const auto& f) { return f.first == "use"; });
  if (!asks_use && !row.after.empty()) return false;
  return std::all_of(filters.begin(), filters.end(),
                     [&row](const auto& f) { return feature(row, f.first) == f.second; });
}

class ValueChecker {
 public:
  ValueChecker(const std::vector<Pack>& packs, const std::vector<List>& lists, Cutter cut,
               std::vector<Problem>& problems)
      : cut_(cut), problems_(problems) {
    for (const List& list : lists) lists_.emplace(list.name, &list);
    for (const Pack& pack : packs) {
      packs_.emplace(pack.name, &pack);
      for (const TypeDecl& type : pack.types) by_calendar_[type.name] = type.value_by == "calendar";
    }
  }

  void run() {
    for (const auto& [name, pack] : packs_) {
      for (const LetDecl& let : pack->lets) walk(let.pattern, {pack, &let.pattern, &let}, false);
      for (const ZoneDecl& zone : pack->zones) walk(zone.pattern, {pack, &zone.pattern}, false);
      for (const RuleDecl& rule : pack->rules) {
        for (const Node& find : rule.finds) walk(find, {pack, &find}, false);
        for (const Unless& unless : rule.unless) walk(unless.pattern, {pack, &unless.pattern}, false);
      }
    }
  }

 private:
  // `in_date`: the mark around has its value by the calendar.
  void walk(const Node& node, const Place& place, bool in_date) {
    if (problems_told_ == kMostProblems) return;
    if (node.kind == Node::Kind::mark && node.head.attribute.empty()) {
      in_date = is_date(node.head.name);
      if (in_date)
        for (const auto& [name, value] : node.head.constants) constant(node.at, place, name, value);
    } else if (node.kind == Node::Kind::mark) {
      const DateAttribute* const known = date_name(node.head.attribute).attribute;
      if (known != nullptr && (node.head.label.empty() ? in_date : labels_date(node.head.label, place))) {
        lets_seen_.clear();
        feeds(node.children.front(), place, {known, node.head.attribute, place.pack->file, node.at});
      }
    }
    for (const auto& conjunction : node.tests)
      for (const Test& test : conjunction)
        if (test.kind == Test::Kind::name) reference(test, place, in_date);
    for (const Node& child : node.children) walk(child, place, in_date);
  }

  void reference(const Test& test, const Place& place, bool in_date) {
    if (const Place let = let_named(test.name, place); let.let != nullptr) {
      // What it says outside of dates is looked at where it stands.
      if (in_date && !test.negated && lets_in_dates_.insert(let.let).second) walk(*let.pattern, let, true);
      return;
    }
    if (!is_date(test.name)) return;
    for (const auto& [name, value] : test.filters)
      if (const DateAttribute* known = date_name(name).attribute;
          known != nullptr && known->takes == DateAttribute::Takes::name)
        constant(test.at, place, name, value);
  }

  void constant(Position at, const Place& place, const std::string& name, const std::string& value) {
    const DateAttribute* const known = date_name(name).attribute;
    if (known == nullptr) return;
    DateAttr attr;
    attr.name = name;
    attr.value = value;
    if (reads(*known, attr)) return;
    report(place.pack->file, at,
           fmt::format("the calendar does not read {}={}, expected {}", name, value, readable(*known)));
  }

  struct Fed {
    const DateAttribute* attribute;
    const std::string& name;
    const std::string& file;
    Position at;
  };

  // The lists of which one entry can be all that the attribute reads: that entry gives it its value.
  void feeds(const Node& node, const Place& place, const Fed& fed) {
    switch (node.kind) {
      case Node::Kind::sequence: {
        const auto must_be = [](const Node& child) { return child.kind != Node::Kind::repeat || child.min > 0; };
        const auto needed = std::count_if(node.children.begin(), node.children.end(), must_be);
        for (const Node& child : node.children)
          if (needed == 0 || (needed == 1 && must_be(child))) feeds(child, place, fed);
        return;
      }
      case Node::Kind::choice:
      case Node::Kind::repeat:
        for (const Node& child : node.children) feeds(child, place, fed);
        return;
      case Node::Kind::reference:
        for (const auto& conjunction : node.tests)
          for (const Test& test : conjunction) {
            if (test.negated) continue;
            if (test.kind == Test::Kind::list) list(test, fed);
            if (test.kind != Test::Kind::name) continue;
            const Place let = let_named(test.name, place);
            if (let.let != nullptr && lets_seen_.insert(let.let).second) feeds(*let.pattern, let, fed);
          }
        return;
      default:
        return;
    }
  }

  void list(const Test& test, const Fed& fed) {
    const auto known = lists_.find(test.name);
    if (known == lists_.end()) return;
    for (const ListRow& row : known->second->rows) {
      if (!is_read(row, test.filters)) continue;
      DateAttr attr;
      attr.text = row.form;
      attr.value = row.id;
      if (fed.attribute->takes == DateAttribute::Takes::number) {
        cut_(row.form, forms_, tokens_);
        if (tokens_.size() == 1) attr.number = forms_[tokens_.form[0]].number;
      }
      if (reads(*fed.attribute, attr) || !rows_told_.emplace(&row, fed.attribute).second) continue;
      report(known->second->file, {row.line, row.column},
             fmt::format("the calendar does not read {}={}, which \"{}\" of @{} gives it in {}:{}:{}, expected {}",
                         fed.name, row.id, row.form, test.name, fed.file, fed.at.line, fed.at.column,
                         readable(*fed.attribute)));
    }
  }

  bool is_date(const std::string& type) const {
    const auto known = by_calendar_.find(type);
    return known != by_calendar_.end() && known->second;
  }

  // Whether a date has this label in the pattern, or in a let that it uses.
  bool labels_date(const std::string& label, const Place& place) {
    lets_seen_.clear();
    return labels_date(*place.pattern, label, place);
  }

  bool labels_date(const Node& node, const std::string& label, const Place& place) {
    if (node.kind == Node::Kind::mark && node.head.attribute.empty() && node.head.label == label)
      return is_date(node.head.name);
    for (const auto& conjunction : node.tests)
      for (const Test& test : conjunction) {
        if (test.kind != Test::Kind::name) continue;
        const Place let = let_named(test.name, place);
        if (let.let == nullptr && test.label == label && is_date(test.name)) return true;
        if (let.let != nullptr && lets_seen_.insert(let.let).second && labels_date(*let.pattern, label, let))
          return true;
      }
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return labels_date(child, label, place); });
  }

  // Of the place's own pack, else of those that it needs, as compiling finds it.
  Place let_named(const std::string& name, const Place& place) {
    for (const LetDecl& let : place.pack->lets) {
      if (&let == place.let) break;
      if (let.name == name) return {place.pack, &let.pattern, &let};
    }
    const auto [needed, fresh] = needed_lets_.try_emplace(place.pack->name);
    if (fresh) {
      std::set<std::string> seen = {place.pack->name};
      for (const NeedsDecl& need : place.pack->needs) add_lets(need.pack, seen, needed->second);
    }
    const auto let = needed->second.find(name);
    return let == needed->second.end() ? Place() : let->second;
  }

  void add_lets(const std::string& name, std::set<std::string>& seen, std::map<std::string, Place>& lets) const {
    const auto pack = packs_.find(name);
    if (pack == packs_.end() || !seen.insert(name).second) return;
    for (const NeedsDecl& need : pack->second->needs) add_lets(need.pack, seen, lets);
    for (const LetDecl& let : pack->second->lets) lets[let.name] = {pack->second, &let.pattern, &let};
  }

  void report(const std::string& file, Position at, std::string message) {
    if (problems_told_ == kMostProblems || !told_.emplace(file, at.line, at.column, message).second) return;
    ++problems_told_;
    problems_.push_back({Severity::error, "E5", file, at.line, at.column, std::move(message)});
  }

  Cutter cut_;
  std::vector<Problem>& problems_;
  std::map<std::string, const List*> lists_;
  std::map<std::string, const Pack*> packs_;
  std::map<std::string, bool> by_calendar_;                          // type
  std::map<std::string, std::map<std::string, Place>> needed_lets_;  // by pack
  std::set<const LetDecl*> lets_in_dates_;                           // walked as such
  std::set<const LetDecl*> lets_seen_;  // for one attribute or label: packs that need each other may go in a ring
  std::set<std::pair<const ListRow*, const DateAttribute*>> rows_told_;
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>> told_;
  std::size_t problems_told_ = 0;
  Forms forms_;
  Tokens tokens_;
};

}  // namespace

void check_values(const std::vector<Pack>& packs, const std::vector<List>& lists, Cutter cut,
                  std::vector<Problem>& problems) {
  ValueChecker(packs, lists, cut, problems).run();
}

}  // namespace vnaner
