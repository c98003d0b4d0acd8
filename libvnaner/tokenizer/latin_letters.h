// latin_letters.h: Latin letters that Unicode does not take apart, and people who write them without do.
#pragma once

namespace vnaner {

// How a letter that stands for two or three is written without it: œ, æ, ß, and what printers set as one (ﬁ). Null for
// others. With an accent it comes decomposed.
const char16_t* taken_apart(char32_t c) noexcept;

// A small letter without the stroke or hook that is no mark in Unicode (đ, ł, ɓ), or with the dot that it lacks (ı);
// any other as it is. Of the languages that write names with them: European ones, Turkish, African ones in Latin
// letters. Always one letter for one, so that positions stay.
char32_t without_stroke(char32_t c) noexcept;

}  // namespace vnaner
