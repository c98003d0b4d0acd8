// slices_test.cc: offsets of the output, sliced back in C++: bytes as they are, code points and UTF-16 units by ICU.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kFolder = VNANER_SOURCE_DIR "/tests/offsets";

std::string content_of(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::vector<fs::path> articles() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kFolder / "articles")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

const Extractor& extractor() {
  static const Extractor made(
      Data::built_in().add_pack("quotes.calque", content_of(kFolder / "rules" / "quotes.calque")));
  return made;
}

json output_of(const std::string& bytes, std::string_view charset = {}) {
  const Document document = extractor().extract(bytes, {"2022-03-10", charset});
  return json::parse(to_json(document, {"a", bytes}, extractor()));
}

// A text in all three units; each ill-formed sequence is one U+FFFD, as ICU reads it.
class Slices {
 public:
  explicit Slices(std::string bytes) : bytes_(std::move(bytes)), units_(icu::UnicodeString::fromUTF8(bytes_)) {
    for (std::int32_t at = 0; at < units_.length(); at = units_.moveIndex32(at, 1))
      code_points_ += static_cast<char32_t>(units_.char32At(at));
  }

  std::size_t length(const std::string& unit) const {
    return unit == "byte" ? bytes_.size()
           : unit == "cp" ? code_points_.size()
                          : static_cast<std::size_t>(units_.length());
  }

  std::string of(const std::string& unit, std::size_t begin, std::size_t end) const {
    if (begin > end || end > length(unit)) return "(outside)";
    icu::UnicodeString slice;
    if (unit == "byte") return in_utf8(icu::UnicodeString::fromUTF8(bytes_.substr(begin, end - begin)));
    if (unit == "utf16")
      return in_utf8(units_.tempSubStringBetween(static_cast<std::int32_t>(begin), static_cast<std::int32_t>(end)));
    for (std::size_t i = begin; i < end; ++i) slice.append(static_cast<UChar32>(code_points_[i]));
    return in_utf8(slice);
  }

 private:
  static std::string in_utf8(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
  }

  std::string bytes_;
  icu::UnicodeString units_;
  std::u32string code_points_;
};

// Calls `each` with every range of the output and the words that it should give, null where it does not say.
void for_each_range(const json& line, const std::function<void(const std::string&, const json&, const json&)>& each) {
  for (const json& span : line["spans"]) {
    const std::string id = span["id"];
    each(id, span["span"], span["text"]);
    if (!span.contains("attrs")) continue;
    for (const auto& [name, found] : span["attrs"].items())
      for (const json& attribute : found.is_array() ? found : json::array({found}))
        if (attribute.contains("cp")) each(id + '.' + name, attribute, attribute["text"]);
  }
  for (const json& zone : line["zones"]) each(zone["zone"], zone, nullptr);
  for (const json& note : line["notes"]) each(note["code"], note, nullptr);
}

// "s1: cp", "text: byte": what the output gives another place than its words have.
std::vector<std::string> mismatches(const json& line, const std::string& bytes) {
  std::vector<std::string> found;
  const Slices slices(bytes);
  for (const char* unit : {"cp", "byte", "utf16"})
    if (line["text"][unit] != slices.length(unit)) found.push_back(std::string("text: ") + unit);
  for_each_range(line, [&](const std::string& name, const json& place, const json& words) {
    const auto slice = [&](const char* unit) { return slices.of(unit, place[unit][0], place[unit][1]); };
    const std::string expected = words.is_null() ? slice("byte") : words.get<std::string>();
    for (const char* unit : {"cp", "byte", "utf16"})
      if (slice(unit) != expected) found.push_back(name + ": " + unit + " gives " + slice(unit) + ", not " + expected);
  });
  return found;
}

class Article : public testing::TestWithParam<fs::path> {};

TEST_P(Article, IsSlicedBackInEachUnit) {
  const std::string bytes = content_of(GetParam());
  const json line = output_of(bytes);
  EXPECT_EQ(mismatches(line, bytes), std::vector<std::string>());
  // Where the text is UTF-8, bytes are the words themselves.
  for (const json& span : line["spans"])
    if (const std::string words = span["text"]; words.find("\uFFFD") == words.npos) {
      const std::size_t begin = span["span"]["byte"][0], end = span["span"]["byte"][1];
      EXPECT_EQ(bytes.substr(begin, end - begin), words);
    }
}

