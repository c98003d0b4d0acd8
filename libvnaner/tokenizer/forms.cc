// forms.cc: the table of distinct surface forms.
#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>

#include "libvnaner/tokenizer/form_facts.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

namespace {

constexpr std::uint32_t kMostForms = 1u << 20;   // kept from text to text
constexpr std::size_t kMostBytes = 128u << 20;

std::uint64_t hash_of(std::string_view s) noexcept {
  std::uint64_t h = s.size() * 0x9E3779B97F4A7C15ull;
  const char* p = s.data();
  std::size_t left = s.size();
  for (; left >= 8; p += 8, left -= 8) {
    std::uint64_t word;
    std::memcpy(&word, p, 8);
    h = (h ^ word) * 0xD6E8FEB86659FD93ull;
    h ^= h >> 32;
  }
  if (left > 0) {
    std::uint64_t word = 0;
    std::memcpy(&word, p, left);
    h = (h ^ word) * 0xD6E8FEB86659FD93ull;
    h ^= h >> 32;
  }
  return h * 0x9E3779B97F4A7C15ull;
}

}  // namespace

// Open addressing over the surface bytes; a slot holds the upper half of the hash so that most misses cost one compare.
struct Forms::Table {
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t id = 0xFFFFFFFFu;
  };
  std::vector<Slot> slots = std::vector<Slot>(1u << 13);
  std::deque<Form> forms;             // stable addresses
  std::deque<std::string> surfaces;
  std::vector<std::string_view> keys;  // of `surfaces`, by id
  std::size_t bytes = 0;

  void grow() {
    std::vector<Slot> bigger(slots.size() * 2);
    for (std::uint32_t id = 0; id < keys.size(); ++id) {
      const std::uint64_t hash = hash_of(keys[id]);
      std::size_t at = hash & (bigger.size() - 1);
      while (bigger[at].id != 0xFFFFFFFFu) at = (at + 1) & (bigger.size() - 1);
      bigger[at] = {static_cast<std::uint32_t>(hash >> 32), id};
    }
    slots.swap(bigger);
  }
};

Forms::Forms() : table_(new Table) {}
Forms::~Forms() { delete table_; }

// The kind is not part of the key: a surface has one kind wherever it stands, since the tokenizer decides it by the
// first character.
std::uint32_t Forms::intern(std::string_view surface, TokenKind kind) {
  Table& t = *table_;
  const std::uint64_t hash = hash_of(surface);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & (t.slots.size() - 1);
  for (; t.slots[at].id != 0xFFFFFFFFu; at = (at + 1) & (t.slots.size() - 1))
    if (t.slots[at].tag == tag && t.keys[t.slots[at].id] == surface) return t.slots[at].id;
  const auto id = static_cast<std::uint32_t>(entries_.size());
  t.forms.push_back(form_of(surface, kind));
  t.surfaces.emplace_back(surface);
  t.keys.push_back(t.surfaces.back());
  entries_.push_back(&t.forms.back());
  flags_.push_back(t.forms.back().flags);
  t.bytes += surface.size() + sizeof(Form) + 64;
  t.slots[at] = {tag, id};
  if (entries_.size() * 2 > t.slots.size()) t.grow();
  return id;
}

void Forms::trim() {
  if (entries_.size() <= kMostForms && table_->bytes <= kMostBytes) return;
  entries_.clear();
  flags_.clear();
  *table_ = Table();
  ++generation_;
}

}  // namespace vnaner
