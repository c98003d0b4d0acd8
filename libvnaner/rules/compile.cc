// compile.cc: names, programs, order, widths and starting sets of all packs.
#include "libvnaner/rules/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "libvnaner/rules/compile_pattern.h"
#include "libvnaner/rules/strata.h"
#include "libvnaner/rules/triggers.h"

namespace vnaner {
namespace {

constexpr std::uint32_t kWidest = 64;  // W4 above this
// Of one pattern for one word. Repeats of lets that repeat multiply: without a bound ten short lines could ask for more
// memory than there is.
constexpr std::uint64_t kMostSteps = 1u << 20;

std::uint64_t steps_of(const Program& program) {
  return std::uint64_t{program.code.size()} * (std::uint64_t{program.width} + 1);
}

class Compiler {
 public:
  Compiler(std::vector<Pack> packs, const Lists& lists, Cutter cut, std::vector<Problem>& problems, Purpose purpose)
      : packs_(std::move(packs)),
        lists_(lists),
        cut_(cut),
        problems_(problems),
        tracing_(purpose != Purpose::extraction),
        explaining_(purpose == Purpose::explaining),
        rules_(std::make_unique<Rules>()) {
    std::sort(packs_.begin(), packs_.end(), [](const Pack& a, const Pack& b) { return a.name < b.name; });
  }

  std::unique_ptr<Rules> compile() {
    declare_types();
    measure_lists();
    declare_zones();
    for (std::size_t i : by_needs()) compile_pack(packs_[i]);
    sort_rules();
    std::vector<std::string> files;
    for (const CompiledRule& rule : rules_->rules) files.push_back(file_of_[rule.pack]);
    rules_->order = make_order(packs_, rules_->types);
    order_rules(*rules_, problems_, files);
    measure_all(files);
    make_strata();
    if (tracing_) set_aside(*rules_);
    if (tracing_) rules_->triggers = std::make_shared<const Triggers>(std::move(triggers_));
    return std::move(rules_);
  }

 private:
  void declare_types() {
    for (const Pack& pack : packs_) {
      file_of_[pack.name] = pack.file;
      for (const TypeDecl& type : pack.types)
        rules_->types.push_back({type.name, type.internal, type.value_by, type.slots, type.remember});
    }
    std::sort(rules_->types.begin(), rules_->types.end(),
              [](const TypeInfo& a, const TypeInfo& b) { return a.name < b.name; });
    for (std::size_t i = 0; i < rules_->types.size(); ++i)
      types_[rules_->types[i].name] = static_cast<std::uint32_t>(i);
    type_widths_.assign(rules_->types.size(), 1);
  }

  // An entry may be read over more tokens than it has: a blank of the list may be a hyphen of the text.
  void measure_lists() {
    list_widths_.assign(lists_.names.size(), 1);
    rules_->valued_lists.assign(lists_.names.size(), false);
    Tokens tokens;
    for (const Entry& entry : lists_.entries) {
      cut_(entry.form, forms_, tokens);
      auto width = static_cast<std::uint32_t>(tokens.size());
      for (char c : entry.form) width += c == '-';
      list_widths_[entry.list] = std::max(list_widths_[entry.list], 2 * width - 1);
      if (entry.value != entry.form) rules_->valued_lists[entry.list] = true;
    }
    for (std::size_t i = 0; i < lists_.names.size(); ++i) list_ids_[lists_.names[i]] = static_cast<std::uint32_t>(i);
    if (!tracing_) collect_words();
  }

  // Of lists that packs write out: those whose entries are single words that say nothing more. A test of the word is
  // faster than a look at the entries found there, and reads the same.
  void collect_words() {
    list_words_.assign(lists_.names.size(), {});
    std::vector<bool> plain(lists_.names.size(), false);
    for (const Pack& pack : packs_)
      for (const ListDecl& list : pack.lists)
        if (list.from.empty() && !list.list.ignoring_accents) plain[list_ids_.at(list.list.name)] = true;
    for (std::size_t i = 0; i < plain.size(); ++i) plain[i] = plain[i] && !rules_->valued_lists[i];
    Tokens tokens;
    for (const Entry& entry : lists_.entries) {
      if (!plain[entry.list]) continue;
      cut_(entry.form, forms_, tokens);
      const bool bare = entry.after.empty() && !entry.acronym && entry.features.empty();
      if (!bare || tokens.size() != 1 || entry.form.find('-') != std::string::npos) {
        plain[entry.list] = false;
      } else {
        list_words_[entry.list].push_back(forms_[tokens.form[0]]);
      }
    }
    for (std::size_t i = 0; i < plain.size(); ++i)
      if (!plain[i]) list_words_[i].clear();
  }

