// vnaner/data.h: the packs and lists an Extractor is made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vnaner/export.h"

namespace vnaner {

// A set of rule packs (*.calque) and gazetteers (*.tsv), as text.
//
//   Data data = Data::built_in();        // what the library ships, compiled in
//   data.add_directory("newsroom");      // newsroom/rules/*.calque, newsroom/gazetteers/*.tsv
//   Extractor extractor(data);
//
// A source with the file name of one already there replaces it, any other is added; the order of adding sources of
// different names never matters. Nothing is parsed before an Extractor is made; a directory or file that cannot be
// read is remembered and reported there with everything else.
// Threads: as any value type.
class VNANER_EXPORT Data {
 public:
  enum class Kind { pack, list };
  struct Source {
    Kind kind = Kind::pack;
    std::string name;  // file name without folder: "dates.calque"
    std::string path;  // as messages name it
    std::string text;
    std::string error;  // why it could not be read; empty if it could
  };

  static Data built_in();  // everything the library ships
  static Data empty();     // nothing

  Data& add_directory(const std::string& path);
  Data& add_file(const std::string& path);  // by its ending, .calque or .tsv
  Data& add_pack(std::string_view name, std::string_view text);
  Data& add_list(std::string_view name, std::string_view text);

  const std::vector<Source>& sources() const noexcept { return sources_; }  // sorted by kind, then name

 private:
  void put(Source source);
  std::vector<Source> sources_;
};

}  // namespace vnaner
