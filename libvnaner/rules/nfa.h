// nfa.h: all rules of a stratum as one automaton over symbols, unrolled only as far as texts lead.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "libvnaner/rules/program.h"
#include "libvnaner/rules/symbols.h"

namespace vnaner {

// Reads a little too much, never too little: it does not see sentences, gap counts or features, and of what must not
// begin at a word only entries of one word. What it accepts is for the matcher to decide. Lets are followed like
// subroutines. Scratch of one thread.
class Nfa {
 public:
  // Something that reads one word, or a list entry or find of any length.
  struct Node {
    enum class Reads : std::uint8_t { word, list, type, end };  // end: nothing, before the end of the paragraph
    Reads reads = Reads::word;
    std::uint32_t arg = 0;             // list, type
    std::uint32_t rule = 0;            // place in the stratum
    std::uint32_t test = kNone;        // on the word; kNone: any
    const RefPart* part = nullptr;     // its denials hold too
    const RefPart* check = nullptr;    // conditions of a let around it
    const Program* program = nullptr;  // where it goes on, in which call
    std::uint32_t next = 0, frame = 0;
    std::uint32_t closure = kNone;  // what can be read next, once it has been asked for
  };
  struct Closure {
    std::uint32_t first = 0, count = 0;  // of nodes()
    bool accepts = false;                // the rule may be over
  };

  // The automaton of a stratum, forgotten and begun anew if it is another one.
  void attend(const Rules& rules, const Stratum& stratum);
  void forget();

  // What can be read first, at the start of a paragraph or elsewhere. Accepting rules do not exist here.
  const Closure& entry(bool paragraph_start);
  const Closure& after(std::uint32_t node);
  const std::uint32_t* nodes(const Closure& closure) const noexcept { return members_.data() + closure.first; }
  const Node& node(std::uint32_t n) const noexcept { return nodes_[n]; }
  std::size_t size() const noexcept { return nodes_.size() + frames_.size(); }
  // Whether it has grown past its bound, since lets that call lets may multiply: what it says is not all, and it is to
  // be forgotten.
  bool overfull() const noexcept { return size() > kMost; }

  // Whether a node may read a word of this symbol, or its one-word entry or find.
  bool passes(const Node& node, const Symbols& symbols, std::uint32_t symbol) const noexcept;

 private:
  struct Frame {  // a let being read: where its caller goes on
    const Program* program;
    std::uint32_t next, parent;
  };
  struct Place {
    const Program* program;
    std::uint32_t at, frame;
    const RefPart* check;
    bool paragraph_start, paragraph_end;
  };
  static constexpr std::size_t kMost = 1u << 18;
  void walk(Place place, std::uint32_t rule, Closure& closure);
  void read(const Place& place, std::uint32_t rule, Node node);
  std::uint32_t frame_of(const Program* program, std::uint32_t next, std::uint32_t parent);

  const Rules* rules_ = nullptr;
  const Stratum* stratum_ = nullptr;
  std::vector<Node> nodes_;
  std::vector<Frame> frames_;
  std::vector<Closure> closures_;
  std::vector<std::uint32_t> members_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> known_nodes_, known_frames_;
  std::vector<std::uint32_t> fresh_;
  std::unordered_set<std::uint64_t> seen_;  // splits of the closure at hand, with the check that held there
  Closure entries_[2];
  bool entered_[2] = {false, false};
};

}  // namespace vnaner
