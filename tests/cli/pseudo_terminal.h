// pseudo_terminal.h: runs the built command on a terminal of its own, as a person sees it.
#pragma once

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>

namespace vnaner {

class PseudoTerminal {
 public:
  // Runs `command` with sh in `folder`, on a terminal of that many columns.
  PseudoTerminal(const std::string& folder, const std::string& command, unsigned short columns = 80) {
    winsize size = {};
    size.ws_row = 24;
    size.ws_col = columns;
    child_ = forkpty(&terminal_, nullptr, nullptr, &size);
    if (child_ == 0) {
      unsetenv("NO_COLOR");
      unsetenv("COLUMNS");
      setenv("TERM", "xterm", 1);
      setenv("LC_ALL", "C", 1);
      if (chdir(folder.c_str()) == 0) execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
      _exit(127);
    }
  }
  ~PseudoTerminal() {
    if (terminal_ >= 0) close(terminal_);
    if (child_ > 0) {
      kill(child_, SIGKILL);
      waitpid(child_, nullptr, 0);
    }
  }
  PseudoTerminal(const PseudoTerminal&) = delete;
  PseudoTerminal& operator=(const PseudoTerminal&) = delete;

  // As if typed.
  void type(std::string_view keys) {
    while (!keys.empty()) {
      const ssize_t written = write(terminal_, keys.data(), keys.size());
      if (written <= 0) return;
      keys.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // All that was shown since the last call, up to `end` and what came with it; without an end, up to the program's.
  std::string until(std::string_view end = {}) {
    std::string shown;
    for (;;) {
      pollfd ready = {terminal_, POLLIN, 0};
      if (poll(&ready, 1, 60'000) <= 0) return shown + "\n(nothing more for a minute)";
      char block[4096];
      const ssize_t size = read(terminal_, block, sizeof block);
      if (size <= 0) return shown;
      shown.append(block, static_cast<std::size_t>(size));
      if (!end.empty() && shown.find(end) != std::string::npos) return shown;
    }
  }

  // Waits for the program's end.
  int exit_code() {
    int status = 0;
    waitpid(child_, &status, 0);
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  int terminal_ = -1;
  pid_t child_ = -1;
};

}  // namespace vnaner
