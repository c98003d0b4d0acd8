// vnaner/extractor.h: the one class that does the work.
//
//   vnaner::Extractor extractor;                                  // built-in packs and lists
//   vnaner::Document doc = extractor.extract(article, {"2022-02"});
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/document.h"
#include "vnaner/export.h"
#include "vnaner/problem.h"

namespace vnaner {

// What the caller knows about an article. Defaults: nothing, UTF-8.
struct Given {
  std::string_view date = {};  // the document's date, ISO 8601, may be partial ("2022-02"); ill-formed = unknown + note
  std::string_view charset = {};  // "" = UTF-8; "auto" = BOM, then detection; else a name such as "windows-1252"
  bool internal = false;          // also give spans of internal types (rule tests and `try` want them)
};

// Scratch memory that calls reuse. Belongs to one thread at a time; extracting with a used one gives the same result.
class VNANER_EXPORT Workspace {
 public:
  Workspace();
  ~Workspace();
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace&&) noexcept;

  // Work done by the last extract: tokens cut, and elementary steps of the rule matcher.
  std::uint64_t tokens() const noexcept;
  std::uint64_t steps() const noexcept;

 private:
  friend class Extractor;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A loaded pack, for version lines.
struct PackInfo {
  std::string name;
  std::string version;
  std::string file;
  std::string sha256;  // of the pack's text
};

// A compiled rule.
struct RuleInfo {
  std::string name;  // "dates/day-month"
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t stratum = 0;  // rules of one stratum run together, lower ones before
  std::uint32_t width = 0;    // tokens of its longest match
  std::uint64_t bound = 0;    // most matcher steps it can take per token of text
};

// A test line of a pack.
struct TestInfo {
  enum class Sign : std::uint8_t { plus, minus, known_miss };
  Sign sign = Sign::plus;
  std::string rule;    // "dates/day-month"; for a suite, the pack's name and the suite's
  bool suite = false;  // compare all that is emitted, not one rule's spans
  std::string marked;  // expected marking, in the notation of vnaner/marked.h, escapes of test lines already undone
  std::vector<std::string> links;  // "#p holds #o"
  std::string date;                // the document's date in force
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// Finds people, offices, UN bodies and dates in French articles.
//
// Threads  immutable once made; any number of threads may call extract at once, each with its own Workspace.
// Fails    the constructors throw LoadError with every problem of the data; extract throws nothing but std::bad_alloc:
//          any bytes in, a Document out. It reads no clock, locale, environment or file.
// Memory   the article is only read during the call; the Document owns all it holds.
class VNANER_EXPORT Extractor {
 public:
  Extractor();
  explicit Extractor(const Data& data);
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  Document extract(std::string_view bytes, const Given& given = {}) const;
  Document extract(std::string_view bytes, const Given& given, Workspace& scratch) const;

  const std::vector<PackInfo>& packs() const noexcept;
  const std::vector<RuleInfo>& rules() const noexcept;
  const std::vector<TestInfo>& tests() const noexcept;
  const std::vector<Problem>& findings() const noexcept;  // warnings and notes of loading

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace vnaner
