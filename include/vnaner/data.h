/// \file
/// vnaner/data.h: the packs and lists an Extractor is made from.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

/// A set of rule packs (*.calque) and gazetteers (*.tsv), as text.
///
///     Data data = Data::built_in();        // what the library ships, compiled in
///     data.add_directory("newsroom");      // newsroom/rules/*.calque, newsroom/gazetteers/*.tsv
///     Extractor extractor(data);
///
/// A source with the file name of one of its kind already there replaces it, any other is added; the order of adding
/// sources of different names never matters. Nothing is parsed before an Extractor is made; a directory or file that
/// cannot be read is remembered and reported there with everything else.
///
/// - **Threads**: as any value type.
/// - **Memory**: owns its texts; an Extractor made from it does not need it any more.
/// - **Fails**: with std::bad_alloc only.
class VNANER_EXPORT Data {
 public:
  /// What a source is.
  enum class Kind {
    pack,  ///< Rules, *.calque.
    list   ///< A gazetteer, *.tsv.
  };

  /// One pack or list.
  struct Source {
    Kind kind = Kind::pack;  ///< What it is.
    std::string name;        ///< File name without folder: "dates.calque".
    std::string path;        ///< As messages name it.
    std::string text;        ///< The whole file; UTF-8 is checked on loading.
    std::string error;       ///< Why it could not be read; empty if it could.
  };

  /// Everything the library ships; a copy of over a megabyte.
  [[nodiscard]] static Data built_in();
  /// Nothing.
  [[nodiscard]] static Data empty();

  /// Adds `path`/rules/*.calque and `path`/gazetteers/*.tsv; no folders inside these. Gives itself back.
  Data& add_directory(const std::string& path);
  /// Adds a file, by its ending .calque or .tsv. Gives itself back.
  Data& add_file(const std::string& path);
  /// Adds a pack from memory; `name` is a file name: "prizes.calque". Gives itself back.
  Data& add_pack(std::string_view name, std::string_view text);
  /// Adds a list from memory; packs ask for it as `from "name"`: "prizes.tsv". Gives itself back.
  Data& add_list(std::string_view name, std::string_view text);

  /// All of them, packs first, sorted by name. Valid until something is added or the Data is gone.
  [[nodiscard]] const std::vector<Source>& sources() const& noexcept { return sources_; }
  /// Those of a temporary Data, which takes nothing along: `for (… : Data::built_in().sources())` is well.
  [[nodiscard]] std::vector<Source> sources() && { return std::move(sources_); }

 private:
  void put(Source source);
  std::vector<Source> sources_;
};

}  // namespace vnaner
