// compile_pattern.cc: patterns to programs, back to front, so that every jump leads forward.
#include "libvnaner/rules/compile_pattern.h"

#include <fmt/format.h>

#include <algorithm>

#include "libvnaner/rules/compile_part.h"

namespace vnaner {
namespace {

// More would let one rule cost too much for one word; a let keeps rules small.
constexpr std::size_t kMostInstructions = 4096;
constexpr std::size_t kMostNoted = 16 * kMostInstructions;  // with notes, and choices of words spelt out
constexpr std::size_t kMostCopied = 24;                     // instructions of a let that is copied in

class PatternCompiler {
 public:
  explicit PatternCompiler(PatternContext& context) : context_(context) {}

  // False: with notes it is too long.
  bool compile(const std::vector<Node>& alternatives, Program& program) {
    if (context_.root)
      elements_ = ElementNumbers(alternatives, *context_.root, context_.atoms, context_.rules.elements);
    std::uint32_t entry = emit({});
    const std::uint32_t accept = entry;
    for (std::size_t i = alternatives.size(); i-- > 0;) {
      const std::uint32_t start = add(alternatives[i], accept);
      program_.alternatives.push_back({start, begin_of(alternatives[i])});
      entry = i + 1 == alternatives.size() ? start : split(start, entry, alternatives[i].at);
    }
    program_.entry = entry;
    if (is_full() && context_.root) return false;
    if (is_full()) {
      report("E1", alternatives.front().at,
             fmt::format("pattern is too large ({} steps, {} allowed): name parts of it with `let`",
                         program_.code.size(), kMostInstructions));
      // Some word instead, so that nothing more is said about the torso, and no step that follows takes its ways, which
      // have no memo cells, for those of a tree.
      program_ = {};
      program_.entry = step(Instr::Op::test, context_.rules.tests.word_class("any"), emit({}), alternatives.front().at);
    }
    finish();
    program = std::move(program_);
    return true;
  }

 private:
  std::uint32_t emit(Instr instr) {
    if (!is_full()) program_.code.push_back(instr);
    return static_cast<std::uint32_t>(program_.code.size() - 1);
  }
  std::uint32_t split(std::uint32_t first, std::uint32_t second, Position at) {
    Instr instr;
    instr.op = Instr::Op::split;
    instr.next = first;
    instr.alt = second;
    instr.at = at;
    return emit(instr);
  }
  std::uint32_t step(Instr::Op op, std::uint32_t arg, std::uint32_t next, Position at) {
    Instr instr;
    instr.op = op;
    instr.arg = arg;
    instr.next = next;
    instr.at = at;
    return emit(instr);
  }
  // Code that goes on at `next`, noting the element that begins with `part`, if there is one.
  std::uint32_t noted(const void* part, std::uint32_t next, Position at) { return note(elements_.of(part), next, at); }
  // The same of the atom that `part` is.
  std::uint32_t noted_atom(const void* part, std::uint32_t next, Position at) {
    return note(elements_.atom(part), next, at);
  }
  std::uint32_t note(std::uint32_t element, std::uint32_t next, Position at) {
    return element == ElementNumbers::kNothing ? next : step(Instr::Op::note, element, next, at);
  }
  bool is_full() const { return program_.code.size() > (context_.root ? kMostNoted : kMostInstructions); }
  void report(const char* code, Position at, std::string message) {
    context_.problems.push_back({Severity::error, code, context_.file, at.line, at.column, std::move(message)});
  }

  // Code for `node` that goes on at `next`; gives its entry.
  std::uint32_t add(const Node& node, std::uint32_t next) {
    if (is_full()) return next;
    const std::uint32_t start = add_bare(node, next);
    if (node.kind == Node::Kind::gap) return start;  // it notes each word
    return noted(&node, noted_atom(&node, start, node.at), node.at);
  }

