// name_scope.h: what a pack may refer to, and how findings about names are told.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "libvnaner/rules/ast.h"
#include "vnaner/problem.h"

namespace vnaner {

using NameSet = std::set<std::string>;

// Label -> the types that what it stands for may have; none where that is not known.
using Labels = std::map<std::string, NameSet>;

// What a let brings to the pattern that uses it.
struct LetNames {
  NameSet attributes;  // of the mark around it
  Labels labels;
};

// The names that one pack declares or needs. Lets join in the order of their lines.
struct Scope {
  std::map<std::string, const TypeDecl*> types;
  std::map<std::string, LetNames> lets;
  NameSet lists, zones, rules;
  std::map<std::string, const RelationDecl*> relations;
};

// Cap, CAPS, low …: they share the name space of types and lets.
const NameSet& class_names();

// `; did you mean "…"?` with the known name that few letters separate from `name`, or nothing.
std::string suggestion(const std::string& name, const NameSet& known);

template <typename Value>
NameSet keys_of(const std::map<std::string, Value>& map) {
  NameSet keys;
  for (const auto& [key, value] : map) keys.insert(key);
  return keys;
}

// Findings of one pack; a pack that is broken all over is told of its first 200 errors.
class Findings {
 public:
  Findings(std::string file, std::vector<Problem>& problems) : file_(std::move(file)), problems_(problems) {}

  void error(Position at, std::string message);
  void warning(Position at, const char* code, std::string message);
  // E1 with the nearest name. `what`: "type", "zone" …
  void unknown(Position at, const char* what, const std::string& name, const NameSet& known);
  void want(Position at, const char* what, const std::string& name, const NameSet& known);
  bool full() const noexcept;

 private:
  std::string file_;
  std::vector<Problem>& problems_;
  std::size_t errors_ = 0;
};

}  // namespace vnaner
