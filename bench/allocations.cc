// allocations.cc: operator new that counts. In a file of its own, so that the compiler never sees half of a pair.
#include "bench/allocations.h"

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> count{0}, bytes{0}, live{0}, peak{0};

void* counted(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  const std::size_t size = malloc_usable_size(memory);
  ++count;
  bytes += size;
  const std::size_t now = live += size;
  for (std::size_t most = peak; now > most && !peak.compare_exchange_weak(most, now);) {
  }
  return memory;
}

void release(void* memory) noexcept {
  if (memory == nullptr) return;
  live -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

// The other forms of new and delete call these.
void* operator new(std::size_t size) { return counted(std::malloc(std::max<std::size_t>(size, 1))); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto unit = static_cast<std::size_t>(alignment);
  return counted(std::aligned_alloc(unit, std::max<std::size_t>((size + unit - 1) / unit * unit, unit)));
}
void operator delete(void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }

namespace vnaner {

Allocations allocations() noexcept { return {count, bytes, peak}; }

AllocationCounter::AllocationCounter() noexcept : live_before_(live) {
  peak = live_before_;
  before_ = allocations();
}

Allocations AllocationCounter::so_far() const noexcept {
  return {count - before_.count, bytes - before_.bytes, peak - live_before_};
}

}  // namespace vnaner
