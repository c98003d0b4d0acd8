// date_words.h: random French made of the words of the shipped packs of dates.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "vnaner/extractor.h"

namespace vnaner {

// Draws sentences: words in any order, and the packs' own examples with their numbers and words exchanged for others of
// the same lists. The same seed gives the same sentences.
class DateWords {
 public:
  DateWords(const Extractor& extractor, unsigned seed);

  std::string sentence();        // words of lists, numbers and what joins them, in any order
  std::string example();         // an example of the packs, changed
  std::string document_date();   // full, partial, none, an edge of the calendar, or nonsense
  std::size_t words() const;     // known to lists
  std::size_t examples() const;  // of the packs

 private:
  using List = std::vector<std::string>;

  void read_pack(const char* name);
  void read_gazetteer(const char* file);
  std::size_t below(std::size_t count) { return random_() % count; }
  bool once_in(std::size_t count) { return below(count) == 0; }
  const std::string& any(const List& list) { return list[below(list.size())]; }
  std::string figures(std::size_t below_this, int width);
  std::string day();
  std::string year();
  std::string numeric_date();
  std::string word();
  std::string changed(const std::string& word);

  std::mt19937 random_;
  std::vector<List> lists_;
  std::map<std::string, std::vector<std::size_t>> lists_of_;  // by word: the lists that have it
  List months_, weekdays_, examples_;
};

}  // namespace vnaner
