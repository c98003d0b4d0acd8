// blocks.cc: see blocks.h.
#include "blocks.h"

#include <sstream>

namespace vnaner {

namespace {

constexpr std::string_view kFence = "```";

std::size_t indent_of(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos ? line.size() : first;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

// "- ", "* ", "12. ": lines below it may be indented and are no code.
bool starts_list_item(std::string_view line) {
  line.remove_prefix(indent_of(line));
  if (line.substr(0, 2) == "- " || line.substr(0, 2) == "* ") return true;
  const std::size_t digits = line.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && line.substr(digits, 2) == ". ";
}

PageBlock opened(std::string_view fence, std::size_t line, std::vector<Complaint>& complaints) {
  PageBlock block;
  block.line = line;
  std::istringstream words{std::string(fence.substr(kFence.size()))};
  words >> block.tag;
  for (std::string word; words >> word;) {
    const std::size_t equals = word.find('=');
    if (equals != std::string::npos)
      block.settings[word.substr(0, equals)] = word.substr(equals + 1);
    else if (block.path.empty())
      block.path = word;
    else
      complaints.push_back({line, "a block has one path; \"" + word + "\" is a second one"});
  }
  return block;
}

}  // namespace

PageBlocks read_blocks(std::string_view page) {
  PageBlocks found;
  PageBlock open;
  bool inside = false, after_blank = true, in_list = false, in_indented = false;
  std::size_t number = 0;
  while (!page.empty()) {
    const std::size_t end = page.find('\n');
    const std::string_view line = page.substr(0, end);
    page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
    ++number;
    if (inside) {
      if (line == kFence) {
        found.blocks.push_back(std::move(open));
        inside = false;
        after_blank = false;
      } else {
        open.text.append(line) += '\n';
      }
      continue;
    }
    if (line.substr(0, kFence.size()) == kFence) {
      open = opened(line, number, found.complaints);
      inside = true;
      in_list = false;
      continue;
    }
    if (is_blank(line)) {
      after_blank = true;
      continue;
    }
    const std::size_t indent = indent_of(line);
    if (starts_list_item(line) && indent < 4)
      in_list = true;
    else if (indent == 0)
      in_list = false;
    if (line.find(kFence) == indent && indent > 0)
      found.complaints.push_back({number, "a fence stands at the margin"});
    else if (indent >= 4 && after_blank && !in_list && !in_indented)
      found.complaints.push_back({number, "a code block needs fences and a tag that says how it is run"});
    in_indented = indent >= 4;
    after_blank = false;
  }
  if (inside) found.complaints.push_back({open.line, "the fence is never closed"});
  return found;
}

}  // namespace vnaner
