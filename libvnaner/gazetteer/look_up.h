// look_up.h: finding list entries in a text.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/matches.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// Memory that looking up reuses from text to text: the pieces of every form met, worked out once. One thread at a time.
class LookUpScratch {
 public:
  // Makes the scratch fit `index` and the forms' generation.
  void attend(const Index& index, const Forms& forms);

  struct Pieces {
    std::uint32_t first = 0;  // into `pieces`
    std::uint32_t count = 0;  // 0 = not worked out yet
    std::uint32_t root = Index::kNoNode;
  };
  const Pieces& pieces(const Index& index, const Forms& forms, std::uint32_t form);
  const Piece& piece(std::uint32_t at) const noexcept { return pieces_[at]; }

  std::vector<Index::Seen> path;

 private:
  std::uint64_t index_ = 0;
  std::uint64_t generation_ = 0;
  const Forms* forms_ = nullptr;
  std::vector<Pieces> of_form_;
  std::vector<Piece> pieces_, fresh_;
};

// All entries at all places; a match is made of whole tokens of one paragraph. `matches` is filled anew. Time is linear
// in the tokens and does not depend on the number of entries; after warm-up nothing is allocated.
void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches);

}  // namespace vnaner
