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

  // What a form does as the first word of entries, worked out once.
  struct Start {
    std::uint32_t first_piece = 0, pieces = 0;  // pieces 0 = not worked out yet
    std::uint32_t first_hit = 0, hits = 0;      // entries that are this one word, sorted by list, then entry
    std::uint32_t node = Index::kNoNode;        // where longer entries go on, if any do
  };
  const Start& start(const Index& index, const Forms& forms, std::uint32_t form) {
    return of_form_[form].pieces != 0 ? of_form_[form] : work_out(index, forms, form);
  }
  const Piece& piece(std::uint32_t at) const noexcept { return pieces_[at]; }
  const Edge& hit(std::uint32_t at) const noexcept { return hits_[at]; }

  std::vector<Index::Seen> path;

 private:
  std::uint64_t index_ = 0;
  std::uint64_t generation_ = 0;
  const Forms* forms_ = nullptr;
  const Start& work_out(const Index& index, const Forms& forms, std::uint32_t form);

  std::vector<Start> of_form_;
  std::vector<Piece> pieces_, fresh_;
  std::vector<Index::Seen> fresh_path_;
  std::vector<Edge> hits_;  // `end` is set where they are used
};

// All entries at all places; a match is made of whole tokens of one paragraph. `matches` is filled anew. Time is linear
// in the tokens and does not depend on the number of entries; after warm-up nothing is allocated.
void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches);

}  // namespace vnaner
