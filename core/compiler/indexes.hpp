// What stands where in a list of the rulebook, as the pack counts it.
#pragma once

#include <algorithm>
#include <string_view>

#include "pack/layout.hpp"

namespace permit_guide::compiler {

[[nodiscard]] constexpr pack::Int size_of(const auto& list) { return static_cast<pack::Int>(list.size()); }

// The index of the record of that id, or `pack::none`.
template <typename Records>
[[nodiscard]] pack::Int index_by_id(const Records& records, std::string_view id) {
  const auto found =
      std::find_if(records.begin(), records.end(), [&](const auto& record) { return record.id == id; });
  return found == records.end() ? pack::none : static_cast<pack::Int>(found - records.begin());
}

}  // namespace permit_guide::compiler
