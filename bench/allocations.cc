// allocations.cc: operator new that counts. In a file of its own, so that the compiler never sees half of a pair.
#include "bench/allocations.h"

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> count{0}, bytes{0}, live{0}, peak{0};
thread_local bool failing = false;
thread_local std::size_t left = 0;  // that go well before they fail

bool may_take() noexcept { return !failing || (left > 0 && left-- > 0); }

// Null stays null.
void* counted(void* memory) noexcept {
  if (memory == nullptr) return memory;
  const std::size_t size = malloc_usable_size(memory);
  ++count;
  bytes += size;
  const std::size_t now = live += size;
  for (std::size_t most = peak; now > most && !peak.compare_exchange_weak(most, now);) {
  }
  return memory;
}

void* take(std::size_t size) noexcept {
  return may_take() ? counted(std::malloc(std::max<std::size_t>(size, 1))) : nullptr;
}
void* take(std::size_t size, std::align_val_t alignment) noexcept {
  if (!may_take()) return nullptr;
  const auto unit = static_cast<std::size_t>(alignment);
  return counted(std::aligned_alloc(unit, std::max((size + unit - 1) / unit * unit, unit)));
}

void* or_throw(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void release(void* memory) noexcept {
  if (memory == nullptr) return;
  live -= malloc_usable_size(memory);
  std::free(memory);
}

}  // namespace

// All forms: a sanitizer's own would not fit those that are missing.
using Size = std::size_t;
using Align = std::align_val_t;
void* operator new(Size size) { return or_throw(take(size)); }
void* operator new[](Size size) { return or_throw(take(size)); }
void* operator new(Size size, Align alignment) { return or_throw(take(size, alignment)); }
void* operator new[](Size size, Align alignment) { return or_throw(take(size, alignment)); }
void* operator new(Size size, const std::nothrow_t&) noexcept { return take(size); }
void* operator new[](Size size, const std::nothrow_t&) noexcept { return take(size); }
void* operator new(Size size, Align alignment, const std::nothrow_t&) noexcept { return take(size, alignment); }
void* operator new[](Size size, Align alignment, const std::nothrow_t&) noexcept { return take(size, alignment); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, Size) noexcept { release(memory); }
void operator delete[](void* memory, Size) noexcept { release(memory); }
void operator delete(void* memory, Align) noexcept { release(memory); }
void operator delete[](void* memory, Align) noexcept { release(memory); }
void operator delete(void* memory, Size, Align) noexcept { release(memory); }
void operator delete[](void* memory, Size, Align) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete(void* memory, Align, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, Align, const std::nothrow_t&) noexcept { release(memory); }

namespace vnaner {

Allocations allocations() noexcept { return {count, bytes, peak}; }

AllocationFailure::AllocationFailure(std::size_t after) noexcept {
  failing = true;
  left = after;
}
AllocationFailure::~AllocationFailure() { failing = false; }

AllocationCounter::AllocationCounter() noexcept : live_before_(live) {
  peak = live_before_;
  before_ = allocations();
}

Allocations AllocationCounter::so_far() const noexcept {
  return {count - before_.count, bytes - before_.bytes, peak - live_before_};
}

}  // namespace vnaner
