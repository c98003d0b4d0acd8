// alarm.cc: see alarm.h.
#include "libvnaner/rules/alarm.h"

#include <algorithm>
#include <map>

namespace vnaner {
namespace {

constexpr std::size_t kMostNodes = 1u << 18;   // of the automaton and of all states together; past this all is forgotten
constexpr std::size_t kMostSteps = 1u << 18;
constexpr std::uint32_t kMostForgotten = 2;    // times in one text; past this every rule wakes everywhere

std::size_t hash_of(std::uint64_t key) noexcept {
  key *= 0x9E3779B97F4A7C15ull;
  return static_cast<std::size_t>(key ^ (key >> 32));
}

void set_bit(std::vector<std::uint64_t>& set, std::uint32_t bit) { set[bit / 64] |= std::uint64_t{1} << (bit % 64); }

}  // namespace

void Alarm::attend(const Rules& rules, const Stratum& stratum, const Lattice& lattice) {
  lattice_ = &lattice;
  forgotten_ = 0;
  steps_ = 0;
  if (rules_ == &rules && stratum_ == &stratum && generation_ == lattice.symbols().generation()) return;
  rules_ = &rules;
  stratum_ = &stratum;
  generation_ = lattice.symbols().generation();
  words_ = static_cast<std::uint32_t>((stratum.rules.size() + 63) / 64);
  woken_.assign(words_, 0);
  nfa_.attend(rules, stratum);
  forget();
}

void Alarm::forget() {
  nfa_.forget();
  states_.assign(1, {});  // kDead
  accepted_.assign(words_, 0);
  nodes_.clear();
  long_keys_.clear();
  long_rules_.clear();
  known_.clear();
  entry_[0] = entry_[1] = kUnknown;
  slots_.assign(1u << 12, {});
  steps_kept_ = 0;
}

bool Alarm::rings(std::uint32_t place) {
  if (nfa_.size() + nodes_.size() > kMostNodes || steps_kept_ > kMostSteps) {
    forget();
    ++forgotten_;
  }
  if (forgotten_ >= kMostForgotten) {
    for (std::uint32_t r = 0; r < stratum_->rules.size(); ++r) set_bit(woken_, r);
    return true;
  }
  for (std::uint64_t& w : woken_) w = 0;
  const std::uint32_t size = lattice_->size();
  std::uint32_t state = entry(lattice_->tokens().has(place, kParagraphStart));
  bool any = false;
  for (;; ++place) {
    if (place < size && lattice_->more_begins(place) && states_[state].longs != 0)
      any = wake_longs(states_[state], place) || any;
    state = step(state, place < size ? lattice_->symbol(place) : lattice_->symbols().newline());
    ++steps_;
    const State& now = states_[state];
    if (now.accepts) {
      for (std::uint32_t w = 0; w < words_; ++w) woken_[w] |= accepted_[std::size_t{state} * words_ + w];
      any = true;
    }
    if (now.nodes == 0 || place == size) return any;
  }
}

std::uint32_t Alarm::entry(bool paragraph_start) {
  if (entry_[paragraph_start] == kUnknown) {
    const Nfa::Closure& entry = nfa_.entry(paragraph_start);
    fresh_.assign(nfa_.nodes(entry), nfa_.nodes(entry) + entry.count);
    fresh_accepted_.assign(words_, 0);
    entry_[paragraph_start] = state_of(fresh_, fresh_accepted_);
  }
  return entry_[paragraph_start];
}

bool Alarm::wake_longs(const State& state, std::uint32_t place) {
  bool any = false;
  const auto first = long_keys_.begin() + state.first_long, last = first + state.longs;
  const auto wake = [&](std::uint32_t key) {
    const auto found = std::lower_bound(first, last, key);
    if (found == last || *found != key) return;
    const std::uint64_t* rules = &long_rules_[static_cast<std::size_t>(found - long_keys_.begin()) * words_];
    for (std::uint32_t w = 0; w < words_; ++w) woken_[w] |= rules[w];
    any = true;
  };
  std::uint32_t list = kNone;  // entries are sorted by list
  for (const Edge* edge = lattice_->entries_begin(place); edge != lattice_->entries_end(place); ++edge)
    if (edge->end > place + 1 && edge->list != list) wake(long_key(false, list = edge->list));
  for (std::uint32_t m = lattice_->first_find(place); m < lattice_->first_find(place + 1); ++m)
    wake(long_key(true, lattice_->spans().mentions[m].type));
  return any;
}

std::uint32_t Alarm::step(std::uint32_t state, std::uint32_t symbol) {
  const std::uint64_t key = (std::uint64_t{state} << 32) | symbol;
  for (std::size_t at = hash_of(key) & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) return slots_[at].state;
    if (slots_[at].state == kUnknown) return make_step(state, symbol);
  }
}

