// formatted_dates_test.cc: dates of 400 years, written by ICU as French writes them, are found with their value.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>

#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "tests/reference/icu_calendar.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2199;

// How ICU's text is changed before it is put into a sentence.
enum Style : unsigned {
  kAsIs = 0,
  kFirst = 1 << 0,       // "1er" for the first of a month, as French writes it; ICU's patterns have "1"
  kCapitals = 1 << 1,    // "2 FÉVRIER"
  kBare = 1 << 2,        // "2 FEVRIER"
  kDecomposed = 1 << 3,  // letters and their accents apart
  kNoBreak = 1 << 4,     // no-break spaces
  kWords = 1 << 5,       // %d and %y of the pattern as ICU spells them out: "vingt-et-un", "deux mille vingt-deux"
  kUnreformed = 1 << 6,  // the same without the hyphens of 1990: "vingt et un"
};

// Sentences around a date, `{}`.
constexpr const char* kDays[] = {
    "Le texte a été signé le {} à Genève.",
    "Signé le {}, le texte est en vigueur.",
    "Le texte (signé le {}) est en vigueur.",
    "La séance est close ({}).",
    "Le texte date du {}.",
    "Séance du {}",
};
constexpr const char* kMonths[] = {
    "Le texte a été signé en {} à Genève.",
    "Signé en {}, le texte est en vigueur.",
    "Le texte (signé en {}) est en vigueur.",
    "La séance est close ({}).",
    "Le texte remonte à {}.",
    "Séances de {}",
};
constexpr const char* kQuarters[] = {
    "Le texte a été signé au {} à Genève.",
    "Signé au {}, le texte est en vigueur.",
    "Le texte (signé au {}) est en vigueur.",
    "La séance est close ({}).",
    "Le texte remonte au {}.",
    "Séances du {}",
};
constexpr const char* kHeadings[] = {
    "LE TEXTE A ÉTÉ SIGNÉ LE {} À GENÈVE",
    "SIGNÉ LE {}, LE TEXTE EST EN VIGUEUR",
    "LE TEXTE (SIGNÉ LE {}) EST EN VIGUEUR",
    "{} : LA SÉANCE EST CLOSE",
    "LE TEXTE DATE DU {}.",
    "SÉANCE DU {}",
};
constexpr const char* kWeeks[] = {
    "Le texte sera lu la {} à Genève.",
    "Lu la {}, le texte est en vigueur.",
    "La séance est close ({}).",
    "Le texte remonte à la {}.",
    "Séances de la {}",
};
constexpr const char* kYears[] = {
    "Le texte a été signé en l’an {} à Genève.",
    "En l’an {}, le texte est en vigueur.",
    "Le texte (de l’an {}) est en vigueur.",
    "Le texte remonte à l’an {}.",
};

struct Row {
  const char* name;
  const char* pattern;  // ICU's
  const char* value;    // the pattern of its value
  std::span<const char* const> carriers = kDays;
  unsigned style = kAsIs;
  bool given = false;  // the year is known by the document's date alone
  int first_year = kFirstYear, last_year = kLastYear;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.pattern; }

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

// Writes days with ICU.
class Writer {
 public:
  explicit Writer(const Row& row)
      : style_(row.style),
        text_(format_of(row.pattern, icu::Locale::getFrench())),
        value_(format_of(row.value, icu::Locale::getRoot())) {
    UErrorCode status = U_ZERO_ERROR;
    words_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale::getFrench(), status);
    nfd_ = icu::Normalizer2::getNFDInstance(status);
    EXPECT_TRUE(U_SUCCESS(status));
  }

  std::string value(const IcuCalendar& day) const { return utf8(written(*value_, day)); }

  std::string text(const IcuCalendar& day) const {
    icu::UnicodeString text = written(*text_, day);
    if (has(kWords)) {
      text.findAndReplace("%d", day.day() == 1 ? "premier" : spelt(day.day()));
      text.findAndReplace("%y", spelt(day.year()));
    }
    if (has(kFirst) && day.day() == 1) text.findAndReplace("1 ", "1er ");
    if (has(kCapitals)) text.toUpper(icu::Locale::getFrench());
    if (has(kBare)) {
      text.findAndReplace(icu::UnicodeString::fromUTF8("É"), "E");
      text.findAndReplace(icu::UnicodeString::fromUTF8("Û"), "U");
    }
    if (has(kDecomposed)) {
      UErrorCode status = U_ZERO_ERROR;
      text = nfd_->normalize(text, status);
      EXPECT_TRUE(U_SUCCESS(status));
    }
    if (has(kNoBreak)) text.findAndReplace(" ", icu::UnicodeString(char16_t{0xA0}));
    return utf8(text);
  }

 private:
  static std::unique_ptr<icu::SimpleDateFormat> format_of(const char* pattern, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    auto format = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString::fromUTF8(pattern), locale, status);
    IcuCalendar gregorian;
    format->setCalendar(gregorian.icu());
    EXPECT_TRUE(U_SUCCESS(status)) << pattern;
    return format;
  }

  static icu::UnicodeString written(const icu::SimpleDateFormat& format, const IcuCalendar& day) {
    icu::UnicodeString text;
    return format.format(day.time(), text);
  }

  bool has(Style style) const { return (style_ & style) != 0; }

  icu::UnicodeString spelt(int number) const {
    icu::UnicodeString text;
    words_->format(number, text);
    return has(kUnreformed) ? text.findAndReplace("-et-", " et ") : text;
  }

  unsigned style_;
  std::unique_ptr<icu::SimpleDateFormat> text_, value_;
  std::unique_ptr<icu::RuleBasedNumberFormat> words_;
  const icu::Normalizer2* nfd_ = nullptr;
};

