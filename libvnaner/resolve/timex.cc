// timex.cc: TIMEX3 values written and read.
#include "libvnaner/resolve/timex.h"

#include <array>

#include "libvnaner/resolve/calendar_days.h"

namespace vnaner {

namespace {

constexpr std::array<std::string_view, 5> kSeasons = {"XX", "SP", "SU", "FA", "WI"};

constexpr std::array<unsigned, 5> kPowers = {1, 10, 100, 1000, 10000};

// One date as it is written, part by part; none is longer than thirty letters.
class DateText {
 public:
  void put(std::string_view text) {
    for (const char c : text) text_[size_++] = c;
  }

  // In at least `width` digits.
  void put_number(unsigned number, std::size_t width) {
    std::size_t digits = width;
    for (unsigned rest = number / kPowers[width]; rest != 0; rest /= 10) ++digits;
    for (std::size_t at = size_ + digits; at-- > size_; number /= 10) text_[at] = static_cast<char>('0' + number % 10);
    size_ += digits;
  }

  // A part of a date, or as many X as it has digits.
  void put_part(std::uint8_t part, std::size_t width) {
    if (part != 0) return put_number(part, width);
    put(width == 1 ? "X" : "XX");
  }

  void put_year(std::optional<int> year) {
    if (!year) return put("XXXX");
    if (*year <= 0) put("BC");
    put_number(static_cast<unsigned>(*year > 0 ? *year : 1 - *year), 4);
  }

  // The first `known` digits of a decade's or century's first year; the first century is 00XX, that before it BC00XX.
  void put_years(std::optional<int> year, std::size_t known) {
    if (!year) return put("XXXX");
    if (*year < 0) put("BC");
    put_number(static_cast<unsigned>(*year < 0 ? -*year : *year), 4);
    blot(4 - known);
  }

  void blot(std::size_t last) {
    for (std::size_t i = 1; i <= last; ++i) text_[size_ - i] = 'X';
  }

  std::string_view text() const { return {text_.data(), size_}; }

