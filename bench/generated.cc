// generated.cc: see generated.h.
#include "bench/generated.h"

#include <algorithm>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

namespace {

constexpr const char* kSyllables[] = {"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"};

// A number that is prime to a million as a factor mixes the digits, so that words of neighbours do not look alike.
constexpr std::uint64_t mixed(std::uint64_t number) { return number * 387'420'489 % kMostNames; }

std::string syllables(std::uint64_t number, int count) {
  std::string out;
  for (; count > 0; --count, number /= 10) out += kSyllables[number % 10];
  return out;
}

std::string capitalised(std::string word) {
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

using Pair = std::pair<std::string, std::string>;

bool is_plain_word(const Tokens& tokens, std::size_t i) {
  const std::string& word = (*tokens.forms)[tokens.form[i]].canonical;
  return tokens.kind[i] == TokenKind::word && word.size() >= 4 &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
}

// Words of four small letters and more with one other word between them, each pair once.
std::vector<Pair> pairs_of(const Samples& samples) {
  Forms forms;
  Tokens tokens;
  std::set<Pair> pairs;
  for (const Sample& sample : samples) {
    tokenize(sample.text, forms, tokens);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
      if (is_plain_word(tokens, i) && tokens.kind[i + 1] == TokenKind::word && is_plain_word(tokens, i + 2))
        pairs.insert({forms[tokens.form[i]].canonical, forms[tokens.form[i + 2]].canonical});
  }
  return {pairs.begin(), pairs.end()};
}

// The list's places of the names that the text has: every thousandth of a million.
std::uint64_t in_text(std::uint64_t i) { return i * (kMostNames / kNamesInText); }

}  // namespace

std::string word_number(std::uint64_t number) { return "zu" + syllables(mixed(number), 6); }

std::string name_number(std::uint64_t number) {
  const std::uint64_t digits = mixed(number);
  return capitalised(syllables(digits % 1000, 3)) + ' ' + capitalised("v" + syllables(digits / 1000, 3));
}

std::string extra_rules(std::size_t count, Words words, const Samples& samples) {
  const std::vector<Pair> known = words == Words::the_text ? pairs_of(samples) : std::vector<Pair>();
  std::mt19937 random(1);
  const auto pair = [&] {
    return known.empty() ? Pair(word_number(random() % kMostNames), word_number(random() % kMostNames))
                         : known[random() % known.size()];
  };
  std::string pack = "pack extra 1.0.0\nlang fr\n\ntype extra\n";
  for (std::size_t i = 0; i < count; ++i) {
    const auto [a, b] = pair();
    const std::string c = pair().second;
    pack += "\nrule r" + std::to_string(i) + "\n  find [extra: " + a + " <word>{1,3} {" + b + " | " + c + "}]\n";
  }
  return pack;
}

std::string extra_names(std::size_t count) {
  std::vector<std::string> names;
  names.reserve(count);
  for (std::uint64_t i = 0; i < std::min(count, kNamesInText); ++i) names.push_back(name_number(in_text(i)));
  for (std::uint64_t i = 0; names.size() < count; ++i)
    if (i % in_text(1) != 0) names.push_back(name_number(i));
  std::sort(names.begin(), names.end());
  std::string list = "id\tform\tuse\tsource\n";
  for (const std::string& name : names) list += name + '\t' + name + "\tname\town\n";
  return list;
}

std::string_view pack_of_extra_names() noexcept {
  return "pack extra 1.0.0\nlang fr\n\ntype extra\n\nlist extra from \"extra.tsv\"\n\n"
         "rule named\n  find [extra: <@extra>]\n";
}

Samples text_with_names(const Samples& samples, std::size_t total) {
  Samples out = shuffled(samples, 4096, total);
  std::uint64_t next = 0;
  for (Sample& sample : out) {
    std::string text;
    for (const char c : sample.text) {
      if (c == '\n') text += " La ligne de " + name_number(in_text(next++ % kNamesInText)) + " restera fermée.";
      text += c;
    }
    sample.text = std::move(text);
  }
  return out;
}

}  // namespace vnaner
