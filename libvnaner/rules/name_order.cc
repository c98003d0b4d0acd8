// name_order.cc: see name_order.h.
#include "libvnaner/rules/name_order.h"

#include <cstdlib>
#include <map>

namespace vnaner {

namespace {

constexpr std::size_t kMostRounds = 20;  // enough to mend the lines by

struct Preferred {
  std::string type;
  std::string file;
  Position at;
};
using Graph = std::map<std::string, std::vector<Preferred>>;

enum class State { unseen, open, done };

struct Step {
  std::string type;
  std::size_t next;  // of those it is preferred to
};

void report(const Preferred& back, const std::vector<Step>& way, std::vector<Problem>& problems) {
  std::string round;
  bool inside = false;
  for (const Step& step : way) {
    inside = inside || step.type == back.type;
    if (inside) round += step.type + " > ";
  }
  problems.push_back({Severity::error, "E3", back.file, back.at.line, back.at.column,
                      "the prefer lines lead back to where they start: " + round + back.type});
}

// Depth-first, without recursion, since a pack may order any number of types: one met while it is still open closes a
// way round.
void visit(const Graph& graph, const std::string& from, std::map<std::string, State>& states, std::size_t& told,
           std::vector<Problem>& problems) {
  std::vector<Step> way = {{from, 0}};
  states[from] = State::open;
  while (!way.empty() && told < kMostRounds) {
    Step& step = way.back();
    const auto found = graph.find(step.type);
    if (found == graph.end() || step.next == found->second.size()) {
      states[step.type] = State::done;
      way.pop_back();
      continue;
    }
    const Preferred& next = found->second[step.next++];
    State& state = states[next.type];
    if (state == State::open) {
      report(next, way, problems);
      ++told;
    } else if (state == State::unseen) {
      state = State::open;
      way.push_back({next.type, 0});
    }
  }
}

}  // namespace

bool older(const std::string& a, const std::string& b) {
  const char* x = a.c_str();
  const char* y = b.c_str();
  while (*x != '\0' || *y != '\0') {
    char* end = nullptr;
    const unsigned long m = std::strtoul(x, &end, 10);
    x = *end == '\0' || end == x ? end + (*end != '\0') : end + 1;
    const unsigned long n = std::strtoul(y, &end, 10);
    y = *end == '\0' || end == y ? end + (*end != '\0') : end + 1;
    if (m != n) return m < n;
  }
  return false;
}

void check_preferences(const std::vector<Pack>& packs, std::vector<Problem>& problems) {
  Graph graph;
  for (const Pack& pack : packs)
    for (const NameList& line : pack.prefer)
      for (std::size_t i = 1; i < line.members.size(); ++i)
        graph[line.members[i - 1]].push_back({line.members[i], pack.file, line.at});
  std::map<std::string, State> states;
  std::size_t told = 0;
  for (const auto& [type, next] : graph)
    if (states[type] == State::unseen) visit(graph, type, states, told, problems);
}

}  // namespace vnaner