 private:
  std::array<char, 32> text_;
  std::size_t size_ = 0;
};

// Cuts `prefix` off `text` if it starts with it.
bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// Exactly `width` digits, or as many X (0).
bool take_part(std::string_view& text, std::size_t width, int& part) {
  if (text.size() < width) return false;
  const std::string_view head = text.substr(0, width);
  part = 0;
  if (head.find_first_not_of('X') != std::string_view::npos) {
    for (const char c : head) {
      if (c < '0' || c > '9') return false;
      part = part * 10 + (c - '0');
    }
    if (part == 0) return false;
  }
  text.remove_prefix(width);
  return true;
}

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int value_of(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

// Reads the year, decade or century that begins a value.
bool take_year(std::string_view& text, PartialDate& date) {
  date.grain = Grain::year;
  const bool before_christ = take(text, "BC");
  if (text.size() < 4) return false;
  const std::string_view year = text.substr(0, 4);
  text.remove_prefix(4);
  if (year == "XXXX") return !before_christ;
  if (digits(year)) {
    date.year = before_christ ? 1 - value_of(year) : value_of(year);
    return value_of(year) != 0;
  }
  const std::size_t known = year.find('X');
  if ((before_christ && known != 2) || known < 2 || !digits(year.substr(0, known)) ||
      year.substr(known).find_first_not_of('X') != std::string_view::npos)
    return false;
  date.grain = known == 3 ? Grain::decade : Grain::century;
  date.year = value_of(year.substr(0, known)) * (known == 3 ? 10 : 100);
  if (before_christ) date.year = -*date.year - 99;  // the fourth century before Christ: BC03XX, 400 to 301
  return text.empty();
}

// Reads what follows "YYYY-W".
bool take_week(std::string_view& text, PartialDate& date) {
  int week = 0;
  if (!take_part(text, 2, week)) return false;
  date.week = static_cast<std::uint8_t>(week);
  date.grain = Grain::week;
  if (text.empty()) return true;
  if (!take(text, "-")) return false;
  date.grain = Grain::weekend;
  if (take(text, "WE")) return true;
  date.grain = Grain::weekday;
  int weekday = 0;
  if (!take_part(text, 1, weekday)) return false;
  date.weekday = static_cast<std::uint8_t>(weekday);
  return true;
}

std::optional<PartialDate> parse_date(std::string_view text) {
  PartialDate date;
  if (!take_year(text, date)) return std::nullopt;
  if (text.empty()) return date;
  if (!take(text, "-")) return std::nullopt;
  int part = 0;
  bool right = true;
  for (std::size_t season = 1; season < kSeasons.size(); ++season)
    if (text == kSeasons[season]) {
      date.grain = Grain::season;
      date.season = static_cast<Season>(season);
      return date;
    }
  if (take(text, "W")) {
    right = take_week(text, date) && text.empty();
  } else if (take(text, "Q")) {
    date.grain = Grain::quarter;
    right = take_part(text, 1, part) && text.empty();
    date.quarter = static_cast<std::uint8_t>(part);
  } else if (take(text, "H")) {
    date.grain = Grain::half;
    right = take_part(text, 1, part) && text.empty();
    date.half = static_cast<std::uint8_t>(part);
  } else {
    date.grain = Grain::month;
    right = take_part(text, 2, part);
    date.month = static_cast<std::uint8_t>(part);
    if (right && !text.empty()) {
      date.grain = Grain::day;
      right = take(text, "-") && take_part(text, 2, part) && text.empty();
      date.day = static_cast<std::uint8_t>(part);
    }
  }
  if (!right || !possible(date)) return std::nullopt;
  return date;
}

}  // namespace

void append_number(std::string& out, int number, std::size_t width) {
  DateText text;
  text.put_number(static_cast<unsigned>(number), width);
  out += text.text();
}

void append_timex(std::string& out, const PartialDate& date) {
  DateText text;
  if (date.grain == Grain::decade || date.grain == Grain::century)
    text.put_years(date.year, date.grain == Grain::decade ? 3 : 2);
  else
    text.put_year(date.year);
  switch (date.grain) {
    case Grain::day:
      text.put("-");
      text.put_part(date.month, 2);
      text.put("-");
      text.put_part(date.day, 2);
      break;
    case Grain::weekday:
      text.put("-W");
      text.put_part(date.week, 2);
      text.put("-");
      text.put_part(date.weekday, 1);
      break;
    case Grain::week:
      text.put("-W");
      text.put_part(date.week, 2);
      break;
    case Grain::weekend:
      text.put("-W");
      text.put_part(date.week, 2);
      text.put("-WE");
      break;
    case Grain::month:
      text.put("-");
      text.put_part(date.month, 2);
      break;
    case Grain::quarter:
      text.put("-Q");
      text.put_part(date.quarter, 1);
      break;
    case Grain::half:
      text.put("-H");
      text.put_part(date.half, 1);
      break;
    case Grain::season:
      text.put("-");
      text.put(kSeasons[static_cast<std::size_t>(date.season)]);
      break;
    case Grain::year:
    case Grain::decade:
    case Grain::century:
      break;
  }
  out += text.text();
}

std::string to_timex(const PartialDate& date) {
  std::string text;
  append_timex(text, date);
  return text;
}

std::string to_timex(const Timex& value) {
  std::string text;
  switch (value.kind) {
    case Timex::Kind::past_ref:
      return "PAST_REF";
    case Timex::Kind::present_ref:
      return "PRESENT_REF";
    case Timex::Kind::future_ref:
      return "FUTURE_REF";
    case Timex::Kind::single:
      if (!value.dates.empty()) append_timex(text, value.dates.front());
      break;
    case Timex::Kind::interval: {
      const auto append_end = [&text](bool open, const PartialDate& date) {
        if (open)
          text += "..";
        else
          append_timex(text, date);
      };
      if (value.dates.empty()) return "../..";
      append_end(value.open_start, value.dates.front());
      text += '/';
      append_end(value.open_end, value.dates.back());
      break;
    }
    case Timex::Kind::list:
      text += '{';
      for (const PartialDate& date : value.dates) {
        if (text.size() > 1) text += ',';
        append_timex(text, date);
      }
      text += '}';
      break;
  }
  return text;
}

std::optional<Timex> parse_timex(std::string_view text) {
  Timex value;
  if (text == "PAST_REF" || text == "PRESENT_REF" || text == "FUTURE_REF") {
    value.kind = text == "PAST_REF"      ? Timex::Kind::past_ref
                 : text == "PRESENT_REF" ? Timex::Kind::present_ref
                                         : Timex::Kind::future_ref;
    return value;
  }
  if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
    value.kind = Timex::Kind::list;
    text = text.substr(1, text.size() - 2);
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t comma = std::min(text.find(',', from), text.size());
      const std::optional<PartialDate> date = parse_date(text.substr(from, comma - from));
      if (!date) return std::nullopt;
      value.dates.push_back(*date);
      from = comma + 1;
    }
    return value;
  }
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const std::optional<PartialDate> date = parse_date(text);
    if (!date) return std::nullopt;
    value.dates.push_back(*date);
    return value;
  }
  value.kind = Timex::Kind::interval;
  value.open_start = text.substr(0, slash) == "..";
  value.open_end = text.substr(slash + 1) == "..";
  if (value.open_start && value.open_end) return std::nullopt;
  for (const auto& [end, open] :
       {std::pair(text.substr(0, slash), value.open_start), std::pair(text.substr(slash + 1), value.open_end)}) {
    if (open) continue;
    const std::optional<PartialDate> date = parse_date(end);
    if (!date) return std::nullopt;
    value.dates.push_back(*date);
  }
  return value;
}

std::optional<PartialDate> parse_iso_date(std::string_view text) {
  const std::size_t time = text.find('T');
  if (time != std::string_view::npos && time == 10) text = text.substr(0, time);
  if (text.find_first_not_of("0123456789-") != std::string_view::npos) return std::nullopt;
  return parse_date(text);
}

}  // namespace vnaner
