// explain_test.cc: why spans are what they are.
#include "vnaner/explain.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "vnaner/document.h"

namespace vnaner {
namespace {

const std::string pack =
    "pack p 1.0.0\n"                                              // 1
    "type nom (famille) remember famille\n"                       // 2
    "type titre\n"                                                // 3
    "type lieu internal\n"                                        // 4
    "inside titre: nom\n"                                         // 5
    "prefer titre, nom\n"                                         // 6
    "list villes\n"                                               // 7
    "  Paris | Lutèce = p ; kind=ville\n"                         // 8
    "  Hanoï = h\n"                                               // 9
    "let Prénom = {Anne | Jean}\n"                                // 10
    "rule complet\n"                                              // 11
    "  find [nom: <Prénom> [.famille: <Cap>]]\n"                  // 12
    "rule seul\n"                                                 // 13
    "  find [nom: <Prénom>]\n"                                    // 14
    "rule charge\n"                                               // 15
    "  find [titre: maire {de | d'} <@villes>] ...{1,3} <nom>\n"  // 16
    "rule simple\n"                                               // 17
    "  find [titre: maire de <@villes>]\n"                        // 18
    "rule double\n"                                               // 19
    "  find le [titre: maire {de | d'} <@villes>]\n"              // 20
    "rule ville\n"                                                // 20
    "  find [titre: <@villes>]\n";                                // 21

std::string words(std::string_view article, std::uint32_t begin, std::uint32_t end) {
  return std::string(article.substr(begin, end - begin));
}

std::string shown(const Claim& claim, std::string_view article) {
  return claim.type + " " + words(article, claim.begin, claim.end) + " (" + claim.rule.text + ":" +
         std::to_string(claim.rule.line) + ")";
}

// A span, its matches with a line for each step, where it was learnt, and what it won over.
std::string shown(const Explained& explained, std::string_view article) {
  std::string out;
  for (const Explanation& why : explained.spans) {
    const Span& span = explained.document.spans[why.span];
    out += span.type + " " + words(article, span.begin, span.end) + "\n";
    for (const RuleMatch& match : why.matches) {
      out += "  " + match.rule.text + " " + match.rule.file + ":" + std::to_string(match.rule.line) + " " +
             words(article, match.begin, match.end) + "\n";
      for (const ReadStep& step : match.steps) {
        out += std::string(4 + 2 * step.depth, ' ');
        if (step.kind == ReadStep::Kind::mark) out += "[" + step.name;
        if (step.kind == ReadStep::Kind::attribute) out += "[." + step.name;
        if (step.source.line != 0)
          out += std::to_string(step.source.line) + ":" + std::to_string(step.source.column) + " " + step.source.text;
        out += " = " + words(article, step.begin, step.end);
        for (const EntryRead& entry : step.entries)
          out += " @" + entry.list + " " + entry.source.text + "=" + entry.value + " " + entry.source.file + ":" +
                 std::to_string(entry.source.line);
        for (const FindRead& find : step.finds) out += " <" + find.type + " by " + find.rule + ">";
        out += "\n";
      }
    }
    for (const Claim& claim : why.learnt) out += "  learnt " + shown(claim, article) + "\n";
    for (const Conflict& conflict : why.conflicts)
      out +=
          "  over " + shown(conflict.loser, article) + " " + std::to_string(static_cast<int>(conflict.clause)) + "\n";
  }
  return out;
}

struct Case {
  const char* name;
  const char* article;
  const char* expected;
};

class Explain : public testing::TestWithParam<Case> {};

TEST_P(Explain, Tells) {
  Explainer explainer(Data::empty().add_pack("p.calque", pack));
  const std::string article = GetParam().article;
  EXPECT_EQ(shown(explainer.explain(article), article), GetParam().expected);
}

const Case cases[] = {
    {"Nothing", "Rien ici.", ""},
    {"MarksLetsAndWords", "Jean Martin.",
     "nom Jean Martin\n"
     "  p/complet p.calque:11 Jean Martin\n"
     "    [nom = Jean Martin\n"
     "      10:22 Jean = Jean\n"
     "      [.famille = Martin\n"
     "        12:34 <Cap> = Martin\n"
     "  over nom Jean (p/seul:13) 2\n"},
    {"EntriesGapsAndFinds", "maire d'Hanoï, dit Anne.",
     "titre maire d'Hanoï\n"
     "  p/charge p.calque:15 maire d'Hanoï, dit Anne\n"
     "    [titre = maire d'Hanoï\n"
     "      16:16 maire = maire\n"
     "      16:28 d' = d'\n"
     "      16:32 <@villes> = Hanoï @villes Hanoï=h p.calque:9\n"
     "    16:43 ...{1,3} = ,\n"
     "    16:43 ...{1,3} = dit\n"
     "    16:52 <nom> = Anne <nom by p/seul>\n"
     "  over titre Hanoï (p/ville:21) 2\n"
     "nom Anne\n"
     "  p/seul p.calque:13 Anne\n"
     "    [nom = Anne\n"
     "      10:15 Anne = Anne\n"},
    {"AllRulesThatAgree", "le maire de Paris",
     "titre maire de Paris\n"
     "  p/double p.calque:19 le maire de Paris\n"
     "    20:8 le = le\n"
     "    [titre = maire de Paris\n"
     "      20:19 maire = maire\n"
     "      20:26 de = de\n"
     "      20:35 <@villes> = Paris @villes Paris=p p.calque:8\n"
     "  p/simple p.calque:17 maire de Paris\n"
     "    [titre = maire de Paris\n"
     "      18:16 maire = maire\n"
     "      18:22 de = de\n"
     "      18:25 <@villes> = Paris @villes Paris=p p.calque:8\n"
     "  over titre Paris (p/ville:21) 2\n"},
    {"Memory", "Anne Martin. Puis Martin.",
     "nom Anne Martin\n"
     "  p/complet p.calque:11 Anne Martin\n"
     "    [nom = Anne Martin\n"
     "      10:15 Anne = Anne\n"
     "      [.famille = Martin\n"
     "        12:34 <Cap> = Martin\n"
     "  over nom Anne (p/seul:13) 2\n"
     "nom Martin\n"
     "  p/complet p.calque:11 Anne Martin\n"
     "    [nom = Anne Martin\n"
     "      10:15 Anne = Anne\n"
     "      [.famille = Martin\n"
     "        12:34 <Cap> = Martin\n"
     "  learnt nom Anne Martin (p/complet:11)\n"},
};

INSTANTIATE_TEST_SUITE_P(Articles, Explain, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case>& info) { return info.param.name; });

TEST(Explainer, FindsWhatAnExtractorFinds) {
  const Data data = Data::built_in();
  const Extractor extractor(data);
  Explainer explainer(data);
  const std::string article =
      "Le secrétaire général de l'ONU, António Guterres, a reçu M. Lacroix lundi 14 mars. M. Guterres part mardi.";
  const Document expected = extractor.extract(article, {"2022-03"});
  const Explained explained = explainer.explain(article, {"2022-03"});
  ASSERT_EQ(explained.document.spans.size(), expected.spans.size());
  ASSERT_EQ(explained.spans.size(), expected.spans.size());
  for (std::size_t s = 0; s < expected.spans.size(); ++s) {
    EXPECT_EQ(explained.document.spans[s].begin, expected.spans[s].begin);
    EXPECT_EQ(explained.document.spans[s].value, expected.spans[s].value);
    EXPECT_EQ(explained.document.spans[s].holder, expected.spans[s].holder);
    const Span& span = expected.spans[s];
    EXPECT_EQ(explained.spans[s].matches.size(), span.by.size()) << slice(article, span);
  }
}

TEST(Explainer, TakesAnyBytes) {
  Explainer explainer(Data::built_in());
  for (const std::string& article : {std::string(), std::string(3, '\0'), std::string("\xFF\xFE M. \xC3 Lacroix"),
                                     std::string(70000, 'a'), std::string("\xEF\xBB\xBF") + "le 3 mars"}) {
    const Explained explained = explainer.explain(article);
    EXPECT_EQ(explained.spans.size(), explained.document.spans.size());
    EXPECT_TRUE(explainer.why_not(article, article).places.size() <= 1);
    EXPECT_TRUE(explainer.why_not(article, "M. Lacroix").marked.empty());
  }
}

TEST(Explainer, RefusesBrokenPacks) {
  EXPECT_THROW(Explainer(Data::empty().add_pack("p.calque", "pack [")), LoadError);
}

}  // namespace
}  // namespace vnaner
