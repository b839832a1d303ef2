// Small values that many parts of the rulebook hold.
#pragma once

#include <array>

#include "rulebook/json_view.hpp"

namespace permit_guide::rulebook {

// The "id" of every item. Faults: one without, one listed twice.
[[nodiscard]] std::vector<std::string> read_ids(const JsonView& list);

// A whole number within bounds, both included; the nearest bound after a fault, `lowest` when there is none.
[[nodiscard]] std::int32_t read_within(const JsonView& view, std::int64_t lowest, std::int64_t highest);

// One territory, by its index; metropole after a fault.
[[nodiscard]] std::int32_t read_territory(const JsonView& view);

// Territories as bits of `calendar::TerritorySet`; "all" is all of them.
[[nodiscard]] std::int32_t read_territories(const JsonView& view);

// The index of a name in a list; 0 and a fault when it is none of them.
template <std::size_t Size>
[[nodiscard]] std::int32_t read_one_of(const JsonView& view, const std::array<const char*, Size>& names) {
  const std::string name = view.text();
  for (std::size_t i = 0; i < Size; ++i) {
    if (name == names[i]) return static_cast<std::int32_t>(i);
  }
  std::string message = "must be one of";
  for (const char* each : names) message += std::string(" ") + each;
  if (view.exists()) view.fault(message);
  return 0;
}

// "high", "medium" or "low". Faults: another text, or none.
void check_confidence(const JsonView& item);

}  // namespace permit_guide::rulebook
