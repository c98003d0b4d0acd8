// provoked.h: the smallest input that provokes each code, and what is said of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace vnaner {

// One way to provoke a code; each row of docs/errors.md has one.
struct Provocation {
  const char* code;
  const char* row;   // how the row's meaning begins
  std::string said;  // how the problem begins: "p.calque:5:8: error E1: unknown type"
  std::function<std::vector<std::string>()>
      run;  // all problems, as they are printed; notes as "begin-end: code: message"
};

const std::vector<Provocation>& provocations();

}  // namespace vnaner
