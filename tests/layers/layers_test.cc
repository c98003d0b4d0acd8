// layers_test.cc: who may include whom (docs: the folders of libvnaner come in an order, and third parties stay
// inside).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace vnaner {
namespace {

namespace fs = std::filesystem;

// From the first stage to the last; `time` and `pack` stand before them.
const std::vector<std::string> kStages = {"time", "pack", "text", "tokenizer", "gazetteer", "rules", "resolve"};

// They lead texts through all stages and may know everything.
const std::set<std::string> kConductors = {"engine.h", "engine.cc", "extractor.cc", "recorder.cc"};

// What a later stage may know of an earlier one: the values it hands on.
const std::map<std::string, std::set<std::string>> kValueHeaders = {
    {"time", {"days.h"}},
    {"pack", {"records.h"}},
    {"text", {"text.h"}},
    {"tokenizer", {"tokens.h"}},
    {"gazetteer", {"matches.h"}},
    {"rules", {"ast.h", "spans.h", "elements.h", "match_log.h"}},
    {"resolve", {}},
};

// Where headers of other projects may be included; a prefix ending in '/' stands for a folder.
struct ThirdParty {
  const char* prefix;
  std::set<std::string> places;
};
const std::vector<ThirdParty> kThirdParties = {
    {"unicode/", {"text", "tokenizer", "resolve"}},
    {"boost/", {"text", "cli"}},
    {"re2/", {"rules"}},
    {"openssl/", {"pack"}},
    {"fmt/", {"pack", "text", "tokenizer", "gazetteer", "rules", "resolve", "extractor.cc", "output", "check", "cli"}},
    {"CLI/", {"cli"}},
    {"nlohmann/", {"cli", "examples"}},
};
// System headers beside the standard library's, in programs only.
const std::set<std::string> kSystem = {"sys/ioctl.h", "unistd.h"};

// Programs that write tables while the library is built and are no part of it.
const std::set<std::string> kTableWriters = {"libvnaner/output/make_display_classes.cc"};

// "libvnaner/rules/x.cc" -> "rules"; "libvnaner/extractor.cc" -> "extractor.cc"; "cli/x.cc" -> "cli".
std::string place_of(std::string path) {
  for (const char* root : {"libvnaner/", "include/"})
    if (path.rfind(root, 0) == 0) path = path.substr(std::string_view(root).size());
  return path.substr(0, path.find('/'));
}

bool starts_with(const std::string& text, std::string_view prefix) { return text.rfind(prefix, 0) == 0; }

// Empty if `file` may include `header` ("x" or <x>, as `quoted` says), else why not.
std::string fault(const std::string& file, const std::string& header, bool quoted) {
  const std::string place = place_of(file);
  if (!quoted) {
    for (const ThirdParty& party : kThirdParties)
      if (starts_with(header, party.prefix)) {
        const bool table = starts_with(header, "unicode/") && kTableWriters.count(file);
        return table || party.places.count(place) ? "" : "no third party here";
      }
    if (header.find('/') == std::string::npos && header.find('.') == std::string::npos) return "";  // <vector>
    const bool program = place == "cli" || place == "examples";
    return program && kSystem.count(header) ? "" : "unknown header";
  }
  if (starts_with(header, "vnaner/")) return "";
  if (place == "cli" && starts_with(header, "cli/")) return "";
  if (!starts_with(header, "libvnaner/")) return "includes are written from the root";
  if (place == "vnaner" || place == "cli" || place == "examples") return "public headers only";
  const std::string to = place_of(header);
  const std::string name = header.substr(header.rfind('/') + 1);
  if (place == to || kConductors.count(place)) return "";
  if (place == "check" && header == "libvnaner/recorder.h") return "";  // to see what test lines do
  if (place == "recorder.h" && to == "rules")
    return kValueHeaders.at(to).count(name) ? "" : "not a value of that stage";
  if (place == "output" && header == "libvnaner/pack/sha256.h") return "";  // for the hash of the text
  if (place == "output" && header == "libvnaner/time/days.h") return "";    // for what lies between two dates
  const auto from_at = std::find(kStages.begin(), kStages.end(), place);
  const auto to_at = std::find(kStages.begin(), kStages.end(), to);
  if (from_at == kStages.end()) return "public headers only";
  if (to_at == kStages.end() || to_at > from_at) return "a later stage";
  return kValueHeaders.at(to).count(name) ? "" : "not a value of that stage";
}

// Every fault of a source, "file:line: #include …: why".
std::vector<std::string> faults(const std::string& file, std::istream& source) {
  std::vector<std::string> found;
  std::string line;
  for (int number = 1; std::getline(source, line); ++number) {
    std::istringstream words(line);
    std::string hash, rest;
    words >> hash;
    if (hash == "#") {
      words >> rest;
      hash += rest;
    }
    if (!starts_with(hash, "#include")) continue;
    const std::size_t open = line.find_first_of("\"<");
    const std::size_t close = open == std::string::npos ? open : line.find_first_of("\">", open + 1);
    if (close == std::string::npos) {
      found.push_back(file + ":" + std::to_string(number) + ": " + line + ": not understood");
      continue;
    }
    const std::string why = fault(file, line.substr(open + 1, close - open - 1), line[open] == '"');
    if (!why.empty()) found.push_back(file + ":" + std::to_string(number) + ": " + line + ": " + why);
  }
  return found;
}

TEST(Layers, HoldInEverySource) {
  const fs::path root = VNANER_SOURCE_DIR;
  std::set<std::string> places;
  for (const char* folder : {"libvnaner", "include", "cli", "examples"})
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".h" && ending != ".cc") continue;
      const std::string file = entry.path().lexically_relative(root).generic_string();
      places.insert(place_of(file));
      std::ifstream source(entry.path());
      ASSERT_TRUE(source.is_open()) << file;
      for (const std::string& found : faults(file, source)) ADD_FAILURE() << found;
    }
  // Nothing of it was missed, and no folder stands there that this test has no rule for.
  const std::set<std::string> known = {"time",         "pack",     "text",      "tokenizer",  "gazetteer",  "rules",
                                       "resolve",      "output",   "check",     "vnaner",     "cli",        "examples",
                                       "extractor.cc", "engine.h", "engine.cc", "recorder.h", "recorder.cc"};
  EXPECT_EQ(places, known);
}

