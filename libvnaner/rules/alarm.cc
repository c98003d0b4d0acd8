// alarm.cc: see alarm.h.
#include "libvnaner/rules/alarm.h"

#include <algorithm>

namespace vnaner {
namespace {

constexpr std::size_t kMostNodes = 1u << 18;  // of the automaton and of all states together; past this all is forgotten
constexpr std::size_t kMostAtOnce = 2 * kMostNodes;  // while rules are followed from one word
constexpr std::size_t kMostSteps = 1u << 18;
constexpr std::size_t kMostThreads = 64;     // from one word; those beyond wake all their rules
constexpr std::uint32_t kMostForgotten = 2;  // times in one text; past this every rule wakes everywhere

void set_bit(std::vector<std::uint64_t>& set, std::uint32_t bit) { set[bit / 64] |= std::uint64_t{1} << (bit % 64); }

}  // namespace

void Alarm::attend(const Rules& rules, const Stratum& stratum, const Lattice& lattice) {
  lattice_ = &lattice;
  forgotten_ = 0;
  steps_ = 0;
  if (rules_ == &rules && stratum_ == &stratum && generation_ == lattice.symbols().generation()) {
    make_room();
    return;
  }
  rules_ = &rules;
  stratum_ = &stratum;
  generation_ = lattice.symbols().generation();
  words_ = static_cast<std::uint32_t>((stratum.rules.size() + 63) / 64);
  woken_.assign(words_, 0);
  const std::size_t kinds = std::max(lattice.matches().lists->names.size(), rules.types.size());
  key_words_ = static_cast<std::uint32_t>((2 * kinds + 63) / 64);
  nfa_.attend(rules, stratum);
  forget();
}

void Alarm::forget() {
  full_ = overfull_ = false;
  nfa_.forget();
  states_.clear();
  accepted_.clear();
  nodes_.clear();
  long_keys_.clear();
  threads_.clear();
  known_.clear();
  entry_[0] = entry_[1] = kUnknown;
  first_longs_[0] = first_longs_[1] = ~std::uint64_t{0};  // not known yet
  first_steps_[0].clear();
  first_steps_[1].clear();
  make_room();
  slots_.assign(1u << 12, {});
  steps_kept_ = 0;
  fresh_.clear();
  fresh_accepted_.assign(words_, 0);
  state_of(fresh_, fresh_accepted_);  // kDead
}

// For symbols that are new.
void Alarm::make_room() {
  first_steps_[0].resize(lattice_->symbols().count(), kUnknown);
  first_steps_[1].resize(lattice_->symbols().count(), kUnknown);
}

bool Alarm::look(std::uint32_t place) {
  if (any_) std::fill(woken_.begin(), woken_.end(), 0);
  any_ = false;
  if (full_) {
    forget();
    ++forgotten_;
  }
  if (forgotten_ >= kMostForgotten) return wake_all();
  const bool begins = lattice_->tokens().has(place, kParagraphStart);
  if ((lattice_->more_begins(place) & first_longs_[begins]) != 0) branch_off(entry(begins), place);
  std::uint32_t& first = first_steps_[begins][lattice_->symbol(place)];
  if (first == kUnknown) first = step(entry(begins), lattice_->symbol(place));
  if (first != kDead) follow(first, place + 1);
  for (std::size_t t = 0; t < threads_.size(); ++t) {  // grows on the way
    if (t < kMostThreads)
      follow(threads_[t].state, threads_[t].place);
    else
      wake_all_of(threads_[t].state);
  }
  threads_.clear();
  if (overfull_ || nfa_.overfull()) {
    forget();
    ++forgotten_;
    return wake_all();
  }
  return any_;
}

bool Alarm::wake_all() {
  any_ = true;
  for (std::uint32_t r = 0; r < stratum_->rules.size(); ++r) set_bit(woken_, r);
  return true;
}

// Word by word until no rule can go on; what reads several words at once goes on in a thread of its own.
void Alarm::follow(std::uint32_t state, std::uint32_t place) {
  const std::uint32_t size = lattice_->size();
  for (;; ++place) {
    ++steps_;
    const State& here = states_[state];
    if (here.accepts) {
      for (std::uint32_t w = 0; w < words_; ++w) woken_[w] |= accepted_[std::size_t{state} * words_ + w];
      any_ = true;
    }
    if (here.nodes == 0 || place > size) return;  // nothing is read behind the end of the text
    if (here.longs != 0 && place < size && (lattice_->more_begins(place) & here.longs) != 0) branch_off(state, place);
    state = step(state, lattice_->symbol(place));
  }
}

void Alarm::branch_off(std::uint32_t state, std::uint32_t place) {
  const auto branch = [&](std::uint32_t key, std::uint32_t end) {
    if ((long_keys_[std::size_t{state} * key_words_ + key / 64] >> (key % 64)) & 1)
      threads_.push_back({step(state, kLongs | key), end});
  };
  for (const Lattice::LongEntry* entry = lattice_->long_entries_begin(place);
       entry != lattice_->long_entries_end(place); ++entry)
    branch(Lattice::list_key(entry->list), entry->end);
  for (std::uint32_t m = lattice_->first_find(place); m < lattice_->first_find(place + 1); ++m)
    branch(Lattice::type_key(lattice_->spans().mentions[m].type), lattice_->spans().mentions[m].end);
}

void Alarm::wake_all_of(std::uint32_t state) {
  for (std::uint32_t i = 0; i < states_[state].nodes; ++i)
    set_bit(woken_, nfa_.node(nodes_[states_[state].first_node + i]).rule);
  for (std::uint32_t w = 0; w < words_; ++w) woken_[w] |= accepted_[std::size_t{state} * words_ + w];
  any_ = true;
}

std::uint32_t Alarm::entry(bool paragraph_start) {
  if (entry_[paragraph_start] == kUnknown) {
    const Nfa::Closure& entry = nfa_.entry(paragraph_start);
    fresh_.assign(nfa_.nodes(entry), nfa_.nodes(entry) + entry.count);
    fresh_accepted_.assign(words_, 0);
    entry_[paragraph_start] = state_of(fresh_, fresh_accepted_);
    first_longs_[paragraph_start] = states_[entry_[paragraph_start]].longs;
  }
  return entry_[paragraph_start];
}

std::uint32_t Alarm::make_step(std::uint32_t state, std::uint32_t symbol) {
  fresh_.clear();
  fresh_accepted_.assign(words_, 0);
  const State from = states_[state];
  for (std::uint32_t i = from.first_node; i < from.first_node + from.nodes; ++i) {
    const std::uint32_t n = nodes_[i];
    const Nfa::Node& node = nfa_.node(n);
    if (symbol >= kLongs) {
      const bool type = node.reads == Nfa::Node::Reads::type;
      if ((!type && node.reads != Nfa::Node::Reads::list) ||
          (kLongs | (type ? Lattice::type_key(node.arg) : Lattice::list_key(node.arg))) != symbol)
        continue;
    } else if (!nfa_.passes(node, lattice_->symbols(), symbol)) {
      continue;
    }
    const std::uint32_t rule = node.rule;
    const Nfa::Closure& after = nfa_.after(n);
    if (after.accepts)
      set_bit(fresh_accepted_, rule);
    else
      fresh_.insert(fresh_.end(), nfa_.nodes(after), nfa_.nodes(after) + after.count);
  }
  const std::uint32_t next = state_of(fresh_, fresh_accepted_);
  keep(state, symbol, next);
  full_ = size() > kMostNodes || steps_kept_ > kMostSteps;
  return next;
}

// A rule that is awake is followed no further.
std::uint32_t Alarm::state_of(std::vector<std::uint32_t>& nodes, const std::vector<std::uint64_t>& accepted) {
  std::erase_if(nodes, [&](std::uint32_t n) {
    const std::uint32_t rule = nfa_.node(n).rule;
    return ((accepted[rule / 64] >> (rule % 64)) & 1) != 0;
  });
  if (nodes_.size() + nodes.size() > kMostAtOnce) {
    overfull_ = true;
    return kDead;
  }
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
  long_keys_.resize(long_keys_.size() + key_words_, 0);
  std::uint64_t* keys = &long_keys_[long_keys_.size() - key_words_];
  for (std::uint32_t i = state.first_node; i < state.first_node + state.nodes; ++i) {
    const Nfa::Node& node = nfa_.node(nodes_[i]);
    const bool type = node.reads == Nfa::Node::Reads::type;
    if (!type && node.reads != Nfa::Node::Reads::list) continue;
    const std::uint32_t key = type ? Lattice::type_key(node.arg) : Lattice::list_key(node.arg);
    keys[key / 64] |= std::uint64_t{1} << (key % 64);
    state.longs |= Lattice::fold(key);
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
