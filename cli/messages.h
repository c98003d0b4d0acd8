// messages.h: what the command says to people, in their language, on standard error.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "vnaner/problem.h"

namespace vnaner {

// `english` in the user's language, where a catalogue has it; as it is elsewhere. Messages are fmt patterns.
std::string tr(const char* english);

// A translated pattern with its holes filled.
template <typename... Args>
std::string say(const char* english, const Args&... args) {
  return fmt::format(fmt::runtime(tr(english)), args...);
}

// One line on standard error. `where` names the file (and line) that it is about.
void complain(std::string_view where, std::string_view message);

// Every problem of a LoadError, one line each.
void complain(const LoadError& error);

// The system's words for an errno value.
std::string system_message(int error);

}  // namespace vnaner
