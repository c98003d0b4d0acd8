// index.cc: compiling lists into the trie.
#include "libvnaner/gazetteer/index.h"

#include <algorithm>
#include <atomic>

namespace vnaner {

namespace {

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

std::uint64_t slot_key(std::uint32_t node, std::uint32_t key) noexcept { return (std::uint64_t{node} << 32) | key; }

std::size_t slot_hash(std::uint64_t key) noexcept {
  key *= 0x9E3779B97F4A7C15ull;
  return static_cast<std::size_t>(key ^ (key >> 29));
}

// Byte length of the code point that starts with `lead`, in well-formed text.
std::size_t code_point_bytes(char lead) noexcept {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The next code point of well-formed text, taken off its front.
std::string_view take(std::string_view& text) noexcept {
  const std::string_view c = text.substr(0, code_point_bytes(text.front()));
  text.remove_prefix(c.size());
  return c;
}

// Letters that have case; beyond ASCII every letter counts as one, which is true of the names we list.
bool has_case(std::string_view c) noexcept { return c.size() > 1 || (c[0] >= 'a' && c[0] <= 'z'); }

bool bit(std::uint64_t bits, std::size_t i) noexcept { return (bits >> (i < 63 ? i : 63)) & 1; }

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
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;  // node, entry
  for (const List& list : lists) {
    const auto id = static_cast<std::uint32_t>(lists_.names.size());
    lists_.names.push_back(list.name);
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
      }
    }
  }
  goes_on_.assign(nodes_, 0);
  for (const Slot& slot : slots_)
    if (slot.child != kNoNode) goes_on_[slot.key >> 32] = 1;
  std::sort(ends.begin(), ends.end());
  first_end_.assign(nodes_ + 1, 0);
  for (const auto& [node, entry] : ends) {
    ++first_end_[node + 1];
    ends_.push_back(entry);
  }
  for (std::size_t node = 0; node < nodes_; ++node) first_end_[node + 1] += first_end_[node];
}

std::uint32_t Index::key_of(std::string_view plain) {
  const auto [it, fresh] = keys_.emplace(std::string(plain), static_cast<std::uint32_t>(keys_.size()));
  if (fresh) roots_.push_back(kNoNode);
  return it->second;
}

std::uint32_t Index::child(std::uint32_t node, std::uint32_t key) const noexcept {
  const std::uint64_t wanted = slot_key(node, key);
  for (std::size_t at = slot_hash(wanted) & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == wanted) return slots_[at].child;
    if (slots_[at].child == kNoNode) return kNoNode;
  }
}

std::uint32_t Index::add_child(std::uint32_t node, std::uint32_t key) {
  if (const std::uint32_t known = child(node, key); known != kNoNode) return known;
  if (std::size_t{nodes_} * 2 > slots_.size()) grow();
  const std::uint64_t wanted = slot_key(node, key);
  std::size_t at = slot_hash(wanted) & (slots_.size() - 1);
  while (slots_[at].child != kNoNode) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {wanted, nodes_};
  return nodes_++;
}

void Index::grow() {
  std::vector<Slot> bigger(slots_.size() * 2);
  for (const Slot& slot : slots_) {
    if (slot.child == kNoNode) continue;
    std::size_t at = slot_hash(slot.key) & (bigger.size() - 1);
    while (bigger[at].child != kNoNode) at = (at + 1) & (bigger.size() - 1);
    bigger[at] = slot;
  }
  slots_.swap(bigger);
}

bool Index::add(const ListRow& row, std::uint32_t list, bool ignoring_accents, const Tokens& tokens,
                std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends) {
  Pattern pattern;
  pattern.first_word = static_cast<std::uint32_t>(words_.size());
  pattern.accents = !ignoring_accents || row.accents;
  pattern.strict = row.accents;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_joint(tokens, i)) continue;
    const Form& form = (*tokens.forms)[tokens.form[i]];
    for_each_part(form, [&](std::size_t begin, std::size_t end, std::string_view plain, std::size_t first) {
      words_.push_back({form.lower.substr(begin, end - begin), std::string(plain), form.upper, first});
    });
  }
  pattern.words = static_cast<std::uint32_t>(words_.size()) - pattern.first_word;
  if (pattern.words == 0 || pattern.words > kLongestEntry) {
    words_.resize(pattern.first_word);
    return false;
  }
  std::uint32_t node = kNoNode;
  for (std::uint32_t w = 0; w < pattern.words; ++w) {
    const std::uint32_t key = key_of(words_[pattern.first_word + w].plain);
    if (w > 0) {
      node = add_child(node, key);
    } else {
      if (roots_[key] == kNoNode) roots_[key] = nodes_++;
      node = roots_[key];
    }
  }
  const auto entry = static_cast<std::uint32_t>(lists_.entries.size());
  ends.emplace_back(node, entry);
  patterns_.push_back(pattern);
  Entry compiled;
  compiled.list = list;
  compiled.value = row.id;
  compiled.form = row.form;
  compiled.after = row.after;
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
    piece.begin = static_cast<std::uint16_t>(begin);
    piece.end = static_cast<std::uint16_t>(end);
    piece.first = static_cast<std::uint8_t>(std::min<std::size_t>(first, 63));
    out.push_back(piece);
  });
}

// Smart case: a capital of the entry is a capital in the text, a small letter either. An acronym stands in capitals, as
// one capital and small letters, or as written. Accents: equal, or missing on capitals of the text (Etat, SECURITE); a
// row that asks for its accents lacks them only in words all in capitals (Ông is not Ong, but may be ONG).
bool Index::allows(std::uint32_t entry, const Seen* seen) const noexcept {
  const Pattern& pattern = patterns_[entry];
  const bool acronym = lists_.entries[entry].acronym;
  for (std::uint32_t w = 0; w < pattern.words; ++w) {
    const Word& word = words_[pattern.first_word + w];
    const Piece& piece = seen[w].piece;
    std::string_view text = std::string_view(seen[w].form->lower).substr(piece.begin, piece.end - piece.begin);
    std::string_view lower = word.lower, plain = word.plain;
    bool all_capitals = true, one_capital = true, as_written = true;
    const bool may_lack = !pattern.strict || (seen[w].form->flags & kAllCaps) != 0;
    std::size_t i = 0;
    for (; !text.empty() && !lower.empty() && !plain.empty(); ++i) {
      const std::string_view t = take(text), l = take(lower), p = take(plain);
      const bool capital = bit(seen[w].form->upper, piece.first + i), wanted = bit(word.upper, word.first + i);
      if (t != l && pattern.accents && !(capital && may_lack && t == p)) return false;
      if (!acronym && wanted && !capital) return false;
      if (has_case(t)) {
        all_capitals = all_capitals && capital;
        one_capital = one_capital && capital == (i == 0);
      }
      as_written = as_written && capital == wanted;
    }
    // Letters and plain letters pair up one to one in all the scripts we list; where they do not, only equality counts.
    if (pattern.accents && !(text.empty() && lower.empty()) &&
        std::string_view(seen[w].form->lower).substr(piece.begin, piece.end - piece.begin) != word.lower)
      return false;
    if (acronym && !(all_capitals || one_capital || as_written)) return false;
  }
  return true;
}

}  // namespace vnaner
