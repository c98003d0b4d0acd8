// entry.cc: asking compiled entries.
#include <algorithm>

#include "libvnaner/gazetteer/matches.h"

namespace vnaner {

std::string_view Entry::get(std::string_view feature) const noexcept {
  for (const auto& [name, value] : features)
    if (name == feature) return value;
  return {};
}

int Lists::find(std::string_view name) const noexcept {
  const auto it = std::lower_bound(names.begin(), names.end(), name);
  return it != names.end() && *it == name ? static_cast<int>(it - names.begin()) : -1;
}

}  // namespace vnaner
