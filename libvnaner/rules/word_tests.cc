// word_tests.cc: atomic tests on words; see word_tests.h.
#include "libvnaner/rules/word_tests.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstring>

namespace vnaner {
namespace {

constexpr const char* kClassNames[] = {"Cap", "CAPS", "low", "num", "word", "punct", "any"};

// The code point at `at`, which moves past it. The strings of a Form are well-formed.
char32_t next(const std::string& s, std::size_t& at) {
  const auto c = static_cast<unsigned char>(s[at]);
  const int length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  char32_t value = length == 1 ? c : c & (0xFF >> (length + 1));
  for (int i = 1; i < length && at + i < s.size(); ++i) value = value << 6 | (s[at + i] & 0x3F);
  at = std::min(at + length, s.size());
  return value;
}

bool in_class(const Form& form, int which) {
  switch (which) {
    case 0:
      return form.kind == TokenKind::word && (form.flags & kCapitalised);
    case 1:
      return form.kind == TokenKind::word && (form.flags & kAllCaps);
    case 2:
      return form.kind == TokenKind::word && (form.flags & kLower);
    case 3:
      return form.kind == TokenKind::number;
    case 4:
      return form.kind == TokenKind::word;
    case 5:
      return form.kind == TokenKind::punctuation || form.kind == TokenKind::symbol;
    default:
      return form.kind != TokenKind::newline;
  }
}

}  // namespace

bool reads_as(const Form& text, const Form& pattern) {
  if ((pattern.upper & ~text.upper) != 0) return false;
  if (text.lower == pattern.lower) return true;
  if (text.plain != pattern.plain) return false;
  // Same letters, other accents: each difference must be a bare capital of the text.
  std::size_t t = 0, p = 0, q = 0;
  for (unsigned i = 0; t < text.lower.size() && p < pattern.lower.size() && q < text.plain.size(); ++i) {
    const char32_t in_text = next(text.lower, t), in_pattern = next(pattern.lower, p), bare = next(text.plain, q);
    const bool capital = (text.upper >> std::min(i, 63u)) & 1;
    if (in_text != in_pattern && !(capital && in_text == bare)) return false;
  }
  return t == text.lower.size() && p == pattern.lower.size();
}

WordTests::WordTests() { std::fill(std::begin(classes_), std::end(classes_), -1); }
WordTests::~WordTests() = default;

std::uint32_t WordTests::literal(const Form& pattern) {
  auto& same_letters = literals_[pattern.plain];
  for (std::uint32_t index : same_letters) {
    const Form& known = patterns_[index];
    if (known.lower == pattern.lower && known.upper == pattern.upper) return pattern_tests_[index];
  }
  same_letters.push_back(static_cast<std::uint32_t>(patterns_.size()));
  patterns_.push_back(pattern);
  pattern_tests_.push_back(count_);
  return count_++;
}

std::uint32_t WordTests::word_class(std::string_view name) {
  const auto which = std::find(std::begin(kClassNames), std::end(kClassNames), name) - std::begin(kClassNames);
  if (classes_[which] < 0) classes_[which] = count_++;
  return static_cast<std::uint32_t>(classes_[which]);
}

std::uint32_t WordTests::range(std::int64_t low, std::int64_t high) {
  for (const Range& r : ranges_)
    if (r.low == low && r.high == high) return r.test;
  ranges_.push_back({low, high, count_});
  return count_++;
}

std::int64_t WordTests::regex(const std::string& expression, std::string& error) {
  if (auto known = regex_tests_.find(expression); known != regex_tests_.end()) return known->second;
  RE2::Options options;
  options.set_log_errors(false);
  auto compiled = std::make_unique<RE2>(expression, options);
  if (!compiled->ok()) {
    error = compiled->error();
    return -1;
  }
  regex_tests_[expression] = count_;
  regexes_.emplace_back(std::move(compiled), count_);
  return count_++;
}

std::uint32_t WordTests::conjunction(std::vector<std::uint32_t> tests, std::vector<std::uint32_t> not_tests) {
  std::sort(tests.begin(), tests.end());
  std::sort(not_tests.begin(), not_tests.end());
  for (const Conjunction& known : conjunctions_)
    if (known.tests == tests && known.not_tests == not_tests) return known.test;
  conjunctions_.push_back({std::move(tests), std::move(not_tests), count_});
  return count_++;
}

std::uint32_t WordTests::disjunction(std::vector<std::uint32_t> tests) {
  std::sort(tests.begin(), tests.end());
  for (const Disjunction& known : disjunctions_)
    if (known.tests == tests) return known.test;
  disjunctions_.push_back({std::move(tests), count_});
  return count_++;
}

void WordTests::run(const Form& form, std::uint64_t* bits) const {
  const auto set = [bits](std::uint64_t test) { bits[test >> 6] |= std::uint64_t{1} << (test & 63); };
  for (int i = 0; i < 7; ++i)
    if (classes_[i] >= 0 && in_class(form, i)) set(static_cast<std::uint64_t>(classes_[i]));
  if (auto same_letters = literals_.find(form.plain); same_letters != literals_.end())
    for (std::uint32_t index : same_letters->second)
      if (reads_as(form, patterns_[index])) set(pattern_tests_[index]);
  if (form.number >= 0)
    for (const Range& r : ranges_)
      if (r.low <= form.number && form.number <= r.high) set(r.test);
  if (form.kind == TokenKind::word || form.kind == TokenKind::number)
    for (const auto& [regex, test] : regexes_)
      if (RE2::FullMatch(form.canonical, *regex)) set(test);
  const auto passed = [bits](std::uint32_t test) { return ((bits[test >> 6] >> (test & 63)) & 1) != 0; };
  // In the order they were made, which is after the tests they speak of.
  auto disjunction = disjunctions_.begin();
  const auto pass_disjunctions = [&](std::uint32_t before) {
    for (; disjunction != disjunctions_.end() && disjunction->test < before; ++disjunction)
      if (std::any_of(disjunction->tests.begin(), disjunction->tests.end(), passed)) set(disjunction->test);
  };
  for (const Conjunction& each : conjunctions_) {
    pass_disjunctions(each.test);
    if (std::all_of(each.tests.begin(), each.tests.end(), passed) &&
        std::none_of(each.not_tests.begin(), each.not_tests.end(), passed))
      set(each.test);
  }
  pass_disjunctions(count_);
}

}  // namespace vnaner
