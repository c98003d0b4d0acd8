// explain.cc: `vnaner explain` and `vnaner why-not`: why words of an article are marked as they are, or not at all.
#include "vnaner/explain.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/brief.h"
#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/explain_text.h"
#include "cli/input.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "vnaner/offsets.h"

namespace vnaner {
namespace {

struct Options {
  std::string file, date, charset, span, words;
  std::string unit = "cp";
  std::vector<std::string> data;
  WhyNotLimits limits;
};

struct Range {
  std::uint64_t begin = 0, end = 0;
};

// "103-122". Whether anything lies between them is not looked at.
std::optional<Range> read_range(const std::string& text) {
  Range range;
  const char* const end = text.data() + text.size();
  const auto [dash, first_error] = std::from_chars(text.data(), end, range.begin);
  if (first_error != std::errc() || dash == end || *dash != '-') return {};
  const auto [rest, second_error] = std::from_chars(dash + 1, end, range.end);
  if (second_error != std::errc() || rest != end) return {};
  return range;
}

std::uint64_t in_unit(const Place& place, const std::string& unit) {
  return unit == "byte" ? place.byte : unit == "utf16" ? place.utf16 : place.cp;
}

// The article of the command line; an exit code if there is none.
std::optional<int> read_article(const Options& options, std::string& article) {
  if (!options.date.empty() && !is_date(options.date)) {
    complain("--date", say("expected YYYY, YYYY-MM or YYYY-MM-DD, found {}", options.date));
    return exit_usage;
  }
  std::vector<Failure> failures;
  if (read_file(options.file, article, failures)) return {};
  for (const Failure& failure : failures) complain(failure.where, failure.message);
  return exit_io;
}

// Notes that concern the article as a whole: a charset that cannot be read.
bool complain_of_charset(const Document& document, const std::string& file) {
  bool any = false;
  for (const Note& note : document.notes)
    if (note.code == "V304") complain(file, note.message), any = true;
  return any;
}

int explain(const Options& options) {
  const std::optional<Range> range = read_range(options.span);
  if (!options.span.empty() && !range) {
    complain("--span", say("expected two offsets such as 103-122, found {}", options.span));
    return exit_usage;
  }
  if (range && range->begin >= range->end) {
    complain("--span", range->begin == range->end
                           ? say("the range {} is empty: its end does not belong to it", options.span)
                           : say("the range {} is backwards: its end lies before its beginning", options.span));
    return exit_usage;
  }
  std::string bytes;
  if (const std::optional<int> failed = read_article(options, bytes)) return *failed;
  Explainer explainer(data_with(options.data));
  const Explained explained = explainer.explain(bytes, {options.date, options.charset, false});
  const Document& document = explained.document;
  const bool unread = complain_of_charset(document, options.file);
  const std::string& article = document.converted.empty() ? bytes : document.converted;
  const Offsets offsets(article);
  if (range && in_unit(offsets.end(), options.unit) < range->end) {
    complain("--span", say("the article ends at {}", in_unit(offsets.end(), options.unit)));
    return exit_usage;
  }
  const Subject subject{document, article, offsets};
  Output output({});
  bool any = false;
  for (const Explanation& why : explained.spans) {
    const Span& span = document.spans[why.span];
    if (range && (in_unit(offsets.at(span.end), options.unit) <= range->begin ||
                  in_unit(offsets.at(span.begin), options.unit) >= range->end))
      continue;
    output.write((any ? "\n" : "") + in_words(why, subject));
    any = true;
  }
  if (!any)
    output.write((range ? tr("nothing is marked there; `vnaner why-not` tells why words are not")
                        : tr("nothing is marked; `vnaner why-not` tells why words are not")) +
                 "\n");
  return output.finish() && !unread ? exit_ok : exit_io;
}

// Whether the words, which stand on no line of the article, stand in it if its lines are joined.
bool stand_over_lines(std::string article, const std::string& words) {
  std::replace_if(
      article.begin(), article.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  Explainer reader(Data::empty());
  const WhyNot joined = reader.why_not(article, words, {}, {1, 0});
  return !joined.places.empty() || !joined.marked.empty();
}

int why_not(const Options& options) {
  if (options.words.find_first_not_of(" \t\r\n") == std::string::npos) {
    complain("why-not", tr("no words were given"));
    return exit_usage;
  }
  std::string bytes;
  if (const std::optional<int> failed = read_article(options, bytes)) return *failed;
  Explainer explainer(data_with(options.data));
  const WhyNot why = explainer.why_not(bytes, options.words, {options.date, options.charset, false}, options.limits);
  const bool unread = complain_of_charset(why.document, options.file);
  const std::string& article = why.document.converted.empty() ? bytes : why.document.converted;
  const Offsets offsets(article);
  const std::string answer = in_words(why, {why.document, article, offsets});
  if (answer.empty()) {
    const std::string words = "«" + brief(options.words, 60) + "»";
    complain(options.file, stand_over_lines(article, options.words)
                               ? say("the words {} stand in it, but a line ends among them, and no match goes on "
                                     "behind the end of a line",
                                     words)
                               : say("the words {} do not stand in it, whole and in a row", words));
    return exit_findings;
  }
  Output output({});
  output.write(answer);
  return output.finish() && !unread ? exit_ok : exit_io;
}

void add_common_options(CLI::App& command, Options& options) {
  command.add_option("file", options.file, tr("The article, or - for standard input"))->required()->type_name("FILE");
  command
      .add_option("--date", options.date, tr("The article's date, as far as it is known: 2022, 2022-02, 2022-02-03"))
      ->type_name("DATE");
  command.add_option("--charset", options.charset, tr("Charset of the article (default UTF-8), or auto"))
      ->type_name("NAME");
  add_data_option(command, options.data);
}

}  // namespace

void add_explain(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("explain", tr("Tell why each span of an article is what it is."));
  command->footer(
      tr("For each span: the rule with its place, sign by sign with what it read, the list entries, what memory knew,\n"
         "who decided its value, and what had to give way to it.\n"
         "Examples:\n"
         "  vnaner explain article.txt\n"
         "  vnaner explain --date 2022-02 --span 103-122 article.txt\n"
         "  vnaner explain --data newsroom/ article.txt"));
  add_common_options(*command, *options);
  command->add_option("--span", options->span, tr("Only spans that share a letter with these, from 0, half-open"))
      ->type_name("A-B");
  command->add_option("--unit", options->unit, tr("What --span counts: code points, bytes or UTF-16 units"))
      ->check(CLI::IsMember({"cp", "byte", "utf16"}))
      ->capture_default_str();
  command->callback([options, &work] { work = [options] { return explain(*options); }; });
}

void add_why_not(CLI::App& app, Work& work) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("why-not", tr("Tell why words of an article are not marked."));
  command->footer(tr(
      "For each place where the words stand: what is marked in them, what was and gave way, and the rules that came\n"
      "closest: what they had read, what they expected and where they say so, and what they found instead.\n"
      "Examples:\n"
      "  vnaner why-not article.txt 'secrétaire général délégué'\n"
      "  vnaner why-not --date 2022-02 --rules 2 article.txt 'vendredi prochain'"));
  add_common_options(*command, *options);
  command->add_option("words", options->words, tr("Whole words, as they stand there; case does not matter"))
      ->required()
      ->type_name("TEXT");
  command->add_option("--rules", options->limits.rules, tr("How many rules that came close to name"))
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--places", options->limits.places, tr("Of how many places where the words stand to tell"))
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->callback([options, &work] { work = [options] { return why_not(*options); }; });
}

}  // namespace vnaner
