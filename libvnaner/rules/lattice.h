// lattice.h: one text as the rules see it: a row of words, with list entries and earlier finds as edges over them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/rules/spans.h"
#include "libvnaner/rules/symbols.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Refers to the tokens, entries, finds and symbols it was given, which must outlive its use. Scratch of one
// thread; memory is reused from text to text. Places are token indices.
class Lattice {
 public:
  // Binds a text; the finds are those of spans.mentions now.
  void attend(const Tokens& tokens, const Matches& matches, const Symbols& symbols, const Spans& spans);
  // To be called when spans.mentions changed.
  void refresh();

  std::uint32_t size() const noexcept { return size_; }
  const Tokens& tokens() const noexcept { return *tokens_; }
  const Matches& matches() const noexcept { return *matches_; }
  const Spans& spans() const noexcept { return *spans_; }
  const Symbols& symbols() const noexcept { return *symbols_; }

  // Of the word at a place; where the text is over, that of line ends, which pass no test.
  std::uint32_t symbol(std::uint32_t place) const noexcept { return symbol_[place]; }
  // Whether a word is there (not the end of the text) and passes test `test` of WordTests.
  bool passes(std::uint32_t place, std::uint32_t test) const noexcept {
    return ((symbols_->tests(symbol_[place])[test / 64] >> (test % 64)) & 1) != 0;
  }
  // Whether a gap may skip the word: one is there, in the sentence of the one before.
  bool in_sentence(std::uint32_t place) const noexcept {
    return place < size_ && tokens_->kind[place] != TokenKind::newline && !tokens_->has(place, kSentenceStart);
  }

  // The entries that begin at a place.
  const Edge* entries_begin(std::uint32_t place) const noexcept {
    return matches_->edges.data() + matches_->first[place];
  }
  const Edge* entries_end(std::uint32_t place) const noexcept {
    return matches_->edges.data() + matches_->first[place + 1];
  }
  // Whether an unconditional entry of one of these lists (bits by list) begins there.
  bool begins_entry(std::uint32_t place, const std::vector<std::uint64_t>& lists) const noexcept {
    const std::uint64_t* alone = symbols_->free_lists(symbol_[place]);
    for (std::size_t w = 0; w < lists.size(); ++w)
      if ((alone[w] & lists[w]) != 0) return true;
    return !lists.empty() && begins_long_entry(place, lists);
  }

  // The finds that begin at a place: mentions [first_find(place), first_find(place + 1)).
  std::uint32_t first_find(std::uint32_t place) const noexcept { return first_find_[place]; }
  bool begins_find(std::uint32_t place, std::uint32_t type) const noexcept {
    const Mention* all = spans_->mentions.data();
    return std::any_of(all + first_find_[place], all + first_find_[place + 1],
                       [type](const Mention& mention) { return mention.type == type; });
  }

  // The lists of which an entry of several words begins at a place, and where it ends; each pair once.
  struct LongEntry {
    std::uint32_t list, end;
    bool free;  // without condition
  };
  const LongEntry* long_entries_begin(std::uint32_t place) const noexcept {
    return long_entries_.data() + (long_entry_[place] ? first_long_[place].begin : 0);
  }
  const LongEntry* long_entries_end(std::uint32_t place) const noexcept {
    return long_entries_.data() + (long_entry_[place] ? first_long_[place].end : 0);
  }

  // Whether a find or an entry of several words ends before a place.
  bool long_end(std::uint32_t place) const noexcept { return long_end_[place] != 0; }

  // Numbers for what can be read besides single words: entries of several words of a list, finds of a type.
  static std::uint32_t list_key(std::uint32_t list) noexcept { return list << 1; }
  static std::uint32_t type_key(std::uint32_t type) noexcept { return (type << 1) | 1; }
  // A set of these, folded: two that have no bit in common have no number in common.
  static std::uint64_t fold(std::uint32_t key) noexcept { return std::uint64_t{1} << (key % 64); }
  // Folded, what begins at a place.
  std::uint64_t more_begins(std::uint32_t place) const noexcept { return more_begins_[place]; }
  // Numbers from 0 for the places where more can be read than the word's form says: a find, or an entry of several
  // words of a list that has no entry for the word alone. kNone for all others. `rich_count`: how many numbers there
  // are.
  std::uint32_t rich(std::uint32_t place) const noexcept { return rich_[place]; }
  std::uint32_t rich_count() const noexcept { return rich_count_; }

 private:
  struct LongEntries {
    std::uint32_t begin, end;  // in long_entries_
  };
  void add_long_entries(std::uint32_t place, const std::uint64_t* alone);
  bool begins_long_entry(std::uint32_t place, const std::vector<std::uint64_t>& lists) const noexcept {
    return std::any_of(long_entries_begin(place), long_entries_end(place), [&](const LongEntry& entry) {
      return entry.free && ((lists[entry.list / 64] >> (entry.list % 64)) & 1) != 0;
    });
  }

  const Tokens* tokens_ = nullptr;
  const Matches* matches_ = nullptr;
  const Symbols* symbols_ = nullptr;
  const Spans* spans_ = nullptr;
  std::uint32_t size_ = 0;
  std::vector<std::uint32_t> symbol_;  // by place, the end included
  std::vector<LongEntry> long_entries_;
  std::vector<LongEntries> first_long_;                  // by place; holds where long_entry_ does
  std::vector<std::uint32_t> rich_places_;               // by entries
  std::vector<std::uint64_t> long_entry_, more_begins_;  // by place, folded keys
  std::vector<std::uint8_t> long_end_;
  std::vector<std::uint32_t> first_find_, rich_;
  std::uint32_t rich_count_ = 0;
};

}  // namespace vnaner
