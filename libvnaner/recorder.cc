// recorder.cc: see recorder.h.
#include "libvnaner/recorder.h"

#include <utility>

#include "libvnaner/engine.h"
#include "libvnaner/rules/triggers.h"

namespace vnaner {

struct Recorder::Impl {
  Engine engine;
  WorkingMemory memory;
  std::vector<std::string> type_names;
};

Recorder::Recorder(const Data& data) : impl_(std::make_unique<Impl>()) {
  load(data, Purpose::tracing, impl_->engine);
  for (const TypeInfo& type : impl_->engine.rules->types) impl_->type_names.push_back(type.name);
}
Recorder::~Recorder() = default;

const std::vector<RuleInfo>& Recorder::rules() const noexcept { return impl_->engine.infos; }
const std::vector<TestInfo>& Recorder::tests() const noexcept { return impl_->engine.tests; }
const std::vector<Element>& Recorder::elements() const noexcept { return impl_->engine.rules->elements; }
const std::vector<std::string>& Recorder::type_names() const noexcept { return impl_->type_names; }

Document Recorder::extract(std::string_view article, const Given& given, MatchLog* log) {
  if (log) *log = {};
  return take_through(impl_->engine, article, given, impl_->memory, log);
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
