// edtf.cc: dates in the Extended Date/Time Format.
#include "libvnaner/resolve/edtf.h"

#include <fmt/format.h>

#include "libvnaner/resolve/calendar_days.h"

namespace vnaner {

namespace {

// EDTF's codes stand where the month stands: 21 spring … 24 winter, 33 … 36 quarters, 40 and 41 halves.
std::string coded(const PartialDate& date, int first_code, int part) {
  PartialDate year = date;
  year.grain = Grain::year;
  return to_timex(year) + (part == 0 ? "" : fmt::format("-{}", first_code + part - 1));
}

std::string one_date(const PartialDate& date) {
  switch (date.grain) {
    case Grain::quarter:
      return coded(date, 33, date.quarter);
    case Grain::half:
      return coded(date, 40, date.half);
    case Grain::season:
      return coded(date, 21, static_cast<int>(date.season));
    case Grain::weekday:
    case Grain::week:
    case Grain::weekend: {
      const std::optional<Day> first = first_day(date);
      if (!first) return date.grain == Grain::weekday ? to_timex(PartialDate{.year = date.year}) : "";
      const std::string start = to_timex(day_date(*first));
      return date.grain == Grain::weekday ? start : start + "/" + to_timex(day_date(*last_day(date)));
    }
    default:
      break;
  }
  if (date.year && *date.year <= 0) {  // EDTF counts from a year 0
    PartialDate unknown = date;
    unknown.year.reset();
    return fmt::format("-{:04}", -*date.year) + to_timex(unknown).substr(4);
  }
  return to_timex(date);
}

// A week as an end of an interval gives its own outer day.
std::string end_date(const PartialDate& date, bool start) {
  if (date.grain != Grain::week && date.grain != Grain::weekend) return one_date(date);
  const std::optional<Day> day = start ? first_day(date) : last_day(date);
  return day ? to_timex(day_date(*day)) : "";
}

}  // namespace

std::string to_edtf(const Timex& value, bool approximate) {
  const std::string mark = approximate ? "~" : "";
  switch (value.kind) {
    case Timex::Kind::single: {
      if (value.dates.empty()) return "";
      std::string text = one_date(value.dates.front());
      const std::size_t slash = text.find('/');
      if (slash != std::string::npos) text.insert(slash, mark);
      return text.empty() ? text : text + mark;
    }
    case Timex::Kind::interval: {
      if (value.dates.empty()) return "";
      const std::string start = value.open_start ? ".." : end_date(value.dates.front(), true) + mark;
      const std::string end = value.open_end ? ".." : end_date(value.dates.back(), false) + mark;
      return start + "/" + end;
    }
    case Timex::Kind::list: {
      std::string text = "{";
      for (const PartialDate& date : value.dates) {
        if (text.size() > 1) text += ',';
        std::string item = one_date(date);
        const std::size_t slash = item.find('/');
        if (slash != std::string::npos) item.replace(slash, 1, "..");  // a set writes its ranges so
        text += item + mark;
      }
      return text + "}";
    }
    default:
      return "";
  }
}

}  // namespace vnaner
