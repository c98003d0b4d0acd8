// allocations.h: how often this executable has taken memory.
#pragma once

#include <cstddef>

namespace vnaner {

// Calls of operator new so far.
std::size_t allocations() noexcept;

}  // namespace vnaner
