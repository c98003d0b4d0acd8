// dates.h: from date mentions to what the calendar wants to know about them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/calendar.h"

namespace vnaner {

// The values of all mentions whose type says `value by calendar`.
struct DateReading {
  std::vector<std::uint32_t> mentions;  // ascending
  std::vector<DateValue> values;        // one for each
  DocumentDate document;
};

// `given`: the date the caller gave, or "".
DateReading read_dates(const ArticleView& article, std::string_view given);

}  // namespace vnaner
