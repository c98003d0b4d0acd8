// texts.h: real French to compare on.
#pragma once

#include <string>
#include <vector>

namespace vnaner {

struct NamedText {
  std::string name;
  std::string text;
};

// The marked articles of tests/gold without their marks, the example, the pages of the documentation, and the test
// lines of the shipped packs, a line each.
std::vector<NamedText> texts_of_the_project();

// Gold articles that may lie beside the project; none if they do not.
std::vector<NamedText> shared_articles();

// A list of French words, a line each, that the system may have (Debian: wfrench); "" if it has none.
std::string french_words();

}  // namespace vnaner
