// try_session.cc: see try_session.h.
#include "cli/try_session.h"

#include <utility>

#include "cli/explain_text.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/try_print.h"

namespace vnaner {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlanks) + 1 - first));
}

void tell(Answer& answer, const std::string& message) { answer.messages += printable(message) + '\n'; }

void tell(Answer& answer, const Reload& reload) {
  for (const std::string& file : reload.added) tell(answer, say("new: {}", file));
  for (const std::string& file : reload.changed) tell(answer, say("changed: {}", file));
  for (const std::string& file : reload.gone) tell(answer, say("gone: {}", file));
  for (const std::string& directory : reload.gone_directories)
    tell(answer, say("gone: {}, with all that was in it", directory));
  for (const Problem& problem : reload.problems) tell(answer, describe(problem));
}

}  // namespace

Answer TrySession::take(std::string_view line) {
  Answer answer;
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.find_first_not_of(kBlanks) == std::string_view::npos) {
    again({}, answer);
  } else if (line.front() == ':') {
    obey(line.substr(1), answer);
  } else {
    return try_text(std::string(line));
  }
  return answer;
}

Answer TrySession::try_text(std::string text) {
  Answer answer;
  text_ = std::move(text);
  asked_ = true;
  show(false, answer);
  return answer;
}

std::vector<TrySession::Command> TrySession::commands() {
  return {
      {"again", "", tr("the last sentence again, and what has changed (or an empty line)"), &TrySession::again},
      {"data", "DIR", tr("add a directory of packs and lists, or one such file"), &TrySession::add_data},
      {"date", "DATE", tr("the sentences' date, as in 2022-02; without DATE it is unknown"), &TrySession::set_date},
      {"explain", "WORDS", tr("why the last sentence's spans that hold these words are what they are; or all of them"),
       &TrySession::explain},
      {"help", "", tr("these lines"), &TrySession::help},
      {"internal", "on|off", tr("show spans of internal types, too"), &TrySession::show_internal},
      {"quit", "", tr("end (or Ctrl-D)"), &TrySession::quit},
      {"read", "FILE", tr("take the whole of a file for a sentence"), &TrySession::read},
      {"rules", "PREFIX", tr("the rules whose names start so, and where they stand"), &TrySession::rules},
      {"why-not", "WORDS", tr("why words of the last sentence are not marked, and the rules that came closest"),
       &TrySession::why_not},
  };
}

void TrySession::obey(std::string_view line, Answer& answer) {
  const std::string name(line.substr(0, line.find_first_of(kBlanks)));
  const std::string argument = trimmed(line.substr(name.size()));
  std::vector<Command> meant;
  std::string names;
  for (const Command& command : commands()) {
    if (command.name == name) return (this->*command.run)(argument, answer);
    if (name.empty() || !std::string_view(command.name).starts_with(name)) continue;
    meant.push_back(command);
    names += fmt::format("{}:{}", names.empty() ? "" : ", ", command.name);
  }
  if (meant.size() == 1) return (this->*meant.front().run)(argument, answer);
  if (!meant.empty()) return tell(answer, say("several commands begin with :{}: {}", name, names));
  tell(answer, say("no command is called :{}; :help lists them", name));
  tell(answer, tr("a sentence that begins with a colon needs a blank before it"));
}

void TrySession::again(const std::string&, Answer& answer) {
  if (asked_)
    show(true, answer);
  else
    tell(answer, tr("there is no last sentence yet: type one, or :help"));
}

void TrySession::add_data(const std::string& path, Answer& answer) {
  if (path.empty()) return tell(answer, tr("the command needs a directory or a file"));
  const Reload reload = data_.add(path);
  if (!reload.broken) return tell(answer, reload);
  for (const Problem& problem : reload.problems) tell(answer, describe(problem));
  tell(answer, say("{} was not added", path));
}

