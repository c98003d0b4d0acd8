// timeml_test.cc: a Document's dates as TIMEX3 tags.
#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "vnaner/output.h"
#include "xml_reader.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

Span date_span(std::uint32_t begin, std::uint32_t end, std::string value, std::string mod = {},
               std::vector<std::string> decided_by = {}) {
  Span span;
  span.begin = begin;
  span.end = end;
  span.type = "date";
  span.value = std::move(value);
  span.mod = std::move(mod);
  span.decided_by = std::move(decided_by);
  return span;
}

std::string with_dates(const std::string& text, const std::vector<Span>& dates) {
  Document document;
  document.spans = dates;
  return to_timeml(document, {"a", text});
}

// What stands in TEXT.
std::string content(const std::string& timeml) {
  const std::size_t begin = timeml.find("<TEXT>") + 6;
  return timeml.substr(begin, timeml.rfind("</TEXT>\n</TimeML>\n") - begin);
}

TEST(Timeml, IsAWholeDocument) {
  Document document;
  document.date = "2022-03";
  document.spans = {date_span(3, 10, "2022-05-02", "", {"given"})};
  EXPECT_EQ(to_timeml(document, {"a17", "Le 2 mai <fin>.\n"}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<TimeML>\n"
            "<DOCID>a17</DOCID>\n"
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2022-03\" temporalFunction=\"false\" "
            "functionInDocument=\"CREATION_TIME\">2022-03</TIMEX3></DCT>\n"
            "<TEXT>Le <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2022-05-02\" temporalFunction=\"true\" "
            "anchorTimeID=\"t0\">2 mai &lt;</TIMEX3>fin&gt;.\n"
            "</TEXT>\n"
            "</TimeML>\n");
}

TEST(Timeml, OfNothingSaysThatTheDateIsUnknown) {
  EXPECT_EQ(to_timeml({}, {"", ""}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<TimeML>\n"
            "<DOCID></DOCID>\n"
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"XXXX-XX-XX\" temporalFunction=\"false\" "
            "functionInDocument=\"CREATION_TIME\"></TIMEX3></DCT>\n"
            "<TEXT></TEXT>\n"
            "</TimeML>\n");
}

struct Case {
  const char* name;
  Span date;         // over "ici" of "x ici y"
  std::string tags;  // instead of it
};

Span ici(std::string value, std::string mod = {}, std::vector<std::string> decided_by = {}) {
  return date_span(2, 5, std::move(value), std::move(mod), std::move(decided_by));
}

// "ces trois dernières années"
Span counted(std::string value) {
  Span span = ici(std::move(value));
  span.attrs = {{"n", "trois", "", 2, 3}, {"span", "ernières", "past", 3, 4}, {"unit", "années", "year", 4, 5}};
  return span;
}

class TimemlTags : public testing::TestWithParam<Case> {};

TEST_P(TimemlTags, StandInTheText) {
  const std::string timeml = with_dates("x ici y", {GetParam().date});
  EXPECT_EQ(content(timeml), "x " + GetParam().tags + " y");
  EXPECT_EQ(read_xml(timeml).child("TEXT").text, "x ici y");
}

INSTANTIATE_TEST_SUITE_P(
    Dates, TimemlTags,
    testing::Values(
        Case{"day", ici("2022-02-02"), R"(<TIMEX3 tid="t1" type="DATE" value="2022-02-02">ici</TIMEX3>)"},
        Case{"unknownYear", ici("XXXX-02-02"), R"(<TIMEX3 tid="t1" type="DATE" value="XXXX-02-02">ici</TIMEX3>)"},
        Case{"beforeChrist", ici("BC0044"), R"(<TIMEX3 tid="t1" type="DATE" value="BC0044">ici</TIMEX3>)"},
        Case{"decade", ici("199X"), R"(<TIMEX3 tid="t1" type="DATE" value="199X">ici</TIMEX3>)"},
        Case{"past", ici("PAST_REF", "", {"words"}), R"(<TIMEX3 tid="t1" type="DATE" value="PAST_REF">ici</TIMEX3>)"},
        Case{"noValue", ici(""), R"(<TIMEX3 tid="t1" type="DATE" value="XXXX-XX-XX">ici</TIMEX3>)"},
        Case{"mod", ici("2021", "END"), R"(<TIMEX3 tid="t1" type="DATE" value="2021" mod="END">ici</TIMEX3>)"},
        Case{"escaped", ici("<&>\"\n", "\"\t"),
             R"(<TIMEX3 tid="t1" type="DATE" value="&lt;&amp;&gt;&quot;&#10;" mod="&quot;&#9;">ici</TIMEX3>)"},
        Case{"twoSlashes", ici("1/2/3"), R"(<TIMEX3 tid="t1" type="DATE" value="1/2/3">ici</TIMEX3>)"},
        Case{"onlyASlash", ici("/"), R"(<TIMEX3 tid="t1" type="DATE" value="/">ici</TIMEX3>)"},
        Case{"bothEndsOpen", ici("../.."), R"(<TIMEX3 tid="t1" type="DATE" value="../..">ici</TIMEX3>)"},
        Case{"emptyList", ici("{}"), R"(<TIMEX3 tid="t1" type="DATE" value="{}">ici</TIMEX3>)"},
        Case{"onlyABrace", ici("{"), R"(<TIMEX3 tid="t1" type="DATE" value="{">ici</TIMEX3>)"},
        Case{"listWithAHole", ici("{1,}"), R"(<TIMEX3 tid="t1" type="DATE" value="{1,}">ici</TIMEX3>)"}),
    [](const auto& info) { return std::string(info.param.name); });

constexpr const char* kFrom0 = R"(temporalFunction="true" anchorTimeID="t0")";

INSTANTIATE_TEST_SUITE_P(
    Witnesses, TimemlTags,
    testing::Values(
        Case{"given", ici("2022", "", {"given", "tense"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2022" )"s + kFrom0 + ">ici</TIMEX3>"},
        Case{"header", ici("2022", "", {"header"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2022" )"s + kFrom0 + ">ici</TIMEX3>"},
        Case{"dateline", ici("2022", "", {"dateline", "words"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2022" )"s + kFrom0 + ">ici</TIMEX3>"},
        Case{"text", ici("2022", "", {"text"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2022" )"s + kFrom0 + ">ici</TIMEX3>"},
        Case{"givenAndAnaphora", ici("2022", "START", {"given", "anaphora"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2022" mod="START" )"s + kFrom0 + ">ici</TIMEX3>"},
        Case{"anotherDate", ici("2022", "", {"anaphora"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2022" temporalFunction="true">ici</TIMEX3>)"},
        Case{"words", ici("2022", "", {"words"}), R"(<TIMEX3 tid="t1" type="DATE" value="2022">ici</TIMEX3>)"},
        Case{"tenseAlone", ici("2022", "", {"tense"}), R"(<TIMEX3 tid="t1" type="DATE" value="2022">ici</TIMEX3>)"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Several, TimemlTags,
    testing::Values(
        Case{"interval", ici("2022-02-02/2022-02-05"),
             R"(<TIMEX3 tid="t1" type="DURATION" value="P4D" beginPoint="t2" endPoint="t3">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="2022-02-02"/><TIMEX3 tid="t3" type="DATE" value="2022-02-05"/>)"},
        Case{"intervalOfItsOwnLength", counted("2019/2022"),
             R"(<TIMEX3 tid="t1" type="DURATION" value="P3Y" beginPoint="t2" endPoint="t3">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="2019"/><TIMEX3 tid="t3" type="DATE" value="2022"/>)"},
        Case{"openEnd", ici("2014/.."),
             R"(<TIMEX3 tid="t1" type="DURATION" value="PXY" beginPoint="t2">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="2014"/>)"},
        Case{"openStart", ici("../2014-03-02"),
             R"(<TIMEX3 tid="t1" type="DURATION" value="PXD" endPoint="t2">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="2014-03-02"/>)"},
        Case{"intervalFromTheDocumentsDate", ici("2022-01/2022-03", "APPROX", {"given"}),
             R"(<TIMEX3 tid="t1" type="DURATION" value="P3M" mod="APPROX" beginPoint="t2" endPoint="t3">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="2022-01" )"s +
                 kFrom0 + R"(/><TIMEX3 tid="t3" type="DATE" value="2022-03" )" + kFrom0 + "/>"},
        Case{"intervalOfAnything", ici("<a>/\"b\""),
             R"(<TIMEX3 tid="t1" type="DURATION" value="PXD" beginPoint="t2" endPoint="t3">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="&lt;a&gt;"/><TIMEX3 tid="t3" type="DATE" value="&quot;b&quot;"/>)"},
        Case{"list", ici("{2008,2009,2011}"),
             R"(<TIMEX3 tid="t1" type="DATE" value="2008">ici</TIMEX3>)"
             R"(<TIMEX3 tid="t2" type="DATE" value="2009"/><TIMEX3 tid="t3" type="DATE" value="2011"/>)"},
        Case{"listOfOne", ici("{2008}"), R"(<TIMEX3 tid="t1" type="DATE" value="2008">ici</TIMEX3>)"},
        Case{"listFromTheDocumentsDate", ici("{2021,2022}", "APPROX", {"dateline"}),
             R"(<TIMEX3 tid="t1" type="DATE" value="2021" mod="APPROX" )"s + kFrom0 + ">ici</TIMEX3>" +
                 R"(<TIMEX3 tid="t2" type="DATE" value="2022" mod="APPROX" )" + kFrom0 + "/>"}),
    [](const auto& info) { return std::string(info.param.name); });

struct Placed {
  const char* name;
  std::vector<Span> dates;  // in "0123456789"
  std::string content;
};

class TimemlPlaces : public testing::TestWithParam<Placed> {};

TEST_P(TimemlPlaces, NeverNestNorCross) {
  EXPECT_EQ(content(with_dates("0123456789", GetParam().dates)), GetParam().content);
}

std::string tag(int number, const std::string& words) {
  return "<TIMEX3 tid=\"t" + std::to_string(number) + "\" type=\"DATE\" value=\"2022\">" + words + "</TIMEX3>";
}

INSTANTIATE_TEST_SUITE_P(
    All, TimemlPlaces,
    testing::Values(
        Placed{"none", {}, "0123456789"}, Placed{"all", {date_span(0, 10, "2022")}, tag(1, "0123456789")},
        Placed{"neighbours",
               {date_span(1, 3, "2022"), date_span(3, 4, "2022")},
               "0" + tag(1, "12") + tag(2, "3") + "456789"},
        Placed{"nested", {date_span(1, 5, "2022"), date_span(2, 3, "2022")}, "0" + tag(1, "1234") + "56789"},
        Placed{"crossing", {date_span(1, 3, "2022"), date_span(2, 5, "2022")}, "0" + tag(1, "12") + "3456789"},
        Placed{"outOfOrder",
               {date_span(4, 5, "2022"), date_span(1, 2, "2022"), date_span(6, 7, "2022")},
               "0123" + tag(1, "4") + "5" + tag(2, "6") + "789"},
        Placed{"withoutWords", {date_span(3, 3, "2022"), date_span(5, 4, "2022")}, "0123456789"},
        Placed{"overTheEnd", {date_span(8, 99, "2022"), date_span(99, 100, "2022")}, "01234567" + tag(1, "89")}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Timeml, HasDatesOnly) {
  Document document;
  document.spans = {date_span(0, 6, "anna"), date_span(2, 3, "2022"), date_span(7, 8, "un")};
  document.spans[0].type = "office";
  document.spans[2].type = "body";
  EXPECT_EQ(content(to_timeml(document, {"a", "abcdefgh"})),
            "ab<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2022\">c</TIMEX3>defgh");
}

TEST(Timeml, ShowsTheConvertedTextWhereThereIsOne) {
  Document document;
  document.converted = "été";
  EXPECT_EQ(content(to_timeml(document, {"a", "\xE9t\xE9"})), "été");
}

TEST(Timeml, EscapesTheNameOfTheArticle) {
  const std::string id = "</DOCID><&\"\r\n\t" + "\0"s + "\xFF é";
  EXPECT_EQ(read_xml(to_timeml({}, {id, ""})).child("DOCID").text, "</DOCID><&\"\r\n\t\uFFFD\uFFFD é");
}

TEST(Timeml, OfManyDatesIsWrittenInOneGo) {
  constexpr std::uint32_t kDates = 300000;
  std::string text;
  Document document;
  for (std::uint32_t i = 0; i < kDates; ++i) {
    document.spans.push_back(date_span(3 * i, 3 * i + 2, "2020/2022"));
    text += "&<\r";
  }
  const XmlElement root = read_xml(to_timeml(document, {"a", text}));
  EXPECT_EQ(root.child("TEXT").text, text);
  EXPECT_EQ(root.child("TEXT").children.size(), 3 * kDates);
}

const Extractor& shipped() {
  static const Extractor extractor;
  return extractor;
}

TEST(TimemlOfAnExtraction, CountsAsTheWordsDo) {
  const std::string text =
      "Ces trois dernières années, comme de 2019 à 2022, et les trois prochains jours, ces deux dernières semaines, "
      "les "
      "neuf prochains mois.";
  const Document document = shipped().extract(text, {"2022-02-16"});
  const XmlElement root = read_xml(to_timeml(document, {"a", text}));
  std::string found;
  for (const XmlElement& tag : root.child("TEXT").children) found += tag.get("value") + " " + tag.text + "; ";
  EXPECT_EQ(found,
            "P3Y Ces trois dernières années; 2019 ; 2022 ; P4Y 2019 à 2022; 2019 ; 2022 ; "
            "P3D trois prochains jours; 2022-02-17 ; 2022-02-19 ; P2W ces deux dernières semaines; 2022-02-02 ; "
            "2022-02-15 ; P9M neuf prochains mois; 2022-02-17 ; 2022-11-16 ; ");
}

// The text as XML can hold it, by ICU.
std::string holdable(const std::string& text) {
  const auto size = static_cast<std::int32_t>(text.size());
  std::string out;
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    std::int32_t c = 0;
    U8_NEXT(text.data(), at, size, c);
    const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (c < 0 || control || c == 0xFFFE || c == 0xFFFF)
      out += "\uFFFD";
    else
      out.append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
  return out;
}

// What holds of every TimeML document.
void expect_sound(const XmlElement& root) {
  ASSERT_EQ(root.name, "TimeML");
  ASSERT_EQ(root.children.size(), 3u);
  std::vector<XmlElement> tags = root.child("DCT").children;
  for (const XmlElement& tag : root.child("TEXT").children) tags.push_back(tag);
  std::set<std::string> dates;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    ASSERT_EQ(tags[i].name, "TIMEX3");
    ASSERT_TRUE(tags[i].children.empty());
    ASSERT_EQ(tags[i].get("tid"), "t" + std::to_string(i));
    ASSERT_NE(tags[i].get("value"), "");
    if (tags[i].get("type") == "DATE") dates.insert(tags[i].get("tid"));
  }
  for (const XmlElement& tag : tags) {
    ASSERT_EQ(tag.get("type"), tag.get("beginPoint") + tag.get("endPoint") == "" ? "DATE" : "DURATION");
    for (const char* key : {"beginPoint", "endPoint", "anchorTimeID"})
      if (const std::string id = tag.get(key); !id.empty()) {
        ASSERT_TRUE(dates.count(id)) << key << " " << id;
      }
  }
}

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {"le 2 mai 2021 ",
                                               "du 2 au 5 février ",
                                               "les 2 et 3 mars ",
                                               "hier ",
                                               "ces trois dernières années ",
                                               "fin 2020 ",
                                               "depuis 1990 ",
                                               "en 44 av. J.-C. ",
                                               "<TIMEX3 tid=\"t0\">",
                                               "</TIMEX3>",
                                               "</TEXT>",
                                               "]]>",
                                               "<!--",
                                               "<![CDATA[",
                                               "<?xml?>",
                                               "&amp;",
                                               "&#13;",
                                               "&",
                                               "<",
                                               ">",
                                               "\"",
                                               "'",
                                               "[date 2021: ",
                                               "]",
                                               "\\",
                                               "\r",
                                               "\n",
                                               "\r\n",
                                               "\t",
                                               "\0"s,
                                               "\x0B",
                                               "\x7F",
                                               "\u0085",
                                               "\u2028",
                                               "\uFEFF",
                                               "\xEF\xBF\xBE",
                                               "\xEF\xBF\xBF",
                                               "\xED\xA0\x80",
                                               "\xC0\xAF",
                                               "\xF0\x9D\x84",
                                               "\xE2\x80",
                                               "\xFF",
                                               "é",
                                               "𝄞",
                                               " "};
  return all;
}

std::string hostile_text(std::mt19937& random) {
  std::string text;
  for (std::size_t i = random() % 30; i > 0; --i)
    text += random() % 5 == 0 ? std::string(1, static_cast<char>(random())) : pieces()[random() % pieces().size()];
  return text;
}

TEST(TimemlOfHostileText, IsWellFormedAndHoldsTheText) {
  std::mt19937 random(8);
  std::size_t written = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = hostile_text(random);
    const Document document = shipped().extract(text, {round % 2 == 0 ? "2022-03-14" : ""});
    XmlElement root;
    ASSERT_NO_THROW(root = read_xml(to_timeml(document, {text, text}))) << testing::PrintToString(text);
    ASSERT_EQ(root.child("TEXT").text, holdable(text)) << testing::PrintToString(text);
    ASSERT_EQ(root.child("DOCID").text, holdable(text));
    ASSERT_NO_FATAL_FAILURE(expect_sound(root)) << testing::PrintToString(text);
    // Every date has its words, in order, and nothing else has.
    std::vector<std::string> words, tagged;
    for (const Span& span : document.spans)
      if (span.type == "date") words.push_back(holdable(std::string(slice(text, span))));
    for (const XmlElement& tag : root.child("TEXT").children)
      if (!tag.text.empty()) tagged.push_back(tag.text);
    ASSERT_EQ(tagged, words) << testing::PrintToString(text);
    written += words.size();
  }
  EXPECT_GT(written, 1000u);
}

TEST(TimemlOfAnyDocument, IsWellFormed) {
  std::mt19937 random(9);
  const std::vector<std::string> values = {"",      "2022",     "2020/2021", "../2020", "2020/..", "../..",
                                           "{a,b}", "PAST_REF", "\xFF/\0"s,  "\"<&>",   "{\r,\n}"};
  const std::vector<std::string> witnesses = {"given", "header", "dateline", "text", "anaphora", "words", "\xFF"};
  for (int round = 0; round < 3000; ++round) {
    const bool ascii = round % 2 == 0;  // then no end of a span can lie inside a character
    std::string text = hostile_text(random);
    if (ascii)
      for (char& c : text) c = static_cast<char>(c & 0x7F);
    Document document;
    document.date = values[random() % values.size()];
    for (std::size_t i = random() % 8; i > 0; --i) {
      const auto any = [&] { return static_cast<std::uint32_t>(random() % (text.size() + 3)); };
      document.spans.push_back(date_span(any(), any(), values[random() % values.size()],
                                         values[random() % values.size()], {witnesses[random() % witnesses.size()]}));
    }
    XmlElement root;
    ASSERT_NO_THROW(root = read_xml(to_timeml(document, {text, text}))) << testing::PrintToString(text);
    ASSERT_NO_FATAL_FAILURE(expect_sound(root)) << testing::PrintToString(text);
    if (ascii) {
      ASSERT_EQ(root.child("TEXT").text, holdable(text)) << testing::PrintToString(text);
    }
  }
}

}  // namespace
}  // namespace vnaner
