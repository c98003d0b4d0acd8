// why_not_test.cc: why words are not marked.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "vnaner/explain.h"

namespace vnaner {
namespace {

const std::string pack =
    "pack p 1.0.0\n"                                                  // 1
    "type nom (famille) remember famille\n"                           // 2
    "type titre\n"                                                    // 3
    "type date (day, month) value by calendar\n"                      // 4
    "type corps\n"                                                    // 5
    "prefer titre, nom\n"                                             // 6
    "zone légende is paragraph containing Photo :\n"                  // 7
    "list corps-connus from \"corps.tsv\"\n"                          // 8
    "rule nom-complet\n"                                              // 9
    "  find [nom: {Anne | Jean | Le} [.famille: <Cap>]]\n"            // 10
    "  unless before: rue\n"                                          // 11
    "rule chef\n"                                                     // 12
    "  find [titre: chef {du | de la} {service | bureau} central]\n"  // 13
    "rule adjoint\n"                                                  // 14
    "  find [titre: chef adjoint? <corps>]\n"                         // 15
    "rule grand\n"                                                    // 16
    "  find [titre: Jean Petit le Grand]\n"                           // 17
    "rule vu\n"                                                       // 18
    "  find [nom: photographe]\n"                                     // 19
    "  in   légende\n"                                                // 20
    "rule jour\n"                                                     // 21
    "  find [date: [.day: <1..31>] [.month: <@mois>]]\n"              // 22
    "rule organe\n"                                                   // 23
    "  find [corps: <@corps-connus use=after>]\n"                     // 24
    "  find [corps: <@corps-connus>]\n"                               // 25
    "list mois\n"                                                     // 26
    "  mars = 3\n"                                                    // 27
    "  février = 2\n"                                                 // 28
    "type autre\n"                                                    // 29
    "prefer nom, autre\n"                                             // 30
    "rule travers\n"                                                  // 31
    "  find [autre: Martin vit ici]\n"                                // 32
    "rule même\n"                                                     // 33
    "  find [autre: Jean Bof]\n"                                      // 34
    "rule maître\n"                                                   // 35
    "  find maître [nom: Zoé]\n"                                      // 36
    "rule décerné\n"                                                  // 37
    "  find [titre: médaille du mérite] à\n"                          // 38
    "rule ordre\n"                                                    // 39
    "  find [titre: rosette du mérite au colonel de la garde]\n"      // 40
    "type lieu internal\n"                                            // 41
    "prefer lieu, nom\n"                                              // 42
    "rule lieu\n"                                                     // 43
    "  find [lieu: place <Cap>]\n";                                   // 44

const std::string list =
    "id\tform\tuse\tsource\n"
    "cat\tComité contre la torture\tname\town\n"
    "cat\tle Comité\tafter:cat\town\n";

class WhyNotTest : public testing::Test {
 protected:
  WhyNotTest() : explainer_(Data::empty().add_pack("p.calque", pack).add_list("corps.tsv", list)) {}

  static std::string words(std::string_view article, std::uint32_t begin, std::uint32_t end) {
    return std::string(article.substr(begin, end - begin));
  }
  static std::string shown(const Claim& claim, std::string_view article) {
    return claim.type.empty() ? "nothing" : claim.type + " " + words(article, claim.begin, claim.end);
  }

  // A line for each finding.
  std::string told(const std::string& article, const std::string& asked, const WhyNotLimits& limits = {}) {
    const WhyNot why = explainer_.why_not(article, asked, {}, limits);
    std::string out;
    for (const std::uint32_t s : why.marked) out += "marked as " + why.document.spans[s].type + "\n";
    for (const Missing& missing : why.places) {
      out += words(article, missing.begin, missing.end) + "\n";
      for (const std::uint32_t s : missing.touching) {
        const Span& span = why.document.spans[s];
        out += "  touches " + span.type + " " + words(article, span.begin, span.end) + "\n";
      }
      for (const Conflict& conflict : missing.lost)
        out += "  lost " + shown(conflict.loser, article) + " to " + shown(conflict.winner, article) + ": " +
               std::to_string(static_cast<int>(conflict.clause)) + "\n";
      for (const Refused& refused : missing.refused)
        out += "  refused " + refused.rule.text + " " + words(article, refused.begin, refused.end) + " by " +
               std::to_string(refused.by.line) + " " + words(article, refused.by_begin, refused.by_end) + "\n";
      for (const Refused& outside : missing.outside)
        out += "  outside " + outside.by.text + " " + words(article, outside.begin, outside.end) + "\n";
      for (const NotRecalled& silence : missing.not_recalled)
        out += "  silent " + words(article, silence.begin, silence.end) + " of " + shown(silence.learnt, article) +
               ": " + std::to_string(static_cast<int>(silence.why)) +
               (silence.shield.type.empty() ? "" : " by " + shown(silence.shield, article)) + "\n";
      for (const AlmostMatch& almost : missing.almost) {
        out += "  almost " + almost.rule.text + " read «" + words(article, almost.begin, almost.end) + "» expected";
        for (const Source& sign : almost.expected)
          out += " " + sign.text + " " + std::to_string(sign.line) + ":" + std::to_string(sign.column);
        out += " found «" + words(article, almost.found_begin, almost.found_end) + "» mend " +
               std::to_string(static_cast<int>(almost.mend));
        if (almost.mend != AlmostMatch::Mend::none) out += " «" + words(article, almost.begin, almost.mended_end) + "»";
        out += "\n";
      }
    }
    if (why.more != 0) out += std::to_string(why.more) + " more\n";
    return out;
  }

