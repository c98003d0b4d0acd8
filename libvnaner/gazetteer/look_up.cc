// look_up.cc: see look_up.h.
#include "libvnaner/gazetteer/look_up.h"

#include <algorithm>

namespace vnaner {

namespace {

// "-" inside a name counts as a blank: vice-président is the entry "vice président". It must touch what it joins.
bool is_joint(const Tokens& tokens, std::uint32_t at) noexcept {
  return tokens.kind[at] == TokenKind::punctuation && (*tokens.forms)[tokens.form[at]].canonical == "-" &&
         tokens.has(at, kGlued) && at + 1 < tokens.size() && tokens.has(at + 1, kGlued);
}

void take_entries(const Index& index, std::uint32_t node, std::uint32_t end, const std::vector<Index::Seen>& path,
                  std::vector<Edge>& edges) {
  const Index::Range range = index.entries_at(node);
  for (const std::uint32_t* entry = range.begin; entry != range.end; ++entry)
    if (index.allows(*entry, path.data())) edges.push_back({end, *entry, index.lists().entries[*entry].list});
}

}  // namespace

void LookUpScratch::attend(const Index& index, const Forms& forms) {
  if (index_ != index.serial() || generation_ != forms.generation() || forms_ != &forms) {
    index_ = index.serial();
    generation_ = forms.generation();
    forms_ = &forms;
    of_form_.clear();
    pieces_.clear();
  }
  of_form_.resize(std::max<std::size_t>(of_form_.size(), forms.size()));
}

const LookUpScratch::Pieces& LookUpScratch::pieces(const Index& index, const Forms& forms, std::uint32_t form) {
  Pieces& known = of_form_[form];
  if (known.count != 0) return known;
  index.pieces_of(forms[form], fresh_);
  known.first = static_cast<std::uint32_t>(pieces_.size());
  if (fresh_.empty() || fresh_.size() > Index::kLongestEntry) fresh_.assign(1, Piece{});  // in no entry
  known.count = static_cast<std::uint32_t>(fresh_.size());
  known.root = index.root(fresh_.front().key);
  pieces_.insert(pieces_.end(), fresh_.begin(), fresh_.end());
  return known;
}

void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches) {
  const Forms& forms = *tokens.forms;
  scratch.attend(index, forms);
  matches.lists = &index.lists();
  matches.edges.clear();
  matches.first.clear();
  const auto count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t start = 0; start < count; ++start) {
    matches.first.push_back(static_cast<std::uint32_t>(matches.edges.size()));
    std::uint32_t node = scratch.pieces(index, forms, tokens.form[start]).root;
    if (node == Index::kNoNode) continue;
    scratch.path.clear();
    for (std::uint32_t at = start; at < count && node != Index::kNoNode; ++at) {
      if (tokens.kind[at] == TokenKind::newline) break;
      if (at > start && is_joint(tokens, at)) continue;
      const LookUpScratch::Pieces pieces = scratch.pieces(index, forms, tokens.form[at]);
      for (std::uint32_t p = 0; p < pieces.count && node != Index::kNoNode; ++p) {
        const Piece& piece = scratch.piece(pieces.first + p);
        if (at > start || p > 0) node = piece.key == 0xFFFFFFFFu ? Index::kNoNode : index.child(node, piece.key);
        scratch.path.push_back({&forms[tokens.form[at]], piece});
      }
      if (node != Index::kNoNode) take_entries(index, node, at + 1, scratch.path, matches.edges);
    }
    std::sort(matches.edges.begin() + matches.first[start], matches.edges.end(), [](const Edge& a, const Edge& b) {
      return a.list != b.list ? a.list < b.list : a.end != b.end ? a.end < b.end : a.entry < b.entry;
    });
  }
  matches.first.push_back(static_cast<std::uint32_t>(matches.edges.size()));
}

}  // namespace vnaner
