// people.h: which mentions of persons name the same person.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"

namespace vnaner {

struct Person {
  std::string_view name;          // the document's first mention of more than one name; else its first mention
  std::uint32_t mention = kNone;  // the one that gave the name
  bool in_full = false;           // more than one name
};

struct People {
  explicit People(const ArticleView& article)
      : all(article.memory()), of_mention(article.spans().mentions.size(), kNone, article.memory()) {}

  std::pmr::vector<Person> all;  // by first mention
  Numbers of_mention;            // mention -> index into `all`, or kNone
};

// Diacritics and case never separate persons; initials stand for names ("J.-P. Lacroix"); a shorter form goes to the
// person last named whose name ends in it, or has it elsewhere ("M. Quy" for Dang Dinh Quy). Vietnamese names, which
// share family and middle names by the million, are joined only where all their words agree.
People identify_people(const ArticleView& article);

}  // namespace vnaner
