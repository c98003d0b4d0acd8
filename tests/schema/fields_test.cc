// fields_test.cc: the schemas of docs/ and the tables of docs/formats.md name the same fields.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "schema.h"

namespace vnaner {
namespace {

using nlohmann::json;

constexpr std::string_view kHead = "| field | meaning | absent |";

// The words between backticks.
std::vector<std::string> in_backticks(const std::string& cell) {
  std::vector<std::string> words;
  for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at)) {
    const std::size_t end = cell.find('`', at + 1);
    if (end == std::string::npos) break;
    words.push_back(cell.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return words;
}

// The tables of fields, by the heading that they stand below; whether a field is "never" absent.
std::map<std::string, Fields> tables_of(std::istream& page) {
  std::map<std::string, Fields> tables;
  std::string heading;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind('#', 0) == 0) heading = line.substr(line.find(' ') + 1);
    if (line == kHead) {
      inside = true;
      std::getline(page, line);
    } else if (inside && line.rfind("| ", 0) == 0) {
      // Cells may hold "\|".
      std::vector<std::string> cells;
      std::istringstream parts(line.substr(2));
      for (std::string part; std::getline(parts, part, '|');)
        if (!cells.empty() && cells.back().back() == '\\')
          cells.back() += part;
        else
          cells.push_back(part);
      for (const std::string& field : in_backticks(cells.at(0)))
        EXPECT_TRUE(tables[heading].emplace(field, cells.at(2).rfind(" never", 0) == 0).second)
            << field << " stands twice below " << heading;
    } else {
      inside = false;
    }
  }
  return tables;
}

std::map<std::string, Fields> tables_of_page() {
  std::ifstream page(VNANER_SOURCE_DIR "/docs/formats.md");
  return tables_of(page);
}

std::map<std::string, Fields> fields_of_schemas() {
  std::map<std::string, Fields> all;
  for (const char* name : {"vnaner.schema.json", "diff.schema.json", "coverage.schema.json"})
    for (const auto& [title, fields] : fields_by_title(read_schema(name)))
      EXPECT_TRUE(all.emplace(title, fields).second) << title << " stands in two schemas";
  return all;
}

// "heading: field" of each field of `a` that `b` has not, or does not say the same of.
std::vector<std::string> missing(const std::map<std::string, Fields>& a, const std::map<std::string, Fields>& b) {
  std::vector<std::string> found;
  for (const auto& [heading, fields] : a) {
    const auto other = b.find(heading);
    for (const auto& [field, always] : fields) {
      if (other == b.end() || other->second.count(field) == 0)
        found.push_back(heading + ": " + field);
      else if (other->second.at(field) != always)
        found.push_back(heading + ": " + field + (always ? " is always there" : " may be absent"));
    }
  }
  return found;
}

TEST(Schema, NamesTheFieldsOfThePage) {
  EXPECT_EQ(missing(fields_of_schemas(), tables_of_page()), std::vector<std::string>()) << "not so in docs/formats.md";
  EXPECT_EQ(missing(tables_of_page(), fields_of_schemas()), std::vector<std::string>()) << "not so in the schemas";
}

TEST(Schema, AndPageAreComparedFieldByField) {
  const json schema = json::parse(R"({"title": "The article", "required": ["a"], "properties": {
      "a": {"properties": {"x": {"$ref": "#/$defs/y"}}}, "b": {"items": {"$ref": "#/$defs/z"}},
      "c": {"additionalProperties": {"anyOf": [{"$ref": "#/$defs/y"}, {"items": {"$ref": "#/$defs/y"}}]}}},
    "$defs": {"y": {"properties": {"p": {}}, "required": ["p"]}, "z": {"title": "Others", "properties": {"q": {}}}}})");
  const std::map<std::string, Fields> fields = fields_by_title(schema);
  const std::map<std::string, Fields> expected = {
      {"The article", {{"a", true}, {"a.x", false}, {"a.x.p", true}, {"b", false}, {"c", false}, {"c.*.p", true}}},
      {"Others", {{"q", false}}}};
  EXPECT_EQ(fields, expected);
  std::istringstream page(
      "# The article\n\n| field | meaning | absent |\n|---|---|---|\n| `a` `b` | both `x` \\| y | never |\n"
      "| `d` | x | if none |\n\n| other | table | here |\n|---|---|---|\n| `e` | x | never |\n");
  const std::map<std::string, Fields> tables = tables_of(page);
  EXPECT_EQ(tables, (std::map<std::string, Fields>{{"The article", {{"a", true}, {"b", true}, {"d", false}}}}));
  EXPECT_EQ(missing(tables, fields), (std::vector<std::string>{"The article: b is always there", "The article: d"}));
}

// Each field is described, and no object lets unknown ones pass.
void expect_strict(const json& node, const std::string& path) {
  if (node.is_array())
    for (std::size_t i = 0; i < node.size(); ++i) expect_strict(node[i], path + '/' + std::to_string(i));
  if (!node.is_object()) return;
  const bool condition = node.contains("$ref") || !node.contains("type");  // of "if", "then", "oneOf" …
  if (!condition && node.at("type") == "object") {
    EXPECT_TRUE(node.contains("additionalProperties")) << path;
  }
  if (!condition && node.contains("properties")) {
    for (const auto& [name, field] : node.at("properties").items())
      EXPECT_TRUE(field.contains("description")) << path << '/' << name;
  }
  for (const auto& [name, child] : node.items()) expect_strict(child, path + '/' + name);
}

TEST(Schema, IsStrictAndDescribesEachField) {
  for (const char* name : {"vnaner.schema.json", "diff.schema.json", "coverage.schema.json"})
    expect_strict(read_schema(name), name);
}

}  // namespace
}  // namespace vnaner
