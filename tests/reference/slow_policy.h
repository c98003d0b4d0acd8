// slow_policy.h: the conflict policy by comparing everything with everything; the twin of libvnaner/rules/policy.h.
#pragma once

#include <string>
#include <vector>

#include "libvnaner/rules/policy.h"
#include "libvnaner/rules/spans.h"

namespace vnaner {

// What is left of a mention when the policy has spoken: all that rules may see of it.
struct Survivor {
  std::uint32_t begin = 0, end = 0;
  std::uint16_t type = 0;
  std::string value;
  std::vector<std::string> attrs;      // "name=value", sorted
  std::vector<std::uint32_t> credits;  // sorted

  bool operator==(const Survivor&) const = default;
};

// The survivors of `spans`, sorted by begin, longest first, type. Time: O(c²) and more.
std::vector<Survivor> slowly_settled(const Spans& spans, const Order& order);

// The mentions of `spans` as they are, in the same dress.
std::vector<Survivor> survivors(const Spans& spans);

}  // namespace vnaner
