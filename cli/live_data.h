// live_data.h: packs and lists that people write at while they are in use.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/explain.h"
#include "vnaner/extractor.h"
#include "vnaner/problem.h"

namespace vnaner {

// What a look at the files brought.
struct Reload {
  std::vector<std::string> changed, added, gone;  // files, since the look before
  std::vector<std::string> gone_directories;      // with all of their files, which `gone` does not name again
  std::vector<Problem> problems;                  // errors; if there are none, warnings about these files' rules
  bool broken = false;                            // the files cannot be loaded: what was loaded before stays in use
};

// An Extractor over what is shipped and what the user adds to it, as good as the files ever were.
// Files are compared by what they hold, so that no clock is asked.
class LiveData {
 public:
  // Throws LoadError.
  explicit LiveData(std::vector<std::string> additions);
  // What cannot be loaded yet is told, and until it can only what is shipped is in use.
  LiveData(std::vector<std::string> additions, Reload& first);

  // Reads the files again. A file that is being written is given a moment.
  Reload refresh();
  // Loads one more directory or file. If that fails nothing changes, and the problems are told.
  Reload add(const std::string& path);

  const Extractor& extractor() const { return *extractor_; }
  // Nothing that the user adds could be loaded yet.
  bool only_shipped() const { return only_shipped_; }
  // Of the same data. Made when it is first asked for.
  Explainer& explainer();

 private:
  bool load(const Data& data, Reload& reload);

  std::vector<std::string> additions_;
  Data seen_;  // at the last look
  bool broken_ = false, only_shipped_ = false;
  std::unique_ptr<const Extractor> extractor_;
  Data loaded_;  // into it
  std::unique_ptr<Explainer> explainer_;
};

}  // namespace vnaner
