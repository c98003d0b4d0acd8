// dates.h: from date mentions to what the calendar wants to know about them.
#pragma once

#include <string_view>
#include <vector>

#include "libvnaner/resolve/article.h"
#include "libvnaner/resolve/calendar.h"

namespace vnaner {

struct DateReading {
  std::pmr::vector<DateValue> values;  // one for each of ArticleView::dates()
  DocumentDate document;
};

// `given`: the date the caller gave, or "".
DateReading read_dates(const ArticleView& article, std::string_view given);

}  // namespace vnaner
