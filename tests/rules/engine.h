// engine.h: what a small pack marks in a small text, in brackets.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "vnaner/data.h"
#include "vnaner/extractor.h"
#include "vnaner/marked.h"

namespace vnaner {

inline Extractor load(const std::string& body, const std::string& list_name = {}, const std::string& list = {}) {
  Data data = Data::empty();
  data.add_pack("p.calque", "pack p 1.0.0\n" + body);
  if (!list_name.empty()) data.add_list(list_name, list);
  try {
    return Extractor(data);
  } catch (const LoadError& error) {
    for (const Problem& problem : error.problems()) ADD_FAILURE() << describe(problem);
    return Extractor(Data::empty());
  }
}

// Spans with their value and attributes: what is read from a list or set by a rule as value, else the words.
inline std::string marked(const Document& document, const std::string& text) {
  MarkedText out{text, {}};
  for (const Span& span : document.spans) {
    Mark mark;
    mark.begin = span.begin;
    mark.end = span.end;
    mark.type = span.type;
    if (!span.value.empty()) mark.attrs.emplace_back("value", span.value);
    for (const Attribute& attr : span.attrs)
      mark.attrs.emplace_back(attr.name, attr.value.empty() ? attr.text : attr.value);
    out.marks.push_back(std::move(mark));
  }
  return to_marked(out);
}

inline std::string marked(const Extractor& extractor, const std::string& text, bool internal = true) {
  return marked(extractor.extract(text, {{}, {}, internal}), text);
}

// `finds` are the finds of one rule, which may mark t.
inline std::string marked(const std::string& finds, const std::string& text) {
  return marked(
      load("type t (a, b)\nlist villes\n  Paris | New York | Hô Chi Minh\nlist de\n  de | de la | d'\nrule r\n" +
           finds + "\n"),
      text);
}

// One row of a table: a find, a text, and the text as it is to be marked.
struct EngineCase {
  const char* name;
  std::string find;
  std::string text;
  std::string marked;
};

inline std::string name_of(const testing::TestParamInfo<EngineCase>& info) { return info.param.name; }

}  // namespace vnaner
