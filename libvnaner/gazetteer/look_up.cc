// look_up.cc: see look_up.h.
#include "libvnaner/gazetteer/look_up.h"

#include <algorithm>

namespace vnaner {

namespace {

// Edges in the making. The vector's size is the room there is; it stays from text to text.
class Edges {
 public:
  explicit Edges(std::vector<Edge>& edges) noexcept : edges_(edges) {}

  std::uint32_t size() const noexcept { return size_; }
  void make_room(std::uint32_t more) {
    if (std::size_t{size_} + more > edges_.size()) edges_.resize(2 * (std::size_t{size_} + more));
  }
  // There must be room.
  void add(const Edge& edge) noexcept { edges_[size_++] = edge; }
  void sort_from(std::uint32_t first) {
    std::sort(edges_.begin() + first, edges_.begin() + size_, by_list);
  }
  void finish() { edges_.resize(size_); }

  static bool by_list(const Edge& a, const Edge& b) noexcept {
    return a.list != b.list ? a.list < b.list : a.end != b.end ? a.end < b.end : a.entry < b.entry;
  }

 private:
  std::vector<Edge>& edges_;
  std::uint32_t size_ = 0;
};

void take_entries(const Index& index, std::uint32_t node, std::uint32_t end, const LookUpScratch::Path& path, Edges& edges) {
  const Index::Range range = index.entries_at(node);
  edges.make_room(static_cast<std::uint32_t>(range.end - range.begin));
  for (const Index::Ending* entry = range.begin; entry != range.end; ++entry)
    if (index.allows(*entry, path.data())) edges.add({end, entry->entry, entry->list, entry->conditional});
}

// The node that a piece leads to, or kNoNode.
std::uint32_t step(const Index& index, std::uint32_t node, const Piece& piece) noexcept {
  const bool may = (index.successors(node) & Index::successor(piece.key)) != 0;
  return may ? index.child(node, piece.key) : Index::kNoNode;
}

// Entries of several words that begin at `start`, whose first word leads to `first.node`.
void look_further(const Index& index, const Tokens& tokens, LookUpScratch& scratch, std::uint32_t start,
                  const LookUpScratch::Start& first, Edges& edges) {
  const Forms& forms = *tokens.forms;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  LookUpScratch::Path& path = scratch.path;
  path.clear();
  for (std::uint32_t p = 0; p < first.pieces; ++p)
    path.see(forms[tokens.form[start]], scratch.piece(first.first_piece + p));
  std::uint32_t node = first.node;
  for (std::uint32_t at = start + 1; at < count && tokens.kind[at] != TokenKind::newline; ++at) {
    const LookUpScratch::Start& next = scratch.start(index, forms, tokens.form[at]);
    const Form& form = forms[tokens.form[at]];
    if (is_joint(tokens, at)) {
      // Passed over, but an entry may end with it: "ex-".
      const Piece& hyphen = scratch.piece(next.first_piece);
      const std::uint32_t ending = step(index, node, hyphen);
      if (ending == Index::kNoNode) continue;
      path.see(form, hyphen);
      take_entries(index, ending, at + 1, path, edges);
      path.forget_last();
      continue;
    }
    for (std::uint32_t p = 0; p < next.pieces; ++p) {
      const Piece& piece = scratch.piece(next.first_piece + p);
      node = step(index, node, piece);
      if (node == Index::kNoNode) return;
      path.see(form, piece);
    }
    take_entries(index, node, at + 1, path, edges);
    if (index.successors(node) == 0) return;
  }
}

bool may_be_joint(const Form& form) noexcept {
  return form.kind == TokenKind::punctuation && form.canonical == "-";
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
  start.as_next = may_be_joint(forms[form]) ? ~std::uint64_t{0} : Index::successor(fresh_.front().key);
  pieces_.insert(pieces_.end(), fresh_.begin(), fresh_.end());
  std::uint32_t node = index.root(fresh_.front().key);
  fresh_path_.clear();
  fresh_path_.see(forms[form], fresh_.front());
  for (std::size_t p = 1; p < fresh_.size() && node != Index::kNoNode; ++p) {
    node = step(index, node, fresh_[p]);
    fresh_path_.see(forms[form], fresh_[p]);
  }
  if (node == Index::kNoNode) return start;
  const Index::Range range = index.entries_at(node);
  for (const Index::Ending* entry = range.begin; entry != range.end; ++entry)
    if (index.allows(*entry, fresh_path_.data())) hits_.push_back({0, entry->entry, entry->list, entry->conditional});
  std::sort(hits_.begin() + start.first_hit, hits_.end(), Edges::by_list);
  start.hits = static_cast<std::uint32_t>(hits_.size()) - start.first_hit;
  start.node = node;
  start.successors = index.successors(node);
  return start;
}

void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches) {
  const Forms& forms = *tokens.forms;
  scratch.attend(index, forms);
  matches.lists = &index.lists();
  const auto count = static_cast<std::uint32_t>(tokens.size());
  matches.first.resize(std::size_t{count} + 1);
  Edges edges(matches.edges);
  const LookUpScratch::Start nothing;
  const LookUpScratch::Start* start = count > 0 ? &scratch.start(index, forms, tokens.form[0]) : &nothing;
  for (std::uint32_t at = 0; at < count; ++at) {
    const std::uint32_t first = edges.size();
    matches.first[at] = first;
    edges.make_room(start->hits);
    const Edge* const hits = scratch.hit(start->first_hit);
    for (std::uint32_t h = 0; h < start->hits; ++h) edges.add({at + 1, hits[h].entry, hits[h].list, hits[h].conditional});
    const LookUpScratch::Start* const next =
        at + 1 < count ? &scratch.start(index, forms, tokens.form[at + 1]) : &nothing;
    if ((start->successors & next->as_next) != 0) {
      const std::uint32_t single = edges.size();
      look_further(index, tokens, scratch, at, *start, edges);
      if (edges.size() != single) edges.sort_from(first);
    }
    start = next;
  }
  matches.first[count] = edges.size();
  edges.finish();
}

}  // namespace vnaner
