// duration.h: how long an interval lasts, as TIMEX3 writes it.
#pragma once

#include <string>
#include <string_view>

namespace vnaner {

// What of an interval's last end counts.
enum class LastEnd : unsigned char {
  whole,    // "2020-2022" is three years
  outside,  // "ces trois dernières années" is three, though it runs from 2019 to 2022
};

// "P4D", "P3W", "P5M", "P2Y"; "PXD" where the number is not known, as it is not where an end is open. `start` and `end`
// are TIMEX3 values of dates, an open one is "..". The unit is the finer of the ends' (days for a week and a month); a
// quarter is three months, a week-end two days, a decade ten years. Two ends in an unknown year are in the same one,
// and count where a leap year gives the same number. Takes any text: what is no date is an unknown number of days.
std::string duration_between(std::string_view start, std::string_view end, LastEnd last);

// A stretch of days that words count in weeks or months, as they do: of "P14D" and "week" it gives "P2W", of "P92D" and
// "month" "P3M". Anything else stays as it is.
std::string counted_in(std::string duration, std::string_view unit);

}  // namespace vnaner
