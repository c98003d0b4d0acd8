// alarm.h: which rules of a stratum wake at which word of a text.
#pragma once

#include <cstdint>
#include <vector>

#include "libvnaner/rules/gate.h"
#include "libvnaner/tokenizer/tokens.h"

namespace vnaner {

// What is the same wherever a form stands: the rules that its word class and the one-word entries it is let pass, on
// the first word of a match and on the second. Worked out when a form is met; scratch of one thread.
class FormGates {
 public:
  struct Sets {
    const std::uint64_t* first;
    const std::uint64_t* second;
  };
  // Those of the token at `place`. Pointers hold until the next call.
  Sets at(std::uint32_t place, const GateTable& table, const Tokens& tokens, const Matches& matches,
          const WordClasses& classes, const std::vector<std::uint32_t>& token_classes);

 private:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFFu;
  std::vector<std::uint32_t> row_of_form_;
  std::vector<std::uint64_t> rows_;  // first set, second set
};

// Goes through a text word by word.
class Alarm {
 public:
  Alarm(const GateTable& table, FormGates& forms, const Tokens& tokens, const Matches& matches,
        const WordClasses& classes, const std::vector<std::uint32_t>& token_classes,
        const std::vector<Mention>& mentions);

  // Whether any rule may match at `place`; to be called for each place in turn. Sets `woken`.
  bool rings(std::uint32_t place);
  // The rules that wake there, as a set.
  const std::vector<std::uint64_t>& woken() const noexcept { return woken_; }

 private:
  void add_finds(std::uint32_t place);
  void look_ahead(std::uint32_t place);

  const GateTable& table_;
  FormGates& forms_;
  const Tokens& tokens_;
  const Matches& matches_;
  const WordClasses& classes_;
  const std::vector<std::uint32_t>& token_classes_;
  const std::vector<Mention>& mentions_;
  std::uint32_t known_;     // mentions of earlier strata; later ones are this stratum's own
  std::uint32_t next_ = 0;  // first of them that begins at this place or later
  std::vector<std::uint64_t> woken_, second_, sure_;
};

}  // namespace vnaner
