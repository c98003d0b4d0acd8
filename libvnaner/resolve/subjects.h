// subjects.h: whom a sentence speaks of when it names an office by a verb: "il fut ambassadeur", "Ambassadeur en
// Suisse, puis à Moscou, il …", "X et Y sont respectivement président et ministre".
#pragma once

#include <cstdint>

#include "libvnaner/resolve/apposition.h"
#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/people.h"

namespace vnaner {

// Whether the office is what somebody is, becomes or is made: "fut ministre", "nommé ministre", "comme ministre", "au
// poste de ministre", "puis ministre". Such an office is news of its holder, never a word for somebody named before.
bool is_predicate(const ArticleView& article, std::uint32_t office);

// Answers for one article. Refers to what it was made from.
class Subjects {
 public:
  Subjects(const ArticleView& article, const People& people);

  // The mention of the person that a predicate or a title at the start of its sentence speaks of, or kNone: the
  // sentence's subject; for "il", "elle" and "l'" the person that the sentences before it in the paragraph are about,
  // at the start of a paragraph the person whom the article names most. Only what
  // stands in a subject's place counts, so that the answer is none rather than a guess.
  std::uint32_t subject_of(std::uint32_t office) const;

 private:
  std::uint32_t first_subject(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t topic(std::uint32_t begin) const;
  std::uint32_t meant_by_pronoun(std::uint32_t begin, std::uint32_t pronoun) const;
  std::uint32_t behind_comma(std::uint32_t begin, std::uint32_t from) const;

  const ArticleView& article_;
  std::uint32_t protagonist_ = kNone;  // a mention of the person that the article is about
};

// "Anna Roy et Paul Ba, respectivement présidente et ministre": the person of the office's own place; empty if the
// numbers differ or the word is missing.
Beside respective_person(const ArticleView& article, std::uint32_t office);

}  // namespace vnaner
