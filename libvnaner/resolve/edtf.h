// edtf.h: dates in the Extended Date/Time Format (ISO 8601-2).
#pragma once

#include <string>

#include "libvnaner/resolve/timex.h"

namespace vnaner {

// `value` in EDTF; `approximate` adds "~". A week or week-end becomes the interval of its days. "" where EDTF has no
// words for it (PAST_REF).
std::string to_edtf(const Timex& value, bool approximate);

// Whether to_timex(date) is EDTF too, as it is for most dates.
bool reads_alike(const PartialDate& date) noexcept;

}  // namespace vnaner
