// allocations.cc: operator new that counts. In a file of its own, so that the compiler never sees half of a pair.
#include "tests/gazetteer/allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::size_t> count{0};
}

void* operator new(std::size_t size) {
  ++count;
  if (void* p = std::malloc(size == 0 ? 1 : size)) return p;
  throw std::bad_alloc();
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace vnaner {

std::size_t allocations() noexcept { return count; }

}  // namespace vnaner
