// calendar_cases.h: date expressions for tests, written as "day=22 month=4".
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "libvnaner/resolve/calendar.h"

namespace vnaner {

// One expression of an invented text.
struct Said {
  std::string attrs;  // "wday=1 day=22 month=4"
  char tense = '-';   // of its clause: p past, f future, - none; P and F: of the sentence only
  int paragraph = 0;
  bool opens = false;  // an entry: "1945 : …"
};

// Owns what the expressions view.
class SaidText {
 public:
  explicit SaidText(const std::vector<Said>& said) {
    std::uint32_t token = 5;
    int paragraph = -1;
    std::uint32_t paragraph_begin = 0;
    for (const Said& one : said) {
      if (one.paragraph != paragraph) paragraph_begin = token + 30;
      token = one.paragraph != paragraph ? paragraph_begin + (one.opens ? 1 : 5) : token + 12;
      paragraph = one.paragraph;
      std::vector<DateAttr> attrs;
      for (std::size_t i = 0; i < one.attrs.size();) {
        const std::size_t end = std::min(one.attrs.find(' ', i), one.attrs.size());
        const std::string& pair = strings_.emplace_back(one.attrs.substr(i, end - i));
        const std::size_t sign = pair.find('=');
        DateAttr attr;
        attr.name = std::string_view(pair).substr(0, sign);
        attr.value = std::string_view(pair).substr(sign + 1);
        attr.text = attr.value;
        attrs.push_back(attr);
        i = end + 1;
      }
      DateExpression expression(attrs);
      expression.begin = token;
      expression.end = token + 2;
      expression.paragraph = static_cast<std::uint32_t>(one.paragraph);
      expression.paragraph_begin = paragraph_begin;
      expression.clause_begin = token - 3;
      expression.clause_end = token + 4;
      expression.before_stop = one.opens;
      auto& cues = cues_.emplace_back();
      if (one.tense != '-') {
        const bool past = one.tense == 'p' || one.tense == 'P';
        const bool strong = one.tense == 'p' || one.tense == 'f';
        cues.push_back({strong ? token - 2 : token - 5, past ? Tense::past : Tense::future});
      }
      expression.cues = cues;
      expressions_.push_back(expression);
    }
  }

  const std::vector<DateExpression>& expressions() const { return expressions_; }

  std::pmr::vector<DateValue> resolve(std::string_view given) const {
    return resolve_dates(expressions_, find_document_date(given, expressions_));
  }

 private:
  std::deque<std::string> strings_;
  std::deque<std::vector<TenseCue>> cues_;
  std::vector<DateExpression> expressions_;
};

// "value mod" of each expression; "-" for a dropped one.
inline std::vector<std::string> values_of(std::string_view given, const std::vector<Said>& said) {
  std::vector<std::string> values;
  for (const DateValue& value : SaidText(said).resolve(given))
    values.push_back(value.drop ? "-" : value.mod.empty() ? value.value : value.value + " " + value.mod);
  return values;
}

}  // namespace vnaner
