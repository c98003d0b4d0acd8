// look_up.cc: see look_up.h.
#include "libvnaner/gazetteer/look_up.h"

#include <algorithm>

namespace vnaner {

namespace {

void take_entries(const Index& index, std::uint32_t node, std::uint32_t end, const std::vector<Index::Seen>& path,
                  std::vector<Edge>& edges) {
  const Index::Range range = index.entries_at(node);
  for (const std::uint32_t* entry = range.begin; entry != range.end; ++entry)
    if (index.allows(*entry, path.data())) {
      const Entry& found = index.lists().entries[*entry];
      edges.push_back({end, *entry, static_cast<std::uint16_t>(found.list), !found.after.empty()});
    }
}

bool by_list(const Edge& a, const Edge& b) noexcept {
  return a.list != b.list ? a.list < b.list : a.end != b.end ? a.end < b.end : a.entry < b.entry;
}

// Entries of several words that begin at `start`, whose first word leads to `node`.
void look_further(const Index& index, const Tokens& tokens, LookUpScratch& scratch, std::uint32_t start,
                  std::uint32_t node, std::vector<Edge>& edges) {
  const Forms& forms = *tokens.forms;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  scratch.path.clear();
  const auto see = [&](std::uint32_t at, const Piece& piece) {
    scratch.path.push_back({&forms[tokens.form[at]], piece});
  };
  const LookUpScratch::Start first = scratch.start(index, forms, tokens.form[start]);
  for (std::uint32_t p = 0; p < first.pieces; ++p) see(start, scratch.piece(first.first_piece + p));
  for (std::uint32_t at = start + 1; at < count && tokens.kind[at] != TokenKind::newline; ++at) {
    const LookUpScratch::Start next = scratch.start(index, forms, tokens.form[at]);
    if (is_joint(tokens, at)) {
      // Passed over, but an entry may end with it: "ex-".
      const Piece& hyphen = scratch.piece(next.first_piece);
      const std::uint32_t ending = hyphen.key == Index::kNoNode ? Index::kNoNode : index.child(node, hyphen.key);
      if (ending == Index::kNoNode) continue;
      see(at, hyphen);
      take_entries(index, ending, at + 1, scratch.path, edges);
      scratch.path.pop_back();
      continue;
    }
    for (std::uint32_t p = 0; p < next.pieces; ++p) {
      const Piece& piece = scratch.piece(next.first_piece + p);
      node = piece.key == Index::kNoNode ? Index::kNoNode : index.child(node, piece.key);
      if (node == Index::kNoNode) return;
      see(at, piece);
    }
    take_entries(index, node, at + 1, scratch.path, edges);
    if (!index.goes_on(node)) return;
  }
}

}  // namespace

void LookUpScratch::attend(const Index& index, const Forms& forms) {
  if (index_ != index.serial() || generation_ != forms.generation() || forms_ != &forms) {
    index_ = index.serial();
    generation_ = forms.generation();
    forms_ = &forms;
    of_form_.clear();
    pieces_.clear();
    hits_.clear();
  }
  of_form_.resize(std::max<std::size_t>(of_form_.size(), forms.size()));
}

const LookUpScratch::Start& LookUpScratch::work_out(const Index& index, const Forms& forms, std::uint32_t form) {
  Start& start = of_form_[form];
  index.pieces_of(forms[form], fresh_);
  if (fresh_.empty() || fresh_.size() > Index::kLongestEntry) fresh_.assign(1, Piece{});  // in no entry
  start.first_piece = static_cast<std::uint32_t>(pieces_.size());
  start.pieces = static_cast<std::uint32_t>(fresh_.size());
  start.first_hit = static_cast<std::uint32_t>(hits_.size());
  pieces_.insert(pieces_.end(), fresh_.begin(), fresh_.end());
  std::uint32_t node = index.root(fresh_.front().key);
  fresh_path_.assign(1, {&forms[form], fresh_.front()});
  for (std::size_t p = 1; p < fresh_.size() && node != Index::kNoNode; ++p) {
    node = fresh_[p].key == Index::kNoNode ? Index::kNoNode : index.child(node, fresh_[p].key);
    fresh_path_.push_back({&forms[form], fresh_[p]});
  }
  if (node == Index::kNoNode) return start;
  take_entries(index, node, 0, fresh_path_, hits_);
  std::sort(hits_.begin() + start.first_hit, hits_.end(), by_list);
  start.hits = static_cast<std::uint32_t>(hits_.size()) - start.first_hit;
  if (index.goes_on(node)) start.node = node;
  return start;
}

void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches) {
  const Forms& forms = *tokens.forms;
  scratch.attend(index, forms);
  matches.lists = &index.lists();
  std::vector<Edge>& edges = matches.edges;
  edges.clear();
  const auto count = static_cast<std::uint32_t>(tokens.size());
  matches.first.resize(std::size_t{count} + 1);
  for (std::uint32_t at = 0; at < count; ++at) {
    const auto first = static_cast<std::uint32_t>(edges.size());
    matches.first[at] = first;
    const LookUpScratch::Start start = scratch.start(index, forms, tokens.form[at]);
    for (std::uint32_t h = 0; h < start.hits; ++h) {
      const Edge& hit = scratch.hit(start.first_hit + h);
      edges.push_back({at + 1, hit.entry, hit.list, hit.conditional});
    }
    if (start.node == Index::kNoNode) continue;
    const std::size_t single = edges.size();
    look_further(index, tokens, scratch, at, start.node, edges);
    if (edges.size() != single) std::sort(edges.begin() + first, edges.end(), by_list);
  }
  matches.first[count] = static_cast<std::uint32_t>(edges.size());
}

}  // namespace vnaner
