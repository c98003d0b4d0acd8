// memory_table.h: how much memory the stages take for a document.
#pragma once

#include <iosfwd>
#include <vector>

#include "bench/allocations.h"
#include "bench/stages.h"

namespace vnaner {

// What each document took in `stage`, after two rounds over all of them that are not counted.
std::vector<Allocations> memory_of(Stages& stages, Stage stage);

// A line for each stage but ICU's, whose memory is not seen: allocations and bytes of a document on average, and the
// largest peak.
void print_memory(std::ostream& out, Stages& stages);

}  // namespace vnaner
