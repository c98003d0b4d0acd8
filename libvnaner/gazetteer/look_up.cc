// look_up.cc: see look_up.h.
#include "libvnaner/gazetteer/look_up.h"

#include <algorithm>
#include <cstring>

namespace vnaner {

namespace {

constexpr std::uint32_t kAhead = 8;  // tokens, from fetching to reading

constexpr std::uint32_t kCopied = 4;  // edges at a time

struct ByList {
  bool operator()(const Edge& a, const Edge& b) const noexcept {
    return a.list != b.list ? a.list < b.list : a.end != b.end ? a.end < b.end : a.entry < b.entry;
  }
};

// Edges in the making. The vector's size is the room there is; it stays from text to text.
class Edges {
 public:
  explicit Edges(std::vector<Edge>& edges) noexcept : edges_(edges) {}

  std::uint32_t size() const noexcept { return size_; }
  void make_room(std::uint32_t more) {
    const std::size_t wanted = std::size_t{size_} + more;
    if (wanted <= edges_.size()) return;
    // Twice as many, but memory that is there already first.
    edges_.resize(wanted <= edges_.capacity() ? std::min(2 * wanted, edges_.capacity()) : 2 * wanted);
  }
  // There must be room.
  void add(const Edge& edge) noexcept { edges_[size_++] = edge; }
  // `count` edges that end before token `end`. kCopied of them are copied whatever `count` is: few words have more, and
  // how many nobody foretells, least of all the processor. So as many must be readable.
  void add_all(const Edge* from, std::uint32_t count, std::uint32_t end) {
    make_room(count + kCopied);
    Edge* to = edges_.data() + size_;
    size_ += count;
    copy(from, kCopied, to, end);
    if (count > kCopied) copy(from + kCopied, count - kCopied, to + kCopied, end);
  }
  void sort_from(std::uint32_t first) { std::sort(edges_.begin() + first, edges_.begin() + size_, ByList()); }
  void finish() { edges_.resize(size_); }

 private:
  static void copy(const Edge* from, std::uint32_t count, Edge* to, std::uint32_t end) noexcept {
    std::memcpy(to, from, count * sizeof(Edge));
    for (std::uint32_t i = 0; i < count; ++i) to[i].end = end;
  }

  std::vector<Edge>& edges_;
  std::uint32_t size_ = 0;
};

void take_entries(const Index& index, const Index::Place& place, std::uint32_t end, const Path& path, Edges& edges) {
  if (place.endings == 0) return;
  edges.make_room(place.endings);
  const Index::Range range = index.entries_at(place);
  for (const Index::Ending* entry = range.begin; entry != range.end; ++entry)
    if (index.allows(*entry, path)) edges.add({end, entry->entry, entry->list, entry->conditional});
}

// Entries of several words that begin at `start`, whose first word leads to `first.node`.
void look_further(const Index& index, const Tokens& tokens, LookUpScratch& scratch, std::uint32_t start,
                  const LookUpScratch::Start& first, Edges& edges) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  Path& path = scratch.path;
  path.clear();
  for (std::uint32_t p = 0; p < first.pieces; ++p) path.see(first.form, scratch.piece(first, p));
  Index::Place place;
  place.node = first.node;
  place.successors = first.successors;
  for (std::uint32_t at = start + 1; at < count && tokens.kind[at] != TokenKind::newline; ++at) {
    const LookUpScratch::Start& next = scratch.start(index, *tokens.forms, tokens.form[at]);
    if (is_joint(tokens, at)) {
      // Passed over, but an entry may end with it: "ex-".
      if (!place.may_lead_on(next.first.key)) continue;
      const Index::Place ending = scratch.child(index, place.node, next.first.key);
      path.see(next.form, next.first);
      take_entries(index, ending, at + 1, path, edges);
      path.forget_last();
      continue;
    }
    for (std::uint32_t p = 0; p < next.pieces; ++p) {
      const Piece& piece = scratch.piece(next, p);
      if (!place.may_lead_on(piece.key)) return;
      place = scratch.child(index, place.node, piece.key);
      if (place.node == Index::kNoNode) return;
      path.see(next.form, piece);
    }
    take_entries(index, place, at + 1, path, edges);
    if (place.successors == 0) return;
  }
}

bool may_be_joint(const Form& form) noexcept { return form.kind == TokenKind::punctuation && form.canonical == "-"; }

}  // namespace

