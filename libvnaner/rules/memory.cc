// memory.cc: see memory.h.
#include "libvnaner/rules/memory.h"

#include <algorithm>

namespace vnaner {

namespace {

// Names that share their first word; more than an article ever has, few enough to try at each place where it stands.
constexpr std::size_t kMostPerWord = 64;

// Letters, digits and signs only, no small letter.
bool is_acronym(std::string_view form) {
  return form.size() > 1 && std::all_of(form.begin(), form.end(), [](unsigned char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
         });
}

// The letters that the last word of a name must have to be looked for alone.
constexpr std::size_t kShortestPart = 4;

}  // namespace

void Memory::attend(const Tokens& tokens) {
  const Forms& forms = *tokens.forms;
  if (forms_ != &forms || generation_ != forms.generation()) {
    forms_ = &forms;
    generation_ = forms.generation();
    plain_forms_.clear();
    plain_of_form_.clear();
    first_words_.clear();
  }
  for (auto form = static_cast<std::uint32_t>(plain_of_form_.size()); form < forms.size(); ++form)
    plain_of_form_.push_back(
        plain_forms_.try_emplace(forms[form].plain, static_cast<std::uint32_t>(plain_forms_.size())).first->second);
  first_words_.resize(plain_forms_.size());
}

void Memory::learn(const Tokens& tokens, std::uint32_t begin, std::uint32_t end, std::uint32_t mention, bool part) {
  FirstWord& first = first_words_[plain(tokens, begin)];
  if (first.recall != recalls_) first = {recalls_, kNone, 0};
  for (std::uint32_t n = first.last; n != kNone; n = names_[n].other) {  // a further mention of a name adds nothing
    const Name& known = names_[n];
    if (known.end - known.begin != end - begin) continue;
    bool same = true;
    for (std::uint32_t i = 0; same && i < end - begin; ++i)
      same = plain(tokens, known.begin + i) == plain(tokens, begin + i);
    if (same) return;
  }
  if (first.names == kMostPerWord) return;
  ++first.names;
  names_.push_back({mention, begin, end, first.last, part});
  first.last = static_cast<std::uint32_t>(names_.size() - 1);
}

bool Memory::has_words_at(const Tokens& tokens, const Name& name, std::uint32_t at) const {
  const std::uint32_t length = name.end - name.begin;
  if (at + length > tokens.size()) return false;
  for (std::uint32_t i = 0; i < length; ++i)
    if (tokens.kind[at + i] == TokenKind::newline || plain(tokens, at + i) != plain(tokens, name.begin + i))
      return false;
  return true;
}

Silence Memory::doubt_at(const Tokens& tokens, const Name& name, std::uint32_t at) const {
  const std::uint32_t length = name.end - name.begin;
  for (std::uint32_t i = 0; i < length; ++i)
    if (tokens.has(name.begin + i, kCapitalised) && !tokens.has(at + i, kCapitalised)) return Silence::small_letter;
  if (!name.part) return Silence::none;
  // Short words that begin sentences are mostly others: "Son" is a name and means "his".
  const std::size_t letters = (*tokens.forms)[tokens.form[at]].plain.size();
  if (letters < kShortestPart || (letters == kShortestPart && tokens.has(at, kSentenceStart)))
    return Silence::short_part;
  // Beside another capitalised word it is somebody's or something's else: Lâm Dông after Tô Lâm.
  const bool after = at + length < tokens.size() && tokens.has(at + length, kCapitalised);
  const bool before = at > 0 && tokens.has(at - 1, kCapitalised) && !tokens.has(at - 1, kSentenceStart);
  return after || before ? Silence::neighbour : Silence::none;
}

void Memory::note_refusals(const Rules& rules, std::uint32_t type, const std::vector<RefusedMatch>& refusals) {
  refused_.clear();
  for (const RefusedMatch& refusal : refusals) {
    const auto& types = rules.rules[refusal.rule].types_marked;
    if (std::find(types.begin(), types.end(), type) != types.end()) refused_.emplace_back(refusal.begin, refusal.end);
  }
  std::sort(refused_.begin(), refused_.end());
}

void Memory::recall(const Rules& rules, std::uint32_t type, const Tokens& tokens,
                    const std::vector<RefusedMatch>& refusals, Spans& spans, std::vector<Withheld>* withheld) {
  attend(tokens);
  names_.clear();
  ++recalls_;
  const auto& remember = rules.types[type].remember;
  const auto known = static_cast<std::uint32_t>(spans.mentions.size());
  for (std::uint32_t m = 0; m < known; ++m) {
    const Mention& mention = spans.mentions[m];
    if (mention.type != type || mention.how != How::rule || mention.end == mention.begin) continue;
    if (mention.end - mention.begin > 1) learn(tokens, mention.begin, mention.end, m);
    for (std::uint32_t a = 0; a < mention.attrs_count; ++a) {
      const MentionAttr& attr = spans.attrs[mention.attrs_first + a];
      if (attr.begin == attr.end || std::find(remember.begin(), remember.end(), attr.name) == remember.end()) continue;
      learn(tokens, attr.begin, attr.end, m);
      // "Manuel de Oliveira Guterres" is called "Guterres" too.
      if (attr.end - attr.begin > 1 && tokens.has(attr.end - 1, kCapitalised))
        learn(tokens, attr.end - 1, attr.end, m, true);
    }
  }
  if (names_.empty()) return;
  note_refusals(rules, type, refusals);
  std::uint32_t next = 0;  // first known mention that may cover a place
  const std::uint32_t* form = tokens.form.data();
  const std::uint32_t* plain_of_form = plain_of_form_.data();
  const FirstWord* first_words = first_words_.data();
  for (std::uint32_t i = 0, size = static_cast<std::uint32_t>(tokens.size()); i < size; ++i) {
    const FirstWord& first = first_words[plain_of_form[form[i]]];  // most words begin no name
    if (first.recall != recalls_) continue;
    const Name* longest = nullptr;  // of equal ones that learnt first
    for (std::uint32_t n = first.last; n != kNone; n = names_[n].other) {
      const Name& name = names_[n];
      if (longest && name.end - name.begin < longest->end - longest->begin) continue;
      if (!has_words_at(tokens, name, i)) continue;
      const Silence doubt = doubt_at(tokens, name, i);
      if (doubt == Silence::none)
        longest = &name;
      else if (withheld)
        note(*withheld, {doubt, i, i + name.end - name.begin, name.mention, kNone});
    }
    if (!longest) continue;
    const std::uint32_t end = i + longest->end - longest->begin;
    // What a rule of the type already marked, here or around, needs no memory; where a shield lies, it is not asked.
    while (next < known && spans.mentions[next].begin + rules.widest < i) ++next;
    bool covered = false;
    std::uint32_t shield = kNone;
    for (std::uint32_t m = next; m < known && spans.mentions[m].begin <= i && !covered && shield == kNone; ++m)
      if (spans.mentions[m].type == type)
        covered = spans.mentions[m].end >= end;
      else if (rules.order.shields[spans.mentions[m].type][type] != 0 && spans.mentions[m].end > i)
        shield = m;
    if (covered) continue;
    if (shield != kNone || std::binary_search(refused_.begin(), refused_.end(), std::pair(i, end))) {
      if (withheld)
        note(*withheld, {shield != kNone ? Silence::shielded : Silence::refused, i, end, longest->mention, shield});
      continue;
    }
    const Mention source = spans.mentions[longest->mention];
    Mention recalled;
    recalled.begin = i;
    recalled.end = end;
    recalled.type = source.type;
    recalled.how = How::memory;
    recalled.rule = source.rule;
    recalled.read = end - i;
    recalled.value = source.value;
    recalled.entry = source.entry;
    recalled.source = longest->mention;
    recalled.rules_first = static_cast<std::uint32_t>(spans.credits.size());
    recalled.rules_count = 1;
    spans.credits.push_back(source.rule);
    spans.mentions.push_back(recalled);
  }
}

namespace {

// Any order will do; in this one few ids are compared letter by letter.
bool goes_before(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

}  // namespace

bool BackReferences::find_askers(std::uint32_t type, const Lists& lists, const Spans& spans) {
  entries_.clear();
  asks_.assign(spans.mentions.size(), 0);
  for (std::size_t m = 0; m < spans.mentions.size(); ++m) {
    const Mention& mention = spans.mentions[m];
    if (mention.type != type || mention.entries_count == 0) continue;
    const auto first = spans.entries.begin() + mention.entries_first, last = first + mention.entries_count;
    if (std::any_of(first, last, [&](std::uint32_t e) { return lists.entries[e].after.empty(); })) continue;
    asks_[m] = 1;
    entries_.insert(entries_.end(), first, last);
  }
  return !entries_.empty();
}

void BackReferences::find_asked(std::uint32_t type, const Lists& lists, const Spans& spans) {
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  asked_.clear();
  for (const std::uint32_t e : entries_) asked_.push_back({lists.entries[e].after});
  const auto same = [](const Asked& a, const Asked& b) { return a.id == b.id; };
  std::sort(asked_.begin(), asked_.end(), [](const Asked& a, const Asked& b) { return goes_before(a.id, b.id); });
  asked_.erase(std::unique(asked_.begin(), asked_.end(), same), asked_.end());
  for (std::size_t m = 0; m < spans.mentions.size(); ++m) {
    const Mention& mention = spans.mentions[m];
    if (mention.type != type || mention.begin == mention.end || asks_[m] != 0) continue;
    if (Asked* asked = find(mention.value)) asked->sure = true;
  }
}

BackReferences::Asked* BackReferences::find(std::string_view id) {
  const auto at = std::lower_bound(asked_.begin(), asked_.end(), id,
                                   [](const Asked& a, std::string_view b) { return goes_before(a.id, b); });
  return at != asked_.end() && at->id == id ? &*at : nullptr;
}

// The entry that a mention takes, or kNone.
std::uint32_t BackReferences::choose(const Mention& mention, const Lists& lists, const Spans& spans) {
  std::uint32_t best = 0, named_last = kNone, named_anywhere = kNone;
  for (std::uint32_t i = 0; i < mention.entries_count; ++i) {
    const std::uint32_t e = spans.entries[mention.entries_first + i];
    const Asked& asked = *find(lists.entries[e].after);
    if (asked.last > best) {
      best = asked.last;
      named_last = e;
    }
    // An acronym needs its body named anywhere ("le CAT … le Comité contre la torture"): letters are no back-reference.
    if (named_anywhere == kNone && asked.sure && is_acronym(lists.entries[e].form)) named_anywhere = e;
  }
  return named_last != kNone ? named_last : named_anywhere;
}

bool BackReferences::settle(std::uint32_t type, const Lists& lists, Spans& spans, std::vector<Loss>* losses) {
  if (!find_askers(type, lists, spans)) return false;
  find_asked(type, lists, spans);
  bool dropped = false;
  std::uint32_t ordinal = 0;
  for (std::size_t m = 0; m < spans.mentions.size(); ++m) {  // sorted by begin
    Mention& mention = spans.mentions[m];
    if (mention.type != type || mention.begin == mention.end) continue;
    if (asks_[m] != 0) {
      const std::uint32_t chosen = choose(mention, lists, spans);
      if (chosen == kNone) {
        if (losses) note(*losses, {Clause::unnamed, mention, {}});
        mention.end = mention.begin;
        dropped = true;
        continue;
      }
      mention.value = lists.entries[chosen].value;
      mention.entry = chosen;
    }
    if (Asked* asked = find(mention.value)) asked->last = ++ordinal;
  }
  return dropped;
}

}  // namespace vnaner
