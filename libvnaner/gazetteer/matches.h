// matches.h: where list entries stand in a text. The value the gazetteer stage hands on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnaner {

// A compiled list entry.
struct Entry {
  std::uint32_t list = 0;
  std::string value;  // the row's id
  std::string form;   // canonical, as the list writes it
  std::string after;  // id that must have been named before, or ""
  std::uint32_t line = 0;  // of the list's file
  bool acronym = false;
  std::vector<std::pair<std::string, std::string>> features;

  // The feature's value, or "" if it has none. "use" and "form" are features too.
  std::string_view get(std::string_view feature) const noexcept;
};

// All compiled lists. Immutable after loading, shared by threads.
struct Lists {
  std::vector<std::string> names;  // list id -> name; sorted, so that ids do not depend on loading order
  std::vector<std::string> files;  // list id -> where its entries stand
  std::vector<Entry> entries;      // those of one list stand together, in the order of their lists

  // Where the entries of `list` stand, half-open.
  std::pair<std::size_t, std::size_t> range(std::uint32_t list) const noexcept;
  // The id of `name`, or -1.
  int find(std::string_view name) const noexcept;
};

// One entry found: it starts at the token whose row holds it, and ends before token `end`.
struct Edge {
  std::uint32_t end;
  std::uint32_t entry;  // index into Lists::entries
  std::uint16_t list;   // = entries[entry].list, here to spare the look-up
  bool conditional;     // the entry has an `after`
};

// Edges by start token: those of token i are edges[first[i]] up to edges[first[i + 1]], sorted by list, end, entry.
struct Matches {
  std::vector<std::uint32_t> first;  // tokens + 1 entries
  std::vector<Edge> edges;
  const Lists* lists = nullptr;
};

}  // namespace vnaner
