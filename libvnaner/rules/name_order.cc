// name_order.cc: see name_order.h.
#include "libvnaner/rules/name_order.h"

#include <cstdlib>
#include <map>

namespace vnaner {

namespace {

struct Preferred {
  std::string type;
  std::string file;
  Position at;
};
using Graph = std::map<std::string, std::vector<Preferred>>;

enum class State { unseen, open, done };

// Depth-first: a type met while it is still open closes a way round.
void visit(const Graph& graph, const std::string& type, std::map<std::string, State>& states,
           std::vector<std::string>& way, std::vector<Problem>& problems) {
  states[type] = State::open;
  way.push_back(type);
  if (const auto found = graph.find(type); found != graph.end())
    for (const Preferred& next : found->second) {
      const State state = states[next.type];
      if (state == State::unseen) {
        visit(graph, next.type, states, way, problems);
      } else if (state == State::open) {
        std::string round;
        bool inside = false;
        for (const std::string& step : way) {
          inside = inside || step == next.type;
          if (inside) round += step + " > ";
        }
        problems.push_back({Severity::error, "E3", next.file, next.at.line, next.at.column,
                            "the prefer lines lead back to where they start: " + round + next.type});
      }
    }
  way.pop_back();
  states[type] = State::done;
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
  std::vector<std::string> way;
  for (const auto& [type, next] : graph)
    if (states[type] == State::unseen) visit(graph, type, states, way, problems);
}

}  // namespace vnaner
