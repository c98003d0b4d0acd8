// recorder.cc: see recorder.h.
#include "libvnaner/recorder.h"

#include <utility>

#include "libvnaner/engine.h"
#include "libvnaner/rules/triggers.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

struct Recorder::Impl {
  Engine engine;
  WorkingMemory memory;
  std::vector<std::string> type_names;
};

Recorder::Recorder(const Data& data, bool explaining) : impl_(std::make_unique<Impl>()) {
  load(data, explaining ? Purpose::explaining : Purpose::tracing, impl_->engine);
  for (const TypeInfo& type : impl_->engine.rules->types) impl_->type_names.push_back(type.name);
}
Recorder::~Recorder() = default;

const std::vector<RuleInfo>& Recorder::rules() const noexcept { return impl_->engine.infos; }
const std::vector<TestInfo>& Recorder::tests() const noexcept { return impl_->engine.tests; }
const std::vector<Element>& Recorder::elements() const noexcept { return impl_->engine.rules->elements; }
const std::vector<std::string>& Recorder::type_names() const noexcept { return impl_->type_names; }

Document Recorder::extract(std::string_view article, const Given& given, MatchLog* log) {
  if (log) log->clear_findings();
  return take_through(impl_->engine, article, given, impl_->memory, log);
}

const Lists& Recorder::lists() const noexcept { return impl_->engine.index->lists(); }
const Spans& Recorder::spans() const noexcept { return impl_->memory.spans; }

Recorder::Stretch Recorder::bytes(std::uint32_t begin, std::uint32_t end) const noexcept {
  const Tokens& tokens = impl_->memory.tokens;
  if (begin >= tokens.size()) begin = end = static_cast<std::uint32_t>(tokens.size());
  const std::uint32_t first = begin < tokens.size() ? tokens.begin[begin] : begin == 0 ? 0 : tokens.end[begin - 1];
  return {first, begin < end ? tokens.end[end - 1] : first};
}

std::vector<Recorder::Stretch> Recorder::places_of(std::string_view words) {
  const Tokens& tokens = impl_->memory.tokens;
  Tokens wanted;
  tokenize(words, impl_->memory.forms, wanted);
  std::vector<Stretch> places;
  const std::size_t length = wanted.size();
  for (std::size_t at = 0; length > 0 && at + length <= tokens.size(); ++at) {
    std::size_t same = 0;
    while (same < length &&
           impl_->memory.forms[tokens.form[at + same]].lower == impl_->memory.forms[wanted.form[same]].lower)
      ++same;
    if (same == length) places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)});
  }
  return places;
}

bool Recorder::wakes(const RuleInfo& rule, std::string_view text) {
  take_through(impl_->engine, text, {}, impl_->memory);
  const Rules& rules = *impl_->engine.rules;
  return rules.triggers->wakes(rule.name, impl_->memory.tokens, impl_->memory.spans, rules.tests);
}

struct Recorder::Without::Kept {
  std::vector<CompiledUnless>* clauses;
  std::vector<CompiledUnless> all;
};

Recorder::Without::Without(Recorder& recorder, std::uint32_t rule, std::uint32_t clause)
    : kept_(std::make_unique<Kept>()) {
  kept_->clauses = &recorder.impl_->engine.rules->rules[rule].unless;
  kept_->all = *kept_->clauses;
  kept_->clauses->erase(kept_->clauses->begin() + static_cast<std::ptrdiff_t>(clause));
}
Recorder::Without::~Without() { *kept_->clauses = std::move(kept_->all); }

}  // namespace vnaner
