// blocks.h: the code blocks of a Markdown page.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vnaner {

// What stands between two fences, and what the opening fence says of it: ```tag path key=value
struct PageBlock {
  std::size_t line = 0;  // of the opening fence, from 1
  std::string tag;
  std::string path;                             // the one word without "=", if any
  std::map<std::string, std::string> settings;  // key=value
  std::string text;                             // whole lines, each with its "\n"
};

// Something wrong with a page, at a line of it.
struct Complaint {
  std::size_t line = 0;
  std::string message;
};

struct PageBlocks {
  std::vector<PageBlock> blocks;
  std::vector<Complaint> complaints;  // fences that never close, blocks set off by blanks alone, words not understood
};

PageBlocks read_blocks(std::string_view page);

}  // namespace vnaner
