// elements.cc: see elements.h.
#include "libvnaner/rules/elements.h"

namespace vnaner {

ElementNumbers::ElementNumbers(const std::vector<Node>& alternatives, const Element& root, std::vector<Element>& all)
    : all_(&all), root_(root) {
  for (const Node& alternative : alternatives) {
    const Position at = root.at.line == 0 ? begin_of(alternative) : root.at;
    inside(alternative, add(&alternative, root.kind, at, text_of(alternative), Element::kNoParent));
  }
}

std::uint32_t ElementNumbers::add(const void* part, Element::Kind kind, Position at, std::string text,
                                  std::uint32_t parent) {
  Element element = root_;
  element.kind = kind;
  element.at = at;
  element.text = std::move(text);
  element.parent = parent;
  all_->push_back(std::move(element));
  const auto number = static_cast<std::uint32_t>(all_->size() - 1);
  numbers_[part] = number;
  return number;
}

void ElementNumbers::inside(const Node& node, std::uint32_t around) {
  if (node.kind == Node::Kind::gap && node.min == 0) add(&node, Element::Kind::gap, node.at, text_of(node), around);
  if (node.tests.size() > 1)
    for (const std::vector<Test>& conjunction : node.tests)
      add(&conjunction, Element::Kind::branch, conjunction.front().at, text_of(conjunction), around);
  for (const Node& child : node.children) {
    std::uint32_t inner = around;
    if (node.kind == Node::Kind::choice && node.children.size() > 1)
      inner = add(&child, Element::Kind::branch, begin_of(child), text_of(child), around);
    else if (node.kind == Node::Kind::repeat && node.min == 0)
      inner = add(&child, Element::Kind::optional, begin_of(child), text_of(node), around);
    inside(child, inner);
  }
}

}  // namespace vnaner
