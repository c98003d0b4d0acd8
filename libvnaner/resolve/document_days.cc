// document_days.cc: see document_days.h.
#include "libvnaner/resolve/document_days.h"

namespace vnaner {

PartialDate dated(PartialDate document) {
  document.grain = document.month == 0 ? Grain::year : document.day == 0 ? Grain::month : Grain::day;
  return document;
}

DocumentDays::DocumentDays(const PartialDate& document)
    : first_(first_day(dated(document))), last_(last_day(dated(document))) {}

int DocumentDays::gap_to(const PartialDate& date) const {
  if (!first_) return 0;
  const std::optional<Day> first = first_day(date);
  if (!first) return 0;
  if (*first > *last_) return static_cast<int>((*first - *last_).count());
  if (*first >= *first_) return 0;
  const std::optional<Day> last = last_day(date);
  return *last < *first_ ? -static_cast<int>((*first_ - *last).count()) : 0;
}

}  // namespace vnaner