struct Case {
  const char* name;
  const char* file;
  const char* line;
  bool allowed;
};

constexpr Case kCases[] = {
    {"StandardLibrary", "include/vnaner/document.h", "#include <vector>", true},
    {"PublicHeaderWithIcu", "include/vnaner/document.h", "#include <unicode/unistr.h>", false},
    {"PublicHeaderWithFmt", "include/vnaner/document.h", "#include <fmt/format.h>", false},
    {"PublicHeaderWithInternals", "include/vnaner/document.h", "#include \"libvnaner/text/text.h\"", false},
    {"ValueOfAnEarlierStage", "libvnaner/rules/match.cc", "#include \"libvnaner/tokenizer/tokens.h\"", true},
    {"FunctionOfAnEarlierStage", "libvnaner/rules/match.cc", "#include \"libvnaner/tokenizer/tokenize.h\"", false},
    {"ValueOfALaterStage", "libvnaner/tokenizer/words.cc", "#include \"libvnaner/rules/spans.h\"", false},
    {"PackKnowsNoStage", "libvnaner/pack/tsv.cc", "#include \"libvnaner/text/text.h\"", false},
    {"OwnFolder", "libvnaner/rules/match.cc", "#include \"libvnaner/rules/program.h\"", true},
    {"TheConductor", "libvnaner/extractor.cc", "#include \"libvnaner/tokenizer/tokenize.h\"", true},
    {"AStageCallsTheConductor", "libvnaner/rules/apply.cc", "#include \"libvnaner/extractor.h\"", false},
    {"TheOtherConductor", "libvnaner/engine.cc", "#include \"libvnaner/tokenizer/tokenize.h\"", true},
    {"TheRecorderHandsOnValues", "libvnaner/recorder.h", "#include \"libvnaner/rules/match_log.h\"", true},
    {"TheRecorderHidesTheEngine", "libvnaner/recorder.h", "#include \"libvnaner/rules/program.h\"", false},
    {"CheckMayRecord", "libvnaner/check/check_tests.cc", "#include \"libvnaner/recorder.h\"", true},
    {"CheckMayNotConduct", "libvnaner/check/check_tests.cc", "#include \"libvnaner/engine.h\"", false},
    {"AStageMayNotRecord", "libvnaner/resolve/resolve.cc", "#include \"libvnaner/recorder.h\"", false},
    {"OutputKnowsNoStage", "libvnaner/output/json.cc", "#include \"libvnaner/rules/spans.h\"", false},
    {"OutputMayHash", "libvnaner/output/json.cc", "#include \"libvnaner/pack/sha256.h\"", true},
    {"OutputMayCountDays", "libvnaner/output/duration.cc", "#include \"libvnaner/time/days.h\"", true},
    {"OutputKnowsNoCalendar", "libvnaner/output/duration.cc", "#include \"libvnaner/resolve/calendar_days.h\"", false},
    {"ResolveMayCountDays", "libvnaner/resolve/calendar_days.h", "#include \"libvnaner/time/days.h\"", true},
    {"TimeKnowsNoStage", "libvnaner/time/days.h", "#include \"libvnaner/resolve/timex.h\"", false},
    {"CheckMayNotHash", "libvnaner/check/score.cc", "#include \"libvnaner/pack/sha256.h\"", false},
    {"CheckKnowsNoStage", "libvnaner/check/score.cc", "#include \"libvnaner/rules/ast.h\"", false},
    {"CommandUsesPublicHeaders", "cli/main.cc", "#include \"libvnaner/pack/tsv.h\"", false},
    {"DemoUsesPublicHeaders", "examples/demo.cc", "#include \"libvnaner/pack/tsv.h\"", false},
    {"ExampleReadsJson", "examples/jsonl.cc", "#include <nlohmann/json.hpp>", true},
    {"IcuInTheTokenizer", "libvnaner/tokenizer/forms.cc", "#include <unicode/uchar.h>", true},
    {"IcuInOutput", "libvnaner/output/glyphs.cc", "#include <unicode/uchar.h>", false},
    {"IcuInAWriterOfTables", "libvnaner/output/make_display_classes.cc", "#include <unicode/uchar.h>", true},
    {"Re2InAWriterOfTables", "libvnaner/output/make_display_classes.cc", "#include <re2/re2.h>", false},
    {"IcuInRules", "libvnaner/rules/match.cc", "#include <unicode/uchar.h>", false},
    {"Re2InResolve", "libvnaner/resolve/dates.cc", "#include <re2/re2.h>", false},
    {"BoostInTheTokenizer", "libvnaner/tokenizer/forms.cc", "#include <boost/locale.hpp>", false},
    {"OpensslInOutput", "libvnaner/output/json.cc", "#include <openssl/evp.h>", false},
    {"JsonLibraryInOutput", "libvnaner/output/json.cc", "#include <nlohmann/json.hpp>", false},
    {"SystemHeaderInLibrary", "libvnaner/pack/data.cc", "#include <unistd.h>", false},
    {"SystemHeaderInTheCommand", "cli/terminal.cc", "#include <sys/ioctl.h>", true},
    {"StrangerHeader", "cli/main.cc", "#include <glib.h>", false},
    {"NotFromTheRoot", "libvnaner/rules/match.cc", "#include \"program.h\"", false},
    {"Spaced", "libvnaner/rules/match.cc", "  #  include <unicode/uchar.h>", false},
    {"Macro", "libvnaner/rules/match.cc", "#include HEADER", false},
    {"AComment", "libvnaner/rules/match.cc", "// as <unicode/uchar.h> does", true},
};

class Include : public testing::TestWithParam<Case> {};

TEST_P(Include, IsJudged) {
  std::istringstream source(GetParam().line);
  EXPECT_EQ(faults(GetParam().file, source).empty(), GetParam().allowed);
}

INSTANTIATE_TEST_SUITE_P(Table, Include, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
