// terminal_style.cc: see terminal_style.h.
#include "libvnaner/output/terminal_style.h"

#include <array>

#include "vnaner/terminal.h"

namespace vnaner {

void StyledText::style(std::string_view parameters) {
  if (!colours_ || parameters == style_) return;
  // From one style to another, not on top of it.
  ((out_ += parameters.empty() ? "\x1B[0" : "\x1B[0;") += parameters) += 'm';
  style_ = parameters;
}

void StyledText::newline() {
  style({});
  out_ += '\n';
}

std::string style_of_words(std::string_view type, std::uint32_t depth) {
  std::string style(colour_of(type));
  if (depth != 0) style += ";4";
  return style;
}

// None that disappears on some background: neither black, white and bright yellow, nor dark blue, which is hard to read
// on black. Yellow is brown on most terminals.
std::string_view colour_of(std::string_view type) noexcept {
  if (type == "person") return "35";
  if (type == "office") return "94";
  if (type == "body") return "36";
  if (type == "date") return "32";
  static constexpr std::array<std::string_view, 2> others = {"31", "33"};
  std::uint32_t sum = 2166136261u;  // FNV-1a: the same type has the same colour in every article
  for (const char c : type) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
  return others[sum % others.size()];
}

std::string label(const Span& span) {
  std::string out = span.type;
  const auto add = [&out](std::string_view before, std::string_view value) {
    if (!value.empty()) (out += before) += value;
  };
  add(" ", span.status);
  add(" ", span.value);
  add(" ", span.mod);
  add(" of ", span.body);
  add(" = ", span.ref);
  add(" → ", span.holder);
  return out;
}

}  // namespace vnaner
