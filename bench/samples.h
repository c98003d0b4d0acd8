// samples.h: the texts that are measured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace vnaner {

// One document.
struct Sample {
  std::string text;
  std::string date;  // as in Given; "" if unknown
};
using Samples = std::vector<Sample>;

std::size_t bytes_of(const Samples& samples) noexcept;

// The articles of tests/gold without their marks, and examples/article.txt: all different, dense with what is looked
// for. Throws std::runtime_error if one cannot be read.
Samples shipped_samples();

// A document from a file. Throws std::runtime_error if it cannot be read.
Sample sample_from(const std::string& file);

// The paragraphs of `samples`, shuffled, in documents of about `size` bytes (whole paragraphs; if there are several
// documents, the last may be shorter), `total` bytes or more in all. Each paragraph comes as often as any other, so
// what a byte holds on average is the same for every size.
Samples shuffled(const Samples& samples, std::size_t size, std::size_t total);

// A text that is hard in one way, and how it is called in tables.
struct Hardship {
  const char* name;
  bool new_words;  // what is met for the first time matters: measure without anything remembered
  std::string (*make)(std::size_t size);
};

// One word; news in capitals; nothing but dates; nothing but brackets; nothing but names; only words never met before.
// `make` gives at least `size` bytes and less than 100 more, on a border of UTF-8.
const std::vector<Hardship>& hardships();

}  // namespace vnaner
