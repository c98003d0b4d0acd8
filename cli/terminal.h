// terminal.h: what the command knows about the terminal it writes to.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "vnaner/terminal.h"

namespace vnaner {

// The option --colour (--color) that fills `when`: auto, always or never.
void add_colour_option(CLI::App& command, std::string& when);

// How to write where `standard_output` says: to it, or to a file. With auto, colours are for a terminal only, for none
// that is called dumb, and not where NO_COLOR is set (no-color.org). The width is COLUMNS, or the terminal's, up to 100
// columns, which is enough for the eye; elsewhere 80.
TerminalOptions terminal_options(const std::string& when, bool standard_output);

}  // namespace vnaner
