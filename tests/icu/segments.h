// segments.h: where our tokens end and where ICU's words do, place by place.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

// A place of a text where one of the two cuts and the other does not.
struct Disagreement {
  std::int32_t at = 0;     // UTF-16 unit that stands behind the place
  bool ours_cuts = false;  // else ICU does
};

// Compares our tokens with ICU's word boundaries. A place is compared where it lies inside or at the edge of one of our
// tokens; what lies between tokens, blanks and characters that nobody sees, has no edges of ours.
class Segments {
 public:
  explicit Segments(const icu::Locale& locale);

  // In the order of the text. `text` is well-formed.
  std::vector<Disagreement> disagreements(const icu::UnicodeString& text);

 private:
  std::unique_ptr<icu::BreakIterator> words_;
  std::unique_ptr<Forms> forms_ = std::make_unique<Forms>();
  Tokens tokens_;
};

}  // namespace vnaner
