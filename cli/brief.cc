// brief.cc: see brief.h.
#include "cli/brief.h"

#include "vnaner/terminal.h"

namespace vnaner {

std::string brief(std::string_view text, std::size_t most) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && letters++ == most) || at == 4 * most)
      return printable(text.substr(0, at)) + "…";
  return printable(text);
}

}  // namespace vnaner
