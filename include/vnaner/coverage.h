// vnaner/coverage.h: which rules, and which parts of their patterns, a corpus uses.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/export.h"
#include "vnaner/extractor.h"

namespace vnaner {

// A part of a pattern that a match can do without (docs/calque.md, T2).
struct CoveredPart {
  enum class Kind : std::uint8_t { find, unless, let, branch, optional, gap };
  Kind kind = Kind::find;
  std::uint32_t line = 0, column = 0;
  std::uint32_t depth = 0;    // parts around it
  std::string text;           // as the pack writes it, cut where it is long
  std::uint64_t matches = 0;  // that won and went through it; of an `unless`, those it refused
  std::string example_id;     // the first of them: its article …
  std::string example;        // … and what it read
};

// A rule or a let, as far as articles were read.
struct Covered {
  std::string name;  // "pack/rule" or "pack/let"
  bool is_let = false;
  std::string file;
  std::uint32_t line = 0;
  std::uint64_t matches = 0, lost = 0;  // of a rule: that left a span or a link; that lost all to other spans
  std::vector<CoveredPart> parts;       // in the order of the pack; what is inside a part follows it
};

// Reads articles as an Extractor does, slower, and counts. One thread at a time.
class VNANER_EXPORT Coverage {
 public:
  // Throws LoadError.
  explicit Coverage(const Data& data);
  ~Coverage();
  Coverage(Coverage&&) noexcept;
  Coverage& operator=(Coverage&&) noexcept;

  // Gives what was found, too.
  Document add(std::string_view id, std::string_view article, const Given& given = {});

  std::uint64_t articles() const noexcept;
  const std::vector<Covered>& covered() const noexcept;  // rules by name, then lets as they stand in the packs

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vnaner
