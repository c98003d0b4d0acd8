// index.cc: compiling lists into the trie.
#include "libvnaner/gazetteer/index.h"

#include <algorithm>
#include <atomic>

#include "libvnaner/gazetteer/code_points.h"

namespace vnaner {

namespace {

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

// Calls `part` with the byte ranges of `lower` and of `plain` between hyphens, and the first code point of each.
template <typename Part>
void for_each_part(const Form& form, Part part) {
  if (form.kind != TokenKind::word || form.lower.find('-') == std::string::npos) {
    part(0, form.lower.size(), std::string_view(form.plain), 0);
    return;
  }
  std::size_t begin = 0, plain_begin = 0, index = 0, first = 0;
  for (std::size_t i = 0;; i += code_point_bytes(form.lower[i]), ++index) {
    if (i < form.lower.size() && form.lower[i] != '-') continue;
    const std::size_t plain_end = std::min(form.plain.find('-', plain_begin), form.plain.size());
    if (i > begin) part(begin, i, std::string_view(form.plain).substr(plain_begin, plain_end - plain_begin), first);
    if (i >= form.lower.size()) return;
    begin = i + 1;
    plain_begin = std::min(plain_end + 1, form.plain.size());
    first = index + 1;
  }
}

}  // namespace

bool is_joint(const Tokens& tokens, std::size_t at) noexcept {
  const auto is_name_part = [&](std::size_t i) {
    return tokens.kind[i] == TokenKind::word || tokens.kind[i] == TokenKind::number;
  };
  return at > 0 && at + 1 < tokens.size() && tokens.kind[at] == TokenKind::punctuation && tokens.has(at, kGlued) &&
         tokens.has(at + 1, kGlued) && is_name_part(at - 1) && is_name_part(at + 1) &&
         (*tokens.forms)[tokens.form[at]].canonical == "-";
}

Index::Index(std::vector<List> lists, Cutter cut, std::vector<Problem>& problems)
    : serial_(next_serial()), slots_(1024) {
  std::sort(lists.begin(), lists.end(), [](const List& a, const List& b) { return a.name < b.name; });
  Forms forms;
  Tokens tokens;
  std::vector<std::pair<std::uint32_t, Ending>> ends;  // by node
  std::vector<Origin> origins;                         // by entry
  for (const List& list : lists) {
    const auto id = static_cast<std::uint32_t>(lists_.names.size());
    lists_.names.push_back(list.name);
    lists_.files.push_back(list.file);
    for (const ListRow& row : list.rows) {
      cut(row.form, forms, tokens);
      const bool no_text = tokens.size() == 0 || std::any_of(tokens.kind.begin(), tokens.kind.end(),
                                                             [](TokenKind kind) { return kind == TokenKind::newline; });
      if (no_text) {
        problems.push_back(
            {Severity::error, "E2", list.file, row.line, 0, "the form \"" + row.form + "\" has no words"});
      } else if (!add(row, id, list.ignoring_accents, tokens, ends)) {
        problems.push_back({Severity::error, "V110", list.file, row.line, 0,
                            "the form has more than " + std::to_string(kLongestEntry) + " words"});
      } else {
        origins.push_back({&list, &row});
      }
    }
  }
  settle_places(ends);
  report_idle(origins, problems);
}

// Writes what is known about each node where it is found.
void Index::settle_places(std::vector<std::pair<std::uint32_t, Ending>>& ends) {
  std::vector<Place> places(nodes_);
  for (const Slot& slot : slots_)
    if (slot.parent != kNoNode) places[slot.parent].successors |= successor(slot.key);
  std::sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.entry < b.second.entry;
  });
  for (const auto& [node, ending] : ends) {
    if (places[node].endings++ == 0) places[node].first_ending = static_cast<std::uint32_t>(endings_.size());
    endings_.push_back(ending);
  }
  const auto settle = [&places](Place& place) {
    const std::uint32_t node = place.node;
    if (node == kNoNode) return;
    place = places[node];
    place.node = node;
  };
  for (Place& root : roots_) settle(root);
  for (Slot& slot : slots_) settle(slot.place);
}

std::uint32_t Index::key_of(std::string_view plain) {
  const auto [it, fresh] = keys_.emplace(std::string(plain), static_cast<std::uint32_t>(keys_.size()));
  if (fresh) {
    roots_.emplace_back();
    sole_spelling_.push_back(kSeveral);
  }
  return it->second;
}