  Explainer explainer_;
};

TEST_F(WhyNotTest, WordsThatDoNotStandThere) {
  EXPECT_EQ(told("Rien ici.", "Anne Roy"), "");
  EXPECT_EQ(told("Anne\nRoy", "Anne Roy"), "");
  EXPECT_EQ(told("", "Anne"), "");
  EXPECT_EQ(told("Anne", ""), "");
}

TEST_F(WhyNotTest, WordsThatAreMarked) {
  EXPECT_EQ(told("Jean Roy part.", "jean ROY"), "marked as nom\n");
  EXPECT_EQ(told("Jean Roy part.", "Roy", {9, 0}), "Roy\n  touches nom Jean Roy\n");
}

// One sign of the rule does not fit: with a word less, another word, or without the sign it would.
TEST_F(WhyNotTest, RulesThatAlmostMatch) {
  EXPECT_EQ(told("le chef du grand service central", "chef du grand service central", {9, 1}),
            "chef du grand service central\n"
            "  almost p/chef read «chef du» expected service 13:35 bureau 13:45 found «grand» mend 1 "
            "«chef du grand service central»\n");
  EXPECT_EQ(told("le chef du cabinet central", "chef du cabinet central", {9, 1}),
            "chef du cabinet central\n"
            "  almost p/chef read «chef du» expected service 13:35 bureau 13:45 found «cabinet» mend 2 "
            "«chef du cabinet central»\n");
  EXPECT_EQ(told("le chef service central", "chef service central", {9, 1}),
            "chef service central\n"
            "  almost p/chef read «chef» expected du 13:22 de 13:27 found «service» mend 3 "
            "«chef service central»\n");
}

// Those come first that would mark most of the words, whatever else the others read beside them.
TEST_F(WhyNotTest, RulesThatReadTheWordsComeFirst) {
  EXPECT_EQ(told("la médaille du mérite au colonel de la garde", "médaille du mérite", {9, 2}),
            "médaille du mérite\n"
            "  almost p/décerné read «médaille du mérite» expected à 38:36 found «au» mend 2 «médaille du mérite au»\n"
            "  almost p/ordre read «» expected rosette 40:16 found «médaille» mend 2 "
            "«médaille du mérite au colonel de la garde»\n");
}

TEST_F(WhyNotTest, SaysHowManyRulesAreLeftOut) {
  const auto left_out = [&](std::size_t rules) {
    return explainer_.why_not("la médaille du mérite au colonel de la garde", "médaille du mérite", {}, {1, rules})
        .places.at(0)
        .more;
  };
  const std::uint32_t all = left_out(0);
  EXPECT_GT(all, 1u);
  EXPECT_EQ(left_out(1), all - 1);
  EXPECT_EQ(left_out(1000), 0u);
}

TEST_F(WhyNotTest, RulesThatReadOneWordOnly) {
  EXPECT_EQ(told("la médaille d'or", "médaille", {9, 1}),
            "médaille\n  almost p/décerné read «médaille» expected du 38:25 found «d'» mend 0\n");
}

// What a rule reads as context it would not mark.
TEST_F(WhyNotTest, RulesThatReadTheWordsAsContextAreNotNamed) {
  EXPECT_EQ(told("le maître Paul", "maître"), "maître\n");
}

TEST_F(WhyNotTest, NoChangeReachesOverTheEndOfASentence) {
  EXPECT_EQ(told("le chef du. Service central", "chef du", {9, 1}),
            "chef du\n  almost p/chef read «chef du» expected service 13:35 bureau 13:45 found «.» mend 0\n");
  EXPECT_EQ(told("le chef du, service central", "chef du", {9, 1}),
            "chef du\n  almost p/chef read «chef du» expected service 13:35 bureau 13:45 found «,» mend 1 "
            "«chef du, service central»\n");
}

TEST_F(WhyNotTest, RulesThatStopOnTheWay) {
  EXPECT_EQ(told("le chef du service", "chef du service", {9, 1}),
            "chef du service\n"
            "  almost p/chef read «chef du service» expected central 13:53 found «» mend 0\n");
  // Two signs away, and still the one that read most.
  EXPECT_EQ(told("le chef du service à Paris", "chef du service à Paris", {9, 1}),
            "chef du service à Paris\n"
            "  almost p/chef read «chef du service» expected central 13:53 found «à» mend 2 «chef du service à»\n");
}

TEST_F(WhyNotTest, TheWordsAskedAboutMayBeTheOnesThatDoNotFit) {
  EXPECT_EQ(told("la cheffe du service central", "la cheffe"),
            "la cheffe\n"
            "  almost p/chef read «» expected chef 13:16 found «cheffe» mend 2 «cheffe du service central»\n");
  EXPECT_EQ(told("la cheffe du service central", "cheffe du service central"),
            "cheffe du service central\n"
            "  almost p/chef read «» expected chef 13:16 found «cheffe» mend 2 «cheffe du service central»\n");
}

TEST_F(WhyNotTest, Unless) {
  EXPECT_EQ(told("la rue Jean Roy", "Jean Roy", {9, 0}),
            "Jean Roy\n"
            "  refused p/nom-complet Jean Roy by 11 rue\n");
}

TEST_F(WhyNotTest, Policy) {
  EXPECT_EQ(told("Jean Petit le Grand dort", "Jean Petit", {9, 0}),
            "Jean Petit\n"
            "  touches titre Jean Petit le Grand\n"
            "  lost nom Jean Petit to titre Jean Petit le Grand: 2\n");
  EXPECT_EQ(told("Anne Martin vit ici", "Anne Martin", {9, 0}),
            "Anne Martin\n"
            "  touches autre Martin vit ici\n"
            "  lost nom Anne Martin to autre Martin vit ici: 4\n");
  EXPECT_EQ(told("Jean Bof", "Jean Bof"), "marked as nom\n");
}

TEST_F(WhyNotTest, Zones) {
  EXPECT_EQ(told("le photographe dort", "photographe"), "photographe\n  outside légende photographe\n");
  EXPECT_EQ(told("Photo : le photographe", "photographe"), "marked as nom\n");
}

TEST_F(WhyNotTest, Resolvers) {
  EXPECT_EQ(told("le 31 février", "31 février"), "31 février\n  lost date 31 février to nothing: 8\n");
}

TEST_F(WhyNotTest, ShortFormsOfWhatWasNotNamed) {
  EXPECT_EQ(told("Ici le Comité dort", "le Comité", {9, 0}), "le Comité\n  lost corps le Comité to nothing: 7\n");
  EXPECT_EQ(told("Le Comité contre la torture veille. Ici le Comité dort", "le Comité", {9, 0}),
            "marked as corps\n"
            "Le Comité\n"
            "  touches corps Comité contre la torture\n"
            "  lost corps Le Comité to corps Comité contre la torture: 4\n"
            "  lost nom Le Comité to corps Comité contre la torture: 4\n");
}

TEST_F(WhyNotTest, Memory) {
  EXPECT_EQ(told("Anne Roy. Il est roy.", "roy", {9, 0}),
            "Roy\n  touches nom Anne Roy\nroy\n  silent roy of nom Anne Roy: 1\n");
  EXPECT_EQ(told("Anne Roy. La rue Anne Roy.", "Anne Roy", {9, 0}),
            "marked as nom\n"
            "Anne Roy\n"
            "  touches nom Roy\n"
            "  refused p/nom-complet Anne Roy by 11 rue\n"
            "  silent Anne Roy of nom Anne Roy: 5\n");
}

TEST_F(WhyNotTest, WhatShieldsTheWords) {
  EXPECT_EQ(told("Anne Roy. Puis place Roy.", "Roy", {9, 0}),
            "Roy\n  touches nom Anne Roy\nRoy\n  silent Roy of nom Anne Roy: 4 by lieu place Roy\n");
}

TEST_F(WhyNotTest, TellsOfSomePlacesAndRulesOnly) {
  const std::string article = "roy roy roy. Anne Roy.";
  EXPECT_EQ(told(article, "roy", {2, 5}),
            "roy\n  silent roy of nom Anne Roy: 1\nroy\n  silent roy of nom Anne Roy: 1\n2 more\n");
  EXPECT_EQ(told("chef", "chef", {1, 0}), "chef\n");
}

}  // namespace
}  // namespace vnaner
