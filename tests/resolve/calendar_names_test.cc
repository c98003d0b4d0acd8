// calendar_names_test.cc: the lists of months and weekdays hold every French name that ICU knows, and call no other
// name ICU's.
#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace vnaner {
namespace {

struct Form {
  int id = 0;
  std::string kind, source;
};

// The lines of a gazetteer by their form.
std::map<std::string, Form> forms_of(const char* file) {
  std::ifstream in(std::filesystem::path(VNANER_SOURCE_DIR) / "gazetteers" / file);
  std::map<std::string, Form> forms;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::string id, form, use, kind, source;
    std::getline(cells, id, '\t') && std::getline(cells, form, '\t') && std::getline(cells, use, '\t') &&
        std::getline(cells, kind, '\t') && std::getline(cells, source, '\t');
    if (id.empty() || id[0] < '0' || id[0] > '9') continue;
    forms[form] = {std::stoi(id), kind, source};
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

// Every name that ICU gives, whole and short, in a date and alone: its text, ISO number and kind.
std::map<std::string, Form> icu_names(const Names& names) {
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale::getFrench(), status);
  EXPECT_TRUE(U_SUCCESS(status));
  std::map<std::string, Form> all;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE})
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* name = (symbols.*names.get)(count, context, width);
      for (int i = 0; i < count; ++i) {
        std::string text;
        name[i].toUTF8String(text);
        if (text.empty()) continue;
        // Whole names may stand alone as dates, abbreviations only beside a number.
        const bool whole = width == Symbols::WIDE || text.back() != '.';
        all[text] = {names.id(i), whole ? "wide" : "abbr", "icu-cldr"};
      }
    }
  return all;
}

TEST(CalendarNames, EveryIcuNameIsListedWithItsIsoNumber) {
  for (const Names& names : kNames) {
    const auto forms = forms_of(names.file);
    const auto icu = icu_names(names);
    EXPECT_GE(icu.size(), 14U) << names.file;
    for (const auto& [text, name] : icu) {
      const auto form = forms.find(text);
      ASSERT_NE(form, forms.end()) << names.file << " lacks " << text;
      EXPECT_EQ(form->second.id, name.id) << text;
      EXPECT_EQ(form->second.kind, name.kind) << text;
    }
  }
}

// A line that names ICU as its source is ICU's name, or its abbreviation without the full stop.
TEST(CalendarNames, EveryLineFromIcuIsIcus) {
  for (const Names& names : kNames) {
    const auto icu = icu_names(names);
    std::size_t from_icu = 0;
    for (const auto& [text, form] : forms_of(names.file)) {
      if (form.source != "icu-cldr") continue;
      const auto whole = icu.find(text);
      const auto name = whole != icu.end() ? whole : icu.find(text + '.');
      ++from_icu;
      ASSERT_NE(name, icu.end()) << names.file << ": ICU has no " << text;
      EXPECT_EQ(form.id, name->second.id) << text;
      EXPECT_EQ(form.kind, name->second.kind) << text;
    }
    EXPECT_GE(from_icu, icu.size()) << names.file;
  }
}

}  // namespace
}  // namespace vnaner
