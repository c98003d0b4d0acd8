// numbering.h: different strings, numbered from 0 in the order in which they first come.
#pragma once

#include <bit>
#include <cstdint>
#include <functional>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace vnaner {

// Open addressing over what the caller keeps: strings are not copied, and must stay where they are.
class Numbering {
 public:
  // Needs: no more than `most` different strings will come.
  Numbering(std::size_t most, std::pmr::memory_resource* memory)
      : slots_(std::bit_ceil(2 * most + 1), kFree, memory), strings_(memory) {
    strings_.reserve(most);
  }

  std::uint32_t number(std::string_view string) {
    std::size_t at = std::hash<std::string_view>()(string) & (slots_.size() - 1);
    for (; slots_[at] != kFree; at = (at + 1) & (slots_.size() - 1))
      if (strings_[slots_[at]] == string) return slots_[at];
    strings_.push_back(string);
    return slots_[at] = size() - 1;
  }

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(strings_.size()); }
  std::string_view operator[](std::uint32_t number) const noexcept { return strings_[number]; }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFFu;
  std::pmr::vector<std::uint32_t> slots_;
  std::pmr::vector<std::string_view> strings_;
};

}  // namespace vnaner