  void declare_zones() {
    for (const Pack& pack : packs_)
      for (const ZoneDecl& zone : pack.zones)
        if (zone_ids_.emplace(zone.name, static_cast<std::uint32_t>(zone_ids_.size())).second)
          rules_->zone_names.push_back(zone.name);
    rules_->zones.resize(rules_->zone_names.size());
    zone_sources_.resize(rules_->zone_names.size());
  }

  // Packs after those they need; their lets may be used.
  std::vector<std::size_t> by_needs() const {
    std::vector<std::size_t> order;
    std::vector<int> state(packs_.size(), 0);
    std::function<void(std::size_t)> visit = [&](std::size_t i) {
      if (state[i]) return;
      state[i] = 1;
      for (const NeedsDecl& need : packs_[i].needs)
        for (std::size_t j = 0; j < packs_.size(); ++j)
          if (packs_[j].name == need.pack) visit(j);
      order.push_back(i);
    };
    for (std::size_t i = 0; i < packs_.size(); ++i) visit(i);
    return order;
  }

  Names names_for(const Pack& pack) {
    Names names;
    names.types = types_;
    names.lists = list_ids_;
    names.zones = zone_ids_;
    std::set<std::string> seen;
    std::function<void(const std::string&)> add = [&](const std::string& name) {
      if (!seen.insert(name).second) return;
      for (const Pack& other : packs_)
        if (other.name == name)
          for (const NeedsDecl& need : other.needs) add(need.pack);
      for (const auto& [let, id] : lets_of_[name]) names.lets[let] = id;
    };
    add(pack.name);
    return names;
  }

  void compile_pack(const Pack& pack) {
    Names names = names_for(pack);
    for (const LetDecl& let : pack.lets) {
      PatternContext context = context_for(names, pack);
      context.root = root_of(Element::Kind::let, pack, let.name, let.at);
      Program program = compile_pattern({let.pattern}, context);
      const auto id = static_cast<std::uint32_t>(rules_->lets.size());
      rules_->lets.push_back(std::move(program));
      let_sources_.emplace_back(pack.file, let.pattern.at);
      if (tracing_) triggers_.add_let(let.pattern, context);
      mentioned_in_let(let.pattern, names);
      lets_of_[pack.name][let.name] = names.lets[let.name] = id;
    }
    for (const ZoneDecl& zone : pack.zones) {
      PatternContext context = context_for(names, pack);
      CompiledZone& compiled = rules_->zones[zone_ids_[zone.name]];
      compiled.kind = zone.kind;
      compiled.program = compile_pattern({zone.pattern}, context);
      zone_sources_[zone_ids_[zone.name]] = {pack.file, zone.pattern.at};
    }
    for (const RuleDecl& rule : pack.rules) compile_rule(pack, rule, names);
  }

  PatternContext context_for(const Names& names, const Pack& pack) {
    return {*rules_, lists_, names, list_widths_, list_words_, cut_, forms_, pack.file, {}, explaining_, problems_};
  }

  // What the patterns that follow are, if that is asked for.
  std::optional<Element> root_of(Element::Kind kind, const Pack& pack, const std::string& name,
                                 Position at = {}) const {
    if (!tracing_) return {};
    Element root;
    root.kind = kind;
    root.owner = pack.name + "/" + name;
    root.file = pack.file;
    root.at = at;
    return root;
  }

  void mentioned_in_let(const Node& pattern, const Names& names) {
    Mentioned mentioned;
    collect_names(pattern, names, mentioned);
    let_mentions_.push_back(follow(mentioned, names));
  }

  // Lets replaced by what they mention.
  Mentioned follow(Mentioned mentioned, const Names& names) const {
    const std::vector<std::string> lets = std::move(mentioned.lets);
    mentioned.lets.clear();
    for (const std::string& let : lets) {
      const Mentioned& inner = let_mentions_[names.lets.at(let)];
      mentioned.marked.insert(mentioned.marked.end(), inner.marked.begin(), inner.marked.end());
      mentioned.read.insert(mentioned.read.end(), inner.read.begin(), inner.read.end());
      mentioned.attributes = mentioned.attributes || inner.attributes;
    }
    return mentioned;
  }