void LookUpScratch::attend(const Index& index, const Forms& forms) {
  if (index_ != index.serial() || generation_ != forms.generation() || forms_ != &forms) {
    index_ = index.serial();
    generation_ = forms.generation();
    forms_ = &forms;
    of_form_.clear();
    steps_.assign(kSteps, Step());
    pieces_.clear();
    hits_.assign(kCopied, Edge());  // for forms that have none
  }
  of_form_.resize(std::max<std::size_t>(of_form_.size(), forms.size()));
}

const LookUpScratch::Start& LookUpScratch::work_out(const Index& index, const Forms& forms, std::uint32_t form) {
  Start& start = of_form_[form];
  index.pieces_of(forms[form], fresh_);
  if (fresh_.empty() || fresh_.size() > Index::kLongestEntry) fresh_.assign(1, Piece{});  // in no entry
  start.form = &forms[form];
  start.first = fresh_.front();
  start.more_pieces = static_cast<std::uint32_t>(pieces_.size());
  start.pieces = static_cast<std::uint32_t>(fresh_.size());
  start.as_next = may_be_joint(forms[form]) ? ~std::uint64_t{0} : Index::successor(start.first.key);
  pieces_.insert(pieces_.end(), fresh_.begin() + 1, fresh_.end());
  Index::Place place = index.root(start.first.key);
  fresh_path_.clear();
  fresh_path_.see(start.form, start.first);
  for (std::size_t p = 1; p < fresh_.size() && place.node != Index::kNoNode; ++p) {
    place = place.may_lead_on(fresh_[p].key) ? index.child(place.node, fresh_[p].key) : Index::Place();
    fresh_path_.see(start.form, fresh_[p]);
  }
  if (place.node == Index::kNoNode) return start;
  const auto first_hit = static_cast<std::uint32_t>(hits_.size());
  const Index::Range range = index.entries_at(place);
  for (const Index::Ending* entry = range.begin; entry != range.end; ++entry)
    if (index.allows(*entry, fresh_path_)) hits_.push_back({0, entry->entry, entry->list, entry->conditional});
  std::sort(hits_.begin() + first_hit, hits_.end(), ByList());
  start.first_hit = first_hit;
  start.hits = static_cast<std::uint32_t>(hits_.size()) - first_hit;
  hits_.resize(hits_.size() + kCopied);  // see Edges::add_all
  start.node = place.node;
  start.successors = place.successors;
  return start;
}

void look_up(const Index& index, const Tokens& tokens, LookUpScratch& scratch, Matches& matches) {
  const Forms& forms = *tokens.forms;
  scratch.attend(index, forms);
  matches.lists = &index.lists();
  const auto count = static_cast<std::uint32_t>(tokens.size());
  matches.first.resize(std::size_t{count} + 1);
  Edges edges(matches.edges);
  const LookUpScratch::Start nothing;  // follows the last token
  const LookUpScratch::Start* start = count > 0 ? &scratch.start(index, forms, tokens.form[0]) : &nothing;
  for (std::uint32_t at = 0; at < count; ++at) {
    if (at + 2 * kAhead < count) {
      scratch.fetch_start(tokens.form[at + 2 * kAhead]);
      scratch.fetch_hits(tokens.form[at + kAhead]);
    }
    const std::uint32_t first = edges.size();
    matches.first[at] = first;
    edges.add_all(scratch.hits(*start), start->hits, at + 1);
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
