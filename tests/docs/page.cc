// page.cc: see page.h.
#include "page.h"

#include <re2/re2.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "likeness.h"
#include "vnaner/vnaner.h"

namespace vnaner {

namespace {

namespace fs = std::filesystem;

const Extractor& shipped() {
  static const Extractor made;
  return made;
}

std::string content_of(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::string on_lines_of_their_own(std::string_view shown, std::string_view got) {
  return "the page says\n" + std::string(shown) + "but it is\n" + std::string(got);
}

// Lines of rules move whenever a pack is edited, ids whenever an article's spans change.
std::string without_numbers(std::string json) {
  static const RE2 numbers(R"re(("line":|"[se])\d+)re");
  RE2::GlobalReplace(&json, numbers, "\\1");
  return json;
}

struct Sample {
  std::size_t line;  // of the block's text, from 0
  std::string text;  // without the last newline
};

std::vector<Sample> articles_of(const std::string& block) {
  std::vector<Sample> articles;
  std::istringstream lines(block);
  bool open = false;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    if (line.empty()) {
      open = false;
    } else if (open) {
      articles.back().text += '\n' + line;
    } else {
      articles.push_back({number, line});
      open = true;
    }
  }
  return articles;
}

}  // namespace

Page::Page(std::string name, fs::path folder) : name_(std::move(name)), folder_(std::move(folder)) {
  fs::remove_all(folder_);
  fs::create_directories(folder_);
  for (const char* part : {"rules", "gazetteers", "examples"})
    fs::copy(fs::path(VNANER_SOURCE_DIR) / part, folder_ / part, fs::copy_options::recursive);
}

std::vector<Complaint> Page::run(std::string_view page) {
  PageBlocks read = read_blocks(page);
  complaints_ = std::move(read.complaints);
  for (const PageBlock& block : read.blocks) run_block(block);
  std::stable_sort(complaints_.begin(), complaints_.end(),
                   [](const Complaint& a, const Complaint& b) { return a.line < b.line; });
  return std::move(complaints_);
}

void Page::run_block(const PageBlock& block) {
  const bool may_have_path = block.tag == "calque" || block.tag == "tsv" || block.tag == "text";
  if (!block.path.empty() && (!may_have_path || !write(block)))
    return complain(block.line, "no file can be written to \"" + block.path + "\" from here");
  for (const auto& [key, value] : block.settings)
    if (key != (block.tag == "marked" ? "date" : block.tag == "json" || block.tag == "cpp" ? "from" : ""))
      complain(block.line, "unknown setting " + key + "=" + value);
  if (block.text.empty()) return complain(block.line, "an empty block");
  if (block.tag == "calque") return run_calque(block);
  if (block.tag == "marked") return run_marked(block);
  if (block.tag == "console") return run_console(block);
  if (block.tag == "sh") return run_script(block);
  if (block.tag == "gold") return read_gold(block);
  if (block.tag == "json") return read_json(block);
  if (block.tag == "cpp" && !block.settings.empty()) return find_source(block);
  if (block.tag == "tsv" && block.path.empty()) return complain(block.line, "a list needs a path");
  const bool built_elsewhere = name_ == "README.md" && (block.tag == "cpp" || block.tag == "cmake");
  if (block.tag != "tsv" && block.tag != "text" && !built_elsewhere)
    complain(block.line, "nobody knows how to run a block tagged \"" + block.tag + "\"");
}

void Page::run_calque(const PageBlock& block) try {
  Data data = Data::built_in();
  std::string file = block.path;
  if (file.empty()) {
    file = "example.calque";
    for (const fs::path& path : written_)
      if (path.parent_path() == folder_ / "gazetteers") data.add_file(path.string());
    data.add_pack(file, block.text);
  } else {
    const fs::path rules = fs::path(block.path).parent_path();
    if (rules.filename() != "rules") return complain(block.line, "a pack stands in a folder rules/");
    data.add_directory((folder_ / rules.parent_path()).string());
    file = (folder_ / file).string();
  }
  const Extractor extractor(data);
  for (const Problem& problem : extractor.findings())
    if (problem.file == file && problem.severity != Severity::note)
      complain(block.line + problem.line, describe(problem));
  std::size_t run = 0;
  for (const TestResult& result : run_tests(extractor)) {
    if (result.test->file != file) continue;
    ++run;
    if (result.outcome == TestResult::Outcome::failed || result.outcome == TestResult::Outcome::unexpectedly_passed)
      complain(block.line + result.test->line, result.test->rule + ": got " + result.got);
  }
  if (run == 0) complain(block.line, "a pack without a test line shows nothing");
} catch (const LoadError& error) {
  for (const Problem& problem : error.problems())
    if (problem.severity == Severity::error) complain(block.line + problem.line, describe(problem));
}

