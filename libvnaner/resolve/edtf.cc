// edtf.cc: dates in the Extended Date/Time Format.
#include "libvnaner/resolve/edtf.h"

#include <string_view>

#include "libvnaner/resolve/calendar_days.h"

namespace vnaner {

namespace {

// `date` as TIMEX3 writes it, but for years before Christ: EDTF counts them from a year 0.
void append_counted(std::string& out, const PartialDate& date) {
  if (date.grain == Grain::century && date.year && *date.year < 0) {
    out += '-';
    return append_timex(out, century_date(-*date.year));
  }
  if (!date.year || *date.year > 0 || date.grain == Grain::decade || date.grain == Grain::century)
    return append_timex(out, date);
  PartialDate unknown = date;
  unknown.year.reset();
  if (*date.year < 0) out += '-';
  append_number(out, -*date.year, 4);
  out.append(to_timex(unknown), 4);
}

// EDTF's codes stand where the month stands: 21 spring … 24 winter, 33 … 36 quarters, 40 and 41 halves.
void append_coded(std::string& out, const PartialDate& date, int first_code, int part) {
  append_counted(out, PartialDate{.grain = Grain::year, .year = date.year});
  if (part == 0) return;
  out += '-';
  append_number(out, first_code + part - 1, 2);
}

// Nothing where EDTF has no words for it. A week becomes the interval of its days, whose ends `slash` parts.
void append_date(std::string& out, const PartialDate& date, std::string_view slash) {
  switch (date.grain) {
    case Grain::quarter:
      return append_coded(out, date, 33, date.quarter);
    case Grain::half:
      return append_coded(out, date, 40, date.half);
    case Grain::season:
      return append_coded(out, date, 21, static_cast<int>(date.season));
    case Grain::weekday:
    case Grain::week:
    case Grain::weekend: {
      const std::optional<Day> first = first_day(date);
      if (first) append_counted(out, day_date(*first));
      if (!first && date.grain == Grain::weekday) append_counted(out, PartialDate{.year = date.year});
      if (!first || date.grain == Grain::weekday) return;
      out += slash;
      return append_counted(out, day_date(*last_day(date)));
    }
    default:
      return append_counted(out, date);
  }
}

// A week as an end of an interval gives its own outer day; nothing if that is unknown.
void append_end(std::string& out, const PartialDate& date, bool start) {
  if (date.grain != Grain::week && date.grain != Grain::weekend) return append_date(out, date, "/");
  if (const std::optional<Day> day = start ? first_day(date) : last_day(date)) append_counted(out, day_date(*day));
}

std::string end_of_interval(const PartialDate& date, bool start, bool open, std::string_view mark) {
  if (open) return "..";
  std::string text;
  append_end(text, date, start);
  if (!text.empty()) text += mark;
  return text;
}

}  // namespace

bool reads_alike(const PartialDate& date) noexcept {
  switch (date.grain) {
    case Grain::day:
    case Grain::month:
    case Grain::year:
    case Grain::decade:
    case Grain::century:
      return !date.year || *date.year > 0;
    default:
      return false;
  }
}

std::string to_edtf(const Timex& value, bool approximate) {
  const std::string_view mark = approximate ? "~" : "";
  std::string text;
  switch (value.kind) {
    case Timex::Kind::single:
      if (value.dates.empty()) break;
      append_date(text, value.dates.front(), approximate ? "~/" : "/");
      if (!text.empty()) text += mark;
      break;
    case Timex::Kind::interval: {
      if (value.dates.empty()) break;
      const std::string from = end_of_interval(value.dates.front(), true, value.open_start, mark);
      const std::string to = end_of_interval(value.dates.back(), false, value.open_end, mark);
      if (!from.empty() && !to.empty()) text = from + '/' + to;
      break;
    }
    case Timex::Kind::list:
      for (const PartialDate& date : value.dates) {
        std::string item;
        append_date(item, date, approximate ? "~.." : "..");  // a set writes its ranges so
        if (item.empty()) return "";
        text += text.empty() ? '{' : ',';
        text += item;
        text += mark;
      }
      if (!text.empty()) text += '}';
      break;
    default:
      break;
  }
  return text;
}

}  // namespace vnaner
