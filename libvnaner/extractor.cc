// extractor.cc: the public face of the engine.
#include "vnaner/extractor.h"

#include <atomic>

#include "libvnaner/engine.h"

namespace vnaner {

struct Workspace::Impl {
  std::uint64_t extractor = 0;  // serial number of the one that last used it: what it memoised holds for that one only
  WorkingMemory memory;
};

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
std::uint64_t Workspace::tokens() const noexcept { return impl_->memory.tokens.size(); }
std::uint64_t Workspace::steps() const noexcept { return impl_->memory.spans.steps; }

struct Extractor::Impl {
  std::uint64_t serial = 0;
  Engine engine;
};

namespace {

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

Extractor::Extractor() : Extractor(Data::built_in()) {}

Extractor::Extractor(const Data& data) {
  auto impl = std::make_unique<Impl>();
  impl->serial = next_serial();
  load(data, Purpose::extraction, impl->engine);
  impl_ = std::move(impl);
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

const std::vector<PackInfo>& Extractor::packs() const& noexcept { return impl_->engine.packs; }
const std::vector<RuleInfo>& Extractor::rules() const& noexcept { return impl_->engine.infos; }
const std::vector<TestInfo>& Extractor::tests() const& noexcept { return impl_->engine.tests; }
const std::vector<Problem>& Extractor::findings() const& noexcept { return impl_->engine.findings; }

std::vector<PackInfo> Extractor::packs() const&& { return impl_->engine.packs; }
std::vector<RuleInfo> Extractor::rules() const&& { return impl_->engine.infos; }
std::vector<TestInfo> Extractor::tests() const&& { return impl_->engine.tests; }
std::vector<Problem> Extractor::findings() const&& { return impl_->engine.findings; }

Document Extractor::extract(std::string_view bytes, const Given& given) const {
  Workspace scratch;
  return extract(bytes, given, scratch);
}

Document Extractor::extract(std::string_view bytes, const Given& given, Workspace& scratch) const {
  if (scratch.impl_->extractor != impl_->serial) scratch = Workspace();
  // What an exception leaves half done belongs to nobody.
  scratch.impl_->extractor = 0;
  Document document = take_through(impl_->engine, bytes, given, scratch.impl_->memory);
  scratch.impl_->extractor = impl_->serial;
  return document;
}

}  // namespace vnaner
