// extract.cc: `vnaner extract`: articles in, spans out.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "vnaner/extractor.h"
#include "vnaner/output.h"
#include "vnaner/terminal.h"

namespace vnaner {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::vector<std::string> data;
  std::string date, id, charset, out;
  std::string format = "jsonl";
  std::string input = "text";
  std::string colour = "auto";
  TerminalOptions terminal;
  unsigned jobs = 1;
};

// What one file gave; written once the files before it are.
struct Result {
  std::string output;
  std::vector<Failure> failures;
  bool done = false;
};

std::string in_format(const Document& document, const InputArticle& article, const Options& options,
                      const Extractor& extractor, bool several) {
  const Article shown{article.id, document.converted.empty() ? article.text : std::string_view(document.converted)};
  if (options.format == "jsonl") return to_json(document, shown, extractor) + '\n';
  if (options.format == "timeml") return to_timeml(document, shown);
  const bool terminal = options.format == "terminal";
  std::string text = terminal ? to_terminal(document, shown, options.terminal) : to_marked(document, shown);
  if (text.empty() || text.back() != '\n') text += '\n';
  return several ? fmt::format("==> {} <==\n{}\n", terminal ? printable(article.id) : article.id, text) : text;
}

Result process(const std::string& path, const Options& options, const Extractor& extractor, bool several,
               Workspace& scratch) {
  Result result;
  std::string content;
  if (!read_file(path, content, result.failures)) return result;
  const auto take = [&](const InputArticle& article) {
    const Document document = extractor.extract(article.text, {article.date, options.charset, false}, scratch);
    for (const Note& note : document.notes)
      if (note.code == "V304") result.failures.push_back({article.where, note.message});
    result.output += in_format(document, article, options, extractor, several);
  };
  if (options.input == "jsonl")
    each_line(path, content, options.date, result.failures, take);
  else
    take({path, options.id.empty() ? stem(path) : options.id, options.date, content});
  return result;
}

// "120/400 files" on a terminal, once the work has taken a second.
class Progress {
 public:
  explicit Progress(std::size_t files) : files_(files), shown_(files > 1 && isatty(STDERR_FILENO) != 0) {}
  ~Progress() {
    if (drawn_) fmt::print(stderr, "\r\033[K");
  }

  void at(std::size_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || now < next_) return;
    fmt::print(stderr, "\r{}", say("{}/{} files", done, files_));
    std::fflush(stderr);
    drawn_ = true;
    next_ = now + std::chrono::milliseconds(200);
  }

 private:
  std::size_t files_;
  bool shown_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now() + std::chrono::seconds(1);
};

// Threads take files in order and stay at most a few files ahead of the writing, so that memory stays bounded.
class Pool {
 public:
  Pool(const std::vector<std::string>& files, const Options& options, const Extractor& extractor, bool several)
      : files_(files), options_(options), extractor_(extractor), several_(several), results_(files.size()) {
    const std::size_t threads = std::min<std::size_t>(options.jobs, files.size());
    ahead_ = 4 * threads;
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Pool() {
    {
      const std::lock_guard lock(mutex_);
      next_ = files_.size();
    }
    room_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // Waits for the result of a file; to be called once for each, in order.
  Result take(std::size_t file) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return results_[file].done; });
    written_ = file + 1;
    room_.notify_all();
    return std::move(results_[file]);
  }

 private:
  void work() {
    Workspace scratch;
    for (;;) {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [&] { return next_ >= files_.size() || next_ < written_ + ahead_; });
      if (next_ >= files_.size()) return;
      const std::size_t file = next_++;
      lock.unlock();
      Result result = process_in_memory(files_[file], scratch);
      lock.lock();
      results_[file] = std::move(result);
      results_[file].done = true;
      ready_.notify_one();
    }
  }

  // A file that is too large for the machine must not take the others down with it.
  Result process_in_memory(const std::string& file, Workspace& scratch) {
    try {
      return process(file, options_, extractor_, several_, scratch);
    } catch (const std::bad_alloc&) {
      scratch = Workspace();
      Result result;
      result.failures.push_back({file, tr("not enough memory")});
      return result;
    }
  }

  const std::vector<std::string>& files_;
  const Options& options_;
  const Extractor& extractor_;
  bool several_;
  std::vector<Result> results_;
  std::size_t next_ = 0, written_ = 0, ahead_ = 0;
  std::mutex mutex_;
  std::condition_variable ready_, room_;
  std::vector<std::thread> threads_;
};

