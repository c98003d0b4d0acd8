// try.cc: `vnaner try`: type a sentence, see what is found in it and by which rule; change a pack, see again.
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "cli/try_session.h"
#include "vnaner/version.h"

namespace vnaner {
namespace {

struct Options {
  std::vector<std::string> words, data;
  std::string date;
  std::string colour = "auto";
};

bool write(Output& output, const Answer& answer) {
  fmt::print(stderr, "{}", answer.messages);
  return output.write(answer.out) && output.flush();
}

constexpr std::size_t kTerminalLine = 4095;  // bytes of a line that Linux hands on from a terminal; it drops the rest

// Somebody sits there: with a prompt, and patience with packs that are not ready yet.
bool is_conversation() { return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0; }

LiveData data_of(const Options& options) {
  if (!options.words.empty() || !is_conversation()) return LiveData(options.data);
  Reload first;
  LiveData data(options.data, first);
  for (const Problem& problem : first.problems) fmt::print(stderr, "{}\n", printable(describe(problem)));
  return data;
}

// Each line of standard input, until it ends or says so.
int converse(const Options& options, TrySession& session, Output& output) {
  const bool people = is_conversation();
  if (people) output.write(say("vnaner {}: type a sentence; :help tells more, Ctrl-D ends\n", VNANER_VERSION));
  std::string line;
  bool asking = true;
  while (asking) {
    if (people) {
      output.write("> ");
      output.flush();
    }
    if (!std::getline(std::cin, line)) break;
    if (people && line.size() >= kTerminalLine)
      complain("stdin", say("a terminal hands on {} bytes of a line: for longer texts there is :read", kTerminalLine));
    session.set_look(terminal_options(options.colour, true));  // windows change their size
    const Answer answer = session.take(line);
    const bool speaks = !answer.out.empty();
    if (people && speaks) output.write("\n");
    asking = write(output, answer) && !answer.end;
    if (speaks) output.write("\n");
  }
  if (people && asking) output.write("\n");
  const bool read = std::ferror(stdin) == 0;
  if (!read) complain("stdin", tr("cannot be read"));
  return output.finish() && read ? exit_ok : exit_io;
}

int try_sentences(const Options& options) {
  if (!options.date.empty() && !is_date(options.date)) {
    complain("--date", say("expected YYYY, YYYY-MM or YYYY-MM-DD, found {}", options.date));
    return exit_usage;
  }
  TrySession session(data_of(options), options.date);
  Output output({});
  if (options.words.empty()) return converse(options, session, output);
  std::string sentence;
  for (const std::string& word : options.words) sentence += (sentence.empty() ? "" : " ") + word;
  session.set_look(terminal_options(options.colour, true));
  write(output, session.try_text(std::move(sentence)));
  return output.finish() ? exit_ok : exit_io;
}

}  // namespace

void add_try(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("try", tr("Type sentences, see what is found and by which rule; change a pack, see again."));
  command->footer(
      tr("Each line of standard input is a sentence. It is shown with what was found below it, then a line for each\n"
         "span: what it is, its words, its parts, the rule that found it with file and line, and the witnesses that\n"
         "decided its value. Files of --data are read again before each sentence if they have changed; an empty line\n"
         "tries the last sentence again and tells what is different now. :help lists the commands. A SENTENCE on the\n"
         "command line is tried once.\n"
         "Examples:\n"
         "  vnaner try                                       a conversation\n"
         "  vnaner try --data newsroom/ --date 2022-02       with packs of your own, while you write them\n"
         "  vnaner try 'Mme Lindqvist part le 3 février.'    one sentence\n"
         "  vnaner try < sentences.txt"));
  command->add_option("sentence", options->words, tr("A sentence to be tried instead of those of standard input"))
      ->type_name("SENTENCE");
  command
      ->add_option("--date", options->date, tr("The sentences' date, as far as it is known: 2022, 2022-02, 2022-02-03"))
      ->type_name("DATE");
  add_data_option(*command, options->data);
  add_colour_option(*command, options->colour);
  command->callback([options, &work] { work = [options] { return try_sentences(*options); }; });
}

}  // namespace vnaner
