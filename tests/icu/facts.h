// facts.h: what our tokenizer shows of one character, and what ICU says of it.
#pragma once

#include <unicode/umachine.h>

#include <memory>
#include <string>
#include <vector>

#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {

// Cuts texts and keeps the forms of one character's texts together.
class Observer {
 public:
  // The tokens of a text; valid until the next call.
  const Tokens& tokens(const std::string& text);
  // The form of the token number `i` of the last text.
  const Form& form(std::size_t i) const { return (*forms_)[tokens_.form[i]]; }

 private:
  std::unique_ptr<Forms> forms_ = std::make_unique<Forms>();
  Tokens tokens_;
};

struct Fact {
  const char* name;
  // Whether rows say what is so for each of their characters; else for the first of them, as an example.
  bool of_each;
  std::string (*ours)(Observer& observer, UChar32 c);
  std::string (*icus)(Observer& observer, UChar32 c);
};

const std::vector<Fact>& facts();

}  // namespace vnaner