// The days of `year` that a row writes: its ends, its leap day, both ends of two months, and some others.
std::vector<std::pair<int, int>> days_of(int year, IcuCalendar& icu, std::mt19937& random) {
  std::vector<std::pair<int, int>> days = {{1, 1}, {12, 31}};
  if (icu.days_in_month(year, 2) == 29) days.emplace_back(2, 29);
  for (const int month : {year % 12 + 1, (year + 5) % 12 + 1}) {
    days.emplace_back(month, 1);
    days.emplace_back(month, icu.days_in_month(year, month));
  }
  for (int i = 0; i < 3; ++i) {
    const int month = static_cast<int>(random() % 12) + 1;
    days.emplace_back(month, static_cast<int>(random() % 28) + 1);
  }
  return days;
}

struct Line {
  std::size_t begin, end;            // of the article
  std::size_t date_begin, date_end;  // the date in it
  std::string value;
};

struct Article {
  std::string text;
  std::vector<Line> lines;
};

// One line for each of `days`, in the row's sentences by turns from `carrier` on.
Article article_of(const Row& row, const Writer& writer, int year, std::mt19937& random, std::size_t& carrier) {
  Article article;
  IcuCalendar icu;
  for (const auto& [month, day] : days_of(year, icu, random)) {
    icu.set(year, month, day);
    const std::string sentence = row.carriers[carrier++ % row.carriers.size()];
    const std::size_t hole = sentence.find("{}");
    Line line;
    line.begin = article.text.size();
    line.date_begin = line.begin + hole;
    article.text += sentence.substr(0, hole) + writer.text(icu);
    line.date_end = article.text.size();
    line.value = writer.value(icu);
    // An abbreviation's full stop ends the sentence too.
    const bool stopped = article.text.back() == '.' && sentence.compare(hole + 2, 1, ".") == 0;
    article.text += sentence.substr(hole + (stopped ? 3 : 2)) + '\n';
    line.end = article.text.size();
    article.lines.push_back(line);
  }
  return article;
}

// "2 février 2022 = 2022-02-02", a line a date.
std::string listed(const std::string& text, std::size_t begin, std::size_t end, const std::string& value) {
  return text.substr(begin, end - begin) + " = " + value + '\n';
}

// The dates that begin in `line`.
std::string dates_in(const Article& article, const Line& line, const Document& document) {
  std::string dates;
  for (const Span& span : document.spans)
    if (span.type == "date" && span.begin >= line.begin && span.begin < line.end)
      dates += listed(article.text, span.begin, span.end, span.value);
  return dates;
}

const Extractor& extractor() {
  static const Extractor shipped;
  return shipped;
}

class FormattedDates : public testing::TestWithParam<Row> {};

// One article a year, one line a date: each line has that date and no other.
TEST_P(FormattedDates, AreFoundWithTheirValue) {
  const Row& row = GetParam();
  const Writer writer(row);
  std::mt19937 random(19450902);
  Workspace scratch;
  std::size_t carrier = 0;
  int failures = 0;
  for (int year = row.first_year; year <= row.last_year && failures < 10; ++year) {
    const Article article = article_of(row, writer, year, random, carrier);
    ASSERT_GE(article.lines.size(), 9U);
    constexpr const char* kGiven[] = {"-06-15", "-01-01", "-12-31", "-02", ""};
    const std::string given = row.given ? std::to_string(year) + kGiven[year % std::size(kGiven)] : "";
    const Document document = extractor().extract(article.text, {given}, scratch);
    for (const Line& line : article.lines) {
      const std::string found = dates_in(article, line, document);
      const std::string wanted = listed(article.text, line.date_begin, line.date_end, line.value);
      EXPECT_EQ(found, wanted) << article.text.substr(line.begin, line.end - line.begin) << "given " << given;
      failures += found == wanted ? 0 : 1;
    }
  }
}

std::string name_of(const testing::TestParamInfo<Row>& info) { return info.param.name; }