std::uint32_t Alarm::make_step(std::uint32_t state, std::uint32_t symbol) {
  fresh_.clear();
  fresh_accepted_.assign(words_, 0);
  const State from = states_[state];
  for (std::uint32_t i = from.first_node; i < from.first_node + from.nodes; ++i) {
    const std::uint32_t n = nodes_[i];
    if (!nfa_.passes(nfa_.node(n), lattice_->symbols(), symbol)) continue;
    const std::uint32_t rule = nfa_.node(n).rule;
    const Nfa::Closure& after = nfa_.after(n);
    if (after.accepts)
      set_bit(fresh_accepted_, rule);
    else
      fresh_.insert(fresh_.end(), nfa_.nodes(after), nfa_.nodes(after) + after.count);
  }
  const std::uint32_t next = state_of(fresh_, fresh_accepted_);
  keep(state, symbol, next);
  return next;
}

// A rule that is awake is followed no further.
std::uint32_t Alarm::state_of(std::vector<std::uint32_t>& nodes, const std::vector<std::uint64_t>& accepted) {
  std::erase_if(nodes, [&](std::uint32_t n) {
    const std::uint32_t rule = nfa_.node(n).rule;
    return ((accepted[rule / 64] >> (rule % 64)) & 1) != 0;
  });
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  std::string key(reinterpret_cast<const char*>(accepted.data()), accepted.size() * sizeof(std::uint64_t));
  key.append(reinterpret_cast<const char*>(nodes.data()), nodes.size() * sizeof(std::uint32_t));
  const auto [known, fresh] = known_.try_emplace(std::move(key), static_cast<std::uint32_t>(states_.size()));
  if (!fresh) return known->second;
  State state;
  state.first_node = static_cast<std::uint32_t>(nodes_.size());
  state.nodes = static_cast<std::uint32_t>(nodes.size());
  nodes_.insert(nodes_.end(), nodes.begin(), nodes.end());
  add_longs(state);
  state.accepts = std::any_of(accepted.begin(), accepted.end(), [](std::uint64_t w) { return w != 0; });
  states_.push_back(state);
  accepted_.insert(accepted_.end(), accepted.begin(), accepted.end());
  return known->second;
}

void Alarm::add_longs(State& state) {
  std::map<std::uint32_t, std::vector<std::uint64_t>> rules;
  for (std::uint32_t i = state.first_node; i < state.first_node + state.nodes; ++i) {
    const Nfa::Node& node = nfa_.node(nodes_[i]);
    const bool type = node.reads == Nfa::Node::Reads::type;
    if (!type && node.reads != Nfa::Node::Reads::list) continue;
    std::vector<std::uint64_t>& set = rules[long_key(type, node.arg)];
    set.resize(words_, 0);
    set_bit(set, node.rule);
  }
  state.first_long = static_cast<std::uint32_t>(long_keys_.size());
  state.longs = static_cast<std::uint32_t>(rules.size());
  for (const auto& [key, set] : rules) {
    long_keys_.push_back(key);
    long_rules_.insert(long_rules_.end(), set.begin(), set.end());
  }
}

void Alarm::keep(std::uint32_t state, std::uint32_t symbol, std::uint32_t next) {
  if (++steps_kept_ * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.state == kUnknown) continue;
      std::size_t at = hash_of(slot.key) & (slots_.size() - 1);
      while (slots_[at].state != kUnknown) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }
  const std::uint64_t key = (std::uint64_t{state} << 32) | symbol;
  std::size_t at = hash_of(key) & (slots_.size() - 1);
  while (slots_[at].state != kUnknown) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {key, next};
}

}  // namespace vnaner
