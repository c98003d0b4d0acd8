// document_days.h: how far dates lie from the document's.
#pragma once

#include <optional>

#include "libvnaner/resolve/calendar_days.h"

namespace vnaner {

// The document's date with the grain of what is known of it.
PartialDate dated(PartialDate document);

// The document's days, as far as its date is known.
class DocumentDays {
 public:
  explicit DocumentDays(const PartialDate& document);

  // Days from the document's date to `date`: negative if it lies wholly before, 0 if they may be the same time.
  int gap_to(const PartialDate& date) const;

 private:
  std::optional<Day> first_, last_;
};

}  // namespace vnaner