int extract(const Options& options) {
  if (!options.date.empty() && !is_date(options.date)) {
    complain("--date", say("expected YYYY, YYYY-MM or YYYY-MM-DD, found {}", options.date));
    return exit_usage;
  }
  if (!options.charset.empty() && options.input == "jsonl") {
    complain("--charset", tr("JSON Lines are UTF-8: the option is for plain text"));
    return exit_usage;
  }
  std::vector<Failure> failures;
  const std::vector<std::string> files =
      list_files(options.paths, options.input == "jsonl" ? ".jsonl" : ".txt", failures);
  if (!options.id.empty() && (files.size() > 1 || options.input == "jsonl")) {
    complain("--id", tr("names one article, but the input may hold several"));
    return exit_usage;
  }
  if (options.format == "timeml" && (files.size() > 1 || options.input == "jsonl")) {
    complain("--format", tr("an XML document holds one article, but the input may hold several"));
    return exit_usage;
  }
  for (const std::string& file : files)
    if (std::error_code none; !options.out.empty() && std::filesystem::equivalent(options.out, file, none)) {
      complain(options.out, tr("is read as well: writing to it would destroy it"));
      return exit_usage;
    }
  const Extractor extractor(data_with(options.data));
  Output output(options.out);
  bool written = output.write({});
  bool read = failures.empty();
  for (const Failure& failure : failures) complain(failure.where, failure.message);
  {
    Pool pool(files, options, extractor, files.size() > 1 || options.input == "jsonl");
    Progress progress(files.size());
    for (std::size_t i = 0; i < files.size() && written; ++i) {
      const Result result = pool.take(i);
      for (const Failure& failure : result.failures) complain(failure.where, failure.message);
      read = read && result.failures.empty();
      written = output.write(result.output);
      progress.at(i + 1);
    }
  }
  written = output.finish();
  return read && written ? exit_ok : exit_io;
}

}  // namespace

void add_extract(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("extract", tr("Find people, offices, UN bodies and dates in articles."));
  command->footer(
      tr("Examples:\n"
         "  vnaner extract article.txt\n"
         "  vnaner extract --date 2022-02 --format marked article.txt\n"
         "  vnaner extract --format terminal --colour always archive/ | less -R\n"
         "  vnaner extract -j 4 -o spans.jsonl archive/\n"
         "  vnaner extract --input jsonl articles.jsonl\n"
         "  cat article.txt | vnaner extract --id a17 -"));
  command
      ->add_option("files", options->paths, tr("Files, directories (their *.txt or *.jsonl), or - for standard input"))
      ->required()
      ->type_name("FILE|DIR|-");
  command
      ->add_option("--date", options->date, tr("The articles' date, as far as it is known: 2022, 2022-02, 2022-02-03"))
      ->type_name("DATE");
  command
      ->add_option("--id", options->id,
                   tr("The article's name in the output (default: its file's name without ending)"))
      ->type_name("ID");
  command
      ->add_option("--format", options->format,
                   tr("jsonl: one JSON object a line; marked: the text in bracket notation; timeml: one article's "
                      "dates as TimeML; terminal: the text with what was found below its lines"))
      ->check(CLI::IsMember({"jsonl", "marked", "terminal", "timeml"}))
      ->capture_default_str();
  command
      ->add_option("--input", options->input,
                   tr("text: a file is an article; jsonl: a line is {\"id\", \"date\", \"text\"}"))
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->capture_default_str();
  command->add_option("--charset", options->charset, tr("Charset of the input (default UTF-8), or auto"))
      ->type_name("NAME");
  add_data_option(*command, options->data);
  add_colour_option(*command, options->colour);
  command
      ->add_option("-j,--jobs", options->jobs,
                   tr("Files worked on at the same time; the output keeps the input's order"))
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  command->add_option("-o,--output", options->out, tr("Write here instead of to standard output"))->type_name("FILE");
  command->callback([options, &work] {
    options->terminal = terminal_options(options->colour, options->out.empty() || options->out == "-");
    work = [options] { return extract(*options); };
  });
}

}  // namespace vnaner
