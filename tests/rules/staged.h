// staged.h: the stages of extraction up to the rules, open to tests that look between strata.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/rules/apply.h"
#include "libvnaner/rules/compile.h"
#include "libvnaner/rules/program.h"
#include "tests/reference/slow_policy.h"
#include "vnaner/data.h"

namespace vnaner {

// Packs and lists, loaded as an Extractor loads them.
struct Staged {
  explicit Staged(const Data& data, Purpose purpose = Purpose::extraction);

  bool good() const { return rules != nullptr; }

  std::vector<Problem> problems;
  std::unique_ptr<Index> index;
  std::unique_ptr<Rules> rules;  // null if anything is wrong
};

// One text after another, tokens and entries; what is kept from text to text is kept.
struct Reading {
  void read(const Staged& staged, const std::string& text);

  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
};

// What apply() leaves of a text.
std::vector<Survivor> applied(const Staged& staged, const Reading& reading, RulesScratch& scratch);

}  // namespace vnaner
