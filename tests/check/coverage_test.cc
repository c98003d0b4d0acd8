// coverage_test.cc: how often rules and their parts take part in what is found.
#include "vnaner/coverage.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vnaner {
namespace {

const std::string pack =
    "pack p 1.0.0\n"
    "type t\n"
    "type u\n"
    "prefer u, t\n"
    "let Couleur = {gris | noir}\n"
    "let Mot = {le | la}\n"
    "rule chat\n"
    "  find [t: grand? chat {<Couleur> | ...{0,2} blanc}]\n"
    "  unless before: {ce | mon}\n"
    "rule chien\n"
    "  find [t: <low & not Mot> loup]\n"
    "  find [t: loup]\n"
    "rule noir\n"
    "  find [u: loup blanc]\n";

// A line for each rule, let and part: "name matches lost", "  line:column matches [article] example".
std::string shown(const Coverage& coverage) {
  std::string out;
  for (const Covered& covered : coverage.covered()) {
    out += (covered.is_let ? "let " : "") + covered.name + " " + std::to_string(covered.matches) + " " +
           std::to_string(covered.lost) + "\n";
    for (const CoveredPart& part : covered.parts) {
      out += std::string(2 + 2 * part.depth, ' ') + std::to_string(part.line) + ":" + std::to_string(part.column) +
             " " + std::to_string(part.matches);
      if (part.matches != 0) out += " [" + part.example_id + "] " + part.example;
      out += "\n";
    }
  }
  return out;
}

TEST(Coverage, CountsWinningMatchesWithTheFirstAsExample) {
  Coverage coverage(Data::empty().add_pack("p.calque", pack));
  coverage.add("a", "Un grand chat noir, mon chat noir, un chat très blanc.");
  coverage.add("b", "Un chat noir, un Chat noir; gros loup, le loup, Loup blanc.");
  EXPECT_EQ(coverage.articles(), 2u);
  EXPECT_EQ(shown(coverage),
            "p/chat 4 1\n"
            "  8:8 4 [a] grand chat noir\n"
            "    8:12 1 [a] grand chat noir\n"
            "    8:25 3 [a] grand chat noir\n"
            "    8:37 1 [a] chat très blanc\n"
            "      8:37 1 [a] chat très blanc\n"
            "  9:3 1 [a] mon chat noir\n"
            "    9:19 0\n"
            "    9:24 1 [a] mon chat noir\n"
            "p/chien 2 2\n"
            "  11:8 1 [b] gros loup\n"
            "  12:8 1 [b] loup\n"
            "p/noir 1 0\n"
            "  14:8 1 [b] Loup blanc\n"
            "let p/Couleur 0 0\n"
            "  5:5 3 [a] grand chat noir\n"
            "    5:16 0\n"
            "    5:23 3 [a] grand chat noir\n");
}

TEST(Coverage, OfNothing) {
  Coverage coverage(Data::empty().add_pack("p.calque", pack));
  EXPECT_EQ(coverage.articles(), 0u);
  for (const Covered& covered : coverage.covered()) {
    EXPECT_EQ(covered.matches + covered.lost, 0u);
    for (const CoveredPart& part : covered.parts) EXPECT_EQ(part.matches, 0u);
  }
}

TEST(Coverage, FindsWhatAnExtractorFinds) {
  Coverage coverage(Data::empty().add_pack("p.calque", pack));
  const Document document = coverage.add("a", "un chat noir");
  ASSERT_EQ(document.spans.size(), 1u);
  EXPECT_EQ(document.spans[0].by[0].rule, "p/chat");
}

TEST(Coverage, ExamplesOfAConvertedCharset) {
  Coverage coverage(Data::empty().add_pack("p.calque", "pack p 1.0.0\ntype t\nrule r\n  find [t: été]\n"));
  coverage.add("a", "l'\xE9t\xE9", {{}, "windows-1252", false});
  EXPECT_EQ(coverage.covered()[0].parts[0].example, "été");
}

TEST(Coverage, OfABrokenPackThrows) {
  EXPECT_THROW(Coverage(Data::empty().add_pack("p.calque", "pack p 1.0.0\nrule r\n  find [t: x]\n")), LoadError);
}

}  // namespace
}  // namespace vnaner