void Page::run_marked(const PageBlock& block) {
  const auto date = block.settings.find("date");
  const Given given{date == block.settings.end() ? std::string_view() : std::string_view(date->second)};
  for (const Sample& article : articles_of(block.text)) {
    const std::size_t line = block.line + 1 + article.line;
    try {
      const std::string text = parse_marked(article.text).text;
      const std::string got = to_marked(shipped().extract(text, given), Article{{}, text});
      if (got != article.text) complain(line, on_lines_of_their_own(article.text + '\n', got));
    } catch (const MarkedError& error) {
      complain(line, error.what());
    }
  }
}

void Page::run_console(const PageBlock& block) {
  std::istringstream lines(block.text);
  std::string command, shown;
  std::size_t number = block.line, at = 0;
  const auto finish = [&] {
    if (command.empty()) return;
    int status = 0;
    const std::string printed = output_of(command, status);
    if (status == 127 || status < 0) complain(at, "the command cannot be run:\n" + printed);
    const std::size_t difference = first_difference(shown, printed);
    if (difference != std::string::npos) complain(at + 1 + difference, on_lines_of_their_own(shown, printed));
  };
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.rfind("$ ", 0) == 0) {
      finish();
      command = line.substr(2);
      shown.clear();
      at = number;
    } else if (command.empty()) {
      complain(number, "a console block begins with a command: $ …");
      return;
    } else {
      shown += line + '\n';
    }
  }
  finish();
}

void Page::run_script(const PageBlock& block) {
  int status = 0;
  const std::string printed = output_of("set -e\n" + block.text, status);
  if (status != 0) complain(block.line, "ends with " + std::to_string(status) + ":\n" + printed);
}

void Page::read_gold(const PageBlock& block) try {
  parse_gold("example.gold.txt", block.text);
} catch (const LoadError& error) {
  for (const Problem& problem : error.problems()) complain(block.line + problem.line, describe(problem));
}

void Page::read_json(const PageBlock& block) {
  std::string printed;
  if (const auto from = block.settings.find("from"); from != block.settings.end()) {
    const std::string text = content_of(folder_ / from->second);
    printed = without_numbers(to_json(shipped().extract(text), {{}, text}, shipped()));
  }
  std::istringstream lines(block.text);
  std::size_t number = block.line;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!nlohmann::json::accept(line)) complain(number, "this line is no JSON value");
    if (!block.settings.empty() && printed.find(without_numbers(line)) == std::string::npos)
      complain(number, "this is no part of what is printed");
  }
}

void Page::find_source(const PageBlock& block) {
  const std::string file = block.settings.begin()->second;
  if (content_of(folder_ / file).find(block.text) == std::string::npos)
    complain(block.line, "these lines are not in " + file);
}

void Page::complain(std::size_t line, std::string message) { complaints_.push_back({line, std::move(message)}); }

bool Page::write(const PageBlock& block) {
  const fs::path path = fs::path(block.path).lexically_normal();
  if (path.is_absolute() || path.empty() || *path.begin() == ".." || !path.has_filename()) return false;
  written_.push_back(folder_ / path);
  fs::create_directories(written_.back().parent_path());
  std::ofstream(written_.back(), std::ios::binary) << block.text;
  return true;
}

std::string Page::output_of(const std::string& command, int& status) {
  const fs::path script = folder_ / ".command", printed = folder_ / ".printed";
  std::ofstream(script) << command << '\n';
  const std::string path = fs::path(VNANER_BINARY).parent_path().string();
  const std::string run = "cd '" + folder_.string() + "' && LC_ALL=C PATH='" + path + "':\"$PATH\" sh '" +
                          script.string() + "' > '" + printed.string() + "' 2>&1 < /dev/null";
  const int code = std::system(run.c_str());
  status = WIFEXITED(code) ? WEXITSTATUS(code) : -1;
  return content_of(printed);
}

}  // namespace vnaner