  std::uint32_t add_bare(const Node& node, std::uint32_t next) {
    switch (node.kind) {
      case Node::Kind::sequence:
        for (std::size_t i = node.children.size(); i-- > 0;) next = add(node.children[i], next);
        return next;
      case Node::Kind::choice: {
        std::uint32_t entry = kNone;
        for (std::size_t i = node.children.size(); i > 0;) {
          const std::uint32_t start = add_last_of(node.children, i, next);
          entry = entry == kNone ? start : split(start, entry, node.at);
        }
        return entry == kNone ? next : entry;
      }
      case Node::Kind::repeat:
        return add_repeat(node, next);
      case Node::Kind::word:
        return add_word(node, next);
      case Node::Kind::reference:
        return add_reference(node, next);
      case Node::Kind::mark:
        return add_mark(node, next);
      case Node::Kind::gap: {
        next = step(Instr::Op::same_sentence, 0, next, node.at);
        std::uint32_t tail = next;
        for (std::uint32_t i = 0; i < node.max - node.min; ++i)
          tail = split(next, noted(&node, add_gap_word(node, tail), node.at), node.at);  // fewest first
        for (std::uint32_t i = 0; i < node.min; ++i) tail = add_gap_word(node, tail);
        return tail;
      }
      case Node::Kind::start:
        return step(Instr::Op::start, 0, next, node.at);
      case Node::Kind::end:
        return step(Instr::Op::end, 0, next, node.at);
    }
    return next;
  }

  std::uint32_t add_gap_word(const Node& gap, std::uint32_t next) {
    return noted_atom(&gap, step(Instr::Op::gap, 0, next, gap.at), gap.at);
  }

  // The last of the first `count` alternatives; with those right before it, if all are words. `count` is lowered to
  // those that are left.
  std::uint32_t add_last_of(const std::vector<Node>& alternatives, std::size_t& count, std::uint32_t next) {
    const std::size_t last = count - 1;
    std::vector<std::uint32_t> tests;
    for (; !context_.root && count > 0 && is_one_word(alternatives[count - 1]); --count) {
      const std::vector<std::uint32_t> one = tests_of(the_word(alternatives[count - 1]));
      if (!one.empty()) tests.push_back(one.front());
    }
    if (tests.size() > 1)
      return step(Instr::Op::test, context_.rules.tests.disjunction(tests), next, alternatives[count].at);
    if (tests.size() == 1) return step(Instr::Op::test, tests.front(), next, alternatives[last].at);
    if (count == last + 1) --count;
    return add(alternatives[last], next);
  }

  static const Node& the_word(const Node& alternative) {
    return alternative.kind == Node::Kind::sequence ? alternative.children.front() : alternative;
  }
  bool is_one_word(const Node& alternative) {
    if (alternative.kind == Node::Kind::sequence && alternative.children.size() != 1) return false;
    const Node& word = the_word(alternative);
    return word.kind == Node::Kind::word && cut(word).size() == 1;
  }

  std::uint32_t add_repeat(const Node& node, std::uint32_t next) {
    const Node& child = node.children.front();
    if (child.kind == Node::Kind::word && cut(child).size() > 1)
      report("E1", child.at,
             fmt::format("'{}' is {} tokens; put it in {{ }} to repeat all of it", child.text, cut_.size()));
    std::uint32_t tail = next;
    for (std::uint32_t i = node.min; i < node.max; ++i) tail = split(add(child, tail), next, node.at);
    for (std::uint32_t i = 0; i < node.min; ++i) tail = add(child, tail);
    return tail;
  }

  const Tokens& cut(const Node& word) {
    context_.cut(word.text, context_.forms, cut_);
    return cut_;
  }

  std::uint32_t add_word(const Node& node, std::uint32_t next) {
    const std::vector<std::uint32_t> tests = tests_of(node);
    for (std::size_t i = tests.size(); i-- > 0;) next = step(Instr::Op::test, tests[i], next, node.at);
    return next;
  }

