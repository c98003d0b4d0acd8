// engine.h: packs and lists made ready, and the stages that an article goes through, one after the other.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/rules/apply.h"
#include "libvnaner/rules/compile.h"
#include "vnaner/extractor.h"

namespace vnaner {

// What loading makes of the data. Immutable while articles are read; shared by threads.
struct Engine {
  std::unique_ptr<Index> index;
  std::unique_ptr<Rules> rules;
  std::vector<PackInfo> packs;
  std::vector<RuleInfo> infos;
  std::vector<TestInfo> tests;
  std::vector<Problem> findings;
};

// What reading an article needs besides, reused from article to article of one engine. One thread at a time.
struct WorkingMemory {
  Forms forms;
  Tokens tokens;
  LookUpScratch look_up;
  Matches matches;
  RulesScratch rules;
  Spans spans;
};

// Fills a fresh engine; throws LoadError with every problem of the data.
void load(const Data& data, Purpose purpose, Engine& engine);

// Takes an article through all stages. `log`: see apply().
Document take_through(const Engine& engine, std::string_view bytes, const Given& given, WorkingMemory& memory,
                      MatchLog* log = nullptr);

}  // namespace vnaner
