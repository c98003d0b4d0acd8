// calendar_names_test.cc: the lists of months and weekdays hold every French name that ICU knows.
#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace vnaner {
namespace {

// Form -> id and kind of a gazetteer.
std::map<std::string, std::pair<int, std::string>> forms_of(const char* file) {
  std::ifstream in(std::filesystem::path(__FILE__).parent_path().parent_path().parent_path() / "gazetteers" / file);
  std::map<std::string, std::pair<int, std::string>> forms;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::string id, form, use, kind;
    std::getline(cells, id, '\t') && std::getline(cells, form, '\t') && std::getline(cells, use, '\t') &&
        std::getline(cells, kind, '\t');
    if (id.empty() || id[0] < '0' || id[0] > '9') continue;
    forms[form] = {std::stoi(id), kind};
  }
  return forms;
}

using Symbols = icu::DateFormatSymbols;

struct Names {
  const char* file;
  const icu::UnicodeString* (Symbols::*get)(std::int32_t&, Symbols::DtContextType, Symbols::DtWidthType) const;
  int (*id)(int index);
};

const Names kNames[] = {
    {"months.tsv", &Symbols::getMonths, [](int index) { return index + 1; }},
    // ICU counts from Sunday = 1 and leaves 0 empty; ISO 8601 from Monday = 1 to Sunday = 7.
    {"weekdays.tsv", &Symbols::getWeekdays, [](int index) { return (index + 5) % 7 + 1; }},
};

TEST(CalendarNames, EveryIcuNameIsListedWithItsIsoNumber) {
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale::getFrench(), status);
  ASSERT_TRUE(U_SUCCESS(status));
  for (const Names& names : kNames) {
    const auto forms = forms_of(names.file);
    int seen = 0;
    for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE})
      for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
        std::int32_t count = 0;
        const icu::UnicodeString* name = (symbols.*names.get)(count, context, width);
        for (int i = 0; i < count; ++i) {
          std::string text;
          name[i].toUTF8String(text);
          if (text.empty()) continue;
          ++seen;
          const auto form = forms.find(text);
          ASSERT_NE(form, forms.end()) << names.file << " lacks " << text;
          EXPECT_EQ(form->second.first, names.id(i)) << text;
          // Whole names may stand alone as dates, abbreviations only beside a number.
          const bool whole = width == Symbols::WIDE || text.back() != '.';
          EXPECT_EQ(form->second.second, whole ? "wide" : "abbr") << text;
        }
      }
    EXPECT_GE(seen, 28) << names.file;
  }
}

}  // namespace
}  // namespace vnaner