  // One test for each token of a word; none, and a report, where the tokenizer never yields it.
  std::vector<std::uint32_t> tests_of(const Node& node) {
    std::vector<std::uint32_t> tests;
    for (std::size_t i = 0; i < cut(node).size(); ++i) {
      const Form& form = context_.forms[cut_.form[i]];
      if (form.kind == TokenKind::newline || form.lower.empty()) {
        report("E2", node.at, fmt::format("the tokenizer never yields '{}': nothing crosses a line", node.text));
        return {};
      }
      tests.push_back(context_.rules.tests.literal(form));
    }
    if (tests.empty()) report("E2", node.at, fmt::format("the tokenizer never yields '{}'", node.text));
    return tests;
  }

  std::uint32_t add_mark(const Node& node, std::uint32_t next) {
    MarkInfo info;
    info.label = node.head.label;
    info.attribute = node.head.attribute;
    info.is_attribute = !info.attribute.empty();
    info.constants = node.head.constants;
    if (!info.is_attribute) info.type = static_cast<std::uint16_t>(context_.names.types.at(node.head.name));
    const auto id = static_cast<std::uint32_t>(context_.rules.marks.size());
    context_.rules.marks.push_back(std::move(info));
    const std::uint32_t close = step(Instr::Op::close, id, next, node.at);
    return step(Instr::Op::open, id, add(node.children.front(), close), node.at);
  }

  std::uint32_t add_reference(const Node& node, std::uint32_t next) {
    if (!context_.root) return add_parts(node.tests, node.at, next);
    std::uint32_t entry = kNone;
    for (std::size_t i = node.tests.size(); i-- > 0;) {
      std::uint32_t start = add_parts({node.tests[i]}, node.at, next);
      start = noted(&node.tests[i], noted_atom(&node.tests[i], start, node.at), node.at);
      entry = entry == kNone ? start : split(start, entry, node.at);
    }
    return entry;
  }

  std::uint32_t add_parts(const std::vector<std::vector<Test>>& tests, Position at, std::uint32_t next) {
    Ref ref;
    for (const auto& conjunction : tests) ref.parts.push_back(compile_part(conjunction, at, context_));
    if (ref.parts.size() == 1) {
      RefPart& only = ref.parts[0];
      if (only.wide == RefPart::Wide::none) {
        if (!only.denies) return step(Instr::Op::test, only.test, next, at);  // the most frequent case needs no table
        return step(Instr::Op::word, keep(std::move(ref)), next, at);
      }
      if (only.wide == RefPart::Wide::let && is_copied(context_.rules.lets[only.target], only)) {
        next = copy(context_.rules.lets[only.target], next);
        if (!only.denies && only.test == kNone) return next;
        only.wide = RefPart::Wide::none;
        return step(Instr::Op::check, keep(std::move(ref)), next, at);
      }
    }
    return step(Instr::Op::ref, keep(std::move(ref)), next, at);
  }

  std::uint32_t keep(Ref ref) {
    context_.rules.refs.push_back(std::move(ref));
    return static_cast<std::uint32_t>(context_.rules.refs.size() - 1);
  }

  // What a let reads is worked out apart, with its marks once more; a small one costs less in place.
  bool is_copied(const Program& let, const RefPart& part) const {
    if (reads_one_word(let)) return true;
    return let.code.size() <= kMostCopied && !part.denies && part.test == kNone;
  }

