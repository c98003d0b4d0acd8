// stages.h: the stages of the library, each by itself on the same documents, and ICU's word boundaries beside them.
#pragma once

#include <unicode/brkiter.h>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "bench/samples.h"
#include "libvnaner/engine.h"
#include "libvnaner/text/text.h"
#include "vnaner/output.h"

namespace vnaner {

enum class Stage { decode, tokenizer, look_up, rules, resolve, json, marked, timeml, lexical, whole, cold, icu_word };

struct StageName {
  Stage stage;
  const char* name;
};

// In the order of the table. What each does: docs/bench.md.
inline constexpr std::array<StageName, 12> kStages = {{
    {Stage::decode, "decode"},
    {Stage::tokenizer, "tokenizer"},
    {Stage::look_up, "look_up"},
    {Stage::rules, "rules"},
    {Stage::resolve, "resolve"},
    {Stage::json, "json"},
    {Stage::marked, "marked"},
    {Stage::timeml, "timeml"},
    {Stage::lexical, "lexical"},
    {Stage::whole, "whole"},
    {Stage::cold, "cold"},
    {Stage::icu_word, "icu_word"},
}};
inline constexpr const char* kIcu = "icu_word";

const char* name_of(Stage stage) noexcept;

std::shared_ptr<const Engine> engine_of(const Data& data);

// Documents, with all that goes into each stage as soon as one is run that needs it. One thread at a time.
class Stages {
 public:
  // Throws std::runtime_error if ICU has no word boundaries.
  Stages(std::shared_ptr<const Engine> engine, Samples samples);

  const Samples& samples() const noexcept { return samples_; }
  std::size_t tokens();  // of all documents
  // Takes a document through one stage, to the release of what the stage made, and says how much that was (tokens,
  // spans, bytes …), so that no compiler can leave the work out. Memory that the library reuses is reused.
  std::size_t run(Stage stage, std::size_t sample);

 private:
  struct Ready {
    Text text;
    Tokens tokens;
    Matches matches;
    Spans spans;
    Document document;
  };
  Given given(std::size_t sample) const { return {samples_[sample].date}; }
  const Ready& ready(std::size_t sample);
  std::size_t icu_boundaries(std::string_view text);

  std::shared_ptr<const Engine> engine_;
  Samples samples_;
  Forms forms_;               // of the tokens made ready; never emptied
  std::vector<Ready> ready_;  // empty as long as nobody asked
  // What the library remembers of forms holds only if every text goes through the same stages: one memory for each row.
  WorkingMemory alone_;  // of the stages run alone
  WorkingMemory lexical_, whole_;
  std::unique_ptr<icu::BreakIterator> words_;
};

}  // namespace vnaner
