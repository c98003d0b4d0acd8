// json_test.cc: a Document as one line of JSON.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "libvnaner/output/json_string.h"
#include "libvnaner/pack/sha256.h"
#include "vnaner/output.h"
#include "vnaner/version.h"

namespace vnaner {
namespace {

using nlohmann::json;
using namespace std::string_literals;

std::string in_json(const std::string& text) {
  fmt::memory_buffer out;
  append_json_string(out, text);
  return fmt::to_string(out);
}

struct Case {
  const char* name;
  std::string text;
  std::string json;
};

class JsonString : public testing::TestWithParam<Case> {};

TEST_P(JsonString, IsEscaped) { EXPECT_EQ(in_json(GetParam().text), GetParam().json); }

INSTANTIATE_TEST_SUITE_P(All, JsonString,
                         testing::Values(Case{"nothing", "", R"("")"}, Case{"letters", "l’été 𝄞", R"("l’été 𝄞")"},
                                         Case{"quoteAndBackslash", R"(a"b\c)", R"("a\"b\\c")"},
                                         Case{"slashStays", "a/b", R"("a/b")"},
                                         Case{"newlineAndTab", "a\n\tb", R"("a\n\tb")"},
                                         Case{"controls", "\r\b\x1F\x7F", R"("\u000d\u0008\u001f\u007f")"},
                                         Case{"nul", "a\0b"s, R"("a\u0000b")"},
                                         Case{"oneMarkForAMaximalSubpart", "a\xF0\x9D\x84z", "\"a\uFFFDz\""},
                                         Case{"oneMarkForEachOfTwo", "\xC0\xAF", "\"\uFFFD\uFFFD\""},
                                         Case{"surrogate", "\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(JsonString, IsReadBackWhateverTheBytes) {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 30, ' ');
    for (char& c : bytes) c = static_cast<char>(random());
    const json read = json::parse(in_json(bytes), nullptr, false);
    ASSERT_TRUE(read.is_string()) << testing::PrintToString(bytes);
  }
}

const Extractor& packs() {
  static const Extractor extractor(Data::empty().add_pack(
      "greetings.calque",
      "pack greetings 1.2.3\nlang fr\n\ntype greeting\n\nrule hello\n  find [greeting: bonjour]\n"
      "  +  [greeting: bonjour] à tous\n  -  bonsoir\n"));
  return extractor;
}

json written(const Document& document, std::string_view id, std::string_view text) {
  const std::string line = to_json(document, {id, text}, packs());
  EXPECT_EQ(line.find('\n'), std::string::npos);
  return json::parse(line);
}

TEST(Json, OfNothingHasWhatIsAlwaysThere) {
  EXPECT_EQ(
      written({}, "a17", ""),
      json({{"id", "a17"},
            {"vnaner",
             {{"version", VNANER_VERSION},
              {"format", 1},
              {"packs", {{{"name", "greetings"}, {"version", "1.2.3"}, {"sha256", packs().packs().at(0).sha256}}}}}},
            {"text", {{"sha256", sha256_hex("")}, {"cp", 0}, {"byte", 0}, {"utf16", 0}}},
            {"spans", json::array()},
            {"entities", json::array()},
            {"zones", json::array()},
            {"notes", json::array()}}));
}

TEST(Json, OfAnExtractionNamesTheRule) {
  const std::string text = "Bonjour, dit-il : bonjour 𝄞";
  const json line = written(packs().extract(text, {"2022-02"}), "a", text);
  EXPECT_EQ(line["date"], "2022-02");
  ASSERT_EQ(line["spans"].size(), 2u);
  EXPECT_EQ(line["spans"][1], json::parse(R"({"id": "s2", "type": "greeting", "text": "bonjour",
                            "span": {"cp": [18, 25], "byte": [18, 25], "utf16": [18, 25]},
                            "by": [{"rule": "greetings/hello", "line": 6, "how": "rule"}]})"));
}

// "L’été, le juge Ros" with a span of each kind of field.
Document rich() {
  Document document;
  document.date = "2022-02";
  Span office;
  office.begin = 14;
  office.end = 22;
  office.type = "office";
  office.holder = "Anna Ros";
  office.body = "icj";
  office.status = "former";
  office.attrs = {{"title", "juge", "judge", 14, 18}, {"level", "", "deputy", 0, 0}, {"title", "Ros", "", 19, 22}};
  office.links = {{"held-by", 1}};
  office.by = {{"offices/bare", 12, How::rule}, {"apposition", 0, How::resolve}};
  Span person;
  person.begin = 19;
  person.end = 22;
  person.parent = 0;
  person.entity = 0;
  person.type = "person";
  person.ref = "Anna Ros";
  person.by = {{"people/given-name", 3, How::memory}};
  Span date;
  date.begin = 4;
  date.end = 9;
  date.type = "date";
  date.value = "2022-SU";
  date.edtf = "2022-22";
  date.mod = "MID";
  date.decided_by = {"given", "tense"};
  document.spans = {date, office, person};
  document.spans[1].links[0].to = 2;
  document.spans[2].parent = 1;
  document.entities = {{"person", "Anna Ros", {2}}};
  document.zones = {{"dateline", 0, 9}};
  document.notes = {{"V302", "witnesses contradict", 4, 9}};
  return document;
}

TEST(Json, HasEveryFieldUnderItsName) {
  const std::string text = "L’été, le juge Ros";
  const json line = written(rich(), "a", text);
  EXPECT_EQ(line["spans"], json::parse(R"([
    {"id": "s1", "type": "date", "text": "été", "span": {"cp": [2, 5], "byte": [4, 9], "utf16": [2, 5]},
     "value": "2022-SU", "edtf": "2022-22", "mod": "MID", "decided_by": ["given", "tense"], "by": []},
    {"id": "s2", "type": "office", "text": "juge Ros", "span": {"cp": [10, 18], "byte": [14, 22], "utf16": [10, 18]},
     "holder": "Anna Ros", "body": "icj", "status": "former",
     "attrs": {"level": {"value": "deputy"},
               "title": [{"text": "juge", "value": "judge", "cp": [10, 14], "byte": [14, 18], "utf16": [10, 14]},
                         {"text": "Ros", "cp": [15, 18], "byte": [19, 22], "utf16": [15, 18]}]},
     "links": [{"rel": "held-by", "to": "s3"}],
     "by": [{"rule": "offices/bare", "line": 12, "how": "rule"}, {"rule": "apposition", "line": 0, "how": "resolve"}]},
    {"id": "s3", "type": "person", "text": "Ros", "span": {"cp": [15, 18], "byte": [19, 22], "utf16": [15, 18]},
     "in": "s2", "ref": "Anna Ros", "by": [{"rule": "people/given-name", "line": 3, "how": "memory"}]}])"));
  EXPECT_EQ(line["entities"],
            json::parse(R"([{"id": "e1", "type": "person", "name": "Anna Ros", "mentions": ["s3"]}])"));
  EXPECT_EQ(line["zones"], json::parse(R"([{"zone": "dateline", "cp": [0, 5], "byte": [0, 9], "utf16": [0, 5]}])"));
  EXPECT_EQ(line["notes"], json::parse(R"([{"code": "V302", "message": "witnesses contradict",
                                            "cp": [2, 5], "byte": [4, 9], "utf16": [2, 5]}])"));
}

TEST(Json, HashesTheBytesAndReplacesWhatIsIllFormed) {
  const std::string text = "bonjour \xFF bonjour";
  const json line = written(packs().extract(text), "a\xFF", text);
  EXPECT_EQ(line["id"], "a\uFFFD");
  EXPECT_EQ(line["text"], json({{"sha256", sha256_hex(text)}, {"cp", 17}, {"byte", 17}, {"utf16", 17}}));
  EXPECT_EQ(line["notes"][0]["byte"], json({8, 9}));
}

TEST(Json, RefersToTheConvertedText) {
  const Document document = packs().extract("caf\xE9 bonjour", {"", "latin1"});
  const json line = written(document, "a", "caf\xE9 bonjour");
  EXPECT_EQ(line["text"]["sha256"], sha256_hex("café bonjour"));
  EXPECT_EQ(line["spans"][0]["text"], "bonjour");
  EXPECT_EQ(line["spans"][0]["span"]["byte"], json({6, 13}));
}

TEST(Json, IsValidForAnyBytes) {
  std::mt19937 random(6);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 20; i > 0; --i)
      text += random() % 4 == 0 ? "bonjour " : std::string(1, static_cast<char>(random()));
    const Document document = packs().extract(text);
    const json line = json::parse(to_json(document, {text, text}, packs()), nullptr, false);
    ASSERT_TRUE(line.is_object()) << testing::PrintToString(text);
    ASSERT_EQ(line["text"]["byte"], text.size());
    ASSERT_EQ(line["spans"].size(), document.spans.size());
  }
}

}  // namespace
}  // namespace vnaner
