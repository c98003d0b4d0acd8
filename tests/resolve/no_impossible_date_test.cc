// no_impossible_date_test.cc: whatever date words say, and whenever a document was written, no value names a day, week
// or month that ICU's calendar does not have.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "libvnaner/resolve/calendar_days.h"
#include "libvnaner/resolve/timex.h"
#include "tests/reference/icu_calendar.h"
#include "tests/resolve/date_words.h"
#include "vnaner/extractor.h"

namespace vnaner {
namespace {

const Extractor& extractor() {
  static const Extractor shipped;
  return shipped;
}

// Asks ICU, and remembers what it said.
class Existing {
 public:
  // Years as TIMEX3 can write them: BC9999 to 9999.
  bool year(int year) const { return year >= -9998 && year <= 9999; }

  // An unknown year may be a leap year, an unknown month may be long.
  bool day(std::optional<int> year, int month, int day) {
    if (month > 12) return false;
    return day <= (month == 0 ? 31 : days(year.value_or(2000), month));
  }

  bool week(std::optional<int> year, int week) { return week <= (year ? weeks(*year) : 53); }

  bool date(const PartialDate& date) {
    if (date.year && !year(*date.year)) return false;
    switch (date.grain) {
      case Grain::day:
      case Grain::month:
        return day(date.year, date.month, date.grain == Grain::day ? date.day : 0);
      case Grain::weekday:
      case Grain::week:
      case Grain::weekend:
        return date.weekday <= 7 && week(date.year, date.week);
      case Grain::quarter:
        return date.quarter <= 4;
      case Grain::half:
        return date.half <= 2;
      default:
        return true;
    }
  }

 private:
  int days(int year, int month) {
    int& days = days_[year * 12 + month];
    if (days == 0) days = icu_.days_in_month(year, month);
    return days;
  }
  int weeks(int year) {
    int& weeks = weeks_[year];
    if (weeks == 0) weeks = icu_.weeks_in_year(year);
    return weeks;
  }

