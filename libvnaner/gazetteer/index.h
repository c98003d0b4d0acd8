// index.h: all lists, compiled into one trie.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/pack/records.h"
#include "libvnaner/tokenizer/tokens.h"
#include "vnaner/problem.h"

namespace vnaner {

// A word, or a part of one between hyphens, as list entries and texts are compared by.
struct Piece {
  std::uint32_t key = 0xFFFFFFFFu;   // of its plain form in the index; 0xFFFFFFFF = in no entry
  std::uint16_t begin = 0, end = 0;  // bytes of Form::lower
  std::uint8_t first = 0;            // its first code point there, for Form::upper; stops at 63
};

// Whether token `at` is a hyphen that joins two words or numbers without blanks. It counts as a blank then:
// vice-président is the entry "vice président", in the list and in the text. Any other hyphen is a word like others.
bool is_joint(const Tokens& tokens, std::size_t at) noexcept;

// Compiled lists. Immutable, shared by threads. Entries that fold to the same plain words share a node; which of them
// stand in a text is decided there, by case and accents.
class Index {
 public:
  static constexpr std::size_t kLongestEntry = 32;  // pieces

  // Problems: E2 a form that is no text, V110 one of more than kLongestEntry words.
  Index(std::vector<List> lists, Cutter cut, std::vector<Problem>& problems);

  const Lists& lists() const noexcept { return lists_; }
  std::uint64_t serial() const noexcept { return serial_; }  // tells indexes apart

  // Cuts a form at its hyphens and looks the parts up.
  void pieces_of(const Form& form, std::vector<Piece>& out) const;

  static constexpr std::uint32_t kNoNode = 0xFFFFFFFFu;
  std::uint32_t root(std::uint32_t key) const noexcept { return key < roots_.size() ? roots_[key] : kNoNode; }
  std::uint32_t child(std::uint32_t node, std::uint32_t key) const noexcept;

  // Whether longer entries lead on from a node.
  bool goes_on(std::uint32_t node) const noexcept { return goes_on_[node] != 0; }

  // The entries that end at a node.
  struct Range {
    const std::uint32_t* begin;
    const std::uint32_t* end;
  };
  Range entries_at(std::uint32_t node) const noexcept {
    return {ends_.data() + first_end_[node], ends_.data() + first_end_[node + 1]};
  }

  // One piece of a text under comparison.
  struct Seen {
    const Form* form;
    Piece piece;
  };
  // Whether the entry's case and accents allow these pieces; their plain forms already agree.
  bool allows(std::uint32_t entry, const Seen* seen) const noexcept;

 private:
  struct Word {  // a piece of an entry
    std::string lower, plain;
    std::uint64_t upper = 0;  // of the whole token
    std::size_t first = 0;    // the piece's first code point there
  };
  struct Pattern {  // an entry, beside Lists::entries
    std::uint32_t first_word = 0, words = 0;
    bool accents = true;  // they count
    bool strict = false;  // on capitals too
  };
  struct Slot {
    std::uint64_t key = ~std::uint64_t{0};
    std::uint32_t child = kNoNode;
  };

  std::uint32_t key_of(std::string_view plain);
  std::uint32_t add_child(std::uint32_t node, std::uint32_t key);
  void grow();
  // False, and nothing is added, if the form has too many pieces.
  bool add(const ListRow& row, std::uint32_t list, bool ignoring_accents, const Tokens& tokens,
           std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends);

  Lists lists_;
  std::uint64_t serial_ = 0;
  std::unordered_map<std::string, std::uint32_t> keys_;  // plain piece -> key
  std::vector<std::uint32_t> roots_;                     // key -> node
  std::vector<Slot> slots_;                              // (node, key) -> node
  std::uint32_t nodes_ = 0;
  std::vector<std::uint8_t> goes_on_;  // by node
  std::vector<Pattern> patterns_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> first_end_, ends_;
};

}  // namespace vnaner
