// document.cc: the small functions of document.h.
#include "vnaner/document.h"

#include <algorithm>

namespace vnaner {

std::string_view name(How how) noexcept {
  switch (how) {
    case How::rule:
      return "rule";
    case How::memory:
      return "memory";
    case How::resolve:
      return "resolve";
  }
  return "rule";
}

std::string_view slice(std::string_view article, const Span& span) noexcept {
  const std::size_t begin = std::min<std::size_t>(span.begin, article.size());
  return article.substr(begin, span.end > begin ? span.end - begin : 0);
}

}  // namespace vnaner
