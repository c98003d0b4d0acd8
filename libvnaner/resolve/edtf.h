// edtf.h: dates in the Extended Date/Time Format (ISO 8601-2).
#pragma once

#include <string>

#include "libvnaner/resolve/timex.h"

namespace vnaner {

// `value` in EDTF; `approximate` adds "~". A week or week-end becomes the interval of its days. "" where EDTF has no
// words for it (PAST_REF).
std::string to_edtf(const Timex& value, bool approximate);

}  // namespace vnaner
