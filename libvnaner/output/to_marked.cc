// to_marked.cc: a Document in the bracket notation.
#include "vnaner/marked.h"
#include "vnaner/output.h"

namespace vnaner {

std::string to_marked(const Document& document, const Article& article) {
  MarkedText marked;
  marked.text = document.converted.empty() ? std::string(article.text) : document.converted;
  for (const Span& span : document.spans) {
    Mark mark;
    mark.begin = span.begin;
    mark.end = span.end;
    mark.type = span.type;
    const std::pair<const char*, const std::string*> keys[] = {{"value", &span.value}, {"mod", &span.mod},
                                                               {"ref", &span.ref},     {"holder", &span.holder},
                                                               {"body", &span.body},   {"status", &span.status}};
    for (const auto& [key, value] : keys)
      if (!value->empty()) mark.attrs.emplace_back(key, *value);
    marked.marks.push_back(std::move(mark));
  }
  return to_marked(marked);
}

}  // namespace vnaner
