// schema.h: the JSON Schemas of docs/, and the fields that they name.
#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace vnaner {

// `name` of docs/: "vnaner.schema.json".
inline nlohmann::json read_schema(const std::string& name) {
  std::ifstream input(VNANER_SOURCE_DIR "/docs/" + name);
  return nlohmann::json::parse(input);
}

// Whether each field is always there, by its path as docs/formats.md writes it: "text.cp", "by[].rule", "attrs.*.text".
using Fields = std::map<std::string, bool>;

class SchemaFields {
 public:
  explicit SchemaFields(const nlohmann::json& schema) : schema_(schema) {
    object(schema, "", of_title_[schema.at("title")]);
    for (const auto& [name, definition] : schema.at("$defs").items())
      if (definition.contains("title")) object(definition, "", of_title_[definition.at("title")]);
  }

  std::map<std::string, Fields> by_title() && { return std::move(of_title_); }

 private:
  void object(const nlohmann::json& node, const std::string& prefix, Fields& fields) {
    const nlohmann::json required = node.value("required", nlohmann::json::array());
    const nlohmann::json properties = node.value("properties", nlohmann::json::object());
    for (const auto& [name, field] : properties.items()) {
      const bool always = std::find(required.begin(), required.end(), name) != required.end();
      fields[prefix + name] = always;
      inside(field, prefix + name, fields);
    }
  }

  // What stands inside of the field at `path`.
  void inside(const nlohmann::json& node, const std::string& path, Fields& fields) {
    if (!node.is_object()) return;
    if (node.contains("$ref")) {
      const std::string target = node.at("$ref").get<std::string>().substr(1);  // without the "#"
      const nlohmann::json& definition = schema_.at(nlohmann::json::json_pointer(target));
      if (!definition.contains("title")) inside(definition, path, fields);
      return;
    }
    if (node.contains("anyOf"))
      for (const nlohmann::json& either : node.at("anyOf")) inside(either, path, fields);
    // An array of what the field may also be alone has no path of its own.
    const bool alone = path.size() > 2 && path.substr(path.size() - 2) == ".*";
    if (node.contains("items")) inside(node.at("items"), alone ? path : path + "[]", fields);
    if (node.contains("additionalProperties")) inside(node.at("additionalProperties"), path + ".*", fields);
    if (node.contains("properties")) object(node, path + '.', fields);
  }

  const nlohmann::json& schema_;
  std::map<std::string, Fields> of_title_;
};

// The fields of the objects that one schema describes, by the title of the object. An object that has a title is not
// a part of the one that refers to it.
inline std::map<std::string, Fields> fields_by_title(const nlohmann::json& schema) {
  return SchemaFields(schema).by_title();
}

}  // namespace vnaner