std::size_t Index::slot_of(std::uint32_t node, std::uint32_t key) const noexcept {
  std::size_t at = step_hash(node, key) & (slots_.size() - 1);
  while (slots_[at].parent != kNoNode && !(slots_[at].parent == node && slots_[at].key == key))
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

std::uint32_t Index::add_child(std::uint32_t node, std::uint32_t key) {
  if (std::size_t{children_} * 2 > slots_.size()) grow();
  Slot& slot = slots_[slot_of(node, key)];
  if (slot.parent == kNoNode) {
    slot.parent = node;
    slot.key = key;
    slot.place.node = nodes_++;
    ++children_;
  }
  return slot.place.node;
}

void Index::grow() {
  std::vector<Slot> smaller(slots_.size() * 2);
  smaller.swap(slots_);
  for (const Slot& slot : smaller)
    if (slot.parent != kNoNode) slots_[slot_of(slot.parent, slot.key)] = slot;
}

void Index::add_word(const Form& form, std::string_view lower, std::string_view plain, std::size_t first) {
  const auto [spelling, fresh] = spellings_.emplace(std::string(lower), static_cast<std::uint32_t>(spellings_.size()));
  Word word;
  word.spelling = spelling->second;
  word.few = first + code_points(lower) <= kOwnBits;
  if (word.few) word.capitals = bits(form.upper, first, std::min(code_points(lower), code_points(plain)));
  words_.push_back(word);
  letters_.push_back({std::string(lower), std::string(plain), form.upper, first});
}

bool Index::add(const ListRow& row, std::uint32_t list, bool ignoring_accents, const Tokens& tokens,
                std::vector<std::pair<std::uint32_t, Ending>>& ends) {
  const auto first_word = static_cast<std::uint32_t>(words_.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_joint(tokens, i)) continue;
    const Form& form = (*tokens.forms)[tokens.form[i]];
    for_each_part(form, [&](std::size_t begin, std::size_t end, std::string_view plain, std::size_t first) {
      add_word(form, std::string_view(form.lower).substr(begin, end - begin), plain, first);
    });
  }
  const auto words = static_cast<std::uint32_t>(words_.size()) - first_word;
  if (words == 0 || words > kLongestEntry) {
    words_.resize(first_word);
    letters_.resize(first_word);
    return false;
  }
  Ending ending;
  ending.plainly = row.use != "acronym";
  std::uint32_t node = kNoNode;
  for (std::uint32_t w = 0; w < words; ++w) {
    const Word& word = words_[first_word + w];
    const auto known_keys = static_cast<std::uint32_t>(keys_.size());
    const std::uint32_t key = key_of(letters_[first_word + w].plain);
    if (key == known_keys)
      sole_spelling_[key] = word.spelling;
    else if (sole_spelling_[key] != word.spelling)
      sole_spelling_[key] = kSeveral;
    ending.plainly = ending.plainly && word.few && word.capitals <= 1;
    ending.capitals |= static_cast<std::uint32_t>(word.capitals & 1) << w;
    if (w == 0 && roots_[key].node == kNoNode) roots_[key].node = nodes_++;
    node = w == 0 ? roots_[key].node : add_child(node, key);
  }
  const auto entry = static_cast<std::uint32_t>(lists_.entries.size());
  ending.entry = entry;
  ending.first_word = first_word;
  ending.list = static_cast<std::uint16_t>(list);
  ending.words = static_cast<std::uint8_t>(words);
  ending.conditional = !row.after.empty();
  ending.acronym = row.use == "acronym";
  ending.accents = !ignoring_accents || row.accents;
  ending.strict = row.accents;
  ends.emplace_back(node, ending);
  Entry compiled;
  compiled.list = list;
  compiled.value = row.id;
  compiled.form = row.form;
  compiled.after = row.after;
  compiled.line = row.line;
  compiled.acronym = row.use == "acronym";
  compiled.features = row.features;
  compiled.features.emplace_back("use", row.use);
  compiled.features.emplace_back("form", row.form);
  lists_.entries.push_back(std::move(compiled));
  return true;
}

void Index::pieces_of(const Form& form, std::vector<Piece>& out) const {
  out.clear();
  if (form.lower.size() > 0xFFFF) return;
  for_each_part(form, [&](std::size_t begin, std::size_t end, std::string_view plain, std::size_t first) {
    Piece piece;
    const auto known = plain.size() > 256 ? keys_.end() : keys_.find(std::string(plain));
    if (known != keys_.end()) piece.key = known->second;
    const std::string_view lower = std::string_view(form.lower).substr(begin, end - begin);
    const auto spelt = plain.size() > 256 ? spellings_.end() : spellings_.find(std::string(lower));
    if (spelt != spellings_.end()) piece.spelling = spelt->second;
    piece.few = first + code_points(lower) <= kOwnBits;
    if (piece.few) piece.capitals = bits(form.upper, first, code_points(lower));
    piece.sole = piece.few && known != keys_.end() && sole_spelling_[piece.key] == piece.spelling;
    piece.begin = static_cast<std::uint16_t>(begin);
    piece.end = static_cast<std::uint16_t>(end);
    piece.first = static_cast<std::uint8_t>(std::min<std::size_t>(first, 63));
    out.push_back(piece);
  });
}

}  // namespace vnaner
