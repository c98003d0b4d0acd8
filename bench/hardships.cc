// hardships.cc: texts that are hard in one way each.
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <random>
#include <string>
#include <string_view>

#include "bench/generated.h"
#include "bench/samples.h"

namespace vnaner {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text += piece;
  return text;
}

std::string one_word(std::size_t size) { return repeated("abcdefghij", size); }
std::string dates(std::size_t size) { return repeated("Le 2 mars 2022, mardi 3, la veille, en mai. ", size); }
std::string brackets(std::size_t size) { return repeated("([«", size); }

std::string capitals(std::size_t size) {
  std::string text;
  for (const Sample& sample : shipped_samples())
    icu::UnicodeString::fromUTF8(sample.text).toUpper(icu::Locale::getFrench()).toUTF8String(text);
  text = repeated(text, size);
  while (text.size() > size && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  text.resize(size);
  return text;
}

// `count_up` counts, so that every piece is a new one.
std::string pieces(std::size_t size, std::string (*piece)(std::uint64_t)) {
  std::string text;
  text.reserve(size + 100);
  for (std::uint64_t i = 0; text.size() < size; ++i) {
    text += piece(i);
    text += i % 12 == 11 ? ".\n" : " ";
  }
  return text;
}

std::string new_words(std::size_t size) { return pieces(size, word_number); }
std::string names(std::size_t size) {
  return pieces(size, [](std::uint64_t i) { return name_number(i % 1000); });
}

}  // namespace

const std::vector<Hardship>& hardships() {
  static const std::vector<Hardship> all = {
      {"one_word", false, one_word}, {"capitals", false, capitals}, {"dates", false, dates},
      {"brackets", false, brackets}, {"names", false, names},       {"new_words", true, new_words},
  };
  return all;
}

}  // namespace vnaner
