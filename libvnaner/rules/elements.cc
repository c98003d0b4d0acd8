// elements.cc: see elements.h.
#include "libvnaner/rules/elements.h"

namespace vnaner {

ElementNumbers::ElementNumbers(const std::vector<Node>& alternatives, const Element& root, bool atoms,
                               std::vector<Element>& all)
    : all_(&all), root_(root), with_atoms_(atoms) {
  for (const Node& alternative : alternatives) {
    const Position at = root.at.line == 0 ? begin_of(alternative) : root.at;
    inside(alternative, add(numbers_, &alternative, root.kind, at, text_of(alternative), Element::kNoParent));
  }
}

std::uint32_t ElementNumbers::add(Numbers& numbers, const void* part, Element::Kind kind, Position at, std::string text,
                                  std::uint32_t parent) {
  Element element = root_;
  element.kind = kind;
  element.at = at;
  element.text = std::move(text);
  element.parent = parent;
  all_->push_back(std::move(element));
  const auto number = static_cast<std::uint32_t>(all_->size() - 1);
  numbers[part] = number;
  return number;
}

void ElementNumbers::inside(const Node& node, std::uint32_t around) {
  if (node.kind == Node::Kind::gap && node.min == 0)
    add(numbers_, &node, Element::Kind::gap, node.at, text_of(node), around);
  if (node.tests.size() > 1)
    for (const std::vector<Test>& conjunction : node.tests)
      add(numbers_, &conjunction, Element::Kind::branch, conjunction.front().at, text_of(conjunction), around);
  if (with_atoms_) add_atoms(node, around);
  for (const Node& child : node.children) {
    std::uint32_t inner = around;
    if (node.kind == Node::Kind::choice && node.children.size() > 1)
      inner = add(numbers_, &child, Element::Kind::branch, begin_of(child), text_of(child), around);
    else if (node.kind == Node::Kind::repeat && node.min == 0)
      inner = add(numbers_, &child, Element::Kind::optional, begin_of(child), text_of(node), around);
    inside(child, inner);
  }
}

void ElementNumbers::add_atoms(const Node& node, std::uint32_t around) {
  switch (node.kind) {
    case Node::Kind::word:
    case Node::Kind::gap:
    case Node::Kind::start:
    case Node::Kind::end:
      add(atoms_, &node, Element::Kind::atom, node.at, text_of(node), around);
      break;
    case Node::Kind::reference:
      for (const std::vector<Test>& conjunction : node.tests)
        add(atoms_, &conjunction, Element::Kind::atom, node.tests.size() == 1 ? node.at : conjunction.front().at,
            "<" + text_of(conjunction) + ">", around);
      break;
    default:
      break;
  }
}

}  // namespace vnaner