TEST_P(Article, HasSomethingToSlice) {
  const json line = output_of(content_of(GetParam()));
  std::set<std::string> types;
  for (const json& span : line["spans"]) types.insert(span["type"]);
  for (const char* type : {"person", "body", "date"}) EXPECT_EQ(types.count(type), 1u) << type;
}

INSTANTIATE_TEST_SUITE_P(Folder, Article, testing::ValuesIn(articles()), [](const auto& info) {
  std::string name = info.param.stem();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Slices, OfAConvertedTextAreOfTheTextThatIsReturned) {
  const std::string bytes = content_of(kFolder / "iso-8859-15" / "geneve.txt");
  const Document document = extractor().extract(bytes, {"2022-03-10", "iso-8859-15"});
  ASSERT_NE(document.converted.find("Cœur"), std::string::npos);
  EXPECT_EQ(mismatches(output_of(bytes, "iso-8859-15"), document.converted), std::vector<std::string>());
  EXPECT_NE(mismatches(output_of(bytes, "iso-8859-15"), bytes), std::vector<std::string>());
}

// Adds 1 to both ends of each range in turn, and to each length: all are noticed, and named.
TEST(Slices, NoticeEachOffsetThatIsOffByOne) {
  const std::string bytes = content_of(kFolder / "articles" / "emoji.txt");
  const json line = output_of(bytes);
  const std::size_t spans = line["spans"].size();
  ASSERT_GT(spans, 5u);
  for (const char* unit : {"cp", "byte", "utf16"}) {
    for (std::size_t i = 0; i < spans; ++i)
      for (const std::size_t end : {0, 1}) {
        json shifted = line;
        json& place = shifted["spans"][i]["span"][unit][end];
        place = place.get<std::size_t>() + 1;
        const std::vector<std::string> found = mismatches(shifted, bytes);
        ASSERT_EQ(found.size(), 1u) << unit << " of span " << i;
        EXPECT_EQ(found[0].rfind(line["spans"][i]["id"].get<std::string>() + ": " + unit, 0), 0u) << found[0];
      }
    json longer = line;
    longer["text"][unit] = longer["text"][unit].get<std::size_t>() + 1;
    EXPECT_EQ(mismatches(longer, bytes), std::vector<std::string>{std::string("text: ") + unit});
  }
}

bool is_normal(const std::string& bytes, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form =
      composed ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  return form->isNormalized(icu::UnicodeString::fromUTF8(bytes), status) != 0;
}

// Editors and tools like to mend such files.
TEST(Articles, AreWhatTheirNamesSay) {
  const auto article = [](const char* name) { return content_of(kFolder / "articles" / (std::string(name) + ".txt")); };
  const auto has = [&](const char* name, std::string_view part) {
    return article(name).find(part) != std::string::npos;
  };
  for (const char* name : {"nfc", "vietnamese"})
    EXPECT_TRUE(is_normal(article(name), true) && !is_normal(article(name), false)) << name;
  for (const char* name : {"nfd", "vietnamese-nfd"})
    EXPECT_TRUE(is_normal(article(name), false) && !is_normal(article(name), true)) << name;
  EXPECT_EQ(article("bom").rfind("\uFEFF", 0), 0u);
  EXPECT_TRUE(has("crlf", ".\r\n\r\n") && has("crlf", ".\rM."));
  EXPECT_TRUE(has("emoji", "\u200D") && has("emoji", "🇻🇳🇫🇷") && has("emoji", "🏽") && has("emoji", "\U000E0067"));
  EXPECT_TRUE(has("spaces", "\u202F") && has("spaces", "\u00A0") && has("spaces", "\u00AD") && has("spaces", "\u200C"));
  EXPECT_TRUE(has("controls", std::string_view("\0", 1)) && has("controls", "\x1B[31m"));
  EXPECT_TRUE(has("astral", "𝓡𝓸𝓼 Anna") && has("astral", "𠀋"));
  EXPECT_TRUE(has("ill-formed", "\xE9") && has("ill-formed", "\xF0\x9D\x84 ") && has("ill-formed", "\xED\xA0\x80"));
  EXPECT_GT(article("long").size(), 8192u);  // more than one checkpoint of Offsets
  EXPECT_GT(article("ill-formed-long").size(), 8192u);
}

}  // namespace
}  // namespace vnaner
