// samples.cc: documents from files, and documents of a wanted size.
#include "bench/samples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "vnaner/check.h"

namespace vnaner {

namespace fs = std::filesystem;

namespace {

std::string content_of(const std::string& file) {
  std::ifstream input(file, std::ios::binary);
  if (!input.is_open() || fs::is_directory(file)) throw std::runtime_error(file + ": cannot be read");
  return {std::istreambuf_iterator<char>(input), {}};
}

std::vector<std::string_view> paragraphs_of(const Samples& samples) {
  std::vector<std::string_view> paragraphs;
  for (const Sample& sample : samples)
    for (std::string_view rest = sample.text; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
      if (end > 1) paragraphs.push_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  return paragraphs;
}

}  // namespace

std::size_t bytes_of(const Samples& samples) noexcept {
  std::size_t bytes = 0;
  for (const Sample& sample : samples) bytes += sample.text.size();
  return bytes;
}

Samples shipped_samples() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(VNANER_ROOT "/tests/gold")) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  Samples samples;
  for (const std::string& file : files) {
    Gold gold = parse_gold(file, content_of(file));
    samples.push_back({std::move(gold.article.text), gold.header["date"]});
  }
  samples.push_back({content_of(VNANER_ROOT "/examples/article.txt"), "2022-03"});
  return samples;
}

Sample sample_from(const std::string& file) { return {content_of(file), {}}; }

Samples shuffled(const Samples& samples, std::size_t size, std::size_t total) {
  std::vector<std::string_view> paragraphs = paragraphs_of(samples);
  Samples out;
  if (paragraphs.empty()) return out;
  const std::string& date = samples.front().date;
  std::mt19937 random(1);
  bool full = true;
  for (std::size_t bytes = 0; bytes < std::max(size, total);) {
    // Not std::shuffle: it may differ from library to library.
    for (std::size_t i = paragraphs.size(); i > 1; --i) std::swap(paragraphs[i - 1], paragraphs[random() % i]);
    for (const std::string_view paragraph : paragraphs) {
      if (full) {
        out.push_back({{}, date});
        out.back().text.reserve(size + paragraph.size());
      }
      std::string& text = out.back().text;
      text += paragraph;
      if (text.back() != '\n') text += '\n';
      bytes += paragraph.size();
      full = text.size() >= size;
    }
  }
  return out;
}

}  // namespace vnaner