  std::vector<std::uint32_t> type_ids(const std::vector<std::string>& names) const {
    std::set<std::uint32_t> ids;
    for (const std::string& name : names) ids.insert(types_.at(name));
    return {ids.begin(), ids.end()};
  }

  void compile_rule(const Pack& pack, const RuleDecl& rule, const Names& names) {
    CompiledRule compiled;
    compiled.pack = pack.name;
    compiled.name = pack.name + "/" + rule.name;
    compiled.at = rule.at;
    PatternContext context = context_for(names, pack);
    context.root = root_of(Element::Kind::find, pack, rule.name);
    compiled.program = compile_pattern(rule.finds, context);
    Mentioned mentioned;
    for (const Node& find : rule.finds) collect_names(find, names, mentioned);
    for (const Unless& unless : rule.unless) {
      collect_names(unless.pattern, names, mentioned);
      context.root = root_of(Element::Kind::unless, pack, rule.name, unless.at);
      if (tracing_) context.root->clause = static_cast<std::uint32_t>(compiled.unless.size());
      compiled.unless.push_back({unless.where, static_cast<std::uint32_t>(rules_->lets.size())});
      Program program = compile_pattern({unless.pattern}, context);
      rules_->lets.push_back(std::move(program));
      let_sources_.emplace_back(pack.file, unless.pattern.at);
      if (tracing_) triggers_.add_let(unless.pattern, context);  // keeps the two parallel
      let_mentions_.emplace_back();                              // keeps the two parallel
    }
    if (tracing_) triggers_.add_rule(compiled.name, rule.finds, context);
    mentioned = follow(std::move(mentioned), names);
    compiled.types_marked = type_ids(mentioned.marked);
    compiled.types_read = type_ids(mentioned.read);
    for (const NameAt& zone : rule.zones) compiled.zones.push_back(zone_ids_.at(zone.name));
    for (const NameAt& after : rule.after) add_waits(pack, after.name, compiled.after);
    for (const LinkDecl& link : rule.links) compiled.links.push_back({link.from, link.relation, link.to});
    if (mentioned.marked.empty() && !mentioned.attributes && rule.links.empty())
      problems_.push_back(
          {Severity::warning, "W1", pack.file, rule.at.line, rule.at.column,
           fmt::format("{} marks nothing and links nothing: nobody will see that it matched", compiled.name)});
    rules_->rules.push_back(std::move(compiled));
  }

  // `after` names a rule of its own pack, else one of a pack that it needs ("pack/rule" or "rule"), else a whole pack.
  void add_waits(const Pack& pack, const std::string& name, std::vector<std::string>& after) const {
    for (const RuleDecl& rule : pack.rules)
      if (rule.name == name) return after.push_back(pack.name + "/" + name);
    for (const Pack& other : packs_)
      for (const RuleDecl& rule : other.rules)
        if (name == rule.name || name == other.name || name == other.name + "/" + rule.name)
          after.push_back(other.name + "/" + rule.name);
  }

  void sort_rules() {
    std::sort(rules_->rules.begin(), rules_->rules.end(),
              [](const CompiledRule& a, const CompiledRule& b) { return a.name < b.name; });
    for (const CompiledRule& rule : rules_->rules) rules_->names.push_back({rule.name, rule.at.line});
  }

  // Stratum by stratum, since a rule is as wide as the finds it reads.
  void measure_all(const std::vector<std::string>& files) {
    std::uint32_t strata = 0;
    for (const CompiledRule& rule : rules_->rules) strata = std::max(strata, rule.stratum + 1);
    for (std::uint32_t s = 0; s < strata; ++s) {
      measure_lets();
      auto widths = type_widths_;
      for (CompiledRule& rule : rules_->rules) {
        if (rule.stratum != s) continue;
        measure(rule.program, *rules_, list_widths_, type_widths_);
        for (std::uint32_t type : rule.types_marked) widths[type] = std::max(widths[type], rule.program.width);
      }
      type_widths_ = std::move(widths);
    }
    measure_lets();
    for (CompiledZone& zone : rules_->zones) measure(zone.program, *rules_, list_widths_, type_widths_);
    rules_->widest = 1;
    for (const Program& let : rules_->lets) rules_->widest = std::max(rules_->widest, let.width);
    for (std::size_t i = 0; i < rules_->rules.size(); ++i) judge(rules_->rules[i], files[i]);
    if (!tracing_) refuse_the_largest(files);  // those for tracing are larger
  }