constexpr Row kPatterns[] = {
    {"WeekdayDayMonthYear", "EEEE d MMMM y", "y-MM-dd"},
    {"DayMonthYear", "d MMMM y", "y-MM-dd"},
    {"ShortMonth", "d MMM y", "y-MM-dd"},
    {"ShortWeekdayAndMonth", "EEE d MMM y", "y-MM-dd"},
    {"FirstOfMonth", "d MMMM y", "y-MM-dd", kDays, kFirst},
    {"FirstOfMonthBehindWeekday", "EEEE d MMMM y", "y-MM-dd", kDays, kFirst},
    {"WeekdayAndArticle", "EEEE, 'le' d MMMM y", "y-MM-dd", kDays, kFirst},
    {"Capitals", "EEEE d MMMM y", "y-MM-dd", kDays, kCapitals},
    {"CapitalsWithoutAccents", "d MMMM y", "y-MM-dd", kDays, kCapitals | kBare},
    {"Headings", "EEEE d MMMM y", "y-MM-dd", kHeadings, kCapitals},
    {"HeadingsWithoutAccents", "d MMMM y", "y-MM-dd", kHeadings, kCapitals | kBare},
    {"Decomposed", "EEEE d MMMM y", "y-MM-dd", kDays, kDecomposed | kFirst},
    {"DecomposedShort", "d MMM y", "y-MM-dd", kDays, kDecomposed},
    {"DecomposedCapitals", "d MMMM y", "y-MM-dd", kDays, kDecomposed | kCapitals},
    {"NoBreakSpaces", "EEEE d MMMM y", "y-MM-dd", kDays, kNoBreak | kFirst},
    {"Iso", "y-MM-dd", "y-MM-dd"},
    {"IsoWithSlashes", "y/MM/dd", "y-MM-dd"},
    {"Slashes", "dd/MM/y", "y-MM-dd"},
    {"SlashesWithoutZeros", "d/M/y", "y-MM-dd"},
    {"Hyphens", "dd-MM-y", "y-MM-dd"},
    {"FullStops", "d.M.y", "y-MM-dd", kDays, kAsIs, false, 1900, 2099},
    {"FullStopsAndZeros", "dd.MM.y", "y-MM-dd", kDays, kAsIs, false, 1900, 2099},
    {"MonthYear", "MMMM y", "y-MM", kMonths},
    {"MonthOfYear", "MMMM 'de l’année' y", "y-MM", kMonths},
    {"ShortMonthYear", "MMM y", "y-MM", kMonths},
    {"MonthYearDecomposed", "MMMM y", "y-MM", kMonths, kDecomposed},
    {"MonthYearCapitals", "MMMM y", "y-MM", kMonths, kCapitals},
    {"IsoMonth", "y-MM", "y-MM", kMonths},
    {"MonthSlashYear", "MM/y", "y-MM", kMonths},
    {"Quarter", "QQQQ y", "y-'Q'Q", kQuarters},
    {"ShortQuarter", "QQQ y", "y-'Q'Q", kQuarters},
    {"Week", "'semaine' w 'de' Y", "Y-'W'ww", kWeeks, kAsIs, false, kFirstYear, 2198},
    {"WeekdayFixesTheYear", "EEEE d MMMM", "y-MM-dd", kDays, kAsIs, true},
    {"WeekdayFixesTheYearOfFirsts", "EEEE d MMMM", "y-MM-dd", kDays, kFirst, true},
    {"ShortWeekdayFixesTheYear", "EEE d MMM", "y-MM-dd", kDays, kAsIs, true},
    {"DayInWords", "'%d' MMMM y", "y-MM-dd", kDays, kWords},
    {"YearInWords", "d MMMM '%y'", "y-MM-dd", kDays, kWords},
    {"AllInWords", "'%d' MMMM '%y'", "y-MM-dd", kDays, kWords},
    {"AllInWordsUnreformed", "'%d' MMMM '%y'", "y-MM-dd", kDays, kWords | kUnreformed},
    {"DayInWordsUnreformed", "'%d' MMMM y", "y-MM-dd", kDays, kWords | kUnreformed},
    {"MonthAndYearInWords", "MMMM '%y'", "y-MM", kMonths, kWords},
    {"YearAloneInWords", "'%y'", "y", kYears, kWords},
    {"FirstInCapitals", "EEEE d MMMM y", "y-MM-dd", kDays, kFirst | kCapitals},
    {"FirstInHeadings", "d MMMM y", "y-MM-dd", kHeadings, kFirst | kCapitals},
    {"FullStopsOfFarYears", "d.M.y", "y-MM-dd"},
};
INSTANTIATE_TEST_SUITE_P(Patterns, FormattedDates, testing::ValuesIn(kPatterns), name_of);

}  // namespace
}  // namespace vnaner
