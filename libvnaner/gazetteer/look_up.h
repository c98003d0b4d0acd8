// look_up.h: finding list entries in a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Memory that looking up reuses from text to text: what every form met begins, worked out once. One thread at a time.
class LookUpScratch {
 public:
  // Makes the scratch fit `index` and the forms' generation.
  void attend(const Index& index, const Forms& forms);

  // What a form does as the first word of entries and as a next one: one line of memory, looked at for each token.
  struct alignas(64) Start {
    std::uint64_t as_next = 0;     // Index::successor of its first piece; all bits for what may be a joint
    std::uint64_t successors = 0;  // of `node`; 0 = no longer entries
    std::uint32_t node = Index::kNoNode;
    std::uint32_t first_hit = 0;
    std::uint32_t pieces : 6 = 0;  // 0 = not worked out yet
    std::uint32_t hits : 26 = 0;   // entries that are this one word, sorted by list, then entry
    std::uint32_t more_pieces = 0;
    const Form* form = nullptr;
    Piece first;
  };
  static_assert(sizeof(Start) == 64 && Index::kLongestEntry < 64 && Index::kLongestEntry < Path::kLongest);

  const Start& start(const Index& index, const Forms& forms, std::uint32_t form) {
    return of_form_[form].pieces != 0 ? of_form_[form] : work_out(index, forms, form);
  }
  // Begins to fetch from memory what start() and hits() will read.
  void fetch_start(std::uint32_t form) const noexcept { fetch(&of_form_[form]); }
  void fetch_hits(std::uint32_t form) const noexcept { fetch(hits(of_form_[form])); }

  // Index::child, remembered: the steps that texts take are few, but lie scattered over the index.
  const Index::Place& child(const Index& index, std::uint32_t node, std::uint32_t key) noexcept {
    Step& step = steps_[Index::step_hash(node, key) % kSteps];
    if (step.node != node || step.key != key) step = {node, key, index.child(node, key)};
    return step.place;
  }

  const Piece& piece(const Start& start, std::uint32_t at) const noexcept {
    return at == 0 ? start.first : pieces_[start.more_pieces + at - 1];
  }
  const Edge* hits(const Start& start) const noexcept { return hits_.data() + start.first_hit; }

  Path path;  // of the walk that goes on

 private:
  static constexpr std::size_t kSteps = 1024;
  struct alignas(32) Step {
    std::uint32_t node = Index::kNoNode, key = 0;
    Index::Place place;
  };

  static void fetch(const void* address) noexcept {
#if defined(__GNUC__)
    __builtin_prefetch(address);
#else
    static_cast<void>(address);
#endif
  }
  const Start& work_out(const Index& index, const Forms& forms, std::uint32_t form);

  std::uint64_t index_ = 0;
  std::uint64_t generation_ = 0;
  const Forms* forms_ = nullptr;
  std::vector<Start> of_form_;
  std::vector<Step> steps_;
  std::vector<Piece> pieces_, fresh_;
  Path fresh_path_;
  std::vector<Edge> hits_;  // `end` is set where they are used
};

// All entries at all places; a match is made of whole tokens of one paragraph. `matches` is filled anew. Time is linear
// in the tokens and does not depend on the number of entries; after warm-up nothing is allocated.
void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches);

}  // namespace vnaner