  // Only the first, which the others may be too large by.
  void refuse_the_largest(const std::vector<std::string>& files) {
    const auto too_large = [this](const Program& program, const std::string& file, Position at) {
      const std::uint64_t steps = steps_of(program);
      if (steps <= kMostSteps) return false;
      problems_.push_back({Severity::error, "E1", file, at.line, at.column,
                           fmt::format("pattern is too large ({} steps for one word, {} allowed): repeat less in it",
                                       steps, kMostSteps)});
      return true;
    };
    for (std::size_t i = 0; i < rules_->lets.size(); ++i)
      if (too_large(rules_->lets[i], let_sources_[i].first, let_sources_[i].second)) return;
    for (std::size_t i = 0; i < rules_->rules.size(); ++i)
      if (too_large(rules_->rules[i].program, files[i], rules_->rules[i].at)) return;
    for (std::size_t i = 0; i < rules_->zones.size(); ++i)
      if (too_large(rules_->zones[i].program, zone_sources_[i].first, zone_sources_[i].second)) return;
  }

  void measure_lets() {
    for (Program& let : rules_->lets) measure(let, *rules_, list_widths_, type_widths_);
  }

  void judge(const CompiledRule& rule, const std::string& file) {
    rules_->widest = std::max(rules_->widest, rule.program.width);
    const auto say = [&](Severity severity, const char* code, Position at, std::string message) {
      problems_.push_back({severity, code, file, at.line, at.column, std::move(message)});
    };
    for (const Alternative& find : rule.program.alternatives)
      if (find.nullable) say(Severity::error, "E2", find.at, fmt::format("{} can match the empty text", rule.name));
    if (rule.program.width > kWidest)
      say(Severity::note, "W4", rule.at,
          fmt::format("the longest match of {} has {} tokens", rule.name, rule.program.width));
  }

  void make_strata() {
    std::uint32_t count = 0;
    for (const CompiledRule& rule : rules_->rules) count = std::max(count, rule.stratum + 1);
    rules_->strata.resize(count);
    std::vector<std::uint32_t> last(rules_->types.size(), kNone);
    for (std::uint32_t i = 0; i < rules_->rules.size(); ++i) {
      const CompiledRule& rule = rules_->rules[i];
      rules_->strata[rule.stratum].rules.push_back(i);
      for (std::uint32_t type : rule.types_marked)
        last[type] = last[type] == kNone ? rule.stratum : std::max(last[type], rule.stratum);
    }
    for (std::uint32_t type = 0; type < last.size(); ++type)
      if (last[type] != kNone) rules_->strata[last[type]].settled_types.push_back(type);
    set_branch_gates(*rules_);
  }

  std::vector<Pack> packs_;
  const Lists& lists_;
  Cutter cut_;
  std::vector<Problem>& problems_;
  const bool tracing_, explaining_;
  std::unique_ptr<Rules> rules_;
  Forms forms_;
  Triggers triggers_;
  std::map<std::string, std::uint32_t> types_, list_ids_, zone_ids_;
  std::map<std::string, std::map<std::string, std::uint32_t>> lets_of_;  // pack -> let -> id
  std::map<std::string, std::string> file_of_;
  std::vector<Mentioned> let_mentions_;                                       // parallel to Rules::lets
  std::vector<std::pair<std::string, Position>> let_sources_, zone_sources_;  // parallel to lets and zones: file, place
  std::vector<std::uint32_t> list_widths_, type_widths_;
  std::vector<std::vector<Form>> list_words_;
};

}  // namespace

std::unique_ptr<Rules> compile(std::vector<Pack> packs, const Lists& lists, Cutter cut, std::vector<Problem>& problems,
                               Purpose purpose) {
  return Compiler(std::move(packs), lists, cut, problems, purpose).compile();
}

std::uint64_t bound(const CompiledRule& rule) { return steps_of(rule.program); }

}  // namespace vnaner