  // Whether every way through a small let reads exactly one word, which a list of one-word entries does too.
  bool reads_one_word(const Program& let) const {
    if (let.code.size() > kMostCopied) return false;
    constexpr std::uint8_t none = 0, one = 1, other = 2;
    std::vector<std::uint8_t> words(let.code.size(), none);
    for (std::size_t i = 0; i < let.code.size(); ++i) {  // jumps lead to smaller indices
      const Instr& instr = let.code[i];
      switch (instr.op) {
        case Instr::Op::accept:
          break;
        case Instr::Op::split:
          words[i] = words[instr.next] == words[instr.alt] ? words[instr.next] : other;
          break;
        case Instr::Op::test:
        case Instr::Op::word:
        case Instr::Op::ref: {
          bool short_ones = words[instr.next] == none;
          if (instr.op != Instr::Op::test)
            for (const RefPart& part : context_.rules.refs[instr.arg].parts)
              short_ones = short_ones && (part.wide == RefPart::Wide::none ||
                                          (part.wide == RefPart::Wide::list && context_.list_widths[part.target] == 1));
          words[i] = short_ones ? one : other;
          break;
        }
        case Instr::Op::gap:
          words[i] = other;
          break;
        default:
          words[i] = words[instr.next];
      }
    }
    return words[let.entry] == one;
  }

  std::uint32_t copy(const Program& let, std::uint32_t next) {
    std::vector<std::uint32_t> at(let.code.size(), next);
    for (std::size_t i = 0; i < let.code.size(); ++i) {
      Instr instr = let.code[i];
      if (instr.op == Instr::Op::accept) continue;
      instr.next = at[instr.next];
      instr.alt = at[instr.alt];
      instr.memo = kNone;
      at[i] = emit(instr);
    }
    return at[let.entry];
  }

  // Memo cells, where several ways lead: two jumps to one instruction, or a reference that ends at several places.
  void finish() {
    auto& code = program_.code;
    std::vector<std::uint32_t> ways(code.size(), 0);
    for (const Instr& instr : code) {
      if (instr.op == Instr::Op::accept) continue;
      ways[instr.next] += instr.op == Instr::Op::ref ? 2 : 1;
      if (instr.op == Instr::Op::split) ++ways[instr.alt];
    }
    for (std::size_t i = 0; i < code.size(); ++i)
      if (ways[i] > 1) code[i].memo = program_.memo_cells++;
    note_contents();
  }

  void note_contents() {
    for (const Instr& instr : program_.code) {
      program_.has_marks = program_.has_marks || instr.op == Instr::Op::open || instr.op == Instr::Op::note;
      if (instr.op != Instr::Op::ref) continue;
      for (const RefPart& part : context_.rules.refs[instr.arg].parts) {
        program_.reads_lists = program_.reads_lists || part.wide == RefPart::Wide::list;
        program_.reads_types = program_.reads_types || part.wide == RefPart::Wide::type;
        if (part.wide != RefPart::Wide::let) continue;
        const Program& let = context_.rules.lets[part.target];
        program_.has_marks = program_.has_marks || let.has_marks;
        program_.reads_lists = program_.reads_lists || let.reads_lists;
        program_.reads_types = program_.reads_types || let.reads_types;
      }
    }
  }

  PatternContext& context_;
  ElementNumbers elements_;
  Program program_;
  Tokens cut_;
};

}  // namespace

Program compile_pattern(const std::vector<Node>& alternatives, PatternContext& context) {
  Program program;
  const std::size_t known = context.rules.elements.size();
  if (!PatternCompiler(context).compile(alternatives, program)) {
    context.rules.elements.resize(known);
    context.root.reset();
    PatternCompiler(context).compile(alternatives, program);
  }
  return program;
}

void collect_names(const Node& node, const Names& names, Mentioned& into) {
  if (node.kind == Node::Kind::mark && node.head.attribute.empty()) into.marked.push_back(node.head.name);
  if (node.kind == Node::Kind::mark && !node.head.label.empty()) into.attributes |= !node.head.attribute.empty();
  for (const auto& conjunction : node.tests)
    for (const Test& test : conjunction)
      if (test.kind == Test::Kind::name) (names.lets.count(test.name) ? into.lets : into.read).push_back(test.name);
  for (const Node& child : node.children) collect_names(child, names, into);
}

}  // namespace vnaner
