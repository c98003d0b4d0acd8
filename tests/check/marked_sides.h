// marked_sides.h: both sides of a comparison from bracket notation.
#pragma once

#include <string>

#include "vnaner/check.h"

namespace vnaner {

inline Gold gold_of(const std::string& marked) {
  Gold gold;
  gold.file = "a.gold.txt";
  gold.header = {{"id", "a"}};
  gold.article = parse_marked(marked);
  return gold;
}

// A Document whose spans are the marks of `marked`.
inline Document document_of(const std::string& marked) {
  Document document;
  for (const Mark& mark : parse_marked(marked).marks) {
    Span span;
    span.begin = mark.begin;
    span.end = mark.end;
    span.type = mark.type;
    span.value = mark.get("value");
    span.holder = mark.get("holder");
    span.ref = mark.get("ref");
    span.status = mark.get("status");
    if (const std::string rule(mark.get("by")); !rule.empty()) span.by.push_back({rule, 1, How::rule});
    document.spans.push_back(span);
  }
  return document;
}

}  // namespace vnaner
