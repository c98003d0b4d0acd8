// lines.cc: see lines.h.
#include "libvnaner/rules/lines.h"

#include <algorithm>

namespace vnaner {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool opens_comment(std::string_view line, std::size_t at) {
  return line[at] == '#' && (at + 1 == line.size() || is_blank(line[at + 1]));
}

std::string_view without_comment(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  for (std::size_t at = first; at < line.size(); ++at)
    if (opens_comment(line, at) && (at == first || (at >= 2 && is_blank(line[at - 1]) && is_blank(line[at - 2])))) {
      line = line.substr(0, at);
      break;
    }
  while (!line.empty() && (is_blank(line.back()) || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

void append(Line& line, std::string_view text, Position at) {
  if (!line.text.empty()) line.text += ' ';
  line.parts.push_back({line.text.size(), at});
  line.text += text;
}

bool has_clauses(std::string_view head) {
  const std::string_view word = head.substr(0, std::min(head.find_first_of(" \t"), head.size()));
  return word == "rule" || word == "test" || word == "list";
}

}  // namespace

std::uint32_t code_points_in(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

const Line::Part& Line::part_at(std::size_t offset) const {
  const auto after = std::upper_bound(parts.begin() + 1, parts.end(), offset,
                                      [](std::size_t o, const Part& part) { return o < part.offset; });
  return *(after - 1);
}

Position Line::position(std::size_t offset) const {
  const Part& part = part_at(offset);
  const std::string_view before =
      std::string_view(text).substr(part.offset, std::min(offset, text.size()) - part.offset);
  return {part.at.line, part.at.column + code_points_in(before)};
}

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = without_comment(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (indent == line.size()) continue;
    const Position at{number, static_cast<std::uint32_t>(indent) + 1};
    const std::string_view content = line.substr(indent);
    Line* continued = nullptr;
    if (indent > 0 && !blocks.empty()) {
      Block& block = blocks.back();
      if (!has_clauses(block.head.text))
        continued = &block.head;
      else if (!block.clauses.empty() && indent > block.clauses.front().indent)
        continued = &block.clauses.back();
      else
        block.clauses.emplace_back();
      if (continued == nullptr) continued = &block.clauses.back();
    } else {
      blocks.emplace_back();
      continued = &blocks.back().head;
    }
    if (continued->parts.empty()) continued->indent = static_cast<std::uint32_t>(indent);
    append(*continued, content, at);
  }
  return blocks;
}

}  // namespace vnaner
