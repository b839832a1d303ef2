// Days and euros as JSON shows them.
#pragma once

#include "pack/layout.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::cli {

// ISO 8601; null for pack::none_day.
[[nodiscard]] inline rulebook::Json day_or_null(pack::Int day_number) {
  const auto day = calendar::Date::from_day_number(day_number);
  if (!day.ok()) return nullptr;
  char text[10];
  calendar::print_iso(day.value(), text);
  return std::string(text, sizeof text);
}

// A whole number where there are no cents.
[[nodiscard]] inline rulebook::Json euros(pack::Int cents) {
  if (cents % 100 == 0) return cents / 100;
  return cents / 100.0;
}

// The id at an index; null for pack::none.
[[nodiscard]] inline rulebook::Json id_or_null(const std::vector<std::string>& ids, pack::Int index) {
  if (index == pack::none) return nullptr;
  return ids[static_cast<std::size_t>(index)];
}

template <typename Records>
[[nodiscard]] rulebook::Json id_of(const Records& records, pack::Int index) {
  if (index == pack::none) return nullptr;
  return records[static_cast<std::size_t>(index)].id;
}

}  // namespace permit_guide::cli
