// index.h: all lists, compiled into one trie.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/gazetteer/path.h"
#include "libvnaner/pack/records.h"
#include "libvnaner/tokenizer/tokens.h"
#include "vnaner/problem.h"

namespace vnaner {

// Whether token `at` is a hyphen that joins two words or numbers without blanks. It counts as a blank then:
// vice-président is the entry "vice président", in the list and in the text. Any other hyphen is a word like others.
bool is_joint(const Tokens& tokens, std::size_t at) noexcept;

// Compiled lists. Immutable, shared by threads. Entries that fold to the same plain words share a node; which of them
// stand in a text is decided there, by case and accents.
class Index {
 public:
  static constexpr std::size_t kLongestEntry = 32;  // pieces

  // Problems: E2 a form that is no text, V110 one of more than kLongestEntry words, W2 an entry that adds nothing to
  // another of its list, or that is read as a common word.
  Index(std::vector<List> lists, Cutter cut, std::vector<Problem>& problems);

  const Lists& lists() const noexcept { return lists_; }
  std::uint64_t serial() const noexcept { return serial_; }  // tells indexes apart

  // Cuts a form at its hyphens and looks the parts up.
  void pieces_of(const Form& form, std::vector<Piece>& out) const;

  // Well spread in its lower bits.
  static std::size_t step_hash(std::uint32_t node, std::uint32_t key) noexcept {
    const std::uint64_t hash = ((std::uint64_t{node} << 32) | key) * 0x9E3779B97F4A7C15ull;
    return static_cast<std::size_t>(hash ^ (hash >> 29));
  }

  static constexpr std::uint32_t kNoNode = 0xFFFFFFFFu;

  // All about a node. It stands where the node is found, so that a step costs one line of memory.
  struct Place {
    std::uint64_t successors = 0;  // the keys that lead on, a bit for each 64th of all keys; 0 = none
    std::uint32_t node = kNoNode;
    std::uint32_t first_ending = 0, endings = 0;

    // Most words that follow fail this test, and need no child().
    bool may_lead_on(std::uint32_t key) const noexcept { return (successors & successor(key)) != 0; }
  };
  static constexpr std::uint64_t successor(std::uint32_t key) noexcept {
    return key == kNoNode ? 0 : std::uint64_t{1} << (key * 0x9E3779B9u >> 26);
  }

  Place root(std::uint32_t key) const noexcept { return key < roots_.size() ? roots_[key] : Place(); }
  Place child(std::uint32_t node, std::uint32_t key) const noexcept { return slots_[slot_of(node, key)].place; }

  // An entry that ends at a node: what it takes to decide on it and to report it.
  struct Ending {
    std::uint32_t entry = 0;
    std::uint32_t first_word = 0;
    std::uint32_t capitals = 0;  // if `plainly`: bit i = word i begins with a capital
    std::uint16_t list = 0;
    std::uint8_t words = 0;
    bool conditional : 1 = false;  // it has an `after`
    bool plainly : 1 = false;      // no acronym, and words have no capitals but the first letter
    bool acronym : 1 = false;
    bool accents : 1 = false;  // they count
    bool strict : 1 = false;   // on capitals too
  };
  struct Range {
    const Ending* begin;
    const Ending* end;
  };
  Range entries_at(const Place& place) const noexcept {
    return {endings_.data() + place.first_ending, endings_.data() + place.first_ending + place.endings};
  }

  // Whether the entry's case and accents allow these pieces; their plain forms already agree.
  bool allows(const Ending& entry, const Path& path) const noexcept {
    return entry.plainly && path.all_sole() ? (entry.capitals & ~path.capitals()) == 0
                                            : allows_by_words(entry, path.data());
  }
  // The same by two slower ways (spelling.cc), the last one being the rule itself.
  bool allows_by_words(const Ending& entry, const Seen* seen) const noexcept;
  bool allows_by_letters(const Ending& entry, const Seen* seen) const noexcept;

 private:
  struct Origin {  // of an entry
    const List* list;
    const ListRow* row;
  };

  static constexpr std::uint32_t kSeveral = 0xFFFFFFFEu;

  struct Word {  // a piece of an entry
    std::uint32_t spelling = 0;
    bool few = false;            // all its letters have a bit of their own in `capitals`
    std::uint64_t capitals = 0;  // as of Piece, of the letters that allows_by_letters() looks at
  };
  struct Letters {  // the same, letter by letter
    std::string lower, plain;
    std::uint64_t upper = 0;  // of the whole token
    std::size_t first = 0;    // the piece's first code point there
  };
  struct alignas(32) Slot {
    std::uint32_t parent = kNoNode;
    std::uint32_t key = 0;
    Place place;
  };

  bool covers(const Ending& wide, const Ending& narrow) const noexcept;
  void report_idle(const std::vector<Origin>& origins, std::vector<Problem>& problems) const;
  std::uint32_t key_of(std::string_view plain);
  void settle_places(std::vector<std::pair<std::uint32_t, Ending>>& ends);
  void add_word(const Form& form, std::string_view lower, std::string_view plain, std::size_t first);
  // Where the child is, or the free slot where it belongs.
  std::size_t slot_of(std::uint32_t node, std::uint32_t key) const noexcept;
  std::uint32_t add_child(std::uint32_t node, std::uint32_t key);
  void grow();
  // False, and nothing is added, if the form has too many pieces.
  bool add(const ListRow& row, std::uint32_t list, bool ignoring_accents, const Tokens& tokens,
           std::vector<std::pair<std::uint32_t, Ending>>& ends);

  Lists lists_;
  std::uint64_t serial_ = 0;
  std::unordered_map<std::string, std::uint32_t> keys_;       // plain piece -> key
  std::unordered_map<std::string, std::uint32_t> spellings_;  // piece in small letters -> spelling
  std::vector<std::uint32_t> sole_spelling_;                  // key -> spelling, or kSeveral
  std::vector<Place> roots_;                                  // key -> place
  std::vector<Slot> slots_;                                   // (node, key) -> place
  std::uint32_t nodes_ = 0;                                   // roots and children
  std::uint32_t children_ = 0;
  std::vector<Ending> endings_;
  std::vector<Word> words_;
  std::vector<Letters> letters_;  // beside `words_`
};

}  // namespace vnaner
