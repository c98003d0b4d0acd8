// misuse_test.cc: what goes wrong when it runs does not compile. Each case is a line of a program with one expression
// in two versions: the good one compiles, the bad one does not, and the compiler's first complaint is about that.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "vnaner/vnaner.h"

namespace {

namespace fs = std::filesystem;

struct Case {
  const char* name;
  const char* line;  // with $ where the versions differ
  const char* good;
  const char* bad;
  const char* first;   // the compiler complains about the bad one with this …
  const char* second;  // … and this
};

constexpr const char* kDeleted = "deleted";
constexpr const char* kIgnored = "ignoring return value";

// What the lines may use.
constexpr const char* kHeaders = "#include <utility>\n#include \"vnaner/vnaner.h\"\n";
constexpr const char* kBefore = R"(
std::string read();
const std::string read_const();
void use(std::string article, const vnaner::Data& data, vnaner::Extractor extractor, vnaner::Workspace scratch,
         vnaner::Coverage coverage, vnaner::Explainer explainer, const vnaner::Document& document, const vnaner::Span& span, const vnaner::Mark& mark,
         const vnaner::Gold& gold) {
  static_cast<void>(scratch), static_cast<void>(coverage), static_cast<void>(explainer);
)";

constexpr Case kCases[] = {
    // Views that would refer to what is gone.
    {"SliceOfACall", "auto words = vnaner::slice($, span);", "article", "read()", kDeleted, "slice"},
    {"SliceOfAConstCall", "auto words = vnaner::slice($, span);", "article", "read_const()", kDeleted, "slice"},
    {"SliceOfAMovedString", "auto words = vnaner::slice($, span);", "article", "std::move(article)", kDeleted, "slice"},
    {"SliceOfALiteral", "auto words = vnaner::slice($, span);", "\"Rien.\"", "std::string(\"Rien.\")", kDeleted,
     "slice"},
    {"SliceOfASum", "auto words = vnaner::slice($, span);", "std::string_view(article)", "article + '.'", kDeleted,
     "slice"},
    {"OffsetsOfACall", "vnaner::Offsets offsets($);", "article", "read()", kDeleted, "Offsets"},
    {"OffsetsOfAConstCall", "vnaner::Offsets offsets($);", "article", "read_const()", kDeleted, "Offsets"},
    {"OffsetsOfALiteral", "vnaner::Offsets offsets($);", "\"Rien.\"", "std::string(\"Rien.\")", kDeleted, "Offsets"},
    {"PacksOfATemporary", "auto& packs = $.packs();", "extractor", "vnaner::Extractor(data)", "bind", "PackInfo"},
    {"RulesOfATemporary", "auto& rules = $.rules();", "extractor", "vnaner::Extractor(data)", "bind", "RuleInfo"},
    {"TestsOfATemporary", "auto& tests = $.tests();", "extractor", "vnaner::Extractor(data)", "bind", "TestInfo"},
    {"FindingsOfATemporary", "auto& findings = $.findings();", "extractor", "vnaner::Extractor(data)", "bind",
     "Problem"},
    {"SourcesOfATemporary", "auto& sources = $.sources();", "data", "vnaner::Data::built_in()", "bind", "Source"},
    {"CoveredOfATemporary", "auto& covered = $.covered();", "coverage", "vnaner::Coverage(data)", "bind", "Covered"},
    {"ResultsThatPointIntoATemporary", "auto results = vnaner::run_tests($);", "extractor", "vnaner::Extractor(data)",
     kDeleted, "run_tests"},
    {"ValueOfATemporaryMark", "auto value = $.get(\"holder\");", "mark", "vnaner::Mark(mark)", kDeleted, "get"},
    // One owner.
    {"ExtractorIsNotCopied", "vnaner::Extractor other($);", "std::move(extractor)", "extractor", kDeleted, "Extractor"},
    {"ExtractorIsNotAssigned", "extractor = $;", "vnaner::Extractor(data)", "std::as_const(extractor)", kDeleted,
     "operator="},
    {"WorkspaceIsNotCopied", "vnaner::Workspace other($);", "std::move(scratch)", "scratch", kDeleted, "Workspace"},
    {"CoverageIsNotCopied", "vnaner::Coverage other($);", "std::move(coverage)", "coverage", kDeleted, "Coverage"},
    {"ExplainerIsNotCopied", "vnaner::Explainer other($);", "std::move(explainer)", "explainer", kDeleted, "Explainer"},
    // A Workspace is written to, and lives longer than the call.
    {"ConstWorkspace", "auto found = extractor.extract(article, {}, $);", "scratch", "std::as_const(scratch)", "const",
     "Workspace"},
    {"TemporaryWorkspace", "auto found = extractor.extract(article, {}, $);", "scratch", "vnaner::Workspace()",
     "Workspace", "rvalue"},
    // Loading is slow and throws: it is written down where it happens.
    {"ExtractorOutOfData", "vnaner::Extractor made = $;", "vnaner::Extractor(data)", "data", "conversion", "Data"},
    {"JsonOutOfData", "auto json = vnaner::to_json(document, {}, $);", "extractor", "data", "Extractor", "Data"},
    {"CoverageOutOfData", "vnaner::Coverage made = $;", "vnaner::Coverage(data)", "data", "conversion", "Data"},
    {"ExplainerOutOfData", "vnaner::Explainer made = $;", "vnaner::Explainer(data)", "data", "conversion", "Data"},
    // What is all that a call does is not thrown away.
    {"IgnoredExtract", "$extractor.extract(article);", "(void)", "", kIgnored, "extract"},
    {"IgnoredExtractWithWorkspace", "$extractor.extract(article, {}, scratch);", "(void)", "", kIgnored, "extract"},
    {"IgnoredExplain", "$explainer.explain(article);", "(void)", "", kIgnored, "explain"},
    {"IgnoredWhyNot", "$explainer.why_not(article, article);", "(void)", "", kIgnored, "why_not"},
    {"IgnoredJson", "$vnaner::to_json(document, {}, extractor);", "(void)", "", kIgnored, "to_json"},
    {"IgnoredMarked", "$vnaner::to_marked(document, {});", "(void)", "", kIgnored, "to_marked"},
    {"IgnoredTimeml", "$vnaner::to_timeml(document, {});", "(void)", "", kIgnored, "to_timeml"},
    {"IgnoredSlice", "$vnaner::slice(article, span);", "(void)", "", kIgnored, "slice"},
    {"IgnoredTests", "$vnaner::run_tests(extractor);", "(void)", "", kIgnored, "run_tests"},
    {"IgnoredCheck", "$vnaner::check_tests(data);", "(void)", "", kIgnored, "check_tests"},
    {"IgnoredDiff", "$vnaner::diff(article, document, document);", "(void)", "", kIgnored, "diff"},
    {"IgnoredVerdicts", "$vnaner::judge(gold, document, document, {});", "(void)", "", kIgnored, "judge"},
    {"IgnoredData", "$vnaner::Data::built_in();", "(void)", "", kIgnored, "built_in"},
};

// The compiler with the headers, as a stranger's build has it. It reads them once.
class Compiler {
 public:
  Compiler() : folder_(fs::path(testing::TempDir()) / ("vnaner-misuse-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "headers.h") << kHeaders;
    complaints_ = complaints("-x c++-header headers.h -o headers.h.gch");
  }
  ~Compiler() { fs::remove_all(folder_); }

  // "" if the line compiles.
  std::string complaints_about(const std::string& line) const {
    std::ofstream(folder_ / "use.cc") << kBefore << line << "\n}\n";
    return complaints_ + complaints("-fsyntax-only -include headers.h use.cc");
  }

 private:
  std::string complaints(const std::string& arguments) const {
    const std::string command = "cd '" + folder_.string() +
                                "' && LC_ALL=C '" VNANER_CXX
                                "' -std=c++17 -Wunused-result -Werror"
                                " -I '" VNANER_SOURCE_DIR "/include' " +
                                arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return "no shell";
    std::string output;
    for (int c = 0; (c = std::fgetc(pipe)) != EOF;) output += static_cast<char>(c);
    return pclose(pipe) == 0 || !output.empty() ? output : "no compiler";
  }

  fs::path folder_;
  std::string complaints_;  // about the headers
};

std::string filled(const std::string& line, const std::string& expression) {
  const std::size_t at = line.find('$');
  return line.substr(0, at) + expression + line.substr(at + 1);
}

std::string first_error(const std::string& complaints) {
  const std::size_t begin = complaints.find(" error: ");
  return begin == std::string::npos ? "" : complaints.substr(begin, complaints.find('\n', begin) - begin);
}

class Misuse : public testing::TestWithParam<Case> {};

TEST_P(Misuse, DoesNotCompileButItsGoodTwinDoes) {
  static const Compiler compiler;
  const Case& c = GetParam();
  const std::string good = filled(c.line, c.good), bad = filled(c.line, c.bad);
  EXPECT_EQ(compiler.complaints_about(good), "") << good;
  const std::string complaints = compiler.complaints_about(bad);
  ASSERT_NE(first_error(complaints), "") << bad << "\ncompiles, or cannot be compiled for another reason\n"
                                         << complaints;
#if defined(__clang__)
  return;  // it words its complaints otherwise
#endif
  for (const char* part : {c.first, c.second})
    EXPECT_NE(first_error(complaints).find(part), std::string::npos)
        << bad << "\nwas expected to be refused with \"" << part << "\", but the compiler says\n"
        << complaints;
}

INSTANTIATE_TEST_SUITE_P(Table, Misuse, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& info) { return std::string(info.param.name); });

// What compiles with a temporary is well: it hands over values.
TEST(Temporaries, MayBeAskedForWhatTheyHold) {
  const vnaner::Data data =
      vnaner::Data::empty().add_pack("p.calque", "pack p 1.0.0\ntype t\nrule r\n  find [t: x]\n  +  [t: x]\n");
  const auto& packs = vnaner::Extractor(data).packs();
  ASSERT_EQ(packs.size(), 1u);
  EXPECT_EQ(packs[0].name, "p");
  std::string seen;
  for (const vnaner::RuleInfo& rule : vnaner::Extractor(data).rules()) seen += rule.name + ';';
  for (const vnaner::TestInfo& test : vnaner::Extractor(data).tests()) seen += test.marked + ';';
  for (const vnaner::Problem& problem : vnaner::Extractor(data).findings()) seen += problem.code + ';';
  for (const vnaner::Data::Source& source : vnaner::Data(data).sources()) seen += source.name + ';';
  for (const vnaner::Covered& covered : vnaner::Coverage(data).covered()) seen += covered.name + ';';
  EXPECT_EQ(seen, "p/r;[t: x];T1;p.calque;p/r;");
}

}  // namespace
