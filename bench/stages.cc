// stages.cc: see stages.h.
#include "bench/stages.h"

#include <stdexcept>
#include <string>
#include <utility>

#include "libvnaner/resolve/resolve.h"
#include "libvnaner/text/decode.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

namespace {

// Output names the versions of the shipped packs, whatever was measured.
const Extractor& shipped() {
  static const Extractor extractor;
  return extractor;
}

}  // namespace

const char* name_of(Stage stage) noexcept {
  for (const StageName& each : kStages)
    if (each.stage == stage) return each.name;
  return "";
}

std::shared_ptr<const Engine> engine_of(const Data& data) {
  auto engine = std::make_shared<Engine>();
  load(data, Purpose::extraction, *engine);
  return engine;
}

Stages::Stages(std::shared_ptr<const Engine> engine, Samples samples)
    : engine_(std::move(engine)), samples_(std::move(samples)) {
  UErrorCode status = U_ZERO_ERROR;
  words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

const Stages::Ready& Stages::ready(std::size_t sample) {
  if (ready_.empty()) {
    ready_.resize(samples_.size());
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      Ready& ready = ready_[i];
      ready.text = decode(samples_[i].text, {});
      tokenize(ready.text.view(), forms_, ready.tokens);
      look_up(*engine_->index, ready.tokens, alone_.look_up, ready.matches);
      apply(*engine_->rules, ready.tokens, ready.matches, alone_.rules, ready.spans);
      ready.document = resolve(ready.text, ready.tokens, ready.spans, given(i));
    }
  }
  return ready_[sample];
}

std::size_t Stages::tokens() {
  std::size_t tokens = 0;
  for (std::size_t i = 0; i < samples_.size(); ++i) tokens += ready(i).tokens.size();
  return tokens;
}

std::size_t Stages::run(Stage stage, std::size_t sample) {
  const std::string& bytes = samples_[sample].text;
  switch (stage) {
    case Stage::decode:
      return decode(bytes, {}).view().size();
    case Stage::tokenizer:
      alone_.forms.trim();
      tokenize(bytes, alone_.forms, alone_.tokens);
      return alone_.tokens.size();
    case Stage::look_up:
      look_up(*engine_->index, ready(sample).tokens, alone_.look_up, alone_.matches);
      return alone_.matches.edges.size();
    case Stage::rules:
      apply(*engine_->rules, ready(sample).tokens, ready(sample).matches, alone_.rules, alone_.spans);
      return alone_.spans.mentions.size();
    case Stage::resolve:
      return resolve(ready(sample).text, ready(sample).tokens, ready(sample).spans, given(sample)).spans.size();
    case Stage::json:
      return to_json(ready(sample).document, {"article", bytes}, shipped()).size();
    case Stage::marked:
      return to_marked(ready(sample).document, {"article", bytes}).size();
    case Stage::timeml:
      return to_timeml(ready(sample).document, {"article", bytes}).size();
    case Stage::lexical: {
      lexical_.forms.trim();
      const Text text = decode(bytes, {});
      tokenize(text.view(), lexical_.forms, lexical_.tokens);
      look_up(*engine_->index, lexical_.tokens, lexical_.look_up, lexical_.matches);
      return lexical_.matches.edges.size();
    }
    case Stage::whole:
      return take_through(*engine_, bytes, given(sample), whole_).spans.size();
    case Stage::cold: {
      WorkingMemory fresh;
      return take_through(*engine_, bytes, given(sample), fresh).spans.size();
    }
    case Stage::icu_word:
      return icu_boundaries(bytes);
  }
  return 0;
}

// What ICU needs to tell where words begin and end, from UTF-8 as we do.
std::size_t Stages::icu_boundaries(std::string_view text) {
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
  words_->setText(utf16);
  std::size_t boundaries = 0;
  while (words_->next() != icu::BreakIterator::DONE) ++boundaries;
  return boundaries;
}

}  // namespace vnaner