void TrySession::set_date(const std::string& date, Answer& answer) {
  if (!date.empty() && !is_date(date)) return tell(answer, say("expected YYYY, YYYY-MM or YYYY-MM-DD, found {}", date));
  date_ = date;
  tell(answer, date.empty() ? tr("the date is unknown") : say("the date is {}", date));
}

void TrySession::explain(const std::string& words, Answer& answer) {
  if (!asked_) return tell(answer, tr("there is no last sentence yet: type one, or :help"));
  look_again(answer);
  const Explained explained = data_.explainer().explain(text_, {date_, {}, internal_});
  const Offsets offsets(text_);
  for (const Explanation& why : explained.spans)
    if (slice(text_, explained.document.spans[why.span]).find(words) != std::string_view::npos)
      answer.out += (answer.out.empty() ? "" : "\n") + in_words(why, {explained.document, text_, offsets});
  if (answer.out.empty()) tell(answer, words.empty() ? tr("nothing was found") : tr("no span holds these words"));
}

void TrySession::why_not(const std::string& words, Answer& answer) {
  if (!asked_) return tell(answer, tr("there is no last sentence yet: type one, or :help"));
  if (words.empty()) return tell(answer, tr("the command needs words of the last sentence"));
  look_again(answer);
  const WhyNot why = data_.explainer().why_not(text_, words, {date_, {}, internal_}, {1, 3});
  const Offsets offsets(text_);
  answer.out += in_words(why, {why.document, text_, offsets});
  if (answer.out.empty()) tell(answer, tr("the words do not stand in the last sentence, whole and in a row"));
}

void TrySession::help(const std::string&, Answer& answer) {
  answer.out +=
      tr("A line is a sentence to be tried, or a command (its first letters will do, if no other begins so):\n");
  for (const Command& command : commands())
    answer.out += fmt::format("  :{:<16} {}\n", fmt::format("{} {}", command.name, command.argument), command.help);
}

void TrySession::show_internal(const std::string& state, Answer& answer) {
  if (!state.empty() && state != "on" && state != "off")
    return tell(answer, say("expected on or off, found {}", state));
  internal_ = state.empty() ? !internal_ : state == "on";
  tell(answer, internal_ ? tr("internal types are shown") : tr("internal types are not shown"));
}

void TrySession::quit(const std::string&, Answer& answer) { answer.end = true; }

void TrySession::read(const std::string& file, Answer& answer) {
  if (file.empty() || file == "-") return tell(answer, tr("the command needs a file"));
  std::vector<Failure> failures;
  std::string content;
  if (!read_file(file, content, failures)) {
    for (const Failure& failure : failures) tell(answer, failure.where + ": " + failure.message);
    return;
  }
  answer = try_text(std::move(content));
}

void TrySession::rules(const std::string& prefix, Answer& answer) {
  look_again(answer);
  bool any = false;
  for (const RuleInfo& rule : data_.extractor().rules())
    if (rule.name.starts_with(prefix)) {
      answer.out += printable(fmt::format("{}  {}:{}", rule.name, rule.file, rule.line)) + '\n';
      any = true;
    }
  if (!any) tell(answer, say("no rule's name starts with {}", prefix));
}

void TrySession::look_again(Answer& answer) {
  const Reload reload = data_.refresh();
  tell(answer, reload);
  if (!reload.broken) return;
  tell(answer, data_.only_shipped() ? tr("the packs cannot be loaded: only what is shipped is in use")
                                    : tr("the packs cannot be loaded: those loaded before are in use"));
}

void TrySession::show(bool compared, Answer& answer) {
  look_again(answer);
  Document document = data_.extractor().extract(text_, {date_, {}, internal_});
  answer.out += to_terminal(document, {{}, text_}, look_) + '\n';
  answer.out +=
      document.spans.empty() ? tr("nothing was found") + '\n' : list_spans(document, text_, data_.extractor(), look_);
  if (compared) {
    const std::string changes = list_changes(document_, document, text_, look_);
    answer.out += '\n' + (changes.empty() ? tr("nothing has changed") + '\n' : changes);
  }
  document_ = std::move(document);
}

}  // namespace vnaner
