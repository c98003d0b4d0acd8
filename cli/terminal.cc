// terminal.cc: see terminal.h.
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "cli/messages.h"

namespace vnaner {
namespace {

constexpr std::size_t kReadable = 100;  // columns
constexpr std::size_t kLargest = 10000;

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

bool wants_colours(const std::string& when, bool terminal) {
  if (when != "auto") return when == "always";
  const std::string_view term = variable("TERM");
  return terminal && variable("NO_COLOR").empty() && !term.empty() && term != "dumb";
}

// 0 if the environment names no width.
std::size_t width_of_environment() {
  std::size_t width = 0;
  for (const char c : variable("COLUMNS")) {
    if (c < '0' || c > '9') return 0;
    width = std::min(kLargest, 10 * width + static_cast<std::size_t>(c - '0'));
  }
  return width;
}

std::size_t width_of_terminal() {
  winsize size = {};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

void add_colour_option(CLI::App& command, std::string& when) {
  command
      .add_option("--colour,--color", when,
                  tr("Colours of terminal output: auto (on a terminal, unless NO_COLOR is set), always or never"))
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
}

TerminalOptions terminal_options(const std::string& when, bool standard_output) {
  const bool terminal = standard_output && isatty(STDOUT_FILENO) != 0;
  TerminalOptions options;
  options.colours = wants_colours(when, terminal);
  if (const std::size_t named = width_of_environment())
    options.width = named;
  else if (const std::size_t wide = terminal ? width_of_terminal() : 0)
    options.width = std::min(wide, kReadable);
  return options;
}

}  // namespace vnaner
