// findings_test.cc: what loading says about rules that parse and refer to what is there.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vnaner/data.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

// All problems of a pack but T1, whether it loads or not.
std::vector<Problem> problems_of(const std::string& body, bool with_t1 = false) {
  std::vector<Problem> problems;
  try {
    problems = Extractor(Data::empty().add_pack("p.calque", "pack p 1.0.0\ntype t\ntype u\n" + body)).findings();
  } catch (const LoadError& error) {
    problems = error.problems();
  }
  if (!with_t1) std::erase_if(problems, [](const Problem& problem) { return problem.code == "T1"; });
  return problems;
}

struct Case {
  const char* name;
  const char* body;  // from line 4
  Severity severity;
  const char* code;
  std::uint32_t line, column;
  const char* says;
};

class Finding : public testing::TestWithParam<Case> {};

TEST_P(Finding, IsReported) {
  const Case& c = GetParam();
  const std::vector<Problem> problems = problems_of(c.body);
  ASSERT_EQ(problems.size(), 1u) << (problems.empty() ? "" : describe(problems.back()));
  EXPECT_EQ(problems[0].severity, c.severity);
  EXPECT_EQ(problems[0].code, c.code);
  EXPECT_EQ(problems[0].line, c.line);
  EXPECT_EQ(problems[0].column, c.column);
  EXPECT_NE(problems[0].message.find(c.says), std::string::npos) << problems[0].message;
}

INSTANTIATE_TEST_SUITE_P(
    Of, Finding,
    testing::Values(
        Case{"RuleThatMatchesTheEmptyText", "rule r\n  find [t: a?]\n", Severity::error, "E2", 5, 8, "the empty text"},
        Case{"OneFindOfSeveralIsEmpty", "rule r\n  find [t: a]\n  find b*\n", Severity::error, "E2", 6, 8,
             "the empty text"},
        Case{"RuleThatMarksNothing", "rule r\n  find a\n", Severity::warning, "W1", 4, 6, "marks nothing"},
        Case{"RuleThatOnlySetsItsOwnAttribute", "let L = [.a: b]\nrule r\n  find <L>\n", Severity::warning, "W1", 5, 6,
             "marks nothing"},
        Case{"LetsOfARuleAreEmpty", "let L = a?\nlet M = {<L> | b c}\nrule r\n  find [t: <M & low>{2}]\n",
             Severity::error, "E2", 7, 8, "the empty text"},
        Case{"WordThatTheTokenizerNeverYields", "rule r\n  find [t: a \"\xE2\x80\x8B\" b]\n", Severity::error, "E2", 5,
             14, "the tokenizer never yields"},
        Case{"FilterThatNoEntryPasses", "list l\n  a ; k=1\nrule r\n  find [t: <@l k=2>]\n", Severity::error, "E2", 7,
             13, "no entry of @l passes"},
        Case{"DeniedFilterThatNoEntryPasses", "list l\n  a ; k=1\nrule r\n  find [t: <low & not @l k=2>]\n",
             Severity::error, "E2", 7, 19, "no entry of @l passes"},
        Case{"DeniedAttributeThatTheTypeHasNot", "rule r\n  find [t: <low & not u k=2>]\n", Severity::error, "E1", 5,
             19, "no attribute \"k\""},
        Case{"RepeatOfARunOfSeveralTokens", "rule r\n  find [t: l'ONU+]\n", Severity::error, "E1", 5, 12, "{ }"},
        Case{"BrokenRegex", "rule r\n  find [t: </(/>]\n", Severity::error, "E1", 5, 13, ""},
        Case{"TwoTestsOfSeveralTokens", "list l\n  a b\nlist m\n  c d\nrule r\n  find [t: <@l & @m>]\n",
             Severity::error, "E1", 9, 18, ""},
        Case{"CycleOfTypes", "rule r\n  find [t: <u> a]\nrule s\n  find [u: <t> b]\n", Severity::error, "E4", 4, 6,
             "p/r reads <u>, which p/s marks; p/s reads <t>, which p/r marks"},
        Case{"CycleOfNames", "rule r\n  find [t: a]\n  after s\nrule s\n  find [u: b]\n  after r\n", Severity::error,
             "E4", 4, 6, "p/r waits for p/s; p/s waits for p/r"},
        Case{"RuleThatReadsItsOwnType", "rule r\n  find [t: <t> a]\n", Severity::note, "W3", 4, 6, "p/r reads <t>"},
        Case{"PatternOfTooManySteps", "rule r\n  find [t: {{{a?}{0,64} b?}{0,64}}{0,64} z]\n", Severity::error, "E1", 5,
             7, "name parts of it"},
        Case{"RepeatsThatMultiply",
             "let a = {x | y z}*\nlet b = {<a> ,}*\nlet c = {<b> ,}*\nlet d = {<c> ,}*\nlet e = {<d> ,}*\nrule r\n"
             "  find [t: un]\n  unless after: <e>\n",
             Severity::error, "E1", 7, 8, "too large"},
        Case{"RepeatsThatMultiplyPastAllCounting",
             "let a = {x | y z}*\nlet b = <a>{64}\nlet c = <b>{64}\nlet d = <c>{64}\nlet e = <d>{64}\nlet f = <e>{64}\n"
             "let g = <f>{64}\nlet h = <g>{64}\nrule r\n  find [t: un]\n  unless after: <h>\n",
             Severity::error, "E1", 6, 8, "too large"},
        Case{"EntryOfOneListTwice", "list l\n  vice-roi\n  vice roi\nrule r\n  find [t: <@l>]\n", Severity::warning,
             "W2", 6, 0, "\"vice roi\" is the same entry as \"vice-roi\" (line 5)"},
        Case{"EntryHiddenBySmartCase", "list l\n  ONU | onu\nrule r\n  find [t: <@l>]\n", Severity::warning, "W2", 5, 0,
             "\"ONU\" adds nothing: \"onu\" (line 5)"},
        Case{"EntryHiddenByIgnoredAccents", "list l ignoring accents\n  Vu ; accents\n  Vũ\nrule r\n  find [t: <@l>]\n",
             Severity::warning, "W2", 5, 0, "\"Vu\" adds nothing: \"Vũ\" (line 6)"},
        Case{"VeryLongMatch", "rule r\n  find [t: a{64} b]\n", Severity::note, "W4", 4, 6, "has 65 tokens"}),
    [](const auto& info) { return info.param.name; });

