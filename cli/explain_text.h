// explain_text.h: explanations in words, for people.
#pragma once

#include <string>
#include <string_view>

#include "vnaner/explain.h"
#include "vnaner/offsets.h"

namespace vnaner {

// What explanations are about. All must outlive it.
struct Subject {
  const Document& document;
  std::string_view article;
  const Offsets& offsets;  // of the article
};

// Why one span is what it is, several lines.
std::string in_words(const Explanation& why, const Subject& subject);

// Why words are not marked, place by place; empty if they do not stand there.
std::string in_words(const WhyNot& why, const Subject& subject);

// "office 17-31 «secrétaire général»  holder: António Guterres": a span in one line; ends are code points.
std::string in_a_line(const Span& span, const Subject& subject);

}  // namespace vnaner