  IcuCalendar icu_;
  std::map<int, int> days_, weeks_;
};

// A week of an unknown year is nothing that EDTF has words for.
bool has_edtf(const Timex& value) {
  const bool date =
      value.kind == Timex::Kind::single || value.kind == Timex::Kind::interval || value.kind == Timex::Kind::list;
  if (!date) return false;
  return std::all_of(value.dates.begin(), value.dates.end(), [](const PartialDate& date) {
    const bool week = date.grain == Grain::week || date.grain == Grain::weekend;
    return !week || (date.year && date.week != 0);
  });
}

// The dates that an EDTF value joins: "2020-01-31~", "2020-21", "XXXX", "open", "" where one is missing.
std::vector<std::string> edtf_dates(const std::string& edtf) {
  std::vector<std::string> dates(1);
  for (std::size_t i = 0; i < edtf.size(); ++i) {
    if (edtf[i] == '{' || edtf[i] == '}' || edtf[i] == '~') continue;
    const bool range = edtf.compare(i, 2, "..") == 0;
    if (edtf[i] != '/' && edtf[i] != ',' && !range) {
      dates.back() += edtf[i];
      continue;
    }
    const bool open = range && (i == 0 || edtf[i - 1] == '/' || i + 2 == edtf.size() || edtf[i + 2] == '/');
    if (open)
      dates.back() = "open";
    else
      dates.emplace_back();
    i += range ? 1 : 0;
  }
  return dates;
}

// Seasons, quarters and halves, which stand where a month may stand.
const std::set<std::string> kEdtfCodes = {"-21", "-22", "-23", "-24", "-33", "-34", "-35", "-36", "-40", "-41"};

bool edtf_date_exists(const std::string& text, Existing& existing) {
  if (text == "open") return true;
  std::string date = text;
  const bool before_christ = date.starts_with('-');
  if (before_christ) date.erase(0, 1);
  if (date.size() == 7 && kEdtfCodes.count(date.substr(4)) != 0) date.erase(4);
  if (before_christ && date.starts_with("0000")) return false;
  if (before_christ || date.starts_with("0000")) date.replace(0, 4, "2000");  // leap years, as its own may be
  const std::optional<Timex> read = parse_timex(date);
  return read && read->kind == Timex::Kind::single && existing.date(read->dates.front());
}

// What is wrong with a date's value; "" if nothing is.
std::string fault_in(const Span& span, Existing& existing) {
  static const std::set<std::string> mods = {"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER"};
  if (mods.count(span.mod) == 0) return "an unknown mod: " + span.mod;
  if (span.decided_by.empty() && span.value.find('X') == std::string::npos) return "nothing decided it";
  const std::optional<Timex> value = parse_timex(span.value);
  if (!value) return "no TIMEX3 value";
  if (to_timex(*value) != span.value) return "read back as " + to_timex(*value);
  for (const PartialDate& date : value->dates)
    if (!existing.date(date)) return "no such date: " + to_timex(date);
  if (value->kind == Timex::Kind::interval && value->dates.size() == 2) {
    const std::optional<Day> start = first_day(value->dates[0]), end = last_day(value->dates[1]);
    if (start && end && *start > *end) return "ends before it begins";
  }
  if (span.edtf.empty() == has_edtf(*value)) return "EDTF: \"" + span.edtf + '"';
  if (span.edtf.empty()) return "";
  for (const std::string& date : edtf_dates(span.edtf))
    if (!edtf_date_exists(date, existing)) return "EDTF: " + span.edtf + " has \"" + date + '"';
  return "";
}

// What is wrong with the first date of `text` that is wrong, and where; "" if nothing is.
std::string first_fault(const std::string& text, const std::string& given, Workspace& scratch, Existing& existing,
                        std::size_t* dates = nullptr) {
  const Document document = extractor().extract(text, {given}, scratch);
  if (!document.date.empty()) {
    const std::optional<PartialDate> date = parse_iso_date(document.date);
    if (!date || !existing.date(*date)) return "the document's date: " + document.date;
  }
  for (const Span& span : document.spans) {
    if (span.type != "date") continue;
    if (dates != nullptr) ++*dates;
    const std::string fault = fault_in(span, existing);
    if (!fault.empty()) return std::string(slice(text, span)) + " = " + span.value + ": " + fault;
  }
  return "";
}

// `text` without the words that its fault does not need.
std::string smallest(std::string text, const std::string& given, Workspace& scratch, Existing& existing) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", from), text.size() - 1) + 1;
    std::string shorter = text;
    shorter.erase(from, end - from);
    if (first_fault(shorter, given, scratch, existing).empty())
      from = end;
    else
      text = shorter;
  }
  return text;
}

struct Kind {
  const char* name;
  std::string (DateWords::*draw)();
  int articles;
  std::size_t dates;  // at least so many must be found, else the words say nothing
};

void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.name; }

class NoImpossibleDate : public testing::TestWithParam<Kind> {};

TEST_P(NoImpossibleDate, ComesOut) {
  const Kind& kind = GetParam();
  DateWords words(extractor(), 19770920);
  ASSERT_GE(words.words(), 300U);
  ASSERT_GE(words.examples(), 100U);
  Existing existing;
  Workspace scratch;
  std::size_t dates = 0;
  int failures = 0;
  for (int i = 0; i < kind.articles && failures < 20; ++i) {
    std::string text;
    for (int line = 0; line < 4; ++line) text += (words.*kind.draw)() + (i % 3 == 0 ? ". " : "\n");
    const std::string given = words.document_date();
    const std::string fault = first_fault(text, given, scratch, existing, &dates);
    if (fault.empty()) continue;
    ++failures;
    const std::string little = smallest(text, given, scratch, existing);
    ADD_FAILURE() << first_fault(little, given, scratch, existing) << "\nin: " << little << "\ngiven: " << given;
  }
  if (failures == 0) {
    EXPECT_GE(dates, kind.dates);
  }
}

constexpr Kind kKinds[] = {
    {"WordsInAnyOrder", &DateWords::sentence, 12'000, 30'000},
    {"ExamplesChanged", &DateWords::example, 12'000, 30'000},
};
INSTANTIATE_TEST_SUITE_P(Random, NoImpossibleDate, testing::ValuesIn(kKinds),
                         [](const testing::TestParamInfo<Kind>& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
