/// \file
/// vnaner/extractor.h: the one class that does the work.
///
///     vnaner::Extractor extractor;                                  // built-in packs and lists
///     vnaner::Document doc = extractor.extract(article, {"2022-02"});
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

/// What the caller knows about an article. Defaults: nothing, UTF-8. Views: they must live until `extract` returns.
struct Given {
  std::string_view date = {};     ///< The document's date, ISO 8601, may be partial ("2022-02"); ill-formed = unknown,
                                  ///< with a note.
  std::string_view charset = {};  ///< "" = UTF-8; "auto" = byte order mark, then detection; else a name such as
                                  ///< "windows-1252"; an unknown name = UTF-8, with a note.
  bool internal = false;          ///< Also give spans of internal types (rule tests want them).
};

/// Scratch memory that calls reuse: after the first articles `extract` allocates little but its result.
///
/// - **Threads**: belongs to one at a time.
/// - **Result**: extracting with a used one gives the same as with a fresh one, whatever Extractor used it before.
///   After std::bad_alloc give the next call a fresh one.
class VNANER_EXPORT Workspace {
 public:
  /// An empty one.
  Workspace();
  /// Frees the memory.
  ~Workspace();
  /// What was moved from may only be assigned to or destroyed.
  Workspace(Workspace&&) noexcept;
  /// What was moved from may only be assigned to or destroyed.
  Workspace& operator=(Workspace&&) noexcept;

  /// Tokens that the last extract cut the text into.
  [[nodiscard]] std::uint64_t tokens() const noexcept;
  /// Elementary steps of the rule matcher in the last extract: its work, counted.
  [[nodiscard]] std::uint64_t steps() const noexcept;

 private:
  friend class Extractor;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A loaded pack, for version lines.
struct PackInfo {
  std::string name;     ///< "dates".
  std::string version;  ///< As the pack says: "1.0.0".
  std::string file;     ///< As Data::Source::path.
  std::string sha256;   ///< Of the pack's text, 64 small hexadecimal digits.
};

/// A compiled rule.
struct RuleInfo {
  std::string name;           ///< "dates/day-month".
  std::string file;           ///< Of its pack.
  std::uint32_t line = 0;     ///< In the pack, from 1.
  std::uint32_t stratum = 0;  ///< Rules of one stratum run together, lower ones before.
  std::uint32_t width = 0;    ///< Tokens of its longest match.
  std::uint64_t bound = 0;    ///< Most matcher steps it can take per token of text.
};

/// A test line of a pack.
struct TestInfo {
  /// What the line demands.
  enum class Sign : std::uint8_t {
    plus,       ///< `+`: exactly these marks.
    minus,      ///< `-`: none.
    known_miss  ///< `?`: these marks, some day.
  };
  Sign sign = Sign::plus;          ///< What the line demands.
  std::string rule;                ///< "dates/day-month"; for a suite, the pack's name and the suite's.
  bool suite = false;              ///< Compare all that is emitted, not one rule's spans.
  std::string marked;              ///< Expected marking (vnaner/marked.h), escapes of test lines already undone.
  std::vector<std::string> links;  ///< "#p holds #o".
  std::string date;                ///< The document's date in force.
  std::string file;                ///< Of the pack.
  std::uint32_t line = 0;          ///< In the pack, from 1.
  std::uint32_t column = 0;        ///< From 1, in code points.
};

/// Finds people, offices, UN bodies and dates in French articles.
///
/// - **Threads**: immutable once made; any number may call `extract` at once, each with its own Workspace.
/// - **Fails**: the constructors throw LoadError with every problem of the data; `extract` throws nothing but
///   std::bad_alloc: any bytes in, a Document out. It reads no clock, locale, environment or file; only the conversion
///   of a charset may make the C library load its table.
/// - **Memory**: the article is only read during the call; the Document owns all it holds.
/// - **Cost**: making one takes longer than reading many articles: make it once. `extract` is linear in the text.
class VNANER_EXPORT Extractor {
 public:
  /// With the packs and lists that the library ships. Does not throw LoadError.
  Extractor();
  /// With these. Throws LoadError.
  explicit Extractor(const Data& data);
  /// Frees it. No call may be under way.
  ~Extractor();
  /// What was moved from may only be assigned to or destroyed.
  Extractor(Extractor&&) noexcept;
  /// What was moved from may only be assigned to or destroyed.
  Extractor& operator=(Extractor&&) noexcept;

  /// What is in the article `bytes`. At most 4 GiB less 64 KiB of it are read; a note says if there is more.
  [[nodiscard]] Document extract(std::string_view bytes, const Given& given = {}) const;
  /// The same, faster from the second article on.
  [[nodiscard]] Document extract(std::string_view bytes, const Given& given, Workspace& scratch) const;

  /// The packs, by file name. This reference and those below are valid as long as the Extractor lives.
  [[nodiscard]] const std::vector<PackInfo>& packs() const& noexcept;
  /// The rules, by name.
  [[nodiscard]] const std::vector<RuleInfo>& rules() const& noexcept;
  /// The test lines in the order of `packs`; of a pack those of rules first, suites behind.
  [[nodiscard]] const std::vector<TestInfo>& tests() const& noexcept;
  /// Warnings and notes of loading, sorted by place.
  [[nodiscard]] const std::vector<Problem>& findings() const& noexcept;

  /// A copy, since a temporary Extractor takes its own along.
  [[nodiscard]] std::vector<PackInfo> packs() const&&;
  /// A copy, likewise.
  [[nodiscard]] std::vector<RuleInfo> rules() const&&;
  /// A copy, likewise.
  [[nodiscard]] std::vector<TestInfo> tests() const&&;
  /// A copy, likewise: `for (const Problem& problem : Extractor(data).findings())` is well.
  [[nodiscard]] std::vector<Problem> findings() const&&;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace vnaner
