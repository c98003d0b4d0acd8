// strata.cc: a rule waits for those that mark what it reads.
#include "libvnaner/rules/strata.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace vnaner {
namespace {

constexpr std::uint32_t kByName = 0xFFFFFFFFu;  // waits because of `after`, not for a type

struct Wait {
  std::uint32_t rule;  // waited for
  std::uint32_t type;  // read by the one, marked by the other; or kByName
};

bool contains(const std::vector<std::uint32_t>& set, std::uint32_t value) {
  return std::find(set.begin(), set.end(), value) != set.end();
}

std::vector<std::vector<Wait>> waits(const Rules& rules, std::vector<Problem>& problems,
                                     const std::vector<std::string>& files) {
  const auto n = static_cast<std::uint32_t>(rules.rules.size());
  std::vector<std::vector<Wait>> out(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    const CompiledRule& rule = rules.rules[i];
    for (std::uint32_t type : rule.types_read) {
      const bool own = contains(rule.types_marked, type);
      if (own)
        problems.push_back(
            {Severity::note, "W3", files[i], rule.at.line, rule.at.column,
             fmt::format("{} reads <{}>, which it marks: it sees what rules without that reference found", rule.name,
                         rules.types[type].name)});
      for (std::uint32_t j = 0; j < n; ++j) {
        const CompiledRule& other = rules.rules[j];
        if (i == j || !contains(other.types_marked, type)) continue;
        if (!own || !contains(other.types_read, type)) out[i].push_back({j, type});
      }
    }
    for (const std::string& name : rule.after)
      for (std::uint32_t j = 0; j < n; ++j)
        if (rules.rules[j].name == name) out[i].push_back({j, kByName});
  }
  return out;
}

// Tarjan's strongly connected components; gives each rule's component.
std::vector<std::uint32_t> components(const std::vector<std::vector<Wait>>& graph) {
  const auto n = static_cast<std::uint32_t>(graph.size());
  std::vector<std::uint32_t> index(n, kNone), low(n, 0), component(n, kNone), stack;
  std::uint32_t counter = 0, found = 0;
  std::function<void(std::uint32_t)> visit = [&](std::uint32_t v) {
    index[v] = low[v] = counter++;
    stack.push_back(v);
    for (const Wait& wait : graph[v]) {
      if (index[wait.rule] == kNone) {
        visit(wait.rule);
        low[v] = std::min(low[v], low[wait.rule]);
      } else if (component[wait.rule] == kNone) {
        low[v] = std::min(low[v], index[wait.rule]);
      }
    }
    if (low[v] != index[v]) return;
    for (std::uint32_t member = kNone; member != v;) {
      member = stack.back();
      stack.pop_back();
      component[member] = found;
    }
    ++found;
  };
  for (std::uint32_t v = 0; v < n; ++v)
    if (index[v] == kNone) visit(v);
  return component;
}

// One way round the cycle that `from` lies on, in words.
std::string way_round(const Rules& rules, const std::vector<std::vector<Wait>>& graph,
                      const std::vector<std::uint32_t>& component, std::uint32_t from) {
  std::vector<std::uint32_t> came(graph.size(), kNone), why(graph.size(), kByName), queue{from};
  for (std::size_t head = 0; head < queue.size(); ++head)
    for (const Wait& wait : graph[queue[head]]) {
      if (component[wait.rule] != component[from] || came[wait.rule] != kNone) continue;
      came[wait.rule] = queue[head];
      why[wait.rule] = wait.type;
      if (wait.rule != from) queue.push_back(wait.rule);
    }
  std::vector<std::uint32_t> path{from};
  for (std::uint32_t at = came[from]; at != from && at != kNone; at = came[at]) path.push_back(at);
  path.push_back(from);
  std::reverse(path.begin(), path.end());
  std::string text;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const std::uint32_t type = why[path[i + 1]];
    text += type == kByName ? fmt::format("{}{} waits for {}", i ? "; " : "", rules.rules[path[i]].name,
                                          rules.rules[path[i + 1]].name)
                            : fmt::format("{}{} reads <{}>, which {} marks", i ? "; " : "", rules.rules[path[i]].name,
                                          rules.types[type].name, rules.rules[path[i + 1]].name);
  }
  return text;
}

// Puts what only the resolvers read into the last stratum: marks that no rule asks for would be carried from stratum to
// stratum. Internal types alone: they compete with nothing but themselves. One that shields words from memory is asked
// for, too.
void put_off(Rules& rules, const std::vector<std::vector<Wait>>& graph) {
  std::vector<bool> awaited(rules.rules.size(), false);
  for (const std::vector<Wait>& waits : graph)
    for (const Wait& wait : waits) awaited[wait.rule] = true;
  std::uint32_t last = 0;
  for (const CompiledRule& rule : rules.rules) last = std::max(last, rule.stratum);
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    CompiledRule& rule = rules.rules[i];
    const bool inner = std::all_of(rule.types_marked.begin(), rule.types_marked.end(), [&rules](std::uint32_t type) {
      const std::vector<std::uint8_t>& shields = rules.order.shields[type];
      return rules.types[type].internal && rules.types[type].remember.empty() &&
             std::find(shields.begin(), shields.end(), 1) == shields.end();
    });
    if (inner && !awaited[i]) rule.stratum = last;
  }
}

}  // namespace

void order_rules(Rules& rules, std::vector<Problem>& problems, const std::vector<std::string>& files) {
  auto graph = waits(rules, problems, files);
  auto component = components(graph);
  const auto in_cycle = [&](std::uint32_t i) {
    return std::any_of(graph[i].begin(), graph[i].end(),
                       [&](const Wait& w) { return component[w.rule] == component[i]; });
  };
  // `after` cuts a cycle: such a rule waits for the rules it names and takes what is there of the types on the way
  // round.
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    if (!rules.rules[i].after.empty() && in_cycle(i))
      std::erase_if(graph[i], [&](const Wait& w) { return w.type != kByName && component[w.rule] == component[i]; });
  component = components(graph);
  // A rule that it names, and that would wait for it in turn, does not.
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    for (const Wait& named : graph[i])
      if (named.type == kByName && component[named.rule] == component[i])
        for (std::uint32_t j = 0; j < graph.size(); ++j)
          if (component[j] == component[i])
            std::erase_if(graph[j], [&](const Wait& w) { return w.rule == i && w.type != kByName && j != i; });
  component = components(graph);
  std::vector<bool> told(graph.size(), false);
  bool cyclic = false;
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    if (!in_cycle(i)) continue;
    cyclic = true;
    if (told[component[i]]) continue;
    told[component[i]] = true;
    const CompiledRule& rule = rules.rules[i];
    problems.push_back(
        {Severity::error, "E4", files[i], rule.at.line, rule.at.column,
         "rules wait for each other: " + way_round(rules, graph, component, i) + "; cut it with `after`"});
  }
  if (cyclic) return;
  // Tarjan numbers a component after all those it waits for, so one pass in that order gives the depths.
  std::vector<std::uint32_t> by_component(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i) by_component[component[i]] = i;
  for (std::uint32_t i : by_component)
    for (const Wait& wait : graph[i])
      rules.rules[i].stratum = std::max(rules.rules[i].stratum, rules.rules[wait.rule].stratum + 1);
  put_off(rules, graph);
}

}  // namespace vnaner
