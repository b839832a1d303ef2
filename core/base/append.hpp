// Appending to a list of integers, out of line: inlined, the way to a larger room weighs more than what it serves.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace permit_guide::base {

[[gnu::noinline]] inline void append(std::vector<std::int32_t>& list, std::int32_t value) {
  list.push_back(value);
}

[[gnu::noinline]] inline void append(std::vector<std::int32_t>& list, std::initializer_list<std::int32_t> values) {
  for (const std::int32_t value : values) append(list, value);
}

}  // namespace permit_guide::base