TEST(Findings, AfterCutsACycle) {
  EXPECT_TRUE(problems_of("rule r\n  find [t: <u> a]\nrule s\n  find [u: <t> b]\n  find [u: c]\n  after r\n").empty());
}

TEST(Findings, EachFindThatIsEmptyIsTold) {
  const auto problems = problems_of("rule r\n  find [t: a?]\n  find [t: b]\n  find [t: c*]\n");
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].line, 5u);
  EXPECT_EQ(problems[1].line, 7u);
}

TEST(Findings, RulesMayMarkByLetsLinksAndAttributes) {
  EXPECT_TRUE(problems_of("type v (a)\nrelation of (t, u)\nlet L = [t: a]\nrule r\n  find <L>\n"
                          "rule s\n  find <t#x> de <u#y>\n  link #x of #y\nrule q\n  find <v#x> ( [#x.a: b] )\n")
                  .empty());
}

TEST(Findings, SixtyFourTokensAreNotTooLong) { EXPECT_TRUE(problems_of("rule r\n  find [t: a{64}]\n").empty()); }

TEST(Findings, AListEntryCountsWithItsWordsAndTheHyphensBetween) {
  const auto problems = problems_of("list l\n  a b c d e f g h\nrule r\n  find [t: <@l>{5}]\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].message.find("75 tokens"), std::string::npos) << problems[0].message;
}

TEST(Findings, ANameIsNotReadAsACommonWord) {
  const std::string rows = "id\tform\tuse\tsource\nle\tle\tname\tus\n";
  const auto problems = [&](const std::string& entry) {
    return Extractor(Data::empty()
                         .add_list("function-words.tsv", rows)
                         .add_pack("p.calque",
                                   "pack p 1.0.0\ntype t\nlist words from \"function-words.tsv\"\n"
                                   "list names ignoring accents\n  " +
                                       entry + "\nrule r\n  find [t: <@names> <@words>]\n  +  a\n  -  b\n"))
        .findings();
  };
  ASSERT_EQ(problems("Lê").size(), 1u);
  EXPECT_EQ(problems("Lê")[0].code, "W2");
  EXPECT_EQ(problems("Lê")[0].line, 5u);
  EXPECT_NE(problems("Lê")[0].message.find("common word \"le\""), std::string::npos);
  EXPECT_TRUE(problems("Lê ; accents").empty());
}

TEST(Findings, WarningsAndNotesDoNotKeepAPackFromLoading) {
  const Extractor extractor(Data::empty().add_pack("p.calque", "pack p 1.0.0\ntype t\nrule r\n  find [t: <t>? a]\n"));
  EXPECT_EQ(extractor.findings().size(), 2u) << "T1 and W3";
  EXPECT_EQ(extractor.extract("a").spans.size(), 1u);
}

TEST(Findings, ComeInTheOrderOfTheFile) {
  const auto problems =
      problems_of("rule r\n  find [t: a?]\nrule s\n  find [t: </(/>]\nrule q\n  find [t: b?]\n  +  b\n  -  c\n", true);
  std::uint32_t last = 0;
  for (const Problem& problem : problems) {
    EXPECT_LE(last, problem.line);
    last = problem.line;
  }
  EXPECT_GE(problems.size(), 3u);
}

TEST(Findings, NamesThatAreNotThereKeepRulesFromBeingCompiled) {
  const auto problems = problems_of("rule r\n  find [v: a?]\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].code, "E1");
}

// A broken pack hides the faults of those that need it, of no others.
TEST(Loading, ReportsPacksThatDoNotLeanOnBrokenOnes) {
  Data data = Data::empty();
  data.add_pack("broken.calque", "pack broken 1.0\ntype t\nrule r\n  find [t: {a]\n");
  data.add_pack("leaning.calque", "pack leaning 1.0\nneeds broken\nrule s\n  find [t: <u>]\n");
  data.add_pack("other.calque", "pack other 1.0\ntype v\nrule q\n  find [v: <w>]\n  in   nowhere\n  after nobody\n");
  try {
    const Extractor extractor(data);
    FAIL() << "accepted";
  } catch (const LoadError& error) {
    std::string places;
    for (const Problem& problem : error.problems())
      if (problem.severity == Severity::error)
        places += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " ";
    EXPECT_EQ(places, "broken.calque:4:14 other.calque:4:13 other.calque:5:8 other.calque:6:9 ");
  }
}

// Types of any pack may stand in `prefer` and test lines; those of a broken pack are not known, but they are no slips.
TEST(Loading, DoesNotMissTypesThatABrokenPackMayDeclare) {
  const std::string other =
      "pack other 1.0\ntype v (a)\nprefer v, t\nrule q\n  find [v: w]\n  +  [v: w] and [t: a]\n  -  a\n"
      "test both\n  +  [v: w] and [t: a]\n";
  struct Case {
    const char* what;
    std::string broken, other, places;
  };
  const std::string sound = "pack first 1.0\ntype t\n";
  for (const Case& each : {
           Case{"a slip in a rule", sound + "rule r\n  find [t: {a]\n", other, "first:4:14 "},
           Case{"a slip in the type itself", "pack first 1.0\ntype t(\n", other, "first:2:8 "},
           Case{"no slip", sound, other, ""},
           Case{"the type of nobody", "pack first 1.0\ntype u\n", other, "other:3:8 other:6:17 other:9:17 "},
           Case{"what the pack itself gets wrong is told", sound + "rule r\n  find [t: {a]\n",
                other + "prefer v, v\nrule p\n  find [t: w]\n  +  [v .b=c: w]\n",
                "first:4:14 other:10:8 other:12:8 other:13:6 "},
       }) {
    std::string places;
    try {
      const Extractor extractor(Data::empty().add_pack("first", each.broken).add_pack("other", each.other));
    } catch (const LoadError& error) {
      for (const Problem& problem : error.problems())
        if (problem.severity == Severity::error)
          places += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + " ";
    }
    EXPECT_EQ(places, each.places) << each.what;
  }
}

TEST(Loading, PlacesBytesThatAreNoText) {
  Data data = Data::empty();
  data.add_pack("p.calque", "pack p 1.0\n# \u00E9t\u00E9 \xFF\n");
  try {
    const Extractor extractor(data);
    FAIL() << "accepted";
  } catch (const LoadError& error) {
    EXPECT_EQ(error.problems()[0].line, 2u);
    EXPECT_EQ(error.problems()[0].column, 7u);  // in code points
  }
}

}  // namespace
}  // namespace vnaner
