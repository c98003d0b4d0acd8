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

std::pair<std::size_t, std::size_t> Lists::range(std::uint32_t list) const noexcept {
  const auto first =
      std::partition_point(entries.begin(), entries.end(), [list](const Entry& entry) { return entry.list < list; });
  const auto end =
      std::partition_point(first, entries.end(), [list](const Entry& entry) { return entry.list == list; });
  return {static_cast<std::size_t>(first - entries.begin()), static_cast<std::size_t>(end - entries.begin())};
}

}  // namespace vnaner
