// live_data.cc: see live_data.h.
#include "cli/live_data.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>
#include <utility>

#include "cli/commands.h"

namespace vnaner {
namespace {

bool same(const Data& a, const Data& b) {
  return std::equal(a.sources().begin(), a.sources().end(), b.sources().begin(), b.sources().end(),
                    [](const Data::Source& x, const Data::Source& y) {
                      return x.path == y.path && x.text == y.text && x.error == y.error;
                    });
}

void compare(const Data& before, const Data& after, Reload& reload) {
  std::map<std::string, const Data::Source*> was;
  for (const Data::Source& source : before.sources()) was[source.path] = &source;
  for (const Data::Source& source : after.sources()) {
    const auto found = was.find(source.path);
    if (found == was.end()) {
      reload.added.push_back(source.path);
      continue;
    }
    if (found->second->text != source.text || found->second->error != source.error)
      reload.changed.push_back(source.path);
    was.erase(found);
  }
  for (const auto& [path, source] : was) reload.gone.push_back(path);
}

bool has(const std::vector<std::string>& files, const std::string& file) {
  return std::find(files.begin(), files.end(), file) != files.end();
}

}  // namespace

LiveData::LiveData(std::vector<std::string> additions)
    : additions_(std::move(additions)),
      seen_(data_with(additions_)),
      extractor_(std::make_unique<const Extractor>(seen_)),
      loaded_(seen_) {}

LiveData::LiveData(std::vector<std::string> additions, Reload& first)
    : additions_(std::move(additions)), seen_(data_with(additions_)), loaded_(Data::built_in()) {
  broken_ = first.broken = !load(seen_, first);
  if (broken_) extractor_ = std::make_unique<const Extractor>();
}

bool LiveData::load(const Data& data, Reload& reload) try {
  extractor_ = std::make_unique<const Extractor>(data);
  loaded_ = data;
  explainer_.reset();
  reload.problems.clear();
  for (const Problem& finding : extractor_->findings())
    // Tests may come last: that they are missing (T1) need not be said while a rule is tried.
    if (finding.severity != Severity::note && !finding.code.starts_with('T') &&
        (has(reload.changed, finding.file) || has(reload.added, finding.file)))
      reload.problems.push_back(finding);
  return true;
} catch (const LoadError& error) {
  reload.problems = error.problems();
  return false;
}

Explainer& LiveData::explainer() {
  if (!explainer_) explainer_ = std::make_unique<Explainer>(loaded_);
  return *explainer_;
}

Reload LiveData::refresh() {
  Reload reload;
  Data data = data_with(additions_);
  if (same(data, seen_)) {
    reload.broken = broken_;
    return reload;
  }
  compare(seen_, data, reload);
  bool loaded = load(data, reload);
  for (int tries = 0; !loaded && tries < 5; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(80));
    Data later = data_with(additions_);
    if (same(later, data)) break;
    reload = {};
    compare(seen_, later, reload);
    loaded = load(later, reload);
    data = std::move(later);
  }
  seen_ = std::move(data);
  reload.broken = broken_ = !loaded;
  return reload;
}

Reload LiveData::add(const std::string& path) {
  std::vector<std::string> additions = additions_;
  additions.push_back(path);
  Data data = data_with(additions);
  Reload reload;
  compare(seen_, data, reload);
  reload.broken = !load(data, reload);
  if (reload.broken) return reload;
  additions_ = std::move(additions);
  seen_ = std::move(data);
  broken_ = false;
  return reload;
}

}  // namespace vnaner
