// forms.cc: the table of distinct surface forms.
#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <memory>

#include "libvnaner/tokenizer/eight_bytes.h"
#include "libvnaner/tokenizer/form_facts.h"
#include "libvnaner/tokenizer/token_block.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// What surfaces are compared by before their bytes are: the first 16, zeros after the end, and a hash of them all.
struct SurfaceKey {
  std::uint64_t low, high;
  std::uint64_t hash;
};

namespace {

constexpr std::uint32_t kMostForms = 1u << 20;  // kept from text to text
constexpr std::size_t kMostBytes = 128u << 20;
constexpr std::uint32_t kNoForm = 0xFFFFFFFFu;
constexpr std::size_t kInline = 16;  // bytes of a surface that stand in its slot

inline std::uint64_t mixed(std::uint64_t h) noexcept {
  h *= 0xD6E8FEB86659FD93ull;
  return h ^ h >> 32;
}

std::uint64_t hash_of_rest(std::uint64_t h, std::string_view rest) noexcept {
  for (; rest.size() >= 8; rest.remove_prefix(8)) h = mixed(h ^ eight_bytes(rest.data()));
  char last[8] = {};
  std::memcpy(last, rest.data(), rest.size());
  return mixed(h ^ eight_bytes(last));
}

// `readable`: bytes from the surface's first on that may be read, the surface's size at least.
inline void set_key(SurfaceKey& key, std::string_view surface, std::size_t readable) noexcept {
  std::uint64_t low, high;
  if (readable >= kInline) {
    low = eight_bytes(surface.data());
    high = eight_bytes(surface.data() + 8);
  } else {
    char copy[kInline] = {};
    std::memcpy(copy, surface.data(), std::min(surface.size(), kInline));
    low = eight_bytes(copy);
    high = eight_bytes(copy + 8);
  }
  low &= first_bytes(surface.size());
  high &= first_bytes(std::max<std::size_t>(surface.size(), 8) - 8);
  std::uint64_t hash = mixed(low ^ mixed(high ^ surface.size()));
  if (surface.size() > kInline) hash = hash_of_rest(hash, surface.substr(kInline));
  key.low = low;
  key.high = high;
  key.hash = hash * 0x9E3779B97F4A7C15ull;
}

inline void fetch(const void* address) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#else
  static_cast<void>(address);
#endif
}

}  // namespace

// Open addressing. A slot holds all that a hit needs, so that a form of up to 16 bytes costs one line of memory.
struct Forms::Table {
  struct alignas(32) Slot {
    std::uint64_t low = 0, high = 0;
    std::uint32_t size = 0;
    std::uint32_t id = kNoForm;
    std::uint32_t long_surface = 0;  // where it stands in `long_surfaces`, if size > kInline
    std::uint16_t flags = 0;
  };
  static_assert(sizeof(Slot) == 32);

  int bits = 11;
  std::vector<Slot> slots = std::vector<Slot>(std::size_t{1} << bits);
  std::deque<Form> forms;  // stable addresses
  std::deque<std::string> long_surfaces;
  std::size_t bytes = 0;

  std::size_t first_place(const SurfaceKey& key) const noexcept { return key.hash >> (64 - bits); }
  std::size_t after(std::size_t place) const noexcept { return (place + 1) & (slots.size() - 1); }

  bool holds(const Slot& slot, const SurfaceKey& key, std::string_view surface) const noexcept {
    return slot.low == key.low && slot.high == key.high && slot.size == surface.size() &&
           (surface.size() <= kInline || long_surfaces[slot.long_surface] == surface);
  }

  // Where the surface stands, or the free slot where it belongs.
  std::size_t place_of(const SurfaceKey& key, std::string_view surface) const noexcept {
    std::size_t place = first_place(key);
    while (slots[place].id != kNoForm && !holds(slots[place], key, surface)) place = after(place);
    return place;
  }

  // The surface of a slot; a short one is written into `room`.
  std::string_view surface_of(const Slot& slot, std::array<char, kInline>& room) const noexcept {
    if (slot.size > kInline) return long_surfaces[slot.long_surface];
    for (std::size_t i = 0; i < kInline; ++i)
      room[i] = static_cast<char>((i < 8 ? slot.low : slot.high) >> (8 * (i % 8)));
    return {room.data(), slot.size};
  }

  void grow() {
    std::vector<Slot> smaller(slots.size() * 2);
    smaller.swap(slots);
    ++bits;
    std::array<char, kInline> room;
    for (const Slot& slot : smaller) {
      if (slot.id == kNoForm) continue;
      const std::string_view surface = surface_of(slot, room);
      SurfaceKey key;
      set_key(key, surface, surface.size());
      std::size_t place = first_place(key);
      while (slots[place].id != kNoForm) place = after(place);
      slots[place] = slot;
    }
  }
};

Forms::Forms() : table_(new Table) {}
Forms::~Forms() { delete table_; }

// Adds a form that is not there yet; its slot is to be free.
std::uint32_t Forms::add(std::string_view surface, TokenKind kind, std::size_t place, const SurfaceKey& key) {
  Table& t = *table_;
  const auto id = static_cast<std::uint32_t>(entries_.size());
  t.forms.push_back(form_of(surface, kind));
  const Form& form = t.forms.back();
  entries_.push_back(&form);
  flags_.push_back(form.flags);
  t.slots[place] = {key.low, key.high, static_cast<std::uint32_t>(surface.size()), id, 0, form.flags};
  if (surface.size() > kInline) {
    t.slots[place].long_surface = static_cast<std::uint32_t>(t.long_surfaces.size());
    t.long_surfaces.emplace_back(surface);
  }
  t.bytes += surface.size() + sizeof(Form) + 64;
  if (entries_.size() * 4 > t.slots.size()) t.grow();  // nearly all hits are the first slot
  return id;
}

// The kind is not part of the key: a surface has one kind wherever it stands, since the tokenizer decides it by the
// first character.
std::uint32_t Forms::intern(std::string_view surface, TokenKind kind) {
  SurfaceKey key;
  set_key(key, surface, surface.size());
  const std::size_t place = table_->place_of(key, surface);
  const std::uint32_t known = table_->slots[place].id;
  return known != kNoForm ? known : add(surface, kind, place, key);
}

void Forms::intern(std::string_view text, TokenBlock& block) {
  std::array<SurfaceKey, TokenBlock::kMost> keys;
  const auto surface = [&](std::size_t i) {
    return std::string_view(text.data() + block.begin[i], block.end[i] - block.begin[i]);
  };
  for (std::size_t i = 0; i < block.count; ++i) {
    set_key(keys[i], surface(i), text.size() - block.begin[i]);
    fetch(&table_->slots[table_->first_place(keys[i])]);
  }
  for (std::size_t i = 0; i < block.count; ++i) {
    const std::size_t place = table_->place_of(keys[i], surface(i));
    const Table::Slot& slot = table_->slots[place];
    if (slot.id != kNoForm) {
      block.form[i] = slot.id;
      block.flags[i] |= slot.flags;
    } else {
      block.form[i] = add(surface(i), block.kind[i], place, keys[i]);
      block.flags[i] |= flags_[block.form[i]];
    }
  }
}

void Forms::trim() {
  if (entries_.size() <= kMostForms && table_->bytes <= kMostBytes) return;
  entries_.clear();
  flags_.clear();
  *table_ = Table();
  ++generation_;
}

}  // namespace vnaner
