// live_data.cc: see live_data.h.
#include "cli/live_data.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
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

bool exists(const std::string& path) {
  std::error_code unknown;
  return std::filesystem::exists(path, unknown);
}

// Whether `file` lies in the directory of that path.
bool lies_in(const std::string& file, std::string directory) {
  if (!directory.ends_with('/')) directory += '/';
  return file.starts_with(directory);
}

// A directory without rules and lists is a source that has an error, too: no file is new then, and none has changed.
bool is_directory(const Data::Source& source) {
  std::error_code unknown;
  return !source.error.empty() && std::filesystem::is_directory(source.path, unknown);
}

// What is shipped comes and goes where the user's file of the same name goes and comes: only the latter is told.
bool is_shipped(const std::string& path) {
  static const std::set<std::string> paths = [] {
    std::set<std::string> all;
    for (const Data::Source& source : Data::built_in().sources()) all.insert(source.path);
    return all;
  }();
  return paths.count(path) != 0;
}

// Directories that are gone are told instead of their files.
void tell_directories(const Data& after, Reload& reload) {
  for (const Data::Source& source : after.sources()) {
    if (source.error.empty() || exists(source.path)) continue;
    const auto files = std::remove_if(reload.gone.begin(), reload.gone.end(),
                                      [&source](const std::string& file) { return lies_in(file, source.path); });
    if (files == reload.gone.end()) continue;
    reload.gone.erase(files, reload.gone.end());
    reload.gone_directories.push_back(source.path);
  }
}

void compare(const Data& before, const Data& after, Reload& reload) {
  std::map<std::string, const Data::Source*> was;
  for (const Data::Source& source : before.sources()) was[source.path] = &source;
  for (const Data::Source& source : after.sources()) {
    const auto found = was.find(source.path);
    const bool there = source.error.empty() || exists(source.path);
    if (found == was.end()) {
      if (there && !is_directory(source) && !is_shipped(source.path)) reload.added.push_back(source.path);
      continue;
    }
    const Data::Source& old = *found->second;
    if (!there && old.error.empty())
      reload.gone.push_back(source.path);
    else if (there && (old.text != source.text || old.error != source.error) && !is_directory(source))
      reload.changed.push_back(source.path);
    was.erase(found);
  }
  for (const auto& [path, source] : was)
    if (source->error.empty() && !is_shipped(path)) reload.gone.push_back(path);
  tell_directories(after, reload);
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
  only_shipped_ = broken_;
  if (broken_) extractor_ = std::make_unique<const Extractor>();
}

bool LiveData::load(const Data& data, Reload& reload) try {
  extractor_ = std::make_unique<const Extractor>(data);
  loaded_ = data;
  only_shipped_ = false;
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
