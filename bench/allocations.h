// allocations.h: what this executable takes with operator new. Link allocations.cc (vnaner_allocations) to count.
#pragma once

#include <cstddef>

namespace vnaner {

// Memory taken. ICU's own and other C code's is not seen.
struct Allocations {
  std::size_t count = 0;  // calls of operator new
  std::size_t bytes = 0;  // what they were given, rounded up as malloc does
  std::size_t peak = 0;   // most bytes held at one time, beyond those held at the start
};

// Since the program began.
Allocations allocations() noexcept;

// Counts from its making on. All threads; one counter at a time, or peaks are mixed up.
class AllocationCounter {
 public:
  AllocationCounter() noexcept;
  Allocations so_far() const noexcept;

 private:
  Allocations before_;
  std::size_t live_before_;
};

// While it lives, this thread's allocations fail once `after` of them went well.
class AllocationFailure {
 public:
  explicit AllocationFailure(std::size_t after) noexcept;
  ~AllocationFailure();
  AllocationFailure(const AllocationFailure&) = delete;
  AllocationFailure& operator=(const AllocationFailure&) = delete;
};

}  // namespace vnaner
