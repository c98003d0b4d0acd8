// terminal_test.cc: a Document as it is shown on a terminal.
#include "vnaner/terminal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "libvnaner/output/utf8.h"
#include "vnaner/marked.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

Document document_of(const MarkedText& marked) {
  Document document;
  for (const Mark& mark : marked.marks) {
    Span span;
    span.begin = mark.begin;
    span.end = mark.end;
    span.type = mark.type;
    for (const auto& [key, field] :
         {std::pair("value", &span.value), std::pair("mod", &span.mod), std::pair("ref", &span.ref),
          std::pair("holder", &span.holder), std::pair("body", &span.body), std::pair("status", &span.status)})
      *field = mark.get(key);
    document.spans.push_back(std::move(span));
  }
  return document;
}

std::string shown(const std::string& marked, TerminalOptions options) {
  const MarkedText read = parse_marked(marked);
  return to_terminal(document_of(read), {"a", read.text}, options);
}

struct Case {
  const char* name;
  std::size_t width;
  std::string marked;
  std::string shown;  // without the first newline
};

class Plain : public testing::TestWithParam<Case> {};

TEST_P(Plain, IsLegible) { EXPECT_EQ("\n" + shown(GetParam().marked, {false, GetParam().width}), GetParam().shown); }

INSTANTIATE_TEST_SUITE_P(
    Spans, Plain,
    testing::Values(Case{"labelBehind", 60, "le [date 2022-02-03: 3 février] vient",
                         R"(
le 3 février vient
   └───────┘ date 2022-02-03
)"},
                    Case{"labelOnTheLine", 60, "le [body unsc: Conseil de sécurité] et", R"(
le Conseil de sécurité et
   └ body unsc ──────┘
)"},
                    Case{"labelBefore", 32, "Ils arriveront tous ce [date 2022-02-03: lundi]", R"(
Ils arriveront tous ce lundi
       date 2022-02-03 └───┘
)"},
                    Case{"labelBelow", 30, "Un [person ref=\"Bartholomé Ngũgĩ\": Bart] ici", R"(
Un Bart ici
   └──┘
   person = Bartholomé Ngũgĩ
)"},
                    Case{"labelWiderThanTheLine", 20, "Les [office holder=\"Anna Ros Maximova; Lê Ba\": juges] ici", R"(
Les juges ici
    └───┘
   office → Anna Ros
    Maximova; Lê Ba
)"},
                    Case{"labelOfOneLongWord", 20, "Le [x abcdefghijklmnopqrstuvwxyz: y] ici", R"(
Le y ici
   └
   x
abcdefghijklmnopqrst
   uvwxyz
)"},
                    Case{"nested", 60, "[office holder=\"Ana Ros\": chef du [body unsc: Conseil de sécurité]] là",
                         R"(
chef du Conseil de sécurité là
└ office → Ana Ros ───────┘
        └ body unsc ──────┘
)"},
                    Case{"nestedThrice", 60, "[office: envoyé du [office: chef de l'[body un: ONU]] à Juba]", R"(
envoyé du chef de l'ONU à Juba
└ office ────────────────────┘
          └ office ───┘
                    └─┘ body un
)"},
                    Case{"innerIsLowerWhereTheOuterHasToWait", 80,
                         "M. [person ref=\"Anna Ros\": Ros], [office: chef de l'[body un: ONU]]",
                         R"(
M. Ros, chef de l'ONU
        └ office ───┘
   └─┘ person = Anna Ros
                  └─┘ body un
)"},
                    Case{"sameWordsTwice", 60, "[office: [body un: ONU]] parle", R"(
ONU parle
└─┘ office
└─┘ body un
)"},
                    Case{"neighbours", 60, "[date 2021: 2021][date 2022: 2022]", R"(
20212022
└──┘ date 2021
    └──┘ date 2022
)"},
                    Case{"neighboursWithLabels", 60, "[x: abcdefgh][y: abcdefgh]", R"(
abcdefghabcdefgh
└ x ───┘└ y ───┘
)"},
                    Case{"oneLetter", 60, "[x: a] [y: b]", R"(
a b
└ x
  └ y
)"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(Labels, Plain,
                         testing::Values(Case{"mod", 60, "[date 2021 mod=END: fin 2021]", R"(
fin 2021
└──────┘ date 2021 END
)"},
                                         Case{"ref", 60, "[person ref=\"Anna Ros\": Ros]", R"(
Ros
└─┘ person = Anna Ros
)"},
                                         Case{"formerOfABody", 60,
                                              "[office holder=\"A; B\" body=un status=former: ex-chefs]", R"(
ex-chefs
└──────┘ office former of un → A; B
)"},
                                         Case{"ownTypes", 60, "[prize feneon: prix Fénéon] au [évêché: Mans]", R"(
prix Fénéon au Mans
└─────────┘ prize feneon
               └──┘ évêché
)"}),
                         [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Lines, Plain,
    testing::Values(
        Case{"nothing", 60, "", "\n"}, Case{"noSpan", 60, "Rien.", "\nRien.\n"},
        Case{"emptyLines", 60, "\n\nA.\n\n\nB.\n", "\n\n\nA.\n\n\nB.\n"},
        Case{"carriageReturns", 60, "A.\r\nB.", "\nA.\nB.\n"},
        Case{"paragraphs", 60, "[date 2021: En 2021].\n\n[person: Anna Ros]\n", R"(
En 2021.
└─────┘ date 2021

Anna Ros
└──────┘ person
)"},
        Case{"words", 30, "Un texte qui ne tient pas dans une seule ligne de terminal", R"(
Un texte qui ne tient pas dans
une seule ligne de terminal
)"},
        Case{"marksStayWhole", 30, "Un texte où notre [person: Jean Marie Dupont] dit", R"(
Un texte où notre
Jean Marie Dupont dit
└ person ───────┘
)"},
        Case{"marksDoNotLeaveHalfOfALineEmpty", 30, "Un texte : [person: Jean Marie Van der Meer] dit", R"(
Un texte : Jean Marie Van der
           └ person ─────────
Meer dit
───┘
)"},
        Case{"outerMarksBreakFirst", 30, "[office: chef du [body un: Conseil] pour [x: la paix]] ici", R"(
chef du Conseil pour la paix
└ office ──────────────────┘
body un └─────┘      └ x ──┘
ici
)"},
        Case{"aMarkOverTwoLines", 30, "Le [office holder=X: secrétaire général adjoint chargé de la paix] part",
             R"(
Le secrétaire général adjoint
   └ office → X ─────────────
chargé de la paix part
────────────────┘
)"},
        Case{"aWordWiderThanALine", 20, "Voir https://exemple.test/une/adresse/[date 2021: 2021]/x ici", R"(
Voir
https://exemple.test
/une/adresse/2021/x
   date 2021 └──┘
ici
)"},
        Case{"aMarkedWordWiderThanALine", 20, "[person: Abcdefghijklmnopqrstuvwxyz] x", R"(
Abcdefghijklmnopqrst
└ person ───────────
uvwxyz x
─────┘
)"},
        Case{"noBreakSpaces", 20, "Un texte de 20\u00A0000\u00A0mots", "\nUn texte de\n20\u00A0000\u00A0mots\n"},
        Case{"indented", 20, "    Bonjour à toutes et à tous", R"(
    Bonjour à toutes
et à tous
)"},
        Case{"indentedLongWord", 20, "    abcdefghijklmnopqrstuvwxyz", R"(
    abcdefghijklmnop
qrstuvwxyz
)"},
        Case{"manyBlanks", 20, "abcdefghijklmnopqr          stu      \nv", R"(
abcdefghijklmnopqr
stu      
v
)"},
        Case{"onlyBlanks", 20, std::string(50, ' '), "\n" + std::string(20, ' ') + "\n"},
        Case{"tabs", 20, "a\tb", "\na    b\n"},
        Case{"narrowerThanAnyTerminal", 0, "abcdefghijklmnopqrstu v", "\nabcdefghijklmnopqrst\nu v\n"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Columns, Plain,
    testing::Values(Case{"wide", 40, "中国 [person: 李小龙] 在 [body un: 联合国] 👍 [date 2021: 2021]", R"(
中国 李小龙 在 联合国 👍 2021
     └────┘ person       └──┘ date 2021
               └────┘ body un
)"},
                    Case{"wideIsNotCutInTwo", 21, "汉字汉字汉字汉字汉字汉字", "\n汉字汉字汉字汉字汉字\n汉字\n"},
                    Case{"combining", 40, "E\u0301tienne [person: To\u0302 La\u0302m] dit", R"(
É)"s.replace(1, 2, "E\u0301") + "tienne To\u0302 La\u0302m dit\n        └────┘ person\n"},
                    Case{"combiningAtTheEndOfALine", 20, "abcdefghijklmnopqrse\u0301\u0301fg",
                         "\nabcdefghijklmnopqrse\u0301\u0301\nfg\n"},
                    Case{"joinedEmoji", 40, "👩\u200D🚀 [x: abcdef]", "\n👩\u200D🚀 abcdef\n     └ x ─┘\n"},
                    Case{"softHyphensAreLeftOut", 40, "\uFEFFsé\u00ADcu\u200Bri\u2060té [x: abcdef]",
                         "\nsécurité abcdef\n         └ x ─┘\n"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Hostile, Plain,
    testing::Values(Case{"escapeSequences", 60, "a\x1B\\[2J\x1B\\]0;t\x07 [x: \x1B\\[31mb]", R"(
a\x1B[2J\x1B]0;t\x07 \x1B[31mb
                     └ x ────┘
)"},
                    Case{"controls", 80, "\0\x08\x0B\x0C\x7F\r."s, "\n\\x00\\x08\\x0B\\x0C\\x7F\\x0D.\n"},
                    Case{"eightBitControls", 80, "\u009B2J\u0085\u0090", "\n\\u009B2J\\u0085\\u0090\n"},
                    Case{"rawEightBitControls", 80,
                         "\x9B"
                         "2J",
                         "\n\uFFFD2J\n"},
                    Case{"directions", 80, "a\u202Eb\u2066c\u200Fd\u061C", "\na\\u202Eb\\u2066c\\u200Fd\\u061C\n"},
                    Case{"lineSeparators", 80, "a\u2028b\u2029c", "\na\\u2028b\\u2029c\n"},
                    Case{"tags", 80, "a\U000E0041", "\na\\U000E0041\n"},
                    Case{"illFormed", 80, "\xFF[x: a\xC3] \xE2\x82.\xED\xA0\x80", R"(
�a� �.���
 └┘ x
)"},
                    Case{"inLabels", 80, "[x \"\x1B[31m\n\u202E\": abc]", R"(
abc
└─┘ x \x1B[31m⏎\u202E
)"}),
    [](const auto& info) { return std::string(info.param.name); });

struct Coloured {
  const char* name;
  std::string marked;
  std::string shown;  // with $ for the beginning of a sequence
};

class InColours : public testing::TestWithParam<Coloured> {};

TEST_P(InColours, EndsThemOnTheLine) {
  std::string expected = GetParam().shown;
  for (std::size_t at = 0; (at = expected.find('$', at)) != std::string::npos; ++at) expected.replace(at, 1, "\x1B[");
  EXPECT_EQ("\n" + shown(GetParam().marked, {true, 30}), expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, InColours,
    testing::Values(Coloured{"noSpan", "Rien.", "\nRien.\n"}, Coloured{"one", "le [date 2021: 2021].", R"(
le $0;32m2021$0m.
   $0;32m└──┘$0m $0;32mdate 2021$0m
)"},
                    Coloured{"eachTypeHasItsOwn", "[person: Anne] [office: chef] [body un: ONU]", R"(
$0;35mAnne$0m $0;94mchef$0m $0;36mONU$0m
$0;35m└──┘$0m $0;35mperson$0m
     $0;94m└──┘$0m $0;94moffice$0m
          $0;36m└─┘$0m $0;36mbody un$0m
)"},
                    Coloured{"innerIsUnderlined", "[office: envoyé du [office: chef de l'[body un: ONU]]]", R"(
$0;94menvoyé du $0;94;4mchef de l'$0;36;4mONU$0m
$0;94m└ office ─────────────┘$0m
          $0;94m└ office ───┘$0m
            $0;36mbody un$0m $0;36m└─┘$0m
)"},
                    Coloured{"goOnInTheNextLine", "[person: Abcdefghijklm nopqrstuvwxyz abcdef]", R"(
$0;35mAbcdefghijklm nopqrstuvwxyz$0m
$0;35m└ person ──────────────────$0m
$0;35mabcdef$0m
$0;35m─────┘$0m
)"},
                    Coloured{"escapesAreInverse", "a\x01[person: b\x01 c]", R"(
a$0;7m\x01$0;35mb$0;35;7m\x01$0;35m c$0m
     $0;35m└─────┘$0m $0;35mperson$0m
)"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Colours, AreTheSameForATypeAndNeverOfTheBackground) {
  for (const char* type : {"person", "office", "body", "date", "prize", "place", "", "évêché", "\x1B[0m", "w"}) {
    const std::string_view colour = colour_of(type);
    EXPECT_EQ(colour, colour_of(std::string(type)));
    EXPECT_TRUE(std::string_view("31 32 33 35 36 94").find(colour) != std::string_view::npos) << colour;
  }
  EXPECT_NE(colour_of("person"), colour_of("office"));
  EXPECT_NE(colour_of("body"), colour_of("date"));
}

TEST(Terminal, ShowsTheConvertedTextWhereThereIsOne) {
  Document document;
  document.converted = "été";
  EXPECT_EQ(to_terminal(document, {"a", "\xE9t\xE9"}), "été\n");
}

// Whether a terminal shows every byte of it: well-formed, nothing that it would obey.
std::string fault_of(const std::string& shown) {
  for (std::size_t at = 0; at < shown.size();) {
    const CodePoint c = code_point_at(shown, at);
    const std::string_view bytes = std::string_view(shown).substr(at, c.bytes);
    if (!c.well_formed) return "ill-formed";
    if (c.bytes == 1 && bytes[0] != '\n' && (bytes[0] < 0x20 || bytes[0] == 0x7F)) return "a control";
    if (bytes >= "\u0080" && bytes <= "\u009F") return "a control of eight bits";
    if (bytes >= "\u200E" && bytes <= "\u200F") return "a direction";
    if (bytes >= "\u2028" && bytes <= "\u202E") return "a direction or separator";
    if (bytes >= "\u2066" && bytes <= "\u2069") return "an isolated direction";
    at += c.bytes;
  }
  return {};
}

std::string without_colours(const std::string& shown) {
  std::string out;
  for (std::size_t at = 0; at < shown.size();) {
    if (shown[at] != '\x1B' || at + 1 == shown.size() || shown[at + 1] != '[') {
      out += shown[at++];
      continue;
    }
    const std::size_t end = shown.find_first_not_of("0123456789;", at + 2);
    if (end == std::string::npos || shown[end] != 'm') return out + '\x1B';  // none of ours
    at = end + 1;
  }
  return out;
}

TEST(Terminal, IsSafeWhateverTheDocumentHolds) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"a",     "mot",  " ",      " ",       "  ",     "\n",     "\r\n",
                                           "\r",    "\t",   "é",      "e\u0301", "汉",     "👍",      "\x1B",
                                           "\x1B[", "\x9B", "\u009B", "\u202E",  "\u00AD", "\u200D", "\u2066",
                                           "\xE2",  "\xFF", "\0"s,    "\u2028"};
  const auto words = [&](std::size_t most) {
    std::string out;
    for (std::size_t i = random() % (most + 1); i > 0; --i) out += pieces[random() % pieces.size()];
    return out;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string text = words(60);
    Document document;
    for (std::size_t i = random() % 6; i > 0; --i) {
      Span span;  // crossing, empty, out of order, outside
      span.begin = static_cast<std::uint32_t>(random() % (text.size() + 3));
      span.end = random() % 10 == 0 ? static_cast<std::uint32_t>(random())
                                    : static_cast<std::uint32_t>(random() % (text.size() + 3));
      span.type = random() % 2 ? "person" : words(3);
      span.holder = words(20);
      document.spans.push_back(std::move(span));
    }
    const std::size_t width = 20 + random() % 30;
    const std::string plain = to_terminal(document, {"a", text}, {false, width});
    ASSERT_EQ(fault_of(plain), "") << testing::PrintToString(text) << testing::PrintToString(plain);
    ASSERT_EQ(without_colours(to_terminal(document, {"a", text}, {true, width})), plain);
    for (std::size_t at = 0; at < plain.size();) {
      const std::size_t end = plain.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      ASSERT_LE(columns(plain.substr(at, end - at)), width) << testing::PrintToString(plain);
      at = end + 1;
    }
  }
}

TEST(Terminal, KeepsEveryWord) {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    std::string text, words;
    for (std::size_t i = random() % 60; i > 0; --i) {
      const std::string word(1 + random() % 30, static_cast<char>('a' + random() % 26));
      words += word;
      text += word + (random() % 8 == 0 ? "\n" : std::string(1 + random() % 2, ' '));
    }
    std::string got = to_terminal({}, {"a", text}, {false, 20 + random() % 20});
    got.erase(std::remove_if(got.begin(), got.end(), [](char c) { return c == ' ' || c == '\n'; }), got.end());
    ASSERT_EQ(got, words);
  }
}

TEST(Terminal, TakesHugeParagraphsAndDeepNests) {
  std::string text;
  Document document;
  while (text.size() < 2'000'000) {
    Span span;
    span.begin = static_cast<std::uint32_t>(text.size());
    span.end = span.begin + 3;
    span.type = "body";
    document.spans.push_back(span);
    text += "ONU, un mot ";
  }
  const std::string shown = to_terminal(document, {"a", text}, {});
  EXPECT_EQ(static_cast<std::size_t>(std::count(shown.begin(), shown.end(), 'O')), document.spans.size());
  Document deep;
  for (std::uint32_t i = 0; i < 500; ++i) {
    Span span;
    span.begin = i;
    span.end = 1000 - i;
    span.type = "x";
    deep.spans.push_back(span);
  }
  const std::string article(1000, 'a');
  const std::string nested = to_terminal(deep, {"a", article}, {});
  EXPECT_EQ(std::count(nested.begin(), nested.end(), 'x'), 500);
}

}  // namespace
}  // namespace vnaner
