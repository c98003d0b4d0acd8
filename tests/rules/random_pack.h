// random_pack.h: small packs of every construct there is, and texts of the words they speak of.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "vnaner/data.h"

namespace vnaner {

// The same for the same seed. Some packs are refused when loaded, for what one cannot see to while making them up: a
// rule that can match nothing, a way round. Types only read those before them, so most are good.
class RandomPack {
 public:
  explicit RandomPack(std::uint32_t seed);

  Data data() const;
  const std::string& pack() const noexcept { return pack_; }
  // Words of the pack, of its lists and of neither, in lines and sentences.
  std::string text(std::size_t words);

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(unsigned percent) { return random_() % 100 < percent; }
  template <typename T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

  void make_lists();
  void make_lets();
  void make_rule(std::size_t level);
  // Patterns that may read the types below `level`; `mark`: the type they may mark, if any.
  std::string pattern(std::size_t level, const char* mark, int depth);
  std::string element(std::size_t level, const char* mark, int depth);
  std::string atom(std::size_t level, const char* mark, int depth);
  std::string reference(std::size_t level);
  std::string conjunction(std::size_t level);
  std::string denial(std::size_t level);
  std::string list();
  std::string repeat();

  std::mt19937 random_;
  std::string pack_, list_;
  std::vector<std::string> entries_;
  std::vector<std::string> lets_;          // that mark and read nothing
  std::vector<std::string> marked_lets_;   // that mark t0
  std::vector<std::string> reading_lets_;  // that read t0
};

}  // namespace vnaner
