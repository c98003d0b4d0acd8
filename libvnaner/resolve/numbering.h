// numbering.h: different strings, numbered from 0 in the order in which they first come.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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
    std::uint32_t& slot = slots_[slot_of(string)];
    if (slot == kFree) {
      slot = size();
      strings_.push_back(string);
    }
    return slot;
  }

  // The number of a string that came, else nothing of use: size() or more.
  std::uint32_t find(std::string_view string) const { return slots_[slot_of(string)]; }

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(strings_.size()); }
  std::string_view operator[](std::uint32_t number) const noexcept { return strings_[number]; }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFFu;

  // Eight bytes at a time: names and ids are short.
  static std::size_t hash(std::string_view string) noexcept {
    std::uint64_t hash = string.size();
    for (std::size_t at = 0; at < string.size(); at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, string.data() + at, std::min<std::size_t>(8, string.size() - at));
      hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
      hash ^= hash >> 32;
    }
    return static_cast<std::size_t>(hash);
  }

  std::size_t slot_of(std::string_view string) const {
    std::size_t at = hash(string) & (slots_.size() - 1);
    while (slots_[at] != kFree && strings_[slots_[at]] != string) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::pmr::vector<std::uint32_t> slots_;
  std::pmr::vector<std::string_view> strings_;
};

}  // namespace vnaner
