// built_in.h: the packs and lists that are compiled into the library.
#pragma once

#include <cstddef>

namespace vnaner {

// One shipped file. `path` is that of the project's tree ("rules/dates.calque"), as messages name it.
struct BuiltInFile {
  const char* path;
  const char* begin;
  const char* end;
};

// Defined in the source that cmake/embed.cmake writes.
extern const BuiltInFile kBuiltInFiles[];
extern const std::size_t kBuiltInCount;

}  // namespace vnaner
