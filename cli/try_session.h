// try_session.h: the conversation of `vnaner try`: a line in, an answer out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/live_data.h"
#include "vnaner/document.h"
#include "vnaner/terminal.h"

namespace vnaner {

struct Answer {
  std::string messages;  // for standard error, before the rest
  std::string out;       // for standard output
  bool end = false;      // nothing more will be asked
};

class TrySession {
 public:
  TrySession(LiveData data, std::string date) : data_(std::move(data)), date_(std::move(date)) {}

  void set_look(const TerminalOptions& look) { look_ = look; }

  // A line as it was typed: a sentence; a command, which begins with a colon; or blank, which says the last sentence
  // again.
  Answer take(std::string_view line);
  // Any text.
  Answer try_text(std::string text);

 private:
  // A command, without its colon. Another one is a function and a line in commands().
  struct Command {
    const char* name;
    const char* argument;  // as the help shows it; "" if it takes none
    std::string help;
    void (TrySession::*run)(const std::string& argument, Answer& answer);
  };
  static std::vector<Command> commands();
  void obey(std::string_view line, Answer& answer);

  void again(const std::string&, Answer& answer);
  void add_data(const std::string& path, Answer& answer);
  void set_date(const std::string& date, Answer& answer);
  void explain(const std::string& words, Answer& answer);
  void help(const std::string&, Answer& answer);
  void show_internal(const std::string& state, Answer& answer);
  void quit(const std::string&, Answer& answer);
  void read(const std::string& file, Answer& answer);
  void rules(const std::string& prefix, Answer& answer);
  void why_not(const std::string& words, Answer& answer);

  // Reads the files again and tells what has changed, and what is in use if they cannot be loaded.
  void look_again(Answer& answer);
  // Extracts from text_ with the files as they are now, and shows it; if `compared`, with what is not as it was.
  void show(bool compared, Answer& answer);

  LiveData data_;
  std::string date_;
  TerminalOptions look_;
  bool internal_ = false;
  bool asked_ = false;  // there is a sentence
  std::string text_;    // the last one,
  Document document_;   // and what was found in it
};

}  // namespace vnaner
