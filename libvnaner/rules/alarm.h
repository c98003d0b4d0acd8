// alarm.h: which rules of a stratum wake at which word of a text.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "libvnaner/rules/lattice.h"
#include "libvnaner/rules/nfa.h"

namespace vnaner {

// Runs the stratum's automaton from each word as far as it goes, all rules at once. Its states are sets of nodes, made
// as texts lead to them and kept from text to text. Scratch of one thread.
class Alarm {
 public:
  // Binds a text; all must outlive the calls of next(). To be called again when the finds changed.
  void attend(const Rules& rules, const Stratum& stratum, const Lattice& lattice);

  // The first place from `place` on where a rule may match, or the text's end. Sets `woken`.
  std::uint32_t next(std::uint32_t place) {
    for (;; ++place) {
      while (place < lattice_->size() && begins_nothing(place)) ++place;
      if (place == lattice_->size() || look(place)) return place;
    }
  }
  // The rules that wake there, as a set (bits by place in the stratum).
  const std::vector<std::uint64_t>& woken() const noexcept { return woken_; }

  std::uint64_t steps() const noexcept { return steps_; }  // since attend()
  // What the automaton and its states hold, in nodes. Bounded, whatever the packs and texts.
  std::size_t size() const noexcept { return nfa_.size() + nodes_.size(); }

 private:
  static constexpr std::uint32_t kDead = 0, kUnknown = 0xFFFFFFFFu;
  struct State {
    std::uint32_t first_node = 0, nodes = 0;  // in nodes_
    bool accepts = false;                     // some rule may be over: accepted_
    std::uint64_t longs = 0;                  // the entries and finds that rules can read, folded: long_keys_
  };
  // kLongs | key stands among the symbols for what has a key in the lattice.
  static constexpr std::uint32_t kLongs = 0x80000000u;
  struct Slot {
    std::uint64_t key = ~std::uint64_t{0};
    std::uint32_t state = kUnknown;
  };

  // True of most words.
  bool begins_nothing(std::uint32_t place) const noexcept {
    const bool starts = lattice_->tokens().has(place, kParagraphStart);
    return first_steps_[starts][lattice_->symbol(place)] == kDead &&
           (lattice_->more_begins(place) & first_longs_[starts]) == 0;
  }
  bool look(std::uint32_t place);
  void forget();
  void make_room();
  std::uint32_t step(std::uint32_t state, std::uint32_t symbol) {
    const std::uint64_t key = (std::uint64_t{state} << 32) | symbol;
    const Slot* slots = slots_.data();
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash_of(key) & mask;; at = (at + 1) & mask) {
      if (slots[at].key == key) return slots[at].state;
      if (slots[at].state == kUnknown) return make_step(state, symbol);
    }
  }
  static std::size_t hash_of(std::uint64_t key) noexcept {
    key *= 0x9E3779B97F4A7C15ull;
    return static_cast<std::size_t>(key ^ (key >> 32));
  }
  std::uint32_t make_step(std::uint32_t state, std::uint32_t symbol);
  std::uint32_t state_of(std::vector<std::uint32_t>& nodes, const std::vector<std::uint64_t>& accepted);
  void keep(std::uint32_t state, std::uint32_t symbol, std::uint32_t next);
  void add_longs(State& state);
  void follow(std::uint32_t state, std::uint32_t place);
  void branch_off(std::uint32_t state, std::uint32_t place);
  void wake_all_of(std::uint32_t state);
  bool wake_all();
  std::uint32_t entry(bool paragraph_start);

  Nfa nfa_;
  const Rules* rules_ = nullptr;
  const Stratum* stratum_ = nullptr;
  const Lattice* lattice_ = nullptr;
  std::uint64_t generation_ = 0;
  std::uint32_t words_ = 0;  // of a set of rules
  std::uint32_t key_words_ = 0;
  std::uint32_t forgotten_ = 0;  // times in this text
  bool full_ = false;            // to be forgotten before the next word
  std::uint64_t steps_ = 0;

  bool overfull_ = false;  // no room for a state that was asked for

  std::vector<State> states_;
  std::vector<std::uint32_t> nodes_;
  std::vector<std::uint64_t> long_keys_;       // by state: set of keys, in key_words_ words
  std::vector<std::uint32_t> first_steps_[2];  // from the entries, by symbol
  std::uint64_t first_longs_[2];               // of the entries
  std::vector<std::uint64_t> accepted_;        // by state: rules that may be over when it is reached
  std::unordered_map<std::string, std::uint32_t> known_;
  std::uint32_t entry_[2] = {kUnknown, kUnknown};  // elsewhere, at the start of a paragraph
  std::vector<Slot> slots_;                        // (state, symbol) -> state
  std::size_t steps_kept_ = 0;

  struct Thread {
    std::uint32_t state, place;
  };
  std::vector<Thread> threads_;  // from the word at hand
  bool any_ = false;             // rule woken
  std::vector<std::uint64_t> woken_, fresh_accepted_;
  std::vector<std::uint32_t> fresh_;
};

}  // namespace vnaner
