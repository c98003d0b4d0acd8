// xml_text_test.cc: text of XML documents, and the reader that the tests of outputs judge by.
#include "libvnaner/output/xml_text.h"

#include <gtest/gtest.h>

#include <string>

#include "xml_reader.h"

namespace vnaner {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string text;
  std::string content;
  std::string value;
};

class XmlText : public testing::TestWithParam<Case> {};

TEST_P(XmlText, IsEscaped) {
  std::string content, value;
  append_xml_text(content, GetParam().text);
  append_xml_value(value, GetParam().text);
  EXPECT_EQ(content, GetParam().content);
  EXPECT_EQ(value, GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    All, XmlText,
    testing::Values(Case{"nothing", "", "", ""}, Case{"letters", "l’été 𝄞", "l’été 𝄞", "l’été 𝄞"},
                    Case{"markup", "a<b>&c", "a&lt;b&gt;&amp;c", "a&lt;b&gt;&amp;c"},
                    Case{"reference", "&lt;", "&amp;lt;", "&amp;lt;"}, Case{"cdataEnd", "]]>", "]]&gt;", "]]&gt;"},
                    Case{"quotes", "\"a'", "\"a'", "&quot;a'"}, Case{"blanks", "a\n\tb ", "a\n\tb ", "a&#10;&#9;b "},
                    Case{"carriageReturn", "a\r\nb\r", "a&#13;\nb&#13;", "a&#13;&#10;b&#13;"},
                    Case{"nul", "a\0b"s, "a\uFFFDb", "a\uFFFDb"},
                    Case{"controls", "\x01\x08\x0B\x0C\x0E\x1F", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
                         "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
                    Case{"delAndC1Stay", "\x7F\xC2\x80\u0085", "\x7F\xC2\x80\u0085", "\x7F\xC2\x80\u0085"},
                    Case{"noncharacters", "\xEF\xBF\xBE|\xEF\xBF\xBF|", "\uFFFD|\uFFFD|", "\uFFFD|\uFFFD|"},
                    Case{"neighboursStay", "\uFFFD\uFFFC\uFDD0\U0001FFFE", "\uFFFD\uFFFC\uFDD0\U0001FFFE",
                         "\uFFFD\uFFFC\uFDD0\U0001FFFE"},
                    Case{"byteOrderMarkStays", "\uFEFFa", "\uFEFFa", "\uFEFFa"},
                    Case{"oneMarkForAMaximalSubpart", "a\xF0\x9D\x84z", "a\uFFFDz", "a\uFFFDz"},
                    Case{"oneMarkForEachOfTwo", "\xC0\xAF", "\uFFFD\uFFFD", "\uFFFD\uFFFD"},
                    Case{"surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD"}),
    [](const auto& info) { return std::string(info.param.name); });

struct Broken {
  const char* name;
  std::string root;
};

class XmlReading : public testing::TestWithParam<Broken> {};

TEST_P(XmlReading, RefusesWhatIsNotWellFormed) {
  EXPECT_THROW(read_xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + GetParam().root), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(
    All, XmlReading,
    testing::Values(Broken{"nothing", ""}, Broken{"neverClosed", "<a>"}, Broken{"closedByAnother", "<a><b></a></b>"},
                    Broken{"twoRoots", "<a/><b/>"}, Broken{"textBehind", "<a/>x"}, Broken{"bareAmpersand", "<a>&</a>"},
                    Broken{"unknownEntity", "<a>&eacute;</a>"}, Broken{"bareLess", "<a><</a>"},
                    Broken{"cdataEnd", "<a>]]></a>"}, Broken{"lessInAValue", "<a b=\"<\"/>"},
                    Broken{"attributeTwice", "<a b=\"\" b=\"\"/>"}, Broken{"noQuotes", "<a b=c/>"},
                    Broken{"control", "<a>\x01</a>"}, Broken{"nul", "<a>\0</a>"s}, Broken{"nulByNumber", "<a>&#0;</a>"},
                    Broken{"illFormed", "<a>\xFF</a>"}, Broken{"surrogate", "<a>\xED\xA0\x80</a>"},
                    Broken{"noncharacter", "<a>\xEF\xBF\xBE</a>"}, Broken{"comment", "<a><!-- --></a>"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(XmlReading, GivesTextAsAProcessorDoes) {
  const XmlElement root = read_xml(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"x\ty&#9;\">1\r\n2&#13;<c d=\"&quot;\"/><e>&lt;</e>3</a>\n");
  EXPECT_EQ(root.text, "1\n2\r<3");
  EXPECT_EQ(root.get("b"), "x y\t");
  EXPECT_EQ(root.child("c").get("d"), "\"");
  EXPECT_EQ(root.child("e").text, "<");
}

}  // namespace
}  // namespace vnaner
